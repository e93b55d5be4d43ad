// Words cut to the stem that their inflections share. Only languages whose stemmer is bundled are cut; words of others stay as they
// are, which costs recall and never a wrong match. Bundled: English (Porter), 0.8 kB gzip.

import { stemmer as english } from '@orama/stemmers/english';

/** Distinct words remembered: the stemmer compiles its expressions anew for each word, and news repeats its words. */
const REMEMBERED = 50_000;
const known = new Map<string, string>();

/** The stem of a folded word in a language (BCP 47). Never throws; a word of a language without a stemmer is its own stem. */
export const stem = (word: string, lang = 'en'): string => {
  if (word.length < 3 || !(lang === 'en' || /^en\b/i.test(lang))) return word;
  const before = known.get(word);
  if (before !== undefined) return before;
  if (known.size >= REMEMBERED) known.clear();
  const cut = english(word);
  known.set(word, cut);
  return cut;
};
