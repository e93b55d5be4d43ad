// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { button, drawn, textOf } from '../fixture/stage.ts';
import { emptyPage, enter, handlers as handlersOf, heldRecord, ownOf, personRow, settle, shown } from './fixture.ts';
import type { OptionsState } from './index.tsx';

let place: HTMLElement;
let handlers: ReturnType<typeof handlersOf>;
beforeEach(() => {
  place = emptyPage();
  handlers = handlersOf();
});

const show = async (change: Partial<OptionsState>, record = heldRecord()) => {
  shown(place, change, handlers, ownOf(record));
  await settle();
  return record;
};

describe('the people of the own record', () => {
  const open = async (record = heldRecord()) => {
    await show({ view: 'people' }, record);
    place.querySelector<HTMLElement>('.statement [aria-expanded]')?.click();
    await drawn();
    return record;
  };

  it('are told by name with what is kept of them, and who was read today', async () => {
    await show({ view: 'people' });
    expect(textOf(place.querySelector('.today'))).toBe('Ines Calder3 statements');
    expect(textOf(place.querySelector('.count'))).toBe('2 people');
    button(place, 'Ines Calder').click();
    expect(handlers.showStatements).toHaveBeenCalledWith(personRow());
  });

  it('are shown once it is known who was read today, and not moved by it', async () => {
    const record = heldRecord();
    let answer = (_: []) => undefined as unknown;
    record.people.keptSince = vi.fn(
      () =>
        new Promise<[]>((resolve) => {
          answer = resolve;
        }),
    );
    await show({ view: 'people' }, record);
    expect(place.querySelector('.statements')).toBe(null);
    answer([]);
    await settle();
    expect(place.querySelectorAll('.statement')).toHaveLength(2);
  });

  it('have spellings and a note of the reader’s own', async () => {
    const record = await open();
    enter(place, 'Other spellings', 'Inés Calder\n\n I. Calder ');
    enter(place, 'A note of your own', 'harbour commissioner');
    await drawn();
    button(place, 'Save').click();
    expect(record.people.change).toHaveBeenCalledWith('ines-calder', {
      aliases: ['Inés Calder', 'I. Calder'],
      note: 'harbour commissioner',
    });
  });

  it('are made one with somebody of the record, and nobody else', async () => {
    const record = await open();
    enter(place, 'The same person as', 'Somebody New');
    await settle();
    button(place, 'Make them one').click();
    await drawn();
    expect(textOf(place)).toContain('Nobody else of that name is in your record.');
    enter(place, 'The same person as', 'Tomas Vey');
    await settle();
    button(place, 'Make them one').click();
    expect(record.people.merge).toHaveBeenCalledWith('ines-calder', ['tomas-vey']);
  });

  it('are forgotten, or never kept again, asked once', async () => {
    const record = await open();
    button(place, 'Forget, and keep nothing').click();
    await drawn();
    expect(textOf(place.querySelector('.asked legend'))).toContain('Ines Calder');
    expect(textOf(document.activeElement)).toBe('Do not forget');
    expect(record.forget).not.toHaveBeenCalled();
    button(place, 'Forget for good').click();
    expect(record.forget).toHaveBeenCalledWith({ person: 'ines-calder', never: true });
  });
});

describe('what is kept', () => {
  it('tells the room it takes, and asks the browser to keep it, from a click', async () => {
    const own = ownOf(heldRecord());
    shown(place, { view: 'keeping' }, handlers, own);
    await settle();
    expect(textOf(place)).toContain('Your record holds 13 statements by 2 people from 2 sources.');
    expect(textOf(place)).toContain('On Record takes 2.4 MB on this machine.');
    button(place, 'Ask the browser not to clear it').click();
    expect(own.persist).toHaveBeenCalledOnce();
  });

  it('is shown once it is known, and where it cannot be, what needs no record', async () => {
    const record = heldRecord();
    let fail = (_: Error) => undefined as unknown;
    record.space = vi.fn(
      () =>
        new Promise<never>((_, reject) => {
          fail = reject;
        }),
    );
    await show({ view: 'keeping' }, record);
    expect(textOf(place)).not.toContain('Allow somebody again');
    fail(new Error('blocked'));
    await settle();
    expect(textOf(place)).toContain('Allow somebody again');
    expect(textOf(place)).not.toContain('Space');
  });

  it('is said to be promised nothing where the browser refuses', async () => {
    const own = ownOf(heldRecord(), { persist: vi.fn(async () => false) });
    shown(place, { view: 'keeping' }, handlersOf(), own);
    await settle();
    button(place, 'Ask the browser not to clear it').click();
    await settle();
    expect(textOf(place)).toContain('The browser promised nothing. Take the record out now and then');
  });

  it('is forgotten by hour, day, site or all of it, each asked once', async () => {
    const record = await show({ view: 'keeping' });
    const answer = async (label: string) => {
      button(place, label).click();
      await drawn();
      button(place, 'Forget for good').click();
      await settle();
    };
    await answer('Forget the last hour');
    await answer('Forget today');
    enter(place, 'Forget a site', 'post.example');
    await drawn();
    await answer('Forget this site');
    await answer('Forget everything');
    const asked = vi.mocked(record.forget).mock.calls.map(([what]) => Object.keys(what)[0]);
    expect(asked).toEqual(['since', 'since', 'site', 'everything']);
  });

  it('lists what was done last, to be taken back', async () => {
    await show({ view: 'keeping' });
    expect(textOf(place.querySelector('.done'))).toContain('Statements were deleted: Ines Calder');
    button(place, 'Undo: Statements were deleted').click();
    expect(handlers.undo).toHaveBeenCalledWith('o1');
  });
});

describe('somebody nothing is to be kept of', () => {
  it('is allowed again by name, and of anybody else it is told that nothing was forbidden', async () => {
    const record = await show({ view: 'keeping' });
    const allow = async (name: string) => {
      enter(place, 'Name of the person', name);
      await settle();
      button(place, 'Allow again').click();
      await settle();
      return textOf(place);
    };
    expect(await allow('Tomas Vey')).toContain('Nothing was forbidden about Tomas Vey.');
    expect(record.people.allow).not.toHaveBeenCalled();
    expect(await allow(' Olga Brandt ')).toContain('Statements by Olga Brandt may be kept again.');
    expect(record.people.allow).toHaveBeenCalledExactlyOnceWith('Olga Brandt');
  });
});
