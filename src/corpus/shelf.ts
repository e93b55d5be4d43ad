// Pieces of text that were used lately, of all corpora together, so that memory stays bounded however many are open. Does not know how a
// piece is read.

import type { Lying } from './texts.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Bytes of pieces kept: with an index of 100,000 statements and what the worker is besides, just under 12 MB (bench/README.md, worker). They hold the texts
 * of 50,000 to 90,000 statements, so that nearly every question finds its texts in memory: a fetch of a bundled file costs a millisecond.
 */
const KEPT = 3_100_000;

/** A piece ready to be read, and the bytes it takes. */
export type Piece = {
  bytes: number;
  statement: (index: number) => Lying;
  coded: Uint8Array;
  vocabulary: Vocabulary;
};

/** `made`: once it is there. `used`: the use it was last taken for, counted on. */
type Held = { piece: Promise<Piece>; bytes: number; made: Piece | null; used: number };

const held = new Map<object, Map<number, Held>>();
/** Where each is held. A few dozen: who was unused longest is looked for when room is wanted, which is seldom, and not kept in order at each use. */
const places = new Map<Held, { corpus: object; index: number }>();
let kept = 0;
let uses = 0;

const drop = (one: Held): void => {
  const place = places.get(one);
  if (!place) return;
  places.delete(one);
  kept -= one.bytes;
  const pieces = held.get(place.corpus);
  pieces?.delete(place.index);
  if (pieces?.size === 0) held.delete(place.corpus);
};

const makeRoom = (): void => {
  while (kept > KEPT && places.size > 1) {
    let oldest: Held | null = null;
    for (const one of places.keys()) if (!oldest || one.used < oldest.used) oldest = one;
    if (oldest) drop(oldest);
  }
};

/**
 * The piece of a corpus (any object that stands for it) by number, made where it is not kept; at once where it is. One that fails is made anew the next
 * time.
 */
const take = (corpus: object, index: number, make: () => Promise<Piece>): Piece | Promise<Piece> => {
  let pieces = held.get(corpus);
  if (!pieces) {
    pieces = new Map();
    held.set(corpus, pieces);
  }
  const before = pieces.get(index);
  uses += 1;
  if (before) {
    before.used = uses;
    return before.made ?? before.piece;
  }
  const one: Held = { piece: make(), bytes: 0, made: null, used: uses };
  pieces.set(index, one);
  places.set(one, { corpus, index });
  one.piece.then(
    (piece) => {
      one.made = piece;
      if (!places.has(one)) return;
      one.bytes = piece.bytes;
      kept += piece.bytes;
      makeRoom();
    },
    () => drop(one),
  );
  return one.piece;
};

export const shelf = { take };

/** What is made at the first call and kept, unless it fails. */
export const once = <Thing>(make: () => Promise<Thing>): (() => Promise<Thing>) => {
  let made: Promise<Thing> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
};
