// What a reader should see first of how two wordings differ: names, numbers, who is spoken of, and "not". Data that the surface puts into a
// sentence. Says nothing of differences that turn nothing round: those are in diff.ts.

import type { TellingDifference } from '../schema/match.ts';
import { alignUnits, type Pair, withinBounds } from './align.ts';
import { type Site, sitesBy } from './alignment.ts';
import { terms, type Unit, unitsOfBoth } from './units.ts';

/** A stretch that only one side has is a clause left out or put in, beyond this many words; what stands in it contradicts nothing. */
const CLAUSE = 5;

/** Terms of some words, made when they are first asked for: few of a page's quotations need them. */
const termsOf = (words: string): (() => ReadonlySet<string>) => {
  let made: ReadonlySet<string> | undefined;
  return () => {
    made ??= new Set(terms(words));
    return made;
  };
};

/** Verbs that what stands before them is the subject of, wherever they stand. */
const verbs = termsOf(
  'should must will would can could may might shall ought need is are was were be am has have had do does did',
);

/** Small words that can be spoken of. */
const pronouns = termsOf('I we you he she they it this that these those who nobody everybody');

const onlyIn = (a: readonly Unit[], b: readonly Unit[]): Unit[] =>
  a.filter((unit) => !b.some((other) => other.term === unit.term));

const wordsOf = (text: string, found: readonly Unit[]): string => {
  const first = found[0];
  const last = found[found.length - 1];
  return first && last ? text.slice(first.start, last.end) : '';
};

const isSubject = ({ stop, term, number }: Unit): boolean => number === null && (!stop || pronouns().has(term));

/** Names and numbers a site has on one side for those on the other; one side may have none where the site is short. */
const exchanged = (
  [textHere, textThere]: readonly [string, string],
  { here, there }: Site<Unit>,
  kind: 'name' | 'number',
  is: (unit: Unit) => boolean,
): TellingDifference[] => {
  const [onlyHere, onlyThere] = [onlyIn(here.filter(is), there), onlyIn(there.filter(is), here)];
  if (onlyHere.length + onlyThere.length === 0) return [];
  const oneSided = onlyHere.length === 0 || onlyThere.length === 0;
  if (oneSided && Math.abs(here.length - there.length) >= CLAUSE) return [];
  return [{ kind, here: wordsOf(textHere, onlyHere), there: wordsOf(textThere, onlyThere) }];
};

/** Whether the words after a site on one side begin with a verb that what stands in it is the subject of. */
const beforeVerb = (all: readonly Unit[], site: readonly Unit[]): boolean => {
  const last = site[site.length - 1];
  const next = last ? all[all.indexOf(last) + 1] : undefined;
  return next !== undefined && verbs().has(next.term);
};

const ofSite = (
  texts: readonly [string, string],
  sides: readonly [readonly Unit[], readonly Unit[]],
  site: Site<Unit>,
) => {
  const found: TellingDifference[] = [];
  const negated = (side: readonly Unit[]) => side.filter((unit) => unit.negation);
  const [notHere, notThere] = [negated(site.here), negated(site.there)];
  const short = Math.abs(site.here.length - site.there.length) < CLAUSE;
  if (notHere.length !== notThere.length && short)
    found.push({ kind: 'negation', here: wordsOf(texts[0], notHere), there: wordsOf(texts[1], notThere) });
  const names = exchanged(texts, site, 'name', (unit) => unit.name);
  const subjects = (side: readonly Unit[]) => side.filter(isSubject);
  const [here, there] = [onlyIn(subjects(site.here), site.there), onlyIn(subjects(site.there), site.here)];
  const isSubjectSite =
    here.length > 0 && there.length > 0 && (beforeVerb(sides[0], site.here) || beforeVerb(sides[1], site.there));
  if (isSubjectSite) found.push({ kind: 'subject', here: wordsOf(texts[0], here), there: wordsOf(texts[1], there) });
  else found.push(...names);
  found.push(...exchanged(texts, site, 'number', (unit) => unit.number !== null));
  return found;
};

/** Order in which they stand out. */
const ORDER: readonly TellingDifference['kind'][] = ['negation', 'subject', 'name', 'number'];

/** The differences that stand out between a quotation and a wording that was aligned with it, both read with their words' places; at most one a kind and place. */
export const tellingDifferences = (
  here: string,
  there: string,
  units: readonly [readonly Unit[], readonly Unit[]],
  pairs: readonly Pair[],
): TellingDifference[] =>
  sitesBy(...withinBounds(...units), pairs, (unit: Unit) => unit.opens)
    .flatMap((site) => ofSite([here, there], units, site))
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));

/** The same for two texts. */
export const tellingBetween = (a: string, b: string): TellingDifference[] => {
  const [unitsA, unitsB] = unitsOfBoth(a, b);
  return tellingDifferences(a, b, [unitsA, unitsB], alignUnits(unitsA, unitsB, () => 0.5).pairs);
};
