// Which quotations of an article say the words of another one again, whole or shortened. Answers with the fuller one, or the first of two
// alike; what was cut is for whoever shows it. Words are compared folded, in order; nothing reworded is a repeat.

import type { Quotation } from '../schema/article.ts';
import { tokens } from '../text/tokens.ts';

/** Words from which a quotation repeats another: of the same speaker, and where a speaker is unknown. Fewer are stock phrases. */
const LEAST = 3;
const LEAST_UNKNOWN = 5;
/** Words that must stand together, so that small words scattered over a long quotation are no repeat; `runAt` spells it. */
const RUN = 3;
/** Words of a quotation that are compared; and places looked at where three words stand. Both bound the work. */
const LONGEST = 400;
const MOST_PLACES = 8;

type Said = Pick<Quotation, 'text' | 'kind' | 'speaker' | 'continues'>;

/** Two quotations told to be of different people. */
const conflict = (a: Said, b: Said): boolean =>
  a.speaker !== null && b.speaker !== null && (a.speaker.who ?? a.speaker.name) !== (b.speaker.who ?? b.speaker.name);

/** Do the words stand in order in the fuller ones, from `at` on, in runs of three or more but for the last? Linear. */
const standsIn = (words: readonly string[], fuller: readonly string[], at: number): boolean => {
  let next = at;
  let done = 0;
  while (done < words.length) {
    let run = 0;
    while (done + run < words.length && words[done + run] === fuller[next + run]) run += 1;
    const rest = words.length - done;
    if (run >= Math.min(RUN, rest)) {
      done += run;
      next += run;
    } else next += 1;
    if (next >= fuller.length && done < words.length) return false;
  }
  return true;
};

/** The run of words that starts at a place, as one key. */
const runAt = (words: readonly string[], at: number): string => `${words[at]} ${words[at + 1]} ${words[at + 2]}`;

/** For each quotation, the index of the one it repeats; null where it repeats none. */
export const repeatsOf = (quotations: readonly Said[]): (number | null)[] => {
  const words = quotations.map((quotation) =>
    tokens(quotation.text.slice(0, LONGEST * 12))
      .slice(0, LONGEST)
      .map((token) => token.folded),
  );
  const places = new Map<string, { quotation: number; at: number }[]>();
  // Only where the first words of some quotation stand is anything ever looked for.
  const firsts = new Set<string>();
  for (const own of words)
    if (own.length >= LEAST) {
      firsts.add(own[0] as string);
      places.set(runAt(own, 0), []);
    }
  words.forEach((own, quotation) => {
    for (let at = 0; at + RUN <= own.length; at += 1) {
      if (!firsts.has(own[at] as string)) continue;
      const list = places.get(runAt(own, at));
      if (list && list.length < MOST_PLACES) list.push({ quotation, at });
    }
  });
  return quotations.map((quotation, index) => {
    const own = words[index] as string[];
    if (own.length < LEAST) return null;
    let best: number | null = null;
    for (const place of places.get(runAt(own, 0)) ?? []) {
      const other = quotations[place.quotation] as Said;
      const fuller = words[place.quotation] as string[];
      const longer = fuller.length > own.length || (fuller.length === own.length && place.quotation < index);
      if (!longer || other.continues === index || quotation.continues === place.quotation || conflict(quotation, other))
        continue;
      if (own.length < LEAST_UNKNOWN && (quotation.speaker === null || other.speaker === null)) continue;
      const known = best === null ? 0 : (words[best] as string[]).length;
      if (fuller.length > known && standsIn(own, fuller, place.at)) best = place.quotation;
    }
    return best;
  });
};
