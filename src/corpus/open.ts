// A compiled corpus, opened: look-ups over its bytes as they lie. Refuses what is damaged, cut or of a later format with a sentence, and
// never answers from it. Does not rank: that is search.ts.

import type { CorpusHead, Coverage } from '../schema/corpus.ts';
import type { Person } from '../schema/person.ts';
import type { Statement } from '../schema/statement.ts';
import { checksum } from './checksum.ts';
import { type Column, numbers32, openColumn, unpack } from './container.ts';
import { ANY_DAY, type DaySpan } from './days.ts';
import { type Found, openDictionary } from './dictionary.ts';
import { type FileCheck, INDEX_FILE, type Meta, PEOPLE_FILE, pieceFile, Stretch, VOCABULARY_FILE } from './layout.ts';
import { once, shelf } from './shelf.ts';
import { type Run, runsOf } from './speeches.ts';
import { openPiece } from './texts.ts';
import { CorpusTrouble } from './trouble.ts';
import { openVocabulary } from './vocabulary.ts';

export type OpenCorpus = {
  head: CorpusHead;
  coverage: Coverage;
  people: Person[];
  /** Wordings indexed, statements, words of all wordings, and terms of all documents. */
  documents: number;
  statements: number;
  words: number;
  terms: number;
  /** Bytes of the index in memory. */
  bytes: number;
  find: (term: string) => Found | null;
  postings: Uint8Array;
  /** Words of each document. */
  lengths: Column;
  /** Set of speakers of each document; `speakersOf` names the people of a set by their place in `people`. */
  speakerSets: Column;
  speakerSetCount: number;
  speakersOf: (set: number) => Uint32Array;
  /** Number of each document's date, and the days a date may mean; 0 is no date. */
  dates: Column;
  dateCount: number;
  daysOf: (date: number) => DaySpan;
  days: (document: number) => DaySpan;
  /** Number of a document's source where it holds three wordings or more, else 0; and how many it holds. */
  sources: Column;
  sourceCounts: Uint32Array;
  statementOf: (document: number) => number;
  firstDocument: (statement: number) => number;
  statement: (index: number) => Promise<Statement>;
  /** Runs of statements that may be parts of a longer speech, by its id; `part` of a statement tells whether it is one. */
  speech: (id: string) => Promise<Run[]>;
};

const whole = (
  bytes: Uint8Array,
  expected: FileCheck | undefined,
  name: string,
  corpus: string | null = null,
): Uint8Array => {
  if (!expected || bytes.length !== expected[0] || checksum(bytes) !== expected[1])
    throw new CorpusTrouble(`${name} is damaged or belongs to another build. Build or fetch the corpus again.`, {
      corpus,
    });
  return bytes;
};

const fetched = async (
  fetchFile: (name: string) => Promise<Uint8Array>,
  name: string,
  corpus: string | null = null,
): Promise<Uint8Array> => {
  try {
    return await fetchFile(name);
  } catch (cause) {
    throw new CorpusTrouble(`${name} could not be read: ${cause instanceof Error ? cause.message : String(cause)}.`, {
      corpus,
      cause,
    });
  }
};

/** Statements by number, out of their pieces; those used lately are kept (shelf.ts). */
const openTexts = (
  read: (name: string, check: FileCheck | undefined) => Promise<Uint8Array>,
  meta: Meta,
  starts: Uint32Array,
) => {
  const decoder = once(async () => openVocabulary(await read(VOCABULARY_FILE, meta.vocabulary)));
  const own = {};
  const piece = (index: number) =>
    shelf.take(own, index, async () => {
      const [bytes, decode] = await Promise.all([read(pieceFile(index), meta.pieces[index]), decoder()]);
      return { bytes: bytes.length, statement: openPiece(bytes, decode) };
    });
  return async (statement: number): Promise<Statement> => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= statement) low = middle + 1;
      else high = middle;
    }
    return (await piece(low - 1)).statement(statement - (starts[low - 1] ?? 0));
  };
};

/**
 * Opens a compiled corpus. `fetchFile` gives a file's bytes by name. Throws CorpusTrouble with a sentence fit for people: damaged, cut,
 * of a newer format, or missing.
 */
export const openCorpus = async (fetchFile: (name: string) => Promise<Uint8Array>): Promise<OpenCorpus> => {
  const [index, peopleBytes] = await Promise.all([fetched(fetchFile, INDEX_FILE), fetched(fetchFile, PEOPLE_FILE)]);
  const stretches = unpack(index, INDEX_FILE);
  const stretch = (which: Stretch): Uint8Array => stretches[which] ?? new Uint8Array(0);
  const meta = JSON.parse(new TextDecoder().decode(stretch(Stretch.meta))) as Meta;
  // Validated when they were compiled; the checksum tells that they are the same still.
  const people = JSON.parse(new TextDecoder().decode(whole(peopleBytes, meta.people, PEOPLE_FILE))) as Person[];

  const speakerStarts = numbers32(stretch(Stretch.speakerStarts));
  const speakerMembers = numbers32(stretch(Stretch.speakerMembers));
  const dates = openColumn(stretch(Stretch.dates), meta.documents);
  const spans = stretch(Stretch.daySpans);
  const daySpans = new Int32Array(spans.buffer, spans.byteOffset, spans.length >> 2);
  const daysOf = (date: number): DaySpan =>
    date === 0
      ? ANY_DAY
      : { first: daySpans[date * 2 - 2] ?? ANY_DAY.first, last: daySpans[date * 2 - 1] ?? ANY_DAY.last };
  const firstDocuments = numbers32(stretch(Stretch.firstDocument));
  const oneEach = firstDocuments.length === 0;
  return {
    head: meta.head,
    coverage: meta.coverage,
    people,
    documents: meta.documents,
    statements: meta.statements,
    words: meta.words,
    terms: meta.terms,
    bytes: index.length,
    find: openDictionary(stretch(Stretch.blocks), stretch(Stretch.dictionary)),
    postings: stretch(Stretch.postings),
    lengths: openColumn(stretch(Stretch.lengths), meta.documents),
    speakerSets: openColumn(stretch(Stretch.speakers), meta.documents),
    speakerSetCount: Math.max(1, speakerStarts.length - 1),
    speakersOf: (set) => speakerMembers.subarray(speakerStarts[set] ?? 0, speakerStarts[set + 1] ?? 0),
    dates,
    dateCount: (daySpans.length >> 1) + 1,
    daysOf,
    days: (document) => daysOf(dates[document] ?? 0),
    sources: openColumn(stretch(Stretch.sources), meta.documents),
    sourceCounts: numbers32(stretch(Stretch.sourceCounts)),
    firstDocument: (statement) => (oneEach ? statement : (firstDocuments[statement] ?? 0)),
    statementOf: (document) => {
      if (oneEach) return document;
      let low = 0;
      let high = meta.statements;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((firstDocuments[middle] ?? 0) <= document) low = middle + 1;
        else high = middle;
      }
      return low - 1;
    },
    statement: openTexts(
      async (name, check) => whole(await fetched(fetchFile, name, meta.head.id), check, name, meta.head.id),
      meta,
      numbers32(stretch(Stretch.pieceStarts)),
    ),
    speech: async (id) => runsOf(stretch(Stretch.speeches), meta.statements, id),
  };
};
