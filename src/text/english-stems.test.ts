import { stemmer as twin } from '@orama/stemmers/english';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { englishStem } from './english-stems.ts';

/** Letters of all kinds that the rules tell apart, and the endings they cut. */
const LETTERS = 'aeiouyybcdflmnstvwxzhrpgé1’'.split('');
const ENDINGS =
  `ational tional enci anci izer bli alli entli eli ousli ization ation ator alism iveness fulness ousness aliti iviti biliti logi icate ative alize
  iciti ical ful ness al ance ence er ic able ible ant ement ment ent ou ism ate iti ous ive ize tion sion ion s es sses ies ss ed eed ing y e ll`.split(
    /\s+/,
  );

const word = fc
  .tuple(
    fc.array(fc.constantFrom(...LETTERS), { maxLength: 7 }),
    fc.array(fc.constantFrom(...ENDINGS), { maxLength: 3 }),
  )
  .map(([letters, endings]) => letters.join('') + endings.join(''));

describe('the stem of an English word', () => {
  for (const [stem, words] of Object.entries({
    bridg: ['bridge', 'bridges', 'bridged', 'bridging'],
    hop: ['hop', 'hops', 'hopped', 'hopping'],
    hope: ['hope', 'hopes', 'hoped', 'hoping'],
    poni: ['pony', 'ponies'],
    relat: ['relate', 'relational'],
    adjust: ['adjust', 'adjustment', 'adjustable'],
    yell: ['yell', 'yelled'],
    is: ['is'],
  }))
    it(`is "${stem}" for ${words.join(', ')}`, () => {
      for (const one of words) expect([one, englishStem(one)]).toEqual([one, stem]);
    });

  it('is what the package gives whose stems compiled corpora hold', () => {
    fc.assert(
      fc.property(word, (one) => {
        expect(englishStem(one)).toBe(twin(one));
      }),
      { numRuns: 3_000 },
    );
  });
});
