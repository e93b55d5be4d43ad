// Which documents of one corpus hold all the words asked for, inflections aside: no ranking, no texts read. For lists that are sorted otherwise.

import { wordsAsked } from './find.ts';
import type { OpenCorpus } from './open.ts';
import { eachHolding } from './postings.ts';

/** Documents of a corpus with every word, in order; small words count only where there are no others. All of them for no words. */
export const documentsHolding = (corpus: OpenCorpus, words: string, lang?: string): number[] => {
  let documents: number[] | undefined;
  for (const { term } of wordsAsked(words, lang)) {
    const some: number[] = [];
    eachHolding(corpus, term, (document) => void some.push(document));
    const among = new Set(some);
    documents = documents === undefined ? some : documents.filter((document) => among.has(document));
    if (documents.length === 0) return [];
  }
  return documents ?? Array.from({ length: corpus.documents }, (_, document) => document);
};
