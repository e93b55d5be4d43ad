// What a corpus covers, counted from its data: never asserted by hand.

import type { Corpus, Coverage } from '../schema/corpus.ts';
import { ALWAYS, type DaySpan, daySpan, dayText, FOREVER, spanTexts } from './days.ts';

const yearOf = (day: number): number => Number(dayText(day)?.slice(0, 4));

/** A date that may mean more years than this tells of no year in particular, so it fills no gap. */
const FEW_YEARS = 50;

/** Years that spans may mean, without those that are open at an end. */
const yearsOf = (spans: Iterable<DaySpan>): Set<number> => {
  const years = new Set<number>();
  for (const { first, last } of spans) {
    if (first === ALWAYS || last === FOREVER) continue;
    const [from, to] = [yearOf(first), yearOf(last)];
    if (to - from > FEW_YEARS) continue;
    for (let year = from; year <= to; year += 1) years.add(year);
  }
  return years;
};

/** What is missing between the first and the last of some years, neighbours together. */
const gapsOf = (years: ReadonlySet<number>): string[] => {
  const sorted = [...years].sort((a, b) => a - b);
  return sorted.slice(1).flatMap((year, index) => {
    const before = sorted[index] ?? year;
    if (year - before < 2) return [];
    return year - before === 2 ? String(year - 1) : `${before + 1}/${year - 1}`;
  });
};

/** An end of the days covered: the day, or the year where every date that ends there gives no more. */
const endText = (day: number, spans: readonly DaySpan[], end: 'first' | 'last'): string | null => {
  const years = spans
    .filter((span) => span[end] === day)
    .map((span) => {
      const { from, to } = spanTexts(span.first, span.last);
      return from !== null && from.length === 4 && from === to ? from : null;
    });
  return years.length > 0 && years.every((year) => year !== null) ? (years[0] ?? null) : dayText(day);
};

/**
 * Counts people who speak, statements, distinct sources, and the first and last day, with the years between them that hold nothing. A day
 * within a set counts with both its ends, as far as they are given.
 */
export const coverageOf = (corpus: Corpus): Coverage => {
  const speakers = new Set<string>();
  const sources = new Set<string>();
  const spans = new Map<string, DaySpan>();
  let from = FOREVER;
  let to = ALWAYS;
  for (const statement of corpus.statements) {
    for (const speaker of statement.speakers) speakers.add(speaker);
    // A file that names a line of itself ("rows.csv:3") is one source, not as many as it has lines.
    for (const { source } of statement.wordings)
      sources.add(JSON.stringify([source.outlet, source.title, source.url, source.file?.replace(/:\d+$/, '')]));
    if (statement.said !== undefined && !spans.has(statement.said)) spans.set(statement.said, daySpan(statement.said));
  }
  for (const { first, last } of spans.values())
    for (const day of [first, last]) {
      if (day === ALWAYS || day === FOREVER) continue;
      from = Math.min(from, day);
      to = Math.max(to, day);
    }
  const days = [...spans.values()];
  const years = yearsOf(days);
  const { id, title, version, licence, description } = corpus;
  return {
    id,
    title,
    version,
    licence,
    description,
    people: speakers.size,
    statements: corpus.statements.length,
    sources: sources.size,
    from: endText(from, days, 'first'),
    to: endText(to, days, 'last'),
    years: years.size,
    gaps: gapsOf(years),
  };
};
