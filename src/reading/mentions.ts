// Who is named where. Puts the names of an article together into figures (people of this article) and links these to the record where
// that is safe. Bodies, places, and names used as adjectives ("the Clinton campaign") are no mentions.

import { fold } from '../text/fold.ts';
import {
  type Beside,
  type Figure,
  type Linked,
  linkAlone,
  linkFull,
  linkTitled,
  plainWords,
  pronounOf,
  sameFigure,
} from './figures.ts';
import type { Gazetteer } from './gazetteer.ts';
import { Does, type Language } from './languages/language.ts';
import { type Name, namesAndBodies, titleCased } from './names.ts';
import type { Piece } from './pieces.ts';

/** One place where a figure is named; `from` and `to` are indexes of words. */
export type Naming = {
  from: number;
  to: number;
  start: number;
  end: number;
  figure: Figure;
  owner: boolean;
  /** The person of the record these very words are linked to; null where the figure is nobody of the record, or this name too bare. */
  person: string | null;
};

export type Named = {
  figures: Figure[];
  namings: Naming[];
  /** Blocks whose words are capitalised as headlines are. */
  headlines: ReadonlySet<number>;
};

const has = (piece: Piece | undefined, bits: number): boolean => piece !== undefined && (piece.does & bits) !== 0;
/** Words looked at after a name for what it is: ", 34, a carpenter from Ohio,". */
const REACH = 12;
const AGE = /^\d{1,3}$/;

/** Roles and age that stand beside a name. */
const besideOf = (words: readonly Piece[], name: Name, text: string): Beside => {
  const roles = new Set<string>();
  for (const title of name.titles) roles.add(title);
  for (let at = name.titleFrom - 1; at >= 0 && at >= name.titleFrom - 4; at -= 1) {
    const word = words[at] as Piece;
    const next = words[at + 1] as Piece;
    if (word.block !== next.block || (!next.joined && at < name.titleFrom - 1)) break;
    if (!next.joined && !/^,? $/.test(text.slice(word.end, next.start))) break;
    if (has(word, Does.role) && !word.owner) roles.add(word.folded);
    else if (has(word, Does.preposition | Does.tells | Does.auxiliary)) break;
  }
  let age: number | null = null;
  const last = words[name.to - 1] as Piece;
  if (text[last.end] === ',') {
    for (let at = name.to; at < words.length && at < name.to + REACH; at += 1) {
      const word = words[at] as Piece;
      const before = words[at - 1] as Piece;
      if (word.block !== last.block || /[.;:!?]/.test(text.slice(before.end, Math.min(word.start, before.end + 3))))
        break;
      if (AGE.test(word.folded) && age === null && at === name.to) age = Number(word.folded);
      if (at > name.to && text[before.end] === ',' && age === null) break;
      if (has(word, Does.tells | Does.auxiliary)) break;
      if (has(word, Does.role) && !word.owner) roles.add(word.folded);
    }
  }
  return { roles, age: age !== null && age >= 5 && age <= 110 ? age : null };
};

/** Does the article treat this run of capitals as somebody who speaks? */
const isTold = (words: readonly Piece[], name: Name, text: string): boolean => {
  const after = words[name.to];
  const before = words[name.titleFrom - 1];
  const last = words[name.to - 1] as Piece;
  if (last.owner) return false;
  if (after && after.block === last.block && !after.capital && has(after, Does.tells) && after.start - last.end <= 2)
    return true;
  if (before && has(before, Does.role) && !before.owner && words[name.titleFrom]?.joined && name.form === 'full')
    return true;
  if (after && text[last.end] === ',' && (AGE.test(after.folded) || after.folded === 'who')) return true;
  return before !== undefined && !before.capital && has(before, Does.tells) && (words[name.titleFrom]?.joined ?? false);
};

/** Surnames whose very shape is a person's. */
const CLAN = /^(?:Mc|Mac|O['’])\p{Lu}/u;

/** ", an indigenous protester": an apposition that says what somebody does; or a surname of a clan. */
const isApposed = (words: readonly Piece[], name: Name, text: string): boolean => {
  const last = words[name.to - 1] as Piece;
  if (CLAN.test(last.text)) return true;
  if (text[last.end] !== ',' || !has(words[name.to], Does.determiner)) return false;
  for (let at = name.to + 1; at < name.to + 5; at += 1) {
    const word = words[at];
    if (!word?.joined || word.block !== last.block) return false;
    if (has(word, Does.role) && !word.owner) return true;
    if (has(word, Does.preposition | Does.tells)) return false;
  }
  return false;
};

/** A full name of the record that starts at a word, with initials the record leaves out; its end, or -1. */
const recordName = (words: readonly Piece[], at: number, gazetteer: Gazetteer): number => {
  const first = words[at] as Piece;
  for (const entry of gazetteer.byFirstWord.get(first.folded) ?? []) {
    if (entry.words.length < 2) continue;
    let next = at + 1;
    let matched = 1;
    while (matched < entry.words.length) {
      const word = words[next];
      if (!word?.joined || words[next - 1]?.owner) break;
      if (word.folded === entry.words[matched]) matched += 1;
      else if (!(word.folded.length === 1 && word.capital && matched > 0)) break;
      next += 1;
    }
    const last = words[next - 1] as Piece;
    if (matched === entry.words.length && last.capital) return next;
  }
  return -1;
};

/** Names of the record where the capitals around them hid them; names inside longer names ("Clinton Foundation") stay hidden. */
const withRecordNames = (
  names: Name[],
  bodies: { from: number; to: number }[],
  words: readonly Piece[],
  gazetteer: Gazetteer,
): Name[] => {
  const taken = new Uint8Array(words.length);
  for (const name of names) for (let at = name.from; at < name.to; at += 1) taken[at] = 1;
  const found: Name[] = [];
  const bodyEnd = new Int32Array(words.length).fill(-1);
  for (const body of bodies) for (let at = body.from; at < body.to; at += 1) bodyEnd[at] = body.to;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as Piece;
    if (!word.capital || taken[at]) continue;
    const to = recordName(words, at, gazetteer);
    if (to < 0 || (bodyEnd[to - 1] as number) > to) continue;
    found.push({
      from: at,
      to,
      words: words.slice(at, to).map((part) => part.folded),
      titles: [],
      titleFrom: at,
      form: 'full',
      evidence: 'shape',
      owner: (words[to - 1] as Piece).owner,
    });
    at = to - 1;
  }
  return found.length === 0 ? names : [...names, ...found].sort((a, b) => a.from - b.from);
};

/** In headlines every word is a capital: a name there is one the article's body knows, or a first name and the word after it. */
const cutHeadline = (name: Name, words: readonly Piece[], surnames: ReadonlySet<string>): Name | null => {
  for (let at = name.from; at < name.to; at += 1) {
    const word = words[at] as Piece;
    const next = at + 1 < name.to ? words[at + 1] : undefined;
    const isFirst = has(word, Does.heName | Does.sheName);
    if (isFirst && next && surnames.has(next.folded))
      return {
        ...name,
        from: at,
        titleFrom: at,
        titles: [],
        to: at + 2,
        words: [word.folded, next.folded],
        form: 'full',
        evidence: 'first name',
        owner: next.owner,
      };
    if (surnames.has(word.folded))
      return {
        ...name,
        from: at,
        titleFrom: at,
        titles: [],
        to: at + 1,
        words: [word.folded],
        form: 'bare',
        evidence: 'none',
        owner: word.owner,
      };
  }
  return null;
};

/** All names of the article, as figures and the places that name them. `day` is the article's day, null where unknown. */
export const nameFigures = (
  text: string,
  words: readonly Piece[],
  gazetteer: Gazetteer,
  day: string | null,
  language: Language,
): Named => {
  const { names: runs, bodies } = namesAndBodies(words, language);
  const headlines = titleCased(words);
  const surnames = new Set<string>();
  const toldBare = new Map<string, number>();
  /** Words that stand alone somewhere: the last word of a longer name that does is a surname. */
  const bare = new Set<string>();
  const isHeadline = (name: Name): boolean => headlines.has((words[name.from] as Piece).block);
  for (const name of runs) {
    if (isHeadline(name)) continue;
    const last = name.words.at(-1) as string;
    if (name.form === 'bare') bare.add(last);
    if (isTold(words, name, text)) {
      if (name.form === 'bare') toldBare.set(last, (toldBare.get(last) ?? 0) + 1);
      if (name.evidence === 'shape') name.evidence = 'told';
    }
    if (name.evidence === 'shape' && isApposed(words, name, text)) name.evidence = 'told';
    if (name.form !== 'bare' && name.evidence !== 'shape') surnames.add(last);
  }
  const cut = runs.flatMap((name) => (isHeadline(name) ? (cutHeadline(name, words, surnames) ?? []) : name));
  const names = withRecordNames(cut, bodies, words, gazetteer).filter((name) => {
    const after = words[name.to];
    // "the Clinton campaign", "Trump supporters", "the Biden family": the name only tells which.
    const before = words[name.titleFrom - 1];
    if (
      name.form === 'bare' &&
      words[name.from]?.joined &&
      before &&
      has(before, Does.determiner) &&
      !has(before, Does.role)
    )
      return false;
    return !(
      name.form === 'bare' &&
      !name.owner &&
      after?.joined &&
      !after.capital &&
      has(after, Does.teller) &&
      !has(after, Does.tells)
    );
  });

  const figures: Figure[] = [];
  const bySurname = new Map<string, Figure[]>();
  const byFirst = new Map<string, Figure[]>();
  const byKnown = new Map<string, Figure>();
  const figureOf = new Map<Name, Figure>();
  let anyLinked = false;
  const link = (figure: Figure, linked: Linked | null): void => {
    if (!linked || figure.known) return;
    figure.known = linked.known;
    figure.why = linked.why;
    figure.pronoun = linked.known.person.pronoun ?? figure.pronoun;
    anyLinked = true;
    byKnown.set(linked.known.person.id, figure);
  };
  const shownOf = (name: Name): string[] => words.slice(name.from, name.to).map((word) => word.text);
  const create = (name: Name): Figure => {
    const wordsOf = plainWords(name.words);
    const figure: Figure = {
      key: `p${figures.length + 1}`,
      name: text.slice((words[name.from] as Piece).start, nameEnd(words, name)),
      words: wordsOf,
      surname: familyFirst(name, shownOf(name)) ? (wordsOf[0] as string) : (wordsOf.at(-1) as string),
      since: name.from,
      pronoun: familyFirst(name, shownOf(name)) ? null : pronounOf(name, language),
      known: null,
      why: null,
      roles: new Set(),
      role: null,
      fullNames: 0,
      names: 0,
    };
    figures.push(figure);
    const list = bySurname.get(figure.surname);
    if (list) list.push(figure);
    else bySurname.set(figure.surname, [figure]);
    const first = wordsOf[0] as string;
    if (wordsOf.length > 1) byFirst.set(first, [...(byFirst.get(first) ?? []), figure]);
    return figure;
  };
  const attach = (name: Name, figure: Figure): void => {
    figureOf.set(name, figure);
    figure.names += 1;
    if (name.form === 'full') figure.fullNames += 1;
    figure.pronoun ??= pronounOf(name, language);
    if (name.words.length > figure.words.length && name.form === 'full') {
      figure.name = text.slice((words[name.from] as Piece).start, nameEnd(words, name));
      figure.words = plainWords(name.words);
    }
    const beside = besideOf(words, name, text);
    for (const role of beside.roles) figure.roles.add(role);
    if (figure.role === null && name.titleFrom < name.from)
      figure.role = text.slice((words[name.titleFrom] as Piece).start, (words[name.from - 1] as Piece).end);
  };

  // Full names first: a surname in the first line may mean somebody the second line introduces. Twice, since one link supports another.
  const fulls = names.filter((name) => name.form === 'full');
  const longer = partsOf(fulls);
  const small = new Set(words.flatMap((word) => (word.capital ? [] : [word.folded])));
  for (const name of fulls) {
    const known = linkFull(name, besideOf(words, name, text), gazetteer, day, language, false);
    if (
      !known &&
      name.evidence !== 'first name' &&
      (longer.has(plainWords(name.words).join(' ')) || titledSurname(name, bySurname, small))
    )
      continue;
    if (
      name.evidence === 'shape' &&
      !known &&
      !bare.has(familyFirst(name, shownOf(name)) ? (name.words[0] as string) : (name.words.at(-1) as string)) &&
      !inRecord(name, gazetteer)
    )
      continue;
    const pronoun = pronounOf(name, language);
    const figure =
      (known && byKnown.get(known.known.person.id)) ??
      bySurname
        .get(name.words.at(-1) as string)
        ?.find(
          (other) => sameFigure(other, name.words, pronoun) && !(known && other.known && other.known !== known.known),
        ) ??
      create(name);
    attach(name, figure);
    link(figure, known);
  }
  if (anyLinked && day === null) {
    for (const name of fulls) {
      const figure = figureOf.get(name);
      if (figure && !figure.known)
        link(figure, linkFull(name, besideOf(words, name, text), gazetteer, day, language, true));
    }
  }
  const parts = partialNames(figures);
  for (const name of names) {
    if (name.form !== 'full' || figureOf.has(name)) continue;
    const figure = parts.get(name.words.join(' ')) ?? titledSurname(name, bySurname, small);
    if (figure) attach(name, figure);
  }
  for (const body of bodies) {
    const figure = parts.get(
      words
        .slice(body.from, body.to)
        .map((word) => word.folded)
        .join(' '),
    );
    if (!figure) continue;
    const name: Name = {
      from: body.from,
      to: body.to,
      words: words.slice(body.from, body.to).map((word) => word.folded),
      titles: [],
      titleFrom: body.from,
      form: 'bare',
      evidence: 'none',
      owner: (words[body.to - 1] as Piece).owner,
    };
    names.push(name);
    attach(name, figure);
  }
  names.sort((a, b) => a.from - b.from);
  for (const name of names) {
    if (name.form === 'full' || figureOf.has(name)) continue;
    const figure = ofSurname(name, bySurname, byFirst, language);
    if (figure) attach(name, figure);
    else if (figure === null) {
      const last = name.words.at(-1) as string;
      const linked =
        name.form === 'title' ? linkTitled(name, gazetteer, day, language) : linkAlone(name.words, gazetteer, day);
      const known = linked && byKnown.get(linked.known.person.id);
      const told = toldBare.get(last) ?? 0;
      const isPerson =
        linked !== null ||
        (name.form === 'title' && !isHeadline(name)) ||
        (told > 0 && !/^\p{Lu}{2,}$/u.test((words[name.from] as Piece).text));
      if (known) attach(name, known);
      else if (isPerson) {
        const created = create(name);
        attach(name, created);
        link(created, linked);
      }
    }
  }

  const namings = names.flatMap((name): Naming[] => {
    const figure = figureOf.get(name);
    return figure
      ? [
          {
            from: name.from,
            to: name.to,
            start: (words[name.from] as Piece).start,
            end: nameEnd(words, name),
            figure,
            owner: name.owner,
            person: mayLink(name, figure, toldBare, (bySurname.get(figure.surname) ?? []).length > 1)
              ? (figure.known?.person.id ?? null)
              : null,
          },
        ]
      : [];
  });
  namings.forEach((naming, index) => {
    let to = naming.to;
    while (words[to]?.joined && has(words[to], Does.suffix)) to += 1;
    for (let at = naming.from; at < to; at += 1) (words[at] as Piece).naming = index;
  });
  // In a headline verbs are capitals too: what names nobody there is read as if it were not.
  for (const word of words)
    if (word.naming < 0 && headlines.has(word.block) && has(word, Does.tells | Does.labels | Does.telling))
      word.capital = false;
  return { figures, namings, headlines };
};

/**
 * May a bare surname be linked as its figure is? Somebody named in full only in passing ("who voted for JFK and Bill Clinton") is not who
 * a later bare surname means, nor is one of two people of that surname; somebody introduced by title, told to speak, or named in full again is.
 */
const mayLink = (name: Name, figure: Figure, told: ReadonlyMap<string, number>, shared: boolean): boolean => {
  if (name.form !== 'bare' || !figure.known) return true;
  const last = name.words.at(-1) as string;
  if (figure.known.alone.has(last)) return true;
  return !shared && (figure.why !== 'full name' || figure.fullNames > 1 || told.has(last));
};

/** Everything a longer full name begins or ends with, in two words or more. */
const partsOf = (names: readonly Name[]): Set<string> => {
  const found = new Set<string>();
  for (const name of names) {
    const own = plainWords(name.words);
    for (let length = 2; length < own.length; length += 1)
      found.add(own.slice(0, length).join(' ')).add(own.slice(-length).join(' '));
  }
  return found;
};

/** Parts of longer names that stand for them: "Black Elk" for Linda Black Elk, "Te Kaurinui" for Te Kaurinui Parata. One word is a surname's business. */
const partialNames = (figures: readonly Figure[]): Map<string, Figure> => {
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

/** Names that stand before the given one where Chinese, Korean and Vietnamese names are written as at home. */
const FAMILY_FIRST = new Set(
  'xi li wang zhang liu chen yang huang zhao wu zhou xu sun hu zhu gao lin guo ma luo zheng liang xie tang deng feng yu kim park choi jung kang cho yoon jang lim moon nguyen tran pham'.split(
    ' ',
  ),
);

const familyFirst = (name: Name, shown: readonly string[] = []): boolean =>
  name.form === 'full' &&
  (GIVEN_BEHIND.test(shown.at(-1) ?? '') ||
    (FAMILY_FIRST.has(name.words[0] as string) && name.evidence !== 'first name'));

/** "Realtor Ghulam": a word that elsewhere in the article is no name, before a surname the article has given in full. */
const titledSurname = (
  name: Name,
  bySurname: ReadonlyMap<string, Figure[]>,
  small: ReadonlySet<string>,
): Figure | null => {
  if (name.words.length !== 2 || name.evidence === 'first name' || !small.has(name.words[0] as string)) return null;
  const figures = bySurname.get(name.words[1] as string) ?? [];
  return figures.length === 1 && (figures[0] as Figure).fullNames > 0 ? (figures[0] as Figure) : null;
};

/** Where a name ends in the text: the owner's ending is no part of it. */
const nameEnd = (words: readonly Piece[], name: Name): number => {
  const last = words[name.to - 1] as Piece;
  return last.owner && /['’ʼ]s$/i.test(last.text) ? last.end - 2 : last.end;
};

const inRecord = (name: Name, gazetteer: Gazetteer): boolean =>
  (gazetteer.byFirstWord.get(name.words[0] as string) ?? []).some(
    (entry) => entry.words.length > 1 && entry.words.at(-1) === name.words.at(-1),
  );

/**
 * The figure a title and surname, a bare surname or a bare first name means; undefined where several could be meant, null where the
 * article has none of that name.
 */
const ofSurname = (
  name: Name,
  bySurname: ReadonlyMap<string, Figure[]>,
  byFirst: ReadonlyMap<string, Figure[]>,
  language: Language,
): Figure | undefined | null => {
  const last = fold(name.words.at(-1) as string);
  const pronoun = pronounOf(name, language);
  const all = (bySurname.get(last) ?? []).filter(
    (figure) => pronoun === null || figure.pronoun === null || figure.pronoun === pronoun,
  );
  if (all.length === 1) return all[0];
  if (all.length > 1) {
    // Who has not been named yet is not meant.
    const since = all.filter((figure) => figure.since < name.from);
    if (since.length === 1) return since[0];
    const titled =
      name.titles.length > 0 ? all.filter((figure) => name.titles.some((title) => figure.roles.has(title))) : [];
    if (titled.length === 1) return titled[0];
    // Papers keep the bare surname for the one the story is about, and go on naming the other in full.
    const ranked = [...all].sort((a, b) => b.names - a.names);
    const [most, next] = ranked as [Figure, Figure];
    return most.names >= next.names + 2 || (most.names > next.names && next.names === 1) ? most : undefined;
  }
  if (name.form !== 'bare') return null;
  const firsts = byFirst.get(last) ?? [];
  if (firsts.length > 1) {
    const since = firsts.filter((figure) => figure.since < name.from);
    return since.length === 1 ? since[0] : undefined;
  }
  return firsts[0] ?? null;
};
