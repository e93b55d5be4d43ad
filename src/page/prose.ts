// How much of a page's text reads as prose: per run and per part, in UTF-16 units. Says nothing about which prose is the article's.

import type { Steps } from './steps.ts';
import type { Part, Run, Walk } from './walk.ts';

/** Ends a sentence somewhere in the text, in the scripts news is written in. */
const SENTENCE = /[.!?…।۔؟]["'”’»)\]›]*(?:\s|$)|[。！？]/;
/** A run shorter than this is a label unless it is a paragraph of its own (UTF-16 units). */
const SHORTEST_PROSE = 25;
/** From here on a run without any full stop still counts as prose: headlines and link texts are shorter. */
const PROSE_WITHOUT_STOP = 140;
/** Share of a run's text in links from which it is no prose. */
const MOST_LINKED = 0.5;

/** Runs between two places where work on them may be interrupted. */
export const RUNS_A_STEP = 50;

export const isHeadingTag = (tag: string): boolean => tag.length === 2 && /^H[1-6]$/.test(tag);

/** A run's text as the page's source has it, white space and all. */
export const runText = (run: Run): string =>
  run.pieces.length === 1 ? (run.pieces[0]?.data ?? '') : run.pieces.map((piece) => piece?.data ?? ' ').join('');

/** UTF-16 units of prose in a run: its text outside links if it reads as sentences, else 0. */
export const proseOf = (run: Run): number => {
  if (run.length < SHORTEST_PROSE && (run.part.tag !== 'P' || run.length < 6)) return 0;
  if (run.linked > run.length * MOST_LINKED || isHeadingTag(run.part.tag)) return 0;
  if (run.length < PROSE_WITHOUT_STOP && !SENTENCE.test(runText(run))) return 0;
  return run.length - run.linked;
};

/** A page's text measured. A run that is not shown counts for nothing. */
export type Measured = {
  prose: readonly number[];
  shown: readonly boolean[];
  /** Per part, everything inside: prose, other text, text in links. */
  partProse: Float64Array;
  partOther: Float64Array;
  partLinked: Float64Array;
};

/** Measures every run and part; `isShown` is asked once a block with text of its own. Linear. */
export function* measure({ parts, runs }: Walk, isShown: (element: Element) => boolean): Steps<Measured> {
  const partProse = new Float64Array(parts.length);
  const partOther = new Float64Array(parts.length);
  const partLinked = new Float64Array(parts.length);
  const shown: boolean[] = [];
  let asked: Part | null = null;
  let answer = true;
  const prose: number[] = [];
  for (const [index, run] of runs.entries()) {
    if (index % RUNS_A_STEP === RUNS_A_STEP - 1) yield;
    if (run.part !== asked) {
      asked = run.part;
      answer = isShown(run.part.element);
    }
    shown.push(answer);
    const found = answer ? proseOf(run) : 0;
    prose.push(found);
    if (!answer) continue;
    partProse[run.part.index]! += found;
    partOther[run.part.index]! += run.length - found;
    partLinked[run.part.index]! += run.linked;
  }
  for (let index = parts.length - 1; index > 0; index -= 1) {
    const parent = parts[index]?.parent;
    if (!parent) continue;
    partProse[parent.index]! += partProse[index]!;
    partOther[parent.index]! += partOther[index]!;
    partLinked[parent.index]! += partLinked[index]!;
  }
  return { prose, shown, partProse, partOther, partLinked };
}
