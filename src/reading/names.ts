// Which runs of capitals in an article name a person. Decides by the words themselves and what stands beside them; which person it is,
// and whether the record knows them, is for mentions.ts.

import { isInitials } from '../text/letters.ts';
import { Does, type Language } from './languages/language.ts';
import type { Piece } from './pieces.ts';

/** A name as one place of the article writes it: words `from` up to, not including, `to`. */
export type Name = {
  from: number;
  to: number;
  /** Folded words of the name, without titles and initials' periods. */
  words: string[];
  /** Folded titles before it: "president", "mr". */
  titles: string[];
  /** Index of the first title's word; `from` where there is none. */
  titleFrom: number;
  /** `full`: two words or more; `title`: a title and a surname; `bare`: one word. */
  form: 'full' | 'title' | 'bare';
  /** "jr", "iii": what parts a son from a father; empty where there is none. */
  suffix: string;
  /** What makes it a person; `shape` is two or three capitals and nothing else, and needs more. */
  evidence: 'first name' | 'title' | 'told' | 'shape' | 'none';
  owner: boolean;
};

/** A run of capitals that names a body, a place or a thing. */
export type Body = { from: number; to: number };

/** Longest run looked at as a name; longer runs are headlines. */
const LONGEST_RUN = 12;
const has = (piece: Piece | undefined, bits: number): boolean => piece !== undefined && (piece.does & bits) !== 0;
const firstName = Does.heName | Does.sheName;

const SMALL = Does.determiner | Does.preposition | Does.conjunction | Does.subordinator | Does.auxiliary | Does.pronoun;

/** Blocks whose words are mostly capitalised, as headlines are: there a capital tells nothing. */
export const titleCased = (words: readonly Piece[]): Set<number> => {
  const found = new Set<number>();
  let block = -1;
  let capitals = 0;
  let all = 0;
  const close = (): void => {
    if (all >= 4 && capitals / all > 0.85) found.add(block);
  };
  for (const word of words) {
    // Small words stay small in headlines too: what tells is the other ones.
    if (has(word, SMALL) || word.text.length < 3) continue;
    if (word.block !== block) {
      close();
      block = word.block;
      capitals = 0;
      all = 0;
    }
    all += 1;
    if (word.capital) capitals += 1;
  }
  close();
  return found;
};

/** "Ursula von der", "Frau von", against "Roe der Presse", "Ada Roe von der Liste": where nouns are capitals, do particles go on with a name? */
const isParticled = (words: readonly Piece[], at: number): boolean =>
  words[at]?.folded !== 'der' && words[at]?.folded !== 'den' && has(words[at - 1], firstName | Does.title | Does.role);

/** The runs of capitals: each a list of words that nothing but spaces, particles and initials part. */
const runs = (words: readonly Piece[], language: Language): [from: number, to: number][] => {
  const found: [number, number][] = [];
  let at = 0;
  while (at < words.length) {
    const word = words[at] as Piece;
    if (!word.capital) {
      at += 1;
      continue;
    }
    let to = at + 1;
    while (to < words.length && to - at < LONGEST_RUN) {
      const before = words[to - 1] as Piece;
      const next = words[to] as Piece;
      if (before.owner || !next.joined || next.block !== before.block || next.span !== before.span) break;
      if (next.capital) to += 1;
      else {
        let after = to;
        while (after - to < 3 && has(words[after], Does.particle) && words[after]?.joined) after += 1;
        const tied = after > to && words[after]?.capital && words[after]?.joined;
        if (!tied || (language.capitalNouns && !isParticled(words, to))) break;
        to = after + 1;
      }
    }
    found.push([at, to]);
    at = to;
  }
  return found;
};

/** Suffixes that tell generations; "MD" and "Esq" part nobody. */
const GENERATIONS = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

/** The suffix that starts at a word, behind a space or a comma: "Roe Jr.", "Roe, Jr."; empty where none does. */
const suffixBehind = (words: readonly Piece[], at: number): string => {
  const word = words[at];
  const last = words[at - 1] as Piece;
  if (!word?.capital || word.block !== last.block || word.start - last.end > 2 || last.owner) return '';
  return GENERATIONS.has(word.folded) && (word.dotted || word.joined || word.start - last.end === 2) ? word.folded : '';
};

/** "In June Roe won", "her May Roe interview": a word that is a month and a first name, behind what stands before months. */
const isMonth = (words: readonly Piece[], at: number, language: Language): boolean => {
  const word = words[at] as Piece;
  const before = words[at - 1];
  if (!word.joined || !before || !has(word, Does.notName) || !has(word, firstName)) return false;
  return language.beforeMonths.has(before.folded) || has(before, Does.determiner | Does.owner);
};

/** Where a run begins without the everyday words that only open its sentence. "Will Smith" and "Rob" keep their first name where a name goes on. */
const behindOpeners = (words: readonly Piece[], start: number, end: number, language: Language): number => {
  let from = start;
  while (from < end && has(words[from], Does.common | Does.adverb | Does.conjunction | Does.preposition)) {
    const next = words[from + 1];
    if (has(words[from], firstName) && from + 1 < end && !has(next, Does.common | Does.title)) break;
    from += 1;
  }
  return from + 1 < end && isMonth(words, from, language) ? from + 1 : from;
};

/** The last title before a run's last word: what stands before it belongs to the title ("Ukrainian President", "Former Florida Gov."); -1 without one. */
const lastTitle = (words: readonly Piece[], from: number, to: number): number => {
  for (let at = to - 2; at >= from; at -= 1) {
    const word = words[at] as Piece;
    const title = has(word, Does.title | Does.role) && !has(word, firstName);
    const short = word.dotted && word.text.length > 1 && !isInitials(word.folded);
    if ((title || short) && !word.owner) return at;
  }
  return -1;
};

/** Peoples, parties, places and everyday words: no names of anybody. */
const NO_NAME = Does.notName | Does.body | Does.common;

/** The first name behind peoples, parties and places: "Republican Ted Cruz", "Breitbart London Raheem Kassam"; `from` itself where none stands there. */
const behindPeoples = (words: readonly Piece[], from: number, to: number): number => {
  for (let at = from; at < to - 1; at += 1) {
    if (has(words[at], firstName) && !has(words[at + 1], NO_NAME)) return at;
    if (!has(words[at], NO_NAME)) return from;
  }
  return from;
};

/** "Roes Nachbar Tom Poe", "Torjäger Tom Poe": where nouns are capitals, the first name that a run ends with; `from` itself elsewhere. */
const behindNouns = (words: readonly Piece[], from: number, to: number, language: Language): number => {
  if (!language.capitalNouns || has(words[from], firstName)) return from;
  for (let at = from + 1; at < to - 1; at += 1) if (has(words[at], firstName)) return at;
  return from;
};

/** "President", "Speaker": an office without anybody. */
const isOffice = (parts: readonly Piece[]): boolean =>
  parts.length === 1 && has(parts[0], Does.title | Does.role) && !has(parts[0], firstName);

/** "New Avalon": no word that could be anybody's name, but for a first name and what may be a surname: "Chelsea London". */
const isPlace = (parts: readonly Piece[]): boolean =>
  parts.every((word) => has(word, NO_NAME)) &&
  !(parts.length === 2 && has(parts[0], firstName) && !has(parts[1], Does.body));

/** "Roe Foundation": a word that only bodies have, where no first name speaks for a surname that is such a word too. */
const hasBody = (parts: readonly Piece[], language: Language): boolean => {
  const named = has(parts[0], firstName);
  const last = parts.at(-1) as Piece;
  const surnameToo = parts.length >= 2 && named && language.alsoSurnames.has(last.folded);
  return parts.some((word, at) => has(word, Does.body) && !(at === 0 && named) && !(surnameToo && word === last));
};

const evidenceOf = (full: boolean, named: boolean, titled: boolean): Name['evidence'] => {
  if (full && named) return 'first name';
  if (titled) return 'title';
  return full ? 'shape' : 'none';
};

/** Words of a person's name at most, initials apart: behind a known first name, and elsewhere. */
const MOST_NAMES = 5;
const MOST_NAMES_UNKNOWN = 4;

/** Takes apart one run: the opening words, the titles, then the name or what shows that it is none. */
const readRun = (words: readonly Piece[], start: number, end: number, language: Language): Name | Body | null => {
  const from = behindOpeners(words, start, end, language);
  if (from >= end) return null;
  const titleAt = lastTitle(words, from, end);
  const titles = words
    .slice(from, titleAt + 1)
    .flatMap((word) => (has(word, Does.title | Does.role) ? word.folded : []));
  const titled = titles.length > 0;
  const name = titleAt >= 0 ? titleAt + 1 : behindNouns(words, behindPeoples(words, from, end), end, language);
  // "Chefin der Gewerkschaft": a genitive behind the role, no name.
  if (titleAt >= 0 && language.capitalNouns && has(words[name], Does.determiner) && !words[name]?.capital) return null;
  let to = end;
  while (to - 1 > name && has(words[to - 1], Does.suffix)) to -= 1;
  const parts = words.slice(name, to);
  const plain = parts.filter((word) => !isInitials(word.folded)).length;
  if (plain === 0) return null;
  const body: Body = { from: name, to };
  if (isOffice(parts) || (!titled && isPlace(parts))) return body;
  // Behind a title a body's word has to stand with others to be one.
  if (hasBody(parts, language) && !(titled && parts.length === 1 && !has(parts[0], Does.body))) return body;
  const named = has(parts[0], firstName);
  if (plain > (named ? MOST_NAMES : MOST_NAMES_UNKNOWN)) return null;
  const full = plain > 1 || (parts.length > 1 && isInitials((parts[0] as Piece).folded));
  if (!titled && !(full && named) && parts.some((word) => has(word, Does.notName))) return body;
  const suffix = suffixBehind(words, to);
  const last = (suffix === '' ? parts.at(-1) : words[to]) as Piece;
  return {
    from: name,
    to: suffix === '' ? to : to + 1,
    suffix,
    words: parts.map((word) => word.folded),
    titles,
    titleFrom: titled ? from : name,
    form: full ? 'full' : titled ? 'title' : 'bare',
    evidence: evidenceOf(full, named, titled),
    owner: last.owner,
  };
};

/** Every run of capitals of the article, read as a name or as a body. */
export const namesAndBodies = (words: readonly Piece[], language: Language): { names: Name[]; bodies: Body[] } => {
  const names: Name[] = [];
  const bodies: Body[] = [];
  for (const [from, to] of runs(words, language)) {
    const read = readRun(words, from, to, language);
    if (read === null) continue;
    if ('form' in read) names.push(read);
    else bodies.push(read);
  }
  return { names, bodies };
};
