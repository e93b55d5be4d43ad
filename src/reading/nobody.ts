// Quoted words that their sentence tells to be nobody's: what somebody was asked, what many wanted to know, what a gesture seemed to say.

import { REACH_LEFT, type Telling } from './before.ts';
import { Does, type Language } from './languages/language.ts';
import { has, headOf, isMark, isWord, standAt, TELLS } from './phrases.ts';
import type { Line, Piece, Sentence } from './pieces.ts';
import { isPassive, isTellingVerb } from './verbs.ts';

/** Asked whether it was “…”, he said: words of the question, told by nobody. */
export const isPrompt = (line: Line, sentence: Sentence, quote: number): boolean => {
  const { pieces } = line;
  for (let at = quote - 1; at >= sentence.from && at >= quote - REACH_LEFT; at -= 1) {
    const piece = pieces[at] as Piece;
    if (piece.kind !== 'word') {
      // He was asked, “…?”: the question itself.
      const asks = at === quote - 1 && isMark(piece, ',:') && line.language.asked.has(pieces[at - 1]?.folded ?? '');
      if (asks) return isPassive(line, at - 1, sentence.from);
      if (piece.kind === 'quote' || !isMark(piece, '-')) return false;
      continue;
    }
    if (line.language.asked.has(piece.folded)) {
      const before = pieces[at - 1];
      const open =
        at === sentence.from || !isWord(before) || has(before, Does.subordinator) || isPassive(line, at, sentence.from);
      return (
        open &&
        pieces[at + 1]?.folded !== 'by' &&
        isWord(pieces[at + 1]) &&
        has(pieces[at + 1], Does.subordinator | Does.preposition)
      );
    }
    if (isTellingVerb(line, at, sentence.from)) return false;
  }
  return false;
};

/** as if to say “…”: right before the quotation, marks and articles between them left out. */
export const isImagined = (line: Line, sentence: Sentence, quote: number): boolean => {
  let end = quote;
  while (end > sentence.from && (!isWord(line.pieces[end - 1]) || has(line.pieces[end - 1], Does.determiner))) {
    if (line.pieces[end - 1]?.kind === 'quote') return false;
    end -= 1;
  }
  return line.language.imagined.some(
    (words) => end - words.length >= sentence.from && standAt(line.pieces, end - words.length, words),
  );
};

/** A sign read “…” · held up a banner saying “…” · “…,” said a sign · with a sign: “…”: words on a thing for all to read. */
export const isOnSign = ({ pieces, language }: Line, telling: Telling | null, quote: number): boolean => {
  const before = isMark(pieces[quote - 1], ':') ? pieces[quote - 2] : undefined;
  if (before && language.carriers.has(before.folded)) return true;
  if (!telling || telling.verb < 0) return false;
  return language.carriers.has(pieces[headOf(pieces, telling.phrase).to - 1]?.folded ?? '');
};

/** Nobody said “…” · No one answered: words where a teller would stand that name no one at all. */
export const isNoOne = ({ pieces, language }: Line, telling: Telling): boolean => {
  const { from, to } = headOf(pieces, telling.phrase);
  return language.noOne.has(
    pieces
      .slice(from, to)
      .map((piece) => piece.folded)
      .join(' '),
  );
};

/** wanted to know if it was “…”: words of a question, whoever asks it. */
export const isQuestion = (line: Line, sentence: Sentence, quote: number): boolean => {
  const { pieces } = line;
  for (let at = quote - 1; at > sentence.from && at >= quote - REACH_LEFT; at -= 1) {
    const piece = pieces[at] as Piece;
    if (piece.kind === 'quote') return false;
    if (!has(piece, Does.subordinator)) continue;
    for (const words of line.language.questions)
      if (at - words.length >= sentence.from && standAt(pieces, at - words.length, words)) return true;
  }
  return false;
};

/** Pieces between a quotation and what somebody would not call so: "declined to describe the senator from Avalon as “…”". */
const REACH_OF_REFUSAL = 9;

/** Is the verb that gives a name at `at` one that its subject is told not to have used: "declined to call", "would not describe"? */
const isDenied = ({ pieces, language }: Line, at: number, low: number): boolean => {
  let before = at - 1;
  while (
    before > low &&
    (has(pieces[before], Does.adverb) || pieces[before]?.folded === 'to') &&
    !language.refuses.has(pieces[before]?.folded ?? '')
  )
    before -= 1;
  // "stopped short of calling".
  if (pieces[before]?.folded === 'of' && before === at - 1) before -= 1;
  // "Neither Ada Roe nor Tom Poe would call it".
  const neither = has(pieces[at - 1], Does.auxiliary) && language.noOne.has(pieces[low]?.folded ?? '');
  return neither || (before >= low && language.refuses.has(pieces[before]?.folded ?? ''));
};

/** declined to call it “…” · would not call her “…”: words that somebody is told not to have said, by nobody who did. */
export const isRefused = (line: Line, sentence: Sentence, quote: number): boolean => {
  const { pieces } = line;
  let denied = -1;
  for (let at = quote - 1; at >= sentence.from && at >= quote - REACH_LEFT; at -= 1) {
    const piece = pieces[at] as Piece;
    if (piece.kind === 'quote' || (!isWord(piece) && denied < 0)) return false;
    if (!has(piece, Does.tell | Does.telling | TELLS)) continue;
    if (denied >= 0) {
      // "Roe said she would not call it “…”": told by her.
      if (isTellingVerb(line, at, sentence.from) && !line.language.refuses.has(piece.folded)) return false;
      continue;
    }
    if (!line.language.calls.has(piece.folded) || quote - at > REACH_OF_REFUSAL || !isDenied(line, at, sentence.from))
      return false;
    denied = at;
  }
  return denied >= 0;
};

/** The last words of what is only supposed, by language: asked of every word before a quotation. */
const endings = new WeakMap<Language, ReadonlySet<string>>();

const endingsOf = (language: Language): ReadonlySet<string> => {
  const known = endings.get(language) ?? new Set(language.supposed.map((words) => words.at(-1) ?? ''));
  endings.set(language, known);
  return known;
};

/** You could almost hear Roe muttering, “…” · He denied calling her “…”: words only supposed, or not said, in the quotation's own clause. */
export const isSupposed = (line: Line, sentence: Sentence, quote: number): boolean => {
  const { pieces } = line;
  const last = endingsOf(line.language);
  for (let at = quote - 1; at >= sentence.from && at >= quote - REACH_LEFT; at -= 1) {
    const piece = pieces[at] as Piece;
    if (piece.kind === 'quote' || (at < quote - 1 && piece.kind === 'mark' && ';—–'.includes(piece.text))) return false;
    // "denied it, saying": what follows another verb of telling is said.
    if (!last.has(piece.folded)) {
      if (isTellingVerb(line, at, sentence.from)) return false;
      continue;
    }
    for (const words of line.language.supposed) {
      const from = at - words.length + 1;
      if (from < sentence.from || !standAt(pieces, from, words)) continue;
      const behind = pieces[at + 1];
      const denies = words.length === 1 && has(piece, Does.tells | Does.telling);
      if (denies) return has(behind, Does.telling) && !isMark(pieces[at + 2], ',');
      return (
        words.length > 1 ||
        (at === sentence.from && (isMark(behind, ':,') || has(behind, Does.determiner | Does.owner)))
      );
    }
  }
  return false;
};
