// The line of an article as the rules see it: its words and marks, which quotation each stands in, where sentences end. A
// quotation is one piece of the line around it. Nothing is decided here about people or speakers.

import { endsSentence } from '../text/sentences.ts';
import { Does, type Language } from './languages/language.ts';
import type { QuotedSpan } from './quotations.ts';
import { joinedWords, type Piece } from './words.ts';

export type { Piece } from './words.ts';

/** A sentence of the line: pieces `from` up to, not including, `to`. */
export type Sentence = { from: number; to: number; block: number };

export type Line = {
  language: Language;
  /** Every word of the article, those inside quotations too, without marks. */
  words: Piece[];
  /** What stands outside quotations, with each quotation as one piece. */
  pieces: Piece[];
  sentences: Sentence[];
  /** For each piece, the index of its sentence. */
  sentenceOf: Int32Array;
  /** For each outermost quotation, its piece; -1 for nested ones. */
  pieceOf: Int32Array;
};

const MARKS = new Set([
  ',',
  ';',
  ':',
  '.',
  '!',
  '?',
  '…',
  '(',
  ')',
  '[',
  ']',
  '—',
  '–',
  '―',
  '-',
  '/',
  '|',
  '•',
  '@',
  '#',
  '。',
  '！',
  '？',
]);

const mark = (text: string, at: number, block: number): Piece => ({
  kind: 'mark',
  start: at,
  end: at + 1,
  text,
  folded: text,
  does: 0,
  capital: false,
  owner: false,
  dotted: false,
  joined: false,
  span: -1,
  block,
  time: false,
  word: -1,
  naming: -1,
  opens: false,
});

const isSmallAdverb = (piece: Piece | undefined): boolean =>
  piece?.kind === 'word' &&
  !piece.capital &&
  (piece.does & Does.adverb) !== 0 &&
  (piece.does & (Does.determiner | Does.preposition)) === 0;

/** Pieces looked at after a quotation to see whether a verb of telling still belongs to it. */
const REACH_OF_TELLING = 10;

/** After “…?” or “…!”: does what follows tell who said it ("Trump asked."), or start anew ("Trump asked why …")? */
const tellsOn = (pieces: readonly Piece[], quote: number, ending: string): boolean => {
  const asked = ending === '?';
  let apposed = false;
  for (let at = quote + 1; at < pieces.length && at <= quote + REACH_OF_TELLING; at += 1) {
    const piece = pieces[at] as Piece;
    // "…!” Rep. Roe, R-Pa., said": an apposition may stand before the verb, but not after a full stop, which papers set where they go on anew.
    if (piece.kind === 'mark' && piece.text === ',' && ending !== '.' && at > quote + 1) {
      apposed = !apposed;
      continue;
    }
    if (piece.kind !== 'word') return false;
    if (piece.does & Does.tells && !piece.capital) {
      let behind = at + 1;
      // "Roe shouted back."
      if (ending !== '.' && isSmallAdverb(pieces[behind])) behind += 1;
      const next = pieces[behind];
      if (asked && piece.folded === 'asked') return !next || !(next.does & Does.subordinator);
      // "…” He added, “…": the next quotation's verb.
      if ((ending === '.' || behind > at + 1) && next?.kind === 'mark' && next.text === ',') return false;
      return (
        !next ||
        next.block !== piece.block ||
        (next.kind === 'mark' && next.text !== ':') ||
        (next.kind === 'word' && (next.does & Does.preposition) !== 0)
      );
    }
    if (
      !apposed &&
      !piece.capital &&
      !(piece.does & (Does.role | Does.determiner | Does.pronoun | Does.adverb | Does.auxiliary))
    )
      return false;
  }
  return false;
};

/** Lays out an article's text: words, the line around the quotations, and its sentences. Linear in the text's length. */
export const layOut = (
  text: string,
  starts: readonly number[],
  spans: readonly QuotedSpan[],
  language: Language,
): Line => {
  const words = joinedWords(text, language);
  const pieces: Piece[] = [];
  const pieceOf = new Int32Array(spans.length).fill(-1);
  const outer = spans.map((_, index) => index).filter((index) => spans[index]?.inside === null);
  let nextSpan = 0;
  let nextWord = 0;
  let block = 0;
  let at = 0;
  while (at < text.length || nextSpan < outer.length) {
    while (block + 1 < starts.length && (starts[block + 1] as number) <= at) block += 1;
    const index = outer[nextSpan];
    const span = index === undefined ? undefined : spans[index];
    if (index !== undefined && span && at >= span.start) {
      nextSpan += 1;
      const piece = mark('“”', span.start, span.block);
      piece.kind = 'quote';
      piece.end = span.end;
      piece.span = index;
      pieceOf[index] = pieces.length;
      pieces.push(piece);
      while (nextWord < words.length && (words[nextWord] as Piece).start < span.end) {
        const word = words[nextWord] as Piece;
        word.span = index;
        word.block = span.block;
        if (word.end > span.end) word.end = span.end;
        nextWord += 1;
      }
      at = Math.max(at + 1, span.end);
      continue;
    }
    const word = words[nextWord];
    if (word && word.start <= at) {
      word.block = block;
      pieces.push(word);
      nextWord += 1;
      at = Math.max(at + 1, word.end);
      continue;
    }
    const letter = text[at] ?? '';
    if (letter === ' ') {
      at += 1;
      continue;
    }
    const before = words[nextWord - 1];
    const after = words[nextWord];
    if (before && letter === '.' && isAbbreviation(text, at, before, after)) before.dotted = true;
    else if (MARKS.has(letter) && !isTie(letter, at, before, after)) pieces.push(mark(letter, at, block));
    at += 1;
  }
  return {
    language,
    words: joinWords(words, text),
    pieces: withSentences(text, pieces),
    ...sentencesOf(pieces),
    pieceOf,
  };
};

/** With a capital behind an abbreviation these open a sentence: "in the U.S. He says". */
const OPENERS = Does.pronoun | Does.determiner | Does.subordinator | Does.conjunction;
const NAMES = Does.heName | Does.sheName | Does.title | Does.particle;

/** "dit-il": a hyphen that ties two words and does not part them. */
const isTie = (letter: string, at: number, before: Piece | undefined, after: Piece | undefined): boolean =>
  letter === '-' && before?.end === at && after?.start === at + 1;

/** Is the period at `at` part of the word before it, the sentence going on with the word after? */
const isAbbreviation = (text: string, at: number, before: Piece | undefined, after: Piece | undefined): boolean =>
  before?.end === at &&
  after !== undefined &&
  after.start - at <= 3 &&
  !(after.capital && after.text.length > 1 && (after.does & OPENERS) !== 0 && (after.does & NAMES) === 0) &&
  !endsSentence(text, at, after.text.slice(0, 2));

/** Tells for each word whether only white space, or an abbreviation's period, parts it from the one before. */
const joinWords = (words: Piece[], text: string): Piece[] => {
  for (let index = 1; index < words.length; index += 1) {
    const before = words[index - 1] as Piece;
    const word = words[index] as Piece;
    const length = word.start - before.end;
    if (length === 1 && text[before.end] === ' ') continue;
    const gap = text.slice(before.end, Math.min(word.start, before.end + 4));
    word.joined =
      length <= 3 &&
      (gap === '' ||
        /^[ \u00a0]$/.test(gap) ||
        (/^\. ?$/.test(gap) && !endsSentence(text, before.end, word.text.slice(0, 2))));
  }
  words.forEach((word, index) => {
    word.word = index;
  });
  if (words[0]) words[0].joined = false;
  return words;
};

/** Marks that end a sentence, and those that stand behind its end and open none. */
const ENDS = '.!?…。！？';
const CLOSES = '.!?…)]';

const isMarkOf = (piece: Piece | undefined, marks: string): boolean =>
  piece?.kind === 'mark' && marks.includes(piece.text);

/** Does a sentence end with the mark at `at`? */
const endsAtMark = (text: string, piece: Piece, next: Piece | undefined): boolean => {
  if (next === undefined) return true;
  if (isMarkOf(next, CLOSES) || next.start === piece.end || next.kind === 'mark') return false;
  return endsSentence(text, piece.start, next.kind === 'quote' ? '“' : next.text.slice(0, 2));
};

/** Does a sentence end with the quotation at `at`, whose last words end one, what follows telling nothing of it? */
const endsAtQuote = (text: string, pieces: readonly Piece[], at: number): boolean => {
  const piece = pieces[at] as Piece;
  const next = pieces[at + 1];
  const last = text[piece.end - 1] ?? '';
  const inner = '’\'”"»)]'.includes(last) ? (text[piece.end - 2] ?? '') : last;
  if (!ENDS.includes(inner)) return false;
  return next?.kind === 'quote' || (next?.kind === 'word' && next.capital && !tellsOn(pieces, at, inner));
};

/** Does a sentence open behind the piece at `at`, in the same block? */
const opensBehind = (text: string, pieces: readonly Piece[], at: number): boolean => {
  const piece = pieces[at] as Piece;
  const next = pieces[at + 1];
  if (piece.kind === 'quote') return endsAtQuote(text, pieces, at);
  if (isMarkOf(piece, ENDS)) return endsAtMark(text, piece, next);
  // "(D-Ill.), noting": only what starts as a sentence does is one.
  if (isMarkOf(piece, ')') && isMarkOf(pieces[at - 1], '.!?'))
    return next === undefined || next.kind === 'quote' || (next.kind === 'word' && next.capital);
  return isMarkOf(piece, '•');
};

/** Marks where sentences open, and takes periods of abbreviations out of the line's say. */
const withSentences = (text: string, pieces: Piece[]): Piece[] => {
  let opens = true;
  let lastBlock = -1;
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at] as Piece;
    const before = pieces[at - 1];
    if (piece.block !== lastBlock || (before && hasBreak(text, before.end, piece.start))) opens = true;
    lastBlock = piece.block;
    if (opens && isMarkOf(piece, CLOSES) && before?.block === piece.block) opens = false;
    piece.opens = opens;
    opens = opensBehind(text, pieces, at);
  }
  return pieces;
};

/** Is there a line break between two offsets? Gaps do not overlap, so all of them together cost one pass. */
const hasBreak = (text: string, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) if (text.charCodeAt(at) === LINE_BREAK) return true;
  return false;
};
const LINE_BREAK = 0x0a;

const sentencesOf = (pieces: readonly Piece[]): { sentences: Sentence[]; sentenceOf: Int32Array } => {
  const sentences: Sentence[] = [];
  const sentenceOf = new Int32Array(pieces.length);
  pieces.forEach((piece, at) => {
    const last = sentences.at(-1);
    if (!last || piece.opens) {
      if (last) last.to = at;
      sentences.push({ from: at, to: pieces.length, block: piece.block });
    }
    sentenceOf[at] = sentences.length - 1;
  });
  return { sentences, sentenceOf };
};
