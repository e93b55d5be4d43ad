// The words of a text, by hand as by their pattern.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokens } from './tokens.ts';

const WORD =
  /(?:\p{N}+(?:[.,]\p{N}+)*|\p{L}|\p{M}|\u00ad|\u200d)(?:(?:\p{L}|\p{M}|\p{N}|\u00ad|\u200d)|(?:['’ʼ](?=\p{L})))*/gu;

const texts = fc.oneof(
  fc.string({ unit: fc.constantFrom(..."aZ09., '’éßɏ×ªµ-–“«\u00ad\u00a0½€") }),
  fc.string({ unit: fc.constantFrom(..."aZ09., '’ʼéß名𝐀𝟗-–“\u0301\u00ad\u200d\ud800\u00a0½") }),
  fc.string({ unit: 'binary' }),
);

describe('words', () => {
  it('stand where the pattern of letters, marks and numbers finds them', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(tokens(text).map(({ start, end }) => [start, end])).toEqual(
          [...text.matchAll(WORD)].map((match) => [match.index, match.index + match[0].length]),
        );
      }),
      { numRuns: 1_000 },
    );
  });
});
