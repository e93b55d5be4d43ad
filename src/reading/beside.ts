// What stands beside a name and speaks for somebody: roles, an age, a verb of telling, an apposition.

import type { Beside } from './figures.ts';
import { Does, type Language } from './languages/language.ts';
import type { Name } from './names.ts';
import { has, standAt } from './phrases.ts';
import type { Piece } from './words.ts';

/** Words looked at after a name for what it is: ", 34, a carpenter from Ohio,". */
const REACH = 12;

const AGE = /^\d{1,3}$/;

/** Takes up what stands right before a name: "Avalon’s harbour master Ada Roe". */
const takeBefore = (
  words: readonly Piece[],
  name: Name,
  text: string,
  roles: Set<string>,
  whose: Set<string>,
): void => {
  let called = words.slice(name.titleFrom, name.from).some((title) => has(title, Does.role));
  for (let at = name.titleFrom - 1; at >= 0 && at >= name.titleFrom - 4; at -= 1) {
    const word = words[at] as Piece;
    const next = words[at + 1] as Piece;
    if (word.block !== next.block || (!next.joined && at < name.titleFrom - 1)) break;
    if (!next.joined && !/^,? $/.test(text.slice(word.end, next.start))) break;
    if (word.owner && word.capital) whose.add(word.folded);
    // "the mayor and Ada Roe" are two, as are "Mayor Poe and Senator Roe"; "former prosecutor and mayor Ada Roe" is one.
    if (has(word, Does.conjunction) && !(called && has(words[at - 1], Does.role))) break;
    if (has(word, Does.role) && !word.owner) {
      roles.add(word.folded);
      called = true;
    } else if (has(word, Does.preposition | Does.tells | Does.tell | Does.auxiliary)) break;
  }
};

/** Takes up what stands behind a name and its comma: ", 34, a carpenter from Ohio,"; the age, or null. */
const takeBehind = (
  words: readonly Piece[],
  name: Name,
  text: string,
  roles: Set<string>,
  whose: Set<string>,
): number | null => {
  const last = words[name.to - 1] as Piece;
  if (text[last.end] !== ',') return null;
  let age: number | null = null;
  for (let at = name.to; at < words.length && at < name.to + REACH; at += 1) {
    const word = words[at] as Piece;
    const before = words[at - 1] as Piece;
    const parted = before.dotted ? /[;:!?]/ : /[.;:!?]/;
    if (word.block !== last.block || parted.test(text.slice(before.end, Math.min(word.start, before.end + 3)))) break;
    if (AGE.test(word.folded) && age === null && at === name.to) age = Number(word.folded);
    if (at > name.to && text[before.end] === ',' && age === null) break;
    if (has(word, Does.tells | Does.auxiliary)) break;
    if (word.capital) whose.add(word.folded);
    if (has(word, Does.role) && !word.owner) roles.add(word.folded);
  }
  return age;
};

/** Roles and age that stand beside a name, and whose or from where the roles are. */
export const besideOf = (words: readonly Piece[], name: Name, text: string): Beside => {
  const roles = new Set<string>(name.titles);
  const whose = new Set<string>();
  takeBefore(words, name, text, roles, whose);
  const age = takeBehind(words, name, text, roles, whose);
  return { roles, whose, age: age !== null && age >= 5 && age <= 110 ? age : null };
};

/** Words between a verb of telling and the name behind it: "said harbour master Ada Roe". */
const LONGEST_INTRODUCTION = 3;

/** "said Roe", and for a full name "said harbour master Ada Roe". */
const isIntroduced = (words: readonly Piece[], name: Name): boolean => {
  const reach = name.form === 'full' ? LONGEST_INTRODUCTION : 0;
  for (let at = name.titleFrom - 1; at >= 0 && at >= name.titleFrom - 1 - reach; at -= 1) {
    const word = words[at] as Piece;
    if (!words[at + 1]?.joined || word.capital || word.owner || word.block !== words[name.from]?.block) return false;
    if (has(word, Does.tells)) return true;
    if (has(word, Does.preposition | Does.conjunction | Does.subordinator | Does.auxiliary | Does.pronoun))
      return false;
  }
  return false;
};

/** Does the article treat this run of capitals as somebody who speaks? */
export const isTold = (words: readonly Piece[], name: Name, text: string): boolean => {
  const after = words[name.to];
  const before = words[name.titleFrom - 1];
  const last = words[name.to - 1] as Piece;
  if (last.owner) return false;
  if (after && after.block === last.block && !after.capital && has(after, Does.tells) && after.start - last.end <= 2)
    return true;
  if (before && has(before, Does.role) && !before.owner && words[name.titleFrom]?.joined && name.form === 'full')
    return true;
  if (after && text[last.end] === ',' && (AGE.test(after.folded) || after.folded === 'who' || after.folded === 'whose'))
    return true;
  return isIntroduced(words, name);
};

/** Surnames whose very shape is a person's. */
const CLAN = /^(?:Mc|Mac|O['’])\p{Lu}/u;

/** "my friend Monica", "Roe’s daughter Ada": one name behind whose relation it is. */
export const isRelated = (words: readonly Piece[], name: Name): boolean => {
  const relation = words[name.from - 1];
  const owner = words[name.from - 2];
  // "Roe’s daughter, Ada, said": between commas as well.
  const gap = (words[name.from]?.start ?? 0) - (relation?.end ?? 0);
  const setIn = gap === 2 && (words[name.to]?.start ?? 0) - (words[name.to - 1] as Piece).end === 2;
  const joined = relation?.joined && (words[name.from]?.joined || setIn) && relation.block === words[name.from]?.block;
  if (!joined || name.form !== 'bare' || name.titles.length > 0 || relation.capital || relation.owner) return false;
  return has(relation, Does.role) && (owner?.owner === true || has(owner, Does.owner));
};

/** Words between a role and the name behind its comma: "the mayor of the old town, Ada Roe". */
const REACH_OF_ROLE = 6;

/** "the mayor of the town, Ada Roe": two capitals behind a role and a comma. */
const followsRole = (words: readonly Piece[], name: Name, text: string): boolean => {
  const before = words[name.titleFrom - 1];
  const first = words[name.titleFrom] as Piece;
  if (!before || before.block !== first.block || text.slice(before.end, first.start) !== ', ') return false;
  for (let at = name.titleFrom - 1; at >= 0 && at >= name.titleFrom - REACH_OF_ROLE; at -= 1) {
    const word = words[at] as Piece;
    if (has(word, Does.role) && !word.owner)
      return has(words[at - 1], Does.determiner | Does.owner) || words[at - 1]?.owner === true;
    if (has(word, Does.tells | Does.auxiliary) || !word.joined) return false;
  }
  return false;
};

/** ", an indigenous protester": an apposition that says what somebody does; or a surname of a clan. */
export const isApposed = (words: readonly Piece[], name: Name, text: string): boolean => {
  const last = words[name.to - 1] as Piece;
  if (CLAN.test(last.text) || followsRole(words, name, text)) return true;
  if (text[last.end] !== ',' || !has(words[name.to], Does.determiner)) return false;
  for (let at = name.to + 1; at < name.to + 5; at += 1) {
    const word = words[at];
    if (!word?.joined || word.block !== last.block) return false;
    if (has(word, Does.role) && !word.owner) return true;
    if (has(word, Does.preposition | Does.tells)) return false;
  }
  return false;
};

/** Words behind a sentence's subject within which "he" or "she" shows it to be somebody. */
const REACH_OF_PRONOUN = 60;

/** "Teo Higg left early. …, he said": two capitals that open a sentence, before a verb, and a pronoun for one person, nobody else named between. */
export const isTakenUp = (words: readonly Piece[], name: Name): boolean => {
  const first = words[name.from] as Piece;
  const verb = words[name.to];
  if (!first.opens || name.owner || name.form !== 'full' || !verb?.joined || verb.capital || verb.block !== first.block)
    return false;
  if (
    has(verb, Does.role | Does.teller | Does.preposition | Does.conjunction | Does.determiner | Does.adverb) &&
    !has(verb, Does.tells)
  )
    return false;
  for (let at = name.to + 1; at < words.length && at < name.to + REACH_OF_PRONOUN; at += 1) {
    const word = words[at] as Piece;
    if (word.block !== first.block) return false;
    if (word.span >= 0) continue;
    if (has(word, Does.he | Does.she)) return true;
    if (has(word, Does.heName | Does.sheName | Does.title) && word.capital) return false;
  }
  return false;
};

/** "according to Odo Quist", „…“, so Klara Quist: two capitals right behind what tells a source. */
export const isSource = (words: readonly Piece[], name: Name, language: Language): boolean => {
  if (name.form !== 'full' || !words[name.titleFrom]?.joined) return false;
  return language.accordingTo.some((told) => standAt(words, name.titleFrom - told.length, told));
};

/** Words between a name and its verb of telling, where a preposition hangs something on the name: "of the growers’ group Fairfield". */
const REACH_OF_HANGING = 9;

/** "Odo Quist of the growers’ group said": two capitals that open a sentence, something hung on them, and a verb of telling. */
export const isToldOn = (words: readonly Piece[], name: Name): boolean => {
  const first = words[name.from] as Piece;
  if (!first.opens || name.owner || name.form !== 'full' || !has(words[name.to], Does.preposition)) return false;
  for (let at = name.to; at < words.length && at <= name.to + REACH_OF_HANGING; at += 1) {
    const word = words[at] as Piece;
    if (!word.joined || word.block !== first.block || word.span >= 0) return false;
    if (
      has(word, Does.conjunction | Does.auxiliary | Does.relative | Does.subordinator) &&
      !has(word, Does.preposition)
    )
      return false;
    if (has(word, Does.tells) && !word.capital && !has(words[at - 1], Does.determiner | Does.owner)) return true;
  }
  return false;
};
