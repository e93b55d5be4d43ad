// Marks one can tab through: the same words, the same card, and a page that goes on working and is left as it was. Chosen by the reader, so set
// here as their choice.

import { beforeEach, expect, it } from 'vitest';
import type { Tab } from './driver/index.ts';
import { choose } from './settings.ts';
import { inEveryBrowser } from './stage.ts';
import { hoverWords, markedQuotations, textOf, untilSays } from './surface.ts';
import { settled, until } from './until.ts';

/** The words of the marks that are elements, those of one stop of the tabulator each. */
const stops = (tab: Tab): Promise<string[]> =>
  tab.evaluate(
    () => [...document.querySelectorAll('mark.on-record-mark[tabindex]')].map((mark) => mark.textContent ?? ''),
    undefined,
  );
const words = (tab: Tab): Promise<string> =>
  tab.evaluate(
    () => [...document.querySelectorAll('mark.on-record-mark')].map((mark) => mark.textContent).join('|'),
    undefined,
  );

inEveryBrowser('marks one can tab through', (stage) => {
  beforeEach(() => choose(stage, { painter: 'elements' }));

  it('stand on the quotations and names, one stop each, and the text is as it was', async () => {
    const plain = await stage.open('kyiv-interview.html');
    const text = () => document.querySelector('article, main')?.textContent;
    const before = await plain.evaluate(text, undefined);
    const tab = await stage.open('kyiv-interview.html');
    await until('the page is marked', async () => (await stops(tab)).length > 3);
    expect(await words(tab)).toContain('Everybody has to stop fighting');
    expect(await tab.evaluate(text, undefined)).toBe(before);
    expect(await markedQuotations(tab)).toEqual([]);
    await stage.picture(tab, 'marks-elements');
  });

  it('open the card by pointer and by keyboard', async () => {
    const tab = await stage.open('kyiv-interview.html');
    await until('the page is marked', async () => (await stops(tab)).length > 3);
    await hoverWords(tab, 'Everybody has to stop fighting');
    await untilSays(tab, 'card', 'Also reported');
    await tab.press('Escape');
    await until('the card is gone', async () => (await textOf(tab, 'card')) === null);
    await tab.hover(2, 2);
    const focused = () => tab.evaluate(() => document.activeElement?.closest('mark')?.textContent ?? '', undefined);
    const [first] = await stops(tab);
    await until('Tab reaches the first mark', async () => {
      if ((await focused()) === first) return true;
      await tab.press('Tab');
      return (await focused()) === first;
    });
    await tab.press('Enter');
    await until('the card of the mark opens', async () => (await textOf(tab, 'card')) !== null);
  });

  it('stand down where a framework draws its text again, which shows what it should', async () => {
    const tab = await stage.open('react.html');
    await until('the page is marked', async () => (await stops(tab)).length > 0);
    await tab.evaluate(() => document.querySelector<HTMLButtonElement>('#newer')?.click(), undefined);
    await until('the new words are marked', async () =>
      (await markedQuotations(tab)).some((quotation) => quotation.startsWith('We received some signals')),
    );
    const page = await tab.evaluate(
      () => ({
        errors: document.documentElement.dataset.errors ?? '0',
        marks: document.querySelectorAll('mark').length,
        old: document.body.textContent?.includes('negotiation table'),
      }),
      undefined,
    );
    expect(page).toEqual({ errors: '0', marks: 0, old: false });
  });

  it('leave nothing behind when On Record is switched off', async () => {
    const tab = await stage.open('kyiv-interview.html');
    await until('the page is marked', async () => (await stops(tab)).length > 3);
    const popup = await stage.openPopup(tab);
    const flip = () =>
      popup.evaluate(() => document.querySelector<HTMLInputElement>('[role="switch"]')?.click(), undefined);
    await until('the popup tells what was read', () =>
      popup.evaluate(() => document.body.textContent?.includes('quotations'), undefined),
    );
    await flip();
    expect(await settled(() => words(tab), '')).toBe('');
    const pieces = await tab.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      let split = 0;
      while (walker.nextNode()) if (walker.currentNode.nextSibling?.nodeType === 3) split += 1;
      return { split, traces: document.documentElement.outerHTML.includes('on-record') };
    }, undefined);
    expect(pieces).toEqual({ split: 0, traces: false });
    await flip();
    await until('the page is marked again', async () => (await stops(tab)).length > 3);
  });
});
