// What stands out of how two wordings differ, as sentences for people. Machines get the data.

import type { TellingDifference } from '../schema/match.ts';

const WHAT: Record<TellingDifference['kind'], string> = {
  negation: 'a word that turns the sentence round',
  subject: 'who or what is spoken of',
  name: 'a name',
  number: 'a number',
};

const side = (words: string) => (words ? `“${words}”` : 'nothing');

/** One line a difference; `sides` names the two. */
export const tellingLines = (
  telling: readonly TellingDifference[] | undefined,
  [here, there]: readonly [string, string],
): string[] =>
  (telling ?? []).map(
    (one) => `They differ in ${WHAT[one.kind]}: ${side(one.here)} ${here}, ${side(one.there)} ${there}.`,
  );
