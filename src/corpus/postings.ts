// Which documents of a corpus hold a term: its postings read through. Neither how often nor how much that counts, which is search.ts's, and
// has to be quicker.

import { ByteReader } from './container.ts';
import type { OpenCorpus } from './open.ts';

/** Calls back with each document that holds a term, in order, each once. */
export const eachHolding = (corpus: OpenCorpus, term: string, visit: (document: number) => void): void => {
  const found = corpus.find(term);
  if (!found) return;
  const reader = new ByteReader(corpus.postings(found), found.start);
  let document = -1;
  while (reader.at < found.end) {
    const value = reader.varint();
    document += value >>> 1;
    if ((value & 1) === 1) reader.varint();
    visit(document);
  }
};
