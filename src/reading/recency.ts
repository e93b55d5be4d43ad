// How much somebody named or heard before counts where a pronoun or a role stands for a person. The weights alone; who is weighed, and
// for what, is for resolve.ts.

import type { Figure } from './figures.ts';

/** The one who speaks: a figure of the article, or only words. */
export type Meant = { figure: Figure | null; name: string; start: number; end: number; sure: number };

/** Sentences after which somebody unnamed since is no longer meant by a pronoun. */
export const MEMORY = 14;
/** How fast somebody fades with every sentence. Of 315 identities on real pages 1, 1.2, 1.4 and 1.7 find 285, 286, 286 and 286. */
const DECAY = 1.4;

/** What is left of a score so many sentences later. */
export const faded = (score: number, distance: number): number => score / (1 + distance) ** DECAY;

/** Weight of a sentence's subject, and of whom it turns to: "As for Roe, he said". */
export const SUBJECT = 2;
export const TOPIC = 4;
/** How much more the subject of the pronoun's own sentence counts: "Roe was calm when he said". */
const HERE = 2;
/** How much more somebody counts who is the subject of the sentence before, in the pronoun's own block: a newcomer goes before who spoke last. */
export const FRESH = 3;

/** The same where that sentence ends the block before, and nobody has spoken since. */
const NEWCOMER = 2;

/** Weight of who spoke last, and of whom a verb of telling stands beside. */
export const SPEAKER = 3;

/** Somebody named, or a role that stood as a subject: "The prosecutor had asked for five years." */
export type Trace = { figure: Figure; sentence: number; weight: number; block: number };

/** How much more somebody counts for being the subject there, in a sentence `distance` before the pronoun's, which stands in block `here`; `unanswered` where nobody spoke behind it. */
export const asSubjectOf = (
  { weight, block }: Trace,
  distance: number,
  here: number | undefined,
  unanswered: boolean,
): number => {
  if (weight < SUBJECT) return 1;
  if (distance === 0) return HERE;
  if (distance !== 1) return 1;
  return block === here ? FRESH : unanswered ? NEWCOMER : 1;
};

/** How well somebody agrees with a pronoun: whose own the article does not tell may be meant, but less likely. */
export const agreement = ({ pronoun }: Pick<Figure, 'pronoun'>, wanted: 'he' | 'she'): number => {
  if (pronoun === wanted) return 1;
  return pronoun === null ? 0.6 : 0;
};
