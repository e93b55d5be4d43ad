// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CorrectionRow, Management } from '../../own-record/index.ts';
import { button, drawn, textOf } from '../fixture/stage.ts';
import { emptyPage, handlers as handlersOf, heldRecord, ownOf, settings, shown } from './fixture.ts';
import type { OptionsState, Own } from './index.tsx';

let place: HTMLElement;
let handlers: ReturnType<typeof handlersOf>;
beforeEach(() => {
  place = emptyPage();
  handlers = handlersOf();
});

const rows: CorrectionRow[] = [
  { id: 'c1', at: 1_000, keys: ['k'], words: 'old lock', kind: 'not a quotation' },
  {
    id: 'c2',
    at: 2_000,
    keys: ['k'],
    words: 'It opens.',
    kind: 'not the same',
    others: ['j'],
    otherWords: 'It shuts.',
  },
  { id: 'c3', at: 3_000, keys: ['k'], words: 'Nobody pays.', kind: 'speaker', name: 'Tomas Vey', person: null },
  { id: 'c4', at: 4_000, keys: ['k'], words: 'We waited.', kind: 'speaker', name: null, person: null },
  { id: 'c5', at: 5_000, keys: ['k'], words: 'Calder', kind: 'not this person', name: 'calder', person: 'own/ines' },
  {
    id: 'c6',
    at: 6_000,
    keys: [],
    words: 'Ines Calder · Ines Calder of “Council”',
    kind: 'apart',
    people: ['own/ines-calder', 'council/ic'],
  },
];
const corrected = (held: readonly CorrectionRow[] = rows): Management => {
  const record = heldRecord();
  vi.mocked(record.corrections).mockImplementation(async () => [...held]);
  return record;
};
const settle = async () => {
  for (let n = 0; n < 4; n += 1) await drawn();
};
const show = async (change: Partial<OptionsState>, record: Management, own: Partial<Own> = {}) => {
  shown(place, change, handlers, ownOf(record, own));
  await settle();
};

describe('what the reader corrected', () => {
  it('is listed as sentences, latest first', async () => {
    await show({ view: 'corrections' }, corrected());
    const lines = [...place.querySelectorAll('.done li')].map((one) => textOf(one.querySelector('span')));
    expect(lines.map((line) => line.replace(/ (?:1 Jan|Jan 1|31 Dec|Dec 31).*/, ''))).toEqual([
      'Two people, not one: Ines Calder · Ines Calder of “Council”.',
      'Calder is not the person of the record, in one article and its copies.',
      'Who said “We waited.” is not named.',
      '“Nobody pays.” was said by Tomas Vey.',
      '“It opens.” is not the same statement as “It shuts.”',
      '“old lock” is not a quotation.',
    ]);
  });

  it('is told by the beginning of very long words', async () => {
    const words = 'The old lock will be rebuilt. '.repeat(600);
    await show({ view: 'corrections' }, corrected([{ id: 'c', at: 1, keys: ['k'], words, kind: 'not a quotation' }]));
    expect(textOf(place.querySelector('.done li')).length).toBeLessThan(400);
  });

  it('stays a sentence of ours where the words are written from the right', async () => {
    const from: CorrectionRow = { id: 'r', at: 1, keys: ['k'], words: 'لن يدفع أحد', kind: 'not a quotation' };
    await show({ view: 'corrections' }, corrected([from]));
    const line = place.querySelector('.done li span');
    expect(line?.textContent).toMatch(/^\u2068.*\u2069 is not a quotation\./);
    expect(line?.closest('[dir="auto"]')).toBeNull();
  });

  it('is withdrawn one by one', async () => {
    const record = corrected();
    await show({ view: 'corrections' }, record);
    button(place, 'Withdraw: “old lock”').click();
    await settle();
    expect(record.withdraw).toHaveBeenCalledExactlyOnceWith('c1');
    expect(record.corrections).toHaveBeenCalledTimes(2);
  });

  it('has sites that are satire among it, which are read as others again', async () => {
    const satire = ['lark.example', 'spoof.example'];
    await show({ view: 'corrections', settings: settings({ satire }) }, corrected([]));
    expect(textOf(place)).toContain('lark.example is satire.');
    button(place, 'Withdraw: lark.example').click();
    expect(handlers.change).toHaveBeenCalledWith({ satire: ['spoof.example'] }, expect.any(String));
  });

  it('is nothing at first, and says so', async () => {
    await show({ view: 'corrections' }, corrected([]));
    expect(textOf(place.querySelector('main'))).toContain('You have corrected nothing.');
    expect(textOf(place.querySelector('main'))).toContain('press “Correct” there');
  });

  it('of many is told page by page', async () => {
    const many = Array.from({ length: 60 }, (_, n) => ({ ...(rows[0] as CorrectionRow), id: `m${n}`, at: n }));
    await show({ view: 'corrections' }, corrected(many));
    expect(place.querySelectorAll('.done li')).toHaveLength(25);
    [...place.querySelectorAll<HTMLElement>('.pages button')].at(-1)?.click();
    await drawn();
    expect(textOf(place.querySelector('.pages'))).toContain('26');
  });
});

describe('somebody who is taken for the same person in several corpora', () => {
  const open = async (record: Management, own: Partial<Own>) => {
    await show({ view: 'people' }, record, own);
    button(place.querySelector('.statements') as Element, 'Ines Calder').click();
    await settle();
  };

  it('is told apart', async () => {
    const record = corrected([]);
    const whoElse = vi.fn(async () => [{ id: 'council/ic', name: 'Ines Calder', corpus: 'Council' }]);
    await open(record, { whoElse });
    expect(whoElse).toHaveBeenCalledWith('own/ines-calder');
    expect(textOf(place)).toContain('Taken for the same person: Ines Calder of “Council”');
    button(place, 'Not the same person').click();
    await settle();
    expect(record.setApart).toHaveBeenCalledExactlyOnceWith(
      'own/ines-calder',
      'council/ic',
      'Ines Calder · Ines Calder of “Council”',
    );
  });

  it('and was told apart is joined again', async () => {
    const record = corrected();
    await open(record, {});
    expect(textOf(place)).toContain('You told apart: Ines Calder · Ines Calder of “Council”');
    button(place, 'The same person after all').click();
    await settle();
    expect(record.withdraw).toHaveBeenCalledExactlyOnceWith('c6');
  });
});
