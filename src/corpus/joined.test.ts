import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takenApart } from './joined.ts';
import { match } from './match.ts';
import { corpusOf, person, recordOf, statement } from './testing.ts';
import { units } from './units.ts';

const ada = person('ada', 'Ada Quill');
const held = [
  'The narrow gauge carries grain to the harbour.',
  'A narrow gate, a narrow gauge and a short winter.',
  'Our gauge shows how high the river stands.',
  'They widened the narrow road above the gauge.',
  'No gauge was read in that narrow week.',
  'Narrow is the gauge, and long the way of it.',
  'Some call the gauge a ruler.',
];
const record = await recordOf(
  corpusOf(
    [ada],
    held.map((words, at) => statement(`s-${at}`, 'ada', words)),
  ),
);
const termsOf = (text: string) => takenApart(record, text, units(text)).map((unit) => unit.term);

describe('a word of a search that lost its hyphen', () => {
  it('is two words, where the record holds both and not the whole', () => {
    expect(termsOf('narrowgauge trains')).toEqual(['narrow', 'gaug', 'train']);
  });

  it('stands where it stood in the text', () => {
    const text = 'So: narrowgauge!';
    const [, first, second] = takenApart(record, text, units(text));
    expect([first, second].map((unit) => text.slice(unit?.start, unit?.end))).toEqual(['narrowgauge', 'narrowgauge']);
  });

  it('stays whole where a part is rare, short or unknown', () => {
    for (const word of ['narrowharbour', 'narrowox', 'narrowquartz', 'xyzzygauge'])
      expect(termsOf(word)).toHaveLength(1);
  });

  it('stays whole where the record knows it', async () => {
    const knowing = await recordOf(
      corpusOf(
        [ada],
        [...held, 'A narrowgauge line it was.'].map((words, at) => statement(`s-${at}`, 'ada', words)),
      ),
    );
    expect(takenApart(knowing, 'narrowgauge', units('narrowgauge'))).toHaveLength(1);
  });

  it('may hold a function word', () => {
    expect(termsOf('thegauge')).toEqual(['the', 'gaug']);
  });

  it('finds what was said in two', async () => {
    const found = await match(record, { words: 'narrowgauge carries grain harbour' });
    expect(found[0]?.statement).toBe('s-0');
    expect(found[0]?.why.shared).toEqual(['narrowgauge', 'carries', 'grain', 'harbour']);
  });

  it('leaves whatever else is asked as it was', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        const read = units(text);
        const apart = takenApart(record, text, read);
        const ends = (some: typeof read) => [...new Set(some.map((unit) => `${unit.start} ${unit.end}`))];
        expect(ends(apart)).toEqual(ends(read));
      }),
    );
  });
});
