// What a description of somebody tells ("the younger mayor", "Roe’s spokeswoman"), and how well a person of the article fits it. Whom it means among
// those that fit is for resolve.ts.

import type { Figure } from './figures.ts';
import { Does, type Language } from './languages/language.ts';
import { has, type Phrase } from './phrases.ts';
import type { Piece } from './pieces.ts';

/** A definite description of one person. */
export type Description = {
  /** Its noun, folded. */
  noun: string;
  /** Folded words before the noun. */
  modifiers: string[];
  gender: 'he' | 'she' | null;
  /** Opened by "the" itself, not by an owner or a capital. */
  the: boolean;
};

/** "officials", against "boss" and "witness". */
const isPluralNoun = (noun: string): boolean => noun.endsWith('s') && !noun.endsWith('ss');

/** What the phrase `head` tells of one person; null where it is not definite ("a mayor") or means several ("the voters"). */
export const descriptionOf = (pieces: readonly Piece[], head: Phrase, language: Language): Description | null => {
  const first = pieces[head.from] as Piece;
  const last = pieces[head.to - 1] as Piece;
  const article = first.folded === 'the' || first.folded === 'this' || first.folded in language.articles;
  if (!article && !first.capital && !has(first, Does.owner)) return null;
  if (isPluralNoun(last.folded) || language.plurals.has(last.folded)) return null;
  const modifiers = pieces
    .slice(head.from, head.to - 1)
    .filter((piece) => piece.kind === 'word' && !has(piece, Does.determiner))
    .map((piece) => piece.folded);
  const gender = has(last, Does.sheRole) ? 'she' : has(last, Does.heRole) ? 'he' : null;
  return { noun: last.folded, modifiers, gender, the: first.folded === 'the' };
};

/** How well somebody fits a description: 0 where not at all, 1 by its noun, more by what stands before it. `owner` is whom its noun belongs to. */
export const fitOf = (figure: Figure, { noun, modifiers, gender }: Description, owner: Figure | null): number => {
  if (!figure.roles.has(noun) && !figure.known?.roleWords.has(noun)) return 0;
  // "Roe’s spokeswoman" is neither Roe nor Ada Loe, a spokeswoman for Poe.
  if (owner && (owner === figure || (figure.whose.size > 0 && !figure.whose.has(owner.surname)))) return 0;
  if (gender !== null && figure.pronoun !== null && figure.pronoun !== gender) return 0;
  const shared = modifiers.filter(
    (word) =>
      figure.roles.has(word) || figure.known?.roleWords.has(word) || (figure.role ?? '').toLowerCase().includes(word),
  ).length;
  return 1 + shared;
};
