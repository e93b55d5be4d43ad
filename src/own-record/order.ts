// All statements of the record in an order, as numbers: told by the segments' columns, so that no row is read. A statement's number is its place among
// the documents of all segments, in the order of the list.

import { textAt, textsOf } from './columns.ts';
import type { HeldSegment } from './held.ts';
import type { Sort } from './management.ts';

export type Documents = {
  segments: readonly HeldSegment[];
  /** Number of each segment's first document, and behind the last one how many there are. */
  starts: Uint32Array;
  /** Numbers in an order, made once. */
  sorted: (sort: Sort) => Uint32Array;
  idAt: (document: number) => string;
};

/** Hexadecimal digits a number holds without loss: ids are hashes, and told apart by so many. */
const DIGITS = 13;

const idNumbers = new WeakMap<HeldSegment['columns'], Float64Array>();
const numbersOf = ({ columns }: HeldSegment): Float64Array => {
  const before = idNumbers.get(columns);
  if (before) return before;
  const made = new Float64Array(columns.sheets.length);
  let at = 0;
  for (const id of textsOf(columns.ids)) {
    made[at] = Number.parseInt(id.slice(0, DIGITS), 16) || 0;
    at += 1;
  }
  idNumbers.set(columns, made);
  return made;
};

/** Places of some values among all of them, sorted. */
const ranks = <Value extends string | number>(values: Iterable<Value>): Map<Value, number> => {
  const sorted = [...new Set(values)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return new Map(sorted.map((value, rank) => [value, rank]));
};

/** Ranks of what a segment's documents are sorted by; those of no value are behind all others either way. */
type Ranked = { of: (segment: HeldSegment) => (document: number) => number; count: number };

const byText = (
  segments: readonly HeldSegment[],
  texts: (segment: HeldSegment) => readonly string[],
  place: (segment: HeldSegment) => (document: number) => number,
): Ranked => {
  const all = ranks(segments.flatMap(texts));
  return {
    count: all.size,
    of: (segment) => {
      const own = texts(segment).map((text) => all.get(text) ?? 0);
      const at = place(segment);
      return (document) => own[at(document)] ?? -1;
    },
  };
};

const ranked = (segments: readonly HeldSegment[], sort: Sort): Ranked => {
  if (sort === 'speaker')
    return byText(
      segments,
      ({ columns }) => columns.people,
      ({ columns }) =>
        (document) =>
          columns.person[document] ?? 0,
    );
  if (sort === 'said' || sort === 'said first')
    return byText(
      segments,
      ({ columns }) => columns.days,
      ({ columns }) =>
        (document) =>
          (columns.day[document] ?? 0) - 1,
    );
  const times = ranks(segments.flatMap(({ columns }) => [...new Set(columns.kept)]));
  return {
    count: times.size,
    of:
      ({ columns }) =>
      (document) =>
        times.get(columns.kept[document] ?? 0) ?? 0,
  };
};

/** Numbers that stand by their ids, stood by their ranks too: what is alike keeps its order (counting sort). */
const counted = (byId: Uint32Array, rankOf: Int32Array, count: number): Uint32Array => {
  const starts = new Uint32Array(count + 2);
  const slot = (document: number) => {
    const rank = rankOf[document] ?? -1;
    return rank < 0 ? count : rank;
  };
  for (const document of byId) starts[slot(document) + 1] = (starts[slot(document) + 1] ?? 0) + 1;
  for (let rank = 1; rank < starts.length; rank += 1) starts[rank] = (starts[rank] ?? 0) + (starts[rank - 1] ?? 0);
  const sorted = new Uint32Array(byId.length);
  for (const document of byId) {
    const at = slot(document);
    sorted[starts[at] ?? 0] = document;
    starts[at] = (starts[at] ?? 0) + 1;
  }
  return sorted;
};

export const documentsOf = (segments: readonly HeldSegment[]): Documents => {
  const starts = new Uint32Array(segments.length + 1);
  segments.forEach(({ columns }, at) => {
    starts[at + 1] = (starts[at] ?? 0) + columns.sheets.length;
  });
  const all = starts[segments.length] ?? 0;
  const orders = new Map<Sort, Uint32Array>();
  let byId: Uint32Array | undefined;
  const inIds = (): Uint32Array => {
    if (byId) return byId;
    const ids = new Float64Array(all);
    segments.forEach((segment, at) => {
      ids.set(numbersOf(segment), starts[at]);
    });
    byId = Uint32Array.from(ids, (_, document) => document).sort((a, b) => (ids[a] ?? 0) - (ids[b] ?? 0));
    return byId;
  };
  const made = (sort: Sort): Uint32Array => {
    const { of, count } = ranked(segments, sort);
    const rankOf = new Int32Array(all);
    let none = 0;
    segments.forEach((segment, at) => {
      const rank = of(segment);
      const start = starts[at] ?? 0;
      for (let document = 0; document < segment.columns.sheets.length; document += 1) {
        rankOf[start + document] = rank(document);
        none += Number(rankOf[start + document] === -1);
      }
    });
    const up = counted(inIds(), rankOf, count);
    if (sort !== 'kept' && sort !== 'said') return up;
    const down = new Uint32Array(all);
    down.set(up.slice(0, all - none).reverse());
    // Undated ones stand last either way, by their ids.
    down.set(up.subarray(all - none), all - none);
    return down;
  };
  return {
    segments,
    starts,
    sorted: (sort) => {
      const order = orders.get(sort) ?? made(sort);
      orders.set(sort, order);
      return order;
    },
    idAt: (document) => {
      let at = segments.length - 1;
      while (at > 0 && (starts[at] ?? 0) > document) at -= 1;
      const segment = segments[at];
      return segment ? textAt(segment.columns.ids, document - (starts[at] ?? 0)) : '';
    },
  };
};
