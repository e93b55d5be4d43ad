// The words a reader searched for, marked in what was found.

import { foundIn } from '../../corpus/index.ts';
import type { Run } from '../shared/differences.ts';

/** The text in runs, the words that were searched for marked; the runs joined are that text. */
export const runsFound = (text: string, lang: string | undefined, words: string): Run[] => {
  const runs: Run[] = [];
  let at = 0;
  for (const { start, end } of foundIn(text, lang, words)) {
    // One word may stand for two ("don't"), both at one place.
    if (start < at) continue;
    if (start > at) runs.push({ text: text.slice(at, start), marked: false });
    runs.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < text.length) runs.push({ text: text.slice(at), marked: false });
  return runs;
};
