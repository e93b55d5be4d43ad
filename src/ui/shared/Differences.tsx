// What differs, said in one line: “has to” here, “must” there. Marks in the words show the rest.

import type { DiffPart } from '../../schema/match.ts';
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

/** The line as text; "In the same words" where nothing differs. */
export const differenceLine = (diff: DiffPart[], most = 2): string => {
  const { told, rest } = tellingChanges(diff, most);
  if (told.length === 0) return say('sameWords');
  const line = told.map(changeWords).join('; ');
  return rest > 0 ? say('differsAndMore', line, sayCount('moreDifferences', rest)) : say('differs', line);
};

export const Differences = ({ diff, most }: { diff: DiffPart[]; most?: number }) => (
  <p class="difference" dir="auto">
    {differenceLine(diff, most)}
  </p>
);
