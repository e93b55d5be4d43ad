// What comes of laying a quotation on a wording (align.ts): pairs, weights, and the places where the two differ. What a difference means is for judge.ts.

import { type Brief, Is } from './brief.ts';

/** A pair of equal words: index among the quotation's units, index among the wording's. */
export type Pair = readonly [query: number, wording: number];

/** A place where the two differ: words only the quotation has, words only the wording has; either may be empty. */
export type Site<Of = Brief> = { here: Of[]; there: Of[] };

/** Whether a word begins a sentence. */
export type Opens<Of> = (word: Of) => boolean;
const briefOpens = (brief: Brief): boolean => (brief & Is.opens) !== 0;

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
const siteBetween = <Of>(
  query: readonly Of[],
  wording: readonly Of[],
  opens: Opens<Of>,
  [fromQ, fromW]: Pair,
  [toQ, toW]: Pair,
): Site<Of> | null => {
  if (toQ === fromQ + 1 && toW === fromW + 1) return null;
  const here = broken(query, opens, fromQ + 1, toQ);
  const there = broken(wording, opens, fromW + 1, toW);
  return here.length + there.length > 0 ? { here, there } : null;
};

/** Words of a stretch that belong to the sentences on its two sides. */
const broken = <Of>(words: readonly Of[], opens: Opens<Of>, from: number, to: number): Of[] => {
  if (from >= to) return [];
  let head = from;
  while (head < to && !opens(words[head] as Of)) head += 1;
  let tail = to;
  if (to < words.length && !opens(words[to] as Of)) {
    tail = to - 1;
    while (tail >= head && !opens(words[tail] as Of)) tail -= 1;
    tail = Math.max(tail, head);
  }
  return head === tail ? words.slice(from, to) : [...words.slice(from, head), ...words.slice(tail, to)];
};

/** Differences between the first and the last pair, and at the edges where both have words left; of words in any form that tells whether one opens a sentence. */
export const sitesBy = <Of>(
  query: readonly Of[],
  wording: readonly Of[],
  pairs: readonly Pair[],
  opens: Opens<Of>,
): Site<Of>[] => {
  const sites: Site<Of>[] = [];
  const first = pairs[0];
  const last = pairs[pairs.length - 1];
  if (!first || !last) return sites;
  const push = (site: Site<Of> | null) => {
    if (site) sites.push(site);
  };
  // At the edges a paper cuts where it likes: only as many of the wording's words count as the quotation has left there, and some.
  const room = (words: number) => words + 2;
  if (first[0] > 0) {
    const left = broken(query, opens, 0, first[0]);
    const there = wording.slice(Math.max(0, first[1] - room(left.length)), first[1]);
    if (left.length > 0) push({ here: left, there });
  }
  for (let index = 1; index < pairs.length; index += 1)
    push(siteBetween(query, wording, opens, pairs[index - 1] as Pair, pairs[index] as Pair));
  const left = broken(query, opens, last[0] + 1, query.length);
  if (left.length > 0) push({ here: left, there: wording.slice(last[1] + 1, last[1] + 1 + room(left.length)) });
  return sites;
};

/** The same of words in brief. */
export const sitesOf = (query: readonly Brief[], wording: readonly Brief[], pairs: readonly Pair[]): Site[] =>
  sitesBy(query, wording, pairs, briefOpens);

/** A quotation in brief with its words' weights, and a wording with the weight of each of its words. */
type Weighed = {
  query: readonly Brief[];
  weights: readonly number[];
  wording: readonly Brief[];
  weightAt: (index: number) => number;
};

/** Weight of each of the wording's words. */
let room = new Float64Array(0);

/** Weights of an alignment. What an ellipsis in the quotation stands for is not counted against it. */
export const weigh = (
  { query, weights, wording, weightAt }: Weighed,
  pairs: readonly Pair[],
): Pick<Alignment, 'matched' | 'query' | 'window' | 'wording'> => {
  let matched = 0;
  for (const [q] of pairs) matched += weights[q] as number;
  let all = 0;
  let next = 0;
  for (let index = 0; index < query.length; index += 1) {
    const paired = pairs[next]?.[0] === index;
    if (paired) next += 1;
    if (paired || ((query[index] as Brief) & Is.inserted) === 0) all += weights[index] as number;
  }
  if (room.length < wording.length) room = new Float64Array(wording.length * 2);
  const there = room;
  let whole = 0;
  for (let index = 0; index < wording.length; index += 1) {
    const weight = weightAt(index);
    there[index] = weight;
    whole += weight;
  }
  let window = 0;
  let lastQ = pairs[0]?.[0] ?? 0;
  let lastW = (pairs[0]?.[1] ?? 0) - 1;
  for (const [q, w] of pairs) {
    let gap = false;
    for (let at = lastQ + 1; at <= q; at += 1) gap ||= ((query[at] as Brief) & Is.afterGap) !== 0;
    let between = 0;
    for (let at = gap ? w : lastW + 1; at <= w; at += 1) between += there[at] as number;
    window += between;
    lastQ = q;
    lastW = w;
  }
  return { matched, query: all, window, wording: whole };
};
