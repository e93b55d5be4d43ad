// The order of what a search gives: how likely each statement is what somebody means who asks with such words, speaker and day. Learned from
// sentences of debates and the claims they make (bench/train-order.ts). Says nothing of what is the same utterance or on the subject: that is
// judge.ts and on-subject.ts.

import { isKnown } from './days.ts';
import type { Candidate, Looked, Measured } from './looked.ts';
import { Standing } from './people.ts';
import { distance, saidLater, scoreOf } from './score.ts';
import { carries, titleTerms } from './subject.ts';

/** What the order is made of; each about 0..1. */
export type Signs = {
  /** BM25, and the weight of the words that stand in the wording itself, against the most any hit has. */
  bm25: number;
  words: number;
  /** Weight of the headline's words that the query has, of all the headline's; of the query's words that only the headline has, of all the query's. */
  headline: number;
  headlineOnly: number;
  /** Words on end in both, ten at most, in tens; likeness of the alignment; words, speaker and date weighed by hand (score.ts). */
  run: number;
  likeness: number;
  score: number;
  /** Length of the wording: its logarithm, a quarter of it. */
  length: number;
  /** What else it has in common with the best hits by their words, and headline with headline: several reports tell of one thing. */
  company: number;
  headlineCompany: number;
  /** Who said it and when, where asked: a bearer of the name, somebody else; the day agrees, later, within half a year, two years. */
  maybe: number;
  other: number;
  agree: number;
  later: number;
  halfAYear: number;
  twoYears: number;
};

/**
 * Weights, learned by `npm run bench -- train-order` from the train part of the claims; figures in bench/README.md.
 */
export const WEIGHTS: Signs = {
  bm25: 2.83,
  words: 1.59,
  headline: 4.16,
  headlineOnly: 0.35,
  run: 1.95,
  likeness: 0.83,
  score: 3.27,
  length: -2.7,
  company: 7.47,
  headlineCompany: 1.22,
  maybe: 0.84,
  other: -0.71,
  agree: 0.96,
  later: -2.27,
  halfAYear: 1.12,
  twoYears: 1.24,
};

/** Weight of a function word against others of its rarity. */
const SMALL_WORD = 0.3;
/** Hits that the others are held against, and how much more the best of them count. */
const COMPANY = 6;
const BEST_COUNT = 4;
const LONGEST_RUN = 10;
const HALF_A_YEAR = 180;
const TWO_YEARS = 730;

type Terms = { all: Set<string>; headline: Set<string> };

/** How much two sets have in common: the cosine of their marks. */
const alike = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  if (a.size === 0 || b.size === 0) return 0;
  let both = 0;
  for (const term of a) if (b.has(term)) both += 1;
  return both / Math.sqrt(a.size * b.size);
};

/** The signs of candidates of one query, each with the wording that stands for it. In their order. */
export const signsOf = (looked: Looked, hits: readonly { candidate: Candidate; best: Measured }[]): Signs[] => {
  const weights = new Map<string, number>();
  let most = 1e-9;
  for (const unit of looked.units) {
    if (unit.inserted || weights.has(unit.term)) continue;
    const weight = (unit.stop ? SMALL_WORD : 1) * looked.rarity(unit.term);
    weights.set(unit.term, weight);
    most += weight;
  }
  const terms = hits.map(({ candidate, best }): Terms & { title: Set<string> } => {
    const wording = candidate.statement.wordings[best.wording];
    const title = new Set(wording ? titleTerms(wording) : []);
    const all = new Set(title);
    for (const unit of best.units) if (carries(unit)) all.add(unit.term);
    const beyond = (set: ReadonlySet<string>) => new Set([...set].filter((term) => !weights.has(term)));
    return { all: beyond(all), headline: beyond(title), title };
  });
  const byWords = hits.map((_, index) => index).sort((a, b) => bm25(hits, b) - bm25(hits, a));
  const company = byWords.slice(0, COMPANY);
  const highest = Math.max(1e-9, bm25(hits, byWords[0] ?? 0));
  const companyOf = (index: number, of: keyof Terms): number => {
    let sum = 0;
    let all = 0;
    for (const other of company) {
      if (other === index) continue;
      const weight = (bm25(hits, other) / highest) ** BEST_COUNT;
      sum += weight * alike((terms[index] as Terms)[of], (terms[other] as Terms)[of]);
      all += weight;
    }
    return all > 0 ? sum / all : 0;
  };
  const inWords = hits.map(({ best }) => {
    let sum = 0;
    for (const term of new Set(best.units.map((unit) => unit.term))) sum += weights.get(term) ?? 0;
    return sum;
  });
  const mostInWords = Math.max(1e-9, ...inWords);
  const { speakerKnown, said, published } = looked.asked;
  const dated = isKnown(said) || isKnown(published);
  return hits.map(({ candidate, best }, index) => {
    const { title } = terms[index] as { title: Set<string> };
    const own = new Set(best.units.map((unit) => unit.term));
    let above = 0;
    let headline = 0;
    let only = 0;
    for (const term of title) {
      const weight = weights.get(term);
      above += weight ?? looked.rarity(term);
      headline += weight ?? 0;
      if (weight !== undefined && !own.has(term)) only += weight;
    }
    const days = dated ? distance(looked, candidate) : Number.POSITIVE_INFINITY;
    const mark = (holds: boolean) => (holds ? 1 : 0);
    return {
      bm25: bm25(hits, index) / highest,
      words: (inWords[index] ?? 0) / mostInWords,
      headline: above > 0 ? headline / above : 0,
      headlineOnly: only / most,
      run: Math.min(LONGEST_RUN, best.measures.run) / LONGEST_RUN,
      likeness: best.likeness,
      score: scoreOf(looked, candidate, best),
      length: Math.log(1 + best.units.length) / 4,
      company: companyOf(index, 'all'),
      headlineCompany: companyOf(index, 'headline'),
      maybe: mark(speakerKnown && candidate.standing === Standing.maybe),
      other: mark(speakerKnown && candidate.standing === Standing.other),
      agree: mark(candidate.date === 'agree'),
      later: mark(saidLater(looked, candidate)),
      halfAYear: mark(days <= HALF_A_YEAR),
      twoYears: mark(days <= TWO_YEARS),
    };
  });
};

const bm25 = (hits: readonly { candidate: Candidate }[], index: number): number => hits[index]?.candidate.bm25 ?? 0;

/** What the sum is taken times, and where it stands even, so that it tells how often such a hit is right (the same script). */
export const SCALE = 0.79;
export const EVEN = 6.85;

/** The signs in one figure: higher is likelier. */
export const weighed = (signs: Signs, weights: Signs = WEIGHTS): number => {
  let sum = 0;
  for (const name of Object.keys(weights) as (keyof Signs)[]) sum += weights[name] * signs[name];
  return sum;
};

/** The chance, 0..1, that a hit with these signs is what was meant. */
export const chanceOf = (signs: Signs): number => 1 / (1 + Math.exp(EVEN - SCALE * weighed(signs)));
