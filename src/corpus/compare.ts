// Two texts held against each other: how likely they report one utterance, and where they differ. Knows nothing of speakers, dates or the
// record.

import type { DiffPart } from '../schema/match.ts';
import { align } from './align.ts';
import { diff } from './diff.ts';
import { measure } from './judge.ts';
import { units } from './units.ts';

/** Scores at and above this are called the same. */
const SAME = 0.5;

export type Comparison = { score: number; same: boolean; diff: DiffPart[] };

/** Compares two texts; the score is symmetric, 0..1. */
export const compare = (a: string, b: string): Comparison => {
  const rarity = () => 0.5;
  const unitsA = units(a);
  const unitsB = units(b);
  const one = measure(align(unitsA, unitsB, rarity), unitsA);
  const other = measure(align(unitsB, unitsA, rarity), unitsB);
  const inner = Math.min(one.tight, other.tight);
  const covered = (one.cover + other.cover) / 2;
  const most = Math.max(one.cover, other.cover);
  const contradicted = one.contradiction !== null || other.contradiction !== null;
  const raw = (0.5 * most + 0.5 * covered) * (0.5 + 0.5 * inner) * (contradicted ? 0.85 : 1);
  const score = Math.round(Math.min(1, raw) * 1000) / 1000;
  return { score, same: score >= SAME, diff: diff(a, b) };
};
