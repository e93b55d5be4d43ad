// What comes of laying a quotation on a wording (align.ts): pairs, weights, and the places where the two differ. What a difference means is for judge.ts.

import type { Unit } from './units.ts';

/** A pair of equal words: index among the quotation's units, index among the wording's. */
export type Pair = readonly [query: number, wording: number];

/** A place where the two differ: units only the quotation has, units only the wording has; either may be empty. */
export type Site = { here: Unit[]; there: Unit[] };

export type Alignment = {
  pairs: Pair[];
  /** Weight of the paired words, of all the quotation's (without an editor's), of the wording's between first and last pair, of all the wording's. */
  matched: number;
  query: number;
  window: number;
  wording: number;
  /** Differences between the first and the last pair, and at the edges where both have words left. */
  sites: Site[];
};

/** The site between two pairs (or an edge and a pair). Whole sentences that only one side has contradict nothing and are left out. */
const siteBetween = (
  query: readonly Unit[],
  wording: readonly Unit[],
  [fromQ, fromW]: Pair,
  [toQ, toW]: Pair,
): Site | null => {
  if (toQ === fromQ + 1 && toW === fromW + 1) return null;
  const here = broken(query, fromQ + 1, toQ);
  const there = broken(wording, fromW + 1, toW);
  return here.length + there.length > 0 ? { here, there } : null;
};

/** Units of a stretch that belong to the sentences on its two sides. */
const broken = (units: readonly Unit[], from: number, to: number): Unit[] => {
  if (from >= to) return [];
  let head = from;
  while (head < to && !units[head]?.opens) head += 1;
  let tail = to;
  if (to < units.length && !units[to]?.opens) {
    tail = to - 1;
    while (tail >= head && !units[tail]?.opens) tail -= 1;
    tail = Math.max(tail, head);
  }
  return head === tail ? units.slice(from, to) : [...units.slice(from, head), ...units.slice(tail, to)];
};

/** Differences between the first and the last pair, and at the edges where both have words left. */
export const sitesOf = (query: readonly Unit[], wording: readonly Unit[], pairs: readonly Pair[]): Site[] => {
  const sites: Site[] = [];
  const first = pairs[0];
  const last = pairs[pairs.length - 1];
  if (!first || !last) return sites;
  const push = (site: Site | null) => {
    if (site) sites.push(site);
  };
  // At the edges a paper cuts where it likes: only as many of the wording's words count as the quotation has left there, and some.
  const room = (words: number) => words + 2;
  if (first[0] > 0) {
    const left = broken(query, 0, first[0]);
    const there = wording.slice(Math.max(0, first[1] - room(left.length)), first[1]);
    if (left.length > 0) push({ here: left, there });
  }
  for (let index = 1; index < pairs.length; index += 1)
    push(siteBetween(query, wording, pairs[index - 1] as Pair, pairs[index] as Pair));
  const left = broken(query, last[0] + 1, query.length);
  if (left.length > 0) push({ here: left, there: wording.slice(last[1] + 1, last[1] + 1 + room(left.length)) });
  return sites;
};
