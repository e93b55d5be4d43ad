// A page that changes under the reader: what was true of the old page is not shown on the new one, and nothing the reader did is lost.

import { expect, it } from 'vitest';
import { inEveryBrowser } from './stage.ts';
import {
  clickControl,
  hoverWords,
  markedQuotations,
  openSidebar,
  pointOf,
  sidebarItems,
  textOf,
  untilGone,
  untilRead,
  untilSays,
} from './surface.ts';
import { until } from './until.ts';

inEveryBrowser('a page that changes', (stage) => {
  it('keeps the current quotation current when another one comes before it, and lists that when the reader asks', async () => {
    const tab = await stage.open('kyiv-interview.html');
    await untilRead(tab);
    await openSidebar(stage.driver, tab);
    await clickControl(tab, 'sidebar', 'Show in the text: “we');
    const current = async () => (await sidebarItems(tab)).filter((item) => item.current).map(({ words }) => words);
    await until(
      'the quotation is current',
      async () => (await current()).join().includes('we’ll see') || (await current()).join().includes("we'll see"),
    );
    const before = await current();
    await tab.evaluate(() => {
      const paragraph = document.createElement('p');
      paragraph.textContent =
        '“The ferries will run again by the summer of this year,” said Olena Marchuk, a harbour pilot.';
      document.querySelector('h1')?.after(paragraph);
    }, undefined);
    await untilSays(tab, 'sidebar', '1 new quotation: show it');
    expect(await current()).toEqual(before);
    await clickControl(tab, 'sidebar', '1 new quotation');
    await until('the new quotation is listed', async () =>
      (await sidebarItems(tab)).some(({ words }) => words.includes('The ferries will run again')),
    );
    expect(await current()).toEqual(before);
  });

  it('takes a card away whose words are gone', async () => {
    const tab = await stage.open('kyiv-interview.html');
    await untilRead(tab);
    await hoverWords(tab, 'Everybody has to stop fighting');
    await untilSays(tab, 'card', 'Also reported');
    await tab.evaluate(() => {
      const paragraph = [...document.querySelectorAll('p')].find((one) =>
        one.textContent?.includes('Everybody has to'),
      );
      paragraph?.remove();
    }, undefined);
    await untilGone(tab, 'card');
  });

  it('leaves a page as it was that goes on, without loading, to something that is no news', async () => {
    const tab = await stage.open('kyiv-interview.html');
    await untilRead(tab);
    await openSidebar(stage.driver, tab);
    await tab.evaluate(() => {
      history.pushState({}, '', '/kitchen.html');
      for (const said of document.querySelectorAll('meta[property], script[type="application/ld+json"]')) said.remove();
      const title = document.createElement('h1');
      title.textContent = 'Kitchen';
      const list = document.createElement('ul');
      for (const dish of ['Soup', 'Bread', '“The best stew in town”']) {
        const item = document.createElement('li');
        item.textContent = dish;
        list.append(item);
      }
      document.body.replaceChildren(title, list);
    }, undefined);
    await until('our host is gone', () =>
      tab.evaluate(() => document.querySelector('on-record-ui') === null, undefined),
    );
    expect(await markedQuotations(tab)).toEqual([]);
    expect(await textOf(tab, 'sidebar')).toBeNull();
  });

  it('brings the sidebar back that the page threw out', async () => {
    const tab = await stage.open('kyiv-interview.html');
    await untilRead(tab);
    await openSidebar(stage.driver, tab);
    await tab.evaluate(() => document.querySelector('on-record-ui')?.remove(), undefined);
    await stage.driver.command('toggle-sidebar');
    await untilSays(tab, 'sidebar', 'On Record');
  });

  it('leads to words that the sidebar does not cover', async () => {
    const tab = await stage.open('kyiv-interview.html');
    await untilRead(tab);
    await tab.evaluate(() => {
      // The text stands where the sidebar does.
      document.body.style.margin = '0 0 0 auto';
      document.body.style.maxWidth = '24rem';
    }, undefined);
    await openSidebar(stage.driver, tab);
    await clickControl(tab, 'sidebar', 'Show in the text: “The synchronization');
    await until('the words are not covered', async () => {
      const point = await pointOf(tab, 'The synchronization of the shelling');
      return (
        point !== null &&
        tab.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.localName !== 'on-record-ui', point)
      );
    });
  });
});
