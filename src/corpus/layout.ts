// What a compiled corpus is made of: which files, and which stretches of bytes each has. Shared by compile and open.

import type { CorpusHead, Coverage } from '../schema/corpus.ts';
import type { FileCheck } from './container.ts';

/** What is asked of a corpus before any of its words are: it is small, and names the other files. */
export const INDEX_FILE = 'index.bin';
/** The terms, where they stand, and what is known of each document. */
export const POSTINGS_FILE = 'postings.bin';
/** What the texts are coded with (vocabulary.ts). */
export const VOCABULARY_FILE = 'vocabulary.bin';
export const pieceFile = (index: number): string => `words-${index}.bin`;

/** What a volume calls a file of one of its parts. */
export const partFile = (part: number, name: string): string => `${part}/${name}`;

/** Which part's file such a name means, and what that part calls it. */
export const partNamed = (name: string): { part: number; file: string } => {
  const [part = '', file = ''] = name.split('/');
  return { part: Number(part), file };
};

/**
 * Bytes of one piece of text, at most (one statement longer than that stands alone). A hit fetches a whole piece, and a bundled file costs a
 * worker about a millisecond to ask for, however small it is: pieces of 64 kB made an article send for 36 of 59, which took twice the time.
 */
export const PIECE_BYTES = 256 * 1024;

/** The index file's kind (container.ts); the others are known by what it keeps of them. */
export const INDEX_KIND = 1;

/** Stretches of the index file, in their order. */
export const Part = {
  /** JSON, `Meta`. */
  meta: 0,
  /** JSON, the people. */
  people: 1,
  /** 32-bit, four a person: what is held of them (holdings.ts). */
  holdings: 2,
} as const;

/**
 * Stretches of the postings file, in their order. A document is one wording of a statement. Columns have one value a document.
 */
export const Stretch = {
  /** What finds a block of the dictionary (dictionary.ts). */
  blocks: 0,
  dictionary: 1,
  /** Per term, per document: distance from the document before, doubled, plus one if a count follows; then the count. Varints. */
  postings: 2,
  /** Column: terms of the document, 65,535 at most. */
  lengths: 3,
  /** 32-bit: first document of each statement, and the end; empty where each statement has one wording. */
  firstDocument: 4,
  /** Column: the set of speakers. */
  speakers: 5,
  /** 32-bit: where each set begins among the members. */
  speakerStarts: 6,
  /** 32-bit: places in the people's list. */
  speakerMembers: 7,
  /** Column: 0 for no date, else one more than its place among the day spans. */
  dates: 8,
  /** Signed 32-bit pairs: first and last day (days.ts). */
  daySpans: 9,
  /** Column: 0 for a source with fewer than three wordings, else its number. */
  sources: 10,
  /** 32-bit: wordings held from each numbered source. */
  sourceCounts: 11,
  /** 32-bit: first statement of each piece of text. */
  pieceStarts: 12,
  /** Which statements are parts of which longer speech (speeches.ts); empty where none is. */
  speeches: 13,
} as const;
export type Stretch = (typeof Stretch)[keyof typeof Stretch];

export type Meta = {
  head: CorpusHead;
  coverage: Coverage;
  documents: number;
  statements: number;
  /** Words of all wordings together. */
  words: number;
  /** Terms of all documents together: their words and what tells of their subject (compile.ts). */
  terms: number;
  postings: FileCheck;
  vocabulary: FileCheck;
  pieces: FileCheck[];
  /** Of a volume (volume.ts): the parts whose texts it tells of. `pieces` are theirs, one part's behind the other's. */
  parts?: { pieces: number; vocabulary: FileCheck }[];
};
