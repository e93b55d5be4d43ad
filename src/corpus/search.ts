// Which wordings share the most telling words with a query: BM25 over stems, across all corpora as if they were one index. Order of words,
// numbers and negation are not seen here: that is align.ts and match.ts.
//
// BM25: Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009).

import type { OpenRecord } from './record.ts';

/**
 * Saturation of repeated words, and how much long wordings are held back. Lower than the usual 1.2 and 0.75: wordings are sentences, in
 * which words seldom repeat and length tells little (bench/match.ts).
 */
export const K1 = 0.9;
export const B = 0.4;

/** A word's weight by how many of all documents hold it; never negative. */
export const idf = (documents: number, holding: number): number =>
  Math.log(1 + (documents - holding + 0.5) / (holding + 0.5));

/** A document of the record (numbered through all corpora) and its BM25 score. */
export type Hit = { document: number; score: number };

export type Search = {
  /** Best first among the documents the filter lets pass. */
  best: (top: number, passes?: (corpus: number, document: number) => boolean) => Hit[];
  /** A term's idf; 0 for terms in no document still gives the highest. */
  idf: (term: string) => number;
  /** Gives the memory back. No call of `best` after it. */
  end: () => void;
};

type Term = { weight: number; lists: { corpus: number; start: number; end: number }[] };

/** Adds one term's part of the score to every document that holds it. Returns how many documents are touched now. */
const accumulate = (record: OpenRecord, term: Term, averageLength: number, touchedBefore: number): number => {
  const { scores, touched } = record.scratch;
  let count = touchedBefore;
  for (const list of term.lists) {
    const corpus = record.corpora[list.corpus];
    if (!corpus) continue;
    const { postings, lengths } = corpus;
    const base = record.starts[list.corpus] ?? 0;
    const weight = term.weight * (K1 + 1);
    const flat = K1 * (1 - B);
    const slope = (K1 * B) / averageLength;
    let document = -1;
    let at = list.start;
    while (at < list.end) {
      let byte = postings[at] as number;
      at += 1;
      let value = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = postings[at] as number;
        at += 1;
        value |= (byte & 127) << shift;
      }
      document += value >>> 1;
      let times = 1;
      if ((value & 1) === 1) {
        byte = postings[at] as number;
        at += 1;
        times = byte & 127;
        for (let shift = 7; byte > 127; shift += 7) {
          byte = postings[at] as number;
          at += 1;
          times |= (byte & 127) << shift;
        }
      }
      const place = base + document;
      const before = scores[place] as number;
      if (before === 0) {
        touched[count] = place;
        count += 1;
      }
      scores[place] = before + (weight * times) / (times + flat + slope * (lengths[document] as number));
    }
  }
  return count;
};

/** The corpus a document of the record stands in. */
export const corpusOf = (record: OpenRecord, document: number): number => {
  let corpus = record.starts.length - 1;
  while (corpus > 0 && (record.starts[corpus] ?? 0) > document) corpus -= 1;
  return corpus;
};

/** Keeps the best `top` hits; equal scores in the order of documents, so that answers never change. */
const selectBest = (
  record: OpenRecord,
  count: number,
  top: number,
  passes: (corpus: number, document: number) => boolean,
): Hit[] => {
  const { scores, touched } = record.scratch;
  const best: Hit[] = [];
  let floor = 0;
  for (let index = 0; index < count; index += 1) {
    const document = touched[index] as number;
    const score = scores[document] as number;
    if (score < floor) continue;
    const corpus = corpusOf(record, document);
    if (!passes(corpus, document - (record.starts[corpus] ?? 0))) continue;
    let place = best.length;
    while (place > 0) {
      const other = best[place - 1] as Hit;
      if (other.score > score || (other.score === score && other.document < document)) break;
      place -= 1;
    }
    if (place >= top) continue;
    best.splice(place, 0, { document, score });
    if (best.length > top) best.pop();
    if (best.length === top) floor = best[top - 1]?.score ?? 0;
  }
  return best;
};

/**
 * Scores all documents against the terms; repeated terms count as often as they stand. One search at a time a record: `end` must be
 * called before the next one begins.
 */
export const search = (record: OpenRecord, words: readonly string[]): Search => {
  const times = new Map<string, number>();
  for (const word of words) times.set(word, (times.get(word) ?? 0) + 1);
  const weights = new Map<string, number>();
  const average = Math.max(1, record.words / Math.max(1, record.documents));
  let count = 0;
  for (const [word, repeats] of times) {
    const term: Term = { weight: 0, lists: [] };
    let holding = 0;
    record.corpora.forEach((corpus, index) => {
      const found = corpus.find(word);
      if (!found) return;
      holding += found.documents;
      term.lists.push({ corpus: index, start: found.start, end: found.end });
    });
    const weight = idf(record.documents, holding);
    weights.set(word, weight);
    term.weight = weight * repeats;
    if (term.lists.length > 0) count = accumulate(record, term, average, count);
  }
  return {
    best: (top, passes = () => true) => selectBest(record, count, top, passes),
    idf: (term) => weights.get(term) ?? idf(record.documents, 0),
    end: () => {
      const { scores, touched } = record.scratch;
      for (let index = 0; index < count; index += 1) scores[touched[index] as number] = 0;
    },
  };
};
