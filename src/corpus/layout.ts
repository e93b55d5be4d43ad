// What a compiled corpus is made of: which files, and which stretches of bytes the index has. Shared by compile and open.

import type { CorpusHead, Coverage } from '../schema/corpus.ts';

export const INDEX_FILE = 'index.bin';
export const PEOPLE_FILE = 'people.json';
/** What the texts are coded with (vocabulary.ts). */
export const VOCABULARY_FILE = 'vocabulary.bin';
export const pieceFile = (index: number): string => `words-${index}.bin`;

/**
 * Bytes of one piece of text, at most (one statement longer than that stands alone). Small, since a hit fetches a whole piece and the
 * hits of one query lie in several; a bundled file costs about a millisecond to fetch however small it is.
 */
export const PIECE_BYTES = 64 * 1024;

/**
 * Stretches of the index, in their order. A document is one wording of a statement. Columns have one value a document.
 */
export const Stretch = {
  /** JSON, `Meta`. */
  meta: 0,
  /** 32-bit pairs: where each block of the dictionary begins, and where the postings of its first term begin. */
  blocks: 1,
  dictionary: 2,
  /** Per term, per document: distance from the document before, doubled, plus one if a count follows; then the count. Varints. */
  postings: 3,
  /** Column: terms of the document, 65,535 at most. */
  lengths: 4,
  /** 32-bit: first document of each statement, and the end; empty where each statement has one wording. */
  firstDocument: 5,
  /** Column: the set of speakers. */
  speakers: 6,
  /** 32-bit: where each set begins among the members. */
  speakerStarts: 7,
  /** 32-bit: places in the people's list. */
  speakerMembers: 8,
  /** Column: 0 for no date, else one more than its place among the day spans. */
  dates: 9,
  /** Signed 32-bit pairs: first and last day (days.ts). */
  daySpans: 10,
  /** Column: 0 for a source with fewer than three wordings, else its number. */
  sources: 11,
  /** 32-bit: wordings held from each numbered source. */
  sourceCounts: 12,
  /** 32-bit: first statement of each piece of text. */
  pieceStarts: 13,
  /** Which statements are parts of which longer speech (speeches.ts); empty where none is. */
  speeches: 14,
} as const;
export type Stretch = (typeof Stretch)[keyof typeof Stretch];

/** Length in bytes, and checksum. */
export type FileCheck = [bytes: number, checksum: number];

export type Meta = {
  head: CorpusHead;
  coverage: Coverage;
  documents: number;
  statements: number;
  /** Words of all wordings together. */
  words: number;
  /** Terms of all documents together: their words and what tells of their subject (compile.ts). */
  terms: number;
  people: FileCheck;
  vocabulary: FileCheck;
  pieces: FileCheck[];
};
