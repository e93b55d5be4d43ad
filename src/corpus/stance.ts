// How a word stands in its text, besides what it is: whether it begins a sentence, has a capital, is an editor's, and what signs stand at it. One set of
// marks for a text that is read by its letters and one that is read by its parts (units-coded.ts).

import { startsUpper } from '../text/letters.ts';

/** Marks of a word, as bits. */
export const Stance = {
  /** It begins the text or a sentence, or stands behind a colon or a mark of quotation. */
  opens: 1,
  /** The text says that something was left out before it: an ellipsis. */
  afterGap: 2,
  /** Its first letter is a capital. */
  capital: 4,
  /** Inside [brackets] or (parentheses): an editor's word, not the speaker's. */
  inserted: 8,
  /** It is "US", which is no "us". */
  states: 16,
  /** A mark that parts clauses stands right behind it. */
  broken: 32,
  /** "$" stands right before it, "%" right behind it. */
  dollars: 64,
  percent: 128,
} as const;

/** Marks by their codes: a pattern asked mark by mark takes longer, and a fresh worker has to prepare it. */
export const codesOf = (marks: string): readonly number[] => Array.from(marks, (mark) => mark.charCodeAt(0));
const SENTENCE_END = codesOf('.!?:;…"“”«»\n');
const BREAKS = codesOf(',.;!–—-');
const INSERTION = /\[[^[\]]{0,120}\]|\([^()]{0,60}\)/g;
const SPACE = 32;
const FULL_STOP = 46;
const ELLIPSIS = 0x2026;
const WHITE = /\s/;

/** Whether a letter is white space. */
export const isWhite = (code: number): boolean =>
  code === SPACE || (code >= 9 && code <= 13) || (code > 127 && WHITE.test(String.fromCharCode(code)));

/** Whether a sentence ends between two places of a text. */
export const endsSentence = (text: string, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) if (SENTENCE_END.includes(text.charCodeAt(at))) return true;
  return false;
};

/** Whether an ellipsis stands between two places of a text, as one mark or as periods. */
const hasEllipsis = (text: string, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === ELLIPSIS) return true;
    if (code !== FULL_STOP || at + 1 >= to) continue;
    const next = text.charCodeAt(at + 1);
    if (next === FULL_STOP || (isWhite(next) && at + 2 < to && text.charCodeAt(at + 2) === FULL_STOP)) return true;
  }
  return false;
};

/** Whether a mark that parts clauses stands at a place of a text. */
export const isBreak = (text: string, at: number): boolean => BREAKS.includes(text.charCodeAt(at));

/** Where editors' insertions stand: [back], (expletive). Offsets, in order. A long parenthesis is the text's own. */
const insertions = (text: string): { start: number; end: number }[] => {
  if (!text.includes('[') && !text.includes('(')) return [];
  const found: { start: number; end: number }[] = [];
  for (const match of text.matchAll(INSERTION)) found.push({ start: match.index, end: match.index + match[0].length });
  return found;
};

/** What a word's own letters and those right beside it say; `isUs`: it is "us", in whatever case. */
export const stanceAlone = (text: string, start: number, end: number, isUs: boolean): number => {
  let stance = 0;
  if (isUs && end - start === 2 && text.startsWith('US', start)) stance |= Stance.states;
  if (text[start - 1] === '$') stance |= Stance.dollars;
  if (text[end] === '%') stance |= Stance.percent;
  return stance;
};

/** Words of a text: where they begin and end, UTF-16 offsets, and how they stand. */
type Words = { count: number; starts: Int32Array; ends: Int32Array; stances: Uint8Array };

/** Fills in how the words of a text stand that was read by its letters; `isUs` by number of the word. Linear in its length. */
export const fillStances = (
  text: string,
  { count, starts, ends, stances }: Words,
  isUs: (at: number) => boolean,
): void => {
  const brackets = insertions(text);
  let bracket = 0;
  let before = 0;
  for (let at = 0; at < count; at += 1) {
    const start = starts[at] as number;
    const end = ends[at] as number;
    let stance = stanceAlone(text, start, end, isUs(at));
    while (bracket < brackets.length && (brackets[bracket]?.end ?? 0) <= start) bracket += 1;
    if (bracket < brackets.length && (brackets[bracket]?.start ?? 0) <= start) stance |= Stance.inserted;
    // Most words stand one space behind the one before.
    const far = start - before !== 1 || text.charCodeAt(before) !== SPACE;
    if (at === 0 || (far && endsSentence(text, before, start))) stance |= Stance.opens;
    if (before > 0 && start > before + 1 && hasEllipsis(text, before, start)) stance |= Stance.afterGap;
    if (startsUpper(text, start)) stance |= Stance.capital;
    if (isBreak(text, end)) stance |= Stance.broken;
    stances[at] = stance;
    before = end;
  }
};
