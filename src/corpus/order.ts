// The order of what a search gives: how likely each statement is what somebody means who asks with such words, speaker and day. Learned from
// sentences of debates and the claims they make (bench/train-order.ts). Says nothing of what is the same utterance or on the subject: that is
// judge.ts and on-subject.ts.

import type { Statement } from '../schema/statement.ts';
import { byWords, companies, distinct, type HitTerms, hitTerms } from './company.ts';
import { isKnown } from './days.ts';
import { lettersAlike } from './grams.ts';
import type { Candidate, Looked, Measured } from './looked.ts';
import { Standing } from './people.ts';
import type { OpenRecord } from './record.ts';
import { distance, saidLater, scoreOf } from './score.ts';
import { isSubjectWord } from './subject.ts';
import { LAST_TURN, nextTurn, tableByTerm } from './term-numbers.ts';

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
const LONGEST_RUN = 10;
const HALF_A_YEAR = 180;
const TWO_YEARS = 730;
const MOST_SUBJECT_WORDS = 5;

/**
 * Occasions on which one speaks, in the languages that are read, in small letters: a pattern for either case takes a fresh worker longer to prepare. A word
 * may begin another ("Pressekonferenz", "debates").
 */
const ALOUD =
  /\b(?:speech|address|debat|interview|remarks|rall|press|conference|briefing|hearing|town hall|forum|convention|appearance|rede|ansprache|gespräch|discours|entretien|conférence|discurso|entrevista|conferencia)/;

const isAloud = ({ medium, occasion }: Pick<Statement, 'medium' | 'occasion'>): boolean =>
  medium === undefined
    ? occasion !== undefined && ALOUD.test(occasion.toLowerCase())
    : medium === 'speech' || medium === 'interview';

/**
 * Wordings of a record from which on what was learned of it as a whole holds: who is much on record, and what chance finds (answer.ts). It was
 * learned among 19,000 and 53,000 wordings; fewer find less by chance, and a person's share of them tells nothing.
 */
export const LEARNED_FROM = 5_000;

const heldOf = new WeakMap<OpenRecord, Float64Array>();

/**
 * Statements of each of the record's people, as logarithms against that of all: counted when the corpora were compiled (holdings.ts), since a pass through all
 * their documents would be a part of the first search. However many papers report it, a statement is one.
 */
const muchHeld = (record: OpenRecord): Float64Array => {
  const before = heldOf.get(record);
  if (before) return before;
  const counts = new Float64Array(record.joined.length);
  let statements = 0;
  for (const corpus of record.corpora) statements += corpus.statements;
  record.joined.forEach(({ members }, person) => {
    for (const { corpus, place } of members)
      counts[person] = (counts[person] ?? 0) + (record.corpora[corpus]?.holding(place).statements ?? 0);
  });
  const all = Math.log(1 + statements);
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

/**
 * By term: the place of its weight, where it is asked for; and the turn in which it was last seen, counted on so that nothing is wiped. Made by the first search:
 * beside an article nothing is put in this order.
 */
let tables: Record<'asked' | 'seen', Uint16Array> | null = null;
let turn = 0;

/** The signs of candidates of one query, each with the wording that stands for it. In their order. */
export const signsOf = (
  record: OpenRecord,
  looked: Looked,
  hits: readonly { candidate: Candidate; best: Measured }[],
): Signs[] => {
  tables ??= { asked: tableByTerm(), seen: tableByTerm() };
  const { asked, seen } = tables;
  // By place: 0 for what is not asked for.
  const weights = [0];
  const codes: number[] = [];
  let most = 1e-9;
  for (const unit of looked.units) {
    if (unit.inserted || asked[unit.code] !== 0) continue;
    const weight = (unit.stop ? SMALL_WORD : 1) * looked.rarity(unit.term);
    asked[unit.code] = weights.length;
    codes.push(unit.code);
    weights.push(weight);
    most += weight;
  }
  const weightOf = (code: number): number => weights[asked[code] as number] as number;
  const terms = hits.map((hit) => hitTerms(hit, asked));
  const ranks = byWords(hits);
  const company = companies(ranks, terms, 'all');
  const headlineCompany = companies(ranks, terms, 'headline');
  const inWords = terms.map(({ own }) => {
    let sum = 0;
    for (let index = 0; index < own.length; index += 1) sum += weightOf(own[index] as number);
    return sum;
  });
  const mostInWords = Math.max(1e-9, ...inWords);
  const letters = lettersAlike(
    looked.asked.query.words,
    hits.map(({ candidate, best }) => {
      const { title } = candidate.about.wordings[best.wording]?.source ?? {};
      return [best.spelt ?? candidate.read.words(best.wording), ...(title ? [title] : [])];
    }),
  );
  const subjects = distinct(looked.units.filter(isSubjectWord));
  const { speakerKnown, said, published } = looked.asked;
  const dated = isKnown(said) || isKnown(published);
  const found = hits.map(({ candidate, best }, index) => {
    const { title, own } = terms[index] as HitTerms;
    turn = nextTurn(turn, LAST_TURN, seen);
    for (const code of own) seen[code] = turn;
    let above = 0;
    let headline = 0;
    let only = 0;
    for (const term of title) {
      if (asked[term.code] === 0) {
        above += looked.rarity(term.term);
        continue;
      }
      const weight = weightOf(term.code);
      above += weight;
      headline += weight;
      if (seen[term.code] !== turn) only += weight;
    }
    const days = dated ? distance(looked, candidate) : Number.POSITIVE_INFINITY;
    const mark = (holds: boolean) => (holds ? 1 : 0);
    for (const { code } of title) seen[code] = turn;
    let subject = 0;
    for (const { code } of subjects) if (seen[code] === turn) subject += 1;
    return {
      bm25: (ranks.scores[index] as number) / ranks.highest,
      words: (inWords[index] ?? 0) / mostInWords,
      headline: above > 0 ? headline / above : 0,
      headlineOnly: only / most,
      run: Math.min(LONGEST_RUN, best.measures.run) / LONGEST_RUN,
      likeness: best.likeness,
      score: scoreOf(looked, candidate, best),
      length: Math.log(1 + best.briefs.length) / 4,
      company: company[index] ?? 0,
      headlineCompany: headlineCompany[index] ?? 0,
      maybe: mark(speakerKnown && candidate.standing === Standing.maybe),
      other: mark(speakerKnown && candidate.standing === Standing.other),
      agree: mark(candidate.date === 'agree'),
      later: mark(saidLater(looked, candidate)),
      halfAYear: mark(days <= HALF_A_YEAR),
      twoYears: mark(days <= TWO_YEARS),
      letters: letters[index] ?? 0,
      subject: Math.min(MOST_SUBJECT_WORDS, subject) / MOST_SUBJECT_WORDS,
      muchHeld: heldOfSpeakers(record, candidate),
      aloud: mark(isAloud(candidate.about)),
    };
  });
  for (const code of codes) asked[code] = 0;
  return found;
};

/** What the sum is taken times, and where it stands even, so that it tells how often such a hit is right (the same script). */
export const SCALE = 0.79;
export const EVEN = 7.69;

/** The signs in one figure: higher is likelier. Written out, since it is worked out for each hit and by names that are looked up it takes ten times as long. */
export const weighed = (signs: Signs, weights: Signs = WEIGHTS): number =>
  weights.bm25 * signs.bm25 +
  weights.words * signs.words +
  weights.headline * signs.headline +
  weights.headlineOnly * signs.headlineOnly +
  weights.run * signs.run +
  weights.likeness * signs.likeness +
  weights.score * signs.score +
  weights.length * signs.length +
  weights.company * signs.company +
  weights.headlineCompany * signs.headlineCompany +
  weights.maybe * signs.maybe +
  weights.other * signs.other +
  weights.agree * signs.agree +
  weights.later * signs.later +
  weights.halfAYear * signs.halfAYear +
  weights.twoYears * signs.twoYears +
  weights.letters * signs.letters +
  weights.subject * signs.subject +
  weights.muchHeld * signs.muchHeld +
  weights.aloud * signs.aloud;

/** The chance, 0..1, that a hit with these signs is what was meant. */
export const chanceOf = (signs: Signs): number => 1 / (1 + Math.exp(EVEN - SCALE * weighed(signs)));
