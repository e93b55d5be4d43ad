// Who is told to have said a quotation without a verb: a name and a colon, an owner, a signature behind a dash; and the name that stands in
// apposition to a role.

import type { Telling } from './before.ts';
import { clauseSubject } from './clauses.ts';
import { Does, hasGenderedArticles } from './languages/language.ts';
import { has, isMark, isWord, type Phrase, phraseEndingAt, phraseStartingAt, TELLS } from './phrases.ts';
import type { Line, Piece, Sentence } from './pieces.ts';

/** Pieces between a role and the name it belongs to: "the director general of the Council, Norman Roe". */
const REACH_OF_APPOSITION = 8;

/** The name behind a role, after a comma; where articles are told by gender, nouns of office also stand right before their names. */
export const apposedName = (line: Line, at: number, high: number): Phrase | null => {
  const { pieces } = line;
  const direct = hasGenderedArticles(line.language);
  for (let next = at; next < high && next < at + REACH_OF_APPOSITION; next += 1) {
    const piece = pieces[next] as Piece;
    const before = pieces[next - 1];
    if (piece.kind === 'quote' || (piece.kind === 'mark' && piece.text !== ',') || piece.opens) return null;
    if (has(piece, TELLS | Does.auxiliary | Does.relative | Does.conjunction) && !piece.capital) return null;
    // ", Father Tom Roe": titles belong to the name behind them.
    if (piece.naming < 0 && has(piece, Does.title) && piece.capital && pieces[next + 1]?.joined) continue;
    if (isMark(before, ',') && piece.naming < 0) return null;
    if (piece.naming < 0) continue;
    if (
      !isMark(before, ',') &&
      !(has(before, Does.title) && isMark(pieces[next - 2], ',')) &&
      !(direct && !has(before, Does.preposition | Does.determiner))
    )
      return null;
    let to = next + 1;
    while (to < high && pieces[to]?.naming === piece.naming) to += 1;
    return (pieces[to - 1] as Piece).owner ? null : { from: next, to, kind: 'name' };
  }
  return null;
};

/** Trump: “…” · Trump’s answer: “…” · “…” — Trump */
export const label = (line: Line, sentence: Sentence, quote: number): Telling | null => {
  const { pieces } = line;
  if (isMark(pieces[quote - 1], ':')) {
    const phrase = phraseEndingAt(pieces, quote - 2, sentence.from);
    if (phrase && phrase.kind === 'name' && phrase.from === sentence.from) return { phrase, rule: 'X colon', verb: -1 };
    const subject = clauseSubject(line, quote - 1, sentence.from);
    const named = subject?.kind === 'role' ? apposedName(line, subject.to, quote) : null;
    if (subject && subject.kind !== 'thing') return { phrase: named ?? subject, rule: 'clause colon', verb: -1 };
    const owner = ownerBefore(line, sentence, quote);
    if (owner) return { phrase: owner, rule: 'owner colon', verb: -1 };
  }
  return null;
};

/** “…” — Trump, at the end. */
export const dashed = (line: Line, sentence: Sentence, quote: number): Telling | null => {
  const { pieces } = line;
  if (!isMark(pieces[quote + 1], '—–―-') || quote + 2 >= sentence.to) return null;
  const phrase = phraseStartingAt(pieces, quote + 2, sentence.to);
  if (phrase?.kind !== 'name') return null;
  const next = pieces[phrase.to];
  return phrase.to >= sentence.to || isMark(next, ',.(') ? { phrase, rule: 'dash X', verb: -1 } : null;
};

/** Trump’s “…” · his “…”: nearest owner before the quotation, in the same clause. */
const ownerBefore = (line: Line, sentence: Sentence, quote: number): Phrase | null => {
  const { pieces } = line;
  for (let at = quote - 1; at >= sentence.from && at >= quote - 6; at -= 1) {
    const piece = pieces[at] as Piece;
    if (piece.kind === 'quote') return null;
    if (piece.kind === 'word' && piece.owner && piece.capital) {
      let from = at;
      while (from - 1 >= sentence.from && isWord(pieces[from - 1]) && (pieces[from - 1] as Piece).capital) from -= 1;
      return { from, to: at + 1, kind: 'name' };
    }
    if (piece.kind === 'word' && has(piece, Does.owner) && has(piece, Does.he | Does.she | Does.they))
      return { from: at, to: at + 1, kind: 'pronoun' };
  }
  return null;
};
