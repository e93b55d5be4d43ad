// The words a reader searched for, marked in what was found. Where they stand is the record's answer: it alone knows what a word that is still being
// typed may become.

import type { FoundSpan } from '../../schema/match.ts';
import type { Run } from '../shared/differences.ts';

/** The text in runs, what stands at the spans marked; the runs joined are that text. `spans`: in order, UTF-16 offsets. */
export const runsFound = (text: string, spans: readonly FoundSpan[]): Run[] => {
  const runs: Run[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    if (start > at) runs.push({ text: text.slice(at, start), marked: false });
    runs.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < text.length) runs.push({ text: text.slice(at), marked: false });
  return runs;
};
