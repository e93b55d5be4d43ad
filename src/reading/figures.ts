// The people of one article: which names mean one person, and which person of the record that is. A wrong link is worse than none:
// what is ambiguous, implausible or unsupported stays somebody known from this article only.

import type { Person } from '../schema/person.ts';
import { isInitials } from '../text/letters.ts';
import {
  type Gazetteer,
  heldOffice,
  initialsOf,
  inPublicLife,
  isDead,
  type Known,
  plausibleOn,
  SPELLED,
} from './gazetteer.ts';
import { Does, type Language } from './languages/language.ts';
import type { Name } from './names.ts';

export type Pronoun = 'he' | 'she' | 'they' | 'it';

/** Somebody the article names. */
export type Figure = {
  key: string;
  /** The fullest name the article gives. */
  name: string;
  /** Folded words of that name without initials. */
  words: string[];
  surname: string;
  /** "jr" or the like, and the letters of the initials ("hw"): what parts namesakes; empty where the article gives none. */
  suffix: string;
  initials: string;
  pronoun: Pronoun | null;
  known: Known | null;
  why: string | null;
  /** Folded nouns the article calls this person by: "president", "mother". */
  roles: Set<string>;
  role: string | null;
  /** Folded capitals beside those nouns: whose spokeswoman, senator from where. */
  whose: Set<string>;
  /** How often the article gives the full name, and any name. */
  fullNames: number;
  /** Words where a full name, or a title and the surname, starts. */
  fullAt: number[];
  /** An apposition tells that this is nobody of the record. */
  other: boolean;
  /** The record knows several people by the name that introduces this one. */
  ambiguous: boolean;
  /** Whoever the record knows by this name was dead on the article's day. */
  dead: boolean;
  /** Known by an office that another of this surname never held. */
  foreign: boolean;
  /** Word that first names this person in full. */
  since: number;
  names: number;
};

const plain = (words: readonly string[]): string[] => {
  const kept = words.filter((word) => !isInitials(word));
  return kept.length > 0 ? kept : [...words];
};

/** The pronoun that what a word can do tells by the bits of either; null where it tells neither, or both. */
export const eitherPronoun = (does: number, heBits: number, sheBits: number): 'he' | 'she' | null => {
  const he = (does & heBits) !== 0;
  const she = (does & sheBits) !== 0;
  return he === she ? null : he ? 'he' : 'she';
};

/** The pronoun a name goes with, by its titles, then its first name; null where neither tells. */
export const pronounOf = (name: Name, language: Language): 'he' | 'she' | null => {
  for (const title of name.titles) {
    const does = language.words.get(title) ?? 0;
    if (does & Does.sheRole) return 'she';
    if (does & Does.heRole) return 'he';
  }
  if (name.form !== 'full') return null;
  const first = name.words.find((word) => !isInitials(word)) ?? '';
  // "Jean-Marie" is a man: the first part tells.
  const hyphen = first.indexOf('-');
  const does = language.words.get(first) ?? (hyphen > 0 ? language.words.get(first.slice(0, hyphen)) : undefined) ?? 0;
  return eitherPronoun(does, Does.heName, Does.sheName);
};

const sameFirst = (a: string, b: string): boolean =>
  a === b || (a.length > 2 && b.length > 2 && (a.startsWith(b) || b.startsWith(a)));

/** Two names whose initials differ are two people's; who is given none may be either. */
const sameInitials = (a: string, b: string): boolean => a === '' || b === '' || a === b;

/** People of the record whose full name this is: whoever is written with the very initials, or else whoever they do not part. */
const knownAs = ({ words, suffix }: Name, gazetteer: Gazetteer): Known[] => {
  const wanted = plain(words).join(' ');
  const initials = initialsOf(words);
  const exact = new Set<Known>();
  const found = new Set<Known>();
  for (const entry of gazetteer.byFirstWord.get(words[0] ?? '') ?? []) {
    const own = entry.words.filter((word) => word !== entry.suffix);
    if (own.length < 2 || plain(own).join(' ') !== wanted) continue;
    // Somebody's son is nobody the record knows without the suffix.
    if (suffix !== '' && !entry.known.suffixes.has(suffix)) continue;
    if (initials !== '' && initialsOf(own) === initials) exact.add(entry.known);
    if (suffix !== '' || entry.suffix === '') found.add(entry.known);
  }
  if (exact.size > 0) return [...exact];
  return [...found].filter(
    ({ initials: given }) => initials === '' || given.every((one) => sameInitials(one, initials)),
  );
};

/** Titles that any grown person may bear: they support nothing. */
const EVERYBODYS = new Set([
  'mr',
  'mrs',
  'ms',
  'miss',
  'mx',
  'dr',
  'former',
  'first',
  'professor',
  'prof',
  'sir',
  'then',
  'lord',
  'lady',
]);
/** Short titles as they stand in the roles of the record. */
const WRITTEN_OUT: Record<string, string> = {
  sen: 'senator',
  sens: 'senator',
  gov: 'governor',
  rep: 'representative',
  gen: 'general',
  sec: 'secretary',
  congressman: 'representative',
  congresswoman: 'representative',
};

/** A short title as the record writes it. */
export const writtenOut = (title: string): string => WRITTEN_OUT[title] ?? SPELLED[title] ?? title;

const supports = (known: Known, word: string): boolean =>
  !EVERYBODYS.has(word) && known.roleWords.has(writtenOut(word));
const fits = (person: Person, pronoun: Pronoun | null): boolean =>
  pronoun === null || person.pronoun === undefined || person.pronoun === 'they' || person.pronoun === pronoun;

/** Does the record know several people by this name, so that none is meant without more? */
export const isAmbiguous = (name: Name, gazetteer: Gazetteer): boolean => knownAs(name, gazetteer).length > 1;

/** Is everybody the record knows by this name dead on that day? Only initials or an office tell: anybody may bear the plain name. */
export const isOfTheDead = (name: Name, gazetteer: Gazetteer, day: string | null): boolean => {
  const told = initialsOf(name.words) !== '' || name.titles.some((title) => !EVERYBODYS.has(title));
  const known = day === null || !told ? [] : knownAs(name, gazetteer);
  return known.length > 0 && known.every(({ person }) => isDead(person, day));
};

/** What stands beside a name and speaks for or against a person of the record. */
export type Beside = { roles: ReadonlySet<string>; whose: ReadonlySet<string>; age: number | null };

const ageFits = (person: Person, age: number | null, day: string | null): boolean => {
  if (age === null || person.born === undefined || day === null)
    return age === null || day !== null || person.born === undefined;
  const years = Number(day.slice(0, 4)) - Number(person.born.slice(0, 4));
  return Math.abs(years - age) <= 2;
};

export type Linked = { known: Known; why: string };

/** The person of the record a full name means, or null where nothing supports it or more than one could be meant. */
export const linkFull = (
  name: Name,
  beside: Beside,
  gazetteer: Gazetteer,
  day: string | null,
  language: Language,
  others: boolean,
): Linked | null => {
  const candidates = knownAs(name, gazetteer).filter(
    ({ person }) =>
      person.kind === 'person' &&
      fits(person, pronounOf({ ...name, form: 'title' }, language)) &&
      ageFits(person, beside.age, day),
  );
  const supported = candidates.filter((known) =>
    [...beside.roles, ...name.titles].some((word) => supports(known, word)),
  );
  if (supported.length === 1) return { known: supported[0] as Known, why: 'title' };
  if (supported.length > 1) return null;
  if (beside.age !== null && day === null) return null;
  const plausible = candidates.filter(({ person }) => {
    const dated = plausibleOn(person, day);
    // Without a day, only the company of another person of the record speaks for somebody, and nobody dead comes in that way.
    return dated === null ? others && person.died === undefined : dated;
  });
  return plausible.length === 1 && candidates.length === 1 ? { known: plausible[0] as Known, why: 'full name' } : null;
};

/** The person of the record meant by a title and a surname ("President Obama"), where only one held such an office at the time. */
export const linkTitled = (name: Name, gazetteer: Gazetteer, day: string | null, language: Language): Linked | null => {
  if (name.titles.includes('former')) return null;
  const surname = name.words.join(' ');
  const titles = name.titles.map((title) => WRITTEN_OUT[title] ?? title).filter((title) => !EVERYBODYS.has(title));
  const candidates = (gazetteer.bySurname.get(name.words.at(-1) ?? '') ?? []).filter(
    (known) =>
      known.surnames.has(surname) &&
      fits(known.person, pronounOf(name, language)) &&
      !isDead(known.person, day) &&
      titles.some((title) => heldOffice(known.person, title, day)),
  );
  return candidates.length === 1 ? { known: candidates[0] as Known, why: 'title' } : null;
};

/** The person of the record meant by a bare surname that may stand alone, at a time when its bearer was in public life. */
export const linkAlone = ({ words, suffix }: Name, gazetteer: Gazetteer, day: string | null): Linked | null => {
  if (suffix !== '') return null;
  const surname = words.join(' ');
  const all = (gazetteer.bySurname.get(words.at(-1) ?? '') ?? []).filter((known) => known.surnames.has(surname));
  // Without a day nothing tells which of several is meant.
  if (day === null && all.length > 1) return null;
  const candidates = all.filter((known) => known.alone.has(surname) && inPublicLife(known.person, day));
  return candidates.length === 1 ? { known: candidates[0] as Known, why: 'alone' } : null;
};

/** Can this full name be another way to write that figure's? Same surname, and no other first name. */
export const sameFigure = (figure: Figure, { words, suffix }: Name, pronoun: Pronoun | null): boolean => {
  const a = figure.words;
  const b = plain(words);
  if (figure.suffix !== suffix || !sameInitials(figure.initials, initialsOf(words))) return false;
  if (a.at(-1) !== b.at(-1)) return false;
  if (figure.pronoun !== null && pronoun !== null && figure.pronoun !== pronoun) return false;
  if (a.length === 1 || b.length === 1) return true;
  return sameFirst(a[0] ?? '', b[0] ?? '');
};

export const plainWords = plain;
