// What a volume (volume.ts) knows of each document, statement and person: the columns of its parts one behind the other, numbered anew where parts number
// the same things apart. Not the terms.

import type { Person } from '../schema/person.ts';
import {
  bytesOf,
  type Column,
  decodeJson,
  numbers32,
  openColumn,
  packColumn,
  type Unpacked,
  unpack,
} from './container.ts';
import { ALWAYS, FOREVER } from './days.ts';
import { type Holding, openHoldings } from './holdings.ts';
import { INDEX_FILE, INDEX_KIND, type Meta, Part, POSTINGS_FILE, Stretch } from './layout.ts';

/** The two files a part's index lies in; its texts are not asked for. */
export type VolumePart = { index: Uint8Array; postings: Uint8Array };

export type OpenPart = {
  meta: Meta;
  people: Person[];
  postings: Unpacked;
  holding: (place: number) => Holding;
  /** Numbers its documents and statements begin with in the volume. */
  document: number;
  statement: number;
};

/** Opens parts, each checked whole; gives way between them. Throws CorpusTrouble where one is damaged. */
export function* openParts(parts: readonly VolumePart[]): Generator<void, OpenPart[]> {
  const opened: OpenPart[] = [];
  let document = 0;
  let statement = 0;
  for (const { index, postings } of parts) {
    const about = unpack(index, INDEX_FILE, { kind: INDEX_KIND });
    const meta = decodeJson(about.whole(Part.meta)) as Meta;
    const people = decodeJson(about.whole(Part.people)) as Person[];
    const file = unpack(postings, POSTINGS_FILE, { expected: meta.postings, corpus: meta.head.id });
    file.all();
    const holding = openHoldings(about.whole(Part.holdings));
    opened.push({ meta, people, postings: file, holding, document, statement });
    document += meta.documents;
    statement += meta.statements;
    yield;
  }
  return opened;
}

/** A column of all documents; `later` gives what a part's value is in the volume. */
export const boundColumn = (
  parts: readonly OpenPart[],
  which: Stretch,
  later: (value: number, part: number) => number,
): Uint8Array => {
  const values: number[] = [];
  for (const [at, { meta, postings }] of parts.entries()) {
    const column: Column = openColumn(postings.unchecked(which), meta.documents);
    for (const value of column) values.push(later(value, at));
  }
  return packColumn(values);
};

/** Numbers things in the order they are first met, from `first` on. */
const numbering = (first: number) => {
  const known = new Map<string, number>();
  return (key: string): { number: number; isNew: boolean } => {
    const before = known.get(key);
    if (before !== undefined) return { number: before, isNew: false };
    known.set(key, first + known.size);
    return { number: first + known.size - 1, isNew: true };
  };
};

/** Sets of speakers, by their places among all the people; `places`: those of each part's people. */
export const boundSpeakers = (parts: readonly OpenPart[], places: readonly (readonly number[])[]) => {
  const numberOf = numbering(1);
  const starts = [0, 0];
  const members: number[] = [];
  const later = parts.map(({ postings }, at) => {
    const begin = numbers32(postings.unchecked(Stretch.speakerStarts));
    const of = numbers32(postings.unchecked(Stretch.speakerMembers));
    const sets = [0];
    for (let set = 1; set + 1 < begin.length; set += 1) {
      const some = Array.from(of.subarray(begin[set], begin[set + 1]), (place) => places[at]?.[place] ?? 0);
      const { number, isNew } = numberOf(some.join(' '));
      sets.push(number);
      if (!isNew) continue;
      members.push(...some);
      starts.push(members.length);
    }
    return sets;
  });
  return {
    [Stretch.speakers]: boundColumn(parts, Stretch.speakers, (set, at) => later[at]?.[set] ?? 0),
    [Stretch.speakerStarts]: bytesOf(Uint32Array.from(starts)),
    [Stretch.speakerMembers]: bytesOf(Uint32Array.from(members)),
  };
};

export const boundDates = (parts: readonly OpenPart[]) => {
  const numberOf = numbering(1);
  const spans: number[] = [];
  const later = parts.map(({ postings }) => {
    const bytes = postings.unchecked(Stretch.daySpans);
    const own = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
    const dates = [0];
    for (let at = 0; at < own.length; at += 2) {
      const span = own.subarray(at, at + 2);
      const { number, isNew } = numberOf(span.join(' '));
      dates.push(number);
      if (isNew) spans.push(...span);
    }
    return dates;
  });
  return {
    [Stretch.dates]: boundColumn(parts, Stretch.dates, (date, at) => later[at]?.[date] ?? 0),
    [Stretch.daySpans]: bytesOf(Int32Array.from(spans)),
  };
};

/** Each part's sources as they are: one that several parts hold is not known as one by its number, and was not before. */
export const boundSources = (parts: readonly OpenPart[]) => {
  const counts = [0];
  const from = parts.map(({ postings }) => {
    const before = counts.length - 1;
    counts.push(...numbers32(postings.unchecked(Stretch.sourceCounts)).subarray(1));
    return before;
  });
  return {
    [Stretch.sources]: boundColumn(parts, Stretch.sources, (source, at) =>
      source === 0 ? 0 : source + (from[at] ?? 0),
    ),
    [Stretch.sourceCounts]: bytesOf(Uint32Array.from(counts)),
  };
};

/** What tells where each statement's documents, texts and speeches are. */
export const boundStatements = (parts: readonly OpenPart[]) => {
  const isOneEach = parts.every(({ postings }) => postings.unchecked(Stretch.firstDocument).length === 0);
  const hasSpeeches = parts.some(({ postings }) => postings.unchecked(Stretch.speeches).length > 0);
  const [firsts, pieces, speeches]: [number[], number[], number[]] = [[], [], []];
  let documents = 0;
  for (const { meta, postings, document, statement } of parts) {
    const own = numbers32(postings.unchecked(Stretch.firstDocument));
    for (let at = 0; at < meta.statements; at += 1) firsts.push(document + (own.length === 0 ? at : (own[at] ?? 0)));
    for (const piece of numbers32(postings.unchecked(Stretch.pieceStarts))) pieces.push(statement + piece);
    const runs = numbers32(postings.unchecked(Stretch.speeches));
    if (runs.length === 0) speeches.push(0, statement);
    for (let at = 0; at < runs.length; at += 2) speeches.push(runs[at] ?? 0, statement + (runs[at + 1] ?? 0));
    documents = document + meta.documents;
  }
  return {
    [Stretch.firstDocument]: isOneEach ? new Uint8Array(0) : bytesOf(Uint32Array.from([...firsts, documents])),
    [Stretch.pieceStarts]: bytesOf(Uint32Array.from(pieces)),
    [Stretch.speeches]: hasSpeeches ? bytesOf(Uint32Array.from(speeches)) : new Uint8Array(0),
  };
};

/** What is held of each of the people, added up; `members`: who they are in each part. */
export const boundHoldings = (parts: readonly OpenPart[], members: readonly { corpus: number; place: number }[][]) => {
  const held = new Int32Array(members.length * 4);
  for (const [at, some] of members.entries()) {
    const all = some.flatMap(({ corpus, place }) => parts[corpus]?.holding(place) ?? []);
    held.set(
      [
        all.reduce((sum, { statements }) => sum + statements, 0),
        all.reduce((sum, { sources }) => sum + sources, 0),
        all.reduce((least, { first }) => Math.min(least, first), FOREVER),
        all.reduce((most, { last }) => Math.max(most, last), ALWAYS),
      ],
      at * 4,
    );
  }
  return held;
};
