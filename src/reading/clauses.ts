// Verbs of telling and their subjects: which words are such verbs where they stand, and which noun phrase is their subject, across
// appositions, clauses with "who" and coordinated verbs. Grammar only; whether it tells who speaks is for tellings.ts.

import { Does, type Language } from './languages/language.ts';
import { climb, has, isMark, isWord, type Phrase, phraseEndingAt, phraseStartingAt, TELLS } from './phrases.ts';
import type { Line, Piece } from './pieces.ts';

const OBJECTS = Does.he | Does.she | Does.they | Does.owner;

/** Does an object of a verb start here: "calls it", "calls her record", "calls Avalon"? */
const opensObject = (piece: Piece | undefined): boolean =>
  piece?.kind === 'quote' || (isWord(piece) && (piece.capital || has(piece, Does.determiner | Does.pronoun | OBJECTS)));

/** "went on", "shot back": a verb that tells with the word behind it. */
export const isPhrasal = (pieces: readonly Piece[], at: number, language: Language): boolean =>
  language.phrasal.get((pieces[at] as Piece).folded)?.has(pieces[at + 1]?.folded ?? '') ?? false;

/** "child tax credits, which …": a noun in the plural, that its comma parts from any object. */
const isPluralNoun = (pieces: readonly Piece[], at: number): boolean => {
  const piece = pieces[at] as Piece;
  const before = pieces[at - 1];
  if (has(piece, Does.tells) || !piece.folded.endsWith('s') || !isMark(pieces[at + 1], ',.;')) return false;
  const subject = Does.pronoun | Does.role | Does.relative | Does.adverb | Does.teller;
  return isWord(before) && !before.capital && !has(before, subject);
};

/** Is this piece a finite verb of telling, not a noun of the same form ("the report", "his claims", "the States")? */
export const isTellingVerb = ({ pieces, language }: Line, at: number, low: number): boolean => {
  const piece = pieces[at];
  if (!isWord(piece) || piece.capital || piece.owner) return false;
  const before = at > low ? pieces[at - 1] : undefined;
  if (isPhrasal(pieces, at, language)) return true;
  // "continues to invade", "is expected to": what follows is the verb.
  if (has(piece, Does.goesOn) && (pieces[at + 1]?.folded === 'to' || !has(piece, Does.tells))) return false;
  if (has(piece, TELLS)) {
    if (
      isWord(before) &&
      (before.owner || has(before, Does.determiner | Does.owner)) &&
      !has(before, Does.role | Does.pronoun | Does.relative)
    )
      return false;
    if (has(piece, Does.teller | Does.claim)) {
      if (!isWord(before)) return isMark(before, ',)') && opensObject(pieces[at + 1]);
      return before.capital || has(before, Does.pronoun | Does.adverb | Does.role | Does.relative);
    }
    return !isPluralNoun(pieces, at);
  }
  if (has(piece, Does.tell)) {
    if (!isWord(before)) return false;
    if (
      before.folded === 'to' ||
      has(before, Does.auxiliary) ||
      ['they', 'we', 'i', 'you', 'who'].includes(before.folded)
    )
      return true;
    if (has(piece, Does.teller | Does.role) || before.owner) return false;
    if (has(before, Does.role)) return before.folded.endsWith('s') || language.plurals.has(before.folded);
    // “…,” the Avalonians write.
    const people = before.capital && before.folded.endsWith('s') && has(pieces[at - 2], Does.determiner);
    const ends = !isWord(pieces[at + 1]) || has(pieces[at + 1], Does.preposition);
    return (before.capital && has(pieces[at - 2], Does.conjunction)) || (people && ends);
  }
  return false;
};

/** Is the verb at `at` in the passive: "was called", "been described as"? */
export const isPassive = ({ pieces, language }: Line, at: number, low: number): boolean => {
  if (has(pieces[at], Does.telling) && !has(pieces[at], TELLS)) return false;
  for (let before = at - 1; before >= low && before >= at - 4; before -= 1) {
    const piece = pieces[before];
    if (!isWord(piece)) return false;
    if (language.passive.has(piece.folded)) return true;
    if (!has(piece, Does.adverb)) return false;
  }
  return false;
};

const personLike = (phrase: Phrase): boolean => phrase.kind !== 'thing';

/** Does the clause open right before a phrase? Then the phrase can be its subject. */
const opensClause = (pieces: readonly Piece[], phrase: Phrase, low: number): boolean => {
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
const LONGEST_CLAUSE = 60;

/** "reporters of Reuters and CNN wanted": where "and" goes on with what hangs on a preposition, what that hangs on is the subject. */
const listed = (pieces: readonly Piece[], start: number, low: number): Phrase | null => {
  if (pieces[start - 1]?.folded !== 'and' || start - 2 <= low) return null;
  const before = phraseEndingAt(pieces, start - 2, low);
  if (!before || before.kind === 'pronoun' || before.from <= low + 1) return null;
  const preposition = pieces[before.from - 1];
  if (!isWord(preposition) || preposition.folded !== 'of') return null;
  const whole = climb(pieces, before, low);
  return whole && whole.kind === 'role' && opensClause(pieces, whole, low) ? whole : null;
};

/** Pronouns with their verb, that stand for nobody. */
const IMPERSONAL = new Set(["it's", 'it’s', "that's", "there's", 'there']);

/** The subject of the main clause before `at`: the phrase that opens the nearest clause which is not a subordinate one. */
export const clauseSubject = (line: Line, at: number, low: number): Phrase | null => {
  const { pieces } = line;
  let fallback: Phrase | null = null;
  const floor = Math.max(low, at - LONGEST_CLAUSE);
  for (let start = at - 1; start >= floor; start -= 1) {
    const piece = pieces[start] as Piece;
    if (piece.kind !== 'word') continue;
    const before = pieces[start - 1];
    const fresh =
      start === low ||
      before === undefined ||
      before.kind !== 'word' ||
      has(before, Does.conjunction | Does.subordinator) ||
      (has(before, Does.adverb) && (start - 1 === low || !isWord(pieces[start - 2])));
    if (!fresh) continue;
    const phrase = phraseStartingAt(pieces, start, at);
    if (!phrase || !personLike(phrase)) continue;
    // "It's become …": what is only there to carry its verb.
    if (phrase.kind === 'pronoun' && IMPERSONAL.has((pieces[phrase.from] as Piece).folded)) continue;
    const after = pieces[phrase.to];
    const list = listed(pieces, start, low);
    if (list) return list;
    // In a list ("Iraq and Libya") what follows "and" has no verb of its own.
    if (isWord(before) && start > low && !(isWord(after) && !has(after, NO_VERB)) && phrase.kind !== 'pronoun')
      continue;
    if (!opensClause(pieces, phrase, low)) continue;
    // ", the nominee," is an apposition, ", Iowa," a place: their subject stands before.
    if (isMark(before, ',') && isMark(after, ',') && start > low) {
      fallback ??= phrase;
      continue;
    }
    // A subject is followed by its verb; what another noun's comma or "and" follows is a list.
    if (
      isWord(after) &&
      has(after, Does.preposition) &&
      isMark(before, ',') &&
      phrase.kind !== 'pronoun' &&
      fallback === null
    ) {
      fallback = phrase;
      continue;
    }
    if (isWord(before) && has(before, Does.subordinator) && before.folded !== 'but' && start - 1 > low) {
      fallback ??= phrase;
      continue;
    }
    return phrase;
  }
  return fallback;
};

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
  if (!line.language.capitalNouns || !has(pieces[low], Does.preposition) || verb - low > LONGEST_CLAUSE) return null;
  for (let at = low; at < verb; at += 1) if (!isWord(pieces[at])) return null;
  const phrase = phraseStartingAt(pieces, verb + 1, pieces.length);
  return phrase && personLike(phrase) && phrase.from === verb + 1 ? phrase : null;
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
  if (before.kind === 'word') {
    if (has(before, Does.relative) && !has(before, Does.role)) {
      // "Trump, who said": the phrase before "who" speaks.
      const back = isMark(pieces[at - 1], ',') ? at - 2 : at - 1;
      const phrase = phraseEndingAt(pieces, back, low);
      // "a reaction from Barack Obama, who called": a name right before is who is meant; "a man from Ohio who said" is the man.
      const named = phrase !== null && (pieces[phrase.to - 1] as Piece).naming >= 0;
      const whole = phrase && !named ? climb(pieces, phrase, low) : null;
      // "remarks made by a surrogate who said", "the support of a general who asked": who is a person, where there is one.
      const person = before.folded === 'who' && phrase?.kind === 'role' && whole?.kind === 'thing';
      return phrase ? { ...((person ? null : whole) ?? phrase), who: at } : null;
    }
    if (before.folded === 'to' || has(before, Does.conjunction)) {
      if (has(before, Does.conjunction) && isMark(pieces[at - 1], ',')) at -= 1;
      return clauseSubject(line, at, low);
    }
    if (has(before, Does.pronoun) && (!before.capital || before.opens || before.text === 'I'))
      return { from: at, to: at + 1, kind: 'pronoun' };
    const phrase = phraseEndingAt(pieces, at, low);
    if (!phrase) return clauseSubject(line, at + 1, low);
    // a “no-noise” clause that asks: the noun of a quotation that stands as its adjective.
    const first = pieces[phrase.from];
    const introduced = has(first, Does.determiner | Does.owner) || first?.capital || phrase.kind === 'name';
    if (pieces[phrase.from - 1]?.kind === 'quote' && phrase.from > low && !introduced)
      return clauseSubject(line, phrase.from - 1, low);
    const whole = climb(pieces, phrase, low);
    if (whole) return personLike(whole) || opensClause(pieces, whole, low) ? whole : clauseSubject(line, at, low);
    // "who in 2010 said", "he at the time said": what stands before the time.
    const preposition = pieces[phrase.from - 1];
    const subject = pieces[phrase.from - 2];
    if (has(preposition, Does.preposition) && isWord(subject) && has(subject, Does.relative) && phrase.from - 2 > low)
      return subjectOf(line, phrase.from - 1, low);
    return clauseSubject(line, phrase.from - 1, low) ?? phrase;
  }
  if (isMark(before, ',)—–-')) {
    // "winning Ohio, Gov. Ada Roe (R-OH), said": the name before the brackets.
    if (isMark(before, ',') && isMark(pieces[at - 1], ')')) {
      const bracketed = phraseEndingAt(pieces, beforeBrackets(pieces, at - 1, low), low);
      if (bracketed?.kind === 'name' && opensClause(pieces, bracketed, low)) return bracketed;
    }
    // Over an apposition, an age, a clause with "who": to the phrase before the mark that opens it.
    const open = before.text === ')' ? '(' : before.text;
    for (let mark = at - 1; mark >= Math.max(low, at - LONGEST_CLAUSE); mark -= 1) {
      const piece = pieces[mark] as Piece;
      if (piece.kind !== 'mark' || !(open === '(' ? piece.text === '(' : ',—–-'.includes(piece.text))) continue;
      const phrase = phraseEndingAt(pieces, beforeBrackets(pieces, mark - 1, low), low);
      if (!phrase) continue;
      const whole = climb(pieces, phrase, low);
      if (!whole || !personLike(whole)) continue;
      const inserted = phraseStartingAt(pieces, mark + 1, at);
      // "Zelensky's adviser, Mikhail Podolyak, said": the name tells more than the role.
      if (
        inserted &&
        inserted.to === at &&
        inserted.kind === 'name' &&
        whole.kind === 'role' &&
        !has(pieces[inserted.to - 1], Does.notName)
      )
        return inserted;
      if (!opensClause(pieces, whole, low) && !isMark(pieces[whole.from - 1], ',')) continue;
      return whole;
    }
    return clauseSubject(line, at, low);
  }
  return clauseSubject(line, at + 1, low);
};
