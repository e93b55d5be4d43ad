// The card in pages that are not made for it: zoomed by their own styles, moving by themselves, laying their rules over all that stands in them. And a reader
// who is done with it.

import { expect, it } from 'vitest';
import type { Tab } from './driver/index.ts';
import { inEveryBrowser } from './stage.ts';
import {
  clickControl,
  hoverWords,
  pointOf,
  textOf,
  untilACardHadItsChance,
  untilGone,
  untilPainted,
  untilRead,
  untilSays,
} from './surface.ts';
import { until } from './until.ts';

const WORDS = 'Everybody has to stop fighting';

/** Where the card is drawn, how see-through its host is, and whether it stands on any of the words it is about. */
const cardBox = (tab: Tab) =>
  tab.evaluate((words) => {
    const host = document.querySelector('on-record-ui');
    const card = host?.shadowRoot?.getElementById('card')?.shadowRoot?.querySelector('[role="dialog"]');
    if (!host || !card) return null;
    const { left, right, top, bottom } = card.getBoundingClientRect();
    const registry = CSS.highlights as unknown as Map<string, Iterable<Range>>;
    const range = [...(registry.get('on-record-also') ?? [])].find((one) => String(one).includes(words));
    const covers = [...(range?.getClientRects() ?? [])].some(
      (box) => box.left < right && box.right > left && box.top < bottom && box.bottom > top,
    );
    const inside = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
    return { inside, covers, opacity: getComputedStyle(host).opacity };
  }, WORDS);

const withStyle = async (tab: Tab, css: string): Promise<void> =>
  tab.evaluate((text) => {
    const style = document.createElement('style');
    style.textContent = text;
    document.head.append(style);
  }, css);

inEveryBrowser('the card in any page', (stage) => {
  const openCard = async (css = ''): Promise<Tab> => {
    const tab = await stage.open('kyiv-interview.html');
    await withStyle(tab, css);
    await untilRead(tab);
    await hoverWords(tab, WORDS);
    await untilSays(tab, 'card', 'Also reported');
    return tab;
  };

  it('stands beside words that are higher than the window', async () => {
    const tab = await stage.open('kyiv-interview.html');
    await withStyle(tab, 'p { width: 320px; font-size: 40px; line-height: 4 }');
    await untilRead(tab);
    // Their middle is brought to the window's: what is before and after it is out of view.
    const { x, y } = await until('the words are marked', () =>
      tab.evaluate((words) => {
        const registry = CSS.highlights as unknown as Map<string, Iterable<Range>>;
        const range = [...(registry.get('on-record-also') ?? [])].find((one) => String(one).includes(words));
        const { top = 0, height = 0 } = range?.getBoundingClientRect() ?? {};
        scrollBy({ top: top + (height - innerHeight) / 2, behavior: 'instant' });
        const line = [...(range?.getClientRects() ?? [])].find((box) => box.top > innerHeight / 2);
        return line && height > innerHeight ? { x: line.left + 20, y: line.top + line.height / 2 } : null;
      }, WORDS),
    );
    await tab.hover(2, 2);
    await tab.hover(x, y);
    await untilSays(tab, 'card', 'Also reported');
    expect(await cardBox(tab)).toEqual({ inside: true, covers: false, opacity: '1' });
    await stage.picture(tab, 'card-beside');
  });

  it.each([2, 1.5, 0.7])(
    'stands beside the words, inside the window, where the page zooms itself to %d',
    async (zoom) => {
      const tab = await openCard(`html { zoom: ${zoom} }`);
      expect(await cardBox(tab)).toEqual({ inside: true, covers: false, opacity: '1' });
      await stage.picture(tab, `card-zoomed-${zoom}`);
    },
  );

  it('stands straight and opaque where the page has rules for everything in it', async () => {
    const tab = await openCard(
      'html > * { opacity: .9 !important; transform: translateY(9px) !important; filter: blur(0) !important }',
    );
    expect(await cardBox(tab)).toEqual({ inside: true, covers: false, opacity: '1' });
  });

  it('opens and stays while a ticker beside the article scrolls by itself', async () => {
    const tab = await stage.open('kyiv-interview.html');
    await untilRead(tab);
    await tab.evaluate(() => {
      const ticker = document.createElement('div');
      ticker.style.cssText = 'position: fixed; top: 0; left: 0; width: 200px; overflow: hidden; white-space: nowrap';
      ticker.textContent = 'Rain later, wind from the west. '.repeat(40);
      document.body.append(ticker);
      const step = () => {
        ticker.scrollLeft = (ticker.scrollLeft + 2) % 900;
        requestAnimationFrame(step);
      };
      step();
    }, undefined);
    await hoverWords(tab, WORDS);
    await untilSays(tab, 'card', 'Also reported');
    await untilACardHadItsChance(tab);
    expect(await textOf(tab, 'card')).toContain('Also reported');
  });

  it('does not come back under a resting hand after Escape, and does once the pointer has been elsewhere', async () => {
    const tab = await stage.open('kyiv-interview.html');
    await untilRead(tab);
    const { x, y } = (await pointOf(tab, WORDS)) ?? { x: 0, y: 0 };
    await untilPainted(tab);
    await tab.hover(2, 2);
    await tab.hover(x, y);
    await untilSays(tab, 'card', 'Also reported');
    await tab.evaluate(() => {
      document.addEventListener('scroll', () => {
        document.documentElement.dataset.scrolled = 'yes';
      });
    }, undefined);
    await tab.press('Escape');
    await untilGone(tab, 'card');
    await tab.hover(x + 3, y + 1);
    await untilACardHadItsChance(tab);
    expect(await textOf(tab, 'card')).toBeNull();
    // A page that is laid out anew when the card goes scrolls to the top and back.
    expect(await tab.evaluate(() => document.documentElement.dataset.scrolled ?? 'no', undefined)).toBe('no');
    await tab.hover(2, 2);
    // Where the pointer is, is asked once a frame.
    await untilPainted(tab);
    await tab.hover(x, y);
    await untilSays(tab, 'card', 'Also reported');
  });

  it('stays where the reader has pressed something in it, and goes with a click beside it', async () => {
    const tab = await openCard();
    await clickControl(tab, 'card', 'Copy: “You have to speak');
    await untilSays(tab, 'card', 'Copied');
    await tab.hover(2, 2);
    await untilACardHadItsChance(tab);
    expect(await textOf(tab, 'card')).toContain('Copied');
    await tab.click(2, 2);
    await untilGone(tab, 'card');
  });

  it('stays pinned whatever is clicked beside it', async () => {
    const tab = await openCard();
    await clickControl(tab, 'card', 'Keep this card open');
    await tab.click(2, 2);
    await untilACardHadItsChance(tab);
    expect(await textOf(tab, 'card')).toContain('Also reported');
  });
});
