// The reader's own record, as a reader meets it: keep an article, and another outlet's words of the same stand beside it - after the worker was
// stopped, after the browser was closed. Undo, forget, the first run.

import { expect, it } from 'vitest';
import type { Tab } from './driver/index.ts';
import { pageText, pressButton, untilPageSays } from './own-page.ts';
import { inEveryBrowser, type Stage } from './stage.ts';
import {
  clickControl,
  hoverWords,
  marked,
  openSidebar,
  sidebarItems,
  textOf,
  untilRead,
  untilRests,
  untilSays,
} from './surface.ts';
import { settled, until } from './until.ts';

const WEEKLY = 'The old lock will be built again in oak and steel before the first frost of winter,';

/** Opens the first outlet's article and keeps it by the sidebar's button. */
const keepPost = async (stage: Stage) => {
  const tab = await stage.open('lock-post.html');
  await untilRead(tab);
  await openSidebar(stage.driver, tab);
  await clickControl(tab, 'sidebar', 'Keep this article');
  await untilSays(tab, 'sidebar', 'Kept from this article: 3 statements.');
  return tab;
};

/** What stands beside the other outlet's words, on a page opened now. */
const besideWeekly = async (stage: Stage) => {
  const tab = await stage.open('lock-weekly.html');
  await untilRead(tab);
  await openSidebar(stage.driver, tab);
  const item = await until('the sidebar has the quotation', async () =>
    (await sidebarItems(tab)).find(({ words }) => words.includes('will be built again')),
  );
  return { tab, item };
};

const forget = async (stage: Stage, of: Tab) => {
  const popup = await stage.openPopup(of);
  await pressButton(popup, 'Forget everything I kept');
  await untilPageSays(popup, 'for good?');
  await pressButton(popup, 'Forget for good');
  await untilPageSays(popup, 'Everything you kept is forgotten.');
  return popup;
};

inEveryBrowser(
  'keeping an article',
  (stage) => {
    it('puts both outlets’ wordings side by side once the first was kept, and not before', async () => {
      const before = await besideWeekly(stage);
      expect(before.item.also).toEqual([]);
      const post = await keepPost(stage);
      await untilRests(post, 'sidebar');
      await stage.picture(post, 'kept');
      const { tab, item } = await besideWeekly(stage);
      expect(item.also).toHaveLength(1);
      expect(item.also[0]).toContain('will be rebuilt in oak and steel before the first frost of the winter');
      expect(item.also[0]).toContain('as quoted by The Harbour Post');
      expect(item.also[0]).toContain('The old lock will be rebuilt');
      // The page sees its marks, and is not told what the reader keeps.
      expect(await marked(tab, 'on-record-also')).toEqual([]);
      expect(await marked(tab, 'on-record-quotation')).toContain(WEEKLY);
      await untilRests(tab, 'sidebar');
      await stage.picture(tab, 'beside-kept');
      await hoverWords(tab, 'The old lock will be built again');
      expect(await untilSays(tab, 'card', 'Also reported')).toContain('as quoted by The Harbour Post');
    });

    it('says of the kept article that it is kept, and adds nothing when it is kept again', async () => {
      const tab = await stage.open('lock-post.html');
      await untilRead(tab);
      expect(await marked(tab, 'on-record-also')).toEqual([]);
      await openSidebar(stage.driver, tab);
      await untilSays(tab, 'sidebar', 'Kept from this article: 3 statements.');
      const popup = await stage.openPopup(tab);
      await untilPageSays(popup, 'Kept from this article: 3 statements.');
      await stage.picture(popup, 'popup-kept');
      expect(await pageText(popup)).toContain('Your own record: 3 statements, on this machine only.');
    });

    it('has it after the worker was stopped', async () => {
      const idle = await stage.open('no-news.html');
      await stage.driver.stopWorker();
      expect(await stage.driver.workerRuns()).toBe(false);
      const { item } = await besideWeekly(stage);
      expect(item.also[0]).toContain('as quoted by The Harbour Post');
      await idle.close();
    });

    it('has it after the browser was closed and started again', async () => {
      await stage.restart();
      const { item } = await besideWeekly(stage);
      expect(item.also[0]).toContain('as quoted by The Harbour Post');
    });

    it('takes it back right where it was kept', async () => {
      const tab = await stage.open('lock-post.html');
      await untilRead(tab);
      await openSidebar(stage.driver, tab);
      await clickControl(tab, 'sidebar', 'Undo');
      await untilSays(tab, 'sidebar', 'Taken back. Nothing of this article is kept.');
      expect((await besideWeekly(stage)).item.also).toEqual([]);
    });

    it('keeps and forgets everything from the popup, asking once', async () => {
      const tab = await stage.open('lock-post.html');
      await untilRead(tab);
      const popup = await stage.openPopup(tab);
      await pressButton(popup, 'Keep this article');
      await untilPageSays(popup, 'Kept from this article: 3 statements.');
      expect((await besideWeekly(stage)).item.also).toHaveLength(1);
      await forget(stage, tab);
      expect((await besideWeekly(stage)).item.also).toEqual([]);
      await stage.restart();
      expect((await besideWeekly(stage)).item.also).toEqual([]);
    });

    it('refuses satire with a sentence and no button', async () => {
      const tab = await stage.open('lock-satire.html');
      await untilRead(tab);
      await openSidebar(stage.driver, tab);
      await untilSays(tab, 'sidebar', 'satire: nothing is kept from it');
      expect(await textOf(tab, 'sidebar')).not.toContain('Keep this article');
    });
  },
  { lasting: true },
);

inEveryBrowser('the first run', (stage) => {
  it('asks one question with nothing chosen, and remembers what is read once the reader said yes', async () => {
    const welcome = await stage.openOwnPage('ui/welcome.html');
    await untilPageSays(welcome, 'Keep what you read, on this machine');
    const chosen = () =>
      welcome.evaluate(
        () => [...document.querySelectorAll('[aria-pressed="true"]')].map((one) => one.textContent),
        undefined,
      );
    expect(await chosen()).toEqual([]);
    await stage.picture(welcome, 'welcome');
    await pressButton(welcome, 'Yes, keep what I read');
    expect(await settled(chosen, ['Yes, keep what I read'])).toEqual(['Yes, keep what I read']);
    await stage.picture(welcome, 'welcome-yes');
    const tab = await stage.open('lock-post.html');
    await untilRead(tab);
    await openSidebar(stage.driver, tab);
    await untilSays(tab, 'sidebar', 'Every article you read is kept');
    await untilSays(tab, 'sidebar', 'Kept from this article: 2 statements.');
    await untilRests(tab, 'sidebar');
    await stage.picture(tab, 'remembered');
    expect((await besideWeekly(stage)).item.also[0]).toContain('as quoted by The Harbour Post');
  });

  it('pauses from the popup: then what is read is not kept', async () => {
    const tab = await stage.open('lock-post.html');
    await untilRead(tab);
    const popup = await forget(stage, tab);
    await pressButton(popup, 'Pause');
    await untilPageSays(popup, 'Go on keeping');
    await stage.picture(popup, 'popup-paused');
    const weekly = await stage.open('lock-weekly.html');
    await untilRead(weekly);
    await openSidebar(stage.driver, weekly);
    await untilSays(weekly, 'sidebar', 'Paused');
    // Longer on screen than a remembered page is.
    const started = Date.now();
    await until('two seconds pass on screen', () => Date.now() - started > 2_000);
    expect(await textOf(weekly, 'sidebar')).not.toContain('Kept from this article');
  });

  it('keeps nothing by itself after "not now"', async () => {
    const welcome = await stage.openOwnPage('ui/welcome.html');
    await pressButton(welcome, 'Not now');
    await untilPageSays(welcome, 'Nothing is kept by itself.');
    const tab = await stage.open('lock-post.html');
    await untilRead(tab);
    await openSidebar(stage.driver, tab);
    const text = await untilSays(tab, 'sidebar', 'Keep this article');
    expect(text).not.toContain('Every article you read is kept');
  });
});

inEveryBrowser(
  'a private window',
  (stage) => {
    it('says that nothing is kept from it, and has no button to keep', async () => {
      const page = await stage.driver.openPrivate(stage.server.page('lock-post.html'));
      let text = '';
      await until('the page is read and the sidebar opens', async () => {
        text = await page.sidebarText();
        if (text === '') await page.toggleSidebar();
        return text.includes('This is a private window: nothing is kept from it.');
      });
      expect(text).toContain('Ines Calder');
      expect(text).not.toContain('Keep this article');
    });
  },
  { inPrivate: true },
);
