// Tabs: putting our files and styles into them, what the toolbar shows for them, and what the keyboard asks of them.

import { native as browser } from './native.ts';

/** A tab's top frame, whatever stands in it, or one document of it alone: while a page takes another's place, the tab still means the other. */
export type Place = { tab: number; document?: string | null };

const targetOf = ({ tab, document }: Place): { tabId: number } => ({
  tabId: tab,
  ...(document ? { documentIds: [document] } : {}),
});

/** Runs a packaged script in a place, in the extension's own world. Rejects where the page may not be touched, or is not there any more. */
export const runIn = async (place: Place, file: string): Promise<void> => {
  await browser.scripting.executeScript({ target: targetOf(place), files: [file] });
};

/**
 * Adds rules that leave no trace in the page's DOM and work under any content security policy. Twice over: Chromium 156 paints no
 * background of a `::highlight` rule of origin USER (measured), and rules of origin AUTHOR do not reach into shadow roots.
 */
export const styleIn = async (place: Place, css: string): Promise<void> => {
  const style = async (origin: 'USER' | 'AUTHOR') => {
    const rules = { target: targetOf(place), css, origin };
    // Styling again would add the same rules a second time; taking them off first keeps one copy.
    await browser.scripting.removeCSS(rules).catch(() => undefined);
    await browser.scripting.insertCSS(rules);
  };
  await Promise.all([style('USER'), style('AUTHOR')]);
};

/** Ids of all tabs that hold a web page. */
export const webTabs = async (): Promise<number[]> => {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] });
  return tabs.flatMap((tab) => (tab.id === undefined || tab.discarded ? [] : [tab.id]));
};

export type ActiveTab = { id: number; url: string | null };

/** The tab the reader looks at; its address is null where access to it is withheld. */
export const activeTab = async (): Promise<ActiveTab | null> => {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? null };
};

/** Whether a tab stands in a private window, and the address it shows; private where the tab is gone, since then nobody can tell. */
export const tabFacts = async (tab: number): Promise<{ incognito: boolean; url: string | null }> => {
  try {
    const { incognito, url } = await browser.tabs.get(tab);
    return { incognito, url: url ?? null };
  } catch {
    return { incognito: true, url: null };
  }
};

/** Opens a page of the extension's own in a new tab. */
export const openOwnPage = async (path: string): Promise<void> => {
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
};

export const onCommand = (listener: (command: string, tab: number | null) => void): void =>
  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id !== undefined) listener(command, tab.id);
    // Firefox before 126 names no tab.
    else void activeTab().then((active) => listener(command, active?.id ?? null));
  });

/** Stands on the toolbar's icon, behind what else stands there, while a tab shows an article that was kept by itself. */
const KEPT = '✓';

/** Signs on a tab's icon; a tab that is closed meanwhile needs none, and nobody is to be told. */
const signing = (sign: () => Promise<void>): Promise<void> => sign().catch(() => undefined);

const setText = async (tab: number, text: string): Promise<void> => {
  await browser.action.setBadgeBackgroundColor({ tabId: tab, color: '#5b4a2f' });
  await browser.action.setBadgeText({ tabId: tab, text });
};

/** The short text on the toolbar's icon for one tab, before the sign of what is kept; empty clears both. */
export const setBadge = (tab: number, text: string): Promise<void> =>
  signing(async () => {
    const isKept = text !== '' && (await browser.action.getBadgeText({ tabId: tab })).endsWith(KEPT);
    await setText(tab, isKept ? `${text}${KEPT}` : text);
  });

/** Shows on the toolbar's icon, without anything being open, that a tab's article was kept; `title` says it in words. Null takes the sign off. */
export const signKept = (tab: number, title: string | null): Promise<void> =>
  signing(async () => {
    const before = (await browser.action.getBadgeText({ tabId: tab })).replace(KEPT, '');
    await setText(tab, title === null ? before : `${before}${KEPT}`);
    await browser.action.setTitle({ tabId: tab, title: title ?? browser.runtime.getManifest().name });
  });
