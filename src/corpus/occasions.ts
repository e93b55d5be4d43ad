// The same words on several occasions: which of the statements stays a fact, where the date tells, and of which nobody can tell.

import type { Match } from '../schema/match.ts';
import { daySpan, isKnown } from './days.ts';
import type { Candidate, Measured } from './looked.ts';
import { GRACE_DAYS } from './query.ts';
import type { Ranked } from './rank.ts';

/** Two statements' days cannot be one day. */
const otherDay = (a: Candidate, b: Candidate): boolean => {
  const [x, y] = [daySpan(a.about.said), daySpan(b.about.said)];
  if (!isKnown(x) || !isKnown(y)) return a.corpus === b.corpus;
  return x.first > y.last + GRACE_DAYS || y.first > x.last + GRACE_DAYS;
};

/** Share of a quotation's words two alignments have in common. */
const overlap = (a: Measured, b: Measured): number => {
  const words = new Set(a.alignment.pairs.map(([query]) => query));
  const both = b.alignment.pairs.filter(([query]) => words.has(query)).length;
  return both / Math.max(1, Math.min(words.size, b.alignment.pairs.length));
};

/** Two likenesses nearer than this tell nothing apart. */
const ALIKE = 0.1;

/**
 * The same words said on several occasions, and nothing to tell which: none of them is shown as fact, and each knows the others. Where the
 * date fits only one, that one stays. Of several statements of one occasion with the same words the best stays.
 */
export const settleAmbiguity = (ranked: Ranked[]): void => {
  const same = ranked.filter((one) => one.kind === 'same' && one.by === 'wording');
  const demoted = new Set<Ranked>();
  same.forEach((one, index) => {
    for (const other of same.slice(index + 1)) {
      if (overlap(one.best, other.best) < 0.5) continue;
      if (!otherDay(one.candidate, other.candidate)) {
        if (other.candidate.corpus === one.candidate.corpus) demoted.add(other);
        continue;
      }
      const agree = (ranked: Ranked) => ranked.candidate.date === 'agree';
      if (agree(one) && !agree(other)) demoted.add(other);
      else if (agree(other) && !agree(one)) demoted.add(one);
      else {
        demoted.add(other);
        if (one.best.likeness - other.best.likeness >= ALIKE) continue;
        demoted.add(one);
        one.occasions = [...(one.occasions ?? []), other];
        other.occasions = [...(other.occasions ?? []), one];
      }
    }
  });
  for (const one of demoted) one.kind = 'related';
};

/** On how many occasions the words are on record, and their days as far as these are stated; undefined for words said once. */
export const occasionsOf = (one: Ranked): Match['occasions'] => {
  if (one.kind === 'same' || !one.occasions) return undefined;
  const all = [one, ...one.occasions];
  const apart = all.filter((each, index) =>
    all.slice(0, index).every((before) => otherDay(before.candidate, each.candidate)),
  );
  const days = apart.flatMap(({ candidate }) => candidate.about.said ?? []);
  return { count: apart.length, days: days.sort() };
};
