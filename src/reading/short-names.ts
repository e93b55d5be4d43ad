// Whom a shorter name means: a surname, a part of a longer name, a first name, a title and a surname; and when that is safe enough to link.

import { fold } from '../text/fold.ts';
import { type Figure, plainWords, pronounOf } from './figures.ts';
import { Does, type Language } from './languages/language.ts';
import type { Name } from './names.ts';
import { isOfFamily } from './namesakes.ts';
import type { Piece } from './words.ts';

/** Times somebody else of a surname is named by their office before the bare surname may mean them. */
const LEAST_FOREIGN = 2;

/**
 * May a bare surname be linked as its figure is? Somebody named in full only in passing ("who voted for JFK and Bill Clinton") is not who
 * a later bare surname means, nor is one of two people of that surname; somebody introduced by title, told to speak, or named in full again is.
 */
export const mayLink = (
  name: Name,
  figure: Figure,
  told: ReadonlyMap<string, number>,
  family: readonly Figure[],
): boolean => {
  if (name.form !== 'bare' || !figure.known) return true;
  const last = name.words.at(-1) as string;
  if (figure.known.alone.has(last)) return !family.some((other) => other.foreign && other.names >= LEAST_FOREIGN);
  return family.length <= 1 && (figure.why !== 'full name' || figure.fullNames > 1 || told.has(last));
};

/** Everything a longer full name begins or ends with, in two words or more. */
export const partsOf = (names: readonly Name[]): Set<string> => {
  const found = new Set<string>();
  for (const name of names) {
    const own = plainWords(name.words);
    for (let length = 2; length < own.length; length += 1)
      found.add(own.slice(0, length).join(' ')).add(own.slice(-length).join(' '));
  }
  return found;
};

/** Parts of longer names that stand for them: "Black Elk" for Linda Black Elk, "Te Kaurinui" for Te Kaurinui Parata. One word is a surname's business. */
export const partialNames = (figures: readonly Figure[]): Map<string, Figure> => {
  const found = new Map<string, Figure>();
  for (const figure of figures) {
    for (let length = 2; length < figure.words.length; length += 1) {
      found.set(figure.words.slice(0, length).join(' '), figure);
      found.set(figure.words.slice(-length).join(' '), figure);
    }
  }
  return found;
};

/** Jae-myung, Jong-un: a given name written behind the family's. */
const GIVEN_BEHIND = /^\p{Lu}\p{Ll}+[-‐‑]\p{Ll}+$/u;
const HYPHEN = /[-‐‑]/;

const isGivenBehind = (word: string): boolean => HYPHEN.test(word) && GIVEN_BEHIND.test(word);

/** Names that stand before the given one where Chinese, Korean and Vietnamese names are written as at home. */
const FAMILY_FIRST = new Set(
  'xi li wang zhang liu chen yang huang zhao wu zhou xu sun hu zhu gao lin guo ma luo zheng liang xie tang deng feng yu kim park choi jung kang cho yoon jang lim moon nguyen tran pham'.split(
    ' ',
  ),
);

export const familyFirst = (name: Name, shown: readonly string[] = []): boolean =>
  name.form === 'full' &&
  (isGivenBehind(shown.at(-1) ?? '') || (FAMILY_FIRST.has(name.words[0] as string) && name.evidence !== 'first name'));

/** "Realtor Ghulam": a word that elsewhere in the article is no name, before a surname the article has given in full. */
export const titledSurname = (
  name: Name,
  bySurname: ReadonlyMap<string, Figure[]>,
  isSmall: (folded: string) => boolean,
): Figure | null => {
  if (name.words.length !== 2 || name.evidence === 'first name' || !isSmall(name.words[0] as string)) return null;
  const figures = bySurname.get(name.words[1] as string) ?? [];
  return figures.length === 1 && (figures[0] as Figure).fullNames > 0 ? (figures[0] as Figure) : null;
};

/** Words from a sentence's start within which a name is its subject: "His sister, Ada Roe,", "President Roe". */
const REACH_OF_SUBJECT = 4;

const opensSentence = (words: readonly Piece[], at: number): boolean => {
  for (let back = at; back >= 0 && back >= at - REACH_OF_SUBJECT; back -= 1) {
    const word = words[back] as Piece;
    if (word.opens) return true;
    if (back < at && (word.does & Does.preposition) !== 0) return false;
  }
  return false;
};

/** Where a figure was last named in full before a short name. */
const lastFull = (figure: Figure, name: Name): number =>
  figure.fullAt.filter((at) => at < name.from).at(-1) ?? figure.since;

/** "Omar Roe met Omar Roe Jr.": a son's name right behind a small word and a capital is the object of the sentence, not its subject. */
const isMetSon = (words: readonly Piece[], { since, suffix }: Figure): boolean => {
  const word = words[since - 1];
  const noun = Does.role | Does.title | Does.determiner | Does.owner | Does.conjunction;
  const verb = word && !word.capital && word.joined && (word.does & noun) === 0;
  return suffix !== '' && verb === true && words[since - 2]?.capital === true && !words[since - 2]?.owner;
};

/** Was the other named in full as a subject in this paragraph or the one before, and more lately than who is named most? */
const competes = (name: Name, words: readonly Piece[], other: Figure, most: Figure): boolean => {
  const at = lastFull(other, name);
  return (
    at > lastFull(most, name) &&
    opensSentence(words, at) &&
    (words[name.from] as Piece).block - (words[at] as Piece).block <= 1
  );
};

/** "the daughter of Teo Roe", "the son of former President Teo Roe": a name that only tells whose somebody is. */
const hangs = (words: readonly Piece[], at: number): boolean =>
  words.slice(Math.max(0, at - REACH_OF_OF), at).some((word) => word.folded === 'of');
/** Words between "of" and such a name, titles with it. */
const REACH_OF_OF = 3;

/** Whom a short name means, and whether another of that name may be meant as well. */
export type Bearer = { figure: Figure; unsure: boolean };

/**
 * Of several with one surname, whom this or the last paragraph has just introduced as the subject of a sentence. Unsure where another was
 * named in full behind them without being a subject: "Ada Roe, the daughter of Teo Roe, …".
 */
const introduced = (name: Name, words: readonly Piece[], all: readonly Figure[]): Bearer | null => {
  const last = (figure: Figure): number => lastFull(figure, name);
  const blockOf = (at: number): number => (words[at] as Piece).block;
  const block = blockOf(name.from);
  const known = all.filter((figure) => figure.since < name.from).sort((a, b) => b.since - a.since);
  const newest = known.find(
    (one) => block - blockOf(one.since) <= 1 && opensSentence(words, one.since) && !isMetSon(words, one),
  );
  if (!newest) return null;
  const behind = known.filter((other) => other !== newest && last(other) >= newest.since);
  if (behind.some((other) => !hangs(words, last(other)))) return null;
  return { figure: newest, unsure: behind.length > 0 };
};

/**
 * The figure a title and surname, a bare surname or a bare first name means; undefined where several could be meant, null where the
 * article has none of that name.
 */
export const ofSurname = (
  name: Name,
  words: readonly Piece[],
  bySurname: ReadonlyMap<string, Figure[]>,
  byFirst: ReadonlyMap<string, Figure[]>,
  language: Language,
): Bearer | undefined | null => {
  const last = fold(name.words.at(-1) as string);
  const pronoun = pronounOf(name, language);
  const fitting = (bySurname.get(last) ?? []).filter(
    (figure) =>
      (pronoun === null || figure.pronoun === null || figure.pronoun === pronoun) &&
      (name.suffix === '' || figure.suffix === name.suffix),
  );
  // Of a living and a dead bearer the news goes on about the living one.
  const living = fitting.length > 1 ? fitting.filter(({ dead }) => !dead) : fitting;
  const all = living.length > 0 ? living : fitting;
  const sure = (figure: Figure | undefined): Bearer | undefined => (figure ? { figure, unsure: false } : undefined);
  // "the younger Mr. Roe" is whoever a suffix tells to be a son, or nobody for certain.
  if (isOfFamily(words, name)) {
    const sons = all.filter((figure) => figure.suffix !== '');
    return sons.length === 1 ? sure(sons[0]) : undefined;
  }
  if (all.length === 1) return sure(all[0]);
  if (all.length > 1) {
    // Who has not been named yet is not meant.
    const since = all.filter((figure) => figure.since < name.from);
    if (since.length === 1) return sure(since[0]);
    const titled =
      name.titles.length > 0 ? all.filter((figure) => name.titles.some((title) => figure.roles.has(title))) : [];
    if (titled.length === 1) return sure(titled[0]);
    const newcomer = introduced(name, words, all);
    if (newcomer) return newcomer;
    // A son is told by his suffix: without one his father is meant.
    const fathers = since.filter((figure) => figure.suffix === '');
    if (name.suffix === '' && fathers.length === 1 && since.length > 1) return sure(fathers[0]);
    // Papers keep the bare surname for the one the story is about, and go on naming the other in full.
    const ranked = [...all].sort((a, b) => b.names - a.names);
    const [most, next] = ranked as [Figure, Figure];
    return most.names >= next.names + 2 || (most.names > next.names && next.names === 1)
      ? { figure: most, unsure: since.some((other) => other !== most && competes(name, words, other, most)) }
      : undefined;
  }
  if (name.form !== 'bare') return null;
  const firsts = byFirst.get(last) ?? [];
  if (firsts.length > 1) {
    const since = firsts.filter((figure) => figure.since < name.from);
    return since.length === 1 ? sure(since[0]) : undefined;
  }
  return sure(firsts[0]) ?? null;
};
