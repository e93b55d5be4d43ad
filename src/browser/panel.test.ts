import { beforeEach, describe, expect, it, vi } from 'vitest';

const create = vi.fn(async () => undefined);
const kept: Record<string, unknown> = {};
const base = {
  runtime: { getURL: (path: string) => `ext:/${path}` },
  tabs: { create },
  storage: { session: { set: async (values: object) => void Object.assign(kept, values) } },
};

/** The module as it is in a browser with these panels. */
const inBrowser = async (panels: object) => {
  vi.resetModules();
  vi.stubGlobal('chrome', { ...base, ...panels });
  return import('./panel.ts');
};

beforeEach(() => {
  create.mockClear();
  for (const key of Object.keys(kept)) delete kept[key];
});

describe('opening the panel', () => {
  it('is asked of Chrome at once, beside the tab, with the words that were selected', async () => {
    const open = vi.fn(async () => undefined);
    const { openPanelFor } = await inBrowser({ sidePanel: { open } });
    const opening = openPanelFor('old lock', 7);
    expect(open).toHaveBeenCalledWith({ tabId: 7 });
    await opening;
    expect(kept['panel-asked']).toMatchObject({ tab: 7, words: 'old lock' });
    expect(create).not.toHaveBeenCalled();
  });

  it('is asked of Firefox at once', async () => {
    const open = vi.fn(async () => undefined);
    const { openPanel } = await inBrowser({ sidebarAction: { open } });
    void openPanel(7);
    expect(open).toHaveBeenCalledOnce();
  });

  it('falls back on a tab of its own, beside the tab it was opened from', async () => {
    const refused = { sidePanel: { open: () => Promise.reject(new Error('no gesture')) } };
    for (const panels of [refused, {}]) await (await inBrowser(panels)).openPanel(7);
    expect(create.mock.calls).toEqual([[{ url: 'ext:/ui/panel.html?tab=7' }], [{ url: 'ext:/ui/panel.html?tab=7' }]]);
  });
});

describe('the panel’s command', () => {
  it('opens in Chrome, and asks a panel that was open before to close', async () => {
    const open = vi.fn(async () => undefined);
    await (await inBrowser({ sidePanel: { open } })).togglePanel(7);
    expect(open).toHaveBeenCalledOnce();
    expect(kept['panel-asked']).toMatchObject({ close: true });
  });

  it('toggles in Firefox', async () => {
    const toggle = vi.fn(async () => undefined);
    await (await inBrowser({ sidebarAction: { toggle } })).togglePanel(7);
    expect(toggle).toHaveBeenCalledOnce();
  });
});
