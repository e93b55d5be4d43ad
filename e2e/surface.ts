// What a reader sees and does on a page with On Record in it: the marked words, the card, the sidebar. Everything here is found by
// words, roles and names, as a person would find it. The functions given to `evaluate` run in the page and stand alone.

import { CLOSE_AFTER, OPEN_AFTER } from '../src/content/hover.ts';
import type { Tab } from './driver/index.ts';
import { until, untilHolds } from './until.ts';

/** The highlights On Record registers. */
export type Highlight = 'on-record-name' | 'on-record-quotation' | 'on-record-also' | 'on-record-current';

/** The words under highlights, all looked at in one moment, in the order of the page; white space as the page shows it. */
export const marked = (tab: Tab, ...highlights: Highlight[]): Promise<string[]> =>
  tab.evaluate((names) => {
    const registry = CSS.highlights as unknown as Map<string, Iterable<Range>>;
    const ranges = names.flatMap((name) => [...(registry.get(name) ?? [])]);
    // Those of one tree in its order; trees that know nothing of each other, a page and its shadow roots, one after another.
    const trees = [...new Set(ranges.map((range) => range.startContainer.getRootNode()))];
    const treeOf = (range: Range) => trees.indexOf(range.startContainer.getRootNode());
    ranges.sort((a, b) => treeOf(a) - treeOf(b) || a.compareBoundaryPoints(Range.START_TO_START, b));
    return ranges.map((range) => String(range).replace(/\s+/g, ' '));
  }, highlights);

/** All quotations that are marked, quietly or not. */
export const markedQuotations = (tab: Tab): Promise<string[]> => marked(tab, 'on-record-quotation', 'on-record-also');

/** Waits until the page is read: until it has any marked quotation. */
export const untilRead = (tab: Tab): Promise<string[]> =>
  until('the page is read', async () => {
    const quotations = await markedQuotations(tab);
    return quotations.length > 0 ? quotations : null;
  });

export type Point = { x: number; y: number };

/**
 * Scrolls the words into view and tells a point on them; null where the page does not have them.
 * `within`: longer words around them, where the words alone stand in more than one place.
 */
export const pointOf = (tab: Tab, words: string, within = words): Promise<Point | null> =>
  tab.evaluate(
    ({ words, within }) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const places: { node: Text; offset: number }[] = [];
      const characters: string[] = [];
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        for (let offset = 0; offset < node.data.length; offset += 1) {
          const character = /\s/.test(node.data[offset] ?? '') ? ' ' : (node.data[offset] ?? '');
          if (character === ' ' && characters.at(-1) === ' ') continue;
          characters.push(character);
          places.push({ node, offset });
        }
      }
      const text = characters.join('');
      const outer = text.indexOf(within);
      const start = outer + within.indexOf(words);
      const first = places[start];
      const last = places[start + words.length - 1];
      if (outer < 0 || !first || !last) return null;
      const range = document.createRange();
      range.setStart(first.node, first.offset);
      range.setEnd(last.node, last.offset + 1);
      first.node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const [box] = range.getClientRects();
      // Near the beginning: the end of a line may lie under the sidebar.
      return box ? { x: box.left + Math.min(box.width / 2, 30), y: box.top + box.height / 2 } : null;
    },
    { words, within },
  );

const needPoint = async (tab: Tab, words: string, within?: string): Promise<Point> => {
  const point = await pointOf(tab, words, within);
  if (!point) throw new Error(`the page does not have the words "${words}"`);
  return point;
};

/** Rests the pointer on words of the page, coming from a corner, as a reader's hand would. */
export const hoverWords = async (tab: Tab, words: string, within?: string): Promise<void> => {
  const { x, y } = await needPoint(tab, words, within);
  await tab.hover(2, 2);
  await tab.hover(x, y);
};

export const clickWords = async (tab: Tab, words: string, within?: string): Promise<void> => {
  const { x, y } = await needPoint(tab, words, within);
  await tab.click(x, y);
};

/** Are words of the page inside the window, where a reader sees them? */
export const inView = (tab: Tab, words: string): Promise<boolean> =>
  tab.evaluate((wanted) => {
    const find = [...document.querySelectorAll('p, li, h1')].find((element) =>
      element.textContent?.replace(/\s+/g, ' ').includes(wanted),
    );
    const box = find?.getBoundingClientRect();
    return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
  }, words);

/** Which of our surfaces: each has a root of its own in the page's one host. */
export type Surface = 'card' | 'sidebar';

/** The text of a surface as it is laid out, or null while it is not shown. */
export const textOf = (tab: Tab, surface: Surface): Promise<string | null> =>
  tab.evaluate((id) => {
    const place = document.querySelector('on-record-ui')?.shadowRoot?.getElementById(id);
    const shown = place?.shadowRoot?.querySelector<HTMLElement>('[role="dialog"], aside');
    if (!shown || shown.getClientRects().length === 0) return null;
    return (shown.textContent ?? '').replace(/\s+/g, ' ').trim();
  }, surface);

/** Waits until a surface is shown and says `words`; gives back all it says. */
export const untilSays = (tab: Tab, surface: Surface, words: string): Promise<string> =>
  untilHolds(`the ${surface}`, () => textOf(tab, surface), words);

/** Waits until a surface is gone. */
export const untilGone = async (tab: Tab, surface: Surface): Promise<void> => {
  await until(`the ${surface} is gone`, async () => (await textOf(tab, surface)) === null);
};

/** Finds a button, link or other control of a surface by its name, brings it into view and tells its middle, once nothing moves. */
const controlPoint = (tab: Tab, surface: Surface, name: string, within: string): Promise<Point | null> =>
  tab.evaluate(
    ({ surface, name, within }) => {
      const root = document.querySelector('on-record-ui')?.shadowRoot?.getElementById(surface)?.shadowRoot;
      if (!root || root.getAnimations().some((one) => one.playState === 'running')) return null;
      const item = [...root.querySelectorAll('li.item')].find(
        (one) => within !== '' && one.textContent?.includes(within),
      );
      if (within !== '' && !item) return null;
      const controls = [...(item ?? root).querySelectorAll<HTMLElement>('button, a[href], summary, input')];
      const control = controls.find((one) => (one.getAttribute('aria-label') ?? one.textContent ?? '').includes(name));
      if (!control) return null;
      control.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = control.getBoundingClientRect();
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    },
    { surface, name, within },
  );

/** Clicks a control of a surface, found by its name, where it comes to rest. `within`: words of the sidebar's quotation it belongs to. */
export const clickControl = async (tab: Tab, surface: Surface, name: string, within = ''): Promise<void> => {
  let before: Point | null = null;
  const { x, y } = await until(`the ${surface} has a control "${name}"`, async () => {
    const now = await controlPoint(tab, surface, name, within);
    // Firefox rounds where it scrolls to, and so goes to and fro by a pixel where a line stands between two.
    const rests = now !== null && before !== null && Math.hypot(now.x - before.x, now.y - before.y) < 1.5;
    before = now;
    return rests ? now : null;
  });
  await tab.click(x, y);
};

/** One quotation in the sidebar: what it says, by its parts. */
export type SidebarItem = {
  words: string;
  speaker: string;
  current: boolean;
  /** Text under "Also reported", one for each statement. */
  also: string[];
  /** Text under each other heading: "Later on this subject" … */
  times: Record<string, string>;
};

/** The sidebar's quotations in the order they stand. */
export const sidebarItems = (tab: Tab): Promise<SidebarItem[]> =>
  tab.evaluate(() => {
    const root = document.querySelector('on-record-ui')?.shadowRoot?.getElementById('sidebar')?.shadowRoot;
    const textOf = (element: Element | null | undefined) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
    return [...(root?.querySelectorAll('li.item') ?? [])].map((item) => ({
      words: textOf(item.querySelector('blockquote.said')),
      speaker: textOf(item.querySelector('.speaker b')),
      current: item.getAttribute('aria-current') === 'true',
      also: [...item.querySelectorAll('.also')].map(textOf),
      times: Object.fromEntries(
        [...item.querySelectorAll('.times')].map((group) => [textOf(group.querySelector('h4')), textOf(group)]),
      ),
    }));
  }, undefined);

/** The words marked as differing in the sidebar: what only the page's wording has, and what only the record's has. */
export const markedDifferences = (tab: Tab): Promise<{ here: string[]; there: string[] }> =>
  tab.evaluate(() => {
    const root = document.querySelector('on-record-ui')?.shadowRoot?.getElementById('sidebar')?.shadowRoot;
    const all = (side: string) =>
      [...(root?.querySelectorAll(`.words .${side}`) ?? [])].map((element) => (element.textContent ?? '').trim());
    return { here: all('here'), there: all('there') };
  }, undefined);

/** Waits until what a tab was asked to show is painted: browsers lay out what came into view as a frame begins, and a layout asked for before is none a reader sees. */
export const untilPainted = (tab: Tab): Promise<void> =>
  tab.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  }, undefined);

/** Lets a card that should not open, or not close, have its chance: the rest before one opens and the grace before one closes, both gone by. */
export const untilACardHadItsChance = (tab: Tab): Promise<void> =>
  tab.evaluate(
    async (ms) => {
      const begun = performance.now();
      while (performance.now() - begun < ms) await new Promise(requestAnimationFrame);
    },
    OPEN_AFTER + CLOSE_AFTER + 200,
  );

/** Waits until nothing of a surface moves any more: a picture of what is still fading in shows nobody what it looks like. */
export const untilRests = async (tab: Tab, surface: Surface): Promise<void> => {
  await until(`the ${surface} rests`, () =>
    tab.evaluate((id) => {
      const root = document.querySelector('on-record-ui')?.shadowRoot?.getElementById(id)?.shadowRoot;
      return root?.getAnimations().every((one) => one.playState === 'finished') ?? false;
    }, surface),
  );
};

/** Opens the sidebar by its keyboard command and waits for its first words. */
export const openSidebar = async (
  driver: { command: (name: 'toggle-sidebar') => Promise<void> },
  tab: Tab,
): Promise<string> => {
  await tab.bringToFront();
  await driver.command('toggle-sidebar');
  return untilSays(tab, 'sidebar', 'On Record');
};
