// The record's segments and the corpora beside it, opened for asking: only their bytes are read, nothing is compiled on this path. Neither ever
// changes, so one that is open stays open for as long as the list names it. What the reader changed of people since a segment was compiled is
// put over it here.

import {
  CorpusTrouble,
  type CorpusTroubleKind,
  INDEX_FILE,
  type OpenCorpus,
  openCorpus,
  POSTINGS_FILE,
  partNamed,
} from '../corpus/index.ts';
import type { Person } from '../schema/person.ts';
import type { Database } from './database.ts';
import type { CorpusRow, CorrectionRow, HeadRow, PersonRow } from './rows.ts';
import { MOST_MERGES, personOfRow } from './segments.ts';
import type { Read } from './stores.ts';
import { headOf, looking } from './transaction.ts';
import { toOpen } from './volumes.ts';

/** A corpus kept beside the own record that cannot be asked as it is, and why. */
export type Unopened = {
  id: string;
  edition: number;
  title: string;
  statements: number;
  kind: CorpusTroubleKind;
  file: string;
  /** What it was compiled of is there: it is to be made anew (kept-corpora.ts). */
  again: boolean;
};

export type OpenSegments = {
  head: HeadRow;
  corpora: OpenCorpus[];
  /** Segments, and volumes of them, whose files are damaged, missing or of another format: their rows are whole, and they are to be made anew. */
  damaged: Set<number>;
  /** Corpora kept beside the own record, in the order of their ids, and those that could not be opened. */
  beside: OpenCorpus[];
  unopened: Unopened[];
  corrections: CorrectionRow[];
};

/** What is open already. */
export type Opened = {
  /** By number, volumes among them. */
  segments: Map<number, OpenCorpus>;
  /** Volumes that could not be opened: their segments are. */
  spoilt: Set<number>;
  /** By id and edition. */
  beside: Map<string, OpenCorpus>;
  /** Segments with what the reader changed of people, and which changes those are. */
  dressed: { by: string; segments: Map<number, OpenCorpus> };
};

export const nothingOpened = (): Opened => ({
  segments: new Map(),
  spoilt: new Set(),
  beside: new Map(),
  dressed: { by: '', segments: new Map() },
});

type File = { name: string; bytes: Uint8Array };

const opened = async (
  files: readonly (File | undefined)[],
  later: (name: string) => Promise<File | undefined>,
  whole: boolean,
): Promise<OpenCorpus> =>
  openCorpus(
    async (name) => {
      const file = files.find((one) => one?.name === name) ?? (await later(name));
      if (!file) throw new Error('it is not there');
      return file.bytes;
    },
    { whole },
  );

/** People as the reader's changes have them. Everybody who was merged, or merged into, is among the changed. */
const peopleBy = (changed: readonly PersonRow[]): ReadonlyMap<string, Person> => {
  const rows = new Map(changed.map((row) => [row.id, row]));
  return new Map(
    changed.map((row) => {
      let now = row;
      for (let step = 0; now.mergedInto !== undefined && step < MOST_MERGES; step += 1)
        now = rows.get(now.mergedInto) ?? { ...now, id: now.mergedInto, mergedInto: undefined as never };
      return [row.id, personOfRow(now)];
    }),
  );
};

const dress = (known: Opened, changed: readonly PersonRow[]): Map<number, OpenCorpus> => {
  if (changed.length === 0) return known.segments;
  const by = changed.map(({ id, edited }) => `${id} ${edited}`).join('\n');
  if (known.dressed.by !== by) known.dressed = { by, segments: new Map() };
  const { segments } = known.dressed;
  const people = peopleBy(changed);
  for (const [id, corpus] of known.segments)
    if (!segments.has(id))
      segments.set(
        id,
        corpus.people.some((person) => people.has(person.id))
          ? { ...corpus, people: corpus.people.map((person) => people.get(person.id) ?? person) }
          : corpus,
      );
  return segments;
};

const FIRST_FILES = [INDEX_FILE, POSTINGS_FILE];

type ToOpen = ReturnType<typeof toOpen>[number];

/** Where a file of texts lies that a segment, or a volume, asks for by its name. */
const textPlace = ({ id, of }: ToOpen, name: string): [number, string] => {
  if (!of) return [id, name];
  const { part, file } = partNamed(name);
  return [of[part] ?? id, file];
};

const besideKey = ({ id, edition }: CorpusRow): string => `${id} ${edition}`;

const openMissing = async (
  read: Read,
  database: Database,
  known: Opened,
  wanted: readonly ToOpen[],
  rows: readonly CorpusRow[],
): Promise<Pick<OpenSegments, 'damaged' | 'unopened'>> => {
  // Asked for within the one transaction: no write comes between the list and the files.
  const segments = wanted
    .filter(({ id }) => !known.segments.has(id))
    .map(async (place) => ({
      place,
      files: await Promise.all(FIRST_FILES.map((name) => read.objectStore('files').get([place.id, name]))),
    }));
  const corpora = rows
    .filter((row) => !row.again && !known.beside.has(besideKey(row)))
    .map(async (row) => ({
      row,
      files: await Promise.all(FIRST_FILES.map((name) => read.objectStore('corpusFiles').get([row.id, name]))),
    }));
  const [asked, askedBeside] = await Promise.all([Promise.all(segments), Promise.all(corpora)]);
  const damaged = new Set<number>();
  const unopenedBy = (
    { id, edition, head: { title }, statements, source }: CorpusRow,
    { kind, file }: Pick<Unopened, 'kind' | 'file'>,
  ): Unopened => ({ id, edition, title, statements, kind, file, again: source !== undefined });
  const unopened: Unopened[] = rows
    .filter(({ again }) => again)
    .map((row) => unopenedBy(row, { kind: 'damaged', file: '' }));
  for (const { place, files } of asked)
    try {
      // Small, and checked at once: a damaged one is made anew before it is asked.
      known.segments.set(place.id, await opened(files, (name) => database.get('files', textPlace(place, name)), true));
    } catch (error) {
      if (!(error instanceof CorpusTrouble)) throw error;
      damaged.add(place.id);
      if (place.of) known.spoilt.add(place.id);
    }
  for (const { row, files } of askedBeside)
    try {
      const corpus = await opened(files, (name) => database.get('corpusFiles', [row.id, name]), false);
      known.beside.set(besideKey(row), corpus);
    } catch (error) {
      if (!(error instanceof CorpusTrouble)) throw error;
      unopened.push(unopenedBy(row, error));
    }
  return { damaged, unopened };
};

/** Opens what the list names in one look at it; null where a volume could not be opened, whose segments the next look opens. */
const lookedAt = (database: Database, known: Opened, bound: boolean): Promise<OpenSegments | null> =>
  looking(database, async (read) => {
    const [head, rows, changed, corrections] = await Promise.all([
      headOf(read),
      read.objectStore('corpora').getAll(),
      read.objectStore('people').index('edited').getAll(),
      read.objectStore('corrections').getAll(),
    ]);
    const wanted = toOpen(bound ? head : { segments: head.segments }, known.spoilt);
    const listed = new Set(wanted.map(({ id }) => id));
    for (const id of known.segments.keys()) if (!listed.has(id)) known.segments.delete(id);
    const editions = new Set(rows.flatMap((row) => (row.again ? [] : besideKey(row))));
    for (const key of known.beside.keys()) if (!editions.has(key)) known.beside.delete(key);
    const { damaged, unopened } = await openMissing(read, database, known, wanted, rows);
    if (wanted.some(({ id }) => known.spoilt.has(id))) return null;
    for (const { id } of head.volumes ?? []) if (known.spoilt.has(id)) damaged.add(id);
    const segments = dress(known, changed);
    return {
      head,
      corpora: wanted.flatMap(({ id }) => segments.get(id) ?? []),
      damaged,
      beside: rows.flatMap((row) => known.beside.get(besideKey(row)) ?? []),
      unopened,
      corrections,
    };
  });

/**
 * Opens what the list names; `known` is what is open already, and is brought up to date. `bound`: volumes in the place of their segments, for
 * asking. Throws OwnRecordTrouble.
 */
export const openSegments = async (
  database: Database,
  known: Opened,
  { bound = false }: { bound?: boolean } = {},
): Promise<OpenSegments> => {
  for (;;) {
    const open = await lookedAt(database, known, bound);
    if (open) return open;
  }
};

/** Corpora kept beside the own record that this version can do something for: those to be made anew, and those that were stored without their source and open. */
export const corporaToMend = (
  database: Database,
): Promise<{ anew: Unopened[]; sourceless: { id: string; edition: number; corpus: OpenCorpus }[] }> =>
  looking(database, async (read) => {
    const rows = await read.objectStore('corpora').getAll();
    const known = nothingOpened();
    const { unopened } = await openMissing(read, database, known, [], rows);
    return {
      anew: unopened.filter(({ again }) => again),
      sourceless: rows.flatMap((row) => {
        const corpus = known.beside.get(besideKey(row));
        return corpus && row.source === undefined ? [{ id: row.id, edition: row.edition, corpus }] : [];
      }),
    };
  });
