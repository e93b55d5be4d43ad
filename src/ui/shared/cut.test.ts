import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cut } from './cut.ts';

it('cuts at a word’s end and tells the cut', () => {
  expect(cut('We will not open the bridge', 17)).toBe('We will not open…');
  expect(cut('We will', 17)).toBe('We will');
});

/** A half of a character: high without low, or low without high. */
const LONE_SURROGATE = /\p{Cs}/u;

it('never makes text much longer than asked, nor half a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 1, max: 40 }), (text, longest) => {
      const short = cut(text, longest);
      expect(short.length).toBeLessThanOrEqual(Math.max(longest + 1, 1));
      expect(short).not.toMatch(LONE_SURROGATE);
    }),
  );
});
