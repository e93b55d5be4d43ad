// Which quoted words are nobody's speech: names of things, titles of works, words as words. By what stands before the marks and by the
// shape of the words; a quotation beside a verb of telling is speech whatever its shape.

import { isAcronym, startsNumber, startsUpper } from '../text/letters.ts';
import { Does } from './languages/language.ts';
import { has, isWord } from './phrases.ts';
import type { Line, Piece, Sentence } from './pieces.ts';
import { isPassive } from './verbs.ts';

/** A term's cue right before the quotation: "the so-called “…”", "a movie titled “…”". */
export const isNamedTerm = (line: Line, quote: number): boolean => {
  for (let at = quote - 1; at >= 0 && at >= quote - 2; at -= 1) {
    const piece = line.pieces[at] as Piece;
    if (!isWord(piece)) return false;
    if (has(piece, Does.terms)) {
      // "called her “…”", against "called the “…”": whom it is said of stands between.
      if (has(piece, Does.labels) && has(line.pieces[at + 1], Does.he | Does.she | Does.they)) return false;
      return !has(piece, Does.tells | Does.labels) || isNaming(line, at);
    }
    if (!has(piece, Does.determiner | Does.preposition)) return false;
  }
  return false;
};

/** "a movie called", "is known as", against "he called": the participle of a thing, not what somebody does. */
const isNaming = (line: Line, at: number): boolean => {
  const before = line.pieces[at - 1];
  // "a book called": works are named so, whoever else tells by that noun.
  if (!isWord(before) || isPassive(line, at, 0) || has(before, Does.terms)) return true;
  return (
    !before.capital &&
    !has(
      before,
      Does.pronoun | Does.auxiliary | Does.adverb | Does.role | Does.teller | Does.relative | Does.conjunction,
    )
  );
};

/** Longest term that stands before a noun like an adjective, in words. */
const LONGEST_ADJECTIVE = 2;

/** the partisan “fact-checking” website: one or two words in the place of an adjective, right before their noun. */
export const isAdjective = (line: Line, quote: number, words: number): boolean => {
  const next = line.pieces[quote + 1];
  const end = line.pieces[quote] as Piece;
  if (words > LONGEST_ADJECTIVE || !isWord(next) || next.capital || next.start - end.end > 3) return false;
  const other =
    Does.preposition |
    Does.conjunction |
    Does.auxiliary |
    Does.adverb |
    Does.subordinator |
    Does.relative |
    Does.pronoun |
    Does.tells |
    Does.labels |
    Does.determiner;
  return !has(next, other);
};

/** call themselves “…”, labelled “…” as such: what is told is a name, whoever gives it. */
export const isSelfNaming = (line: Line, quote: number): boolean => {
  const before = line.pieces[quote - 1];
  return isWord(before) && line.language.selves.has(before.folded);
};

/** Longest name a body has for a thing, in words; longer ones are told. */
const LONGEST_NAMED = 3;

/** "it", "they", "the ministry": bodies have names for things; what a person calls something they say. */
const isBodyNamed = (line: Line, from: number, to: number): boolean => {
  const last = line.pieces[to - 1];
  if (to - from === 1 && has(last, Does.pronoun)) return !has(last, Does.he | Does.she) && last?.folded !== 'i';
  return has(last, Does.teller) || (last?.capital === true && last.naming < 0);
};

/** "which he calls a “…”", "what it calls “…”": the present tense tells a habit of naming, not a statement. */
export const isHabitualName = (line: Line, sentence: Sentence, quote: number, words: number): boolean => {
  for (let at = quote - 1; at > sentence.from && at >= quote - 4; at -= 1) {
    const piece = line.pieces[at] as Piece;
    if (!isWord(piece)) return false;
    if (!line.language.names.has(piece.folded)) continue;
    for (let back = at - 1; back >= sentence.from && back >= at - 4; back -= 1) {
      const before = line.pieces[back]?.folded;
      if (before === 'which') return true;
      if (before === 'what') return words <= LONGEST_NAMED && isBodyNamed(line, back + 1, at);
    }
    return false;
  }
  return false;
};

/** Marcia “Cia” Roe: one word between the words of a name. */
export const isNickname = (line: Line, quote: number, words: readonly Piece[]): boolean => {
  const before = line.pieces[quote - 1];
  const after = line.pieces[quote + 1];
  const [only, more] = words;
  if (!only?.capital || more || !isName(before) || !isName(after) || after?.opens) return false;
  return (line.pieces[quote] as Piece).end === only.end;
};

const isName = (piece: Piece | undefined): boolean =>
  isWord(piece) && piece.capital && !piece.owner && !has(piece, Does.common | Does.pronoun | Does.tells);

/** on “…”, the radio’s “…”: what hangs on a preposition or an owner is no clause of its own. */
export const hangs = (line: Line, quote: number): boolean => {
  const before = line.pieces[quote - 1];
  return isWord(before) && (has(before, Does.preposition) || before.owner || before.folded === 'the');
};

/** dem „Abendblatt“, im „Morgenmagazin“, ARD-„Morgenmagazin“: one or two capitals behind the dative of whom or where it was told; German. */
export const isHearing = (line: Line, quote: number, words: readonly Piece[]): boolean => {
  const before = line.pieces[quote - 1];
  const told = line.pieces[quote - 2];
  if (
    !line.language.capitalNouns ||
    words.length === 0 ||
    words.length > 2 ||
    !words.every((word) => startsUpper(word.text))
  )
    return false;
  if (before?.kind === 'mark') return before.text === '-' && before.end === (line.pieces[quote] as Piece).start - 1;
  return (
    (before?.folded === 'dem' || before?.folded === 'im') && (told?.naming !== -1 || has(told, Does.tells | Does.role))
  );
};

const SMALL = new Set([
  'a',
  'an',
  'the',
  'of',
  'and',
  'or',
  'in',
  'on',
  'at',
  'to',
  'for',
  'by',
  'from',
  'with',
  'vs',
  'de',
  'la',
]);
/** Longest title or name taken for one by its capitals, in words. */
const LONGEST_TITLE = 8;

/** “Ask Roe.” alone behind another quotation: a sentence whole, with a mark at its end that titles do not have. */
export const isWholeSentence = (line: Line, sentence: Sentence, quote: number, text: string): boolean =>
  sentence.from === quote &&
  sentence.to === quote + 1 &&
  /[.!?]$/.test(text) &&
  line.pieces[quote - 1]?.block === sentence.block;

/** Words with capitals as a title or a name has them: “The Apprentice”, “CNN”. One plain capitalised word is none: “Yes”. */
export const isTitleShaped = (words: readonly Piece[], text: string): boolean => {
  if (words.length === 0 || words.length > LONGEST_TITLE) return false;
  if (/[.!?,]$/.test(text) && !/[,.]$/.test(text)) return false;
  if (words.length === 1) return isAcronym((words[0] as Piece).text);
  return (
    words.every((word, at) => word.capital || (at > 0 && SMALL.has(word.folded)) || startsNumber(word.text)) &&
    words.some((word, at) => at > 0 && word.capital)
  );
};
