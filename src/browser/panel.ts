// The browser's own side panel: Chrome's sidePanel, Firefox's sidebarAction, a tab where there is neither; what is asked of it meanwhile; and the
// tab it stands beside.

import { native as browser } from './native.ts';

/** The panel's page in the package. */
export const PANEL = 'ui/panel.html';

/** What neither types of the other browser know. */
type Panels = {
  sidePanel?: { open: (where: { tabId: number }) => Promise<void> };
  sidebarAction?: { open: () => Promise<void>; toggle: () => Promise<void> };
};
const panels = browser as unknown as Panels | undefined;

const openInTab = async (tab: number | null): Promise<void> => {
  const address = browser.runtime.getURL(PANEL);
  await browser.tabs.create({ url: tab === null ? address : `${address}?tab=${tab}` });
};

/**
 * Opens the panel beside a tab, or the same page in a tab of its own where the browser opens none. Call it straight from what the reader
 * did, nothing awaited before: browsers take no other moment.
 */
export const openPanel = (tab: number | null): Promise<void> => {
  const opening =
    panels?.sidePanel && tab !== null
      ? panels.sidePanel.open({ tabId: tab })
      : (panels?.sidebarAction?.open() ?? Promise.reject(new Error('There is no side panel here')));
  return opening.catch(() => openInTab(tab));
};

const ASKED = 'panel-asked';

/** What a panel is asked for, and when, in ms as Date.now tells: to search for words; to close, if it was open before that. */
export type PanelAsked = { at: number; tab: number | null } & ({ words: string } | { close: true });

/** In the session's own memory: never on disk, gone with the browser. */
const ask = (asked: PanelAsked): Promise<void> => browser.storage.session.set({ [ASKED]: asked });

/** Opens the panel with a search for words. The same rule as for opening it. */
export const openPanelFor = (words: string, tab: number | null): Promise<unknown> =>
  Promise.all([openPanel(tab), ask({ at: Date.now(), tab, words })]);

/** Opens the panel, or closes it. The same rule as for opening it. */
export const togglePanel = (tab: number | null): Promise<unknown> =>
  // Firefox can do both; Chrome opens what is open already without harm, and the page closes itself.
  panels?.sidebarAction
    ? panels.sidebarAction.toggle().catch(() => openInTab(tab))
    : Promise.all([openPanel(tab), ask({ at: Date.now(), tab, close: true })]);

const understood = (value: unknown): PanelAsked | null =>
  typeof (value as PanelAsked | undefined)?.at === 'number' ? (value as PanelAsked) : null;

/** What was asked last, if anything, and each thing asked from now on. */
export const onPanelAsked = (listener: (asked: PanelAsked) => void): void => {
  const heard = (value: unknown) => {
    const asked = understood(value);
    if (asked) listener(asked);
  };
  browser.storage.session.onChanged.addListener((changes) => heard(changes[ASKED]?.newValue));
  void browser.storage.session.get(ASKED).then((all) => heard(all[ASKED]));
};

/** What was asked is done: a panel that is opened later does not do it again. */
export const panelAnswered = (): Promise<void> => browser.storage.session.remove(ASKED);

export type TabBeside = { id: number; url: string | null; window: number; incognito: boolean };

const beside = (tab: { id?: number; url?: string; windowId?: number; incognito?: boolean }): TabBeside | null =>
  tab.id === undefined
    ? null
    : { id: tab.id, url: tab.url ?? null, window: tab.windowId ?? -1, incognito: tab.incognito ?? true };

/** A tab by its id, null where it is gone. */
export const tabNamed = async (id: number): Promise<TabBeside | null> => browser.tabs.get(id).then(beside, () => null);

/** The tab in front of the panel's own window. */
export const tabInWindow = async (): Promise<TabBeside | null> => {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab ? beside(tab) : null;
};

/** Calls back whenever another tab may be in front, or a tab shows something else. */
export const onTabsMoved = (listener: () => void): void => {
  browser.tabs.onActivated.addListener(listener);
  browser.tabs.onUpdated.addListener((_, change) => {
    if (change.status !== undefined || change.url !== undefined) listener();
  });
};

/** Brings a tab to the front of its window. */
export const showTab = async (tab: number): Promise<void> => {
  await browser.tabs.update(tab, { active: true });
};

/** Whether this page stands in a private window. */
export const isPrivate = async (): Promise<boolean> => {
  const { incognito } = await browser.windows.getCurrent();
  return incognito;
};
