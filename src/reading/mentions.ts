// Who is named where. Puts the names of an article together into figures (people of this article) and links these to the record where
// that is safe. Bodies, places, and names used as adjectives ("the Clinton campaign") are no mentions.

import { isCapitals } from '../text/letters.ts';
import { besideOf, isRelated } from './beside.ts';
import { candidateNames } from './candidates.ts';
import { type Cast, castOf, isFamilyFirst, type Scene, surnameIn } from './cast.ts';
import {
  type Figure,
  isAmbiguous,
  type Linked,
  linkAlone,
  linkFull,
  linkTitled,
  plainWords,
  pronounOf,
  sameFigure,
} from './figures.ts';
import { type Gazetteer, initialsOf } from './gazetteer.ts';
import { inRecord } from './hidden-names.ts';
import type { Language } from './languages/language.ts';
import type { Name } from './names.ts';
import { isApposedOther, isForeignTitle, isListed, isOfFamily, isShared, standsForOther } from './namesakes.ts';
import { markNamings, type Named, type Naming, nameEnd } from './namings.ts';
import { mayLink, ofSurname, partialNames, partsOf, titledSurname } from './short-names.ts';
import type { Piece } from './words.ts';

/** What the steps share: the article, its names, and its people so far. */
type Casting = Scene & {
  cast: Cast;
  candidates: ReturnType<typeof candidateNames>;
  /** Does the article write this word small, as what is no name? */
  isSmall(folded: string): boolean;
};

/** Made when first needed: few articles ask, and it holds every word. */
const smallWords = (words: readonly Piece[]): ((folded: string) => boolean) => {
  let small: Set<string> | null = null;
  return (folded) => {
    small ??= new Set(words.flatMap((word) => (word.capital ? [] : word.folded)));
    return small.has(folded);
  };
};

const knownAs = ({ words, text, gazetteer, day, language }: Scene, name: Name, anyLinked: boolean): Linked | null =>
  linkFull(name, besideOf(words, name, text), gazetteer, day, language, anyLinked);

/** Is a full name whom the record does not know somebody's? Not where it is a part of a longer name, nor where only its two capitals say so. */
const isSomebody = (casting: Casting, name: Name, longer: ReadonlySet<string>): boolean => {
  if (name.evidence === 'first name') return true;
  if (longer.has(plainWords(name.words).join(' '))) return false;
  if (titledSurname(name, casting.cast.bySurname, casting.isSmall)) return false;
  if (name.evidence !== 'shape') return true;
  const surname = (isFamilyFirst(casting.words, name) ? name.words[0] : name.words.at(-1)) as string;
  return casting.candidates.bare.has(surname) || inRecord(name, casting.gazetteer);
};

/** The figure that a full name names again, undefined where it introduces a new one. */
const namedBefore = ({ words, gazetteer, language, cast }: Casting, name: Name, known: Linked | null) => {
  const linked = known && cast.byKnown.get(known.known.person.id);
  if (linked) return linked;
  const pronoun = pronounOf(name, language);
  /** Does what the record knows of the name keep it apart from a figure of that name? */
  const isApart = (other: Figure): boolean => {
    if (known) return other.ambiguous || (other.known !== null && other.known !== known.known);
    return other.known !== null && (initialsOf(name.words) !== '' || isAmbiguous(name, gazetteer));
  };
  return cast.bySurname
    .get(surnameIn(words, name))
    ?.find((other) => sameFigure(other, name, pronoun) && !isApart(other));
};

/** Full names first: a surname in the first line may mean somebody the second line introduces. Twice, since one link supports another. */
const castFullNames = (casting: Casting): void => {
  const { cast, words, text, day } = casting;
  const fulls = casting.candidates.names.filter((name) => name.form === 'full');
  const longer = partsOf(fulls);
  let anyLinked = false;
  for (const name of fulls) {
    const known = knownAs(casting, name, false);
    if (!known && !isSomebody(casting, name, longer)) continue;
    const figure = namedBefore(casting, name, known) ?? cast.create(name);
    cast.attach(name, figure);
    const introduces = figure.fullNames === 1 && words[name.from]?.span === -1;
    if (introduces && known?.why === 'full name' && isApposedOther(words, name, text, known.known)) cast.part(figure);
    else cast.link(figure, known);
    anyLinked ||= figure.known !== null;
  }
  if (!anyLinked || day !== null) return;
  for (const name of fulls) {
    const figure = cast.figureOf.get(name);
    if (figure && !figure.known) cast.link(figure, knownAs(casting, name, true));
  }
};

/** Parts of longer names: full names that were left over, and what reads as a body: "Black Elk" for Linda Black Elk. */
const castParts = ({ cast, words, candidates: { names, bodies }, isSmall }: Casting): void => {
  const parts = partialNames(cast.figures);
  for (const name of names) {
    if (name.form !== 'full' || cast.figureOf.has(name)) continue;
    const figure = parts.get(name.words.join(' ')) ?? titledSurname(name, cast.bySurname, isSmall);
    if (figure) cast.attach(name, figure);
  }
  for (const { from, to } of bodies) {
    const own = words.slice(from, to).map((word) => word.folded);
    const figure = parts.get(own.join(' '));
    if (!figure) continue;
    const name: Name = {
      from,
      to,
      words: own,
      titles: [],
      titleFrom: from,
      form: 'bare',
      suffix: '',
      evidence: 'none',
      owner: (words[to - 1] as Piece).owner,
    };
    names.push(name);
    cast.attach(name, figure);
  }
};

/** Is a short name of nobody the article names in full a person's? A title, the record, kin beside it, or a verb of telling speak for it. */
const isPerson = ({ words, candidates: { headlines, toldBare } }: Casting, name: Name): boolean =>
  (name.form === 'title' && !headlines.has((words[name.from] as Piece).block)) ||
  isRelated(words, name) ||
  ((toldBare.get(name.words.at(-1) as string) ?? 0) > 0 && !isCapitals((words[name.from] as Piece).text));

/** A title and a surname, or a surname: whoever bears it in the article, or somebody new. Answers whether another of its people may be meant as well. */
const castShortName = (casting: Casting, name: Name): boolean => {
  const { cast, words, gazetteer, day, language } = casting;
  const titled = name.form === 'title' ? linkTitled(name, gazetteer, day, language) : null;
  const bearer = ofSurname(name, words, cast.bySurname, cast.byFirst, language);
  // Several bear it, and nothing tells which: nobody is named.
  if (bearer === undefined) return false;
  const unsure = bearer?.unsure ?? false;
  const shared = bearer?.figure ?? null;
  // An office that somebody else of the record holds is theirs: "President Roe", beside his wife.
  const theirs =
    shared !== null &&
    titled !== null &&
    shared.known !== titled.known &&
    (shared.known !== null || !name.titles.some((title) => shared.roles.has(title)));
  const foreign = shared !== null && isForeignTitle(name, shared);
  if (shared && !theirs && !foreign) {
    cast.attach(name, shared);
    return unsure;
  }
  const linked = name.form === 'title' ? titled : linkAlone(name, gazetteer, day);
  const known = linked && cast.byKnown.get(linked.known.person.id);
  if (known) cast.attach(name, known);
  else if (linked || isPerson(casting, name)) {
    const created = cast.create(name);
    created.foreign = foreign;
    cast.attach(name, created);
    cast.link(created, linked);
  }
  return unsure;
};

/** Do these very words name whom the record knows the figure as, or are they too bare, or somebody else's, to be linked? */
const isLinked = ({ words, gazetteer, cast, candidates }: Casting, name: Name, figure: Figure): boolean =>
  !(name.form === 'bare' && isListed(words, name) && isShared(name, gazetteer)) &&
  !standsForOther(words, name) &&
  !isOfFamily(words, name) &&
  mayLink(name, figure, candidates.toldBare, cast.bySurname.get(figure.surname) ?? []);

/** All names of the article, as figures and the places that name them. `day` is the article's day, null where unknown. */
export const nameFigures = (
  text: string,
  words: readonly Piece[],
  gazetteer: Gazetteer,
  day: string | null,
  language: Language,
): Named => {
  const scene: Scene = { text, words, gazetteer, day, language };
  const candidates = candidateNames(text, words, gazetteer, language);
  const cast = castOf(scene);
  const casting: Casting = { ...scene, cast, candidates, isSmall: smallWords(words) };
  castFullNames(casting);
  castParts(casting);
  const { names, headlines } = candidates;
  names.sort((a, b) => a.from - b.from);
  const unsure = new Set<Name>();
  for (const name of names)
    if (name.form !== 'full' && !cast.figureOf.has(name) && castShortName(casting, name)) unsure.add(name);
  const namings = names.flatMap((name): Naming[] => {
    const figure = cast.figureOf.get(name);
    if (!figure) return [];
    const linked = figure.known !== null && !unsure.has(name) && isLinked(casting, name, figure);
    return [
      {
        from: name.from,
        to: name.to,
        start: (words[name.from] as Piece).start,
        end: nameEnd(words, name),
        figure,
        owner: name.owner,
        unsure: unsure.has(name),
        person: linked ? (figure.known?.person.id ?? null) : null,
      },
    ];
  });
  markNamings(words, namings, headlines, language);
  return { figures: cast.figures, namings, headlines };
};
