// How alike a query and its hits are by their letters: what stems leave apart stands together here ("Russian" and "Russia", "full-time" and
// "fulltime", a slip of the keys). Tells which of some hits is likelier; finds none.
//
// Runs of letters as terms, after McNamee and Mayfield, "Character N-Gram Tokenization for European Language Text Retrieval" (2004), whose
// best length for European languages is four.

import { type Known, reader } from './units-read.ts';

/** A word as it is spelt, with its runs of letters where they were asked for before. */
export type Spelt = Pick<Known<unknown>, 'folded' | 'runs' | 'runsAge'>;

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

const makeRoom = (): void => {
  if (seen.length >= numbers.size) return;
  const grown = <Column extends Int32Array | Uint8Array>(column: Column, next: Column): Column => {
    next.set(column);
    return next;
  };
  const length = numbers.size * 2;
  seen = grown(seen, new Int32Array(length));
  holding = grown(holding, new Int32Array(length));
  asked = grown(asked, new Uint8Array(length));
};

/** Adds the runs of words, those that were not seen in this turn. */
const addRuns = (words: readonly Spelt[], count: number, found: number[]): void => {
  for (let at = 0; at < count; at += 1) {
    const word = words[at] as Spelt;
    if (word.runsAge === age) continue;
    word.runs = runsOf(word.folded);
    word.runsAge = age;
  }
  makeRoom();
  for (let at = 0; at < count; at += 1) {
    const runs = (words[at] as Spelt).runs as Int32Array;
    for (let index = 0; index < runs.length; index += 1) {
      const run = runs[index] as number;
      if (seen[run] === turn) continue;
      seen[run] = turn;
      found.push(run);
    }
  }
};

/** The runs of a text's words, each once. */
const gramsOf = (text: Spelling): number[] => {
  turn += 1;
  const found: number[] = [];
  for (const stretch of typeof text === 'string' ? [text] : text) {
    if (typeof stretch === 'string') {
      const { words, count } = known.read(stretch);
      addRuns(words, count, found);
    } else addRuns(stretch, stretch.length, found);
  }
  return found;
};

const forget = (): void => {
  numbers.clear();
  age += 1;
  known.forget();
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
  const grams = texts.map(gramsOf);
  const own = gramsOf(query);
  for (const runs of grams) for (const run of runs) holding[run] = (holding[run] as number) + 1;
  for (const run of own) asked[run] = 1;
  const squares = Float64Array.from(
    { length: texts.length + 1 },
    (_, count) => Math.log(1 + (texts.length + 1) / (count + 0.5)) ** 2,
  );
  const weigh = (runs: readonly number[]) => {
    let [all, shared] = [0, 0];
    for (const run of runs) {
      const square = squares[holding[run] as number] as number;
      all += square;
      if (asked[run] === 1) shared += square;
    }
    return { all, shared };
  };
  const whole = weigh(own).all;
  const found = grams.map((runs) => {
    const { all, shared } = weigh(runs);
    return shared > 0 ? shared / Math.sqrt(whole * all) : 0;
  });
  for (const runs of grams) for (const run of runs) holding[run] = 0;
  for (const run of own) asked[run] = 0;
  return found;
};
