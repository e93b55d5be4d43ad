// What naming somebody leaves behind: the places, the figures, and words that know whose name they are. Who is meant is for mentions.ts.

import { endsAsOwner } from '../text/letters.ts';
import type { Figure } from './figures.ts';
import { Does, type Language } from './languages/language.ts';
import type { Name } from './names.ts';
import { has } from './phrases.ts';
import type { Piece } from './words.ts';

/** One place where a figure is named; `from` and `to` are indexes of words. */
export type Naming = {
  from: number;
  to: number;
  start: number;
  end: number;
  figure: Figure;
  owner: boolean;
  /** Another of the article's people may be meant as well. */
  unsure: boolean;
  /** The person of the record these very words are linked to; null where the figure is nobody of the record, or this name too bare. */
  person: string | null;
};

export type Named = {
  figures: Figure[];
  namings: Naming[];
  /** Blocks whose words are capitalised as headlines are. */
  headlines: ReadonlySet<number>;
};

/** Tells every word whose name it is, and takes the capitals back that name nobody: a headline's verbs, a language's nouns. */
export const markNamings = (
  words: readonly Piece[],
  namings: readonly Naming[],
  headlines: ReadonlySet<number>,
  language: Language,
): void => {
  namings.forEach((naming, index) => {
    let to = naming.to;
    while (words[to]?.joined && has(words[to], Does.suffix)) to += 1;
    for (let at = naming.from; at < to; at += 1) (words[at] as Piece).naming = index;
  });
  // In a headline verbs are capitals too: what names nobody there is read as if it were not.
  if (headlines.size > 0)
    for (const word of words)
      if (word.naming < 0 && has(word, Does.tells | Does.labels | Does.telling) && headlines.has(word.block))
        word.capital = false;
  if (language.capitalNouns) for (const word of words) if (word.naming < 0) word.capital = false;
};

/** Where a name ends in the text: the owner's ending is no part of it. */
export const nameEnd = (words: readonly Piece[], name: Name): number => {
  const last = words[name.to - 1] as Piece;
  // "Roe Jr.": the period is the suffix's own.
  if (name.suffix !== '' && last.dotted) return last.end + 1;
  return last.owner && endsAsOwner(last.text) ? last.end - 2 : last.end;
};
