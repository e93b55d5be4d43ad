// The menu of the right button, on pages that are no part of the extension: its entries, and what the reader chose there.

import { native as browser } from './native.ts';

export type MenuEntry = { id: string; title: string; on: 'selection' | 'page' };

/** Web pages alone: nothing can be read on others. */
const PAGES = ['http://*/*', 'https://*/*'];

/** Makes the menu's entries, in place of any that were there. */
export const makeMenu = async (entries: readonly MenuEntry[]): Promise<void> => {
  await browser.contextMenus.removeAll();
  for (const { id, title, on } of entries)
    browser.contextMenus.create({
      id,
      title,
      contexts: [on],
      ...(on === 'page' ? { documentUrlPatterns: PAGES } : {}),
    });
};

/** Calls back, with nothing awaited before, when an entry is chosen: `words` is what was selected. */
export const onMenu = (listener: (chosen: { id: string; words: string; tab: number | null }) => void): void =>
  browser.contextMenus.onClicked.addListener((info, tab) =>
    listener({ id: String(info.menuItemId), words: info.selectionText ?? '', tab: tab?.id ?? null }),
  );
