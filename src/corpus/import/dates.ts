// Days as tables write them - 2022-03-01T10:00, 1.3.2022, March 1, 2022 - as EDTF. A date whose day and month cannot be told apart is left as
// it is, so that the row is told of and nothing is guessed.

import { parseEdtf } from '../../text/edtf.ts';
import { fold } from '../../text/fold.ts';

/** What stands first in dates of numbers with slashes: 3/1/2022. */
export type DateOrder = 'day' | 'month';

const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl'];
let monthNames: Map<string, number> | undefined;

/** Months by name, short and long, in the languages above, as the platform writes them. */
const months = (): Map<string, number> => {
  if (monthNames) return monthNames;
  monthNames = new Map();
  for (const language of LANGUAGES)
    for (const month of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' });
      for (let n = 0; n < 12; n += 1) {
        const name = fold(format.format(new Date(Date.UTC(2001, n, 15)))).replace(/\./g, '');
        if (!monthNames.has(name)) monthNames.set(name, n + 1);
      }
    }
  return monthNames;
};

const day = (year: string, month: number | string, date: string): string | null => {
  const text = `${year}-${String(month).padStart(2, '0')}-${date.padStart(2, '0')}`;
  return parseEdtf(text) ? text : null;
};

const SLASHES = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})\b/;

/** Which of day and month stands first, where any of the dates tells; both ways or none: null. */
export const orderOf = (values: Iterable<string>): DateOrder | null => {
  let [dayFirst, monthFirst] = [false, false];
  for (const value of values) {
    const found = SLASHES.exec(value.trim());
    if (!found) continue;
    dayFirst ||= Number(found[1]) > 12;
    monthFirst ||= Number(found[3]) > 12;
  }
  return dayFirst === monthFirst ? null : dayFirst ? 'day' : 'month';
};

/** Dates in numbers: 2022/3/1, 1.3.2022, 3/1/2022; null where it is none, or cannot be told. */
const ofNumbers = (text: string, order: DateOrder | null): string | null => {
  const yearFirst = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(text);
  if (yearFirst) return day(yearFirst[1] ?? '', yearFirst[2] ?? '', yearFirst[3] ?? '');
  const dots = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text);
  if (dots) return day(dots[3] ?? '', dots[2] ?? '', dots[1] ?? '');
  const slashes = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})$/.exec(text);
  if (!slashes) return null;
  const [, a = '', , b = '', year = ''] = slashes;
  const first: DateOrder | null = Number(a) > 12 ? 'day' : Number(b) > 12 ? 'month' : a === b ? 'day' : order;
  if (first === null) return null;
  return first === 'day' ? day(year, b, a) : day(year, a, b);
};

/** Dates with a month's name: March 1, 2022; Tuesday, 1. März 2022; March 2022. A weekday may stand before, and nothing else beside. */
const ofWords = (text: string): string | null => {
  const words = fold(text)
    .replace(/\b(\d{1,2})(?:st|nd|rd|th|er|º|ª)\b/g, '$1')
    .split(/[\s,.]+/)
    .filter((word) => word !== '' && word !== 'de' && word !== 'of');
  const numbers = words.filter((word) => /^\d+$/.test(word));
  const named = words.filter((word) => !/^\d+$/.test(word));
  const month = months().get(named.at(-1) ?? '');
  const year = numbers.find((number) => number.length === 4);
  const date = numbers.find((number) => number.length < 3);
  if (month === undefined || year === undefined || named.length > (date === undefined ? 1 : 2)) return null;
  if (
    named.length === 2 &&
    !/day$|tag$|woch|^(?:mon|tue|wed|thu|fri|sat|sun)|di$|dredi$|medi$|manche$/.test(named[0] ?? '')
  )
    return null;
  if (numbers.length > 2) return null;
  if (date !== undefined) return day(year, month, date);
  return numbers.length === 1 ? `${year}-${String(month).padStart(2, '0')}` : null;
};

/** The date as EDTF, never more precise than it is written; the text itself where it is none or cannot be told. */
export const dateOf = (given: string, order: DateOrder | null = null): string => {
  const text = given.trim();
  if (text.length > 60 || parseEdtf(text)) return text;
  // The day as it is written: which day it was elsewhere is not asked.
  const clock = /^(\d{4}-\d{2}-\d{2})[T ]\d{1,2}:\d{2}[\d:.,]*\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i.exec(text);
  if (clock?.[1]) return parseEdtf(clock[1]) ? clock[1] : text;
  return ofNumbers(text, order) ?? ofWords(text) ?? text;
};
