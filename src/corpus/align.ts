// How the words of a quotation stand in a wording: the same words in the same order, with what was left out, put in or changed between
// them. Measures only; what the measures mean is for judge.ts.
//
// Smith and Waterman, "Identification of Common Molecular Subsequences" (1981), with affine gaps after Gotoh (1982): papers leave out whole
// clauses at once, so a long gap costs little more than a short one.

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

/** Weight of function words against words that carry a subject: enough to tell order by, not enough to make a match. */
const STOP_WEIGHT = 0.3;
/** A gap in the wording: words left out by a paper. Opening it costs about one function word, each further word next to nothing. */
const LEFT_OUT = 0.4;
const LEFT_OUT_MORE = 0.02;
/** Share of a word's weight that it costs to have it in the quotation alone. */
const PUT_IN = 0.4;
/** Cells of the table at most; longer texts are compared by their beginning. 512 words against 4,000. */
const MOST_CELLS = 2_000_000;
const LONGEST_QUERY = 512;

export const weightOf = (unit: Unit, rarity: (term: string) => number): number =>
  unit.stop ? STOP_WEIGHT : 0.5 + 0.5 * rarity(unit.term);

let scores = new Float32Array(0);
let directions = new Uint8Array(0);
/** The texts' words as numbers, alike where the terms are; 0 for what the quotation has not. */
let queryCodes = new Int32Array(0);
let wordingCodes = new Int32Array(0);
/** The quotation aligned last: it is held against many wordings. */
let coded: { query: readonly Unit[]; codes: Map<string, number> } = { query: [], codes: new Map() };

/** Numbers the words of both; returns whether they share any. */
const number = (query: readonly Unit[], wording: readonly Unit[]): boolean => {
  if (coded.query !== query) {
    const codes = new Map<string, number>();
    if (queryCodes.length < query.length) queryCodes = new Int32Array(query.length * 2);
    query.forEach(({ term }, index) => {
      const code = codes.get(term) ?? codes.size + 1;
      codes.set(term, code);
      queryCodes[index] = code;
    });
    coded = { query, codes };
  }
  if (wordingCodes.length < wording.length) wordingCodes = new Int32Array(wording.length * 2);
  let shared = false;
  for (let index = 0; index < wording.length; index += 1) {
    const code = coded.codes.get((wording[index] as Unit).term) ?? 0;
    wordingCodes[index] = code;
    shared ||= code !== 0;
  }
  return shared;
};

const STOP = 0;
const PAIR = 1;
const SKIP_WORDING = 2;
const SKIP_QUERY = 3;
const GAP_GOES_ON = 4;

/** The site between two pairs (or an edge and a pair). Whole sentences that only one side has contradict nothing and are left out. */
const siteBetween = (
  query: readonly Unit[],
  wording: readonly Unit[],
  [fromQ, fromW]: Pair,
  [toQ, toW]: Pair,
): Site | null => {
  const here = broken(query, fromQ + 1, toQ);
  const there = broken(wording, fromW + 1, toW);
  return here.length + there.length > 0 ? { here, there } : null;
};

/** Units of a stretch that belong to the sentences on its two sides. */
const broken = (units: readonly Unit[], from: number, to: number): Unit[] => {
  let head = from;
  while (head < to && !units[head]?.opens) head += 1;
  let tail = to;
  if (to < units.length && !units[to]?.opens) {
    tail = to - 1;
    while (tail >= head && !units[tail]?.opens) tail -= 1;
    tail = Math.max(tail, head);
  }
  return [...units.slice(from, head), ...units.slice(tail, to)];
};

const sitesOf = (query: readonly Unit[], wording: readonly Unit[], pairs: readonly Pair[]): Site[] => {
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

/** Whether a word is among the wording's first so many. */
const isAmong = (code: number, words: number): boolean => {
  for (let at = 0; at < words; at += 1) if (wordingCodes[at] === code) return true;
  return false;
};

/** Fills the table of directions; returns the cell where the best alignment ends, 0 where there is none. */
const fill = (query: readonly Unit[], wording: readonly Unit[], rarity: (term: string) => number): number => {
  const width = wording.length + 1;
  scores.fill(0, 0, width * 2);
  directions.fill(STOP, 0, width);
  let best = 0;
  let bestAt = 0;
  // Nothing stands in a row as long as no word before it or of it stands in the wording.
  let first = 1;
  while (first <= query.length && !isAmong(queryCodes[first - 1] as number, width - 1)) first += 1;
  directions.fill(STOP, width, first * width);
  for (let q = first; q <= query.length; q += 1) {
    const unit = query[q - 1] as Unit;
    const code = queryCodes[q - 1] as number;
    const weight = weightOf(unit, rarity);
    const putIn = unit.inserted ? 0.02 : PUT_IN * weight;
    const above = ((q - 1) & 1) * width;
    const row = (q & 1) * width;
    let gap = Number.NEGATIVE_INFINITY;
    scores[row] = 0;
    directions[q * width] = STOP;
    for (let w = 1; w < width; w += 1) {
      const opened = (scores[row + w - 1] as number) - LEFT_OUT;
      const going = gap - LEFT_OUT_MORE;
      const goesOn = going > opened ? GAP_GOES_ON : 0;
      gap = Math.max(going, opened);
      const pair = wordingCodes[w - 1] === code ? (scores[above + w - 1] as number) + weight : 0;
      const skipped = (scores[above + w] as number) - putIn;
      const score = Math.max(pair, gap, skipped, 0);
      // Equal scores go to the pair: what can stand together does.
      let direction = STOP;
      if (score > 0) direction = score === pair ? PAIR : score === gap ? SKIP_WORDING : SKIP_QUERY;
      scores[row + w] = score;
      directions[q * width + w] = direction | goesOn;
      if (direction === PAIR && (scores[row + w] as number) > best) {
        best = scores[row + w] as number;
        bestAt = q * width + w;
      }
    }
  }
  return bestAt;
};

/** The pairs on the way back from a cell. */
const walkBack = (from: number, width: number): Pair[] => {
  const pairs: Pair[] = [];
  for (let at = from; at > 0; ) {
    const direction = (directions[at] as number) & 3;
    if (direction === STOP) break;
    if (direction === PAIR) {
      pairs.push([Math.floor(at / width) - 1, (at % width) - 1]);
      at -= width + 1;
    } else if (direction === SKIP_QUERY) at -= width;
    else {
      // Along the gap to where it was opened.
      while (((directions[at] as number) & GAP_GOES_ON) !== 0) at -= 1;
      at -= 1;
    }
  }
  return pairs.reverse();
};

/**
 * The best local alignment of a quotation with a wording. `rarity` is 0..1 by term. O(quotation × wording) time, bounded; memory is kept
 * between calls.
 */
export const align = (
  queryUnits: readonly Unit[],
  wordingUnits: readonly Unit[],
  rarity: (term: string) => number,
): Alignment => {
  const query = queryUnits.length > LONGEST_QUERY ? queryUnits.slice(0, LONGEST_QUERY) : queryUnits;
  const wording = wordingUnits.slice(0, Math.floor(MOST_CELLS / Math.max(1, query.length)));
  const width = wording.length + 1;
  const cells = (query.length + 1) * width;
  if (directions.length < cells) directions = new Uint8Array(cells);
  if (scores.length < width * 2) scores = new Float32Array(width * 2);
  const bestAt = number(query, wording) ? fill(query, wording, rarity) : 0;
  const pairs = walkBack(bestAt, width);
  return { pairs, ...weigh(query, wording, pairs, rarity), sites: sitesOf(query, wording, pairs) };
};

/** Weights of an alignment. What an ellipsis in the quotation stands for is not counted against it. */
export const weigh = (
  query: readonly Unit[],
  wording: readonly Unit[],
  pairs: readonly Pair[],
  rarity: (term: string) => number,
): Pick<Alignment, 'matched' | 'query' | 'window' | 'wording'> => {
  const paired = new Set<number>();
  let matched = 0;
  for (const [q] of pairs) {
    paired.add(q);
    matched += weightOf(query[q] as Unit, rarity);
  }
  let all = 0;
  query.forEach((unit, index) => {
    if (!unit.inserted || paired.has(index)) all += weightOf(unit, rarity);
  });
  const weights = wording.map((unit) => weightOf(unit, rarity));
  const sum = (from: number, to: number) => {
    let total = 0;
    for (let index = from; index < to; index += 1) total += weights[index] as number;
    return total;
  };
  let window = 0;
  pairs.forEach(([q, w], index) => {
    const [lastQ, lastW] = pairs[index - 1] ?? [q, w - 1];
    let gap = false;
    for (let at = lastQ + 1; at <= q; at += 1) gap ||= query[at]?.afterGap ?? false;
    window += gap ? (weights[w] as number) : sum(lastW + 1, w + 1);
  });
  return { matched, query: all, window, wording: sum(0, wording.length) };
};
