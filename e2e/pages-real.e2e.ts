// Real news pages, saved as they were, where they are at hand: each is read with On Record in the browser as the command reads it, is the same to the
// character and the text node as before, is selected, copied and searched alike, makes no error it did not make, and is left without a trace when
// On Record is switched off. Chromium takes all of them, Firefox a sample; ON_RECORD_LONG=1 takes all in both.

import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Tab } from './driver/index.ts';
import { type SavedPage, savedFolder, savedPages } from './pages/saved-pages.ts';
import { pageHost } from './server.ts';
import { OWN_PAGE, writeSettings } from './settings.ts';
import { inEveryBrowser, type Stage } from './stage.ts';
import { marked, markedQuotations } from './surface.ts';
import { until } from './until.ts';

const pages = savedPages(pageHost);
/** Every eighth: pages of several sites, and none of those whose own scripts take an advertisement away some seconds after loading. */
const sample = pages.filter((_, at) => at % 8 === 4);
/** Pages open at once: a browser waits more than it works. */
const TOGETHER = 6;

/** Pages that leave for somewhere else, most; a sample has none. */
const LEAVING = process.env.ON_RECORD_LONG ? 2 : 0;
/** How often a page is visited with and without On Record until both are the same. */
const VISITS = 4;

/** What a page is, and what a reader can do with it: in the middle of its text they select a paragraph, copy it, and find its words again. */
const used = (tab: Tab) =>
  tab.evaluate(() => {
    const nodes: number[] = [];
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) nodes.push((walker.currentNode as Text).length);
    const paragraphs = [...document.querySelectorAll('p')].filter((one) => (one.textContent ?? '').trim().length > 80);
    const paragraph = paragraphs[paragraphs.length >> 1];
    const selection = getSelection() as Selection;
    if (paragraph) selection.selectAllChildren(paragraph);
    const selected = String(selection);
    const copied = document.createElement('div');
    if (selection.rangeCount > 0) copied.append(selection.getRangeAt(0).cloneContents());
    selection.collapse(document.body, 0);
    const found = (window as unknown as { find: (words: string) => boolean }).find(selected.slice(0, 60).trim());
    const foundIn = selection.anchorNode?.parentElement?.outerHTML.slice(0, 80);
    selection.removeAllRanges();
    return { nodes, selected, copied: copied.innerHTML, found, foundIn, html: document.documentElement.outerHTML };
  }, undefined);

type Used = Awaited<ReturnType<typeof used>>;

/** Errors of its scripts; what could not be loaded is told once or twice, as the cache has it. */
const own = (tab: Tab) =>
  tab.errors().filter((error) => !/Failed to load|NetworkError|Loading failed|was not loaded/.test(error));

/** What a page's scripts bring late is in it by then. */
const atRest = async (tab: Tab): Promise<Used> => {
  let before = '';
  return until('the page rests', async () => {
    const now = await used(tab);
    const rests = now.html === before;
    before = now.html;
    return rests ? now : null;
  });
};

/** Some at a time, so that a browser is not asked for all of them at once. */
const inGroups = async <T>(all: readonly T[], each: (group: readonly T[]) => Promise<void>): Promise<void> => {
  for (let at = 0; at < all.length; at += TOGETHER) await each(all.slice(at, at + TOGETHER));
};

/** Opens pages at once. One that leaves for somewhere else while it loads, as Firefox has it of two, is told of and left out. */
const openAll = async (stage: Stage, group: readonly SavedPage[]) => {
  const opened = await Promise.all(
    group.map(async (page) => {
      const tab = await stage.driver.open(page.address).catch((error: unknown) => {
        console.log(`${page.name} does not open in ${stage.driver.name}: ${error}`);
        return null;
      });
      return tab ? [{ page, tab }] : [];
    }),
  );
  return opened.flat();
};

/** The command, which reads pages as they come while the browser goes on; then the words of the quotations it found, by the page's name. */
const readingCommand = () => {
  const command = spawn(process.execPath, [resolve('dist/cli/on-record.js'), 'read', '--html', '--jsonl']);
  let told = '';
  command.stdout.setEncoding('utf8').on('data', (text) => {
    told += text;
  });
  const closed = new Promise((done) => command.on('close', done));
  type Line = { id: string; quotations: { kind: string; text: string }[] };
  const wordsOf = ({ quotations }: Line) =>
    quotations.filter(({ kind }) => kind !== 'term').map(({ text }) => text.replace(/\s+/g, ' ').trim());
  return {
    give: ({ name, address }: SavedPage, html: string) =>
      void command.stdin.write(`${JSON.stringify({ id: name, html, url: address })}\n`),
    end: () => void command.stdin.end(),
    all: async () => {
      command.stdin.end();
      await closed;
      const lines = told.trim().split('\n');
      return new Map(lines.map((line) => JSON.parse(line) as Line).map((line) => [line.id, wordsOf(line)]));
    },
  };
};

if (pages.length === 0) {
  console.log(`No saved pages in ${savedFolder}: nothing is known of real pages.`);
  describe('real pages', () => {
    it('are not at hand', () => expect(pages).toEqual([]));
  });
} else
  inEveryBrowser(
    'a real page',
    (stage) => {
      const chosen = () => (process.env.ON_RECORD_LONG || stage.driver.name === 'chromium' ? pages : sample);
      const painted = new Map<string, string[]>();
      const marks = (tab: Tab) => marked(tab, 'on-record-name', 'on-record-quotation', 'on-record-also');
      let command: ReturnType<typeof readingCommand>;
      let settings: Tab;
      const setOn = (on: boolean) => writeSettings(settings, { on });

      beforeAll(() => {
        command = readingCommand();
      });
      afterAll(() => command.end());

      beforeEach(async () => {
        settings = await stage.openOwnPage(OWN_PAGE);
      });

      // In one and the same document: many pages are others at each visit, by the hour, by chance, by what they wrote into their own cookies.
      it('is the same before it is read, while it is marked, and after', { timeout: 600_000 }, async () => {
        await inGroups(chosen(), async (group) => {
          await setOn(false);
          const tabs = await openAll(stage, group);
          const before = new Map<string, Used>();
          for (const { page, tab } of tabs) {
            const found = await atRest(tab);
            before.set(page.name, found);
            command.give(page, found.html);
          }
          await setOn(true);
          for (const { page, tab } of tabs) {
            const told = own(tab);
            if (page.news) await until(`${page.name} is read`, async () => (await marks(tab)).length > 0);
            expect(await used(tab), page.name).toEqual(before.get(page.name));
            expect(own(tab), page.name).toEqual(told);
            painted.set(
              page.name,
              (await markedQuotations(tab)).map((words) => words.trim()),
            );
          }
          await setOn(false);
          for (const { page, tab } of tabs) {
            await until(`${page.name} has no marks`, async () => (await marks(tab)).length === 0);
            expect(await used(tab), page.name).toEqual(before.get(page.name));
            await tab.close();
          }
        });
      });

      it('loads as it does without On Record', { timeout: 600_000 }, async () => {
        const loaded = async (page: SavedPage, on: boolean) => {
          await setOn(on);
          const tab = await stage.driver.open(page.address);
          if (on && page.news) await until(`${page.name} is read`, async () => (await marks(tab)).length > 0);
          // Told as they come, which no two visits share.
          const found = { ...(await atRest(tab)), errors: own(tab).sort() };
          await tab.close();
          return found;
        };
        // Some are others at every second visit: then it is tried again, since what we changed would be changed each time.
        for (const page of sample) {
          for (let tried = 1; ; tried += 1) {
            const [now, before] = [await loaded(page, true), await loaded(page, false)];
            if (tried < VISITS && JSON.stringify(now) !== JSON.stringify(before)) continue;
            expect(now, page.name).toEqual(before);
            break;
          }
        }
      });

      it('has those quotations marked that the command reads in it, and none where it is no news', async () => {
        const read = await command.all();
        expect(painted.size).toBeGreaterThanOrEqual(chosen().length - LEAVING);
        for (const { name, news } of chosen().filter(({ name }) => painted.has(name)))
          expect(painted.get(name), name).toEqual(news ? read.get(name) : []);
      });
    },
    { strays: true },
  );
