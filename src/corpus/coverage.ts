// What a corpus covers, counted from its data: never asserted by hand.

import type { Corpus, Coverage } from '../schema/corpus.ts';
import { ALWAYS, daySpan, dayText, FOREVER } from './days.ts';

/**
 * Counts people who speak, statements, distinct sources, and the first and last day. A day within a set counts with both its ends, as far
 * as they are given.
 */
export const coverageOf = (corpus: Corpus): Coverage => {
  const speakers = new Set<string>();
  const sources = new Set<string>();
  let from = FOREVER;
  let to = ALWAYS;
  for (const statement of corpus.statements) {
    for (const speaker of statement.speakers) speakers.add(speaker);
    // A file that names a line of itself ("rows.csv:3") is one source, not as many as it has lines.
    for (const { source } of statement.wordings)
      sources.add(JSON.stringify([source.outlet, source.title, source.url, source.file?.replace(/:\d+$/, '')]));
    const days = daySpan(statement.said);
    for (const day of [days.first, days.last]) {
      if (day === ALWAYS || day === FOREVER) continue;
      from = Math.min(from, day);
      to = Math.max(to, day);
    }
  }
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
    from: dayText(from),
    to: dayText(to),
  };
};
