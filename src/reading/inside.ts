// Who says a quotation as its own words tell: a transcript's label, a verb set into it. Around the quotation looks tellings.ts.

import { startsUpper } from '../text/letters.ts';
import { Does } from './languages/language.ts';
import { has } from './phrases.ts';
import type { Line, Piece } from './pieces.ts';

/** A quotation's words, forty at most. */
export const wordsOf = (line: Line, quote: Piece): Piece[] => {
  let low = 0;
  let high = line.words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((line.words[middle] as Piece).start < quote.start) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (to - low < 40 && line.words[to] && (line.words[to] as Piece).start < quote.end) to += 1;
  return line.words.slice(low, to);
};

/** A word of such a label. */
const LABEL = /^\p{Lu}[\p{Lu}.'’-]+$/u;
/** Longest label of a transcript, in words. */
const LONGEST_LABEL = 4;

/** "WALLACE: Do you …", inside the marks: the capitals before the colon. */
export const labelInside = (words: readonly Piece[], text: string): { from: number; to: number } | null => {
  for (let at = 0; at < words.length && at < LONGEST_LABEL; at += 1) {
    const word = words[at] as Piece;
    if (!startsUpper(word.text) || !LABEL.test(word.text)) return null;
    if (text[word.end] === ':') return { from: (words[0] as Piece).word, to: word.word + 1 };
  }
  return null;
};

/** « C’est fini, a-t-elle dit, et bien fini. »: the pronoun behind its auxiliary, a participle of telling right behind both; null where none stands. */
const enclosedPronoun = (words: readonly Piece[], text: string): { from: number; to: number } | null => {
  for (let at = 1; at + 2 < words.length; at += 1) {
    if (!has(words[at], Does.auxiliary)) continue;
    const gap = text.slice((words[at - 1] as Piece).end, (words[at] as Piece).start);
    if (!/^[,!?…]\s?$/.test(gap)) continue;
    const pronoun = words[at + 1]?.folded === 't' ? at + 2 : at + 1;
    const tied = has(words[pronoun], Does.pronoun) && words[pronoun]?.start === (words[pronoun - 1] as Piece).end + 1;
    if (!tied || text[(words[pronoun] as Piece).start - 1] === ' ' || !has(words[pronoun + 1], Does.tells)) continue;
    return { from: (words[pronoun] as Piece).word, to: (words[pronoun] as Piece).word + 1 };
  }
  return null;
};

/** « On a crié, témoigne Rachid Blum, gardien. »: the name, or the role, behind a verb of telling set into the quotation; French alone writes so. */
export const inciseIn = (words: readonly Piece[], text: string): { from: number; to: number } | null => {
  const enclosed = enclosedPronoun(words, text);
  if (enclosed) return enclosed;
  for (let at = 1; at + 1 < words.length; at += 1) {
    const verb = words[at] as Piece;
    if (!has(verb, Does.tells) || verb.capital) continue;
    // "s’emporte": the pronoun stands between the mark and the verb.
    const first = words[at - 1]?.text.length === 2 && verb.start === words[at - 1]?.end ? at - 1 : at;
    const before = words[first - 1];
    if (
      !before ||
      !/^ ?[,!?…] ?$/.test(text.slice(before.end, (words[first] as Piece).start).replace(/\u00a0|\u202f/g, ' '))
    )
      continue;
    let to = at + 1;
    while (
      to < words.length &&
      (to === at + 1 || words[to]?.joined) &&
      (words[to]?.capital || has(words[to], Does.particle | Does.title))
    )
      to += 1;
    if (to > at + 1 && words[at + 1]?.capital)
      return { from: (words[at + 1] as Piece).word, to: (words[to - 1] as Piece).word + 1 };
    if (
      has(words[at + 1], Does.determiner) &&
      words[at + 2] &&
      (has(words[at + 2], Does.role) || !has(words[at + 2], Does.tells))
    )
      return { from: (words[at + 1] as Piece).word, to: (words[at + 2] as Piece).word + 1 };
  }
  return null;
};
