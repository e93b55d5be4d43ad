// What differs, said in one line before the words themselves: here “has to”, there “must”. What may change the sense stands first; marks in
// the words show the rest.

import type { DiffPart, TellingDifference } from '../../schema/match.ts';
import { say, sayCount } from '../../words.ts';
import { cut } from './cut.ts';
import { type Change, tellingChanges } from './differences.ts';

/** Longest run named in the line, in UTF-16 units. */
const LONGEST = 48;

const changeWords = ({ here, there }: Change): string => {
  if (!there) return say('onlyHere', cut(here, LONGEST));
  if (!here) return say('onlyThere', cut(there, LONGEST));
  return say('hereAndThere', cut(here, LONGEST), cut(there, LONGEST));
};

/** `telling`: names, numbers, subjects and negations that the record found to differ; they stand before all other changes. */
export type Difference = { diff: DiffPart[]; telling?: TellingDifference[] | undefined; most?: number };

/** The line as text; "In the same words" where nothing differs. */
export const differenceLine = ({ diff, telling = [], most = 2 }: Difference): string => {
  const { told, rest } = tellingChanges(diff, telling, most);
  if (told.length === 0) return say('sameWords');
  const line = told.map(changeWords).join('; ');
  return rest > 0 ? say('differsAndMore', line, sayCount('moreDifferences', rest)) : say('differs', line);
};

export const Differences = (difference: Difference) => (
  <p class={difference.telling?.length ? 'difference strong' : 'difference'}>{differenceLine(difference)}</p>
);
