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

const shown = (value: Value): string => {
  if (typeof value === 'string') return value;
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
