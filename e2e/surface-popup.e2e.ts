// The popup where browsers show it: in a window of its own that takes its size from what stands in it. Everything else of the popup is played in a tab.

import { expect, it } from 'vitest';
import { inEveryBrowser } from './stage.ts';
import { until } from './until.ts';

declare const chrome: {
  action: { openPopup: () => Promise<void> };
  extension: { getViews: (wanted: { type: 'popup' }) => Window[] };
};

inEveryBrowser('the popup in its own window', (stage) => {
  it('is as wide as its text wants, and scrolls neither way', async () => {
    const own = await stage.openOwnPage('ui/welcome.html');
    await own.bringToFront();
    await own.evaluate(() => chrome.action.openPopup(), undefined);
    const seen = await until('the popup stands there with what it has to say', () =>
      own.evaluate(() => {
        const [popup] = chrome.extension.getViews({ type: 'popup' });
        const root = popup?.document.documentElement;
        const { width = 0 } = popup?.document.body?.getBoundingClientRect() ?? {};
        // What is compared with comes last.
        if (!popup || !root || !popup.document.querySelector('.coverage')) return null;
        if (root.scrollHeight > popup.innerHeight) return null;
        return { width, window: popup.innerWidth, sideways: root.scrollWidth > popup.innerWidth };
      }, undefined),
    );
    expect(seen.width).toBeGreaterThan(250);
    expect(seen.window - seen.width).toBeLessThan(20);
    expect(seen.sideways).toBe(false);
  });
});
