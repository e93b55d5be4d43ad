// How the words of a quotation stand in a wording: the same words in the same order, with what was left out, put in or changed between
// them. Measures only; what the measures mean is for judge.ts.
//
// Smith and Waterman, "Identification of Common Molecular Subsequences" (1981), with affine gaps after Gotoh (1982): papers leave out whole
// clauses at once, so a long gap costs little more than a short one.

import { ageOfNumbers, tableByTerm } from './term-numbers.ts';
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

/** A word that carries something weighs this, and the rest by how rare it is. */
const TELLING_WEIGHT = 0.5;

export const weightOf = (unit: Unit, rarity: (term: string) => number): number =>
  unit.stop ? STOP_WEIGHT : TELLING_WEIGHT + (1 - TELLING_WEIGHT) * rarity(unit.term);

let scores = new Float32Array(0);
let directions = new Uint8Array(0);
/** Weight of each of the wording's words. */
let weights = new Float64Array(0);
/** For each word of the wording its place in `held`, 0 for what the quotation has not. */
let places = new Int32Array(0);

/** By term: its place in `held`; 0 for all others. */
const placeOf = tableByTerm();

/** The quotation aligned last, since it is held against many wordings: its words' places, its terms' weights by place, its words' weights. */
const held = {
  query: [] as readonly Unit[],
  rarity: null as ((term: string) => number) | null,
  age: 0,
  places: new Int32Array(0),
  byPlace: [0],
  weights: [] as number[],
};

/** Takes a quotation as the one that wordings are held against. */
const hold = (query: readonly Unit[], rarity: (term: string) => number): void => {
  if (held.query === query && held.rarity === rarity && held.age === ageOfNumbers()) return;
  for (const { code } of held.query) placeOf[code] = 0;
  Object.assign(held, { query, rarity, age: ageOfNumbers(), byPlace: [0], weights: [] });
  if (held.places.length < query.length) held.places = new Int32Array(query.length * 2);
  for (let index = 0; index < query.length; index += 1) {
    const { code, term } = query[index] as Unit;
    if (placeOf[code] === 0) {
      placeOf[code] = held.byPlace.length;
      held.byPlace.push(TELLING_WEIGHT + (1 - TELLING_WEIGHT) * rarity(term));
    }
    held.places[index] = placeOf[code] as number;
    held.weights.push(weightOf(query[index] as Unit, rarity));
  }
};

/** Looks the wording's words up among the quotation's; returns the stretch of it between the first and the last that both have, or null. */
const number = (wording: readonly Unit[]): { from: number; to: number } | null => {
  if (places.length < wording.length) places = new Int32Array(wording.length * 2);
  let from = -1;
  let to = 0;
  for (let index = 0; index < wording.length; index += 1) {
    const place = placeOf[(wording[index] as Unit).code] as number;
    places[index] = place;
    if (place === 0) continue;
    if (from < 0) from = index;
    to = index + 1;
  }
  return from < 0 ? null : { from, to };
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

/** By place in `held`: the wording aligned last that has such a word, counted on so that nothing needs to be wiped. */
let standing = new Int32Array(64);
let turn = 0;

/** The stretch of the quotation between the first and the last word that stands in the wording. */
const shared = (query: readonly Unit[], { from, to }: { from: number; to: number }): { from: number; to: number } => {
  if (standing.length < held.byPlace.length) standing = new Int32Array(held.byPlace.length * 2);
  turn += 1;
  for (let at = from; at < to; at += 1) standing[places[at] as number] = turn;
  standing[0] = 0;
  let first = 0;
  while (standing[held.places[first] as number] !== turn) first += 1;
  let last = query.length - 1;
  while (standing[held.places[last] as number] !== turn) last -= 1;
  return { from: first, to: last + 1 };
};

/**
 * Fills the table of directions: a row for each word of the quotation's stretch, a column for each of the wording's, and one of each before them. No
 * pair lies outside, so that nothing begins before the stretches and nothing ends behind them. Returns the cell where the best alignment ends.
 */
const fill = (
  query: readonly Unit[],
  rows: { from: number; to: number },
  columns: { from: number; to: number },
): number => {
  const width = columns.to - columns.from + 1;
  scores.fill(0, 0, width * 2);
  directions.fill(STOP, 0, width);
  let best = 0;
  let bestAt = 0;
  for (let q = rows.from; q < rows.to; q += 1) {
    const place = held.places[q] as number;
    const weight = held.weights[q] as number;
    const putIn = (query[q] as Unit).inserted ? 0.02 : PUT_IN * weight;
    const line = q - rows.from + 1;
    const above = ((line - 1) & 1) * width;
    const row = (line & 1) * width;
    const cells = line * width;
    let gap = Number.NEGATIVE_INFINITY;
    let left = 0;
    let corner = scores[above] as number;
    scores[row] = 0;
    directions[cells] = STOP;
    for (let w = 1; w < width; w += 1) {
      const opened = left - LEFT_OUT;
      const going = gap - LEFT_OUT_MORE;
      const goesOn = going > opened ? GAP_GOES_ON : 0;
      gap = Math.max(opened, going);
      const over = scores[above + w] as number;
      const pair = places[columns.from + w - 1] === place ? corner + weight : 0;
      const skipped = over - putIn;
      corner = over;
      const score = Math.max(pair, gap, skipped);
      if (score <= 0) {
        left = 0;
        scores[row + w] = 0;
        directions[cells + w] = STOP | goesOn;
        continue;
      }
      // Equal scores go to the pair: what can stand together does.
      const direction = score === pair ? PAIR : score === gap ? SKIP_WORDING : SKIP_QUERY;
      left = Math.fround(score);
      scores[row + w] = left;
      directions[cells + w] = direction | goesOn;
      if (direction === PAIR && left > best) {
        best = left;
        bestAt = cells + w;
      }
    }
  }
  return bestAt;
};

/** The pairs on the way back from a cell; `rows` and `columns` are where the table begins in the two. */
const walkBack = (from: number, width: number, rows: number, columns: number): Pair[] => {
  const pairs: Pair[] = [];
  for (let at = from; at > 0; ) {
    const direction = (directions[at] as number) & 3;
    if (direction === STOP) break;
    if (direction === PAIR) {
      pairs.push([rows + Math.floor(at / width) - 1, columns + (at % width) - 1]);
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
 * The best local alignment of a quotation with a wording. `rarity` is 0..1 by term; `beyond` that of all terms the quotation has not, where it is one
 * for all. O(quotation × wording) time, bounded; memory is kept between calls.
 */
export const align = (
  queryUnits: readonly Unit[],
  wordingUnits: readonly Unit[],
  rarity: (term: string) => number,
  beyond?: number,
): Alignment => {
  const query = queryUnits.length > LONGEST_QUERY ? queryUnits.slice(0, LONGEST_QUERY) : queryUnits;
  const most = Math.floor(MOST_CELLS / Math.max(1, query.length));
  const wording = wordingUnits.length > most ? wordingUnits.slice(0, most) : wordingUnits;
  hold(query, rarity);
  const columns = number(wording);
  let pairs: Pair[] = [];
  if (columns) {
    const rows = shared(query, columns);
    const width = columns.to - columns.from + 1;
    const cells = (rows.to - rows.from + 1) * width;
    if (directions.length < cells) directions = new Uint8Array(cells * 2);
    if (scores.length < width * 2) scores = new Float32Array(width * 4);
    pairs = walkBack(fill(query, rows, columns), width, rows.from, columns.from);
  }
  return { pairs, ...weigh(query, wording, pairs, rarity, beyond), sites: sitesOf(query, wording, pairs) };
};

/** Weights of an alignment of the quotation that is held. What an ellipsis in the quotation stands for is not counted against it. */
const weigh = (
  query: readonly Unit[],
  wording: readonly Unit[],
  pairs: readonly Pair[],
  rarity: (term: string) => number,
  beyond?: number,
): Pick<Alignment, 'matched' | 'query' | 'window' | 'wording'> => {
  let matched = 0;
  for (const [q] of pairs) matched += held.weights[q] as number;
  let all = 0;
  let next = 0;
  for (let index = 0; index < query.length; index += 1) {
    const paired = pairs[next]?.[0] === index;
    if (paired) next += 1;
    if (paired || !(query[index] as Unit).inserted) all += held.weights[index] as number;
  }
  const others = beyond === undefined ? 0 : TELLING_WEIGHT + (1 - TELLING_WEIGHT) * beyond;
  if (weights.length < wording.length) weights = new Float64Array(wording.length * 2);
  let whole = 0;
  for (let index = 0; index < wording.length; index += 1) {
    const unit = wording[index] as Unit;
    const place = places[index] as number;
    const weight = unit.stop
      ? STOP_WEIGHT
      : place > 0
        ? (held.byPlace[place] as number)
        : beyond === undefined
          ? weightOf(unit, rarity)
          : others;
    weights[index] = weight;
    whole += weight;
  }
  let window = 0;
  let lastQ = pairs[0]?.[0] ?? 0;
  let lastW = (pairs[0]?.[1] ?? 0) - 1;
  for (const [q, w] of pairs) {
    let gap = false;
    for (let at = lastQ + 1; at <= q; at += 1) gap ||= query[at]?.afterGap ?? false;
    let between = 0;
    for (let at = gap ? w : lastW + 1; at <= w; at += 1) between += weights[at] as number;
    window += between;
    lastQ = q;
    lastW = w;
  }
  return { matched, query: all, window, wording: whole };
};
