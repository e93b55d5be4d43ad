// Small things kept on this machine between visits.

import { native as browser } from './native.ts';

/** The value kept under a key, undefined where there is none. */
export const kept = async (key: string): Promise<unknown> => (await browser.storage.local.get(key))[key];

export const keep = async (key: string, value: unknown): Promise<void> => browser.storage.local.set({ [key]: value });

/** Calls back with each new value of a key, and the one before, until the returned function is called. */
export const onKept = (key: string, listener: (value: unknown, before: unknown) => void): (() => void) => {
  const heard = (changes: Record<string, { newValue?: unknown; oldValue?: unknown }>, area: string) => {
    const change = changes[key];
    if (area === 'local' && change) listener(change.newValue, change.oldValue);
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
