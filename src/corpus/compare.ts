// Two texts held against each other: how likely they report one utterance, and where they differ. Knows nothing of speakers, dates or the
// record.

import type { DiffPart, TellingDifference } from '../schema/match.ts';
import { diff } from './diff.ts';
import { chanceOfOne } from './likeness.ts';
import { tellingBetween } from './telling.ts';

/** Scores at and above this are called the same: more likely than not. */
const SAME = 0.5;

export type Comparison = { score: number; same: boolean; diff: DiffPart[]; telling: TellingDifference[] };

/** Compares two texts; the score, 0..1, is the same whichever stands first. Equal words are 1, an empty text is like no other. `telling`: what to see first of how they differ. */
export const compare = (a: string, b: string): Comparison => {
  const parts = diff(a, b);
  const kept = parts.some((part) => part.kind === 'kept');
  const equal = kept && parts.length === 1;
  const score = equal ? 1 : kept ? Math.round(chanceOfOne(a, b) * 1000) / 1000 : 0;
  return { score, same: score >= SAME, diff: parts, telling: kept ? tellingBetween(a, b) : [] };
};
