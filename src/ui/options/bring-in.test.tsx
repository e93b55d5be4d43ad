// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { planImport } from '../../corpus/index.ts';
import { button, drawn, textOf } from '../fixture/stage.ts';
import { control, emptyPage, enter, handlers as handlersOf, heldRecord, ownOf, shown } from './fixture.ts';
import { Cancelled, type Importer } from './index.tsx';

let place: HTMLElement;
beforeEach(() => {
  place = emptyPage();
});

/** Plans as the Worker does, from the text of what was given last. */
const importerOf = (change: Partial<Importer> = {}): Importer => {
  let bytes = new Uint8Array();
  let name = '';
  return {
    plan: vi.fn(async (given, options) => {
      if (given) {
        bytes = new TextEncoder().encode(await read(given));
        name = given.name;
      }
      return (await planImport(bytes, name, options)).plan;
    }),
    bringIn: vi.fn(async () => ({ import: 'i', added: 2, held: 1, refused: 0, people: 2 })),
    addCorpus: vi.fn(async () => ({ statements: 1, head: { title: 'pasted text' } }) as never),
    cancel: vi.fn(),
    ...change,
  };
};
const read = (file: File): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(file);
  });

const show = async (importer = importerOf(), record = heldRecord()) => {
  shown(place, { view: 'bring-in' }, handlersOf(), ownOf(record, { importer, reason: () => 'It could not be done.' }));
  await drawn();
  return importer;
};
const paste = async (text: string) => {
  enter(place, 'Or pasted text', text);
  await drawn();
  button(place, 'Look at it').click();
  await vi.waitFor(() => expect(place.querySelector('.summary')).not.toBe(null));
};

const TABLE = 'speaker,words,said\nInes Calder,"We will not open it.",2021-10-04\nTomas Vey,"We have waited.",soon\n';

describe('bringing in', () => {
  it('shows what was understood and keeps nothing before the reader agrees', async () => {
    const importer = await show();
    await paste(TABLE);
    expect(textOf(place.querySelector('.summary'))).toBe(
      '1 statement by 1 person can be brought in. Nothing is kept yet.',
    );
    expect(textOf(place)).toContain('is taken for a table');
    expect(textOf(place.querySelector('.statements'))).toContain('“We will not open it.”');
    expect(importer.bringIn).not.toHaveBeenCalled();
  });

  it('tells what parts the columns of a table, and takes another mark where the reader says so', async () => {
    const importer = await show();
    await paste('speaker;words\nInes Calder;We will not open it, ever.\n');
    const mark = control(place, 'What separates the columns') as unknown as HTMLSelectElement;
    expect(mark.value).toBe(';');
    expect([...mark.options].map(({ textContent }) => textContent)).toEqual([
      'comma',
      'semicolon',
      'tab',
      'vertical bar',
    ]);
    mark.value = ',';
    mark.dispatchEvent(new Event('change', { bubbles: true }));
    await vi.waitFor(() => expect(textOf(place.querySelector('.summary'))).toContain('Nothing'));
    expect(vi.mocked(importer.plan).mock.lastCall?.[1]).toMatchObject({ delimiter: ',' });
  });

  it('tells which rows fail and why', async () => {
    await show();
    await paste(TABLE);
    const failing = [...place.querySelectorAll('details')].map(textOf).find((text) => text.includes('cannot'));
    expect(failing).toContain('1 row cannot be brought in');
    expect(failing).toContain('Line 3 · said on · expected a date');
    expect(failing).toContain('found "soon"');
  });

  it('leaves the plan where it is while it is made anew, and the keyboard with it', async () => {
    const importer = await show();
    await paste('a,b\nInes Calder,We will not open the old bridge again.\n');
    let make = () => undefined as unknown;
    const plan = vi.mocked(importer.plan).getMockImplementation();
    vi.mocked(importer.plan).mockImplementation(async (...asked) => {
      await new Promise((resolve) => {
        make = () => resolve(undefined);
      });
      return plan?.(...asked) as never;
    });
    const column = control(place, 'a');
    column.focus();
    enter(place, 'a', 'speaker');
    await drawn();
    expect(document.activeElement).toBe(column);
    expect(column.value).toBe('speaker');
    expect(place.querySelector('progress')).not.toBe(null);
    expect(textOf(place)).not.toContain('Bring in 1 statement');
    make();
    await vi.waitFor(() => expect(place.querySelector('progress')).toBe(null));
    expect(document.activeElement).toBe(column);
    expect(column.value).toBe('speaker');
  });

  it('takes columns by hand where they were not understood', async () => {
    const importer = await show();
    await paste('a,b\nInes Calder,We will not open the old bridge again.\n');
    enter(place, 'a', 'speaker');
    await vi.waitFor(() => expect(importer.plan).toHaveBeenCalledTimes(2));
    await vi.waitFor(() => expect(place.querySelector('.summary')).not.toBe(null));
    const [given, options] = vi.mocked(importer.plan).mock.calls[1] ?? [];
    expect(given).toBe(null);
    expect(options?.columns).toMatchObject({ speaker: 1 });
  });

  it('brings in what was agreed to and tells what came of it', async () => {
    await show();
    await paste(TABLE);
    button(place, 'Bring in 1 statement').click();
    await vi.waitFor(() => expect(textOf(place)).toContain('2 statements were brought in.'));
    expect(textOf(place)).toContain('1 was in your record already.');
    expect(place.querySelector('main p a')?.getAttribute('href')).toBe('#record');
  });

  it('keeps it as a corpus of its own where the reader wants that, never in the place of a bundled one', async () => {
    const importer = await show();
    await paste(TABLE);
    place.querySelector<HTMLInputElement>('#into-corpus')?.click();
    await drawn();
    button(place, 'Bring in').click();
    await vi.waitFor(() => expect(textOf(place)).toContain('“pasted text” is a corpus of its own now'));
    expect(importer.addCorpus).toHaveBeenCalledWith(['harbour'], 'pasted text', expect.any(Function));
    expect(importer.bringIn).not.toHaveBeenCalled();
  });

  it('calls a corpus of its own as the reader does, before it is agreed to', async () => {
    const importer = await show();
    await paste(TABLE);
    const choice = control(place, 'Beside it');
    choice.click();
    await drawn();
    enter(place, 'Name of the corpus', 'Talks at the quay');
    await drawn();
    expect(textOf(place)).toContain('as a corpus “Talks at the quay”');
    expect(importer.addCorpus).not.toHaveBeenCalled();
    button(place, 'Bring in').click();
    await vi.waitFor(() =>
      expect(importer.addCorpus).toHaveBeenCalledWith(expect.anything(), 'Talks at the quay', expect.any(Function)),
    );
  });

  it('shows how far it is, and ends when the reader wants it to', async () => {
    let end = (_: unknown) => undefined as unknown;
    const importer = importerOf({
      bringIn: vi.fn((onProgress) => {
        onProgress(0.4);
        return new Promise<never>((_, reject) => {
          end = reject;
        });
      }),
      cancel: vi.fn(() => void end(new Cancelled())),
    });
    await show(importer);
    await paste(TABLE);
    button(place, 'Bring in').click();
    await drawn();
    expect(place.querySelector('progress')?.value).toBe(0.4);
    button(place, 'Cancel').click();
    await vi.waitFor(() =>
      expect(textOf(place.querySelector('[role="alert"]'))).toBe('Stopped. Nothing of it was kept.'),
    );
  });

  it('says what went wrong and keeps the plan', async () => {
    await show(importerOf({ bringIn: vi.fn(() => Promise.reject(new Error('x'))) }));
    await paste(TABLE);
    button(place, 'Bring in').click();
    await vi.waitFor(() => expect(textOf(place.querySelector('[role="alert"]'))).toBe('It could not be done.'));
    expect(button(place, 'Bring in 1 statement').disabled).toBe(false);
  });

  it('takes a whole import back, asked once', async () => {
    const record = heldRecord();
    record.imports = vi.fn(async () => [
      {
        id: 'i1',
        state: 'done',
        at: 1,
        beat: 1,
        file: 'old.csv',
        added: 40,
        held: 0,
        refused: 0,
        segments: [],
      } as never,
    ]);
    await show(importerOf(), record);
    await drawn();
    expect(textOf(place.querySelector('.done'))).toContain('old.csv · 40 statements');
    button(place, 'Take back').click();
    await drawn();
    button(place, 'Take it back').click();
    expect(record.takeBack).toHaveBeenCalledWith('i1');
  });

  /** Lets files go over an element, as the browser tells of it. */
  const dropped = (over: Element | null, files: File[], text = '') => {
    const drop = new Event('drop', { bubbles: true, cancelable: true });
    Object.assign(drop, {
      dataTransfer: { files, getData: () => text, types: files.length > 0 ? ['Files'] : ['text/plain'] },
    });
    over?.dispatchEvent(drop);
    return drop;
  };

  it.each(['.drop', '.lead', 'textarea'])('takes what is dropped, wherever on the page: %s', async (where) => {
    const importer = await show();
    const file = new File([TABLE], 'dropped.csv');
    expect(dropped(place.querySelector(where), [file]).defaultPrevented).toBe(true);
    expect(vi.mocked(importer.plan).mock.calls[0]?.[0]).toBe(file);
  });

  it('takes one file at a time, and says so', async () => {
    const importer = await show();
    dropped(place.querySelector('.drop'), [new File([TABLE], 'a.csv'), new File([TABLE], 'b.csv')]);
    await drawn();
    expect(importer.plan).not.toHaveBeenCalled();
    expect(textOf(place.querySelector('[role="alert"]'))).toBe('Drop one file at a time. None of these was looked at.');
  });

  it('leaves text that is dragged into the field to the field', async () => {
    const importer = await show();
    expect(dropped(place.querySelector('textarea'), [], TABLE).defaultPrevented).toBe(false);
    expect(importer.plan).not.toHaveBeenCalled();
  });

  it('lets a file that slips from the hand end nothing that goes on', async () => {
    const importer = await show(importerOf({ bringIn: vi.fn(() => new Promise<never>(() => undefined)) }));
    await paste(TABLE);
    button(place, 'Bring in 1 statement').click();
    await drawn();
    expect(dropped(place.querySelector('progress'), [new File([TABLE], 'b.csv')]).defaultPrevented).toBe(true);
    await drawn();
    expect(importer.plan).toHaveBeenCalledTimes(1);
    expect(place.querySelector('progress')).not.toBe(null);
  });
});

describe('taking out', () => {
  const open = (takeOut = vi.fn(async () => null as string | null)) => {
    shown(place, { view: 'take-out' }, handlersOf(), ownOf(heldRecord(), { takeOut }));
    return takeOut;
  };

  it('leaves the text around the words here unless asked for', async () => {
    const takeOut = open();
    button(place, 'Corpus folder').click();
    await drawn();
    expect(takeOut).toHaveBeenLastCalledWith('zip', false, expect.any(Function));
    place.querySelector<HTMLInputElement>('#out-context')?.click();
    await drawn();
    button(place, 'Table').click();
    await drawn();
    expect(takeOut).toHaveBeenLastCalledWith('csv', true, expect.any(Function));
    expect(textOf(place.querySelector('main [role="status"]'))).toContain('The file is made');
  });

  it('says what went wrong', async () => {
    open(vi.fn(async () => 'There is no room left.'));
    button(place, 'Rows').click();
    await drawn();
    expect(textOf(place.querySelector('[role="alert"]'))).toBe('There is no room left.');
  });
});
