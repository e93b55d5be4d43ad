// Bringing in by the reader's hand: files dragged onto the options page, what is not a file let go there, and hostile rows, which stand in the page as
// the text they are.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Tab } from './driver/index.ts';
import { pageText, pressButton, untilPageSays } from './own-page.ts';
import { inEveryBrowser } from './stage.ts';
import { until } from './until.ts';

/** The middle of an element, in CSS pixels of the viewport. */
const middleOf = (page: Tab, selector: string) =>
  until(`there is ${selector}`, () =>
    page.evaluate((wanted) => {
      const box = document.querySelector(wanted)?.getBoundingClientRect();
      return box && box.width > 0 ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
    }, selector),
  );

/** As a spreadsheet of a country with decimal commas saves it, and as a hostile hand fills it. */
const TABLE = [
  'Redner;Wortlaut;Datum',
  'Ines Calder;Das alte Wehr wird aus Eiche und Stahl neu gebaut;04.10.2021',
  'Tomas Vey;<img src=x onerror="document.title=1">Gebaut wird hier schon lange nichts mehr;05.10.2021',
].join('\n');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'on-record-drop-'));
  await writeFile(join(folder, 'quay.csv'), TABLE);
  await writeFile(
    join(folder, 'talk.txt'),
    'INES CALDER: We will build it in oak.\nTOMAS VEY: Nobody asked the keepers.\n',
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

inEveryBrowser('a file dragged onto the options page', (stage) => {
  it('is looked at where it is let go, and brought in once the reader agrees', async () => {
    const options = await stage.openOwnPage('ui/options.html#bring-in');
    await options.dropFile(join(folder, 'quay.csv'), await middleOf(options, '.drop'));
    await untilPageSays(options, 'quay.csv');
    // German headings are nobody's to guess: the reader says which column is which.
    await until('columns can be told', () =>
      options.evaluate(() => {
        const selects = [...document.querySelectorAll('select')].filter((one) =>
          [...one.options].some(({ value }) => value === 'words'),
        );
        const wanted = ['speaker', 'words', 'said'];
        const open = selects.findIndex((one, at) => one.value !== wanted[at]);
        const select = selects[open];
        if (select) {
          select.value = wanted[open] ?? '';
          select.dispatchEvent(new Event('change', { bubbles: true }));
        }
        return selects.length >= 3 && open < 0;
      }, undefined),
    );
    await untilPageSays(options, '2 statements by 2 people can be brought in');
    await stage.picture(options, 'options-dropped');
    await pressButton(options, 'Bring in 2 statements');
    await untilPageSays(options, '2 statements were brought in.');
    const record = await stage.openOwnPage('ui/options.html#record');
    await untilPageSays(record, '<img src=x onerror="document.title=1">Gebaut wird');
    expect(await record.evaluate(() => document.querySelectorAll('img').length, undefined)).toBe(0);
    expect(await record.evaluate(() => document.title, undefined)).not.toBe('1');
  });

  it('is taken wherever on that page it is let go, and again in the place of the last', async () => {
    const options = await stage.openOwnPage('ui/options.html#bring-in');
    // The page's frame stands before what is in it.
    await untilPageSays(options, 'It can be dropped here too.');
    await options.dropFile(join(folder, 'talk.txt'), await middleOf(options, 'nav'));
    await untilPageSays(options, '2 statements by 2 people can be brought in');
    await options.dropFile(join(folder, 'quay.csv'), await middleOf(options, 'main'));
    await untilPageSays(options, 'quay.csv');
  });

  it('is not opened in the place of the page where nothing takes it', async () => {
    const options = await stage.openOwnPage('ui/options.html#keeping');
    await untilPageSays(options, 'Forget everything');
    await options.dropFile(join(folder, 'talk.txt'), await middleOf(options, 'main'));
    expect(await options.evaluate(() => location.hash, undefined)).toBe('#keeping');
    expect(await pageText(options)).toContain('Forget everything');
  });
});
