// Who is named where. Puts the names of an article together into figures (people of this article) and links these to the record where
// that is safe. Bodies, places, and names used as adjectives ("the Clinton campaign") are no mentions.

import { isCapitals } from '../text/letters.ts';
import { besideOf, isRelated } from './beside.ts';
import { candidateNames } from './candidates.ts';
import {
  type Figure,
  isAmbiguous,
  isOfTheDead,
  type Linked,
  linkAlone,
  linkFull,
  linkTitled,
  plainWords,
  pronounOf,
  sameFigure,
  writtenOut,
} from './figures.ts';
import { type Gazetteer, initialsOf } from './gazetteer.ts';
import { inRecord } from './hidden-names.ts';
import { Does, type Language } from './languages/language.ts';
import type { Name } from './names.ts';
import { isApposedOther, isForeignTitle, isListed, isOfFamily, isShared, standsForOther } from './namesakes.ts';
import { markNamings, type Named, type Naming, nameEnd } from './namings.ts';
import { has } from './phrases.ts';
import { familyFirst, mayLink, ofSurname, partialNames, partsOf, titledSurname } from './short-names.ts';
import type { Piece } from './words.ts';

/** All names of the article, as figures and the places that name them. `day` is the article's day, null where unknown. */
export const nameFigures = (
  text: string,
  words: readonly Piece[],
  gazetteer: Gazetteer,
  day: string | null,
  language: Language,
): Named => {
  const { names, bodies, headlines, bare, toldBare } = candidateNames(text, words, gazetteer, language);
  const isHeadline = (name: Name): boolean => headlines.has((words[name.from] as Piece).block);

  const figures: Figure[] = [];
  const bySurname = new Map<string, Figure[]>();
  const byFirst = new Map<string, Figure[]>();
  const byKnown = new Map<string, Figure>();
  const figureOf = new Map<Name, Figure>();
  const unsure = new Set<Name>();
  let anyLinked = false;
  const link = (figure: Figure, linked: Linked | null): void => {
    if (!linked || figure.known || (figure.other && linked.why === 'full name')) return;
    figure.known = linked.known;
    figure.why = linked.why;
    figure.pronoun = linked.known.person.pronoun ?? figure.pronoun;
    anyLinked = true;
    byKnown.set(linked.known.person.id, figure);
  };
  /** Told to be somebody else, by an apposition: what only the name spoke for is taken back. */
  const part = (figure: Figure): void => {
    figure.other = true;
    if (figure.why !== 'full name' || !figure.known) return;
    byKnown.delete(figure.known.person.id);
    figure.known = null;
    figure.why = null;
  };
  const shownOf = (name: Name): string[] => words.slice(name.from, name.to).map((word) => word.text);
  const surnameIn = (name: Name): string => {
    const own = plainWords(name.words);
    return (familyFirst(name, shownOf(name)) ? own[0] : own.at(-1)) as string;
  };
  const create = (name: Name): Figure => {
    const wordsOf = plainWords(name.words);
    const figure: Figure = {
      key: `p${figures.length + 1}`,
      name: text.slice((words[name.from] as Piece).start, nameEnd(words, name)),
      words: wordsOf,
      surname: surnameIn(name),
      since: name.from,
      suffix: name.suffix,
      initials: initialsOf(name.words),
      pronoun: familyFirst(name, shownOf(name)) ? null : pronounOf(name, language),
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
    const list = bySurname.get(figure.surname);
    if (list) list.push(figure);
    else bySurname.set(figure.surname, [figure]);
    const first = wordsOf[0] as string;
    if (wordsOf.length > 1) byFirst.set(first, [...(byFirst.get(first) ?? []), figure]);
    return figure;
  };
  const attach = (name: Name, figure: Figure): void => {
    figureOf.set(name, figure);
    // "von der Leyen", "de Blasio": the particles of the full name belong to the surname.
    if (name.form === 'bare' && name.titleFrom === name.from)
      for (let part = figure.words.length - 2; part > 0; part -= 1) {
        const before = words[name.from - 1];
        if (before?.folded !== figure.words[part] || !has(before, Does.particle) || !words[name.from]?.joined) break;
        name.from -= 1;
        name.titleFrom = name.from;
      }
    figure.names += 1;
    if (name.form === 'full') figure.fullNames += 1;
    if (name.form !== 'bare') figure.fullAt.push(name.from);
    figure.pronoun ??= familyFirst(name, shownOf(name)) ? null : pronounOf(name, language);
    if (figure.initials === '') figure.initials = initialsOf(name.words);
    if (name.words.length > figure.words.length && name.form === 'full') {
      figure.name = text.slice((words[name.from] as Piece).start, nameEnd(words, name));
      figure.words = plainWords(name.words);
    }
    const beside = besideOf(words, name, text);
    for (const word of beside.whose) figure.whose.add(word);
    for (const role of beside.roles) {
      const written = writtenOut(role);
      figure.roles
        .add(role)
        .add(written)
        .add(role.slice(role.lastIndexOf('-') + 1));
    }
    // "On Tuesday Avalonian President Roe": the day is no part of the role.
    let titleFrom = name.titleFrom;
    while (titleFrom < name.from && words[titleFrom]?.time) titleFrom += 1;
    if (figure.role === null && titleFrom < name.from)
      figure.role = text.slice((words[titleFrom] as Piece).start, (words[name.from - 1] as Piece).end);
  };

  // Full names first: a surname in the first line may mean somebody the second line introduces. Twice, since one link supports another.
  const fulls = names.filter((name) => name.form === 'full');
  const longer = partsOf(fulls);
  // Made when first needed: few articles ask, and it holds every word.
  let small: Set<string> | null = null;
  const isSmall = (folded: string): boolean => {
    if (!small) {
      small = new Set();
      for (const word of words) if (!word.capital) small.add(word.folded);
    }
    return small.has(folded);
  };
  for (const name of fulls) {
    const known = linkFull(name, besideOf(words, name, text), gazetteer, day, language, false);
    if (
      !known &&
      name.evidence !== 'first name' &&
      (longer.has(plainWords(name.words).join(' ')) || titledSurname(name, bySurname, isSmall))
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
        .get(surnameIn(name))
        ?.find(
          (other) =>
            sameFigure(other, name, pronoun) &&
            !(known && other.known && other.known !== known.known) &&
            !(other.ambiguous && known) &&
            !(!known && other.known && (initialsOf(name.words) !== '' || isAmbiguous(name, gazetteer))),
        ) ??
      create(name);
    attach(name, figure);
    const introduces = figure.fullNames === 1 && words[name.from]?.span === -1;
    if (introduces && known?.why === 'full name' && isApposedOther(words, name, text, known.known)) part(figure);
    else link(figure, known);
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
    const figure = parts.get(name.words.join(' ')) ?? titledSurname(name, bySurname, isSmall);
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
      suffix: '',
      evidence: 'none',
      owner: (words[body.to - 1] as Piece).owner,
    };
    names.push(name);
    attach(name, figure);
  }
  names.sort((a, b) => a.from - b.from);
  for (const name of names) {
    if (name.form === 'full' || figureOf.has(name)) continue;
    const titled = name.form === 'title' ? linkTitled(name, gazetteer, day, language) : null;
    const bearer = ofSurname(name, words, bySurname, byFirst, language);
    const shared = bearer?.figure ?? (bearer as undefined | null);
    if (bearer?.unsure) unsure.add(name);
    // An office that somebody else of the record holds is theirs: "President Roe", beside his wife.
    const theirs =
      shared &&
      titled &&
      shared.known !== titled.known &&
      (shared.known !== null || !name.titles.some((title) => shared.roles.has(title)));
    const foreign = shared ? isForeignTitle(name, shared) : false;
    const figure = theirs || foreign ? null : shared;
    if (figure) attach(name, figure);
    else if (figure === null) {
      const last = name.words.at(-1) as string;
      const linked = name.form === 'title' ? titled : linkAlone(name, gazetteer, day);
      const known = linked && byKnown.get(linked.known.person.id);
      const told = toldBare.get(last) ?? 0;
      const isPerson =
        linked !== null ||
        (name.form === 'title' && !isHeadline(name)) ||
        isRelated(words, name) ||
        (told > 0 && !isCapitals((words[name.from] as Piece).text));
      if (known) attach(name, known);
      else if (isPerson) {
        const created = create(name);
        created.foreign = foreign;
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
            unsure: unsure.has(name),
            person:
              !unsure.has(name) &&
              !(name.form === 'bare' && isListed(words, name) && isShared(name, gazetteer)) &&
              !standsForOther(words, name) &&
              !isOfFamily(words, name) &&
              mayLink(name, figure, toldBare, bySurname.get(figure.surname) ?? [])
                ? (figure.known?.person.id ?? null)
                : null,
          },
        ]
      : [];
  });
  markNamings(words, namings, headlines, language);
  return { figures, namings, headlines };
};
