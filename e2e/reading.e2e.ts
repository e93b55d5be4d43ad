// The main job, as a reader meets it: names and quotations marked, a card on hover, and the sidebar with what the record holds beside
// each quotation.

import { expect, it } from 'vitest';
import { inEveryBrowser } from './stage.ts';
import {
  clickControl,
  clickWords,
  hoverWords,
  inView,
  marked,
  markedDifferences,
  markedQuotations,
  openSidebar,
  sidebarItems,
  textOf,
  untilGone,
  untilRead,
  untilRests,
  untilSays,
} from './surface.ts';
import { settled, until } from './until.ts';

const stopFighting =
  'You have to speak first of all. Everybody has to stop fighting and to go [back] to that point from where it began five, six days ago,';
const negotiationTable =
  "It's important to stop bombing people and then we can move on and sit at the negotiation table.";
const negotiatingTable =
  "I know that some are proposing to sit at the negotiating table with him [Putin], but I don't see anything there to negotiate,";

inEveryBrowser('reading an article', (stage) => {
  it('marks every quotation on exactly its words, and no term', async () => {
    const tab = await stage.open('kyiv-interview.html');
    await untilRead(tab);
    expect((await markedQuotations(tab)).toSorted()).toEqual(
      [
        "It's important to stop bombing people,",
        "we'll see,",
        stopFighting,
        negotiationTable,
        'Negotiations are difficult. However, without any obligatory ultimatums already. Unfortunately, the Russian side is still extremely biased regarding the destructive processes it launched,',
        'So far, we do not have the result we would like to obtain.',
        'We received some signals. When the delegation returns to Kyiv, we will analyze what we have heard, and then we will decide how to proceed to the second round of talks,',
        'The synchronization of the shelling with the negotiation process was evident. I believe that Russia is trying to put pressure on us in such an unsophisticated way,',
        "Don't waste your time. We do not accept such tactics.",
      ].toSorted(),
    );
  });

  it('marks names on exactly their words', async () => {
    const tab = await stage.open('kyiv-interview.html');
    await untilRead(tab);
    const names = await marked(tab, 'on-record-name');
    expect(names).toContain('Volodymyr Zelensky');
    expect(names).toContain('Mikhail Podolyak');
    expect(names.filter((name) => !/^[\p{L} ]+$/u.test(name))).toEqual([]);
  });

  it('marks more strongly just what a second article also reports', async () => {
    const first = await stage.open('kyiv-interview.html');
    await untilRead(first);
    expect(await marked(first, 'on-record-also')).toEqual(["we'll see,", stopFighting]);
    const second = await stage.open('cellar-interview.html');
    await untilRead(second);
    expect(await marked(second, 'on-record-also')).toEqual([
      'Everyone should stop fighting and Russia should return to that point from which it started. Five or six days ago.',
      'We’ll see.',
    ]);
    const third = await stage.open('negotiating-table.html');
    await untilRead(third);
    expect(await marked(third, 'on-record-also')).toEqual([]);
  });

  it('finds quotations across the page’s own inline elements', async () => {
    const tab = await stage.open('another-outlet.html');
    await untilRead(tab);
    expect(await markedQuotations(tab)).toContain(
      'Ukraine is the heart of Europe, and now I think that Europe sees Ukraine as something special for this world,',
    );
    expect(await marked(tab, 'on-record-name')).toContain('Volodymyr Zelensky');
  });

  it('tells on hover who somebody is, and nothing of what they said at other times', async () => {
    const tab = await stage.open('kyiv-interview.html');
    await untilRead(tab);
    await hoverWords(tab, 'Mikhail Podolyak');
    const card = await untilSays(tab, 'card', 'Podolyak');
    expect(card).toContain('In this article');
    await untilRests(tab, 'card');
    await stage.picture(tab, 'card-person');
    await hoverWords(tab, 'Volodymyr Zelensky', 'led down to Ukrainian President Volodymyr Zelensky');
    const zelensky = await untilSays(tab, 'card', 'Zelensky');
    expect(zelensky).not.toContain('negotiating table');
    await tab.hover(2, 2);
    await untilGone(tab, 'card');
  });

  it('tells on hover over a quotation that another source has it too', async () => {
    const tab = await stage.open('kyiv-interview.html');
    await untilRead(tab);
    await hoverWords(tab, 'Everybody has to stop fighting');
    expect(await untilSays(tab, 'card', 'Zelensky')).toContain('Also reported');
    await untilRests(tab, 'card');
    await stage.picture(tab, 'card-quotation');
  });

  it('puts the other wording beside a quotation in the sidebar, differences marked, source and date told', async () => {
    const tab = await stage.open('kyiv-interview.html');
    await untilRead(tab);
    await openSidebar(stage.driver, tab);
    const items = await until('the sidebar lists the quotations', async () => {
      const found = await sidebarItems(tab);
      return found.length > 0 ? found : null;
    });
    const item = items.find(({ words }) => words.includes('Everybody has to stop fighting'));
    expect(item?.speaker).toBe('Volodymyr Zelensky');
    expect(item?.also).toHaveLength(1);
    expect(item?.also[0]).toContain('Russia should return to that point from which it started');
    expect(item?.also[0]).toContain("Ukraine's president speaks from inside the bunker about talks with Russia");
    expect(item?.also[0]).toContain('not a second confirmation');
    expect((await markedDifferences(tab)).there.join(' ')).toContain('Russia');
    const others = items.filter(({ also }) => also.length > 0).map(({ words }) => words);
    expect(others).toHaveLength(2);
    await untilRests(tab, 'sidebar');
    await stage.picture(tab, 'sidebar');
  });

  it('shows what was said later, and from there what was said earlier, on the same subject', async () => {
    const first = await stage.open('kyiv-interview.html');
    await untilRead(first);
    await openSidebar(stage.driver, first);
    const later = await until('the later words', async () =>
      (await sidebarItems(first)).find(({ words }) => words.includes(negotiationTable)),
    );
    expect(later.times['Later on this subject']).toContain('proposing to sit at the negotiating table');
    const third = await stage.open('negotiating-table.html');
    await untilRead(third);
    await openSidebar(stage.driver, third);
    const earlier = await until('the earlier words', async () =>
      (await sidebarItems(third)).find(({ words }) => words.includes(negotiatingTable)),
    );
    expect(earlier.times['Earlier on this subject']).toContain('sit at the negotiation table');
  });

  it('compares another outlet’s wording word by word', async () => {
    const tab = await stage.open('another-outlet.html');
    await untilRead(tab);
    await openSidebar(stage.driver, tab);
    const item = await until('the reworded quotation', async () =>
      (await sidebarItems(tab)).find(({ words }) => words.includes('sit down at the negotiating table')),
    );
    expect(item.also[0]).toContain('Business Insider');
    const { here, there } = await markedDifferences(tab);
    expect(here.join(' ')).toContain('down');
    expect(there.join(' ')).toContain('negotiation');
  });

  it('goes from the sidebar to the words and from the words to the sidebar', async () => {
    const tab = await stage.open('kyiv-interview.html');
    await untilRead(tab);
    await openSidebar(stage.driver, tab);
    await clickControl(tab, 'sidebar', 'Show in the text: “The synchronization');
    await until('the words come into view', () => inView(tab, 'The synchronization of the shelling'));
    const shown = await settled(async () => (await marked(tab, 'on-record-current')).length > 0, true);
    expect(shown).toBe(true);
    expect((await marked(tab, 'on-record-current'))[0]).toMatch(/^The synchronization of the shelling/);
    await clickWords(tab, 'So far, we do not');
    const current = async () => (await sidebarItems(tab)).filter((item) => item.current).map(({ words }) => words);
    const words = ['“So far, we do not have the result we would like to obtain.”'];
    expect(await settled(current, words)).toEqual(words);
  });

  it('is worth opening where the record has nothing: who says what, by person', async () => {
    const tab = await stage.open('another-outlet.html');
    await untilRead(tab);
    await openSidebar(stage.driver, tab);
    await clickControl(tab, 'sidebar', 'By person');
    const text = await untilSays(tab, 'sidebar', 'Olena Marchuk');
    expect(text).toContain('The stairs were steep and the light was poor');
    await untilRests(tab, 'sidebar');
    await stage.picture(tab, 'sidebar-by-person');
  });

  it('answers a hover and opens the sidebar after the worker was stopped', async () => {
    const tab = await stage.open('kyiv-interview.html');
    await untilRead(tab);
    await stage.driver.stopWorker();
    expect(await stage.driver.workerRuns()).toBe(false);
    await hoverWords(tab, 'Everybody has to stop fighting');
    await untilSays(tab, 'card', 'Also reported');
    await until('the worker was started anew', () => stage.driver.workerRuns());
    await stage.driver.stopWorker();
    await clickControl(tab, 'card', 'Compare in the sidebar');
    await untilSays(tab, 'sidebar', 'Also reported');
  });

  it('opens the sidebar by command after the worker was stopped', async () => {
    const tab = await stage.open('kyiv-interview.html');
    await untilRead(tab);
    await stage.driver.stopWorker();
    await openSidebar(stage.driver, tab);
    await untilSays(tab, 'sidebar', 'Also reported');
  });

  it('reads a page that was opened while the worker was stopped', async () => {
    const before = await stage.open('no-news.html');
    await stage.driver.stopWorker();
    await before.goto(stage.server.page('negotiating-table.html'));
    await untilRead(before);
    expect(await textOf(before, 'sidebar')).toBe(null);
  });
});
