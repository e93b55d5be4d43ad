// What hits have in common with one another: several reports tell of one thing, and what many of the best have is likelier what is asked for. One of the
// signs of order.ts.

import { type Brief, codeOf, Is } from './brief.ts';
import type { Candidate, Measured } from './looked.ts';
import { LAST_TURN, nextTurn, tableByTerm } from './term-numbers.ts';
import type { Term } from './units.ts';

/** Hits that the others are held against, and how much more the best of them count. */
const COMPANY = 6;
const BEST_COUNT = 4;

/** A hit's terms, each once: of its headline; by number of its wording; and of both, and of the headline, that are not asked for. */
export type HitTerms = { title: Term[]; own: number[]; all: number[]; headline: number[] };

/** By term: the turn in which it was last seen. Counted on, so that nothing is wiped. */
const seenByTerm = (): Uint16Array => {
  table ??= tableByTerm();
  return table;
};
let table: Uint16Array | null = null;
let turn = 0;

/** Terms, each once, in the order they first stand. */
export const distinct = (terms: readonly Term[]): Term[] => {
  const seen = seenByTerm();
  turn = nextTurn(turn, LAST_TURN, seen);
  const found: Term[] = [];
  for (let index = 0; index < terms.length; index += 1) {
    const term = terms[index] as Term;
    if (seen[term.code] === turn) continue;
    seen[term.code] = turn;
    found.push(term);
  }
  return found;
};

const codesBeyond = (terms: readonly Term[], asked: Uint16Array): number[] => {
  const found: number[] = [];
  for (const { code } of terms) if (asked[code] === 0) found.push(code);
  return found;
};

/** The numbers being put together; copied when they are, so that no array has to grow. */
const room: number[] = [];

/** The numbers of the terms of words, each once, in the order they first stand. */
const distinctCodes = (briefs: readonly Brief[]): number[] => {
  const seen = seenByTerm();
  turn = nextTurn(turn, LAST_TURN, seen);
  let found = 0;
  for (let index = 0; index < briefs.length; index += 1) {
    const code = codeOf(briefs[index] as Brief);
    if (seen[code] === turn) continue;
    seen[code] = turn;
    room[found] = code;
    found += 1;
  }
  return room.slice(0, found);
};

/** A hit's terms; `asked` is not 0 for those asked for. */
export const hitTerms = ({ best }: { best: Measured }, asked: Uint16Array): HitTerms => {
  const title = distinct(best.title);
  const own = distinctCodes(best.briefs);
  const seen = seenByTerm();
  turn = nextTurn(turn, LAST_TURN, seen);
  for (const { code } of title) seen[code] = turn;
  const headline = codesBeyond(title, asked);
  let found = headline.length;
  for (let index = 0; index < found; index += 1) room[index] = headline[index] as number;
  for (const brief of best.briefs) {
    if ((brief & Is.carries) === 0) continue;
    const code = codeOf(brief);
    if (seen[code] === turn || asked[code] !== 0) continue;
    seen[code] = turn;
    room[found] = code;
    found += 1;
  }
  return { title, own, all: room.slice(0, found), headline };
};

/** How hits stand by their words alone: each one's score, the highest of them, and the places of the few the others are held against, best first. */
export type ByWords = { scores: number[]; highest: number; best: number[] };

export const byWords = (hits: readonly { candidate: Candidate }[]): ByWords => {
  const scores = hits.map(({ candidate }) => candidate.bm25);
  const best = scores.map((_, index) => index).sort((a, b) => (scores[b] as number) - (scores[a] as number));
  return { scores, highest: Math.max(1e-9, scores[best[0] ?? 0] ?? 0), best: best.slice(0, COMPANY) };
};

/**
 * How much each hit has in common with the best by their words, of their terms of one kind: the cosine of their marks, the better ones counting more,
 * itself left out.
 */
export const companies = (
  { scores, highest, best }: ByWords,
  terms: readonly HitTerms[],
  of: 'all' | 'headline',
): number[] => {
  const seen = seenByTerm();
  const sums = scores.map(() => 0);
  const weights = scores.map(() => 0);
  for (const other of best) {
    const weight = ((scores[other] as number) / highest) ** BEST_COUNT;
    const theirs = (terms[other] as HitTerms)[of];
    turn = nextTurn(turn, LAST_TURN, seen);
    for (const code of theirs) seen[code] = turn;
    for (let index = 0; index < scores.length; index += 1) {
      if (index === other) continue;
      weights[index] = (weights[index] as number) + weight;
      const own = (terms[index] as HitTerms)[of];
      if (own.length === 0 || theirs.length === 0) continue;
      let both = 0;
      for (let at = 0; at < own.length; at += 1) if (seen[own[at] as number] === turn) both += 1;
      sums[index] = (sums[index] as number) + weight * (both / Math.sqrt(own.length * theirs.length));
    }
  }
  return sums.map((sum, index) => ((weights[index] as number) > 0 ? sum / (weights[index] as number) : 0));
};
