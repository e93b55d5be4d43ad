// How alike two texts are by a few measures between 0 and 1, and what they say together: how likely both report one utterance. Set by hand:
// weights learned from pairs of news sentences (MRPC) ranked those pairs a little better, but took a "not" more for a small thing and a
// trimmed quotation for another one, since those pairs were judged by what whole sentences tell.

import { alignUnits } from './align.ts';
import { type Measures, measure } from './judge.ts';
import { type Unit, unitsOfBoth } from './units.ts';

/** What each measure weighs, and where the sum stands even. */
const SHARED_WORDS = 7;
const LENGTHS_ALIKE = 3;
const SHORTER_IN_ORDER = 2;
const CONTRADICTION = -4;
const EVEN = 7;

const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  let both = 0;
  for (const one of a) if (b.has(one)) both += 1;
  const all = a.size + b.size - both;
  return all === 0 ? 1 : both / all;
};

const termsOf = (words: readonly Unit[]): Set<string> => new Set(words.map((unit) => unit.term));

/** Names may be those of the prose around a quotation ("said Ada Quill"), so another one is no contradiction here. */
const turns = (contradiction: Measures['contradiction']): boolean =>
  contradiction === 'number' || contradiction === 'negation';

/** The chance, 0..1, that two texts report one utterance; the same whichever stands first. */
export const chanceOfOne = (textA: string, textB: string): number => {
  const [a, b] = unitsOfBoth(textA, textB);
  const rarity = () => 0.5;
  const one = measure(alignUnits(a, b, rarity), a);
  const other = measure(alignUnits(b, a, rarity), b);
  const sum =
    SHARED_WORDS * overlap(termsOf(a), termsOf(b)) +
    LENGTHS_ALIKE * (Math.min(a.length, b.length) / Math.max(1, a.length, b.length)) +
    SHORTER_IN_ORDER * Math.max(one.cover, other.cover) +
    (turns(one.contradiction) || turns(other.contradiction) ? CONTRADICTION : 0);
  return 1 / (1 + Math.exp(EVEN - sum));
};
