// The one script that runs on every page: asks whether it is a news article and, if so, tells the worker once; tells it too when the page has
// gone on to something that is none. Native API alone; everything else is injected when it is wanted. Never throws into the page.

import { isNews } from '../page/index.ts';

type Told = { type: 'news' | 'no-news' };
type Runtime = { id?: string; sendMessage: (message: Told) => Promise<unknown> | undefined };
type Extension = { runtime?: Runtime };

/** When a page is asked again, in ms after it was loaded, navigated without loading, or used: scripts may bring the text late. Only a page that has changed is looked at. */
const ASKED_AGAIN = [800, 2500, 6000, 20000, 60000];
/** What text waits for: another address, consent to something, the reader coming to it. */
const USES = ['popstate', 'click', 'scrollend', 'visibilitychange'];

const scope = globalThis as typeof globalThis & {
  browser?: Extension;
  chrome?: Extension;
  navigation?: EventTarget;
  /** In this extension's own world, which the page cannot see: lets a later injection take over from an earlier one. */
  onRecordProbe?: AbortController;
};

/** The address told about as news, without its fragment; empty where the page is none. */
let told = '';
/** The address and the number of elements it was decided by: text comes with elements, and to count them costs nothing. */
let seen = '';

const probe = () => {
  const address = location.href.replace(/#.*$/, '');
  // A page may be loaded before anybody asks to see it: its tab still shows another.
  if (address === told || (document as Document & { prerendering?: boolean }).prerendering) return;
  const now = address + document.getElementsByTagName('*').length;
  if (now === seen) return;
  seen = now;
  try {
    const { news } = isNews(document);
    if (!news && !told) return;
    told = news ? address : '';
    // A worker that was stopped before it answered has not heard: told again when the page is asked again. Where the extension was updated
    // nobody is told, and the page stays as it is.
    const runtime = (scope.browser ?? scope.chrome)?.runtime;
    const heard = (answer: unknown) => {
      if (typeof answer !== 'boolean') told = seen = '';
    };
    runtime?.sendMessage({ type: news ? 'news' : 'no-news' })?.then(heard, heard);
  } catch {}
};

if (document.contentType?.includes('html')) {
  // Injected again after an update, or when the reader switches On Record back on: the newest asks anew, and alone listens on.
  scope.onRecordProbe?.abort();
  scope.onRecordProbe = new AbortController();
  const { signal } = scope.onRecordProbe;
  let visit = 0;
  const later = () => {
    visit += 1;
    const mine = visit;
    for (const ms of ASKED_AGAIN) setTimeout(() => mine !== visit || signal.aborted || probe(), ms);
  };
  const arrived = () => {
    probe();
    later();
  };
  arrived();
  // Asked again after it, as after loading: while the page takes the place of the one before, it cannot be read yet.
  document.addEventListener('prerenderingchange', arrived, { signal });
  scope.navigation?.addEventListener('currententrychange', later, { signal });
  // Captured: what scrolls within the page tells nobody further out.
  for (const use of USES) addEventListener(use, later, { capture: true, signal });
}
