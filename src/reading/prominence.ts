// How prominent somebody named stands in a sentence: as who speaks, as its subject, as an object, an owner, in a caption. What that counts for
// is for resolve.ts.

import { Does } from './languages/language.ts';
import type { Naming } from './namings.ts';
import { has, isMark, isWord, TELLS } from './phrases.ts';
import type { Line, Piece } from './pieces.ts';
import { SPEAKER, SUBJECT, TOPIC } from './recency.ts';

/** "As for Roe, he said": whom a sentence turns to. */
const isTopic = (pieces: readonly Piece[], from: number, at: number): boolean =>
  at - from === 2 && pieces[from]?.folded === 'as' && pieces[from + 1]?.folded === 'for';

/** Pieces before the name of who opens a sentence by their role: "The head of the growers’ council, Ada Roe, …". */
const LONGEST_ROLE = 9;

/** "Her predecessor, Ada Roe, at least resigned": is the name at `at` set in behind the role that opens its sentence? */
const isApposedSubject = (pieces: readonly Piece[], from: number, at: number, end: number): boolean => {
  const first = pieces[from];
  const opens = isWord(first) && (has(first, Does.determiner | Does.owner) || first.owner || pieces[from + 1]?.owner);
  if (!opens || at - from > LONGEST_ROLE || !isMark(pieces[end], ',')) return false;
  let commas = 0;
  for (let next = from; next < at; next += 1) {
    const piece = pieces[next] as Piece;
    if (isMark(piece, ',')) commas += 1;
    else if (
      !isWord(piece) ||
      (has(piece, TELLS | Does.auxiliary | Does.pronoun | Does.relative) && !has(piece, Does.determiner | Does.role))
    )
      return false;
  }
  return commas === 1;
};

/** How likely a pronoun after it means whom a naming names, the first of its pieces at `first`. `quiet` blocks are captions and embeds. */
export const prominenceOf = (
  { pieces, sentences, sentenceOf }: Line,
  naming: Naming,
  first: number,
  quiet: ReadonlySet<number>,
): number => {
  // "Cardinal Timothy Roe" begins with what he is.
  let at = first;
  while (pieces[at - 1]?.capital && has(pieces[at - 1], Does.title | Does.role) && !pieces[at]?.opens) at -= 1;
  const before = pieces[at - 1];
  const end = first + naming.to - naming.from;
  const after = pieces[end];
  if (quiet.has((pieces[at] as Piece).block)) return 0.2;
  if (naming.owner) return 0.5;
  if (
    (isWord(after) && !after.capital && has(after, Does.tells)) ||
    (isWord(before) && !before.capital && (has(before, Does.tells) || before.folded === 'ask'))
  )
    return SPEAKER;
  const sentence = sentences[sentenceOf[at] as number];
  if (sentence && isTopic(pieces, sentence.from, at)) return TOPIC;
  // "The rise of Roe gave …": what hangs on a preposition is no subject.
  const hangs =
    isWord(before) &&
    has(before, Does.preposition) &&
    !has(before, Does.subordinator) &&
    at - 2 >= (sentence?.from ?? at) &&
    !has(pieces[at - 2], Does.conjunction);
  if (sentence && ((at - sentence.from <= 3 && !hangs) || !before || before.kind !== 'word')) return SUBJECT;
  if (sentence && isApposedSubject(pieces, sentence.from, at, end)) return SUBJECT;
  return has(before, Does.preposition) ? 0.6 : 1.2;
};
