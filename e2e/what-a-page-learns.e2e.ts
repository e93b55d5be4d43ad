// What a page's own scripts can still learn of On Record, as SECURITY.md tells: tried as such a script would. Where one of these fails because a
// page learns less than before, that page of the document is to be shortened.

import { expect, it } from 'vitest';
import type { Tab } from './driver/index.ts';
import { choose } from './settings.ts';
import { inEveryBrowser } from './stage.ts';
import { clickControl, hoverWords, openSidebar, untilGone, untilRead, untilRests, untilSays } from './surface.ts';
import { until } from './until.ts';

/** What of ours stands in the page's DOM: elements of our name, attributes, styles, globals. */
const traces = (tab: Tab) =>
  tab.evaluate(
    () => ({
      elements: document.querySelectorAll('on-record-ui, [class*="on-record"], [id*="on-record"]').length,
      globals: Object.keys(window).filter((name) => /on-?record/i.test(name)),
      styles: document.querySelectorAll('style').length + document.adoptedStyleSheets.length,
    }),
    undefined,
  );

/** How many of our surfaces are open, and how many places to write they have. */
const placesToWrite = (tab: Tab) =>
  tab.evaluate(() => {
    const host = document.querySelector('on-record-ui')?.shadowRoot;
    const roots = [...(host?.querySelectorAll('*') ?? [])].flatMap((one) => (one.shadowRoot ? [one.shadowRoot] : []));
    const written = 'textarea, [contenteditable], input:not([type="checkbox"], [type="radio"])';
    return { roots: roots.length, fields: roots.flatMap((root) => [...root.querySelectorAll(written)]).length };
  }, undefined);

/** All a page's script can tell of its marks: the registry's names in its order, the words of each, and elements with their classes. */
const marksSeen = (tab: Tab) =>
  tab.evaluate(() => {
    const registry = CSS.highlights as unknown as Map<string, Iterable<Range>>;
    return {
      highlights: [...registry].map(([name, ranges]) => [name, ...[...ranges].map(String)].join('|')),
      elements: [...document.querySelectorAll('mark')].map((mark) => `${mark.className}: ${mark.textContent}`),
    };
  }, undefined);

const NOTHING = { elements: 0, globals: [], styles: 0 };

inEveryBrowser('what a page can still learn', (stage) => {
  it('is nothing from its DOM while neither card nor sidebar was opened', async () => {
    const tab = await stage.open('kyiv-interview.html');
    await untilRead(tab);
    expect(await traces(tab)).toEqual(NOTHING);
  });

  it('is nothing at all where it is no news', async () => {
    const tab = await stage.open('no-news.html');
    const news = await stage.open('kyiv-interview.html');
    // The news page, opened later, is read: so the other had its chance.
    await untilRead(news);
    expect(await traces(tab)).toEqual(NOTHING);
    expect(
      await tab.evaluate(() => [...(CSS.highlights as unknown as Map<string, unknown>).keys()], undefined),
    ).toEqual([]);
  });

  it('is which of its own words are marked, and as what, since highlights are the document’s', async () => {
    const tab = await stage.open('kyiv-interview.html');
    await untilRead(tab);
    const kinds = () =>
      tab.evaluate(() => [...(CSS.highlights as unknown as Map<string, unknown>).keys()].sort(), undefined);
    expect(await kinds()).toEqual(expect.arrayContaining(['on-record-also', 'on-record-name']));
  });

  it('is the keys pressed in the sidebar, which is why there is no place to write', async () => {
    const tab = await stage.open('kyiv-interview.html');
    await untilRead(tab);
    await tab.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      window.addEventListener('keydown', ({ key }) => heard.push(key), true);
    }, undefined);
    await hoverWords(tab, 'Everybody has to stop fighting');
    await untilSays(tab, 'card', 'Also reported');
    expect(await placesToWrite(tab)).toEqual({ roots: 1, fields: 0 });
    await openSidebar(stage.driver, tab);
    await untilRests(tab, 'sidebar');
    expect(await placesToWrite(tab)).toEqual({ roots: 1, fields: 0 });
    await tab.press('Tab');
    await until('the page heard the key', () =>
      tab.evaluate(() => (window as unknown as { heard: string[] }).heard.includes('Tab'), undefined),
    );
    await tab.press('Escape');
    await untilGone(tab, 'sidebar');
  });
});

inEveryBrowser('what a page can still learn of what the reader keeps', (stage) => {
  /** The other outlet's page once it is marked, and what its scripts see of that. */
  const weekly = async () => {
    const tab = await stage.open('lock-weekly.html');
    const seen = await until('the page is marked', async () => {
      const now = await marksSeen(tab);
      return now.highlights.length + now.elements.length > 0 ? now : null;
    });
    return { tab, seen };
  };

  it('is nothing from its marks: they are as they were before, whichever way they are made', async () => {
    const before: Record<string, unknown> = {};
    for (const painter of ['elements', 'highlights'] as const) {
      await choose(stage, { painter });
      const { tab, seen } = await weekly();
      before[painter] = seen;
      await tab.close();
    }
    const post = await stage.open('lock-post.html');
    await untilRead(post);
    await openSidebar(stage.driver, post);
    await clickControl(post, 'sidebar', 'Keep this article');
    await untilSays(post, 'sidebar', 'Kept from this article: 3 statements.');
    for (const painter of ['highlights', 'elements'] as const) {
      await choose(stage, { painter });
      const { tab, seen } = await weekly();
      expect(seen).toEqual(before[painter]);
      // The reader is told all the same.
      await hoverWords(tab, 'The old lock will be built again');
      await untilSays(tab, 'card', 'Also reported');
      expect(await marksSeen(tab)).toEqual(before[painter]);
    }
  });

  it('is what the reader has pages marked by, where they say so', async () => {
    await choose(stage, { markOwn: true });
    const { tab } = await weekly();
    await until('what was kept stands out', async () =>
      (await marksSeen(tab)).highlights.some((seen) => JSON.stringify(seen).includes('on-record-also')),
    );
  });
});
