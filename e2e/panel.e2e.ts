// The side panel's page, opened in a tab as both browsers allow a test: search, compare, clip, the article beside, words looked up from outside.
// Opened in the browser's own panel once; no browser lets a test into what stands there or into its menu, so the page in a tab and what the menu leaves
// for it are played.

import { expect, it } from 'vitest';
import type { Tab } from './driver/index.ts';
import { pageText, pressButton, untilPageSays } from './own-page.ts';
import { inEveryBrowser, type Stage } from './stage.ts';
import { untilRead } from './surface.ts';
import { settled, until } from './until.ts';

declare const chrome: {
  tabs: { query: (wanted: object) => Promise<{ id?: number; url?: string }[]> };
  storage: { session: { set: (values: object) => Promise<void>; get: (key: string) => Promise<object> } };
};

const PANEL = 'ui/panel.html';
/** The panel beside the tab that shows lock-post.html. */
const panelBesidePost = async (stage: Stage): Promise<Tab> => {
  const asking = await stage.openOwnPage('ui/popup.html');
  const id = await asking.evaluate(async () => {
    const tabs = await chrome.tabs.query({});
    return tabs.find(({ url }) => url?.includes('lock-post'))?.id ?? -1;
  }, undefined);
  return stage.openOwnPage(`${PANEL}?tab=${id}`);
};
const choose = (page: Tab, tab: string) => page.evaluate((id) => document.getElementById(id)?.click(), `tab-${tab}`);
const fill = (page: Tab, selector: string, words: string) =>
  until(`there is a field ${selector}`, () =>
    page.evaluate(
      ({ selector, words }) => {
        const field = document.querySelector<HTMLInputElement>(selector);
        if (!field) return false;
        field.focus();
        field.value = words;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        return true;
      },
      { selector, words },
    ),
  );
const openSearch = async (stage: Stage) => {
  const panel = await stage.openOwnPage(PANEL);
  await until('the tabs are there', () =>
    panel.evaluate(() => document.getElementById('tab-stories') !== null, undefined),
  );
  await choose(panel, 'search');
  return panel;
};
const speakers = (page: Tab) =>
  page.evaluate(() => [...document.querySelectorAll('.found .who b')].map((one) => one.textContent), undefined);

inEveryBrowser('the side panel', (stage) => {
  it('opens in the browser’s own side panel at a click in the popup', async () => {
    const page = await stage.open('lock-post.html');
    await untilRead(page);
    const popup = await stage.openPopup(page);
    // All that stands above the button is told: what comes later would push it from under the pointer.
    for (const words of ['Search the record', 'Keep this article', 'Compared with']) await untilPageSays(popup, words);
    expect(await stage.driver.panelIsOpen()).toBe(false);
    await popup.bringToFront();
    const place = await popup.evaluate(() => {
      const named = (one: Element) => one.textContent?.includes('Search the record');
      const box = [...document.querySelectorAll('button')].find(named)?.getBoundingClientRect();
      return { x: (box?.left ?? 0) + 10, y: (box?.top ?? 0) + 10 };
    }, undefined);
    await popup.click(place.x, place.y);
    await until('the side panel is open', () => stage.driver.panelIsOpen());
  });

  it('searches the whole record while one types, by words, person and days', async () => {
    const panel = await openSearch(stage);
    // Not typed to its end yet.
    await fill(panel, '#search-words', 'peace negot');
    expect(await untilPageSays(panel, 'statements found')).not.toContain('None has all the words');
    await fill(panel, '#search-words', 'peace negotiations');
    await untilPageSays(panel, 'statements found');
    await stage.picture(panel, 'panel-search');
    await fill(panel, '#search-speaker', 'kenn');
    const all = await until('only Kennedy is found', async () => {
      const names = await speakers(panel);
      return names.length > 0 && names.every((name) => name === 'John F. Kennedy') ? names : null;
    });
    expect(all.length).toBeGreaterThan(0);
    await fill(panel, '#search-words', 'zyzzyva');
    await untilPageSays(panel, 'Nothing on record.');
    expect(await pageText(panel)).toContain('What is not found here may have been said all the same.');
  });

  it('searches after the worker was stopped', async () => {
    const panel = await openSearch(stage);
    await stage.driver.stopWorker();
    await fill(panel, '#search-words', 'harvest');
    await untilPageSays(panel, 'found.');
  });

  it('puts wordings side by side, and tells the differences that count first', async () => {
    const panel = await openSearch(stage);
    await choose(panel, 'compare');
    for (const words of ['We will open the gate in Leeds.', 'We will not open the gate in Derby.']) {
      await fill(panel, '#contents textarea', words);
      await pressButton(panel, 'Compare', { at: 1 });
    }
    await untilPageSays(panel, '“not” stands in 2, and not in 1.');
    expect(await pageText(panel)).toContain('Not the same name: “Leeds” in 1, “Derby” in 2.');
    await stage.picture(panel, 'panel-compare');
  });

  it('clips into a story that is there after the panel was closed, and takes it back', async () => {
    const panel = await openSearch(stage);
    await fill(panel, '#search-words', 'harvest');
    await untilPageSays(panel, 'found.');
    await pressButton(panel, 'Clip to a story');
    await fill(panel, '.found form input', 'Bread and soil');
    await fill(panel, '.found form textarea', 'Ask the archive.');
    await panel.evaluate(() => document.querySelector<HTMLFormElement>('.found form')?.requestSubmit(), undefined);
    await untilPageSays(panel, 'Clipped to “Bread and soil”.');
    const later = await openSearch(stage);
    await choose(later, 'stories');
    const text = await untilPageSays(later, 'Ask the archive.');
    expect(text).toContain('1 clip');
    await stage.picture(later, 'panel-stories');
    await pressButton(later, 'Remove this story');
    await untilPageSays(later, '“Bread and soil” is removed.');
    expect(await settled(async () => (await pageText(later)).includes('Ask the archive.'), false)).toBe(false);
    await pressButton(later, 'Undo');
    await untilPageSays(later, 'Ask the archive.');
  });

  it('shows the article of the tab it was opened from, and goes to its words', async () => {
    const page = await stage.open('lock-post.html');
    await untilRead(page);
    const panel = await panelBesidePost(stage);
    const text = await untilPageSays(panel, 'Nobody who lives in this town will ever pay a toll');
    expect(text).toContain('The Harbour Post');
    expect(text).toContain('3 quotations');
    await stage.picture(panel, 'panel-article');
    await pressButton(panel, 'Show in the text', { at: 2 });
    await until('the page stands at the quotation', () =>
      page.evaluate(() => [...(CSS.highlights.get('on-record-current') ?? [])].length > 0, undefined),
    );
  });

  it('takes the name of a speaker in words, which the page shows at once, and takes it back', async () => {
    const page = await stage.open('lock-post.html');
    await untilRead(page);
    const panel = await panelBesidePost(stage);
    await pressButton(panel, 'Name the speaker: “Nobody who lives');
    await fill(panel, '.deeds form input', 'Marta Lind');
    await panel.evaluate(() => document.querySelector<HTMLFormElement>('.deeds form')?.requestSubmit(), undefined);
    await untilPageSays(panel, 'Corrected, here and wherever these words are read.');
    const speaker = () =>
      panel.evaluate(() => {
        const items = [...document.querySelectorAll('.item')];
        const item = items.find(({ textContent }) => textContent?.includes('“Nobody who lives'));
        return item?.querySelector('.speaker b')?.textContent ?? '';
      }, undefined);
    expect(await settled(speaker, 'Marta Lind')).toBe('Marta Lind');
    await pressButton(panel, 'Undo');
    await untilPageSays(panel, 'The correction is taken back.');
    expect(await settled(speaker, 'Ines Calder')).toBe('Ines Calder');
  });

  it('searches for words that were selected in a page', async () => {
    const panel = await openSearch(stage);
    const ask = () =>
      panel.evaluate(
        (words) => chrome.storage.session.set({ 'panel-asked': { at: Date.now(), tab: null, words } }),
        'bread and harvest',
      );
    const words = () =>
      panel.evaluate(() => document.querySelector<HTMLInputElement>('#search-words')?.value, undefined);
    // Asked again where the panel opened first, which no test can close, was sooner and took what was asked away: this one may not listen yet.
    await until('the words stand in the search', async () => {
      await ask();
      return (await words()) === 'bread and harvest';
    });
    await untilPageSays(panel, 'found.');
    const left = () => panel.evaluate(() => chrome.storage.session.get('panel-asked'), undefined);
    expect(await settled(left, {})).toEqual({});
  });
});
