// Which statements have the words a reader asks for, and by whom and from when they may be: their places, how many of the words each has, and what
// these are worth. Only documents that hold a word are gone through, all of them only where no word is asked for. Reads no texts.

import { fold } from '../text/fold.ts';
import { ALWAYS, type DaySpan, daySpan, FOREVER, isKnown } from './days.ts';
import { eachHolding } from './postings.ts';
import type { OpenRecord } from './record.ts';
import { idf } from './search.ts';
import type { Unit } from './units.ts';

/** A word asked for, and the terms it stands for. */
export type Meant = Unit & { meant: readonly string[] };

/** Whether every word of what is asked begins a word of the text; both folded. */
export const hasBeginnings = (text: string, asked: string): boolean => {
  const found = text.split(/[^\p{L}\p{N}]+/u);
  return asked
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .every((word) => found.some((one) => one.startsWith(word)));
};

export type Passes = (corpus: number, document: number) => 'yes' | 'no' | 'undated';

/** By corpus and its sets of speakers: 1 for those with somebody one of whose names begins so. */
const speakersNamed = (record: OpenRecord, asked: string): Uint8Array[] => {
  const meant = record.joined.map(({ folded }) => folded.split('\n').some((name) => hasBeginnings(name, asked)));
  return record.corpora.map((corpus, index) =>
    Uint8Array.from({ length: corpus.speakerSetCount }, (_, set) =>
      [...corpus.speakersOf(set)].some((place) => meant[record.joinedOf[index]?.[place] ?? -1]) ? 1 : 0,
    ),
  );
};

/** Who and when, worked out once a question over the record's people and dates. */
export const passing = (
  record: OpenRecord,
  { speaker = '', from, to }: { speaker?: string; from?: string; to?: string },
): Passes => {
  const asked = fold(speaker.trim());
  const first = from ? daySpan(from).first : ALWAYS;
  const last = to ? daySpan(to).last : FOREVER;
  const within = (days: DaySpan) => days.first <= last && days.last >= first;
  const dated = first !== ALWAYS || last !== FOREVER;
  const speakers = asked === '' ? null : speakersNamed(record, asked);
  return (index, document) => {
    const corpus = record.corpora[index];
    if (!corpus || (speakers && speakers[index]?.[corpus.speakerSets[document] ?? 0] !== 1)) return 'no';
    if (!dated) return 'yes';
    const days = corpus.days(document);
    if (!isKnown(days)) return 'undated';
    return within(days) ? 'yes' : 'no';
  };
};

/** A statement that may fit: its place, its best wording, how many of the words that has, and what they are worth. */
export type Hit = { corpus: number; statement: number; wording: number; held: number; score: number; day: number };

/** What the documents hold of the words: which, how many of them, and what these are worth; to be wiped when it was used. */
type Scored = { documents: Iterable<number>; held: Uint8Array; scores: Float32Array; wipe: () => void };

const scored = (record: OpenRecord, asked: readonly Meant[]): Scored => {
  const { scratch } = record;
  const held = new Uint8Array(record.documents);
  try {
    for (const { meant } of asked) {
      const holding = (term: string) =>
        record.corpora.reduce((all, corpus) => all + (corpus.find(term)?.documents ?? 0), 0);
      const most = meant.reduce((all, term) => all + holding(term), 0);
      const weight = idf(record.documents, Math.min(most, record.documents));
      // What may become several words counts once where several of them stand.
      const seen = meant.length > 1 ? new Set<number>() : null;
      for (const term of meant)
        record.corpora.forEach((corpus, index) => {
          const base = record.starts[index] ?? 0;
          eachHolding(corpus, term, (own) => {
            const document = base + own;
            if (seen?.has(document)) return;
            seen?.add(document);
            held[document] = (held[document] ?? 0) + 1;
            scratch.add(document, weight);
          });
        });
    }
  } catch (error) {
    // A damaged list: what was added up before it must not stand in the next search.
    scratch.wipe();
    throw error;
  }
  const documents = asked.length > 0 ? scratch.scored() : held.keys();
  return { documents, held, scores: scratch.scores, wipe: () => scratch.wipe() };
};

const isBetter = (a: Hit, b: Hit): boolean => a.held > b.held || (a.held === b.held && a.score > b.score);

/** The statements that have some of the words, in the record's order, each with its best wording; and how many have all, but no date. */
export const hitsOf = (
  record: OpenRecord,
  asked: readonly Meant[],
  passes: Passes,
): { hits: Hit[]; undated: number } => {
  const found = scored(record, asked);
  try {
    return hitsAmong(record, asked, passes, found);
  } finally {
    found.wipe();
  }
};

const hitsAmong = (
  record: OpenRecord,
  asked: readonly Meant[],
  passes: Passes,
  { documents, held, scores }: Scored,
): { hits: Hit[]; undated: number } => {
  const hits: Hit[] = [];
  let undated = 0;
  let before: Hit | undefined;
  let index = 0;
  for (const document of documents) {
    const has = held[document] ?? 0;
    if (asked.length > 0 && has === 0) continue;
    while (document >= (record.starts[index + 1] ?? record.documents)) index += 1;
    const corpus = record.corpora[index];
    const own = document - (record.starts[index] ?? 0);
    const fits = passes(index, own);
    if (!corpus || fits === 'no') continue;
    const statement = corpus.statementOf(own);
    const same = before?.corpus === index && before.statement === statement;
    if (fits === 'undated') {
      if (!same && has === asked.length) undated += 1;
      continue;
    }
    // Of two statements with the same words, the shorter one is more about them.
    const score = (scores[document] ?? 0) / (1 + Math.log1p((corpus.lengths[own] ?? 0) / 40));
    const hit = { corpus: index, statement, wording: own - corpus.firstDocument(statement), held: has, score, day: 0 };
    if (same && before) {
      if (isBetter(hit, before)) Object.assign(before, { ...hit, day: before.day });
      continue;
    }
    const days = corpus.days(own);
    hit.day = days.last === FOREVER ? days.first : days.last;
    hits.push(hit);
    before = hit;
  }
  return { hits, undated };
};

/** Those with all the words; where there are none, those with at least half of the most that any has. */
export const fitting = (hits: readonly Hit[], asked: number): { hits: Hit[]; every: boolean } => {
  const whole = hits.filter((hit) => hit.held === asked);
  if (whole.length > 0) return { hits: whole, every: true };
  let most = 0;
  for (const { held } of hits) most = Math.max(most, held);
  return { hits: hits.filter((hit) => hit.held >= Math.max(1, most / 2)), every: false };
};
