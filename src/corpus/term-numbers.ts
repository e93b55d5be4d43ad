// Terms as numbers: two words of any two texts that count as one have one number, so that a look-up compares numbers and marks them in tables,
// and no strings. Does not know what a term is: that is units.ts.

/**
 * Terms numbered, after which the next text begins anew: a look-up meets a few hundred, three hundred of them in a worker fewer than eight thousand. Tables
 * by term are kept all the time, so they are no longer than they need be.
 */
const NUMBERED = 9_000;
/** Numbers there are: one text may bring many terms. */
const NUMBERS = 10_240;

const numbers = new Map<string, number>();
/** The terms of this age by number, from 1; those of an age before stay with who still has them. */
let terms: string[] = [''];
let age = 0;

const beginAnew = (): void => {
  numbers.clear();
  terms = [''];
  age += 1;
};

/** How often terms were numbered anew: only numbers of one age may be compared. */
export const ageOfNumbers = (): number => age;

/** Before a text is read: makes room for its terms, at the price of a new age. */
export const makeRoomForTerms = (): void => {
  if (numbers.size > NUMBERED) beginAnew();
};

/** The number of a term, from 1. */
export const numberOf = (term: string): number => {
  const before = numbers.get(term);
  if (before !== undefined) return before;
  if (numbers.size >= NUMBERS - 1) beginAnew();
  const number = numbers.size + 1;
  numbers.set(term, number);
  terms.push(term);
  return number;
};

/** The terms numbered in this age, by number; more come, none changes. */
export const termsOfThisAge = (): readonly string[] => terms;

/** A figure for each term there can be, 0 at first. */
export const tableByTerm = (): Uint16Array => new Uint16Array(NUMBERS);

/** The last turn that a table of `tableByTerm` tells from others. */
export const LAST_TURN = 0xffff;

/** The turn after one, by which terms are marked in tables without wiping them: they are wiped when the turns begin anew, behind the last. */
export const nextTurn = (turn: number, last: number, ...tables: readonly Uint16Array[]): number => {
  if (turn < last) return turn + 1;
  for (const table of tables) table.fill(0);
  return 1;
};
