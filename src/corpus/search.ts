// Which wordings share the most telling words with a query: BM25 over stems, across all corpora as if they were one index. Order of words,
// numbers and negation are not seen here: that is align.ts and match.ts.
//
// BM25: Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009). With the lower bound of Lv and Zhai,
// "Lower-Bounding Term Frequency Normalization" (2011), called BM25+.

import type { Column } from './container.ts';
import type { OpenRecord } from './record.ts';
import { BLOCK } from './scratch.ts';

/** Saturation of repeated words, and how much long documents are held back: the usual values, tried on claims and links (bench/match.ts). */
export const K1 = 1.2;
export const B = 0.75;
/**
 * What a word adds for standing there at all, times its idf, however long the document: a long statement with all the words goes before short
 * ones with some. Their value; without it claims lost .02 of MAP@5 and fragments .01 among five (bench/match.ts).
 */
export const PRESENT = 1;

/** A word's weight by how many of all documents hold it; never negative. */
export const idf = (documents: number, holding: number): number =>
  Math.log(1 + (documents - holding + 0.5) / (holding + 0.5));

/** A document of the record (numbered through all corpora) and its BM25 score. */
export type Hit = { document: number; score: number };

export type Search = {
  /** Best first among the documents the filter lets pass. */
  best: (top: number, filter?: Filter) => Hit[];
  /** The same for several choices at once. */
  bestOf: (choices: readonly Choice[]) => Hit[][];
  /** How much of what a document of its length could have of the words that were read a hit has, by their weight: about 0..1. */
  share: (hit: Hit) => number;
  /** A term's idf; a term in no document has the highest there is. */
  idf: (term: string) => number;
  /** Gives the memory back. No call of `best` after it. */
  end: () => void;
};

type Term = { weight: number; lists: { corpus: number; start: number; end: number }[] };

/** Lengths that have their own place in the table of parts. */
const SHORT = 256;

/** Fills the table of what a word that stands once adds, by the wording's length. Once a record: its average length does not change. */
const prepare = (record: OpenRecord, averageLength: number): void => {
  const { once } = record.scratch;
  if (once[0] !== 0) return;
  for (let length = 0; length < SHORT; length += 1)
    once[length] = 1 / (1 + K1 * (1 - B + (B * length) / averageLength)) + PRESENT / (K1 + 1);
};

/** Adds one term's part of the score to every document that holds it, or to those alone that have a score already. */
const accumulate = (record: OpenRecord, term: Term, averageLength: number, scoredAlone: boolean): void => {
  const { scores, highest, once } = record.scratch;
  for (const list of term.lists) {
    const corpus = record.corpora[list.corpus];
    if (!corpus) continue;
    const { lengths } = corpus;
    const postings = corpus.postings(list);
    const base = record.starts[list.corpus] ?? 0;
    const weight = term.weight * (K1 + 1);
    const flat = K1 * (1 - B);
    const slope = (K1 * B) / averageLength;
    const present = PRESENT / (K1 + 1);
    let document = -1;
    let at = list.start;
    const { end } = list;
    while (at < end) {
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
      if (scoredAlone && before === 0) continue;
      const length = lengths[document] as number;
      // Nearly all words stand once, in wordings of few lengths: those parts are worked out beforehand.
      const part =
        times === 1 && length < SHORT ? (once[length] as number) : times / (times + flat + slope * length) + present;
      const sum = before + weight * part;
      scores[place] = sum;
      if (sum > (highest[place >> BLOCK] as number)) highest[place >> BLOCK] = sum;
    }
  }
};

/** The corpus a document of the record stands in. */
export const corpusOf = (record: OpenRecord, document: number): number => {
  let corpus = record.starts.length - 1;
  while (corpus > 0 && (record.starts[corpus] ?? 0) > document) corpus -= 1;
  return corpus;
};

/** Which documents may be found: by set of speakers and by date, one mark each, for every corpus. */
export type Filter = { speakers?: readonly Uint8Array[]; dates?: readonly Uint8Array[] };

/** So many of the best that a filter lets pass; `worth`: without those that have less than this share of the best one's score. */
export type Choice = Filter & { top: number; worth?: number };

/** Of the highest score, what the best of a block must have for it to be looked through before the others. */
const HIGH = 0.6;

/** Marks of a corpus that a filter lets nothing pass of. */
const NONE = new Uint8Array(0);

/** The best of one choice so far, best first: documents and their scores, in room that is kept from search to search. */
let documents = new Int32Array(64);
let bestScores = new Float64Array(64);

/** Whether the hit kept at a place comes before another. */
const isBefore = (place: number, score: number, document: number): boolean => {
  const before = bestScores[place] as number;
  return before > score || (before === score && (documents[place] as number) < document);
};

/** Puts a hit in its place among so many, if it has one among the first so many wanted; returns how many there are then. */
const keep = (kept: number, top: number, score: number, document: number): number => {
  if (kept === top && isBefore(top - 1, score, document)) return kept;
  let place = kept < top ? kept : top - 1;
  const more = place + 1;
  for (; place > 0 && !isBefore(place - 1, score, document); place -= 1) {
    documents[place] = documents[place - 1] as number;
    bestScores[place] = bestScores[place - 1] as number;
  }
  documents[place] = document;
  bestScores[place] = score;
  return more;
};

/** How far a choice has got: how many are kept, and the score below which no more are wanted. */
type Selection = { top: number; worth: number; kept: number; floor: number };

/** Which documents of a corpus may be found: by its sets of speakers and its dates, null for all; and where it begins among those of the record. */
type Passing = {
  start: number;
  end: number;
  sets: Column;
  speakers: Uint8Array | null;
  dated: Column;
  dates: Uint8Array | null;
};

/** Keeps the best among the documents from one to before another. */
const selectAmong = (scores: Float32Array, from: number, to: number, passing: Passing, selection: Selection): void => {
  const { start, sets, speakers, dated, dates } = passing;
  const { top, worth } = selection;
  let { floor } = selection;
  for (let document = from; document < to; document += 1) {
    const score = scores[document] as number;
    if (score < floor) continue;
    // Few documents are of the days asked for.
    if (dates && !dates[dated[document - start] as number]) continue;
    if (speakers && !speakers[sets[document - start] as number]) continue;
    selection.kept = keep(selection.kept, top, score, document);
    const last = selection.kept === top ? (bestScores[top - 1] as number) : 0;
    floor = Math.max(floor, worth * (bestScores[0] as number), last);
  }
  selection.floor = floor;
};

/**
 * Keeps the best hits of a choice, in one way through the blocks that have any. Equal scores in the order of documents, so that answers never change. The
 * floor, below which nothing is wanted, rises with the best score and, where as many are kept as are wanted, with the last of them.
 */
const selectBest = (record: OpenRecord, { top, worth = 0, speakers, dates }: Choice): Hit[] => {
  const { scores, highest } = record.scratch;
  if (top < 1) return [];
  const room = Math.min(top, record.documents);
  if (documents.length <= room) {
    documents = new Int32Array(room * 2);
    bestScores = new Float64Array(room * 2);
  }
  const selection = { top, worth, kept: 0, floor: Number.MIN_VALUE };
  let most = 0;
  for (let block = 0; block < highest.length; block += 1)
    if ((highest[block] as number) > most) most = highest[block] as number;
  // Where all documents may be found, so may the best of them, which is known.
  if (!speakers && !dates) selection.floor = Math.max(selection.floor, worth * most);
  const passings = record.corpora.map((corpus, place) => ({
    start: record.starts[place] as number,
    end: (record.starts[place] as number) + corpus.documents,
    sets: corpus.speakerSets,
    speakers: speakers ? (speakers[place] ?? NONE) : null,
    dated: corpus.dates,
    dates: dates ? (dates[place] ?? NONE) : null,
  }));
  // The blocks with the highest scores first: they raise the floor, below which most of the others lie.
  let [least, below] = [most * HIGH, Number.POSITIVE_INFINITY];
  for (const high of [true, false]) {
    for (const passing of passings) {
      const { start, end } = passing;
      for (let block = start >> BLOCK; block << BLOCK < end; block += 1) {
        const score = highest[block] as number;
        if (score < least || score >= below || score < selection.floor) continue;
        const from = Math.max(start, block << BLOCK);
        selectAmong(scores, from, Math.min(end, (block + 1) << BLOCK), passing, selection);
      }
    }
    if (high) [least, below] = [0, least];
  }
  const hits: Hit[] = [];
  const worthGiving = worth * (bestScores[0] as number);
  for (let at = 0; at < selection.kept && (bestScores[at] as number) >= worthGiving; at += 1)
    hits.push({ document: documents[at] as number, score: bestScores[at] as number });
  return hits;
};

/** A word in more than this share of all wordings is common: it tells little, and its list is long. */
const COMMON = 0.04;

/**
 * Documents found by words that are not common, from which on common ones find no more, and only tell between these. One that shares nothing
 * but common words with a quotation does not come among the first of so many.
 */
const ENOUGH_DOCUMENTS = 500;

/** A word in more than this share of all wordings stands everywhere: beside several others that do not, its list tells too little to be read. */
const EVERYWHERE = 0.15;
const SEVERAL = 4;

/** Whether the terms that were read found enough documents: these are counted only where the terms' own counts do not tell. */
const isFoundEnough = ({ scratch }: OpenRecord, terms: readonly { holding: number }[]): boolean => {
  let all = 0;
  let most = 0;
  for (const { holding } of terms) {
    all += holding;
    most = Math.max(most, holding);
  }
  return most >= ENOUGH_DOCUMENTS || (all >= ENOUGH_DOCUMENTS && scratch.has(ENOUGH_DOCUMENTS));
};

/**
 * Scores all documents against the terms; a term counts once, however often the query has it. With `enough`, common words are left out where at
 * least so many others are in the record, and find no documents of their own where others found enough: nine tenths of the work, and no loss
 * for a look-up whose hits are aligned afterwards. Short quotations need them. `worth` tells what a term's weight is taken times. One search at a time a record: `end` must be called before the
 * next one begins.
 */
export const search = (
  record: OpenRecord,
  words: readonly string[],
  enough = Number.POSITIVE_INFINITY,
  worth: (term: string) => number = () => 1,
): Search => {
  const weights = new Map<string, number>();
  const average = Math.max(1, record.terms / Math.max(1, record.documents));
  prepare(record, average);
  const terms: (Term & { holding: number })[] = [];
  for (const word of new Set(words)) {
    const term = { weight: 0, holding: 0, lists: [] as Term['lists'] };
    record.corpora.forEach((corpus, index) => {
      const found = corpus.find(word);
      if (!found) return;
      term.holding += found.documents;
      term.lists.push({ corpus: index, start: found.start, end: found.end });
    });
    const weight = idf(record.documents, term.holding);
    weights.set(word, weight);
    term.weight = weight * worth(word);
    if (term.lists.length > 0) terms.push(term);
  }
  const rarer = terms.filter((term) => term.holding <= COMMON * record.documents);
  let read = 0;
  const add = (term: Term, scoredAlone: boolean) => {
    accumulate(record, term, average, scoredAlone);
    read += term.weight;
  };
  try {
    for (const term of rarer) add(term, false);
    if (rarer.length < enough) {
      const scoredAlone = enough < Number.POSITIVE_INFINITY && isFoundEnough(record, rarer);
      const most = scoredAlone && rarer.length >= SEVERAL ? EVERYWHERE * record.documents : Number.POSITIVE_INFINITY;
      for (const term of terms)
        if (term.holding > COMMON * record.documents && term.holding <= most) add(term, scoredAlone);
    }
  } catch (error) {
    // A damaged list: what was added up before it must not stand in the next search.
    record.scratch.wipe();
    throw error;
  }
  return {
    best: (top, filter) => selectBest(record, { top, ...filter }),
    bestOf: (choices) => choices.map((choice) => selectBest(record, choice)),
    share: ({ document, score }) => {
      const corpus = corpusOf(record, document);
      const length = record.corpora[corpus]?.lengths[document - (record.starts[corpus] ?? 0)] ?? 0;
      const once = (K1 + 1) / (1 + K1 * (1 - B + (B * length) / average)) + PRESENT;
      return score / Math.max(1e-9, read * once);
    },
    idf: (term) => weights.get(term) ?? idf(record.documents, 0),
    end: () => record.scratch.wipe(),
  };
};
