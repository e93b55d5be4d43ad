// Whom a participle of telling belongs to: "saying", "calling her" before a quotation. Finite verbs are for subjects.ts.

import { clauseSubject } from './clauses.ts';
import { Does } from './languages/language.ts';
import { has, isGerund, isMark, isWord, type Phrase, phraseEndingAt, phraseStartingAt } from './phrases.ts';
import type { Line, Piece, Sentence } from './pieces.ts';
import { subjectOf } from './subjects.ts';
import { isTellingVerb } from './verbs.ts';

/** Prepositions inside a phrase behind "with", at most: "the campaign of the senator from Avalon". */
const DEEPEST_WITH = 3;

/** "with the campaign of the senator from Avalon saying": the whole phrase behind "with", from its last noun; null where no "with" stands before. */
const behindWith = (pieces: readonly Piece[], last: Phrase, low: number): Phrase | null => {
  let whole = last;
  for (let steps = 0; steps < DEEPEST_WITH; steps += 1) {
    const before = pieces[whole.from - 1];
    if (!isWord(before) || !has(before, Does.preposition)) return null;
    if (before.folded === 'with') return steps > 0 ? whole : null;
    const outer = phraseEndingAt(pieces, whole.from - 2, low);
    if (!outer) return null;
    whole = { ...outer, to: last.to };
  }
  return pieces[whole.from - 1]?.folded === 'with' ? whole : null;
};

/** "a statement saying", "with Trump calling it": the phrase that ends at `back`, right before the participle at `at`, or the subject it points to. */
const adjacentSubject = (line: Line, sentence: Sentence, at: number, back: number): Phrase | null => {
  const { pieces } = line;
  const near = phraseEndingAt(pieces, back, sentence.from);
  if (!near) return null;
  // "held up a banner saying": the banner does.
  if (line.language.carriers.has(pieces[near.to - 1]?.folded ?? '')) return { ...near, kind: 'teller' };
  // "with the Federation of Teachers calling her": all of the phrase behind "with".
  const phrase = behindWith(pieces, near, sentence.from) ?? near;
  const preceding = pieces[phrase.from - 1];
  // "She emailed supporters, saying": they only hear it.
  if (phrase.from > sentence.from && isTellingVerb(line, phrase.from - 1, sentence.from))
    return subjectOf(line, phrase.from - 1, sentence.from);
  const opens = !isWord(preceding) || preceding.folded === 'with' || phrase.from === sentence.from;
  // "after the paper’s editorial telling him": what also opens clauses hangs nothing.
  const after = phrase.kind === 'teller' && has(preceding, Does.subordinator);
  if (isWord(preceding) && has(preceding, Does.preposition) && preceding.folded !== 'with' && !after) return null;
  const first = pieces[phrase.from] as Piece;
  if (first.opens && isGerund(first)) return null;
  if (phrase.kind === 'role' || phrase.kind === 'name' || (phrase.kind === 'teller' && (opens || after))) return phrase;
  // "The town released a statement saying": where nobody is told to speak, the statement is.
  return phrase.kind === 'teller' ? (clauseSubject(line, at, sentence.from) ?? phrase) : null;
};

/** "Calling her “…”, Trump attacked": whom a participle that opens its sentence belongs to. */
const openingSubject = (line: Line, sentence: Sentence, at: number, quote: number): Phrase | null => {
  const { pieces } = line;
  // "Declaring that he could not wait, the mayor offered a “…”": the main clause holds the quotation.
  const main = clauseSubject(line, quote, sentence.from);
  if (main && main.from > at && isMark(pieces[main.from - 1], ',') && isWord(pieces[main.to])) return main;
  let next = quote + 1;
  while (next < sentence.to && isMark(pieces[next], ',')) next += 1;
  return phraseStartingAt(pieces, next, sentence.to);
};

/** "she’s", "they’re", "I’m". */
const TIED = /['’](?:s|re|m)$/;

/** "Trump attacked her, calling …": the main clause's subject; "Calling her “…”, Trump attacked": the one after. */
export const participleSubject = (line: Line, sentence: Sentence, at: number, quote: number): Phrase | null => {
  const { pieces } = line;
  let back = at - 1;
  while (
    back > sentence.from &&
    isWord(pieces[back]) &&
    has(pieces[back], Does.adverb) &&
    !(pieces[back] as Piece).capital
  )
    back -= 1;
  const before = pieces[back];
  // "She’s saying", "she’s now saying": the verb is tied to its subject.
  if (back >= sentence.from && isWord(before) && has(before, Does.pronoun) && TIED.test(before.text))
    return { from: back, to: back + 1, kind: 'pronoun' };
  if (at - sentence.from <= 1) return openingSubject(line, sentence, at, quote);
  if (!isWord(before)) return clauseSubject(line, at, sentence.from);
  if (has(before, Does.auxiliary)) return subjectOf(line, at, sentence.from);
  const adjacent = !has(before, Does.adverb | Does.conjunction | Does.preposition | Does.subordinator);
  return (adjacent ? adjacentSubject(line, sentence, at, back) : null) ?? clauseSubject(line, at, sentence.from);
};
