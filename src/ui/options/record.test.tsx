// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { button, drawn, textOf } from '../fixture/stage.ts';
import {
  control,
  emptyPage,
  enter,
  handlers as handlersOf,
  heldRecord,
  listed,
  ownOf,
  personRow,
  settle,
  shown,
} from './fixture.ts';
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

describe('the list of the own record', () => {
  it('tells each statement as an outlet quoted it, with its day and how sure its speaker is', async () => {
    await show({ view: 'record' }, heldRecord([listed(), listed({ id: 's2', sure: 'as read', said: '2021' })]));
    const lines = [...place.querySelectorAll('.statement')].map(textOf);
    expect(lines[0]).toContain('Ines Calder · as quoted by The Harbour Post · 4 Oct 2021');
    expect(lines[1]).toContain('speaker as read');
    expect(textOf(place.querySelector('.count'))).toBe('2 statements');
  });

  it('looks for words while they are typed, once the hand rests', async () => {
    const record = await show({ view: 'record' });
    enter(place, 'Words', 'old');
    enter(place, 'Words', 'old lock');
    expect(record.list).toHaveBeenCalledTimes(1);
    await vi.waitFor(() => expect(record.list).toHaveBeenCalledTimes(2));
    expect(record.list).toHaveBeenLastCalledWith({ text: 'old lock', offset: 0, limit: 25 });
    await settle();
    expect(textOf(place.querySelector('.count'))).toBe('1 statement found');
  });

  it('narrows by person, site, days and how sure the speaker is, and sorts', async () => {
    const record = await show({ view: 'record' });
    enter(place, 'Said by', 'Ines Calder');
    await settle();
    enter(place, 'Site', 'post.example');
    enter(place, 'Said from', '2021-01-01');
    enter(place, 'Said until', '2021-12-31');
    enter(place, 'Speaker', 'as read');
    enter(place, 'Order', 'said');
    await settle();
    expect(record.list).toHaveBeenLastCalledWith({
      person: 'ines-calder',
      site: 'post.example',
      from: '2021-01-01',
      to: '2021-12-31',
      sure: 'as read',
      sort: 'said',
      offset: 0,
      limit: 25,
    });
  });

  it('says that nobody has the name that was typed, and shows everybody', async () => {
    await show({ view: 'record' });
    enter(place, 'Said by', 'Nobody At All');
    await settle();
    expect(textOf(place)).toContain('Nobody of that name is on record');
  });

  it('shows only the newest answer, whichever comes first', async () => {
    const slow = heldRecord();
    const answers: ((rows: { total: number; rows: ReturnType<typeof listed>[] }) => void)[] = [];
    slow.list = vi.fn(() => new Promise<never>((resolve) => answers.push(resolve as never)));
    await show({ view: 'record' }, slow);
    enter(place, 'Order', 'said');
    await drawn();
    answers[1]?.({ total: 1, rows: [listed({ words: 'The newer answer.' })] });
    answers[0]?.({ total: 1, rows: [listed({ words: 'The older answer.' })] });
    await settle();
    expect(textOf(place.querySelector('.statements'))).toContain('The newer answer.');
  });

  it('turns pages of a long list, drawing one page at a time', async () => {
    const many = Array.from({ length: 60 }, (_, n) => listed({ id: `s${n}`, words: `Words number ${n}.` }));
    const record = await show({ view: 'record' }, heldRecord(many));
    expect(place.querySelectorAll('.statement')).toHaveLength(25);
    expect(textOf(place.querySelector('.pages'))).toContain('1 to 25 of 60');
    button(place, 'Next').click();
    await settle();
    expect(record.list).toHaveBeenLastCalledWith({ offset: 25, limit: 25 });
    expect(textOf(place.querySelector('.statements'))).toContain('Words number 25.');
  });

  it('begins a page that was turned to at its beginning', async () => {
    const seen = vi.fn();
    Element.prototype.scrollIntoView = function (this: Element) {
      seen(textOf(this));
    };
    const many = Array.from({ length: 60 }, (_, n) => listed({ id: `s${n}`, words: `Words number ${n}.` }));
    await show({ view: 'record' }, heldRecord(many));
    expect(seen).not.toHaveBeenCalled();
    button(place, 'Next').click();
    await settle();
    expect(seen).toHaveBeenCalledExactlyOnceWith('60 statements');
  });

  it('says of all on the page that some are chosen', async () => {
    await show({ view: 'record' }, heldRecord([listed(), listed({ id: 's2' })]));
    const all = () => place.querySelector<HTMLInputElement>('.chosen input[type="checkbox"]');
    place.querySelector<HTMLElement>('.statement input')?.click();
    await drawn();
    expect(all()?.indeterminate).toBe(true);
    place.querySelectorAll<HTMLElement>('.statement input')[1]?.click();
    await drawn();
    expect([all()?.indeterminate, all()?.checked]).toEqual([false, true]);
  });

  it('opens one: its words, source, day and how it was worked out, the text around it', async () => {
    await show({ view: 'record' });
    place.querySelector<HTMLElement>('.statement [aria-expanded]')?.click();
    await settle();
    const full = textOf(place.querySelector('.full'));
    expect(full).toContain('as quoted by The Harbour Post');
    expect(full).toContain('4 October 2021 · How the date was worked out: “on Monday”');
    expect(full).toContain('voted to have the gates made anew');
  });

  it('tells of one that is open what is to be known before leaning on it', async () => {
    const more = { translated: 'uk', doubtful: 'The recording ends there.', status: 'corrected' } as const;
    await show({ view: 'record' }, heldRecord([listed(more)]));
    place.querySelector<HTMLElement>('.statement [aria-expanded]')?.click();
    await settle();
    const full = textOf(place.querySelector('.full'));
    expect(full).toContain('Translated from: Ukrainian.');
    expect(full).toContain('To be read with care: The recording ends there.');
    expect(full).toContain('Corrected by its source.');
  });

  it('shows the other wordings of its utterance, why they are one, and splits them', async () => {
    const record = heldRecord();
    record.statement = vi.fn(async () => ({
      ...listed(),
      person: personRow(),
      corrections: [],
      others: [
        listed({ id: 's9', words: 'It will be built again.', linked: { inOrder: 1009, of: 1211, date: 'agree' } }),
      ],
    }));
    await show({ view: 'record' }, record);
    place.querySelector<HTMLElement>('.statement [aria-expanded]')?.click();
    await settle();
    expect(textOf(place.querySelector('.others'))).toContain('1,009 of 1,211 words stand here in the same order.');
    expect(textOf(place.querySelector('.others'))).toContain('The dates agree.');
    button(place, 'This is another statement').click();
    expect(record.split).toHaveBeenCalledWith('s9');
  });

  it('corrects speaker and day, and refuses what is no date', async () => {
    const record = await show({ view: 'record' });
    place.querySelector<HTMLElement>('.statement [aria-expanded]')?.click();
    await settle();
    button(place, 'Correct').click();
    await drawn();
    const form = place.querySelector<HTMLElement>('.edit');
    if (!form) throw new Error('no form to correct in');
    enter(form, 'Said on', 'last Monday');
    await drawn();
    button(form, 'Save').click();
    await drawn();
    expect(textOf(form)).toContain('That is not a date.');
    enter(form, 'Said on', '2021-10');
    enter(form, 'Said by', 'Tomas Vey');
    await settle();
    button(form, 'Save').click();
    expect(record.correct).toHaveBeenCalledWith(['s1'], { speaker: { name: 'Tomas Vey' }, said: '2021-10' });
    await settle();
    expect(place.querySelector('.edit')).toBe(null);
  });

  it('marks speakers as right, deletes, puts together and gives to somebody else what was chosen', async () => {
    const record = await show({ view: 'record' }, heldRecord([listed({ sure: 'as read' }), listed({ id: 's2' })]));
    const choose = async () => {
      control(place, 'Choose all on this page').click();
      await drawn();
    };
    await choose();
    button(place, 'The speaker is right').click();
    await settle();
    await choose();
    button(place, 'These are one statement').click();
    await settle();
    await choose();
    button(place, 'Somebody else said these').click();
    await drawn();
    enter(place, 'Who said them', 'Tomas Vey');
    await drawn();
    button(place.querySelector('.chosen') as HTMLElement, 'Save').click();
    await settle();
    await choose();
    button(place, 'Delete').click();
    await settle();
    for (const done of [record.confirm, record.link, record.remove]) expect(done).toHaveBeenCalledWith(['s1', 's2']);
    expect(record.people.split).toHaveBeenCalledWith(['s1', 's2'], 'Tomas Vey');
  });

  it('asks anew when the record has changed', async () => {
    const record = await show({ view: 'record' });
    await show({ view: 'record', version: 1 }, record);
    expect(record.list).toHaveBeenCalledTimes(2);
  });

  it('says so where nothing is like that, and where nothing is kept', async () => {
    const [none, some] = [
      { total: 0, rows: [] },
      { total: 1, rows: [listed()] },
    ];
    const record = await show({ view: 'record' }, heldRecord([]));
    expect(textOf(place.querySelector('.count'))).toBe('Your own record holds nothing yet.');
    vi.mocked(record.list).mockImplementation(async (query) => (query?.sure ? none : some));
    await show({ view: 'record', version: 1 }, record);
    enter(place, 'Speaker', 'sure');
    await settle();
    expect(record.list).toHaveBeenCalledTimes(3);
    expect(textOf(place.querySelector('.count'))).toBe('Nothing in your record is like that.');
  });

  it('offers nothing to be looked for where nothing is kept, and tells how the record fills', async () => {
    await show({ view: 'record' }, heldRecord([]));
    expect(place.querySelector('search')).toBe(null);
    expect(textOf(place)).toContain('It fills with the articles you keep');
    const ways = [...place.querySelectorAll('main p a')].map((one) => one.getAttribute('href'));
    expect(ways).toEqual(['#keeping', '#bring-in']);
  });

  it('shows words of any kind as text', async () => {
    const words = '<img src=x onerror=alert(1)> שלום 👋🏽';
    await show({ view: 'record' }, heldRecord([listed({ words }, '<b>Ines</b>')]));
    expect(place.querySelector('.statement img, .statement b b')).toBe(null);
    expect(textOf(place.querySelector('.statement'))).toContain(words);
  });
});
