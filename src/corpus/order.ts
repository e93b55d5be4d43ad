// The order of what a search gives: how likely each statement is what somebody means who asks with such words, speaker and day. Learned from
// sentences of debates and the claims they make (bench/train-order.ts). Says nothing of what is the same utterance or on the subject: that is
// judge.ts and on-subject.ts.

import type { Statement } from '../schema/statement.ts';
import { isKnown } from './days.ts';
import { lettersAlike } from './grams.ts';
import type { Candidate, Looked, Measured } from './looked.ts';
import { Standing } from './people.ts';
import type { OpenRecord } from './record.ts';
import { distance, saidLater, scoreOf } from './score.ts';
import { carries, isSubjectWord, titleTerms } from './subject.ts';

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
  /** Alike by their letters, wording and headline together. */
  letters: number;
  /** Words that carry a subject and stand in both, headline too: five at most, in fives. */
  subject: number;
  /** How much the record holds of its speakers: the logarithm, against that of all it holds. Whom one looks up is somebody much on record. */
  muchHeld: number;
  /** Said aloud, as its medium or occasion tells: it is such words that are quoted. */
  aloud: number;
};

/**
 * Weights, learned by `npm run bench -- train-order` from the train part of the claims; figures in bench/README.md.
 */
export const WEIGHTS: Signs = {
  bm25: 2.04,
  words: 1.05,
  headline: 2.81,
  headlineOnly: -0.49,
  run: 0.7,
  likeness: 0.27,
  score: 1.63,
  length: -2.42,
  company: 6.99,
  headlineCompany: -0.12,
  maybe: 0.6,
  other: -0.25,
  agree: 0.76,
  later: -2.33,
  halfAYear: 1.03,
  twoYears: 1.03,
  letters: 5.69,
  subject: 1.55,
  muchHeld: 2.43,
  aloud: 0.63,
};

/** Weight of a function word against others of its rarity. */
const SMALL_WORD = 0.3;
/** Hits that the others are held against, and how much more the best of them count. */
const COMPANY = 6;
const BEST_COUNT = 4;
const LONGEST_RUN = 10;
const HALF_A_YEAR = 180;
const TWO_YEARS = 730;
const MOST_SUBJECT_WORDS = 5;

/** Occasions on which one speaks, in the languages that are read. A word may begin another ("Pressekonferenz", "debates"). */
const ALOUD =
  /\b(?:speech|address|debat|interview|remarks|rall|press|conference|briefing|hearing|town hall|forum|convention|appearance|rede|ansprache|gespräch|discours|entretien|conférence|discurso|entrevista|conferencia)/i;

const isAloud = ({ medium, occasion }: Statement): boolean =>
  medium === undefined ? occasion !== undefined && ALOUD.test(occasion) : medium === 'speech' || medium === 'interview';

/**
 * Wordings of a record from which on what was learned of it as a whole holds: who is much on record, and what chance finds (answer.ts). It was
 * learned among 19,000 and 53,000 wordings; fewer find less by chance, and a person's share of them tells nothing.
 */
export const LEARNED_FROM = 5_000;

const heldOf = new WeakMap<OpenRecord, Float64Array>();

/** Wordings of each of the record's people, as logarithms against that of all; counted once a record, at the first search. */
const muchHeld = (record: OpenRecord): Float64Array => {
  const before = heldOf.get(record);
  if (before) return before;
  const counts = new Float64Array(record.joined.length);
  record.corpora.forEach((corpus, index) => {
    const sets = new Float64Array(corpus.speakerSetCount);
    for (let document = 0; document < corpus.documents; document += 1) {
      const set = corpus.speakerSets[document] ?? 0;
      sets[set] = (sets[set] ?? 0) + 1;
    }
    sets.forEach((count, set) => {
      for (const place of corpus.speakersOf(set)) {
        const person = record.joinedOf[index]?.[place] ?? -1;
        if (person >= 0) counts[person] = (counts[person] ?? 0) + count;
      }
    });
  });
  const all = Math.log(1 + record.documents);
  const found = counts.map((count) => Math.log(1 + count) / all);
  heldOf.set(record, found);
  return found;
};

/** The most that is held of one of a candidate's speakers. */
const heldOfSpeakers = (record: OpenRecord, { corpus, index }: Candidate): number => {
  const opened = record.corpora[corpus];
  if (!opened || record.documents < LEARNED_FROM) return 0;
  const held = muchHeld(record);
  let most = 0;
  for (const place of opened.speakersOf(opened.speakerSets[opened.firstDocument(index)] ?? 0))
    most = Math.max(most, held[record.joinedOf[corpus]?.[place] ?? -1] ?? 0);
  return most;
};

type Terms = { all: Set<string>; headline: Set<string> };

/** How much two sets have in common: the cosine of their marks. */
const alike = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  if (a.size === 0 || b.size === 0) return 0;
  let both = 0;
  for (const term of a) if (b.has(term)) both += 1;
  return both / Math.sqrt(a.size * b.size);
};

/** The signs of candidates of one query, each with the wording that stands for it. In their order. */
export const signsOf = (
  record: OpenRecord,
  looked: Looked,
  hits: readonly { candidate: Candidate; best: Measured }[],
): Signs[] => {
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
  const letters = lettersAlike(
    looked.asked.query.words,
    hits.map(({ candidate, best }) => {
      const wording = candidate.statement.wordings[best.wording];
      return `${wording?.words ?? ''} ${wording?.source.title ?? ''}`;
    }),
  );
  const subjects = new Set(looked.units.filter(isSubjectWord).map((unit) => unit.term));
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
    let subject = 0;
    for (const term of subjects) if (own.has(term) || title.has(term)) subject += 1;
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
      letters: letters[index] ?? 0,
      subject: Math.min(MOST_SUBJECT_WORDS, subject) / MOST_SUBJECT_WORDS,
      muchHeld: heldOfSpeakers(record, candidate),
      aloud: mark(isAloud(candidate.statement)),
    };
  });
};

const bm25 = (hits: readonly { candidate: Candidate }[], index: number): number => hits[index]?.candidate.bm25 ?? 0;

/** What the sum is taken times, and where it stands even, so that it tells how often such a hit is right (the same script). */
export const SCALE = 0.79;
export const EVEN = 7.69;

/** The signs in one figure: higher is likelier. */
export const weighed = (signs: Signs, weights: Signs = WEIGHTS): number => {
  let sum = 0;
  for (const name of Object.keys(weights) as (keyof Signs)[]) sum += weights[name] * signs[name];
  return sum;
};

/** The chance, 0..1, that a hit with these signs is what was meant. */
export const chanceOf = (signs: Signs): number => 1 / (1 + Math.exp(EVEN - SCALE * weighed(signs)));
