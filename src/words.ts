// The words the reader sees, by key: the surface asks here and nowhere else, so that a language is a file and not a search.

import { localMessage, uiLanguage } from './browser/i18n.ts';

type Value = string | number;

/** The language alone, without region or script: `de` of `de-AT`. */
const primary = (tag: string): string => tag.split('-')[0]?.toLowerCase() ?? '';

/**
 * BCP 47 tag by which numbers are written and counted. The browser's own, with its region, where the words are in that language; else that of the
 * words, since a browser in a language without a file shows English, which wants English plurals.
 */
const tongueOfWords = (): string => {
  const browsers = uiLanguage();
  const words = localMessage('dateLocale', []);
  return /^[a-z]{2,3}(-|$)/i.test(words) && primary(words) !== primary(browsers) ? words : browsers;
};

let figures: Intl.NumberFormat | undefined;

/** Letters written from right to left, and signs that turn the direction of what stands around them. */
const TURNS = /[\u0590-\u08ff\u200f\u202a-\u202e\ufb1d-\ufeff\ud83a]/;

/**
 * Text from elsewhere as it may stand in a sentence of ours: what is written in another direction is set apart by Unicode's isolates, which show
 * nothing, since it would turn the words and figures beside it. For what is shown, never for what is kept or taken away.
 */
export const apart = (text: string): string => (TURNS.test(text) ? `\u2068${text}\u2069` : text);

const shown = (value: Value): string => {
  if (typeof value === 'string') return apart(value);
  figures ??= new Intl.NumberFormat(tongueOfWords());
  return figures.format(value);
};

/** The words of a key, numbers written as the reader's language writes them. A missing key shows itself, so that a slip is seen and never hides a button. */
export const say = (key: string, ...values: Value[]): string => localMessage(key, values.map(shown)) || key;

/** As `say`, for words without values: a page's own script need not carry how numbers are written. */
export const sayPlain = (key: string): string => localMessage(key, []) || key;

let rules: Intl.PluralRules | undefined;

/**
 * The words of `key_one`, `key_few`, … for a count, by the plural rules of the language the words are in; `n` is the first value. A language has the
 * categories it needs; where it has no form of its own for one (the `many` of a million in French), `key_other` is said.
 */
export const sayCount = (key: string, n: number, ...values: Value[]): string => {
  rules ??= new Intl.PluralRules(tongueOfWords());
  const written = [n, ...values].map(shown);
  return localMessage(`${key}_${rules.select(n)}`, written) || localMessage(`${key}_other`, written) || key;
};
