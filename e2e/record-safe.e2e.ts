// What a reader kept, where two tabs save at once, an import is ended half way, the browser clears its place, or is asked not to.

import { expect, it } from 'vitest';
import type { Tab } from './driver/index.ts';
import { pageText, pressButton, untilPageSays } from './own-page.ts';
import { choose } from './settings.ts';
import { inEveryBrowser, type Stage } from './stage.ts';
import { clickControl, openSidebar, untilRead, untilSays } from './surface.ts';
import { settled, until } from './until.ts';

/** The words of all statements that are listed, in order of the alphabet. */
const listed = (page: Tab) =>
  page.evaluate(
    () =>
      [...document.querySelectorAll('.statement [aria-expanded]')].map((one) => one.textContent?.slice(0, 20)).sort(),
    undefined,
  );
const openOptions = (stage: Stage, view: string) => stage.openOwnPage(`ui/options.html#${view}`);

/** Gives the page's chooser a file of so many rows, made in the page. */
const giveRows = (page: Tab, count: number) =>
  until('the file can be chosen', () =>
    page.evaluate((rows) => {
      const field = document.querySelector<HTMLInputElement>('#import-file');
      if (!field) return false;
      const lines = Array.from({ length: rows }, (_, at) =>
        JSON.stringify({
          speaker: `Keeper number ${at % 50}`,
          words: `Gate ${at} was painted green before the fair of the year ${1000 + (at % 900)}`,
          outlet: 'Quay Radio',
        }),
      );
      const transfer = new DataTransfer();
      transfer.items.add(new File([lines.join('\n')], 'gates.jsonl'));
      field.files = transfer.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
      return true;
    }, count),
  );

inEveryBrowser('what two tabs keep at once', (stage) => {
  it('is held from both, each statement once', async () => {
    const tabs = await Promise.all(['lock-post.html', 'lock-weekly.html'].map((page) => stage.open(page)));
    for (const tab of tabs) {
      await tab.bringToFront();
      await untilRead(tab);
      await openSidebar(stage.driver, tab);
      await untilSays(tab, 'sidebar', 'Keep this article');
    }
    // One step from the other: each goes through its own page to the one worker.
    await Promise.all(
      tabs.map((tab) =>
        tab.evaluate(() => {
          const sidebar = document.querySelector('on-record-ui')?.shadowRoot?.getElementById('sidebar')?.shadowRoot;
          const button = [...(sidebar?.querySelectorAll('button') ?? [])].find((one) =>
            one.textContent?.includes('Keep this article'),
          );
          if (!button) throw new Error('there is no button to keep');
          button.click();
        }, undefined),
      ),
    );
    const options = await openOptions(stage, 'record');
    const all = [
      '“Nobody who lives in',
      '“The gate groans at ',
      '“The old lock will b',
      '“The old lock will b',
      '“We have waited elev',
    ];
    expect(await settled(() => listed(options), all)).toEqual(all);
  });
});

/** What stands on the toolbar's icon for the tab of a page, and what it says when pointed at. Asked of a page of the extension. */
const toolbarOf = (own: Tab, page: string) =>
  own.evaluate(async (wanted) => {
    type Action = { getBadgeText: (of: object) => Promise<string>; getTitle: (of: object) => Promise<string> };
    type Extension = { action: Action; tabs: { query: (of: object) => Promise<{ id: number; url?: string }[]> } };
    const { action, tabs } = (globalThis as unknown as { chrome: Extension }).chrome;
    const tab = (await tabs.query({})).find(({ url }) => url?.endsWith(wanted));
    return tab
      ? { badge: await action.getBadgeText({ tabId: tab.id }), title: await action.getTitle({ tabId: tab.id }) }
      : null;
  }, page);

inEveryBrowser('an article that is kept by itself', (stage) => {
  it('says so on the toolbar’s icon, with nothing open, until it is taken back', async () => {
    await choose(stage, { keep: 'all' });
    const tab = await stage.open('lock-post.html');
    await untilRead(tab);
    const own = await openOptions(stage, 'reading');
    expect((await toolbarOf(own, 'lock-post.html'))?.badge).not.toContain('✓');
    await tab.bringToFront();
    const shown = await until('the icon has the sign', async () => {
      const now = await toolbarOf(own, 'lock-post.html');
      return now?.badge.endsWith('✓') ? now : null;
    });
    expect(shown.title).toBe('On Record: what is quoted in this article was kept');
    await openSidebar(stage.driver, tab);
    await untilSays(tab, 'sidebar', 'Kept from this article: 2 statements.');
    await clickControl(tab, 'sidebar', 'Undo');
    await until('the sign is gone', async () => (await toolbarOf(own, 'lock-post.html'))?.badge === '');
    expect((await toolbarOf(own, 'lock-post.html'))?.title).toBe('On Record');
  });
});

inEveryBrowser('an import that its reader ends', (stage) => {
  it('leaves nothing of it, says so, and can be begun again', async () => {
    const options = await openOptions(stage, 'bring-in');
    await giveRows(options, 30_000);
    await pressButton(options, 'Bring in 30,000 statements');
    await until('a part has come in', () =>
      options.evaluate(() => (document.querySelector('progress')?.value ?? 0) > 0.1, undefined),
    );
    await pressButton(options, 'Cancel');
    await untilPageSays(options, 'Stopped. Nothing of it was kept.');
    const record = await openOptions(stage, 'record');
    await untilPageSays(record, 'Your own record holds nothing yet.');
    await pressButton(options, 'Bring in 30,000 statements');
    await untilPageSays(options, '30,000 statements were brought in.');
    await untilPageSays(record, '30,000 statements');
  });
});

inEveryBrowser('a record the browser has cleared', (stage) => {
  it('is said to be gone, articles are read all the same, and what is kept then is held', async () => {
    const tab = await stage.open('lock-post.html');
    await untilRead(tab);
    const popup = await stage.openPopup(tab);
    await pressButton(popup, 'Keep this article');
    await untilPageSays(popup, 'Kept from this article: 3 statements.');
    // Read once more, by a worker that has seen what is held.
    const weekly = await stage.open('lock-weekly.html');
    await untilRead(weekly);
    await weekly.close();
    const own = await openOptions(stage, 'reading');
    await stage.driver.stopWorker();
    await own.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const going = indexedDB.deleteDatabase('on-record');
          going.onsuccess = () => resolve();
          going.onerror = () => reject(going.error);
        }),
      undefined,
    );
    const later = await stage.open('lock-weekly.html');
    await untilRead(later);
    await openSidebar(stage.driver, later);
    await untilSays(later, 'sidebar', 'the browser has cleared it');
    await stage.picture(later, 'record-cleared');
    await pressButton(await stage.openPopup(later), 'Keep this article');
    await until('it is told no more', async () => {
      const again = await stage.open('lock-post.html');
      await untilRead(again);
      await openSidebar(stage.driver, again);
      const text = await untilSays(again, 'sidebar', 'Ines Calder');
      await again.close();
      return !text.includes('the browser has cleared it');
    });
  });
});

inEveryBrowser('the browser, asked in a click not to clear the record', (stage) => {
  it('promises it, or it is said that it promised nothing', async () => {
    await choose(stage, { keep: 'by hand' });
    const options = await openOptions(stage, 'keeping');
    const told = async () =>
      /has promised not to clear it|Ask the browser not to clear it/.exec(await pageText(options))?.[0];
    const before = await until('the page says where it stands', told);
    if (before.startsWith('Ask')) {
      await pressButton(options, 'Ask the browser not to clear it');
      await until('it is said what came of it', async () =>
        /has promised not to clear it|The browser promised nothing/.test(await pageText(options)),
      );
    }
    expect(await options.evaluate(() => navigator.storage.persisted(), undefined)).toBe(
      (await pageText(options)).includes('has promised not to clear it'),
    );
  });
});
