// What goes wrong around the extension: its package is damaged, access to pages is taken away, many tabs come at once and go in the middle. It says
// what is wrong, and does the rest.

import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { untilPageSays } from './own-page.ts';
import { inEveryBrowser } from './stage.ts';
import { hoverWords, markedQuotations, untilRead, untilSays } from './surface.ts';
import { settled } from './until.ts';

/** How many tabs are opened at once. */
const TABS = process.env.ON_RECORD_LONG ? 50 : 12;

inEveryBrowser('in a browser that is busy', (stage) => {
  it('reads many pages that are opened at once, and minds none that is closed in the middle', async () => {
    const words = await untilRead(await stage.open('kyiv-interview.html'));
    const tabs = await Promise.all(
      Array.from({ length: TABS }, () => stage.driver.open(stage.server.page('kyiv-interview.html'))),
    );
    const [closed, left] = [tabs.filter((_, at) => at % 2), tabs.filter((_, at) => at % 2 === 0)];
    await Promise.all(closed.map((tab) => tab.close()));
    for (const tab of left) {
      await tab.bringToFront();
      expect(await settled(() => markedQuotations(tab), words)).toEqual(words);
      expect(tab.errors()).toEqual([]);
      await tab.close();
    }
    // That a tab has gone is all the worker may find.
    expect((await stage.driver.troubles()).filter((one) => !/No tab with id|Invalid tab ID|frame/i.test(one))).toEqual(
      [],
    );
  });

  it('says where it may read no page, leaves pages alone meanwhile, and reads again when it may', async () => {
    const before = await stage.open('kyiv-interview.html');
    await untilRead(before);
    await stage.driver.setAccess(false);
    const tab = await stage.open('kyiv-interview.html');
    const popup = await stage.openPopup(tab);
    await untilPageSays(popup, 'has no access to web pages');
    expect(await markedQuotations(tab)).toEqual([]);
    // A page that was read before: the card cannot be brought any more, and nothing breaks over it.
    await before.bringToFront();
    await hoverWords(before, 'Everybody has to stop fighting');
    await stage.driver.setAccess(true);
    await tab.bringToFront();
    await tab.reload();
    await untilRead(tab);
    await hoverWords(tab, 'Everybody has to stop fighting');
    await untilSays(tab, 'card', 'Also reported');
  });
});

inEveryBrowser(
  'with a damaged package',
  (stage) => {
    it('says which corpus is damaged, and answers from the others', async () => {
      const name = stage.driver.name === 'chromium' ? 'test-chrome' : 'test-firefox';
      const folder = await mkdtemp(join(tmpdir(), 'on-record-damaged-'));
      await cp(fileURLToPath(new URL(`../dist/${name}`, import.meta.url)), folder, { recursive: true });
      const corpus = join(folder, 'corpora', 'state-of-the-union');
      for (const file of await readdir(corpus)) {
        const bytes = await readFile(join(corpus, file));
        // One byte in the middle of each file, as a bad block changes it.
        bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 0xff;
        await writeFile(join(corpus, file), bytes);
      }
      await stage.driver.install({ folder });
      const tab = await stage.open('kyiv-interview.html');
      await untilRead(tab);
      await hoverWords(tab, 'Everybody has to stop fighting');
      await untilSays(tab, 'card', 'Also reported');
      const popup = await stage.openPopup(tab);
      await untilPageSays(popup, 'state-of-the-union');
      await rm(folder, { recursive: true, force: true });
    });
  },
  { installed: false },
);
