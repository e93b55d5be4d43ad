import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareBytes, packDictionary, termsBeginning } from './dictionary.ts';

const bytes = (term: string) => new TextEncoder().encode(term);

it('the terms that begin with some letters are those a look at every term finds, in order, so many at most', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'é', 'ж', '1'), minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(
      fc.uniqueArray(letters, { maxLength: 120 }),
      letters,
      fc.integer({ min: 1, max: 50 }),
      (terms, begun, most) => {
        const sorted = [...terms].sort((a, b) => compareBytes(bytes(a), bytes(b)));
        const { blocks, dictionary } = packDictionary(
          sorted.map((term) => ({ term: bytes(term), documents: 1, postings: 1 })),
        );
        const expected = sorted.filter((term) => term.startsWith(begun)).slice(0, most);
        expect(termsBeginning(blocks, dictionary, begun, most)).toEqual(expected);
      },
    ),
  );
});
