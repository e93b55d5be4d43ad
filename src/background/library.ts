// The record this worker can ask: the bundled corpora, opened once in its life from the package, and the reader's own, as it stands at each
// question. A corpus that is damaged or too new is told of and left out; the rest answers.

import { annotate } from '../annotate.ts';
import {
  CorpusTrouble,
  type Joined,
  joinPeople,
  type OpenCorpus,
  type OpenIndex,
  type OpenRecord,
  openRecord,
} from '../corpus/index.ts';
import type { Covered } from '../messages.ts';
import { type CorrectionRow, correctMatches, correctReading } from '../own-record/index.ts';
import { type Gazetteer, gazetteer } from '../reading/index.ts';
import type { Article } from '../schema/article.ts';
import { OWN_CORPUS } from '../schema/corpus.ts';
import type { Annotations } from '../schema/match.ts';
import type { Person } from '../schema/person.ts';
import { readSettings, type Settings } from '../settings.ts';
import { type Bundled, bundled } from './bundled.ts';
import { packagedSentence, spoiltSentence } from './corpus-sentences.ts';
import { openlyOf } from './openly.ts';
import { joinSegments, noteDamage, type OwnSegments, openOwn, tidyLater, troubleSentence } from './own.ts';

/** What every copy of On Record holds. */
type Open = { record: OpenRecord; known: Gazetteer };

export type Library = {
  record: OpenRecord;
  known: Gazetteer;
  troubles: string[];
  corrections: CorrectionRow[];
  /** The part of it that every copy of On Record holds; null where that is all, or where the reader lets pages be marked by all of it. */
  open: Open | null;
};

/** Corpora whose texts turned out damaged while they were asked, and what is told of them. */
const leftOut = new Map<string, string>();

/** The library as it was made last, of which corpora, and of which people told apart. */
let latest: { of: readonly OpenCorpus[]; apart: string; record: OpenRecord; known: Gazetteer } | undefined;

/** The people of some corpora as one list, prepared for reading. */
type People = { of: readonly (readonly Person[])[]; apart: string; joined: readonly Joined[]; known: Gazetteer };
let people: People | undefined;

/** What every copy holds, as it was made last; of use only beside what is the reader's own. */
let everybodys: (Open & { of: readonly OpenCorpus[] }) | undefined;

const isSame = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((one, at) => one === b[at]);

const openPart = (corpora: readonly OpenCorpus[]): Open => {
  if (everybodys && isSame(everybodys.of, corpora)) return everybodys;
  const joined = joinPeople(corpora);
  const known = gazetteer(joined.map(({ person }) => person));
  everybodys = { of: corpora, record: openRecord(corpora, [], joined), known };
  return everybodys;
};

type Spoken = Pick<OpenIndex, 'head' | 'people' | 'coverage'>;

/** Worked out once for an article, though they are asked for before the record is there and with it. */
const peopleOf = (corpora: readonly Spoken[], pairs: readonly (readonly [string, string])[]): People => {
  const apart = pairs.join('\n');
  const of = corpora.map((corpus) => corpus.people);
  if (people?.apart === apart && isSame(people.of, of)) return people;
  const joined = joinPeople(corpora, pairs);
  people = { of, apart, joined, known: gazetteer(joined.map(({ person }) => person)) };
  return people;
};

/** What of the record is asked, in its order: the reader may have switched some off, or told people apart. */
const asked = <Corpus extends { head: { id: string } }>(
  packaged: readonly Corpus[],
  kept: OwnSegments,
  off: readonly string[],
) => {
  const isAsked = ({ head }: { head: { id: string } }) => !leftOut.has(head.id) && !off.includes(head.id);
  const pairs = kept.corrections.flatMap((row) => (row.kind === 'apart' ? [row.people] : []));
  return {
    open: packaged.filter(isAsked),
    corpora: [...packaged.filter(isAsked), ...kept.beside.filter(isAsked)],
    segments: kept.corpora.filter(isAsked),
    pairs,
    apart: pairs.join('\n'),
  };
};

const joined = (
  opened: Bundled,
  kept: OwnSegments,
  { corporaOff, markOwn }: Pick<Settings, 'corporaOff' | 'markOwn'>,
): Library => {
  const { open, corpora, segments, pairs, apart } = asked(opened.corpora, kept, corporaOff);
  const all = [...corpora, ...segments];
  if (latest?.apart !== apart || !isSame(latest.of, all)) {
    const { joined, known } = peopleOf(all, pairs);
    const record = openRecord(all, pairs, joined);
    // However many segments it is kept in, it is one record to its reader.
    const own = segments.length > 0 && kept.coverage ? [kept.coverage] : [];
    const told = { ...record, coverage: [...record.coverage.slice(0, corpora.length), ...own] };
    latest = { of: all, apart, record: told, known };
  }
  const { record, known } = latest;
  const troubles = [...opened.troubles, ...leftOut.values(), ...kept.troubles];
  const part = all.length > open.length && !markOwn ? openPart(open) : null;
  return { record, known, troubles, corrections: kept.corrections, open: part };
};

/** All there is to be asked, as it stands now. */
const everything = () => Promise.all([bundled().whole, openOwn(), readSettings()]);

/** The open library, the own record as it is now, without the corpora the reader switched off. Rejects where the package itself cannot be read; the next call tries again. */
export const openLibrary = async (): Promise<Library> => {
  const [packaged, kept, settings] = await everything();
  return joined(packaged, kept, settings);
};

/** What the corpora cover that are asked, and what those do that the reader switched off. */
export const covered = async (): Promise<Covered> => {
  const [packaged, kept, settings] = await everything();
  const { corporaOff } = settings;
  const { record, troubles } = joined(packaged, kept, settings);
  const beside = [...packaged.corpora, ...kept.beside].map(({ coverage }) => coverage);
  const off = [...beside, ...(kept.coverage ? [kept.coverage] : [])].filter(({ id }) => corporaOff.includes(id));
  return { coverage: record.coverage, troubles, off };
};

/** What reading needs of the library, which may still be on its way. */
type Beginning = Pick<Library, 'known' | 'corrections'> & { library: Promise<Library> };

/**
 * The library as far as it is there. In a worker that just woke an article is read while postings are on their way; where one of the bundled corpora
 * then turns out damaged, the library is not given, for its people were read by: the next call has it without.
 */
const begin = async (): Promise<Beginning> => {
  const opening = bundled();
  const [indexes, kept, settings] = await Promise.all([opening.indexes.catch(() => null), openOwn(), readSettings()]);
  if (indexes === null || opening.isWhole) {
    const library = joined(await opening.whole, kept, settings);
    return { ...library, library: Promise.resolve(library) };
  }
  const { corpora, segments, pairs } = asked<Spoken>(indexes, kept, settings.corporaOff);
  const { known } = peopleOf([...corpora, ...segments], pairs);
  const library = opening.whole.then((packaged) => {
    if (packaged.troubles.length > 0) throw new Error(packaged.troubles.join(' '));
    return joined(packaged, kept, settings);
  });
  // Told where it is waited for.
  library.catch(() => undefined);
  return { known, corrections: kept.corrections, library };
};

/** An article will be sent in a moment: what reads it and looks it up is made ready meanwhile. A failure is told when it is. */
export const makeReady = (): void => {
  begin().catch(() => undefined);
};

/**
 * Sentences of one page that are looked up, the first of them: three times what the longest live blogs have. A page made of nothing but quotations would
 * keep the worker, and with it every other page, for a minute.
 */
const MOST_LOOKED_UP = 1_000;

/** An article read and looked up as the reader corrected it. */
const annotated = async (
  article: Article,
  revision: number,
  { known, corrections, library: coming }: Beginning,
  mostRelated?: number,
): Promise<{ annotations: Annotations; library: Library }> => {
  let unlinked: ReadonlyMap<string, string> = new Map();
  const annotations = joinSegments(
    await annotate(article, {
      record: coming.then(({ record }) => record),
      known,
      revision,
      correct: (reading) => {
        const corrected = correctReading(article, reading, corrections);
        unlinked = corrected.unlinked;
        return corrected.reading;
      },
      mostRelated,
      mostLookedUp: MOST_LOOKED_UP,
    }),
  );
  const library = await coming;
  const { record, troubles } = library;
  const nameOf = (person: string) => record.people[record.placeOf(person) ?? -1]?.name;
  const quotations = correctMatches(annotations.quotations, corrections, unlinked, nameOf);
  return { annotations: { ...annotations, quotations, troubles }, library };
};

/** The same, with how loudly the page may be marked, which sees its marks: as every copy of On Record would that the reader corrected alike. */
const annotatedForPage = async (
  article: Article,
  revision: number,
  beginning: Beginning,
): Promise<{ annotations: Annotations; library: Library }> => {
  const { annotations, library } = await annotated(article, revision, beginning);
  const { open, corrections } = library;
  if (!open) return { annotations, library };
  // The whole of it once more: whom the reader's own people leave in doubt, and what it says of the same words, changes what is found of the rest.
  const part = { known: open.known, corrections, library: Promise.resolve({ ...library, ...open }) };
  const everybody = (await annotated(article, revision, part)).annotations;
  return { annotations: { ...annotations, openly: openlyOf(annotations, everybody) }, library };
};

/**
 * A reading of the library. A segment that was merged away, or is damaged, while it was asked is opened anew once. A corpus of which a text stays
 * damaged or lost is left out and told of; the rest answers. Rejects where anything else fails.
 */
const withCare = async <T>(read: () => Promise<T>): Promise<T> => {
  try {
    for (let tried = 1; ; tried += 1)
      try {
        return await read();
      } catch (error) {
        latest = undefined;
        if (tried === 1) continue;
        const corpus = error instanceof CorpusTrouble ? error.corpus : null;
        if (corpus === null || leftOut.has(corpus)) throw error;
        if (corpus === OWN_CORPUS) leftOut.set(corpus, troubleSentence('damaged'));
        else {
          const beside = await noteDamage(corpus);
          // One that can be made anew is told of by the record it is kept beside, and asked again once it is.
          if (beside?.again) continue;
          leftOut.set(corpus, beside ? spoiltSentence(beside.title) : packagedSentence(corpus, error));
        }
      }
  } finally {
    // What is kept is made anew from its rows: the next reading asks it again.
    if (leftOut.delete(OWN_CORPUS)) latest = undefined;
    if (latest?.of.some(({ head }) => head.id === OWN_CORPUS)) tidyLater();
  }
};

/** Reads an article beside the record. */
export const readBeside = (
  article: Article,
  revision: number,
  mostRelated?: number,
): Promise<{ annotations: Annotations; library: Library }> =>
  withCare(async () => annotated(article, revision, await begin(), mostRelated));

/** The same for the page itself, which is to be marked. */
export const readForPage = (article: Article, revision: number): Promise<{ annotations: Annotations }> =>
  withCare(async () => annotatedForPage(article, revision, await begin()));
