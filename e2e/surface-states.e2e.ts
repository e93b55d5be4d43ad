// Every state of card and sidebar, looked at as people of all kinds would: nothing for axe to find, nothing off the screen, nothing over the
// words it is about.

import { readFile } from 'node:fs/promises';
import { beforeAll, expect, it } from 'vitest';
import type { Tab } from './driver/index.ts';
import { inEveryBrowser } from './stage.ts';
import { buildStates, type States } from './states.ts';
import { untilPainted } from './surface.ts';
import { until } from './until.ts';

/** WCAG 2.2, levels A and AA. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const LONG = 240_000;
/** Fewer states than so many were not all of them. */
const FEWEST = { surface: 20, 'own pages': 25 };

type Axe = {
  run: (
    context: object,
    options: object,
  ) => Promise<Record<'violations' | 'passes', { id: string; nodes: { html: string; failureSummary?: string }[] }[]>>;
};

/** What axe finds wrong in our host, or in a page that is ours as a whole, and how many rules had something to look at. */
const inspect = async (tab: Tab, axe: string, where: string): Promise<{ wrong: string[]; looked: number }> => {
  // Half a megabyte, which a document needs once.
  if (!(await tab.evaluate(() => 'axe' in window, undefined)))
    await tab.evaluate((axe) => {
      const script = document.createElement('script');
      script.textContent = axe;
      document.body.append(script);
    }, axe);
  return tab.evaluate(
    async ({ rules, where }) => {
      const { violations, passes } = await (window as unknown as { axe: Axe }).axe.run(
        { include: [[where]] },
        { runOnly: { type: 'tag', values: rules }, resultTypes: ['violations', 'passes'] },
      );
      const wrong = violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 120)} ${failureSummary?.slice(0, 200)}`),
      );
      return { wrong, looked: passes.filter(({ nodes }) => nodes.length > 0).length };
    },
    { rules: RULES, where },
  );
};
type Box = { left: number; top: number; right: number; bottom: number };

/** Where things stand, in CSS pixels, once they are painted: a card that grows finds its place with its frame. */
const boxes = async (tab: Tab) => {
  await untilPainted(tab);
  return tab.evaluate(() => {
    const root = document.querySelector('on-record-ui')?.shadowRoot;
    const plain = ({ left, top, right, bottom }: DOMRect): Box => ({ left, top, right, bottom });
    const frame = root?.querySelector('.card, .sidebar') as HTMLElement;
    const anchor = document.querySelector(document.documentElement.dataset.anchor ?? '#words');
    const footer = root?.querySelector('.card footer');
    const wide = [...(root?.querySelectorAll<HTMLElement>('.card, .sidebar .body') ?? [])];
    return {
      frame: plain(frame.getBoundingClientRect()),
      words: [...(anchor?.getClientRects() ?? [])].map(plain),
      footer: footer ? plain(footer.getBoundingClientRect()) : null,
      sideways: wide.filter((one) => one.scrollWidth > one.clientWidth + 1).length,
      width: innerWidth,
      height: innerHeight,
    };
  }, undefined);
};

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;

inEveryBrowser(
  'every state of card and sidebar',
  (stage) => {
    let states: States;
    let axe = '';
    beforeAll(async () => {
      states = await buildStates();
      axe = await readFile('node_modules/axe-core/axe.min.js', 'utf8');
    });
    /** Shows one after the other: states of card and sidebar, or of the extension's own pages: panel, popup, first run. */
    const every =
      (of: 'surface' | 'own pages') =>
      async (look: (tab: Tab, name: string) => Promise<void>, prepare?: (tab: Tab) => Promise<void>) => {
        const tab = await stage.open('no-news.html', { uneasy: true });
        await prepare?.(tab);
        const names = await states.names(tab, of);
        expect(names.length).toBeGreaterThan(FEWEST[of]);
        for (const name of names) {
          await states.show(tab, name);
          await look(tab, name);
        }
      };
    const everyState = every('surface');
    const everyOwnPage = every('own pages');

    it.each([
      { title: 'card and sidebar', everyOne: everyState, where: 'on-record-ui', scheme: 'light' },
      { title: 'card and sidebar', everyOne: everyState, where: 'on-record-ui', scheme: 'dark' },
      { title: 'panel, popup and first run', everyOne: everyOwnPage, where: 'body', scheme: 'light' },
      { title: 'panel, popup and first run', everyOne: everyOwnPage, where: 'body', scheme: 'dark' },
    ] as const)(
      'leaves axe nothing to find at WCAG 2.2 AA in $title, in $scheme colours',
      async ({ everyOne, where, scheme }) => {
        const found: string[] = [];
        await everyOne(
          async (tab, name) => {
            const { wrong, looked } = await inspect(tab, axe, where);
            expect(looked, `rules that found something to look at in ${name}`).toBeGreaterThan(3);
            found.push(...wrong.map((one) => `${name}: ${one}`));
          },
          () => stage.driver.colours(scheme),
        );
        await stage.driver.colours('light');
        expect(found).toEqual([]);
      },
      LONG,
    );

    it.each([
      ['a window', 1280, 900],
      ['a page at 200 %', 640, 450],
      ['a narrow window', 340, 620],
    ])(
      'stands in %s, scrolls only up and down, and keeps off the words it is about',
      async (_, width, height) => {
        const wrong: string[] = [];
        await everyState(
          async (tab, name) => {
            const { frame, words, footer, sideways, width, height } = await boxes(tab);
            const inside = frame.left >= 0 && frame.top >= 0 && frame.right <= width + 1 && frame.bottom <= height + 1;
            if (!inside) wrong.push(`${name} stands off the window: ${JSON.stringify(frame)}`);
            if (sideways > 0) wrong.push(`${name} scrolls sideways`);
            if (!name.startsWith('card')) return;
            if (words.some((box) => overlaps(frame, box))) wrong.push(`${name} covers its words`);
            if (!footer || footer.bottom > frame.bottom + 1 || footer.top < frame.top)
              wrong.push(`${name} hides where it leads to`);
          },
          (tab) => tab.resize(width, height),
        );
        expect(wrong).toEqual([]);
      },
      LONG,
    );

    it.each([
      ['wide', 1280, 900],
      ['as browsers open it', 390, 780],
      ['narrow, or wide at 200 %', 300, 450],
    ])(
      'never scrolls sideways in a panel, popup or first run that is %s',
      async (_, width, height) => {
        const wrong: string[] = [];
        await everyOwnPage(
          async (tab, name) => {
            const wider = await tab.evaluate(
              () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
              undefined,
            );
            if (wider > 0) wrong.push(`${name} is ${wider} px too wide`);
          },
          (tab) => tab.resize(width, height),
        );
        expect(wrong).toEqual([]);
      },
      LONG,
    );

    it('fills a list of 500 quotations while the reader is in the middle of it, and moves nothing under them', async () => {
      const tab = await stage.open('no-news.html', { uneasy: true });
      await states.show(tab, 'sidebar-long');
      await until('every quotation has its place', () =>
        tab.evaluate(() => {
          const root = document.querySelector('on-record-ui')?.shadowRoot;
          return root?.querySelectorAll('li.item').length === 500;
        }),
      );
      /** Goes to a quotation far down. */
      const go = () =>
        tab.evaluate(() => {
          const place = document.querySelector('on-record-ui')?.shadowRoot?.getElementById('quotation-250');
          place?.scrollIntoView({ block: 'center', behavior: 'instant' });
        }, undefined);
      /** Where it stands in the window, once that is painted. */
      const standing = async () => {
        await untilPainted(tab);
        return tab.evaluate(() => {
          const place = document.querySelector('on-record-ui')?.shadowRoot?.getElementById('quotation-250');
          return {
            said: place?.querySelector('.said') !== null,
            top: Math.round(place?.getBoundingClientRect().top ?? -1),
          };
        }, undefined);
      };
      await until('what is in view is there', async () => {
        await go();
        return (await standing()).said;
      });
      const { top } = await standing();
      await until('all of it is there', () =>
        tab.evaluate(
          () => document.querySelector('on-record-ui')?.shadowRoot?.querySelectorAll('li.item .said').length === 500,
        ),
      );
      expect((await standing()).top).toBe(top);
    });

    /** All at once would be one task of 60 ms; how long they are now is measured by `pages-cost`. */
    it('has a list of 500 quotations laid out again bit by bit when the sidebar’s edge is let go', async () => {
      const tab = await stage.open('no-news.html', { uneasy: true });
      await states.show(tab, 'sidebar-long');
      // Notes at each frame how many quotations are not laid out.
      await tab.evaluate(() => {
        const frame = () => {
          const items = document.querySelector('on-record-ui')?.shadowRoot?.querySelectorAll('li.item') ?? [];
          const waiting = [...items].filter((item) => getComputedStyle(item).contentVisibility === 'auto').length;
          document.documentElement.dataset.waiting += ` ${items.length < 500 ? 500 : waiting}`;
          requestAnimationFrame(frame);
        };
        frame();
      }, undefined);
      const noted = () =>
        tab.evaluate(() => (document.documentElement.dataset.waiting ?? '').split(' ').slice(1).map(Number), undefined);
      await until('all are drawn and laid out', async () => (await noted()).at(-1) === 0);
      const left = await tab.evaluate(
        () =>
          document.querySelector('on-record-ui')?.shadowRoot?.querySelector('aside')?.getBoundingClientRect().left ?? 0,
        undefined,
      );
      const before = (await noted()).length;
      await tab.drag({ x: left, y: 300 }, { x: left - 100, y: 300 });
      const since = async () => (await noted()).slice(before);
      await until('all are laid out again', async () => {
        const counts = await since();
        return counts.includes(500) && counts.at(-1) === 0;
      });
      const counts = (await since()).filter((count) => count > 0 && count < 500);
      const browserCounts = await tab.evaluate(() => CSS.supports('order: sibling-index()'), undefined);
      expect(counts.length > 0).toBe(browserCounts);
    });
  },
  { installed: false },
);
