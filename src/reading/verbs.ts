// Which words are verbs of telling where they stand, told from nouns of the same form, and which of them are in the passive. Their subjects
// are for clauses.ts and subjects.ts.

import { Does, type Language } from './languages/language.ts';
import { has, isMark, isWord, phraseEndingAt, TELLS } from './phrases.ts';
import type { Line, Piece } from './pieces.ts';

const OBJECTS = Does.he | Does.she | Does.they | Does.owner;

/** Does an object of a verb start here: "calls it", "calls her record", "calls Avalon"? */
const opensObject = (piece: Piece | undefined): boolean =>
  piece?.kind === 'quote' || (isWord(piece) && (piece.capital || has(piece, Does.determiner | Does.pronoun | OBJECTS)));

/** The same, or what it tells: "claims that". */
const opensTold = (piece: Piece | undefined): boolean => opensObject(piece) || piece?.folded === 'that';

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
export const isTellingVerb = (line: Line, at: number, low: number): boolean => {
  const { pieces } = line;
  const piece = pieces[at];
  if (!isWord(piece) || piece.capital || piece.owner) return false;
  // "Critics, however, say": the verb stands behind its subject, whatever is set in.
  if (at - low > 3 && isMark(pieces[at - 1], ',') && has(pieces[at - 2], Does.adverb) && isMark(pieces[at - 3], ','))
    return isTellingBehind(line, at, at - 3, low);
  return isTellingBehind(line, at, at, low);
};

/** The same for the verb at `at`, were its clause to end at `end`. */
const isTellingBehind = (line: Line, at: number, end: number, low: number): boolean => {
  const { pieces, language } = line;
  const piece = pieces[at] as Piece;
  if (isPhrasal(pieces, at, language)) return true;
  // "continues to invade", "is expected to": what follows is the verb.
  if (has(piece, Does.goesOn) && (pieces[at + 1]?.folded === 'to' || !has(piece, Does.tells))) return false;
  if (has(piece, TELLS)) return isFiniteTelling(pieces, at, end, low);
  return has(piece, Does.tell) && isBareTelling(line, at, end, low);
};

/** "said", "called": a form that is finite wherever it is no noun. */
const isFiniteTelling = (pieces: readonly Piece[], at: number, end: number, low: number): boolean => {
  const piece = pieces[at] as Piece;
  const before = end > low ? pieces[end - 1] : undefined;
  const owned = isWord(before) && (before.owner || has(before, Does.determiner | Does.owner));
  if (owned && !has(before, Does.role | Does.pronoun | Does.relative)) return false;
  if (!has(piece, Does.teller | Does.claim)) return !isPluralNoun(pieces, at);
  if (!isWord(before)) return isMark(before, ',)') && opensObject(pieces[at + 1]);
  // "The ad claims “…”": what tells, and what it tells.
  if (has(before, Does.teller) && has(pieces[end - 2], Does.determiner | Does.owner) && opensTold(pieces[at + 1]))
    return true;
  return before.capital || has(before, Does.pronoun | Does.adverb | Does.role | Does.relative);
};

/** Pronouns before a bare verb that is finite; "he" and "she" take another form. */
const PLURAL_PRONOUNS = new Set(['they', 'we', 'i', 'you', 'who']);

/** "say", "call": a bare form, finite behind a plural, a verb behind "to" and auxiliaries. */
const isBareTelling = ({ pieces, language }: Line, at: number, end: number, low: number): boolean => {
  const piece = pieces[at] as Piece;
  const before = end > low ? pieces[end - 1] : undefined;
  const next = pieces[at + 1];
  // "Nearly half, 49 %, say": whom the insertion tells about.
  if (isMark(before, ',')) return isSaidBySet(pieces, end, low, language);
  if (!isWord(before)) return false;
  // "declined to publicly detail": nothing but how stands between.
  if (has(before, Does.adverb) && pieces[end - 2]?.folded === 'to' && end - 2 > low) return true;
  if (before.folded === 'to' || has(before, Does.auxiliary) || PLURAL_PRONOUNS.has(before.folded)) return true;
  // "Observers note that": a noun as well, but for what follows.
  const noun = has(piece, Does.teller | Does.role) && !(has(before, Does.role) && opensTold(next));
  if (noun || before.owner) return false;
  // "three rate increases": how many, of what.
  const counts = has(before, Does.determiner) && isWord(next) && !opensTold(next);
  if (has(before, Does.role))
    return isPlural(before, language) && !(counts && !has(next, Does.preposition | Does.subordinator));
  // “…,” the Avalonians write.
  const people = before.capital && before.folded.endsWith('s') && has(pieces[end - 2], Does.determiner);
  if (people && (!isWord(next) || has(next, Does.preposition))) return true;
  const joined = before.capital && has(pieces[end - 2], Does.conjunction);
  return joined || isSaidByMany(pieces, end, low, language);
};

/** "officials", "police": a noun for several, by its ending or known as one. */
export const isPlural = (piece: Piece, language: Language): boolean =>
  piece.folded.endsWith('s') || language.plurals.has(piece.folded);

/** "critics of the plan say", "residents in Avalon argue": the bare verb of people, with what hangs on them between. */
const isSaidByMany = (pieces: readonly Piece[], at: number, low: number, language: Language): boolean => {
  let phrase = phraseEndingAt(pieces, at - 1, low);
  for (let steps = 0; steps < DEEPEST_OBJECT && phrase; steps += 1) {
    const preposition = pieces[phrase.from - 1];
    if (phrase.from - 1 <= low || !isWord(preposition) || !has(preposition, Does.preposition)) return false;
    phrase = phraseEndingAt(pieces, phrase.from - 2, low);
    if (phrase?.kind === 'role' && isPlural(pieces[phrase.to - 1] as Piece, language)) return true;
  }
  return false;
};

/** "Supporters, many of them farmers, say": the bare verb behind what is set in after a plural. */
const isSaidBySet = (pieces: readonly Piece[], at: number, low: number, language: Language): boolean => {
  for (let mark = at - 2; mark > low && mark >= at - LONGEST_INSERTION; mark -= 1) {
    if (pieces[mark]?.kind === 'quote') return false;
    if (!isMark(pieces[mark], ',')) continue;
    const phrase = phraseEndingAt(pieces, mark - 1, low);
    return (
      (phrase?.kind === 'role' && isPlural(pieces[phrase.to - 1] as Piece, language)) ||
      isSaidByMany(pieces, mark, low, language)
    );
  }
  return false;
};

/** Pieces of such an insertion, at most. */
const LONGEST_INSERTION = 12;

/** Prepositions between people and their verb, at most: "leaders of unions in the state say". */
const DEEPEST_OBJECT = 3;

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
