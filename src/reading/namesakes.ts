// What speaks against a link to the record although the name fits: names that stand for a type, a case or a campaign, titles and
// appositions of somebody else. Who is meant instead stays open.

import { type Figure, writtenOut } from './figures.ts';
import type { Gazetteer, Known } from './gazetteer.ts';
import { Does } from './languages/language.ts';
import type { Name } from './names.ts';
import { has } from './phrases.ts';
import type { Piece } from './words.ts';

/** Titles of offices few hold at a time, so that one who never did is not meant. Titles of courtesy and trades are none. */
const OFFICES = new Set(
  'secretary sec senator sen governor gov representative rep congressman congresswoman mayor justice judge general gen colonel col captain lieutenant sergeant detective officer sheriff coach rabbi pastor rev reverend'.split(
    ' ',
  ),
);

/** A title and surname that names another bearer than this person of the record: "Secretary Roe", of somebody who never was one. */
export const isForeignTitle = (name: Name, { known, roles }: Figure): boolean => {
  const offices = name.titles.filter((title) => OFFICES.has(title));
  return (
    known !== null &&
    offices.length > 0 &&
    !offices.some((title) => known.roleWords.has(writtenOut(title)) || roles.has(title))
  );
};

const PARENTS = new Set(['younger', 'elder', 'older']);

/** "the younger Mr. Roe": which of a family is told by age. */
export const isOfFamily = (words: readonly Piece[], name: Name): boolean => {
  const before = words[name.titleFrom - 1];
  return (
    before !== undefined &&
    words[name.titleFrom]?.joined === true &&
    PARENTS.has(before.folded) &&
    words[name.titleFrom - 2]?.folded === 'the'
  );
};

/** "Avalonia’s Roe", "our party’s Roe": somebody like them, among those of a place or a group. */
const isOfPlace = (words: readonly Piece[], name: Name): boolean => {
  const owner = words[name.titleFrom - 1];
  if (!owner?.owner || !words[name.titleFrom]?.joined || name.titles.length > 0) return false;
  return has(owner, Does.notName) || (has(owner, Does.teller) && !owner.capital);
};

/** "the Roe of the East", “Roe v. Wade”, "Roe for Avalonia": no person, but a type, a case, a campaign. */
const isThing = (words: readonly Piece[], name: Name): boolean => {
  const before = words[name.titleFrom - 1];
  const after = words[name.to];
  const next = words[name.to + 1];
  const last = words[name.to - 1] as Piece;
  if (after?.joined && next?.joined && !last.owner) {
    if (after.folded === 'of' && has(next, Does.determiner) && name.titles.length === 0 && has(before, Does.determiner))
      return true;
    if (after.folded === 'v' && next.capital) return true;
    // "Roe for Avalonia" opens a sentence or hangs on a preposition; whom somebody blames "for Avalonia" does not.
    const free = words[name.from]?.opens === true || has(before, Does.preposition | Does.conjunction);
    if (after.folded === 'for' && free && has(next, Does.notName) && next.capital && !next.owner) return true;
  }
  return (
    before?.folded === 'v' &&
    before.dotted &&
    words[name.from]?.joined === true &&
    words[name.titleFrom - 2]?.capital === true
  );
};

/** "Roe, Pell and Holm", "Roe and Pell": bare surnames in a row, as holders of one office are told over. */
export const isListed = (words: readonly Piece[], name: Name): boolean => {
  const other = (at: number, beyond: number): boolean => {
    const word = words[at];
    return word?.capital === true && word.block === words[name.from]?.block && !has(word, Does.notName) && beyond >= 0;
  };
  const before = words[name.from - 1];
  const after = words[name.to];
  const row = (word: Piece | undefined, at: number, step: number): boolean => {
    if (!word || has(words[name.from - 1], Does.title)) return false;
    if (word.folded === 'and') return word.joined && other(at + step, at);
    return false;
  };
  const left = row(before, name.from - 1, -1) || (other(name.from - 1, 0) && !words[name.from]?.joined);
  const right = row(after, name.to, 1) || (other(name.to, 0) && after?.joined === false && !after.opens);
  return left || right;
};

/** Does the record hold several people of this surname? */
export const isShared = (name: Name, gazetteer: Gazetteer): boolean =>
  (gazetteer.bySurname.get(name.words.at(-1) as string) ?? []).length > 1;

/** Does this name stand for something or somebody else than its bearer? */
export const standsForOther = (words: readonly Piece[], name: Name): boolean =>
  isOfPlace(words, name) || isThing(words, name);

/** What anybody of the record may be called besides their offices: kin, parties, the trade of politics. */
const OPEN = Does.heRole | Does.sheRole;
const PUBLIC = new Set(
  `republican democrat conservative liberal progressive moderate candidate nominee contender hopeful frontrunner front-runner rival opponent politician statesman leader incumbent newcomer outsider
  billionaire millionaire businessman businesswoman developer mogul tycoon magnate celebrity star host author native friend ally critic supporter member man woman veteran survivor lawyer figure predecessor successor
  colleague parent grandparent guest speaker champion advocate skeptic reformer socialist libertarian communist dictator president king leader person`.split(
    /\s+/,
  ),
);
/** Words of an apposition looked at. */
const REACH = 8;

/** How an apposition opens that may tell of somebody else: "a plumber", "the team’s driver", "who drives"; null where none does. */
type Opening = 'a' | 'owned' | 'who' | null;

const openingOf = (words: readonly Piece[], name: Name, text: string): Opening => {
  const last = words[name.to - 1] as Piece;
  const first = words[name.to];
  if (text[last.end] !== ',' || !first || first.block !== last.block || first.start - last.end > 2) return null;
  if (first.folded === 'a' || first.folded === 'an') return 'a';
  if (first.folded === 'who') return 'who';
  // "the team’s bus driver", against "the president": whose it is parts it from an office.
  const owner = words[name.to + 1];
  return first.folded === 'the' && owner?.owner === true && !owner.capital ? 'owned' : null;
};

/** Is this a word for anybody of the record: an office they held, kin, the trade of politics? */
const mayBeCalled = (word: Piece, known: Known): boolean =>
  known.roleWords.has(word.folded) || PUBLIC.has(word.folded) || has(word, OPEN);

/** ", a plumber from Avalon": an apposition that calls the bearer what nobody of the record is known as. */
export const isApposedOther = (words: readonly Piece[], name: Name, text: string, known: Known): boolean => {
  const opening = openingOf(words, name, text);
  if (opening === null) return false;
  const block = words[name.to - 1]?.block;
  let other = false;
  for (let at = name.to + 1; at < words.length && at < name.to + REACH; at += 1) {
    const word = words[at] as Piece;
    const second = at === name.to + 1;
    if (word.block !== block || (!second && word.start - (words[at - 1] as Piece).end > 1)) break;
    // "the team’s", "a sheriff’s": whose it is.
    const owns = second && opening !== 'who' && word.owner && !word.capital;
    if (mayBeCalled(word, known)) return false;
    if (owns) continue;
    if ((word.capital && !has(word, Does.notName)) || word.owner) return false;
    if (opening === 'who' && word.folded === 'the') return false;
    if (has(word, Does.preposition | Does.tells | Does.relative | Does.conjunction)) break;
    if (opening === 'a' || has(word, Does.role)) other = true;
  }
  return other;
};
