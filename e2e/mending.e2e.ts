// What a reader corrects in a page, by choices in card and sidebar: used at once, on other outlets' pages too, and taken back.

import { expect, it } from 'vitest';
import type { Tab } from './driver/index.ts';
import { inEveryBrowser, type Stage } from './stage.ts';
import {
  clickControl,
  hoverWords,
  marked,
  markedQuotations,
  openSidebar,
  sidebarItems,
  untilGone,
  untilRead,
  untilRests,
  untilSays,
} from './surface.ts';
import { settled } from './until.ts';

const OAK = 'The old lock will be rebuilt in oak and steel';
const WEEKLY = 'The old lock will be built again in oak and steel';
const TOLL = 'Nobody who lives in this town will ever pay a toll';

const opened = async (stage: Stage, page: string): Promise<Tab> => {
  const tab = await stage.open(page);
  await untilRead(tab);
  await openSidebar(stage.driver, tab);
  return tab;
};
const itemOf = async (tab: Tab, words: string) => (await sidebarItems(tab)).find((one) => one.words.includes(words));
const speakerOf = async (tab: Tab, words: string) => (await itemOf(tab, words))?.speaker;
const alsoOf = async (tab: Tab, words: string) => (await itemOf(tab, words))?.also.length;

/** Corrects a quotation in the sidebar: two clicks. */
const correct = async (
  tab: Tab,
  words: string,
  choice: string,
  told = 'Corrected, here and wherever these words are read.',
) => {
  await clickControl(tab, 'sidebar', 'Correct', words);
  await clickControl(tab, 'sidebar', choice, words);
  await untilSays(tab, 'sidebar', told);
};
const takeBack = async (tab: Tab) => {
  await clickControl(tab, 'sidebar', 'Undo');
  await untilSays(tab, 'sidebar', 'The correction is taken back.');
};

inEveryBrowser('correcting what was read', (stage) => {
  it('names another speaker in two clicks, used at once and when the page is read again, until it is taken back', async () => {
    const tab = await opened(stage, 'lock-post.html');
    expect(await settled(() => speakerOf(tab, TOLL), 'Ines Calder')).toBe('Ines Calder');
    await correct(tab, TOLL, 'Tomas Vey');
    expect(await settled(() => speakerOf(tab, TOLL), 'Tomas Vey')).toBe('Tomas Vey');
    await untilRests(tab, 'sidebar');
    await stage.picture(tab, 'corrected');
    const again = await opened(stage, 'lock-post.html');
    expect(await settled(() => speakerOf(again, TOLL), 'Tomas Vey')).toBe('Tomas Vey');
    await tab.bringToFront();
    await takeBack(tab);
    expect(await settled(() => speakerOf(tab, TOLL), 'Ines Calder')).toBe('Ines Calder');
  });

  it('takes the mark off what is no quotation, and puts it back', async () => {
    const tab = await opened(stage, 'lock-post.html');
    const before = await markedQuotations(tab);
    await correct(tab, TOLL, 'This is not a quotation');
    const without = before.filter((words) => !words.startsWith(TOLL));
    expect(await settled(() => markedQuotations(tab), without)).toEqual(without);
    expect(await settled(async () => (await sidebarItems(tab)).length, 2)).toBe(2);
    await takeBack(tab);
    expect(await settled(() => markedQuotations(tab), before)).toEqual(before);
  });

  it('splits two outlets’ words that are not one statement, from the card, and links them again', async () => {
    const post = await opened(stage, 'lock-post.html');
    await clickControl(post, 'sidebar', 'Keep this article');
    await untilSays(post, 'sidebar', 'Kept from this article: 3 statements.');
    const tab = await opened(stage, 'lock-weekly.html');
    const linked = () => alsoOf(tab, WEEKLY);
    expect(await settled(linked, 1)).toBe(1);
    await hoverWords(tab, WEEKLY);
    await untilSays(tab, 'card', 'Also reported');
    await clickControl(tab, 'card', 'Correct');
    await untilRests(tab, 'card');
    await stage.picture(tab, 'card-correcting');
    await clickControl(tab, 'card', 'Not the same statement as “The old lock will be rebuilt');
    await untilSays(tab, 'card', 'Corrected');
    expect(await settled(linked, 0)).toBe(0);
    const post2 = await opened(stage, 'lock-post.html');
    expect(await settled(() => alsoOf(post2, OAK), 0)).toBe(0);
    await tab.bringToFront();
    await clickControl(tab, 'card', 'Undo');
    await untilSays(tab, 'card', 'The correction is taken back.');
    expect(await settled(linked, 1)).toBe(1);
    await tab.press('Escape');
    await untilGone(tab, 'card');
  });

  it('withdraws what was kept of a site that is satire, and brings it back', async () => {
    const tab = await opened(stage, 'lock-post.html');
    const standing = await untilSays(tab, 'sidebar', 'this article');
    if (standing.includes('Keep this article')) await clickControl(tab, 'sidebar', 'Keep this article');
    await untilSays(tab, 'sidebar', 'Kept from this article: 3 statements.');
    await correct(tab, TOLL, 'This site is satire', 'This site counts as satire now');
    await untilSays(tab, 'sidebar', 'satire: nothing is kept from it');
    await takeBack(tab);
    await untilSays(tab, 'sidebar', 'Kept from this article: 3 statements.');
  });
});

inEveryBrowser('a name of the record that is somebody else', (stage) => {
  it('is taken off the record’s person from its card, on this page and when it is read again', async () => {
    const tab = await stage.open('negotiating-table.html');
    await untilRead(tab);
    const names = () => marked(tab, 'on-record-name');
    const [name = ''] = await names();
    expect(name).not.toBe('');
    await hoverWords(tab, name);
    await untilSays(tab, 'card', 'On record');
    await clickControl(tab, 'card', 'Correct');
    await clickControl(tab, 'card', 'Not this ');
    await untilSays(tab, 'card', 'known from this article only');
    expect(await settled(async () => (await names()).includes(name), false)).toBe(false);
    await clickControl(tab, 'card', 'Undo');
    await untilSays(tab, 'card', 'The correction is taken back.');
    expect(await settled(async () => (await names())[0], name)).toBe(name);
  });
});
