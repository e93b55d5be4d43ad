// Words cut to the stem that their inflections share. Only languages whose stemmer is bundled are cut; words of others stay as they
// are, which costs recall and never a wrong match. Bundled: English (Porter), 0.8 kB gzip; others by light-stems.ts.

import { stemmer as english } from '@orama/stemmers/english';
import { LIGHT_STEMS } from './light-stems.ts';

/** Distinct words remembered: the stemmer compiles its expressions anew for each word, and news repeats its words. */
const REMEMBERED = 50_000;
const known = new Map<string, string>();

/** Languages whose words are cut, English first. */
export const STEMMED: readonly string[] = ['en', ...Object.keys(LIGHT_STEMS)];

/** The language of those above that a tag (BCP 47) means; null for any other. Words of two tags with one answer have the same stems. */
export const stemmedAs = (lang: string): string | null => {
  if (lang === 'en') return 'en';
  const first = /^[a-z]+/i.exec(lang)?.[0].toLowerCase() ?? '';
  return first === 'en' || first in LIGHT_STEMS ? first : null;
};

/** The stem of a folded word in a language (BCP 47). Never throws; a word of a language without a stemmer is its own stem. */
export const stem = (word: string, lang = 'en'): string => {
  const language = stemmedAs(lang);
  if (word.length < 3 || language === null) return word;
  if (language !== 'en') return (LIGHT_STEMS[language] as (folded: string) => string)(word);
  const before = known.get(word);
  if (before !== undefined) return before;
  if (known.size >= REMEMBERED) known.clear();
  const cut = english(word);
  known.set(word, cut);
  return cut;
};
