// Words cut to the stem that their inflections share. Only languages whose stemmer is bundled are cut; words of others stay as they
// are, which costs recall and never a wrong match. English is cut by english-stems.ts, others by light-stems.ts.

import { englishStem } from './english-stems.ts';
import { LIGHT_STEMS } from './light-stems.ts';

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
  return language === 'en' ? englishStem(word) : (LIGHT_STEMS[language] as (folded: string) => string)(word);
};
