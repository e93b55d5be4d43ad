// The options page, as a reader uses it: settings that take effect in pages, the own record looked through, changed and taken back, brought in,
// taken out and forgotten.

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Tab } from './driver/index.ts';
import { pageText, pressButton, untilPageSays } from './own-page.ts';
import { inEveryBrowser, type Stage } from './stage.ts';
import { markedQuotations, openSidebar, sidebarItems, untilRead } from './surface.ts';
import { settled, until } from './until.ts';

/** Chooses, ticks or types into the control of a label. */
const set = (page: Tab, label: string, text?: string) =>
  until(`there is a control "${label}"`, () =>
    page.evaluate(
      ({ label, text }) => {
        const wanted = [...document.querySelectorAll('label')].find((one) => one.textContent?.trim().startsWith(label));
        const control = wanted?.control as HTMLInputElement | null | undefined;
        if (!control) return false;
        if (text === undefined) control.click();
        else {
          control.value = text;
          control.dispatchEvent(new Event(control.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
        }
        return true;
      },
      { label, ...(text === undefined ? {} : { text }) },
    ),
  );

const openOptions = (stage: Stage, view = 'reading') => stage.openOwnPage(`ui/options.html#${view}`);

/** What axe finds wrong, a line each; also whether the page is wider than its window. */
const faults = async (page: Tab): Promise<string[]> => {
  const source = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
  // A function made of the library's text: the page's own policy lets no script in, and a driver's may pass.
  await page.evaluate(new Function(source) as () => void, undefined);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const { violations } = await axe.run({ runOnly: { type: 'tag', values: tags } });
    const wide = document.documentElement.scrollWidth > innerWidth ? ['the page is wider than its window'] : [];
    return [...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`), ...wide];
  }, undefined);
};

inEveryBrowser('the settings', (stage) => {
  it('leave a site alone at once, and read it again', async () => {
    const tab = await stage.open('kyiv-interview.html');
    await untilRead(tab);
    const options = await openOptions(stage);
    await set(options, 'Site', 'http://pages.test/');
    await pressButton(options, 'Add', { within: '.sites' });
    await untilPageSays(options, 'pages.test is on the list.');
    expect(await settled(() => markedQuotations(tab), [])).toEqual([]);
    const later = await stage.open('kyiv-interview.html');
    const popup = await stage.openPopup(later);
    await untilPageSays(popup, 'pages.test is never read');
    await stage.picture(popup, 'popup-never');
    await pressButton(options, 'Remove pages.test');
    await untilRead(tab);
  });

  it('leave a site alone from the popup, which can read a page of it all the same', async () => {
    const tab = await stage.open('kyiv-interview.html');
    await untilRead(tab);
    const popup = await stage.openPopup(tab);
    await pressButton(popup, 'Never read pages.test');
    expect(await settled(() => markedQuotations(tab), [])).toEqual([]);
    await untilPageSays(popup, 'you left it out');
    await tab.bringToFront();
    await pressButton(popup, 'Read pages.test again');
    await untilRead(tab);
  });

  it('say what the browser could not store, and show what holds', async () => {
    const options = await openOptions(stage);
    await options.evaluate(() => {
      const { browser, chrome } = globalThis as unknown as Record<string, { storage: { local: object } } | undefined>;
      const failing = { set: () => Promise.reject(new Error('no room')) };
      Object.assign((browser ?? chrome)?.storage.local ?? {}, failing);
    }, undefined);
    await set(options, 'Only when I ask');
    await untilPageSays(options, 'The browser could not store this. The setting is as it was.');
    const chosen = () =>
      options.evaluate(
        () =>
          [...document.querySelectorAll<HTMLInputElement>('input:checked')].map((one) => one.labels?.[0]?.textContent),
        undefined,
      );
    expect((await chosen()).join()).toContain('Every news article I open');
    expect((await chosen()).join()).not.toContain('Only when I ask');
  });

  it('read pages only when asked', async () => {
    const options = await openOptions(stage);
    await set(options, 'Only when I ask');
    await untilPageSays(options, 'Saved: “Only when I ask”.');
    const tab = await stage.open('kyiv-interview.html');
    const popup = await stage.openPopup(tab);
    await untilPageSays(popup, 'Pages are read only when you ask');
    expect(await markedQuotations(tab)).toEqual([]);
    await pressButton(popup, 'Read this page anyway');
    await untilRead(tab);
    await set(options, 'Every news article I open');
    await untilPageSays(options, 'Saved: “Every news article I open”.');
  });

  it('mark nothing, or by elements one can tab through', async () => {
    const tab = await stage.open('kyiv-interview.html');
    await untilRead(tab);
    const options = await openOptions(stage);
    await set(options, 'Nothing');
    expect(await settled(() => markedQuotations(tab), [])).toEqual([]);
    await set(options, 'Quotations and names');
    await untilRead(tab);
    await set(options, 'Highlights one can tab through');
    await untilPageSays(options, 'Saved: “Highlights one can tab through”.');
    const later = await stage.open('kyiv-interview.html');
    await until('marks stand in the page', () =>
      later.evaluate(() => document.querySelectorAll('mark.on-record-mark').length > 3, undefined),
    );
    await set(options, 'Highlights that leave the page alone');
  });

  it('tell what each corpus covers, and ask one that is off no more', async () => {
    const options = await openOptions(stage, 'corpora');
    await untilPageSays(options, '233 sources, 1790 to 2021');
    expect(await pageText(options)).toContain('Nothing dated 1933.');
    await set(options, 'Ukraine');
    await untilPageSays(options, 'is not asked.');
    const tab = await stage.open('kyiv-interview.html');
    await untilRead(tab);
    await openSidebar(stage.driver, tab);
    const also = async () => (await sidebarItems(tab)).flatMap((item) => item.also);
    expect(await settled(also, [])).toEqual([]);
    await set(options, 'Ukraine');
    await untilPageSays(options, 'is asked.');
  });
});

/** Rows of another outlet, whose speaker one of them is not sure of. */
const TABLE = [
  'speaker,words,said,outlet,asRead',
  'Ines Calder,The old lock will be rebuilt in oak and steel before the first frost of the winter,2021-10-04,Quay Radio,',
  'Ines Calder,Nobody who lives in this town will ever pay a toll to go through it,2021-10-04,Quay Radio,',
  'Tomas Vey,The keepers of the lock have never been asked about any of this,2021-10-05,Quay Radio,true',
].join('\n');

const bringIn = async (stage: Stage) => {
  const options = await openOptions(stage, 'bring-in');
  await set(options, 'Or pasted text', TABLE);
  await pressButton(options, 'Look at it');
  await untilPageSays(options, '3 statements by 2 people can be brought in. Nothing is kept yet.');
  await stage.picture(options, 'options-plan');
  await pressButton(options, 'Bring in 3 statements');
  await untilPageSays(options, '3 statements were brought in.');
  return options;
};

const forgetEverything = async (stage: Stage) => {
  const options = await openOptions(stage, 'keeping');
  await pressButton(options, 'Forget everything');
  await pressButton(options, 'Forget for good');
  await untilPageSays(options, 'Everything you kept is forgotten.');
};

/** What stands beside the other outlet's words, on a page opened now. */
const besideWeekly = async (stage: Stage): Promise<string[]> => {
  const tab = await stage.open('lock-weekly.html');
  await untilRead(tab);
  await openSidebar(stage.driver, tab);
  const item = await until('the sidebar has the quotation', async () =>
    (await sidebarItems(tab)).find(({ words }) => words.includes('will be built again')),
  );
  return item.also;
};

inEveryBrowser('the own record', (stage) => {
  it('takes rows in after showing them, and they stand beside what is read then', async () => {
    expect(await besideWeekly(stage)).toEqual([]);
    await bringIn(stage);
    const [also] = await besideWeekly(stage);
    expect(also).toContain('will be rebuilt in oak and steel');
    expect(also).toContain('Quay Radio');
  });

  it('is searched, marked as right, deleted from, and what was deleted comes back', async () => {
    const options = await openOptions(stage, 'record');
    await untilPageSays(options, '3 statements', '.count');
    await set(options, 'Words', 'keepers');
    await untilPageSays(options, '1 statement found', '.count');
    await pressButton(options, '“The keepers of the lock', { within: '.statements' });
    await pressButton(options, 'The speaker is right', { within: '.full' });
    await untilPageSays(options, 'speaker checked by you', '.statements');
    await stage.picture(options, 'options-record');
    await pressButton(options, 'Delete', { within: '.full' });
    await untilPageSays(options, 'Nothing in your record is like that.', '.count');
    await pressButton(options, 'Undo', { within: '.told' });
    await untilPageSays(options, '1 statement found', '.count');
    expect(await pageText(options, '.statements')).toContain('speaker checked by you');
  });

  it('is corrected: who said it', async () => {
    const options = await openOptions(stage, 'record');
    await pressButton(options, '“The keepers of the lock', { within: '.statements' });
    await pressButton(options, 'Correct', { within: '.full' });
    await set(options, 'Said by', undefined);
    await options.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('#edit-speaker');
      if (!field) throw new Error('no field to correct the speaker in');
      field.value = 'Ines Calder';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }, undefined);
    await pressButton(options, 'Save', { within: '.edit' });
    await untilPageSays(options, '1 statement is corrected.');
    await pressButton(options, 'Undo', { within: '.told' });
    await untilPageSays(options, 'Taken back.');
  });

  it('is taken out, forgotten, and brought in again as it was', async () => {
    const lines = async () => {
      const options = await openOptions(stage, 'record');
      await until('the list is there', async () => /^\d/.test(await pageText(options, '.count')));
      return options.evaluate(
        () => [...document.querySelectorAll('.statement')].map((one) => one.textContent).sort(),
        undefined,
      );
    };
    const before = await lines();
    expect(before.join()).toContain('speaker checked by you');
    const options = await openOptions(stage, 'take-out');
    /** The file that was made last, as its fingerprint. */
    const taken = () =>
      options.evaluate(async () => {
        const blob = (window as unknown as { taken: Blob }).taken;
        const bytes = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer());
        return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      }, undefined);
    await options.evaluate(() => {
      const make = URL.createObjectURL;
      URL.createObjectURL = (blob) => {
        (window as unknown as { taken: unknown }).taken = blob;
        return make(blob as Blob);
      };
    }, undefined);
    await pressButton(options, 'Corpus folder');
    await untilPageSays(options, 'The file is made');
    const first = await taken();
    await forgetEverything(stage);
    expect(await besideWeekly(stage)).toEqual([]);
    await options.evaluate(() => {
      location.hash = 'bring-in';
    }, undefined);
    await until('the file can be chosen', () =>
      options.evaluate(() => {
        const field = document.querySelector<HTMLInputElement>('#import-file');
        if (!field) return false;
        const transfer = new DataTransfer();
        transfer.items.add(new File([(window as unknown as { taken: Blob }).taken], 'on-record.zip'));
        field.files = transfer.files;
        field.dispatchEvent(new Event('change', { bubbles: true }));
        return true;
      }, undefined),
    );
    await pressButton(options, 'Bring in 3 statements');
    await untilPageSays(options, '3 statements were brought in.');
    expect(await lines()).toEqual(before);
    await options.evaluate(() => {
      location.hash = 'take-out';
      Reflect.deleteProperty(window, 'taken');
    }, undefined);
    await pressButton(options, 'Corpus folder');
    await until('the file is made again', () => options.evaluate(() => 'taken' in window, undefined));
    expect(await taken(), 'the record as it is taken out again').toBe(first);
    expect((await besideWeekly(stage))[0]).toContain('Quay Radio');
  });

  it('forgets a person, who is not kept again where the reader wants that', async () => {
    const options = await openOptions(stage, 'people');
    await pressButton(options, 'Tomas Vey', { within: '.statements' });
    await pressButton(options, 'Forget, and keep nothing');
    await pressButton(options, 'Forget for good');
    await untilPageSays(options, '1 statement is forgotten.');
    await untilPageSays(options, '1 person', '.count');
    await set(options, 'Name', '');
    const again = await openOptions(stage, 'bring-in');
    await set(again, 'Or pasted text', TABLE);
    await pressButton(again, 'Look at it');
    await pressButton(again, 'Bring in 3 statements');
    await untilPageSays(again, 'you asked that nothing of its speaker is kept');
  });

  it('takes a whole import back', async () => {
    const options = await openOptions(stage, 'bring-in');
    await pressButton(options, 'Take back', { within: '.done' });
    await pressButton(options, 'Take it back');
    await untilPageSays(options, 'taken back.');
    expect(await besideWeekly(stage)).toEqual([]);
  });
});

inEveryBrowser('a corpus of the reader’s own', (stage) => {
  it('stands beside what is read, and can be removed', async () => {
    const options = await openOptions(stage, 'bring-in');
    await set(options, 'Or pasted text', TABLE);
    await pressButton(options, 'Look at it');
    await set(options, 'Beside it, as a corpus');
    await set(options, 'Name of the corpus', 'Talks at the quay');
    await pressButton(options, 'Bring in 3 statements');
    await untilPageSays(options, '“Talks at the quay” is a corpus of its own now: 3 statements.');
    expect((await besideWeekly(stage))[0]).toContain('Quay Radio');
    const corpora = await openOptions(stage, 'corpora');
    await untilPageSays(corpora, 'Talks at the quay');
    await pressButton(corpora, 'Remove this corpus');
    await pressButton(corpora, 'Remove it');
    await untilPageSays(corpora, '“Talks at the quay” is removed.');
    expect(await besideWeekly(stage)).toEqual([]);
  });
});

inEveryBrowser('a file of 2 GB', (stage) => {
  it('is refused with a sentence, at once', async () => {
    const options = await openOptions(stage, 'bring-in');
    await until('the file can be chosen', () =>
      options.evaluate(() => {
        const field = document.querySelector<HTMLInputElement>('#import-file');
        if (!field) return false;
        const piece = new Blob([new Uint8Array(1024 * 1024)]);
        const transfer = new DataTransfer();
        transfer.items.add(new File(new Array(2048).fill(piece), 'everything.csv'));
        field.files = transfer.files;
        field.dispatchEvent(new Event('change', { bubbles: true }));
        return true;
      }, undefined),
    );
    await untilPageSays(options, 'at most 512 MB');
  });
});

inEveryBrowser('people of two corpora', (stage) => {
  it('who are taken for one are told apart, listed among the corrections, and joined again', async () => {
    const options = await openOptions(stage, 'bring-in');
    await set(
      options,
      'Or pasted text',
      'speaker,words\nVolodymyr Zelensky,We will plant a lime tree at the old lock.',
    );
    await pressButton(options, 'Look at it');
    await pressButton(options, 'Bring in 1 statement');
    await untilPageSays(options, '1 statement was brought in.');
    const people = await openOptions(stage, 'people');
    await pressButton(people, 'Volodymyr Zelensky', { within: '.statements' });
    await untilPageSays(people, 'Taken for the same person: ');
    await pressButton(people, 'Not the same person');
    await untilPageSays(people, 'You told apart: ');
    expect(await pageText(people)).not.toContain('Taken for the same person: ');
    const corrections = await openOptions(stage, 'corrections');
    await untilPageSays(corrections, 'Two people, not one: Volodymyr Zelensky');
    await pressButton(corrections, 'Withdraw: ');
    await untilPageSays(corrections, 'You have corrected nothing.');
    await pressButton(corrections, 'Undo', { within: '.told' });
    await untilPageSays(corrections, 'Two people, not one: Volodymyr Zelensky');
    await pressButton(people, 'The same person after all');
    await untilPageSays(people, 'Taken for the same person: ');
  });
});

inEveryBrowser('the options page', (stage) => {
  it.each(['light', 'dark'] as const)('has nothing axe finds wrong in any view, in %s colours', async (scheme) => {
    if (scheme === 'light') {
      await bringIn(stage);
    }
    const views = ['reading', 'corpora', 'keeping', 'record', 'people', 'corrections', 'bring-in', 'take-out'];
    for (const view of views) {
      const options = await openOptions(stage, view);
      await until('the view is there', async () => !(await pageText(options, 'main')).includes('One moment'));
      if (view === 'record' || view === 'people') {
        await until('there is something to open', () =>
          options.evaluate(() => {
            const found = document.querySelector<HTMLElement>('.statement [aria-expanded]');
            found?.click();
            return found !== null;
          }, undefined),
        );
        await until('one is open', () => options.evaluate(() => document.querySelector('.full p') !== null, undefined));
      }
      await stage.driver.colours(scheme);
      await until(`its colours are ${scheme}`, () =>
        options.evaluate((dark) => matchMedia('(prefers-color-scheme: dark)').matches === dark, scheme === 'dark'),
      );
      expect(await faults(options), view).toEqual([]);
      await stage.picture(options, scheme === 'light' ? `options-${view}` : `options-${view}-dark`);
    }
    await stage.driver.colours('light');
  });
});
