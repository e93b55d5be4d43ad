// Where in a corpus the parts of each longer speech stand: runs of statements, so that one finds a part's neighbours without reading on to them.
// Holds no texts, and no names of speeches but their checksums: who reads a run looks whose parts its statements are.
//
//   per run, 32-bit: checksum of the speech's id, 0 for statements that are no parts; first statement. A run ends where the next begins.
import type { Statement } from '../schema/statement.ts';
import { checksum } from './checksum.ts';
import { numbers32 } from './container.ts';

const encoder = new TextEncoder();

/** Never 0, which stands for no speech. */
const markOf = (speech: string): number => checksum(encoder.encode(speech)) || 1;

/** Statements from `start` up to `end`, which is not among them, with parts in rising order. */
export type Run = { start: number; end: number };

/** Packs the runs of statements that are parts of one speech, in rising order. Empty where none is a part. */
export const packSpeeches = (statements: readonly Statement[]): Uint8Array => {
  const runs: number[] = [];
  let before: Statement['part'];
  for (const [index, { part }] of statements.entries()) {
    const goesOn = index > 0 && part?.of === before?.of && (part?.n ?? 1) > (before?.n ?? 0);
    if (!goesOn) runs.push(part ? markOf(part.of) : 0, index);
    before = part;
  }
  if (!statements.some(({ part }) => part)) return new Uint8Array(0);
  return new Uint8Array(Uint32Array.from(runs).buffer);
};

/** The runs that may be of a speech, in the order of statements; `statements`: how many the corpus has. */
export const runsOf = (packed: Uint8Array, statements: number, speech: string): Run[] => {
  const runs = numbers32(packed);
  const mark = markOf(speech);
  const found: Run[] = [];
  for (let at = 0; at < runs.length; at += 2)
    if (runs[at] === mark) found.push({ start: runs[at + 1] ?? 0, end: runs[at + 3] ?? statements });
  return found;
};
