// What the reader corrected, applied to what is read: to the reading before anything is looked up, and to what was found. Pure. Everything is known
// again by its words - their letters, marks and case aside - wherever they stand: read again, changed elsewhere on the page, printed by another
// outlet. Words too short to be known by themselves are known together with the block they stand in.

import { plainAddress, plainTitle } from '../corpus/index.ts';
import type { Article, Quotation, Reading, Speaker } from '../schema/article.ts';
import { blockAt, blockStarts } from '../schema/article-text.ts';
import type { AnnotatedQuotation, Match } from '../schema/match.ts';
import { units } from '../schema/units.ts';
import { fold } from '../text/fold.ts';
import { bare, hash, wordsKey } from './keys.ts';
import type { CorrectionRow } from './rows.ts';

/** Words from which a quotation is known by itself: "Yes, of course" is said every day by everybody. */
const KNOWN_BY_ITSELF = 5;
/** Quotations two articles share that make them one in other words, as matching has it of reprints. */
const SHARED = 3;

/** What a quotation of an article is known by. */
export const quotationKeys = (article: Article): ((quotation: Pick<Quotation, 'start' | 'text'>) => string) => {
  const starts = blockStarts(article);
  return ({ start, text }) => {
    const words = bare(text);
    if (words.split(' ').length >= KNOWN_BY_ITSELF) return hash(words);
    return hash(`${words} in ${bare(article.blocks[blockAt(starts, start)]?.text ?? '')}`);
  };
};

/** Keys of the words that are looked up as one, by the index of each quotation among them. */
const unitKeys = (quotations: readonly Quotation[]): Map<number, string> => {
  const keys = new Map<number, string>();
  for (const unit of units(quotations)) {
    const key = wordsKey(unit.map((index) => quotations[index]?.text ?? '').join(' '));
    for (const index of unit) keys.set(index, key);
  }
  return keys;
};

/** The key the words a quotation belongs to are kept under. */
export const unitKeyOf = (quotations: readonly Quotation[], index: number): string =>
  unitKeys(quotations).get(index) ?? wordsKey(quotations[index]?.text ?? '');

/** Quotations of an article that tell it again: those known by themselves. */
export const tellingKeys = (quotations: readonly Quotation[]): string[] => [
  ...new Set(
    quotations.flatMap(({ text }) => {
      const words = bare(text);
      return words.split(' ').length >= KNOWN_BY_ITSELF ? [hash(words)] : [];
    }),
  ),
];

type NotThisPerson = Extract<CorrectionRow, { kind: 'not this person' }>;

const isSameArticle = (row: NotThisPerson, article: Article, keys: ReadonlySet<string>): boolean => {
  if (row.address !== undefined && article.url !== undefined && row.address === plainAddress(article.url)) return true;
  if (row.plainTitle && article.title !== undefined && row.plainTitle === plainTitle(article.title)) return true;
  const shared = row.keys.filter((key) => keys.has(key)).length;
  return shared > 0 && shared >= Math.min(SHARED, row.keys.length);
};

export type Corrected = {
  reading: Reading;
  /** People of the record whom names of this article are not, by the key of the article's person. */
  unlinked: ReadonlyMap<string, string>;
};

const unlinkPeople = (article: Article, reading: Reading, rows: readonly NotThisPerson[]): Corrected => {
  const keys = new Set(tellingKeys(reading.quotations));
  const unlinked = new Map<string, string>();
  for (const row of rows) {
    if (!isSameArticle(row, article, keys)) continue;
    for (const person of reading.people)
      if (person.person === row.person && fold(person.name) === row.name) unlinked.set(person.key, row.person);
  }
  if (unlinked.size === 0) return { reading, unlinked };
  const people = reading.people.map((person) => {
    if (!unlinked.has(person.key)) return person;
    const { why: _, ...rest } = person;
    return { ...rest, person: null };
  });
  const mentions = reading.mentions.map((mention) =>
    unlinked.has(mention.who) ? { ...mention, person: null } : mention,
  );
  const quotations = reading.quotations.map((quotation) =>
    quotation.speaker?.who != null && unlinked.has(quotation.speaker.who)
      ? { ...quotation, speaker: { ...quotation.speaker, person: null } }
      : quotation,
  );
  return { reading: { people, mentions, quotations }, unlinked };
};

/** A quotation the reader says is none: it keeps its place in the list, since others point at theirs, and counts as a term. */
const noQuotation = (quotation: Quotation): Quotation => {
  const { repeats: _, ...rest } = quotation;
  return { ...rest, kind: 'term', speaker: null, continues: null };
};

/** Rule a speaker goes by whom the reader named. */
export const BY_THE_READER = 'corrected by the reader';

const speakerBy = (row: Extract<CorrectionRow, { kind: 'speaker' }>, people: Reading['people']): Speaker | null => {
  const { name, person } = row;
  if (name === null) return null;
  const folded = fold(name);
  let who = people.find((one) => (person !== null && one.person === person) || fold(one.name) === folded);
  if (!who) {
    // Named in another print of these words, and not in this one.
    who = { key: `reader ${row.id}`, name, person, kind: row.body ? 'body' : 'person' };
    people.push(who);
  }
  return { name: who.name, person: who.person, who: who.key, mention: null, confidence: 1, rule: BY_THE_READER };
};

/** The reading as the reader corrected it. */
export const correctReading = (
  article: Article,
  reading: Reading,
  corrections: readonly CorrectionRow[],
): Corrected => {
  if (corrections.length === 0) return { reading, unlinked: new Map() };
  const unlinking = corrections.filter((row) => row.kind === 'not this person');
  const corrected = unlinkPeople(article, reading, unlinking);
  const byKey = new Map<string, Extract<CorrectionRow, { kind: 'speaker' | 'not a quotation' }>>();
  // The latest word on a quotation holds.
  for (const row of [...corrections].sort((a, b) => a.at - b.at))
    if (row.kind === 'speaker' || row.kind === 'not a quotation') for (const key of row.keys) byKey.set(key, row);
  if (byKey.size === 0) return corrected;
  const keyOf = quotationKeys(article);
  const people = [...corrected.reading.people];
  const dropped = new Set<number>();
  const quotations = corrected.reading.quotations.map((quotation, index) => {
    const row = quotation.kind === 'term' ? undefined : byKey.get(keyOf(quotation));
    if (!row) return quotation;
    if (row.kind === 'speaker') return { ...quotation, speaker: speakerBy(row, people) };
    dropped.add(index);
    return noQuotation(quotation);
  });
  const pointing = quotations.map((quotation) => {
    const { repeats, ...rest } = quotation;
    const continues = rest.continues !== null && dropped.has(rest.continues) ? null : rest.continues;
    return { ...rest, continues, ...(repeats !== undefined && !dropped.has(repeats) ? { repeats } : {}) };
  });
  return {
    reading: { ...corrected.reading, people, quotations: dropped.size > 0 ? pointing : quotations },
    unlinked: corrected.unlinked,
  };
};

/**
 * Matches without those the reader told apart. Told apart as statements, but of one speaker: what is left of it is that it was said on the subject.
 * `nameOf` gives the name of a person of the record.
 */
export const correctMatches = (
  quotations: readonly AnnotatedQuotation[],
  corrections: readonly CorrectionRow[],
  unlinked: ReadonlyMap<string, string>,
  nameOf: (person: string) => string | undefined,
): AnnotatedQuotation[] => {
  const pairs = corrections.filter((row) => row.kind === 'not the same');
  if (pairs.length === 0 && unlinked.size === 0) return [...quotations];
  const keys = unitKeys(quotations);
  const toldApart = (key: string, match: Match): boolean => {
    const held = new Set(match.wordings.map(({ words }) => wordsKey(words)));
    return pairs.some(
      (row) =>
        (row.keys.includes(key) && row.others.some((other) => held.has(other))) ||
        (row.others.includes(key) && row.keys.some((other) => held.has(other))),
    );
  };
  const corrected = (match: Match, key: string, not: string | undefined): Match[] => {
    if (not !== undefined && match.speakers.includes(not)) return [];
    if (match.kind !== 'same' || !toldApart(key, match)) return [match];
    if (match.why.speaker !== 'same') return [];
    const wordings = match.wordings.map(({ diff: _, ...wording }) => wording);
    return [{ ...match, kind: 'related', wordings }];
  };
  return quotations.map((quotation, index) => {
    const person = unlinked.get(quotation.speaker?.who ?? '');
    const not = person === undefined ? undefined : nameOf(person);
    const all = quotation.matches.flatMap((match) => corrected(match, keys.get(index) ?? '', not));
    const matches = [...all.filter(({ kind }) => kind === 'same'), ...all.filter(({ kind }) => kind !== 'same')];
    return { ...quotation, matches };
  });
};
