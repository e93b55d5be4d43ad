// Numbers in a text as values, whether in figures or in words: "twenty-five", "2,500,000", "2.5 million". Ordinals, fractions and years in words
// ("nineteen eighty-four") are left as they stand.

import { startsNumber } from '../text/letters.ts';
import type { Token } from '../text/tokens.ts';
import { isDigit } from './known-words.ts';
import { SCALES, SMALL_NUMBERS } from './spelling.ts';

const DIGITS = /^\p{N}+(?:[.,]\p{N}+)*$/u;

const isPlain = (folded: string): boolean => {
  for (let at = 0; at < folded.length; at += 1) if (!isDigit(folded.charCodeAt(at))) return false;
  return true;
};

const digitValue = (folded: string): number | null => {
  if (isPlain(folded)) {
    const value = Number(folded);
    return Number.isFinite(value) ? value : null;
  }
  if (!DIGITS.test(folded)) return null;
  const value = Number(
    /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(folded) ? folded.replaceAll(',', '') : folded.replace(',', '.'),
  );
  return Number.isFinite(value) ? value : null;
};

/**
 * A number that begins at a token, and how many tokens it takes: digits or number words, then scales ("two hundred and five
 * thousand"). Null where none begins.
 */
export const numberAt = (
  words: readonly Pick<Token, 'folded'>[],
  at: number,
): { value: number; length: number } | null => {
  const head = words[at]?.folded ?? '';
  let total = 0;
  let current = startsNumber(head) ? (digitValue(head) ?? undefined) : SMALL_NUMBERS.get(head);
  if (current === undefined) return null;
  let length = 1;
  let last = current;
  for (;;) {
    const next = words[at + length]?.folded ?? '';
    const scale = SCALES.get(next);
    if (scale !== undefined) {
      if (scale === 100) current *= 100;
      else {
        total += current * scale;
        current = 0;
      }
      last = scale;
      length += 1;
      continue;
    }
    const skip = next === 'and' && last >= 100 && length > 1 ? 1 : 0;
    const small = SMALL_NUMBERS.get(words[at + length + skip]?.folded ?? '');
    // "twenty five" and "hundred (and) five" go on; "five six" are two numbers.
    if (
      small !== undefined &&
      small < last &&
      ((last >= 20 && last < 100 && small < 10) || (last >= 100 && length > 1))
    ) {
      current += small;
      last = small;
      length += 1 + skip;
      continue;
    }
    return { value: total + current, length };
  }
};
