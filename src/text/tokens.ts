// Words of a text with their places. One definition of "word" for reading, index and differences alike.

import { fold } from './fold.ts';

/** A word as it stands (`text`), folded for comparison (`folded`), and its UTF-16 offsets. */
export type Token = { text: string; folded: string; start: number; end: number };

/**
 * Letters with their marks, digits; inside a word also apostrophes (don't), periods and commas between digits (2.5, 1,000), and
 * soft hyphens. A hyphen parts words: "three-day" is two.
 */
const WORD =
  /(?:\p{N}+(?:[.,]\p{N}+)*|\p{L}|\p{M}|\u00ad|\u200d)(?:(?:\p{L}|\p{M}|\p{N}|\u00ad|\u200d)|(?:['’ʼ](?=\p{L})))*/gu;

/** The words of a text, in order. Linear in the text's length. */
export const tokens = (text: string): Token[] => {
  const found: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    const word = match[0];
    found.push({ text: word, folded: fold(word), start: match.index, end: match.index + word.length });
  }
  return found;
};
