// What tells of a statement's subject besides its words: its source's headline, and the question it answers. A wording is found by these
// too; whether it is the same utterance is decided by its words alone.

import type { Statement, Wording } from '../schema/statement.ts';
import { terms } from './units.ts';

/** Terms of the subject, indexed with a wording's own. */
export const subjectTerms = ({ prompt }: Statement, { source, lang }: Wording): string[] => [
  ...(source.title === undefined ? [] : terms(source.title, lang)),
  ...(prompt === undefined ? [] : terms(prompt, lang)),
];
