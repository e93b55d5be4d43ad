// Words of a text with their places. One definition of "word" for reading, index and differences alike.

import { fold } from './fold.ts';

/** A word as it stands (`text`), folded for comparison (`folded`), and its UTF-16 offsets. */
export type Token = { text: string; folded: string; start: number; end: number };

/**
 * Letters with their marks, digits; inside a word also apostrophes (don't), periods and commas between digits (2.5, 1,000), and
 * soft hyphens. A hyphen parts words: "three-day" is two. Made when first needed: preparing it costs a fresh worker milliseconds.
 */
const anyWord = (): RegExp => {
  any ??=
    /(?:\p{N}+(?:[.,]\p{N}+)*|\p{L}|\p{M}|\u00ad|\u200d)(?:(?:\p{L}|\p{M}|\p{N}|\u00ad|\u200d)|(?:['’ʼ](?=\p{L})))*/gu;
  return any;
};
let any: RegExp | null = null;

/** The same among the letters of Western Europe, where it can be said without Unicode's classes; see ELSEWHERE. */
const WESTERN_WORD =
  /(?:\d+(?:[.,]\d+)*|[A-Za-zÀ-ÖØ-öø-ɏ\u00ad])(?:[A-Za-zÀ-ÖØ-öø-ɏ\d\u00ad]|['’](?=[A-Za-zÀ-ÖØ-öø-ɏ]))*/g;
/** What the simpler pattern does not know: everything but ASCII, Latin letters with accents, and marks that are neither letters nor numbers. */
const ELSEWHERE =
  /[^\0-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf-\u024f\u2000-\u200c\u200e-\u206f\u20a0-\u20bf]/;

/** The words of a text, in order. Linear in the text's length. */
export const tokens = (text: string): Token[] => {
  const found: Token[] = [];
  const pattern = ELSEWHERE.test(text) ? anyWord() : WESTERN_WORD;
  for (const match of text.matchAll(pattern)) {
    const word = match[0];
    found.push({ text: word, folded: fold(word), start: match.index, end: match.index + word.length });
  }
  return found;
};

/** Letters of scripts that put no spaces between words: Thai, Lao, Burmese, Khmer, Japanese, Chinese. */
const LETTERS =
  '\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3005-\\u3007\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff';
/** Told without Unicode's classes, since every text is asked; the rarer Han letters are halves of pairs here. Left out of a bundle that does not ask. */
const SPACELESS = /* @__PURE__ */ (() => new RegExp(`[${LETTERS}\\ud840-\\ud888]`))();
let pieces: RegExp | null = null;

/** Whether a text has letters of a script without spaces between words. */
export const isSpaceless = (text: string): boolean => SPACELESS.test(text);

/** A token's letters one by one where its script has no spaces between words, what else it holds in one piece. */
export const letters = (token: Token): Token[] => {
  if (!SPACELESS.test(token.text)) return [token];
  pieces ??= new RegExp(`[${LETTERS}\\u{20000}-\\u{323af}]\\p{M}*|[^${LETTERS}\\u{20000}-\\u{323af}]+`, 'gu');
  return [...token.text.matchAll(pieces)].map(({ 0: text, index }) => {
    const start = token.start + index;
    return { text, folded: fold(text), start, end: start + text.length };
  });
};
