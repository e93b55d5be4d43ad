// How the words of a quotation stand in a wording: the same words in the same order, with what was left out, put in or changed between
// them. Measures only; what the measures mean is for judge.ts.
//
// Smith and Waterman, "Identification of Common Molecular Subsequences" (1981), with affine gaps after Gotoh (1982): papers leave out whole
// clauses at once, so a long gap costs little more than a short one.

import { type Alignment, type Pair, sitesOf, weigh } from './alignment.ts';
import { type Brief, codeOf, Is } from './brief.ts';
import { ageOfNumbers, tableByTerm } from './term-numbers.ts';
import { briefsOf, type Unit } from './units.ts';

export type { Alignment, Pair, Site } from './alignment.ts';

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
/** For each word of the wording its place in `held`, 0 for what the quotation has not. */
let places = new Int32Array(0);

/** By term: its place in `held`; 0 for all others. */
const placeOf = tableByTerm();

/** The quotation aligned last, since it is held against many wordings: itself in brief, its words' places, its terms' weights by place, its words' weights. */
const held = {
  query: [] as readonly Unit[],
  briefs: [] as readonly Brief[],
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
  Object.assign(held, { query, briefs: briefsOf(query), rarity, age: ageOfNumbers(), byPlace: [0], weights: [] });
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

/** Words from one place to before another. */
type Stretch = { from: number; to: number };

/** Looks the wording's words up among the quotation's; returns the stretch of it between the first and the last that both have, or null. */
const number = (wording: readonly Brief[]): Stretch | null => {
  if (places.length < wording.length) places = new Int32Array(wording.length * 2);
  let from = -1;
  let to = 0;
  for (let index = 0; index < wording.length; index += 1) {
    const place = placeOf[codeOf(wording[index] as Brief)] as number;
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

/** By place in `held`: the wording aligned last that has such a word, counted on so that nothing needs to be wiped. */
let standing = new Int32Array(64);
let turn = 0;

/** The stretch of the quotation between the first and the last word that stands in the wording. */
const shared = (query: readonly Unit[], { from, to }: Stretch): Stretch => {
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

/** By place in `held`, the first column that has such a word; by column, the next that has the same; 0 where there is none. */
let firstColumn = new Int32Array(64);
let nextColumn = new Int32Array(0);
/** The columns that have a score, in order: of the row being filled, and of the one above it. */
let live = new Int32Array(0);

/** Makes room for a table, empties it, and strings together the columns of each word. */
const prepare = (cells: number, width: number, from: number): void => {
  if (directions.length < cells) directions = new Uint8Array(cells * 2);
  directions.fill(STOP, 0, cells);
  if (nextColumn.length < width) {
    scores = new Float32Array(width * 4);
    live = new Int32Array(width * 4);
    nextColumn = new Int32Array(width * 2);
  }
  scores.fill(0, 0, width * 2);
  if (firstColumn.length < held.byPlace.length) firstColumn = new Int32Array(held.byPlace.length * 2);
  firstColumn.fill(0, 0, held.byPlace.length);
  for (let w = width - 1; w > 0; w -= 1) {
    const place = places[from + w - 1] as number;
    nextColumn[w] = firstColumn[place] as number;
    firstColumn[place] = w;
  }
};

/** The cell of the table being filled where the best alignment ends so far, and its score, which would be an object of its own elsewhere. */
let endCell = 0;
const endScore = new Float64Array(1);

/** One row of the table: its word in the quotation, whether that is an editor's, where its cells begin, the room of its scores and of those of the row above it. */
type Row = { q: number; inserted: boolean; cells: number; row: number; above: number; width: number };

/** What it costs to have an editor's word in the quotation alone. */
const PUT_IN_BY_EDITOR = 0.02;

/**
 * Fills one row; `aboveCount` columns of the one above it have a score. Most cells have none: it goes from one that may have one (a pair, one below a
 * score, one behind a score) to the next. Returns how many of its columns have one.
 */
const fillRow = ({ q, inserted, cells, row, above, width }: Row, aboveCount: number): number => {
  const weight = held.weights[q] as number;
  const putIn = inserted ? PUT_IN_BY_EDITOR : PUT_IN * weight;
  let pairAt = firstColumn[held.places[q] as number] as number;
  let count = 0;
  let aboveNext = 0;
  let gap = Number.NEGATIVE_INFINITY;
  let left = 0;
  let w = 0;
  for (;;) {
    const liveAt = aboveNext < aboveCount ? (live[above + aboveNext] as number) : width;
    if (left > 0) w += 1;
    else {
      // Behind a cell without a score no gap goes on: it would have had the gap's.
      gap = Number.NEGATIVE_INFINITY;
      w = pairAt > 0 && pairAt < liveAt ? pairAt : liveAt;
    }
    if (w >= width) return count;
    const opened = left - LEFT_OUT;
    const going = gap - LEFT_OUT_MORE;
    const goesOn = going > opened ? GAP_GOES_ON : 0;
    gap = Math.max(opened, going);
    let skipped = 0;
    if (liveAt === w) {
      aboveNext += 1;
      skipped = (scores[above + w] as number) - putIn;
    }
    let pair = 0;
    if (pairAt === w) {
      pair = (scores[above + w - 1] as number) + weight;
      pairAt = nextColumn[w] as number;
    }
    const score = Math.max(pair, gap, skipped);
    left = 0;
    if (score <= 0) continue;
    // Equal scores go to the pair: what can stand together does.
    const direction = score === pair ? PAIR : score === gap ? SKIP_WORDING : SKIP_QUERY;
    left = Math.fround(score);
    scores[row + w] = left;
    live[row + count] = w;
    count += 1;
    directions[cells + w] = direction | goesOn;
    if (direction === PAIR && left > (endScore[0] as number)) {
      endScore[0] = left;
      endCell = cells + w;
    }
  }
};

/**
 * Fills the table of directions: a row for each word of the quotation's stretch, a column for each of the wording's, and one of each before them. No
 * pair lies outside, so that nothing begins before the stretches and nothing ends behind them. Returns the cell where the best alignment ends.
 */
const fill = (query: readonly Unit[], rows: Stretch, columns: Stretch): number => {
  const width = columns.to - columns.from + 1;
  prepare((rows.to - rows.from + 1) * width, width, columns.from);
  endCell = 0;
  endScore[0] = 0;
  /** How many columns have a score in the row above, and in the one above that, whose room the next row takes. */
  let [aboveCount, beforeCount] = [0, 0];
  const one: Row = { q: rows.from, inserted: false, cells: 0, row: 0, above: 0, width };
  for (; one.q < rows.to; one.q += 1) {
    one.cells += width;
    one.above = one.row;
    one.row = width - one.above;
    const { row } = one;
    for (let index = 0; index < beforeCount; index += 1) scores[row + (live[row + index] as number)] = 0;
    one.inserted = (query[one.q] as Unit).inserted;
    const count = fillRow(one, aboveCount);
    beforeCount = aboveCount;
    aboveCount = count;
  }
  return endCell;
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

/** What is compared of a quotation and a wording: of very long ones their beginning. */
export const withinBounds = <Here, There>(
  query: readonly Here[],
  wording: readonly There[],
): [readonly Here[], readonly There[]] => {
  const length = Math.min(query.length, LONGEST_QUERY);
  const most = Math.floor(MOST_CELLS / Math.max(1, length));
  return [
    length < query.length ? query.slice(0, length) : query,
    wording.length > most ? wording.slice(0, most) : wording,
  ];
};

/**
 * The best local alignment of a quotation with a wording. `rarity` is 0..1 by term; `beyond` that of all terms the quotation has not. O(quotation ×
 * wording) time, bounded; memory is kept between calls.
 */
export const align = (
  query: readonly Unit[],
  wording: readonly Brief[],
  rarity: (term: string) => number,
  beyond: number,
): Alignment => {
  const others = TELLING_WEIGHT + (1 - TELLING_WEIGHT) * beyond;
  return lay(query, wording, rarity, () => others);
};

/** The same where each word of the wording has its own rarity. */
export const alignUnits = (
  query: readonly Unit[],
  wording: readonly Unit[],
  rarity: (term: string) => number,
): Alignment => lay(query, briefsOf(wording), rarity, (index) => weightOf(wording[index] as Unit, rarity));

/** Lays a quotation on a wording; `weightBeyond` is what a word of the wording weighs that the quotation has not, by its place. */
const lay = (
  queryUnits: readonly Unit[],
  all: readonly Brief[],
  rarity: (term: string) => number,
  weightBeyond: (index: number) => number,
): Alignment => {
  // Nearly all are short enough as they are.
  const isShort = queryUnits.length <= LONGEST_QUERY && queryUnits.length * all.length <= MOST_CELLS;
  const cut = isShort ? null : withinBounds(queryUnits, all);
  const query = cut ? cut[0] : queryUnits;
  const wording = cut ? cut[1] : all;
  hold(query, rarity);
  const columns = number(wording);
  let pairs: Pair[] = [];
  if (columns) {
    const rows = shared(query, columns);
    pairs = walkBack(fill(query, rows, columns), columns.to - columns.from + 1, rows.from, columns.from);
  }
  const weightAt = (index: number) => {
    if (((wording[index] as Brief) & Is.stop) !== 0) return STOP_WEIGHT;
    const place = places[index] as number;
    return place > 0 ? (held.byPlace[place] as number) : weightBeyond(index);
  };
  const weights = weigh({ query: held.briefs, weights: held.weights, wording, weightAt }, pairs);
  return {
    pairs,
    matched: weights.matched,
    query: weights.query,
    window: weights.window,
    wording: weights.wording,
    sites: sitesOf(held.briefs, wording, pairs),
  };
};
