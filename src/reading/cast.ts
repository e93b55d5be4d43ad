// The people of one article while its names are read one after the other: who is there so far, and what each further name adds. Whose name
// a name is, mentions.ts decides.

import { besideOf, isRelated } from './beside.ts';
import {
  eitherPronoun,
  type Figure,
  isAmbiguous,
  isOfTheDead,
  type Linked,
  plainWords,
  pronounOf,
  writtenOut,
} from './figures.ts';
import { type Gazetteer, initialsOf, put } from './gazetteer.ts';
import { Does, type Language } from './languages/language.ts';
import type { Name } from './names.ts';
import { nameEnd } from './namings.ts';
import { has } from './phrases.ts';
import { familyFirst } from './short-names.ts';
import type { Piece } from './words.ts';

/** One article's words with what they are read by. `day` is the article's day, null where unknown. */
export type Scene = {
  text: string;
  words: readonly Piece[];
  gazetteer: Gazetteer;
  day: string | null;
  language: Language;
};

export type Cast = {
  readonly figures: Figure[];
  readonly bySurname: ReadonlyMap<string, Figure[]>;
  readonly byFirst: ReadonlyMap<string, Figure[]>;
  /** By the id of the person in the record. */
  readonly byKnown: ReadonlyMap<string, Figure>;
  readonly figureOf: ReadonlyMap<Name, Figure>;
  /** A new figure whom this name introduces; the name is still to be attached. */
  create(name: Name): Figure;
  /** Takes a name for a figure's, with what stands beside it. */
  attach(name: Name, figure: Figure): void;
  /** Links a figure to the record, unless it is linked already or told to be somebody else. */
  link(figure: Figure, linked: Linked | null): void;
  /** Told to be somebody else, by an apposition: what only the name spoke for is taken back. */
  part(figure: Figure): void;
};

/** Are the words of this name in the order of China or Korea, the family's first? */
export const isFamilyFirst = (words: readonly Piece[], name: Name): boolean =>
  familyFirst(
    name,
    words.slice(name.from, name.to).map((word) => word.text),
  );

/** The surname of a name of two words or more; of a shorter one, its last word. */
export const surnameIn = (words: readonly Piece[], name: Name): string => {
  const own = plainWords(name.words);
  return (isFamilyFirst(words, name) ? own[0] : own.at(-1)) as string;
};

const shownName = ({ text, words }: Scene, name: Name): string =>
  text.slice((words[name.from] as Piece).start, nameEnd(words, name));

/** What the given name or a title tells; a family's name in front tells nothing. */
const pronounIn = ({ words, language }: Scene, name: Name): 'he' | 'she' | null =>
  isFamilyFirst(words, name) ? null : (pronounOf(name, language) ?? relationTells(words, name));

/** "her husband, Noam": what the relation tells of one name. */
const relationTells = (words: readonly Piece[], name: Name): 'he' | 'she' | null =>
  isRelated(words, name) ? eitherPronoun((words[name.from - 1] as Piece).does, Does.heRole, Does.sheRole) : null;

/** "von der Leyen", "de Blasio": the particles of the full name belong to the surname. */
const takeParticles = ({ words }: Scene, name: Name, figure: Figure): void => {
  if (name.form !== 'bare' || name.titleFrom !== name.from) return;
  for (let part = figure.words.length - 2; part > 0; part -= 1) {
    const before = words[name.from - 1];
    if (before?.folded !== figure.words[part] || !has(before, Does.particle) || !words[name.from]?.joined) return;
    name.from -= 1;
    name.titleFrom = name.from;
  }
};

/** Takes in the nouns and capitals beside a name: "the mayor of Avalon, Ada Roe". */
const takeBeside = ({ words, text }: Scene, name: Name, figure: Figure): void => {
  const beside = besideOf(words, name, text);
  for (const word of beside.whose) figure.whose.add(word);
  for (const role of beside.roles)
    figure.roles
      .add(role)
      .add(writtenOut(role))
      .add(role.startsWith('co-') ? role : role.slice(role.lastIndexOf('-') + 1));
};

/** The titles before a name as the article writes them; null where there are none. "On Tuesday Avalonian President Roe": the day is no part of the role. */
const shownRole = ({ text, words }: Scene, name: Name): string | null => {
  let from = name.titleFrom;
  while (from < name.from && words[from]?.time) from += 1;
  return from < name.from ? text.slice((words[from] as Piece).start, (words[name.from - 1] as Piece).end) : null;
};

/** An article's cast, empty. */
export const castOf = (scene: Scene): Cast => {
  const { words, gazetteer, day } = scene;
  const figures: Figure[] = [];
  const bySurname = new Map<string, Figure[]>();
  const byFirst = new Map<string, Figure[]>();
  const byKnown = new Map<string, Figure>();
  const figureOf = new Map<Name, Figure>();
  return {
    figures,
    bySurname,
    byFirst,
    byKnown,
    figureOf,
    create: (name) => {
      const own = plainWords(name.words);
      const figure: Figure = {
        key: `p${figures.length + 1}`,
        name: shownName(scene, name),
        words: own,
        surname: surnameIn(words, name),
        since: name.from,
        suffix: name.suffix,
        initials: initialsOf(name.words),
        pronoun: pronounIn(scene, name),
        known: null,
        why: null,
        other: false,
        ambiguous: isAmbiguous(name, gazetteer),
        dead: isOfTheDead(name, gazetteer, day),
        foreign: false,
        roles: new Set(),
        role: null,
        whose: new Set(),
        fullNames: 0,
        fullAt: [],
        names: 0,
      };
      figures.push(figure);
      put(bySurname, figure.surname, figure);
      if (own.length > 1) put(byFirst, own[0] as string, figure);
      return figure;
    },
    attach: (name, figure) => {
      figureOf.set(name, figure);
      takeParticles(scene, name, figure);
      figure.names += 1;
      if (name.form === 'full') figure.fullNames += 1;
      if (name.form !== 'bare') figure.fullAt.push(name.from);
      figure.pronoun ??= pronounIn(scene, name);
      if (figure.initials === '') figure.initials = initialsOf(name.words);
      if (name.words.length > figure.words.length && name.form === 'full') {
        figure.name = shownName(scene, name);
        figure.words = plainWords(name.words);
      }
      takeBeside(scene, name, figure);
      figure.role ??= shownRole(scene, name);
    },
    link: (figure, linked) => {
      if (!linked || figure.known || (figure.other && linked.why === 'full name')) return;
      figure.known = linked.known;
      figure.why = linked.why;
      figure.pronoun = linked.known.person.pronoun ?? figure.pronoun;
      byKnown.set(linked.known.person.id, figure);
    },
    part: (figure) => {
      figure.other = true;
      if (figure.why !== 'full name' || !figure.known) return;
      byKnown.delete(figure.known.person.id);
      figure.known = null;
      figure.why = null;
    },
  };
};
