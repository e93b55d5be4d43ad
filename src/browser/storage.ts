// Small things kept on this machine between visits.

import { native as browser } from './native.ts';

/** The value kept under a key, undefined where there is none. */
export const kept = async (key: string): Promise<unknown> => (await browser.storage.local.get(key))[key];

export const keep = async (key: string, value: unknown): Promise<void> => browser.storage.local.set({ [key]: value });

/** A value that was kept, and the one kept before it. */
type Change = { newValue?: unknown; oldValue?: unknown };

/** Calls back with each change of a key until the returned function is called. */
export const onKept = (key: string, listener: (change: Change) => void): (() => void) => {
  const heard = (changes: Record<string, Change>, area: string) => {
    const change = changes[key];
    if (area === 'local' && change) listener(change);
  };
  browser.storage.onChanged.addListener(heard);
  return () => {
    try {
      browser.storage.onChanged.removeListener(heard);
    } catch {
      // The extension was updated or removed under the page: its listeners went with it.
    }
  };
};
