// The words the reader sees, by key: the surface asks here and nowhere else, so that a language is a file and not a search.

import { localMessage, uiLanguage } from './browser/i18n.ts';

type Value = string | number;

let figures: Intl.NumberFormat | undefined;

const shown = (value: Value): string => {
  if (typeof value === 'string') return value;
  figures ??= new Intl.NumberFormat(uiLanguage());
  return figures.format(value);
};

/** The words of a key, numbers written as the reader's language writes them. A missing key shows itself, so that a slip is seen and never hides a button. */
export const say = (key: string, ...values: Value[]): string => localMessage(key, values.map(shown)) || key;

let rules: Intl.PluralRules | undefined;

/** The words of `key_one`, `key_few`, … for a count, by the plural rules of the reader's language; `n` is the first value. */
export const sayCount = (key: string, n: number, ...values: Value[]): string => {
  rules ??= new Intl.PluralRules(uiLanguage());
  const written = [n, ...values].map(shown);
  return localMessage(`${key}_${rules.select(n)}`, written) || localMessage(`${key}_other`, written) || key;
};
