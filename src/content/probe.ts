// The one script that runs on every page: asks whether it is a news article and, if so, tells the worker once. Native API alone; everything
// else is injected when it is wanted. Never throws into the page.

import { isNews } from '../page/index.ts';

type Runtime = { id?: string; sendMessage: (message: { type: 'news' }) => Promise<unknown> | undefined };
type Extension = { runtime?: Runtime };

/** Ms a page gets to build itself: after it was loaded, and after it navigated without loading. */
const TIME_TO_BUILD = 800;

const scope = globalThis as typeof globalThis & {
  browser?: Extension;
  chrome?: Extension;
  navigation?: EventTarget;
  /** In this extension's own world, which the page cannot see: lets a later injection take over from an earlier one. */
  onRecordProbe?: AbortController;
};

/** The address told about last, without its fragment. */
let told = '';

const probe = () => {
  const address = location.href.replace(/#.*$/, '');
  if (address === told) return;
  try {
    if (!isNews(document).news) return;
    told = address;
    // A worker that is gone, an extension that was updated: then nobody is told, and the page stays as it is.
    Promise.resolve((scope.browser ?? scope.chrome)?.runtime?.sendMessage({ type: 'news' })).catch(() => {});
  } catch {}
};

if (document.contentType?.includes('html')) {
  // Injected again after an update, or when the reader switches On Record back on: the newest asks anew, and alone listens on.
  scope.onRecordProbe?.abort();
  scope.onRecordProbe = new AbortController();
  const { signal } = scope.onRecordProbe;
  probe();
  let waiting = 0;
  const later = () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => signal.aborted || probe(), TIME_TO_BUILD);
  };
  // Asked once more on the first page too, for those whose scripts fetch the text after they have loaded.
  later();
  scope.navigation?.addEventListener('currententrychange', later, { signal });
  addEventListener('popstate', later, { signal });
}
