// Whether a search is answered at all: whether its hits, as a whole, look like what is found for words that the record holds something on, or
// like what any words find. Learned (bench/train-answer.ts); the order of hits is order.ts's, and what is given beside an article on-subject.ts's.

import { type Signs, WEIGHTS, weighed } from './order.ts';
import { isNearly, NEARLY_FROM, type Ranked } from './rank.ts';

/** What tells whether a search is answered. `best` is the hit that comes first by the learned order. */
export type AnswerSigns = {
  /** The best hit's place on the scale of the order by its words alone, in tens; and how alike it is by its letters. */
  order: number;
  letters: number;
  /** Share of what the words could reach: the best hit's; of the five that reach most, on average; of the most, squared. */
  found: number;
  foundByFive: number;
  foundMost: number;
  /** Subject words shared with one hit, its headline too: four at most, in fours. Words on end in both: ten at most, in tens. */
  subject: number;
  run: number;
  /** Weight of the subject words shared, of all the words asked: with the best hit's headline too, and the most of any hit by its words. */
  share: number;
  shareMost: number;
  /** How much else the best hit has in common with others (order.ts). */
  company: number;
  /** Of the best hit: the day agrees, or is within half a year; somebody else said it. */
  agree: number;
  halfAYear: number;
  other: number;
};

/** Learned by `npm run bench -- train-answer` from the train part of the claims and everyday sentences of our own; figures in bench/README.md. */
export const ANSWER_WEIGHTS: AnswerSigns = {
  order: 4.07,
  found: 3.39,
  foundByFive: 9.59,
  foundMost: 4.37,
  subject: 7.49,
  run: 6.26,
  share: -3.98,
  shareMost: -7.89,
  company: 4.68,
  letters: 1.66,
  agree: 1.34,
  halfAYear: 0.36,
  other: -0.53,
};
/** The sum from which on a search is answered: eight of a hundred everyday sentences of the training have more. */
export const ANSWERED_FROM = 7.72;

/** The order by words alone: who is much on record, and when something was said, tells nothing of whether the record holds a subject. */
const BY_WORDS: Signs = {
  ...WEIGHTS,
  muchHeld: 0,
  aloud: 0,
  maybe: 0,
  other: 0,
  agree: 0,
  later: 0,
  halfAYear: 0,
  twoYears: 0,
};

const FIVE = 5;
const MOST_SUBJECT_WORDS = 4;
const LONGEST_RUN = 10;

/** The signs of a search with at least one hit; `signs` are the hits' in their order. */
export const answerSigns = (hits: readonly Ranked[], signs: readonly Signs[]): AnswerSigns => {
  let best = 0;
  let highest = Number.NEGATIVE_INFINITY;
  signs.forEach((one, index) => {
    const sum = weighed(one);
    if (sum <= highest) return;
    highest = sum;
    best = index;
  });
  const first = signs[best];
  const found = hits.map((hit) => hit.candidate.found).sort((a, b) => b - a);
  const five = found.slice(0, FIVE);
  const most = (of: (hit: Ranked) => number) => Math.max(...hits.map(of));
  return {
    order: first ? weighed(first, BY_WORDS) / 10 : 0,
    letters: first?.letters ?? 0,
    found: hits[best]?.candidate.found ?? 0,
    foundByFive: five.reduce((sum, one) => sum + one, 0) / Math.max(1, five.length),
    foundMost: (found[0] ?? 0) ** 2,
    subject:
      Math.min(
        MOST_SUBJECT_WORDS,
        most((hit) => hit.withTitle.subject),
      ) / MOST_SUBJECT_WORDS,
    run:
      Math.min(
        LONGEST_RUN,
        most((hit) => hit.best.measures.run),
      ) / LONGEST_RUN,
    share: hits[best]?.withTitle.share ?? 0,
    shareMost: most((hit) => hit.share),
    company: first?.company ?? 0,
    agree: first?.agree ?? 0,
    halfAYear: first?.halfAYear ?? 0,
    other: first?.other ?? 0,
  };
};

/** The signs in one figure. */
export const answerWeighed = (signs: AnswerSigns, weights: AnswerSigns = ANSWER_WEIGHTS): number => {
  let sum = 0;
  for (const name of Object.keys(weights) as (keyof AnswerSigns)[]) sum += weights[name] * signs[name];
  return sum;
};

/** Words nearly the same are an answer whatever else speaks against it. */
export const isSureOf = (hit: Ranked): boolean =>
  hit.kind === 'same' || (isNearly(hit.best) && hit.best.measures.words >= NEARLY_FROM);

/** Whether hits are given; without any there is no answer. */
export const isAnswered = (hits: readonly Ranked[], signs: readonly Signs[]): boolean =>
  hits.length > 0 && (hits.some(isSureOf) || answerWeighed(answerSigns(hits, signs)) >= ANSWERED_FROM);
