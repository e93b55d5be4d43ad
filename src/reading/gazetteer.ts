// The people of the record, prepared for finding their names in an article, and what makes it plausible that a name means them.
// Whether a name of an article does mean them is decided in mentions.ts, which sees the article.

import type { Person, Role } from '../schema/person.ts';
import { compareDays, parseEdtf, shiftDay } from '../text/edtf.ts';
import { fold } from '../text/fold.ts';
import { isInitials } from '../text/letters.ts';
import { nameWords } from './words.ts';

export type Known = {
  person: Person;
  /** Folded surnames under which the person goes on being named: "zelensky", "von der leyen". */
  surnames: Set<string>;
  /** Surnames that may link without the full name standing in the article. */
  alone: Set<string>;
  /** Folded words of the titles of all roles. */
  roleWords: Set<string>;
  /** Suffixes ("jr") and initials ("hw") that any of the person's names carries. */
  suffixes: Set<string>;
  initials: string[];
};

/** One way to write a person's full name, as folded words. */
type Entry = { words: string[]; suffix: string; known: Known };

export type Gazetteer = {
  /** Full names by their first word, longest first. */
  byFirstWord: ReadonlyMap<string, readonly Entry[]>;
  /** People by the last word of their surnames. */
  bySurname: ReadonlyMap<string, readonly Known[]>;
};

const PARTICLES = new Set([
  'van',
  'von',
  'der',
  'den',
  'de',
  'la',
  'le',
  'del',
  'della',
  'di',
  'da',
  'dos',
  'bin',
  'ibn',
  'al',
  'el',
]);
const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);
/** Words of role titles that tell nothing about whose role it is. */
const EMPTY = new Set([
  'of',
  'the',
  'and',
  'for',
  'to',
  'a',
  'an',
  'in',
  'at',
  'on',
  'us',
  'united',
  'states',
  'former',
  'deputy',
  'member',
  'acting',
]);

/** One word, two spellings. */
export const SPELLED: Record<string, string> = {
  advisor: 'adviser',
  councillor: 'councilor',
  spokesperson: 'spokesman',
  spokeswoman: 'spokesman',
};

/** The folded words of a full name without its suffix, and from where its surname goes. */
const surnameOf = (words: readonly string[]): string => {
  const kept = words.filter((word) => !SUFFIXES.has(word));
  let from = kept.length - 1;
  while (from > 1 && PARTICLES.has(kept[from - 1] ?? '')) from -= 1;
  return kept.slice(from).join(' ');
};

/** The letters of the initials behind a first name: "hw" of "George H. W. Roe" and of "George H.W. Roe". */
export const initialsOf = (words: readonly string[]): string =>
  words.length < 3
    ? ''
    : words
        .slice(1)
        .filter((word) => isInitials(word))
        .join('')
        .replace(/[^a-z]/g, '');

/** Adds to what a map lists under a key. */
export const put = <Value>(map: Map<string, Value[]>, key: string, value: Value): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

/** A person with what their roles tell; their names are still to be learnt. */
const knownOf = (person: Person): Known => {
  const roleWords = new Set<string>();
  for (const role of person.roles ?? [])
    for (const word of nameWords(role.title)) if (!EMPTY.has(word)) roleWords.add(SPELLED[word] ?? word);
  return {
    person,
    surnames: new Set(),
    alone: new Set((person.alone ?? []).map((name) => fold(name))),
    roleWords,
    suffixes: new Set(),
    initials: [],
  };
};

/** Takes in one name of a person: what of it parts namesakes, and the surname. Answers with its suffix, empty where it has none. */
const learn = (known: Known, words: readonly string[]): string => {
  const initials = initialsOf(words);
  if (initials !== '') known.initials.push(initials);
  if (known.person.kind !== 'person') return '';
  known.surnames.add(words.length > 1 ? surnameOf(words) : (words[0] as string));
  const last = words.at(-1) as string;
  if (!SUFFIXES.has(last)) return '';
  known.suffixes.add(last);
  return last;
};

/** Prepares people for reading; once for each list of people, not for each article. */
export const gazetteer = (people: readonly Person[]): Gazetteer => {
  const byFirstWord = new Map<string, Entry[]>();
  const bySurname = new Map<string, Known[]>();
  for (const person of people) {
    const known = knownOf(person);
    for (const name of [person.name, ...(person.aliases ?? []), ...(person.alone ?? [])]) {
      const words = nameWords(name);
      if (words.length === 0) continue;
      const suffix = learn(known, words);
      if (person.kind === 'body' || words.length > 1) put(byFirstWord, words[0] as string, { words, suffix, known });
    }
    for (const surname of known.surnames) put(bySurname, surname.slice(surname.lastIndexOf(' ') + 1), known);
  }
  for (const entries of byFirstWord.values()) entries.sort((a, b) => b.words.length - a.words.length);
  return { byFirstWord, bySurname };
};

/** The day an article appeared, as EDTF; null where the page does not say or says it in another way. */
export const dayOf = (published: string | undefined): string | null => {
  const day = published?.slice(0, 10);
  return day !== undefined && parseEdtf(day) !== null ? day : null;
};

/** Was the person dead on that day, for certain? Unknown days and deaths answer no. */
export const isDead = (person: Person, day: string | null): boolean =>
  day !== null && person.died !== undefined && compareDays(parseEdtf(person.died), parseEdtf(day)) === 'before';

/** Days before a first office in which somebody is already in the news for seeking it. */
const CAMPAIGN = 730;
/** Days after an office in which its holder is still called by the bare surname. */
const AFTERGLOW = 730;

const covers = (role: Role, day: string, before: number, after: number): boolean => {
  const from = role.from === undefined ? null : parseEdtf(role.from)?.first;
  const to = role.to === undefined ? null : parseEdtf(role.to)?.last;
  if (from && day < shiftDay(from, -before)) return false;
  return !(to && day > shiftDay(to, after));
};

/** Did the person hold, seek or only just leave an office on that day? Without a day: may they, being alive as far as the record knows? */
export const inPublicLife = (person: Person, day: string | null): boolean => {
  const dated = (person.roles ?? []).filter((role) => (role.from ?? role.to) !== undefined);
  if (day === null) return person.died === undefined && dated.length > 0;
  return !isDead(person, day) && dated.some((role) => covers(role, day, CAMPAIGN, AFTERGLOW));
};

/** Is it plausible that news of that day means this person: alive, grown up, not before their time? Null where the dates cannot tell. */
export const plausibleOn = (person: Person, day: string | null): boolean | null => {
  if (day === null) return null;
  if (isDead(person, day)) return false;
  const born = person.born === undefined ? null : parseEdtf(person.born)?.first;
  if (born && day < shiftDay(born, 15 * 365)) return false;
  const firsts = (person.roles ?? []).flatMap((role) =>
    role.from === undefined ? [] : [parseEdtf(role.from)?.first ?? ''],
  );
  const first = firsts.filter((from) => from !== '').sort()[0];
  if (first !== undefined) return day >= shiftDay(first, -CAMPAIGN * 2);
  return born ? true : null;
};

/** Did the person hold an office whose title has this word on that day? Without a day: ever. */
export const heldOffice = (person: Person, word: string, day: string | null): boolean =>
  (person.roles ?? []).some(
    (role) => nameWords(role.title).includes(word) && (day === null || covers(role, day, 60, 60)),
  );
