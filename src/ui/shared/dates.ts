// Dates as people say them. Never more precise than the record: a set of days stays a set, and what is no date is shown as it stands.

import { parseEdtf } from '../../text/edtf.ts';
import { say } from '../../words.ts';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
/** Articles give their date with a time of day, which no reader needs here. */
const DAY_AND_TIME = /^(\d{4}-\d{2}-\d{2})[T ]/;

export type DateStyle = 'long' | 'short';

const formats = new Map<string, Intl.DateTimeFormat>();

const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = JSON.stringify(options);
  const known = formats.get(key);
  if (known) return known;
  // A day is a day everywhere: UTC on both sides keeps it from moving with the reader's time zone.
  const made = new Intl.DateTimeFormat(say('dateLocale'), { ...options, timeZone: 'UTC' });
  formats.set(key, made);
  return made;
};

/** One day, month or year in words; `yearless` where the year follows anyway. */
const single = (text: string, style: DateStyle, yearless = false): string => {
  const month = style === 'long' ? 'long' : 'short';
  const [year, ...rest] = text.split('-');
  if (rest.length === 0) return year ?? text;
  const at = Date.parse(`${rest.length === 1 ? `${text}-01` : text}T00:00:00Z`);
  const named: Intl.DateTimeFormatOptions = yearless ? { month } : { month, year: 'numeric' };
  return format(rest.length === 1 ? named : { ...named, day: 'numeric' }).format(at);
};

const pair = (key: string, from: string, to: string, style: DateStyle): string => {
  const sameYear = DAY.test(from) && DAY.test(to) && from.slice(0, 4) === to.slice(0, 4);
  return say(key, single(from, style, sameYear), single(to, style));
};

/** The date without a time of day, where there is one. */
export const dayOf = (text: string): string => DAY_AND_TIME.exec(text)?.[1] ?? text;

/** An EDTF date, or a date and time, in the reader's words; text that is no date comes back unchanged. */
export const dateWords = (date: string, style: DateStyle = 'long'): string => {
  const text = dayOf(date);
  if (!parseEdtf(text)) return date;
  const inner = /^\[(.*)\]$/.exec(text)?.[1];
  if (inner !== undefined) {
    const [from, to] = inner.split('..');
    if (to === undefined)
      return new Intl.ListFormat(say('dateLocale'), { type: 'disjunction' }).format(
        inner.split(',').map((member) => single(member.trim(), style)),
      );
    if (!from) return say('dateNotLater', single(to, style));
    if (!to) return say('dateNotEarlier', single(from, style));
    return pair('dateWithin', from, to, style);
  }
  const [from = '', to] = text.split('/');
  if (to === undefined) return single(from, style);
  if (from === '' || from === '..') return say('dateUntil', single(to, style));
  if (to === '' || to === '..') return say('dateSince', single(from, style));
  return pair('dateFromTo', from, to, style);
};

/** First and last day of something counted, in words: "24 February to 30 December 2022". */
export const spanWords = (from: string | null, to: string | null): string => {
  if (from && to) return from === to ? dateWords(from) : dateWords(`${from}/${to}`);
  return from || to ? dateWords((from ?? to) as string) : say('dateNotStated');
};
