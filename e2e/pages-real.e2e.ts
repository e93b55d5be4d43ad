// Real news pages, saved as they were, where they are at hand: read with On Record in the browser, they are the same to the character as without it,
// make no error they did not make before, and are left without a trace when it is switched off. ON_RECORD_LONG=1 takes all of them.

import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { until as untilWithin } from '../scripts/browser/until.mjs';
import type { Tab } from './driver/index.ts';
import { inEveryBrowser } from './stage.ts';
import { marked, markedQuotations } from './surface.ts';
import { settled, until } from './until.ts';

const folder = resolve('..', 'shared', 'bench', 'pages');
const pages = existsSync(folder)
  ? readdirSync(folder)
      .filter((name) => name.endsWith('.html'))
      .sort()
  : [];
/** Every eighth in short runs: pages of several sites and of several languages, and one that is no news. */
const chosen = process.env.ON_RECORD_LONG ? pages : pages.filter((_, at) => at % 8 === 2);

const source = (tab: Tab) => tab.evaluate(() => document.documentElement.outerHTML, undefined);
/** Errors of its scripts; what could not be loaded is told once or twice, as the cache has it. */
const own = (tab: Tab) =>
  tab.errors().filter((error) => !/Failed to load|NetworkError|Loading failed|was not loaded/.test(error));
/** What a page's scripts bring late is in it by then. */
const atRest = async (tab: Tab): Promise<string> => {
  let before = '';
  return until('the page rests', async () => {
    const now = await source(tab);
    const rests = now === before;
    before = now;
    return rests ? now : null;
  });
};

if (chosen.length === 0) {
  console.log(`No saved pages in ${folder}: nothing is known of real pages.`);
  describe('real pages', () => {
    it('are not at hand', () => expect(pages).toEqual([]));
  });
} else
  inEveryBrowser(
    'a real page',
    (stage) => {
      const read: string[] = [];
      const plain = new Map<string, { html: string; errors: string[] }>();

      it('without On Record: what it is', { timeout: 600_000 }, async () => {
        for (const page of chosen) {
          const tab = await stage.open(`news/${page}`, { uneasy: true });
          plain.set(page, { html: await atRest(tab), errors: own(tab) });
          await tab.close();
        }
        await stage.driver.install();
      });

      it('with On Record: the same, and its quotations marked where it is news', { timeout: 600_000 }, async () => {
        for (const page of chosen) {
          const tab = await stage.open(`news/${page}`, { uneasy: true });
          const before = plain.get(page);
          // Away from its own address a page may not look like news; then it has to be the same all the more.
          const isRead = await untilWithin(
            `${page} is read`,
            async () => (await marked(tab, 'on-record-name', 'on-record-quotation', 'on-record-also')).length > 0,
            page.startsWith('neg-') ? 500 : 3_000,
          ).catch(() => false);
          if (isRead) read.push(page);
          expect(await atRest(tab), page).toBe(before?.html);
          expect(own(tab), page).toEqual(before?.errors);
          await tab.close();
        }
        expect(read.filter((name) => name.startsWith('neg-'))).toEqual([]);
        expect(read.length).toBeGreaterThan(0);
      });

      it('switched off: nothing is left of it', { timeout: 600_000 }, async () => {
        const [page = ''] = read;
        const tab = await stage.open(`news/${page}`, { uneasy: true });
        await until('it is read', async () => (await markedQuotations(tab)).length > 0);
        const popup = await stage.openPopup(tab);
        await until('the popup is there', () =>
          popup.evaluate(() => document.querySelector('[role="switch"]') !== null, undefined),
        );
        await popup.evaluate(() => document.querySelector<HTMLInputElement>('[role="switch"]')?.click(), undefined);
        expect(await settled(() => markedQuotations(tab), [])).toEqual([]);
        expect(await source(tab)).toBe(plain.get(page)?.html);
      });
    },
    { installed: false, strays: true },
  );
