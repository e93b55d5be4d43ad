// Letters are told as the patterns of Unicode tell them, whatever the alphabet.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  endsAsOwner,
  isAcronym,
  isCapitals,
  isInitials,
  startsLetter,
  startsLower,
  startsNumber,
  startsUpper,
  startsWord,
} from './letters.ts';

const TWINS: [name: string, own: (text: string) => boolean, twin: RegExp][] = [
  ['a capital', startsUpper, /^\p{Lu}/u],
  ['a small letter', startsLower, /^\p{Ll}/u],
  ['a number', startsNumber, /^\p{N}/u],
  ['a letter', startsLetter, /^\p{L}/u],
  ['what words are made of', startsWord, /^[\p{L}\p{N}\p{M}]/u],
  ['capitals alone', isCapitals, /^\p{Lu}{2,}$/u],
  ['an acronym', isAcronym, /^\p{Lu}[\p{Lu}\p{N}]+$/u],
  ['initials', isInitials, /^\p{L}(\.\p{L})*$/u],
  ["an owner's ending", endsAsOwner, /['’ʼ]s$/i],
];

const letters = fc.string({ unit: fc.constantFrom(..."aZ0.sS'’ʼéÉßЯ𝐀ǅ名\u0301\ud800") });

describe('letters', () => {
  it.each(TWINS)('tell %s as its pattern does', (_, own, twin) => {
    fc.assert(
      fc.property(fc.oneof(letters, fc.string({ unit: 'binary', maxLength: 4 })), (text) => {
        expect(own(text)).toBe(twin.test(text));
      }),
      { examples: [['𝐀'], ['𝐀𝐀'], [''], ['\ud800']] },
    );
  });
});
