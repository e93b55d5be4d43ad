// The subject of a verb: the noun phrase it belongs to, across appositions, clauses with "who", brackets and coordinated verbs. Grammar only;
// whether it tells who speaks is for tellings.ts.

import { clauseSubject, isPersonal, LONGEST_CLAUSE, listed, opensClause } from './clauses.ts';
import { Does } from './languages/language.ts';
import { climb, has, isMark, isWord, type Phrase, phraseEndingAt, phraseStartingAt, TELLS } from './phrases.ts';
import type { Line, Piece } from './pieces.ts';

/** Pieces in brackets behind a name at most: "(D-Ill.)", "(formerly of Avalon)". */
const LONGEST_BRACKETS = 8;

/** The piece before the brackets that end at `at`; `at` itself where none do. */
const beforeBrackets = (pieces: readonly Piece[], at: number, low: number): number => {
  if (!isMark(pieces[at], ')')) return at;
  for (let open = at - 1; open >= low && open >= at - LONGEST_BRACKETS; open -= 1)
    if (isMark(pieces[open], '(')) return open - 1;
  return at;
};

/** "Im Gespräch mit Ada Roe fügte Tom Poe hinzu": where the verb comes second, what hangs on an opening preposition is no subject. */
const invertedSubject = (line: Line, verb: number, low: number): Phrase | null => {
  const { pieces } = line;
  if (
    !line.language.capitalNouns ||
    !has(pieces[low], Does.preposition | Does.subordinator) ||
    verb - low > LONGEST_CLAUSE
  )
    return null;
  // "Auf die Frage, ob das gelte, antwortete Ada Roe": the clause is closed, its verb opens the next.
  const closed = isMark(pieces[verb - 1], ',') ? phraseStartingAt(pieces, verb + 1, pieces.length) : null;
  if (closed && isPersonal(closed)) return closed;
  for (let at = low; at < verb; at += 1) if (!isWord(pieces[at])) return null;
  const phrase = phraseStartingAt(pieces, verb + 1, pieces.length);
  return phrase && isPersonal(phrase) && phrase.from === verb + 1 ? phrase : null;
};

/** "a poll released Monday found", "a report obtained by this paper": the piece before such a participle, where a day follows it; `at` itself elsewhere. */
const beforeReleased = (pieces: readonly Piece[], at: number, low: number): number => {
  if (!pieces[at]?.time) return at;
  const participle = pieces[at - 1];
  const noun = pieces[at - 2];
  const released = isWord(participle) && !participle.capital && participle.folded.endsWith('ed');
  return released && at - 2 >= low && has(noun, Does.teller | Does.role) && !has(participle, Does.auxiliary)
    ? at - 2
    : at;
};

/** "It was Ada Roe, not Tom Poe, who said": whom "not" sets `other` against; `other` itself where none stands before it. */
const insteadOf = (pieces: readonly Piece[], other: Phrase, low: number): Phrase | null => {
  if (pieces[other.from - 1]?.folded !== 'not') return other;
  const conjunction = has(pieces[other.from - 2], Does.conjunction) ? 1 : 0;
  const comma = other.from - 2 - conjunction;
  return phraseEndingAt(pieces, isMark(pieces[comma], ',') ? comma - 1 : comma, low) ?? other;
};

/** What opens a phrase for one of many. */
const ONE = new Set(['a', 'an', 'another']);

/** "Trump, who said": the phrase before "who" speaks. `at` is the "who". */
const relativeSubject = (pieces: readonly Piece[], at: number, low: number): Phrase | null => {
  const nearest = phraseEndingAt(pieces, isMark(pieces[at - 1], ',') ? at - 2 : at - 1, low);
  const phrase = nearest && insteadOf(pieces, nearest, low);
  if (!phrase) return null;
  // "a reaction from Barack Obama, who called": a name right before is who is meant; "a man from Ohio who said" is the man.
  const named = (pieces[phrase.to - 1] as Piece).naming >= 0;
  const whole = named ? null : climb(pieces, phrase, low);
  // "remarks made by a surrogate who said", "the support of a general who asked": who is a person, where there is one.
  const who = pieces[at]?.folded === 'who' && whole?.kind !== 'role';
  const person = phrase.kind === 'role' || phrase.kind === 'name';
  if (who && person && (whole?.kind === 'thing' || whole?.kind === 'teller')) return { ...phrase, who: at };
  // "remarks made by a cooper who said", "the cooper, not the brewer, who said": known as one or not.
  const one = phrase !== nearest || (isWord(pieces[at - 1]) && ONE.has(pieces[phrase.from]?.folded ?? ''));
  if (who && phrase.kind === 'thing' && one) return { ...phrase, kind: 'role', who: at };
  return { ...(whole ?? phrase), who: at };
};

/** Pieces of a clause with "who" whose object stands right before the outer verb: "who once met Ada Roe". */
const REACH_OF_WHO = 4;

/** "The man who met Ada Roe said": who the clause with "who" is about, where `object` only ends it; null elsewhere. */
const aroundWho = (pieces: readonly Piece[], object: Phrase, low: number): Phrase | null => {
  for (let at = object.from - 1; at > low && object.from - at <= REACH_OF_WHO; at -= 1) {
    const piece = pieces[at];
    // "who thinks Ada Roe said": what is thought has a subject of its own.
    if (!isWord(piece) || piece.capital || has(piece, TELLS | Does.tell | Does.telling | Does.auxiliary)) return null;
    if (piece.folded !== 'who') continue;
    // "who met Ada Roe": a verb unknown as one reads as a part of the name's phrase.
    const first = pieces[at + 1];
    const verb = isWord(first) && !first.capital && !has(first, Does.role | Does.determiner | Does.title);
    const whole = verb && at + 1 < object.to - 1 ? phraseEndingAt(pieces, at - 1, low) : null;
    return whole && whole.kind === 'role' && opensClause(pieces, whole, low) ? whole : null;
  }
  return null;
};

/** The subject that ends with the word at `at`, right before its verb. */
const subjectEndingAt = (line: Line, at: number, low: number): Phrase | null => {
  const { pieces } = line;
  const phrase = phraseEndingAt(pieces, beforeReleased(pieces, at, low), low);
  if (!phrase) return clauseSubject(line, at + 1, low);
  // a “no-noise” clause that asks: the noun of a quotation that stands as its adjective.
  const first = pieces[phrase.from];
  const introduced = has(first, Does.determiner | Does.owner) || first?.capital || phrase.kind === 'name';
  if (pieces[phrase.from - 1]?.kind === 'quote' && phrase.from > low && !introduced)
    return clauseSubject(line, phrase.from - 1, low);
  const outer = aroundWho(pieces, phrase, low);
  if (outer) return outer;
  const list = listed(pieces, phrase.from, low);
  if (list) return list;
  const whole = climb(pieces, phrase, low);
  if (whole) return isPersonal(whole) || opensClause(pieces, whole, low) ? whole : clauseSubject(line, at, low);
  // "who in 2010 said", "he at the time said": what stands before the time.
  const preposition = pieces[phrase.from - 1];
  const subject = pieces[phrase.from - 2];
  if (has(preposition, Does.preposition) && isWord(subject) && has(subject, Does.relative) && phrase.from - 2 > low)
    return subjectOf(line, phrase.from - 1, low);
  return clauseSubject(line, phrase.from - 1, low) ?? phrase;
};

/** The subject before what is set in and ends with the mark at `at`: an apposition, an age, a clause with "who". */
const subjectBeforeInsertion = (line: Line, at: number, low: number): Phrase | null => {
  const { pieces } = line;
  const close = pieces[at] as Piece;
  // "winning Ohio, Gov. Ada Roe (R-OH), said": the name before the brackets.
  if (isMark(close, ',') && isMark(pieces[at - 1], ')')) {
    const bracketed = phraseEndingAt(pieces, beforeBrackets(pieces, at - 1, low), low);
    if (bracketed?.kind === 'name' && opensClause(pieces, bracketed, low)) return bracketed;
  }
  const opening = close.text === ')' ? '(' : ',—–-';
  for (let mark = at - 1; mark >= Math.max(low, at - LONGEST_CLAUSE); mark -= 1) {
    if (!isMark(pieces[mark], opening)) continue;
    const phrase = phraseEndingAt(pieces, beforeBrackets(pieces, mark - 1, low), low);
    const whole = phrase && climb(pieces, phrase, low);
    if (!whole) continue;
    const inserted = phraseStartingAt(pieces, mark + 1, at);
    const isName = inserted?.to === at && inserted.kind === 'name';
    const known = (pieces[at - 1] as Piece).naming >= 0;
    if (!isPersonal(whole)) {
      // "Her party's shadow, Ruth Roe, said": whatever it is that a name in full is set in behind.
      if (isName && known && inserted.to - inserted.from > 1 && has(pieces[whole.from], Does.owner)) return inserted;
      continue;
    }
    // "Zelensky's adviser, Mikhail Podolyak, said": the name tells more than the role. "A spokesman for the builder, Dunmore Yards, said":
    // capitals that name nobody belong to the noun before them.
    const own = whole.from === phrase.from || known;
    if (isName && own && whole.kind === 'role' && !has(pieces[at - 1], Does.notName)) return inserted;
    // "Federation of Harbour Workers President Tom Roe, who was there, said": the name behind the body's.
    const ofBody = whole.kind === 'name' && pieces[whole.from - 1]?.folded === 'of' && pieces[whole.from - 2]?.capital;
    if (opensClause(pieces, whole, low) || isMark(pieces[whole.from - 1], ',') || ofBody) return whole;
  }
  return clauseSubject(line, at, low);
};

/** The subject of the verb at `verb`, looking no further back than `low`; null where the clause shows none. */
export const subjectOf = (line: Line, verb: number, low: number): Phrase | null => {
  const { pieces } = line;
  const inverted = invertedSubject(line, verb, low);
  if (inverted) return inverted;
  let at = verb - 1;
  while (
    at >= low &&
    isWord(pieces[at]) &&
    !(pieces[at] as Piece).capital &&
    has(pieces[at], Does.adverb | Does.auxiliary) &&
    !has(pieces[at], Does.pronoun | Does.role)
  )
    at -= 1;
  if (at < low) return null;
  const before = pieces[at] as Piece;
  if (isMark(before, ',)—–-')) return subjectBeforeInsertion(line, at, low);
  if (before.kind !== 'word') return clauseSubject(line, at + 1, low);
  if (has(before, Does.relative) && !has(before, Does.role)) return relativeSubject(pieces, at, low);
  if (before.folded === 'to' || has(before, Does.conjunction)) {
    const comma = has(before, Does.conjunction) && isMark(pieces[at - 1], ',');
    return clauseSubject(line, comma ? at - 1 : at, low);
  }
  if (has(before, Does.pronoun) && (!before.capital || before.opens || before.text === 'I'))
    return { from: at, to: at + 1, kind: 'pronoun' };
  return subjectEndingAt(line, at, low);
};
