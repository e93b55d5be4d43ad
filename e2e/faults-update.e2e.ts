// On Record is updated or taken out while pages stand open: the old script leaves nothing dead behind, the new one goes on with the page, and what
// cannot go on is said once.

import { expect, it } from 'vitest';
import type { Tab } from './driver/index.ts';
import { choose } from './settings.ts';
import { inEveryBrowser } from './stage.ts';
import { hoverWords, markedQuotations, openSidebar, textOf, untilGone, untilRead, untilSays } from './surface.ts';
import { settled, until } from './until.ts';

const hosts = (tab: Tab) => tab.evaluate(() => document.querySelectorAll('on-record-ui').length, undefined);

/** What stands in hosts of ours that is neither card nor sidebar. */
const said = (tab: Tab) =>
  tab.evaluate(
    () =>
      [...document.querySelectorAll('on-record-ui')].flatMap((host) =>
        host.shadowRoot && !host.shadowRoot.querySelector('div') ? [host.shadowRoot.textContent ?? ''] : [],
      ),
    undefined,
  );

/** Whether all marks that are elements look as the text around them does; null while there is none. */
const marksLookLikeText = (tab: Tab) =>
  tab.evaluate(() => {
    const marks = [...document.querySelectorAll('mark')];
    if (marks.length === 0) return null;
    return marks.every((mark) => {
      const [own, around] = [getComputedStyle(mark), getComputedStyle(mark.parentElement as Element)];
      const isClear = /^rgba\(.*, 0\)$/.test(own.backgroundColor);
      return isClear && own.color === around.color && own.textDecorationLine === 'none';
    });
  }, undefined);

type WithMarks = typeof globalThis & { marksBefore?: Highlight[] };

/** Remembers in the page which marks stand there, whoever made them. */
const noteMarks = (tab: Tab) =>
  tab.evaluate(() => {
    (globalThis as WithMarks).marksBefore = [...CSS.highlights.values()];
  }, undefined);

/** Whether marks stand there, and none of those remembered. */
const marksAreNew = (tab: Tab) =>
  tab.evaluate(() => {
    const now = [...CSS.highlights.values()];
    return now.length > 0 && !now.some((one) => (globalThis as WithMarks).marksBefore?.includes(one));
  }, undefined);

inEveryBrowser('updated under open pages', (stage) => {
  it('goes on with the page: one set of marks, one sidebar, nothing of the version before', async () => {
    const tab = await stage.open('kyiv-interview.html');
    const before = await untilRead(tab);
    await openSidebar(stage.driver, tab);
    await noteMarks(tab);
    await stage.driver.install();
    await untilGone(tab, 'sidebar');
    expect(await settled(() => hosts(tab), 0)).toBe(0);
    await until('the new version has marked the page', () => marksAreNew(tab));
    expect(await settled(() => markedQuotations(tab), before)).toEqual(before);
    await hoverWords(tab, 'Everybody has to stop fighting');
    await untilSays(tab, 'card', 'Also reported');
    await openSidebar(stage.driver, tab);
    expect(await hosts(tab)).toBe(1);
    // The old script, where the browser let it live, saw the page change as well.
    await tab.evaluate(() => {
      const paragraph = document.createElement('p');
      paragraph.textContent = '“The night train runs again,” said Olena Marchuk, a conductor.';
      document.querySelector('h1')?.after(paragraph);
    }, undefined);
    await until('the new words are marked', async () => (await markedQuotations(tab)).join().includes('night train'));
    expect(await markedQuotations(tab)).toHaveLength(before.length + 1);
    expect(await said(tab)).toEqual([]);
  });

  it('reads an update’s pages in many tabs, each once', async () => {
    const tabs: Tab[] = [];
    for (const page of ['kyiv-interview.html', 'lock-weekly.html', 'strict-csp.html'])
      tabs.push(await stage.open(page));
    for (const tab of tabs) await untilRead(tab);
    const before = await Promise.all(tabs.map(markedQuotations));
    await stage.driver.install();
    for (const tab of tabs) {
      await tab.bringToFront();
      await tab.hover(200, 200);
    }
    expect(await settled(() => Promise.all(tabs.map(markedQuotations)), before)).toEqual(before);
    expect(await Promise.all(tabs.map(hosts))).toEqual([0, 0, 0]);
  });
});

inEveryBrowser('taken out under open pages', (stage) => {
  it('leaves nothing dead to be seen in the page, and says once how to go on', async () => {
    const tab = await stage.open('kyiv-interview.html');
    await untilRead(tab);
    await choose(stage, { painter: 'elements' });
    const tabbed = await stage.open('kyiv-interview.html');
    await until('the page has marks one can tab through', async () => (await marksLookLikeText(tabbed)) === false);
    await tab.bringToFront();
    await openSidebar(stage.driver, tab);
    await stage.driver.uninstall();
    if (stage.driver.name === 'firefox') {
      // Its scripts are gone before they could clean up, and so are the rules by which anything of ours is seen.
      await untilGone(tab, 'sidebar');
      await until('the marks look like the text around them', () => marksLookLikeText(tabbed));
      return;
    }
    await tab.hover(200, 200);
    await tab.hover(220, 200);
    await until('it is said', async () => (await said(tab)).length > 0);
    expect(await said(tab)).toEqual(['On Record was updated or removed. Reload to continue with it on this page.']);
    expect(await markedQuotations(tab)).toEqual([]);
    expect(await textOf(tab, 'sidebar')).toBe(null);
    await hoverWords(tab, 'Everybody has to stop fighting');
    expect(await said(tab)).toHaveLength(1);
  });
});
