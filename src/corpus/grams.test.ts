import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokens } from '../text/tokens.ts';
import { lettersAlike } from './grams.ts';

describe('words alike by their letters', () => {
  const closer = (query: string, near: string, far: string) => {
    const [one = 0, other = 0] = lettersAlike(query, [near, far]);
    expect(one, `${query}: ${near}`).toBeGreaterThan(other);
  };

  it('are those of one family, whatever their endings', () => {
    closer('Ferrymen were striking', 'The ferry was on strike', 'The oven is being relined');
  });

  it('are those written as one word and as two', () => {
    closer('a fulltime harbourmaster', 'a full-time harbour master', 'a part of the shoals');
  });

  it('are what the cosine of their runs of four letters says', () => {
    const runs = (text: string) =>
      new Set(
        tokens(text).flatMap(({ folded }) =>
          Array.from({ length: Math.max(1, folded.length - 1) }, (_, at) => ` ${folded}   `.slice(at, at + 4)),
        ),
      );
    const words = fc.array(fc.constantFrom('toll', 'Tolls', 'harbour', 'harbourmaster', 'a', 'of', 'café', '–'));
    const text = words.map((some) => some.join(' '));
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 6 }), (query, texts) => {
        const sets = texts.map(runs);
        const square = (run: string) =>
          Math.log(1 + (texts.length + 1) / (sets.filter((set) => set.has(run)).length + 0.5)) ** 2;
        const sum = (some: string[]) => some.reduce((all, run) => all + square(run), 0);
        const asked = runs(query);
        const expected = sets.map((set) => {
          const shared = sum([...set].filter((run) => asked.has(run)));
          return shared === 0 ? 0 : shared / Math.sqrt(sum([...asked]) * sum([...set]));
        });
        lettersAlike(query, texts).forEach((found, at) => {
          expect(found).toBeCloseTo(expected[at] ?? Number.NaN, 9);
        });
      }),
    );
  });

  it('are told between 0 and 1, and nothing is like nothing', () => {
    const [same, none] = lettersAlike('Herring is gold', ['Herring is gold', 'Bo']);
    expect(same).toBeCloseTo(1, 10);
    expect(none).toBe(0);
    expect(lettersAlike('', ['', 'a'])).toEqual([0, 0]);
    expect(lettersAlike('a', [])).toEqual([]);
  });

  it('count less where all the texts have them', () => {
    const query = 'harbour tolls';
    const [harbour = 0, tolls = 0] = lettersAlike(query, [
      'harbour food',
      'tolls fooder',
      'harbour wind',
      'harbour gull',
    ]);
    expect(tolls).toBeGreaterThan(harbour);
  });
});
