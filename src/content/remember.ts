// Tells the worker when an article has been on screen for a while. Brought only where the reader asked for every article to be kept; whether
// this one is, the worker decides.

import { askWorker } from '../messages.ts';

/**
 * Seconds an article is on screen before it counts as read: time for its first paragraphs, and more than a look that goes back. Scenarios do
 * not wait so long.
 */
const ON_SCREEN = __TEST__ ? 1 : 20;

const scope = globalThis as typeof globalThis & { onRecordRemember?: AbortController };

// Brought again when the page goes on to another article: the newest alone counts.
scope.onRecordRemember?.abort();
scope.onRecordRemember = new AbortController();
const { signal } = scope.onRecordRemember;

let seconds = 0;
const clock = setInterval(() => {
  if (signal.aborted) return clearInterval(clock);
  if (document.visibilityState === 'visible') seconds += 1;
  if (seconds < ON_SCREEN) return;
  clearInterval(clock);
  // A worker that is gone keeps nothing: the next page asks again.
  askWorker({ type: 'remember' }).catch(() => undefined);
}, 1_000);
