// What every index under test can do: be built and written as its makers mean it to be kept, be loaded from that, and answer. Each engine's
// package is imported only in the process that measures it.

import type { Corpus } from '../../src/schema/corpus.ts';
import type { Question } from '../statements.ts';

/** The first answer: a statement's id or place in the corpus; null where there is none. */
export type Asking = (question: Question, speakerKnown: boolean) => Promise<string | number | null>;

export type Files = Map<string, Uint8Array | string>;

export type Engine = {
  /** Whether it ranks by BM25 or a variant of it. */
  bm25: boolean;
  /** Brings the engine's code in, so that loading an index is timed without it. */
  prepare: () => Promise<void>;
  /** The files an index of these statements is kept in. */
  build: (corpus: Corpus) => Promise<Files>;
  /** Loads an index; `read` gives a file's bytes. */
  load: (read: (name: string) => Uint8Array) => Promise<Asking>;
  /** Bytes of the files kept that are index, where texts lie among them. */
  indexBytes: (sizes: ReadonlyMap<string, number>) => number;
};

export const sum = (sizes: ReadonlyMap<string, number>): number =>
  [...sizes.values()].reduce((total, size) => total + size, 0);

export const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
