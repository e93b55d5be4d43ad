// How alike a query and its hits are by their letters: what stems leave apart stands together here ("Russian" and "Russia", "full-time" and
// "fulltime", a slip of the keys). Tells which of some hits is likelier; finds none.
//
// Runs of letters as terms, after McNamee and Mayfield, "Character N-Gram Tokenization for European Language Text Retrieval" (2004), whose
// best length for European languages is four.

import type { Known } from './known-words.ts';
import { reader } from './units-read.ts';

/** A word as it is spelt, with its runs of letters where they were asked for before. */
export type Spelt = Pick<Known<unknown>, 'folded' | 'runs' | 'runsAge' | 'runsTurn'>;

/** What is held against a query: a text, or stretches of one, read or not. */
export type Spelling = string | readonly (string | readonly Spelt[])[];

const LENGTH = 4;
/** Code of what stands before and behind a word. */
const EDGE = 32;

/** Runs of letters remembered by number; more are forgotten together, before the next query. */
const REMEMBERED = 20_000;

/** Numbers of runs: codes of the letters mixed, so that two runs seldom share one. */
const numbers = new Map<number, number>();
const known = reader<null>({ joins: false });
/** How often runs were numbered anew. */
let age = 1;

/** The runs of letters of a folded word, by number. */
const runsOf = (folded: string): Int32Array => {
  const last = Math.max(0, folded.length + 2 - LENGTH);
  const found = new Int32Array(last + 1);
  for (let from = -1; from < last; from += 1) {
    let run = 0;
    for (let at = from; at < from + LENGTH; at += 1) {
      const code = at < 0 || at >= folded.length ? EDGE : folded.charCodeAt(at);
      run = (Math.imul(run, 0x01000193) ^ code) | 0;
    }
    const number = numbers.get(run) ?? numbers.size;
    numbers.set(run, number);
    found[from + 1] = number;
  }
  return found;
};

/** By run: the text it was last seen in, how many texts have it, and whether the query does. */
let seen = new Int32Array(0);
let holding = new Int32Array(0);
let asked = new Uint8Array(0);
/** Counted on from text to text, so that nothing needs to be wiped. */
let turn = 0;
/** The runs of the texts held against a query, one text's behind another's, each once a text. */
let runs = new Int32Array(0);

type Room = Int32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>;
const grown = <Column extends Room>(column: Column, next: Column): Column => {
  next.set(column);
  return next;
};

const makeRoom = (): void => {
  if (seen.length >= numbers.size) return;
  const length = numbers.size * 2;
  seen = grown(seen, new Int32Array(length));
  holding = grown(holding, new Int32Array(length));
  asked = grown(asked, new Uint8Array(length));
};

/** Adds the runs of words, those that were not seen in this turn, behind so many; returns how many there are then. */
const addRuns = (words: readonly Spelt[], count: number, before: number): number => {
  let most = before;
  for (let at = 0; at < count; at += 1) {
    const word = words[at] as Spelt;
    if (word.runsAge !== age) {
      word.runs = runsOf(word.folded);
      word.runsAge = age;
      word.runsTurn = 0;
    }
    most += (word.runs as Int32Array).length;
  }
  makeRoom();
  if (runs.length < most) runs = grown(runs, new Int32Array(most * 2));
  const [marks, into, now] = [seen, runs, turn];
  let found = before;
  for (let at = 0; at < count; at += 1) {
    const word = words[at] as Spelt;
    // A word that stands twice in a text has nothing new the second time.
    if (word.runsTurn === now) continue;
    word.runsTurn = now;
    const own = word.runs as Int32Array;
    for (let index = 0; index < own.length; index += 1) {
      const run = own[index] as number;
      if (marks[run] === now) continue;
      marks[run] = now;
      into[found] = run;
      found += 1;
    }
  }
  return found;
};

/** Headlines read lately: many hits stand under one. More are forgotten together. */
const lately = new Map<string, readonly Spelt[]>();
const LATELY = 1_000;

const speltOf = (text: string): readonly Spelt[] => {
  const before = lately.get(text);
  if (before) return before;
  const { words, count } = known.read(text);
  const read = words.slice(0, count);
  if (lately.size >= LATELY) lately.clear();
  lately.set(text, read);
  return read;
};

/** Adds the runs of a text's words, each once, behind so many; returns how many there are then. */
const addText = (text: Spelling, before: number): number => {
  turn += 1;
  let found = before;
  for (const stretch of typeof text === 'string' ? [text] : text) {
    const words = typeof stretch === 'string' ? speltOf(stretch) : stretch;
    found = addRuns(words, words.length, found);
  }
  return found;
};

const forget = (): void => {
  numbers.clear();
  age += 1;
  known.forget();
  lately.clear();
  seen = new Int32Array(0);
  holding = new Int32Array(0);
  asked = new Uint8Array(0);
  turn = 0;
};

/**
 * The cosine, 0..1, of the query's runs of letters with each text's. A run weighs by how few of the texts have it: what all hits share tells
 * none of them apart.
 */
export const lettersAlike = (query: string, texts: readonly Spelling[]): number[] => {
  if (numbers.size >= REMEMBERED) forget();
  const ends: number[] = [];
  let found = 0;
  for (const text of texts) {
    found = addText(text, found);
    ends.push(found);
  }
  const ofTexts = found;
  const all = addText(query, found);
  for (let at = 0; at < ofTexts; at += 1) holding[runs[at] as number] = (holding[runs[at] as number] as number) + 1;
  for (let at = ofTexts; at < all; at += 1) asked[runs[at] as number] = 1;
  const squares = Float64Array.from(
    { length: texts.length + 1 },
    (_, count) => Math.log(1 + (texts.length + 1) / (count + 0.5)) ** 2,
  );
  const weigh = (from: number, to: number) => {
    const [counts, marks] = [holding, asked];
    let whole = 0;
    let shared = 0;
    for (let at = from; at < to; at += 1) {
      const run = runs[at] as number;
      const square = squares[counts[run] as number] as number;
      whole += square;
      if (marks[run] === 1) shared += square;
    }
    return { whole, shared };
  };
  const own = weigh(ofTexts, all).whole;
  const alike = ends.map((end, index) => {
    const { whole, shared } = weigh(ends[index - 1] ?? 0, end);
    return shared > 0 ? shared / Math.sqrt(own * whole) : 0;
  });
  for (let at = 0; at < ofTexts; at += 1) holding[runs[at] as number] = 0;
  for (let at = ofTexts; at < all; at += 1) asked[runs[at] as number] = 0;
  return alike;
};
