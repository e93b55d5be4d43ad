// What an answer to "who says this quotation" is, before it is known whom its phrase means; and which sentences are quotations alone.

import type { Telling } from './before.ts';
import { isWord } from './phrases.ts';
import type { Line, Sentence } from './pieces.ts';

export type Attribution = Telling & {
  /** Words (indexes among the article's words) inside the quotation that name its speaker, as transcripts have it. */
  label?: { from: number; to: number };
  /** Index of the quotation whose speaker this one only repeats; null where its own words or sentence tell. */
  carried: number | null;
};

/** Pieces of a sentence looked at; a sentence of more is asked by each of its quotations. */
const LONGEST_SCAN = 60;

/** Does a sentence hold nothing but quotations and the small words between them? */
export const onlyQuotes = (line: Line, sentence: Sentence): boolean => {
  let others = 0;
  const to = Math.min(sentence.to, sentence.from + LONGEST_SCAN);
  for (let at = sentence.from; at < to; at += 1) if (isWord(line.pieces[at])) others += 1;
  return others <= 2;
};
