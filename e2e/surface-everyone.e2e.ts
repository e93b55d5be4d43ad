// Card and sidebar for readers of all kinds, on real pages: text from right to left, less motion, colours of the system's own, a page zoomed to 200 %, a
// narrow window.

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { HIGHLIGHT_NAMES, highlightCss } from '../src/page/highlight-css.ts';
import { windowSize } from './driver/driver.ts';
import type { Tab } from './driver/index.ts';
import { inEveryBrowser } from './stage.ts';
import {
  hoverWords,
  marked,
  markedQuotations,
  openSidebar,
  pointOf,
  type Surface,
  sidebarItems,
  untilRead,
  untilRests,
  untilSays,
} from './surface.ts';
import { settled } from './until.ts';

const TOLL = 'لن يدفع أحد من سكان هذه البلدة';

type Box = { left: number; top: number; right: number; bottom: number };

const boxOf = (tab: Tab, surface: Surface): Promise<Box | null> =>
  tab.evaluate((id) => {
    const root = document.querySelector('on-record-ui')?.shadowRoot?.getElementById(id)?.shadowRoot;
    const box = root?.querySelector('[role="dialog"], aside')?.getBoundingClientRect();
    return box ? { left: box.left, top: box.top, right: box.right, bottom: box.bottom } : null;
  }, surface);

/** Boxes of the lines of a marked quotation. */
const linesOf = (tab: Tab, words: string): Promise<Box[]> =>
  tab.evaluate((wanted) => {
    const ranges = ['on-record-quotation', 'on-record-also'].flatMap((name) => [
      ...((CSS.highlights.get(name) ?? []) as unknown as Iterable<Range>),
    ]);
    const range = ranges.find((one) => String(one).includes(wanted));
    return [...(range?.getClientRects() ?? [])].map(({ left, top, right, bottom }) => ({ left, top, right, bottom }));
  }, words);

/** A line of the sidebar, its words and figures in the order in which they are drawn from left to right; letters of a word stay as they are. */
const drawnInOrder = (tab: Tab, selector: string): Promise<string> =>
  tab.evaluate((wanted) => {
    const root = document.querySelector('on-record-ui')?.shadowRoot?.getElementById('sidebar')?.shadowRoot;
    const line = root?.querySelector(wanted);
    if (!line) return '';
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    const words: { text: string; left: number }[] = [];
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null)
      // A run of Arabic is one piece here: its own words stand from right to left.
      for (const found of node.data.matchAll(/[\u0600-\u06ff ]*[\u0600-\u06ff]|[^\s\u00a0]+/g)) {
        const range = document.createRange();
        range.setStart(node, found.index);
        range.setEnd(node, found.index + found[0].length);
        words.push({ text: found[0], left: range.getBoundingClientRect().left });
      }
    return words
      .sort((a, b) => a.left - b.left)
      .map(({ text }) => text)
      .join(' ');
  }, selector);

/** px by which each line of the first such words in the sidebar ends before the right edge of what holds them. */
const shortOfTheRight = (tab: Tab, selector: string): Promise<number[]> =>
  tab.evaluate((wanted) => {
    const root = document.querySelector('on-record-ui')?.shadowRoot?.getElementById('sidebar')?.shadowRoot;
    const words = root?.querySelector(wanted);
    const edge = words?.parentElement?.getBoundingClientRect().right;
    if (!words || edge === undefined) return [Number.POSITIVE_INFINITY];
    const lines = document.createRange();
    lines.selectNodeContents(words);
    const ends = new Map<number, number>();
    for (const { bottom, right } of lines.getClientRects())
      ends.set(Math.round(bottom), Math.max(right, ends.get(Math.round(bottom)) ?? 0));
    return [...ends.values()].map((end) => edge - end);
  }, selector);

const overlaps = (a: Box, b: Box) =>
  a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;

const untilStands = async (tab: Tab, surface: Surface): Promise<Box> => {
  await untilRests(tab, surface);
  const box = await boxOf(tab, surface);
  if (!box) throw new Error(`the ${surface} is not there`);
  return box;
};

inEveryBrowser('card and sidebar for everyone', (stage) => {
  afterEach(() => stage.driver.needs({}));

  it('marks what is said from right to left, and stands beside it: the card under its beginning, the sidebar at the window’s edge', async () => {
    const tab = await stage.open('from-the-right.html');
    const quotations = await untilRead(tab);
    expect(quotations).toEqual([expect.stringContaining(TOLL), expect.stringContaining('انتظرنا طويلا')]);
    await hoverWords(tab, TOLL);
    await untilSays(tab, 'card', 'Speaker not stated');
    const card = await untilStands(tab, 'card');
    const lines = await linesOf(tab, TOLL);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.filter((line) => overlaps(line, card))).toEqual([]);
    expect(Math.abs(card.right - (lines.at(-1) as Box).right)).toBeLessThan(2);
    await stage.picture(tab, 'from-the-right-card');
    await tab.press('Escape');
    await openSidebar(stage.driver, tab);
    const sidebar = await untilStands(tab, 'sidebar');
    expect(sidebar.right).toBeGreaterThan(windowSize.width - 20);
    expect((await sidebarItems(tab))[0]?.words).toContain(TOLL);
    const direction = await tab.evaluate(() => {
      const root = document.querySelector('on-record-ui')?.shadowRoot?.getElementById('sidebar')?.shadowRoot;
      const words = root?.querySelector('.said .words');
      const aside = root?.querySelector('aside');
      return words && aside ? [getComputedStyle(aside).direction, getComputedStyle(words).direction] : [];
    }, undefined);
    expect(direction).toEqual(['ltr', 'rtl']);
    // Every line begins on the right, the shorter last one too.
    for (const short of await shortOfTheRight(tab, '.said .words')) expect(short).toBeLessThan(2);
    expect(await drawnInOrder(tab, 'header p')).toBe('صحيفة الميناء · 5 Oct 2021');
    await stage.picture(tab, 'from-the-right-sidebar');
  });

  it('moves nothing where the reader’s system asks for less motion', async () => {
    const tab = await stage.open('lock-post.html');
    await untilRead(tab);
    const moving = async () => {
      await openSidebar(stage.driver, tab);
      const found = await tab.evaluate(() => {
        const root = document.querySelector('on-record-ui')?.shadowRoot?.getElementById('sidebar')?.shadowRoot;
        const aside = root?.querySelector('aside');
        const button = root?.querySelector('button');
        if (!aside || !button) return null;
        return [getComputedStyle(aside).animationName, getComputedStyle(button).transitionDuration];
      }, undefined);
      await stage.driver.command('toggle-sidebar');
      return found;
    };
    expect(await moving()).toEqual(['arrive', '0.12s']);
    await stage.driver.needs({ motion: 'less' });
    expect(await settled(moving, ['none', '0s'])).toEqual(['none', '0s']);
  });

  it('shows what is marked, chosen and at hand in the system’s own colours', async () => {
    const tab = await stage.open('kyiv-interview.html');
    await untilRead(tab);
    await stage.driver.needs({ colours: 'forced' });
    await openSidebar(stage.driver, tab);
    await untilSays(tab, 'sidebar', 'Also reported');
    const seen = () =>
      tab.evaluate(() => {
        const root = document.querySelector('on-record-ui')?.shadowRoot?.getElementById('sidebar')?.shadowRoot;
        const chosen = root?.querySelector('.choices [aria-pressed="true"]');
        const other = root?.querySelector('.choices [aria-pressed="false"]');
        return {
          forced: matchMedia('(forced-colors: active)').matches,
          chosen: chosen && getComputedStyle(chosen).borderTopWidth,
          other: other && getComputedStyle(other).borderTopWidth,
        };
      }, undefined);
    expect(await settled(seen, { forced: true, chosen: '3px', other: '1px' })).toEqual({
      forced: true,
      chosen: '3px',
      other: '1px',
    });
    expect((await marked(tab, 'on-record-also')).length).toBeGreaterThan(0);
    await untilRests(tab, 'sidebar');
    await stage.picture(tab, 'forced-colours');
  });

  it('tells names, quotations, and what is also reported apart in the system’s own colours', async () => {
    const tab = await stage.open('no-news.html');
    await stage.driver.needs({ colours: 'forced' });
    const boxes = await tab.evaluate(
      ({ css, names }) => {
        const sheet = document.createElement('style');
        sheet.textContent = css;
        document.body.replaceChildren(sheet);
        return names.map((name) => {
          const line = document.createElement('p');
          line.style.cssText = 'font: 20px/2 serif; margin: 0; width: 400px; height: 40px';
          line.textContent = 'nine men saw us in rain or a mist';
          document.body.append(line);
          const range = document.createRange();
          range.selectNodeContents(line);
          CSS.highlights.set(name, new Highlight(range));
          const { left, top, width, height } = line.getBoundingClientRect();
          return { left, top, width, height };
        });
      },
      { css: highlightCss, names: Object.values(HIGHLIGHT_NAMES) },
    );
    const picture = join(await mkdtemp(join(tmpdir(), 'on-record-forced-')), 'marks.png');
    await tab.screenshot(picture);
    const looks = await tab.evaluate(
      async ({ png, boxes }) => {
        const image = new Image();
        image.src = `data:image/png;base64,${png}`;
        await image.decode();
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
        const context = canvas.getContext('2d') as CanvasRenderingContext2D;
        context.drawImage(image, 0, 0);
        return boxes.map(({ left, top, width, height }) => context.getImageData(left, top, width, height).data.join());
      },
      { png: await readFile(picture, 'base64'), boxes },
    );
    await rm(dirname(picture), { recursive: true });
    expect(new Set(looks).size).toBe(looks.length);
  });

  it.each([
    ['a page at 200 %', 640, 450],
    ['a narrow window', 340, 620],
  ])('fits %s: the card off its words and inside, the sidebar readable, nothing sideways', async (_, width, height) => {
    const tab = await stage.open('lock-post.html');
    await tab.resize(width, height);
    expect((await untilRead(tab)).length).toBe((await markedQuotations(tab)).length);
    const words = 'Nobody who lives in this town';
    expect(await pointOf(tab, words)).not.toBeNull();
    await hoverWords(tab, words);
    await untilSays(tab, 'card', 'Ines Calder');
    const card = await untilStands(tab, 'card');
    expect(card.left).toBeGreaterThanOrEqual(0);
    expect(card.right).toBeLessThanOrEqual(width);
    expect(card.bottom).toBeLessThanOrEqual(height);
    expect((await linesOf(tab, words)).filter((line) => overlaps(line, card))).toEqual([]);
    await tab.press('Escape');
    await openSidebar(stage.driver, tab);
    const sidebar = await untilStands(tab, 'sidebar');
    expect(sidebar.left).toBeGreaterThanOrEqual(-1);
    expect(sidebar.right).toBeLessThanOrEqual(width + 1);
    expect(
      await tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth, undefined),
    ).toBe(0);
  });
});
