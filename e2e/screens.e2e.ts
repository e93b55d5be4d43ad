// The main states as they look, in light and dark colours, against the pictures in e2e/screens. What looks other than it did fails here until somebody
// has looked: `npm run pictures -- screens` takes the pictures anew, and the change of them is reviewed like any other. Pictures are kept of one build
// of Chromium with one set of fonts; another build takes each picture too, to see that there is something on it, and compares it with nothing.

import { beforeAll, describe, expect, it } from 'vitest';
import { browserNames, type Tab } from './driver/index.ts';
import { accepting, beginAnew, fontsOf, lookAt, madeBefore } from './screens.ts';
import { inEveryBrowser, type Stage } from './stage.ts';
import { buildStates, type States } from './states.ts';
import { hoverWords, openSidebar, untilRead, untilRests, untilSays } from './surface.ts';
import { until } from './until.ts';

/** Of the page of pictures; what only adds a sentence to one of these is left to tests of words. */
const STATES = [
  'card-person',
  'card-unlinked',
  'card-quotation',
  'card-unsure',
  'card-unknown',
  'card-check',
  'card-correcting',
  'card-hostile',
  'card-hostile-name',
  'sidebar',
  'sidebar-people',
  'sidebar-opened',
  'sidebar-unmatched',
  'sidebar-check',
  'sidebar-many-times',
  'sidebar-empty',
  'sidebar-loading',
  'sidebar-asleep',
  'sidebar-failed',
  'sidebar-off',
  'sidebar-start',
  'sidebar-news',
  'sidebar-kept',
  'sidebar-hostile',
  'card-from-right',
  'card-from-right-name',
  'sidebar-from-right',
];
/** Of the panel, what is not to be seen of it where it stands beside a page of these tests. */
const PANEL_STATES = [
  'panel-article',
  'panel-stories',
  'panel-search-hostile',
  'panel-stories-hostile',
  'panel-article-from-right',
];
/** Wide enough for the sidebar beside a column of the page. */
const BESIDE = { width: 720, height: 780 };
/** About what a browser gives its side panel. */
const PANEL = { width: 390, height: 780 };
const POPUP = { width: 360, height: 560 };
const OWN_PAGE = { width: 900, height: 780 };
const LONG = 300_000;

type Size = { width: number; height: number };
const schemes = ['light', 'dark'] as const;

/** Types into the search of the panel's page and waits for what is found. */
const search = async (tab: Tab, words: string) => {
  await tab.evaluate((typed) => {
    document.getElementById('tab-search')?.click();
    return new Promise<void>((done) => {
      requestAnimationFrame(() => {
        const field = document.querySelector<HTMLInputElement>('#search-words');
        if (field) field.value = typed;
        field?.dispatchEvent(new Event('input', { bubbles: true }));
        field?.blur();
        done();
      });
    });
  }, words);
  await until('something is found', () => tab.evaluate(() => document.querySelectorAll('.found').length > 1));
};
/** Rows for a record to be looked at: one sure, one whose speaker is not, one from right to left, one to be read with care. */
const ROWS = [
  'speaker,words,said,outlet,asRead,doubtful',
  'Ines Calder,The old lock will be rebuilt in oak and steel before the first frost of the winter.,2021-10-04,Quay Radio,,',
  'Tomas Vey,The keepers of the lock have never been asked about any of this.,2021-10-05,Quay Radio,true,',
  'סלמה נג׳אר,"אף אחד לא ישלם דמי מעבר, לא היום ולא מחר.",2021-10,רדיו הנמל,,',
  'Olga Brandt,We were told to wait and we waited.,2021-10-03,The Harbour Post,,The recording ends in the middle.',
].join('\n');

/** Brings the rows in by pasting them. */
const bringIn = async (page: Tab) => {
  await until('the rows are brought in', () =>
    page.evaluate((rows) => {
      const field = document.querySelector<HTMLTextAreaElement>('#import-text');
      if (field && field.value === '') {
        field.value = rows;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      } else field?.form?.requestSubmit();
      document.querySelector<HTMLElement>('button.main')?.click();
      return document.querySelector('main a[href="#record"]') !== null;
    }, ROWS),
  );
};
/** Goes to the record's list, in an order that no clock decides, and opens the first that is to be read with care. */
const openOne = (page: Tab) =>
  until('one of the record is open', () =>
    page.evaluate(() => {
      if (location.hash !== '#record') location.hash = '#record';
      const order = document.querySelector<HTMLSelectElement>('#find-sort');
      if (order && order.value !== 'said first') {
        order.value = 'said first';
        order.dispatchEvent(new Event('change', { bubbles: true }));
        return false;
      }
      const lines = [...document.querySelectorAll<HTMLElement>('.statement [aria-expanded]')];
      const one = lines.find(({ textContent }) => textContent?.includes('told to wait'));
      if (one?.getAttribute('aria-expanded') === 'false') one.click();
      return document.querySelector('.full .note') !== null;
    }),
  );
/** Puts two found statements side by side. */
const compareTwo = (tab: Tab) =>
  until('two stand side by side', () =>
    tab.evaluate(() => {
      // The tab tells how many there are; they themselves stand on its own side only.
      const columns = Number(/\d+/.exec(document.getElementById('tab-compare')?.textContent ?? '')?.[0] ?? 0);
      document.getElementById(columns < 2 ? 'tab-search' : 'tab-compare')?.click();
      const add = [...document.querySelectorAll<HTMLElement>('.found button')].filter((one) =>
        one.textContent?.startsWith('Compare'),
      );
      if (columns < 2) add[columns]?.click();
      return columns >= 2 && document.querySelector('.columns') !== null;
    }),
  );

// Firefox draws the same states by the same rules, which surface-states holds; pictures are kept of one browser.
describe.runIf(browserNames.includes('chromium'))('how the main states look', () => {
  inEveryBrowser('compared with pictures', (stage: Stage) => {
    let states: States;
    let desk: Tab;
    let comparable = true;
    beforeAll(async () => {
      states = await buildStates();
      const tab = await stage.driver.open(stage.server.page('no-news.html'));
      const making = { browser: stage.driver.version, fonts: await fontsOf(tab) };
      await tab.close();
      if (accepting) await beginAnew(making);
      const before = await madeBefore();
      const other = (['browser', 'fonts'] as const).filter((of) => before?.[of] !== making[of]);
      comparable = other.length === 0;
      if (!comparable)
        console.log(
          `The pictures in e2e/screens are compared with nothing: made with ${before?.browser ?? 'no browser'}, here is ${making.browser}; other ${other.join(' and ')}.`,
        );
    });

    /** Opens a tab by `open`, shows what `prepare` shows, and looks at it in both colours. */
    const look = async (name: string, size: Size, tab: Tab, prepare?: () => Promise<void>): Promise<string[]> => {
      const wrong: string[] = [];
      await stage.driver.needs({ motion: 'less' });
      await tab.resize(size.width, size.height);
      for (const scheme of schemes) {
        await stage.driver.colours(scheme);
        await prepare?.();
        const trouble = await lookAt(tab, desk, `${name}-${scheme}`, comparable);
        if (trouble) wrong.push(trouble);
      }
      await stage.driver.colours('light');
      return wrong;
    };
    const openDesk = async () => {
      desk = await stage.open('no-news.html');
    };

    it(
      'of card, sidebar and panel, each alone',
      async () => {
        await openDesk();
        const tab = await stage.open('no-news.html', { uneasy: true });
        const wrong: string[] = [];
        for (const name of STATES) wrong.push(...(await look(name, BESIDE, tab, () => states.show(tab, name))));
        for (const name of PANEL_STATES) wrong.push(...(await look(name, PANEL, tab, () => states.show(tab, name))));
        expect(wrong).toEqual([]);
      },
      LONG,
    );

    it(
      'of an article with its marks, on light and on dark ground, with the card and with the sidebar',
      async () => {
        await openDesk();
        const tab = await stage.open('another-outlet.html');
        await untilRead(tab);
        const ground = (dark: boolean) =>
          tab.evaluate((dark) => {
            for (const { style } of [document.documentElement, document.body])
              style.cssText = dark ? 'background: #14161a; color: #d8dade' : '';
          }, dark);
        const wrong: string[] = [];
        wrong.push(...(await look('marks', BESIDE, tab)));
        await ground(true);
        wrong.push(...(await look('marks-on-dark', BESIDE, tab)));
        await ground(false);
        await hoverWords(tab, 'Volodymyr Zelensky');
        await untilSays(tab, 'card', 'Volodymyr Zelensky');
        await untilRests(tab, 'card');
        wrong.push(...(await look('card-in-page', BESIDE, tab)));
        await tab.press('Escape');
        await openSidebar(stage.driver, tab);
        await untilSays(tab, 'sidebar', 'Also reported');
        await untilSays(tab, 'sidebar', 'Keep this article');
        await untilRests(tab, 'sidebar');
        wrong.push(...(await look('sidebar-in-page', BESIDE, tab)));
        expect(wrong).toEqual([]);
      },
      LONG,
    );

    it(
      'of the popup, the panel, the settings and the first run',
      async () => {
        await openDesk();
        const wrong: string[] = [];
        const article = await stage.open('another-outlet.html');
        await untilRead(article);
        const popup = await stage.openPopup(article);
        await until('the popup tells of the article', () =>
          popup.evaluate(() => document.body.textContent?.includes('Keep this article')),
        );
        wrong.push(...(await look('popup', POPUP, popup)));
        const panel = await stage.openOwnPage('ui/panel.html');
        await until('the panel is there', () => panel.evaluate(() => document.getElementById('tab-search') !== null));
        await search(panel, 'weapons to defend our land');
        wrong.push(...(await look('panel-search', PANEL, panel)));
        await compareTwo(panel);
        wrong.push(...(await look('panel-compare', PANEL, panel)));
        for (const view of ['reading', 'corpora', 'keeping', 'bring-in', 'record']) {
          const page = await stage.openOwnPage(`ui/options.html#${view}`);
          await until(`the settings show ${view}`, () =>
            page.evaluate(() => document.querySelectorAll('main button, main input, main select, main p a').length > 1),
          );
          wrong.push(...(await look(view === 'record' ? 'options-record-empty' : `options-${view}`, OWN_PAGE, page)));
        }
        const record = await stage.openOwnPage('ui/options.html#bring-in');
        await bringIn(record);
        await openOne(record);
        wrong.push(...(await look('options-record', OWN_PAGE, record)));
        const welcome = await stage.openOwnPage('ui/welcome.html');
        await until('the first run greets', () => welcome.evaluate(() => document.querySelector('h1') !== null));
        wrong.push(...(await look('welcome', OWN_PAGE, welcome)));
        expect(wrong).toEqual([]);
      },
      LONG,
    );
  });
});
