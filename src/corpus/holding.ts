// Which documents of one corpus hold all the words asked for, inflections aside: no ranking, no texts read. For lists that are sorted otherwise.

import { wordsAsked } from './find.ts';
import type { OpenCorpus } from './open.ts';

/** Documents that hold a term, in order. */
const holding = (corpus: OpenCorpus, term: string): number[] => {
  const found = corpus.find(term);
  if (!found) return [];
  const { postings } = corpus;
  let at = found.start;
  const varint = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = postings[at] as number;
      at += 1;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  const documents: number[] = [];
  let document = -1;
  while (at < found.end) {
    const value = varint();
    document += value >>> 1;
    if ((value & 1) === 1) varint();
    documents.push(document);
  }
  return documents;
};

/** Documents of a corpus with every word, in order; small words count only where there are no others. All of them for no words. */
export const documentsHolding = (corpus: OpenCorpus, words: string, lang?: string): number[] => {
  let documents: number[] | undefined;
  for (const { term } of wordsAsked(words, lang)) {
    const some = holding(corpus, term);
    const among = new Set(some);
    documents = documents === undefined ? some : documents.filter((document) => among.has(document));
    if (documents.length === 0) return [];
  }
  return documents ?? Array.from({ length: corpus.documents }, (_, document) => document);
};
