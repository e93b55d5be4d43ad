// What an answer to "who says this quotation" is, before it is known whom its phrase means; and which sentences are quotations alone.

import type { Telling } from './before.ts';
import { isWord } from './phrases.ts';
import type { Line, Piece, Sentence } from './pieces.ts';
import type { QuotedSpan } from './quotations.ts';

export type Attribution = Telling & {
  /** Words (indexes among the article's words) inside the quotation that name its speaker, as transcripts have it. */
  label?: { from: number; to: number };
  /** Index of the quotation whose speaker this one only repeats; null where its own words or sentence tell. */
  carried: number | null;
};

/** A quotation where it stands in its article. */
export type Quoted = {
  text: string;
  line: Line;
  span: QuotedSpan;
  /** Its piece of the line. */
  piece: number;
  sentence: Sentence;
  sentenceAt: number;
  /** The words inside it. */
  inner: readonly Piece[];
};

/** What was answered for the quotations before one. */
export type Answered = {
  found: (Attribution | null)[];
  /** The last quotation with a speaker, and where. */
  last: { quote: number; sentence: number; block: number } | null;
  /** The last quotation with a speaker in each sentence. */
  ofSentence: Map<number, number>;
};

/** The answer of an earlier quotation, said again by a rule of its own; null where that has none. */
export const repeated = ({ found }: Answered, quote: number, rule: string): Attribution | null => {
  const earlier = found[quote];
  return earlier ? { ...earlier, rule, carried: quote } : null;
};

/** Rules whose verb stands right behind the quotation. */
export const BEHIND = new Set(['X said after', 'said X after']);

/** Pieces of a sentence looked at; a sentence of more is asked by each of its quotations. */
const LONGEST_SCAN = 60;

/** Does a sentence hold nothing but quotations and the small words between them? */
export const onlyQuotes = (line: Line, sentence: Sentence): boolean => {
  let others = 0;
  const to = Math.min(sentence.to, sentence.from + LONGEST_SCAN);
  for (let at = sentence.from; at < to; at += 1) if (isWord(line.pieces[at])) others += 1;
  return others <= 2;
};
