// In which language something is asked that does not say it: the one in which the record knows most of its words, English where that is not told. Not
// what language a text is in: that is for reading to tell.

import { STEMMED } from '../text/stems.ts';
import type { OpenRecord } from './record.ts';
import { termsRead } from './units.ts';

/** Share of the words that must be known in English for no other language to be tried. */
const KNOWN = 0.75;

/** How many of a text's words, as they are cut in a language, the record has. */
const knownIn = (record: OpenRecord, words: string, lang: string): { known: number; all: number } => {
  const terms = new Set(termsRead(words, lang).map(({ term }) => term));
  let known = 0;
  for (const term of terms) if (record.corpora.some((corpus) => corpus.find(term) !== null)) known += 1;
  return { known, all: terms.size };
};

/** The language something is asked in: as given, else the one whose stems the record has most of, `en` among equals. */
export const askedLanguage = (record: OpenRecord, words: string, given: string | undefined): string => {
  if (given !== undefined) return given;
  const { known, all } = knownIn(record, words, 'en');
  let best = { lang: 'en', known };
  if (known >= all * KNOWN) return best.lang;
  for (const lang of STEMMED) {
    const { known } = knownIn(record, words, lang);
    if (known > best.known) best = { lang, known };
  }
  return best.lang;
};
