// In which language something is asked that does not say it: the one in which the record knows most of its words, English where that is not told. Not
// what language a text is in: that is for reading to tell.

import { STEMMED } from '../text/stems.ts';
import type { OpenRecord } from './record.ts';
import { type Unit, units } from './units.ts';

/** Share of the words that must be known in English for no other language to be tried. */
const KNOWN = 0.75;

/** How many different words of what is asked the record has, and how many there are. */
const knownOf = (record: OpenRecord, asked: readonly Unit[]): { known: number; all: number } => {
  const terms = new Set<string>();
  for (const { term } of asked) terms.add(term);
  let known = 0;
  for (const term of terms) if (record.corpora.some((corpus) => corpus.find(term) !== null)) known += 1;
  return { known, all: terms.size };
};

export type AskedWords = { lang: string; units: Unit[] };

/** The words of what is asked, and their language: as given, else the one whose stems the record has most of, `en` among equals. */
export const wordsIn = (record: OpenRecord, words: string, given: string | undefined): AskedWords => {
  if (given !== undefined) return { lang: given, units: units(words, given) };
  const english = units(words, 'en');
  const { known, all } = knownOf(record, english);
  let best: AskedWords = { lang: 'en', units: english };
  if (known >= all * KNOWN) return best;
  let most = known;
  for (const lang of STEMMED) {
    if (lang === 'en') continue;
    const read = units(words, lang);
    const { known } = knownOf(record, read);
    if (known <= most) continue;
    most = known;
    best = { lang, units: read };
  }
  return best;
};
