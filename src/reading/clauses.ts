// Where clauses open and which noun phrase is the subject of the main one. Grammar only; the subject of a given verb is for subjects.ts, whether
// it tells who speaks for tellings.ts.

import { Does } from './languages/language.ts';
import { climb, has, isMark, isWord, type Phrase, phraseEndingAt, phraseStartingAt } from './phrases.ts';
import type { Line, Piece } from './pieces.ts';

/** A name, a pronoun, a noun for people or for what tells. */
export const isPersonal = (phrase: Phrase): boolean => phrase.kind !== 'thing';

/** Does the clause open right before a phrase? Then the phrase can be its subject. */
export const opensClause = (pieces: readonly Piece[], phrase: Phrase, low: number): boolean => {
  const before = pieces[phrase.from - 1];
  if (phrase.from <= low || before === undefined || before.kind !== 'word') return true;
  return (
    has(before, Does.conjunction | Does.subordinator | Does.adverb) &&
    !(has(before, Does.preposition) && !has(before, Does.subordinator))
  );
};

/** What stands after a noun that is no subject. */
const NO_VERB = Does.preposition | Does.conjunction | Does.determiner | Does.relative | Does.subordinator;

/** Pieces looked back for a subject: longer clauses than this are misread more often than read. */
export const LONGEST_CLAUSE = 60;

/** Prepositions behind a noun for people, before those they work for. */
const LISTS = new Set(['of', 'for', 'from', 'at']);

/** "reporters of Reuters and CNN wanted": where "and" goes on with what hangs on a preposition, what that hangs on is the subject. */
export const listed = (pieces: readonly Piece[], start: number, low: number): Phrase | null => {
  if (pieces[start - 1]?.folded !== 'and' || start - 2 <= low) return null;
  const before = phraseEndingAt(pieces, start - 2, low);
  if (!before || before.kind === 'pronoun' || before.from <= low + 1) return null;
  const preposition = pieces[before.from - 1];
  if (!isWord(preposition) || !LISTS.has(preposition.folded)) return null;
  // "the mayor of Avalon and Ada Roe": a person behind a place speaks too.
  const first = pieces[start] as Piece;
  if (!first.capital && !has(first, Does.determiner)) return null;
  if (first.naming >= 0 && (pieces[before.to - 1] as Piece).naming < 0) return null;
  const whole = climb(pieces, before, low);
  return whole && whole.kind === 'role' && opensClause(pieces, whole, low) ? whole : null;
};

/** “…,” said: a verb of telling right behind a quotation. */
const isInverted = (pieces: readonly Piece[], at: number): boolean => {
  const before = pieces[at - 1];
  return (
    has(pieces[at], Does.tells) &&
    !pieces[at]?.capital &&
    (before?.kind === 'quote' || (isMark(before, ',') && pieces[at - 2]?.kind === 'quote'))
  );
};

/** Pronouns with their verb, that stand for nobody. */
const IMPERSONAL = /^(?:(?:it|that|there)['’]s|there)$/i;

/** Can a clause of its own begin with the word at `start`? */
const isFresh = (pieces: readonly Piece[], start: number, low: number): boolean => {
  const before = pieces[start - 1];
  // "the 9/11 plotter": nothing begins behind a stroke.
  if (isMark(before, '/')) return false;
  return (
    start === low ||
    before === undefined ||
    before.kind !== 'word' ||
    has(before, Does.conjunction | Does.subordinator) ||
    (has(before, Does.adverb) && (start - 1 === low || !isWord(pieces[start - 2])))
  );
};

/** What a phrase that opens a clause is: its `subject`, one only where nothing better stands before (`perhaps`), or none (`no`). */
type Standing = 'subject' | 'perhaps' | 'no';

const standingOf = (pieces: readonly Piece[], phrase: Phrase, low: number, fallback: boolean): Standing => {
  const before = pieces[phrase.from - 1];
  const after = pieces[phrase.to];
  const first = phrase.from <= low;
  const pronoun = phrase.kind === 'pronoun';
  // In a list ("Iraq and Libya") what follows "and" has no verb of its own.
  if (isWord(before) && !first && !pronoun && !(isWord(after) && !has(after, NO_VERB))) return 'no';
  if (!opensClause(pieces, phrase, low)) return 'no';
  // had “attacked” Roe, and said: the quotation's object.
  if (before?.kind === 'quote' && !first && !isWord(after) && !pronoun) return 'perhaps';
  // ", the nominee," is an apposition, ", Iowa," a place: their subject stands before.
  if (isMark(before, ',') && isMark(after, ',') && !first) {
    const last = pieces[phrase.to - 1];
    return has(last, Does.notName) && !has(last, Does.role) ? 'no' : 'perhaps';
  }
  // A subject is followed by its verb; what another noun's comma or "and" follows is a list.
  if (isWord(after) && has(after, Does.preposition) && isMark(before, ',') && !pronoun && !fallback) return 'perhaps';
  const subordinate = isWord(before) && has(before, Does.subordinator) && before.folded !== 'but';
  return subordinate && phrase.from - 1 > low ? 'perhaps' : 'subject';
};

/** The subject of the main clause before `at`: the phrase that opens the nearest clause which is not a subordinate one. */
export const clauseSubject = (line: Line, at: number, low: number): Phrase | null => {
  const { pieces } = line;
  let fallback: Phrase | null = null;
  const floor = Math.max(low, at - LONGEST_CLAUSE);
  for (let start = at - 1; start >= floor; start -= 1) {
    if (pieces[start]?.kind !== 'word') continue;
    // “…,” said a neighbour who had heard it and called it “…”: what goes on behind "said X" is X's.
    const inverted = isInverted(pieces, start) ? phraseStartingAt(pieces, start + 1, at) : null;
    if (inverted && isPersonal(inverted)) return inverted;
    if (!isFresh(pieces, start, low)) continue;
    const phrase = phraseStartingAt(pieces, start, at);
    if (!phrase || !isPersonal(phrase)) continue;
    // "It's become …": what is only there to carry its verb.
    if (phrase.kind === 'pronoun' && IMPERSONAL.test((pieces[phrase.from] as Piece).text)) continue;
    const list = listed(pieces, start, low);
    if (list) return list;
    const standing = standingOf(pieces, phrase, low, fallback !== null);
    if (standing === 'subject') return phrase;
    if (standing === 'perhaps') fallback ??= phrase;
  }
  return fallback;
};
