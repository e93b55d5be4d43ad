// Word-level differences between two wordings, for people to look at. Compares words as a reader does (case, marks and apostrophes do not
// count), not as the index does: a changed inflection is shown.
//
// Myers, "An O(ND) Difference Algorithm and Its Variations" (1986).

import type { DiffPart } from '../schema/match.ts';
import { letters, tokens } from '../text/tokens.ts';

type Piece = { folded: string; start: number; end: number };

/** Differences beyond this are not searched for further: two texts with so little in common are shown as wholly other. */
const MOST_EDITS = 2_000;

/**
 * Words, or letters where a script puts no spaces between words, with the marks and white space that stand behind them; what stands before the
 * first goes with it.
 */
const pieces = (text: string): Piece[] => {
  const words = tokens(text).flatMap(letters);
  return words.map((word, index) => ({
    folded: word.folded.replaceAll("'", ''),
    start: index === 0 ? 0 : word.start,
    end: words[index + 1]?.start ?? text.length,
  }));
};

/** Moves opening marks from the end of a piece to the word they open: `said ("no` is `said` and `("no`. */
const settleMarks = (text: string, found: Piece[]): Piece[] => {
  for (let index = 1; index < found.length; index += 1) {
    const piece = found[index] as Piece;
    const before = found[index - 1] as Piece;
    while (piece.start > before.start + 1 && /[[({“‘«„$£€#@]/.test(text[piece.start - 1] ?? '')) {
      piece.start -= 1;
      before.end -= 1;
    }
  }
  return found;
};

/** Pairs of equal pieces in order, as many as there can be. */
const commonPairs = (a: readonly Piece[], b: readonly Piece[]): [number, number][] => {
  let from = 0;
  while (from < a.length && from < b.length && a[from]?.folded === b[from]?.folded) from += 1;
  let endA = a.length;
  let endB = b.length;
  while (endA > from && endB > from && a[endA - 1]?.folded === b[endB - 1]?.folded) {
    endA -= 1;
    endB -= 1;
  }
  const pairs: [number, number][] = [];
  for (let index = 0; index < from; index += 1) pairs.push([index, index]);
  pairs.push(...shortestEdit(a, b, from, endA, endB));
  for (let index = endA; index < a.length; index += 1) pairs.push([index, index - endA + endB]);
  return pairs;
};

const shortestEdit = (
  a: readonly Piece[],
  b: readonly Piece[],
  from: number,
  endA: number,
  endB: number,
): [number, number][] => {
  const sizeA = endA - from;
  const sizeB = endB - from;
  if (sizeA === 0 || sizeB === 0) return [];
  const most = Math.min(sizeA + sizeB, MOST_EDITS);
  const reach = new Int32Array(2 * most + 2).fill(-1);
  const history: Int32Array[] = [];
  reach[most + 1] = 0;
  for (let edits = 0; edits <= most; edits += 1) {
    history.push(reach.slice(most - edits, most + edits + 2));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const down =
        diagonal === -edits ||
        (diagonal !== edits && (reach[most + diagonal - 1] as number) < (reach[most + diagonal + 1] as number));
      let x = down ? (reach[most + diagonal + 1] as number) : (reach[most + diagonal - 1] as number) + 1;
      let y = x - diagonal;
      while (x < sizeA && y < sizeB && a[from + x]?.folded === b[from + y]?.folded) {
        x += 1;
        y += 1;
      }
      reach[most + diagonal] = x;
      if (x >= sizeA && y >= sizeB) return walkBack(history, edits, sizeA, sizeB, from);
    }
  }
  return [];
};

const walkBack = (
  history: readonly Int32Array[],
  edits: number,
  sizeA: number,
  sizeB: number,
  from: number,
): [number, number][] => {
  const pairs: [number, number][] = [];
  let x = sizeA;
  let y = sizeB;
  for (let step = edits; step >= 0; step -= 1) {
    // `history[step]` holds diagonals -step..step+1 as they stood before this step.
    const before = history[step] as Int32Array;
    const reached = (diagonal: number) => before[diagonal + step] ?? -1;
    const diagonal = x - y;
    const down = diagonal === -step || (diagonal !== step && reached(diagonal - 1) < reached(diagonal + 1));
    const previous = down ? diagonal + 1 : diagonal - 1;
    const startX = step === 0 ? 0 : down ? reached(previous) : reached(previous) + 1;
    while (x > startX && x > 0 && y > 0) {
      x -= 1;
      y -= 1;
      pairs.push([from + x, from + y]);
    }
    if (step === 0) break;
    x = reached(previous);
    y = x - previous;
  }
  return pairs.reverse();
};

/**
 * The runs of a difference, in reading order. The texts of `kept` and `here` joined give `a` exactly; those of `there` and of `kept` (its
 * `other`, where it has one) give `b`.
 */
export const diff = (a: string, b: string): DiffPart[] => {
  const wordsA = settleMarks(a, pieces(a));
  const wordsB = settleMarks(b, pieces(b));
  if (wordsA.length === 0 || wordsB.length === 0) {
    const parts: DiffPart[] = [];
    if (a) parts.push({ kind: 'here', text: a });
    if (b) parts.push({ kind: 'there', text: b });
    return parts;
  }
  const parts: DiffPart[] = [];
  const push = (kind: DiffPart['kind'], text: string, other = text) => {
    if (text === '' && other === '') return;
    const last = parts[parts.length - 1];
    if (last?.kind === kind) {
      last.other = (last.other ?? last.text) + other;
      last.text += text;
    } else parts.push({ kind, text, other });
  };
  const cut = (text: string, words: readonly Piece[], from: number, to: number) =>
    from < to ? text.slice(words[from]?.start, words[to - 1]?.end) : '';
  let atA = 0;
  let atB = 0;
  for (const [inA, inB] of commonPairs(wordsA, wordsB)) {
    push('here', cut(a, wordsA, atA, inA));
    push('there', cut(b, wordsB, atB, inB));
    push('kept', cut(a, wordsA, inA, inA + 1), cut(b, wordsB, inB, inB + 1));
    atA = inA + 1;
    atB = inB + 1;
  }
  push('here', cut(a, wordsA, atA, wordsA.length));
  push('there', cut(b, wordsB, atB, wordsB.length));
  return parts.map(({ kind, text, other }) =>
    kind === 'kept' && other !== undefined && other !== text ? { kind, text, other } : { kind, text },
  );
};
