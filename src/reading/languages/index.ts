// Which languages the reading knows, and in which an article is. One file each; a language without one gets its quotations and no speakers.

import { german } from './de.ts';
import { english } from './en.ts';
import { french } from './fr.ts';
import type { Language } from './language.ts';

/** A language's maker, and its commonest words that the others do not write: what tells a text's language, without making any. */
type Known = { make: () => Language; commonest: ReadonlySet<string> };

const known: Record<string, Known> = {
  en: { make: english, commonest: new Set('the of and to that is was for with he his by they have it'.split(' ')) },
  de: {
    make: german,
    commonest: new Set(
      'der das und ist nicht mit von den dem ein eine für auf sich auch im zu sie er wird wie hat sagte nach bei aus wir zum zur vom ich einer einem einen seit oder noch nur'.split(
        ' ',
      ),
    ),
  },
  fr: {
    make: french,
    commonest: new Set('le la les des est une dans pour que qui pas du et au il elle sur par avec un'.split(' ')),
  },
};
/** Made when first asked for: a page is in one language, and the lists of the others would cost its first reading. */
const made = new Map<string, Language>();

const primaryOf = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? '';

/** The language of a BCP 47 tag, or null where the reading has none. */
export const languageOf = (tag: string): Language | null => {
  const primary = primaryOf(tag);
  const one = Object.hasOwn(known, primary) ? known[primary] : undefined;
  if (!one) return null;
  const language = made.get(primary) ?? one.make();
  made.set(primary, language);
  return language;
};

/** Units at the start of a text its language is told by; about two hundred words. */
const SAMPLE = 1_400;
/** What parts words, as far as the commonest are concerned; plain, since every first reading pays for it. */
const BETWEEN = /[^a-zà-öø-ÿœ]+/;
/** Words without which a text is too short to tell. */
const LEAST_WORDS = 20;
/** Share of a text's words that are its language's commonest; running text has .2 to .35, another language's below .05. */
const LEAST_SHARE = 0.14;
/** How many times more of them than of the language the page says. */
const MANY = 4;

/**
 * The language an article is read in: the one its page says, unless its page says English, as pages do that say nothing, and the text
 * is plainly in another language with a file here.
 */
export const languageOfText = (tag: string, text: string): Language | null => {
  if (primaryOf(tag) !== 'en') return languageOf(tag);
  const words = text
    .slice(0, SAMPLE)
    .toLowerCase()
    .split(BETWEEN)
    .filter((word) => word !== '');
  if (words.length < LEAST_WORDS) return languageOf(tag);
  const count = (commonest: ReadonlySet<string>): number => words.filter((word) => commonest.has(word)).length;
  const said = count((known.en as Known).commonest);
  // Words are one language's commonest only: where too few are left for another's share, none is counted.
  if (said * (MANY + 1) > words.length) return languageOf(tag);
  for (const [other, { commonest }] of Object.entries(known)) {
    const found = other === 'en' ? 0 : count(commonest);
    if (found >= words.length * LEAST_SHARE && found >= said * MANY) return languageOf(other);
  }
  return languageOf(tag);
};

/** What names are read with where the language itself has no file. */
export const fallbackLanguage = (): Language => languageOf('en') as Language;
