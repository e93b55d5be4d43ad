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

type Held = { piece: Promise<Piece>; bytes: number /** Once it is there. */; made: Piece | null };

const held = new Map<object, Map<number, Held>>();
/** The order of use, the longest unused first. */
const order = new Map<Held, { corpus: object; index: number }>();
let kept = 0;

const drop = (one: Held): void => {
  const place = order.get(one);
  if (!place) return;
  order.delete(one);
  kept -= one.bytes;
  const pieces = held.get(place.corpus);
  pieces?.delete(place.index);
  if (pieces?.size === 0) held.delete(place.corpus);
};

const makeRoom = (): void => {
  for (const one of order.keys()) {
    if (kept <= KEPT || order.size === 1) return;
    drop(one);
  }
};

/**
 * The piece of a corpus (any object that stands for it) by number, made where it is not kept; at once where it is. One that fails is made anew the next
 * time.
 */
const take = (corpus: object, index: number, make: () => Promise<Piece>): Piece | Promise<Piece> => {
  const pieces = held.get(corpus) ?? new Map<number, Held>();
  held.set(corpus, pieces);
  const before = pieces.get(index);
  const place = { corpus, index };
  if (before) {
    order.delete(before);
    order.set(before, place);
    return before.made ?? before.piece;
  }
  const one: Held = { piece: make(), bytes: 0, made: null };
  pieces.set(index, one);
  order.set(one, place);
  one.piece.then(
    (piece) => {
      one.made = piece;
      if (!order.has(one)) return;
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
