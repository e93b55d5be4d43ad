// The sidebar's frame and list on real pages: what its head leads to, and what keeps a long list light to scroll.

import { expect, it } from 'vitest';
import { OWN_PAGE } from './settings.ts';
import { inEveryBrowser } from './stage.ts';
import { clickControl, openSidebar, textOf, untilRead, untilSays } from './surface.ts';
import { until } from './until.ts';

declare const chrome: {
  tabs: {
    query: (wanted: object) => Promise<{ id?: number; url?: string }[]>;
    remove: (tab: number) => Promise<void>;
  };
};

inEveryBrowser('the sidebar’s frame and list', (stage) => {
  it('opens the settings in a tab of their own, and stays in the page', async () => {
    const own = await stage.openOwnPage(OWN_PAGE);
    const tab = await stage.open('lock-post.html');
    await untilRead(tab);
    await openSidebar(stage.driver, tab);
    await clickControl(tab, 'sidebar', 'Settings and your record');
    await until('the settings stand in a tab', () =>
      own.evaluate(async () => {
        const opened = (await chrome.tabs.query({})).find(({ url }) => url?.endsWith('/ui/options.html'));
        if (opened?.id === undefined) return false;
        await chrome.tabs.remove(opened.id);
        return true;
      }),
    );
    expect(await textOf(tab, 'sidebar')).toContain('On Record');
  });

  /** What Chromium needs to scroll it without drawing and laying out anew at each step; how smoothly it then does is measured by `pages-cost`. */
  it('scrolls what is laid out already, on a colour of its own', async () => {
    const tab = await stage.open('kyiv-interview.html');
    await untilRead(tab);
    await openSidebar(stage.driver, tab);
    await untilSays(tab, 'sidebar', 'Also reported');
    const seen = await tab.evaluate(() => {
      const root = document.querySelector('on-record-ui')?.shadowRoot?.getElementById('sidebar')?.shadowRoot;
      const [body, aside] = ['.body', 'aside'].map((wanted) => root?.querySelector(wanted));
      if (!body || !aside) return null;
      const items = [...(root?.querySelectorAll('.item') ?? [])];
      return {
        body: getComputedStyle(body).backgroundColor,
        aside: getComputedStyle(aside).backgroundColor,
        left: items.filter((item) => getComputedStyle(item).contentVisibility !== 'visible').length,
        items: items.length,
      };
    }, undefined);
    expect(seen?.body).toMatch(/^rgb\(/);
    expect(seen?.body).toBe(seen?.aside);
    expect(seen?.items).toBeGreaterThan(5);
    expect(seen?.left).toBe(0);
  });
});
