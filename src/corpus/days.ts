// Days as numbers, so that dates can stand in columns and be compared without parsing. Counted from 1970-01-01.

import { type Days, parseEdtf } from '../text/edtf.ts';

/** Open ends of a date set: before, and after, every day there is. */
export const ALWAYS = -0x7fffffff;
export const FOREVER = 0x7fffffff;

/** First and last day a date may mean, inclusive. */
export type DaySpan = { first: number; last: number };

/** Nothing is known. */
export const ANY_DAY: DaySpan = { first: ALWAYS, last: FOREVER };

/** The day's number. */
export const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);

/** `YYYY-MM-DD` of a day's number; null for an open end. */
export const dayText = (day: number): string | null =>
  day === ALWAYS || day === FOREVER ? null : new Date(day * 86_400_000).toISOString().slice(0, 10);

/**
 * First and last day as EDTF, null for an open end. From a first of January to a last of December it is years that are told: sources that give
 * no more than the year would otherwise seem to give days.
 */
export const spanTexts = (first: number, last: number): { from: string | null; to: string | null } => {
  const [from, to] = [dayText(first), dayText(last)];
  return from?.endsWith('-01-01') && to?.endsWith('-12-31')
    ? { from: from.slice(0, 4), to: to.slice(0, 4) }
    : { from, to };
};

const spanOf = (days: Days): DaySpan => ({
  first: days.first === null ? ALWAYS : dayNumber(days.first),
  last: days.last === null ? FOREVER : dayNumber(days.last),
});

/** Dates read, by their text: a corpus has few, its statements many. */
const REMEMBERED = 10_000;
const read = new Map<string, DaySpan>();

/** The days an EDTF date may mean; any day where there is no date, or none that can be read. A time of day is dropped. */
export const daySpan = (date: string | undefined): DaySpan => {
  if (!date) return ANY_DAY;
  const before = read.get(date);
  if (before) return before;
  const days = parseEdtf(/^\d{4}-\d{2}-\d{2}T/.test(date) ? date.slice(0, 10) : date);
  const span = days ? spanOf(days) : ANY_DAY;
  if (read.size >= REMEMBERED) read.clear();
  read.set(date, span);
  return span;
};

/** Whether a span says anything. */
export const isKnown = (span: DaySpan): boolean => span.first !== ALWAYS || span.last !== FOREVER;
