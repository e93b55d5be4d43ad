// The browser's own API, for the parts that pages' scripts use: messages, storage, words. Every browser On Record supports answers these
// with promises by itself, so webextension-polyfill, a sixth of such a script's bytes, serves the worker and the extension's pages alone.

import type { Browser } from 'webextension-polyfill';

const scope = globalThis as typeof globalThis & { browser?: Browser; chrome?: Browser };

/** Firefox's `browser`, Chrome's `chrome`: one shape in all that is used of it here. Undefined outside an extension. */
const api = scope.browser?.runtime ? scope.browser : scope.chrome;

export const native = api as Browser;
