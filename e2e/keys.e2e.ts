// Without a mouse, and from the toolbar: commands, Tab, Escape, and the popup.

import { expect, it } from 'vitest';
import type { Tab } from './driver/index.ts';
import { untilPageSays } from './own-page.ts';
import { inEveryBrowser } from './stage.ts';
import { marked, markedQuotations, openSidebar, type Surface, untilGone, untilRead, untilSays } from './surface.ts';
import { settled, until } from './until.ts';

/** Controls of a surface, `popup` being the page itself, and the one the keyboard is at; counted in the order of the document. */
const controls = (tab: Tab, surface: Surface | 'popup'): Promise<{ names: string[]; focused: number }> =>
  tab.evaluate((name) => {
    const host = document.querySelector('on-record-ui')?.shadowRoot?.getElementById(name);
    const root = name === 'popup' ? document : host?.shadowRoot;
    const found = [...(root?.querySelectorAll<HTMLElement>('button, a[href], input, summary') ?? [])].filter(
      (one) => one.getClientRects().length > 0,
    );
    return {
      names: found.map((one) => one.getAttribute('aria-label') ?? one.textContent ?? ''),
      focused: found.indexOf(root?.activeElement as HTMLElement),
    };
  }, surface);

/** Presses Tab until every control of a surface has had the keyboard, or far too often; gives back those it did not come to. */
const unreached = async (tab: Tab, surface: Surface | 'popup'): Promise<string[]> => {
  const reached = new Set<number>();
  const { names } = await controls(tab, surface);
  expect(names.length).toBeGreaterThan(0);
  for (let presses = 0; presses < 30 + 2 * names.length && reached.size < names.length; presses += 1) {
    await tab.press('Tab');
    const { focused } = await controls(tab, surface);
    if (focused >= 0) reached.add(focused);
  }
  return names.filter((_, at) => !reached.has(at));
};

const pressInPopup = (popup: Tab, name: string) =>
  popup.evaluate((wanted) => {
    const buttons = [...document.querySelectorAll<HTMLElement>('button, [role="switch"]')];
    buttons.find((one) => one.textContent?.includes(wanted) || one.getAttribute('role') === wanted)?.click();
  }, name);

inEveryBrowser('keys and toolbar', (stage) => {
  it('goes through the quotations by command, opening the card of each', async () => {
    const tab = await stage.open('negotiating-table.html');
    const all = await untilRead(tab);
    await tab.bringToFront();
    await stage.driver.command('next-quotation');
    await until('the first quotation is the current one', async () =>
      (await marked(tab, 'on-record-current'))[0]?.startsWith('I know that some are proposing'),
    );
    await untilSays(tab, 'card', 'Zelensky');
    await stage.driver.command('next-quotation');
    await until('the second quotation is the current one', async () =>
      (await marked(tab, 'on-record-current'))[0]?.startsWith('if, and when diplomacy'),
    );
    await untilSays(tab, 'card', 'Sullivan');
    await stage.driver.command('previous-quotation');
    await stage.driver.command('previous-quotation');
    await until('round the end to the last', async () =>
      (await marked(tab, 'on-record-current'))[0]?.startsWith('This man, he does not want peace'),
    );
    expect(all.length).toBe(4);
  });

  it('closes the card first and then the sidebar with Escape', async () => {
    const tab = await stage.open('negotiating-table.html');
    await untilRead(tab);
    await openSidebar(stage.driver, tab);
    await stage.driver.command('next-quotation');
    await untilSays(tab, 'card', 'Zelensky');
    await tab.press('Escape');
    await untilGone(tab, 'card');
    await untilSays(tab, 'sidebar', 'On Record');
    await tab.press('Escape');
    await untilGone(tab, 'sidebar');
  });

  it('opens and closes the sidebar by the same command', async () => {
    const tab = await stage.open('negotiating-table.html');
    await untilRead(tab);
    await openSidebar(stage.driver, tab);
    await stage.driver.command('toggle-sidebar');
    await untilGone(tab, 'sidebar');
  });

  it('lets Tab reach everything in the sidebar', async () => {
    const tab = await stage.open('kyiv-interview.html');
    await untilRead(tab);
    await openSidebar(stage.driver, tab);
    await untilSays(tab, 'sidebar', 'Also reported');
    expect(await unreached(tab, 'sidebar')).toEqual([]);
  });

  it('lets Tab reach everything in the card that a command opened', async () => {
    const tab = await stage.open('negotiating-table.html');
    await untilRead(tab);
    await tab.bringToFront();
    await stage.driver.command('next-quotation');
    await untilSays(tab, 'card', 'Zelensky');
    expect(await unreached(tab, 'card')).toEqual([]);
  });

  it('counts in the popup what was read, and lets Tab reach everything there', async () => {
    const tab = await stage.open('kyiv-interview.html');
    const marks = await untilRead(tab);
    const popup = await stage.openPopup(tab);
    await untilPageSays(popup, `${marks.length} quotations`);
    await stage.picture(popup, 'popup');
    await popup.bringToFront();
    expect(await unreached(popup, 'popup')).toEqual([]);
  });

  it('opens the sidebar from the popup', async () => {
    const tab = await stage.open('kyiv-interview.html');
    await untilRead(tab);
    const popup = await stage.openPopup(tab);
    await untilPageSays(popup, 'Open the sidebar');
    await pressInPopup(popup, 'Open the sidebar');
    await untilSays(tab, 'sidebar', 'On Record');
  });

  it('reads a page that is no news when the reader asks for it', async () => {
    const tab = await stage.open('no-news.html');
    const popup = await stage.openPopup(tab);
    await untilPageSays(popup, 'Read this page anyway');
    expect(await markedQuotations(tab)).toEqual([]);
    await pressInPopup(popup, 'Read this page anyway');
    expect(await settled(() => markedQuotations(tab), ['Never boil it twice,'])).toEqual(['Never boil it twice,']);
  });

  it('is switched off and on from the popup, for every page', async () => {
    const tab = await stage.open('kyiv-interview.html');
    await untilRead(tab);
    const popup = await stage.openPopup(tab);
    await untilPageSays(popup, 'quotations');
    await pressInPopup(popup, 'switch');
    expect(await settled(() => markedQuotations(tab), [])).toEqual([]);
    await untilPageSays(popup, 'On Record is off');
    await pressInPopup(popup, 'switch');
    await untilRead(tab);
  });
});
