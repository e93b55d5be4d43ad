// On Record was updated, and compiles corpora otherwise: those the reader brought in beside the own record are made anew, by themselves, of what was
// kept with them; small ones by the worker, large ones while the options page is open.

import { expect, it } from 'vitest';
import type { Tab } from './driver/index.ts';
import { inEveryBrowser, type Stage } from './stage.ts';
import { openSidebar, sidebarItems, untilRead } from './surface.ts';
import { settled, until } from './until.ts';

const bodyOf = (page: Tab) =>
  page.evaluate(() => (document.body?.textContent ?? '').replace(/\s+/g, ' ').trim(), undefined);

/** More than the worker makes anew itself; the first is what the page quotes. */
const LARGE = 2_100;
const rowsOf = (count: number): string =>
  Array.from({ length: count }, (_, at) =>
    JSON.stringify({
      speaker: at === 0 ? 'Ines Calder' : `Speaker number ${at % 40}`,
      words:
        at === 0
          ? 'The old lock will be built anew in oak and steel before the first frost of winter'
          : `Number ${at} of the boats was painted`,
      said: '2021-10-04',
      outlet: 'Quay Radio',
    }),
  ).join('\n');

/** Brings a file in beside the own record. */
const bringIn = async (options: Tab, count: number): Promise<void> => {
  await until('the file can be chosen', () =>
    options.evaluate((text) => {
      const field = document.querySelector<HTMLInputElement>('#import-file');
      if (!field) return false;
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'quay.jsonl'));
      field.files = transfer.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
      return true;
    }, rowsOf(count)),
  );
  await until('it can be kept beside', () =>
    options.evaluate(() => {
      const wanted = [...document.querySelectorAll('label')].find((one) =>
        one.textContent?.trim().startsWith('Beside it, as a corpus'),
      );
      wanted?.control?.click();
      return wanted !== undefined;
    }, undefined),
  );
  await until('it is brought in', () =>
    options.evaluate(() => {
      const found = [...document.querySelectorAll('button')].find((one) =>
        /^Bring in .*statements/.test(one.textContent ?? ''),
      );
      found?.click();
      return found !== undefined;
    }, undefined),
  );
  await until('it is a corpus', async () => (await bodyOf(options)).includes('is a corpus of its own now'));
};

/** Leaves the compiled files as a version before wrote them. Runs in a page of the extension; answers how many there were. */
const age = (page: Tab): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const request = indexedDB.open('on-record');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const change = request.result.transaction('corpusFiles', 'readwrite');
          const all = change.objectStore('corpusFiles').getAll();
          let aged = 0;
          all.onsuccess = () => {
            for (const file of all.result as { name: string; bytes: Uint8Array }[]) {
              if (!file.name.endsWith('.bin')) continue;
              file.bytes[8] = 1;
              change.objectStore('corpusFiles').put(file);
              aged += 1;
            }
          };
          change.oncomplete = () => {
            request.result.close();
            resolve(aged);
          };
          change.onabort = () => reject(change.error);
        };
      }),
    undefined,
  );

/** What stands beside the page's quotation, on a page opened now. */
const beside = async (stage: Stage): Promise<string[]> => {
  const tab = await stage.open('lock-weekly.html');
  await untilRead(tab);
  await openSidebar(stage.driver, tab);
  const item = await until('the sidebar has the quotation', async () =>
    (await sidebarItems(tab)).find(({ words }) => words.includes('will be built again')),
  );
  await tab.close();
  return item.also;
};

inEveryBrowser(
  'a corpus an earlier version compiled',
  (stage) => {
    it('answers again, made anew by the worker, with nobody doing anything', async () => {
      const options = await stage.openOwnPage('ui/options.html#bring-in');
      await bringIn(options, 3);
      expect((await beside(stage)).join()).toContain('Quay Radio');
      expect(await age(options)).toBeGreaterThan(2);
      await stage.restart();
      await until('the corpus answers again', async () => (await beside(stage)).join().includes('Quay Radio'));
    });

    it('that is large says when it is made anew, and is once the options page stands open', async () => {
      const options = await stage.openOwnPage('ui/options.html#bring-in');
      await bringIn(options, LARGE);
      expect(await age(options)).toBeGreaterThan(2);
      await stage.restart();
      const page = await stage.open('lock-weekly.html');
      await untilRead(page);
      const popup = await stage.openPopup(page);
      await until('the popup tells of it', async () =>
        (await bodyOf(popup)).includes('“quay.jsonl” is made anew while the settings of On Record stand open'),
      );
      expect(await beside(stage)).toEqual([]);
      const corpora = await stage.openOwnPage('ui/options.html#corpora');
      await until('the corpus is asked', async () => (await bodyOf(corpora)).includes('2,100 statements'));
      expect(await settled(async () => (await bodyOf(corpora)).includes('is made anew'), false)).toBe(false);
      expect((await beside(stage)).join()).toContain('Quay Radio');
    });
  },
  { lasting: true },
);
