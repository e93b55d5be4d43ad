// For tests only: articles of invented people read and drafted, and a look at all that is stored.

import { corpusAsZip, type PlannedImport, planImport } from '../corpus/index.ts';
import { gazetteer, read } from '../reading/index.ts';
import type { Article } from '../schema/article.ts';
import type { Person } from '../schema/person.ts';
import { type Database, noHead, openDatabase } from './database.ts';
import { type Draft, draftOf } from './from-article.ts';
import type { OwnRecord } from './index.ts';
import type { Management } from './management.ts';
import { migrations } from './migrations.ts';
import type { SourceRow, StatementRow } from './rows.ts';
import { ALL_STORES } from './stores.ts';
import version1 from './version-1.json' with { type: 'json' };
import version2 from './version-2.json' with { type: 'json' };

export const article = (paragraphs: readonly string[], more: Partial<Article> = {}): Article => ({
  id: 'a',
  url: 'https://post.example/lock',
  title: 'The lock will be rebuilt',
  outlet: 'The Harbour Post',
  published: '2021-10-05T08:00:00Z',
  lang: 'en',
  blocks: paragraphs.map((text, index) => ({ id: `b${index}`, text, kind: 'paragraph' })),
  ...more,
});

/** Another outlet's article of a day later, as it is read from its front page. */
export const weekly = (paragraphs: readonly string[], more: Partial<Article> = {}): Article =>
  article(paragraphs, {
    url: 'https://weekly.example/1?from=front#top',
    title: 'Oak and steel',
    outlet: 'Bridge Weekly',
    published: '2021-10-06',
    ...more,
  });

export const LOCK = [
  '“The old lock will be rebuilt in oak and steel before the first frost,” Ines Calder, the harbour commissioner, said on Monday.',
  '“Nobody will pay a toll for it,” Calder said.',
  '“We have waited eleven years for a gate that closes,” said Tomas Vey, a lock keeper.',
];

/** An article read with what is known, as the worker reads it, but without matches. */
export const drafted = (one: Article, known: readonly Person[] = []): Draft => {
  const reading = read(one, gazetteer(known));
  const quotations = reading.quotations.map((quotation) => ({ ...quotation, matches: [], more: 0, held: false }));
  return draftOf(one, { people: reading.people, quotations }, (id) => known.find((person) => person.id === id));
};

/** All statements that are stored, of their own or on sheets, by their ids. */
export const allRows = async (database: Database): Promise<StatementRow[]> => {
  const onSheets = (await database.getAll('sheets')).flatMap(({ statements }) => statements);
  return [...(await database.getAll('statements')), ...onSheets].sort((a, b) => (a.id < b.id ? -1 : 1));
};

/** All sources that are stored, each once, of those that are shown. */
export const allSources = async (database: Database): Promise<SourceRow[]> => {
  const going = new Set((await database.getAll('imports')).flatMap(({ id, state }) => (state === 'done' ? [] : id)));
  const sheets = (await database.getAll('sheets')).filter((sheet) => !going.has(sheet.import));
  const all = [...(await database.getAll('sources')), ...sheets.flatMap(({ sources }) => sources)];
  return [...new Map(all.map((row) => [row.id, row])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
};

/** All rows, as plain data: what two records are compared by. Numbers that only grow are left out. */
export const stored = async (database: Database): Promise<Record<string, unknown[]>> => {
  const all: Record<string, unknown[]> = {};
  for (const store of ALL_STORES) {
    if (store === 'files' || store === 'segments' || store === 'operations') continue;
    // A record nothing was ever kept in has no head; one that was emptied has a head that counts nothing.
    const rows: object[] =
      store === 'head' ? [(await database.get('head', 'head')) ?? noHead()] : await database.getAll(store);
    all[store] = rows.map((row) => ({ ...row, n: 0, next: 0, came: 0, segments: [] }));
  }
  return all;
};

export const NAMES = ['Ines Calder', 'Tomas Vey', 'Olga Brandt'] as const;

type Gates = { words?: (gate: number) => string; programmes?: number };
/** Rows that can be brought in, numbered from `from`: what three people said of gates on the radio, in so many programmes. */
export const gates = (
  count: number,
  from = 0,
  { words = (gate) => `Gate number ${gate} will be painted before the fair`, programmes = 7 }: Gates = {},
): Promise<PlannedImport> => {
  const lines = Array.from({ length: count }, (_, at) =>
    JSON.stringify({
      speaker: NAMES[at % NAMES.length],
      words: words(from + at),
      said: '2021-10-04',
      outlet: 'Radio',
      title: `Programme ${(from + at) % programmes}`,
    }),
  );
  return planImport(new TextEncoder().encode(lines.join('\n')), 'gates.jsonl');
};

/** Words on a gate, long enough to be found again in another article. */
export const gateWords = (gate: number, how: string): string =>
  `Gate number ${gate} of the old harbour will be painted ${how} long before the summer fair comes round again`;

/** An article on three gates; each place is another outlet's. */
export const gatePage = (place: number, how: string): Draft =>
  drafted(
    article(
      [0, 1, 2].map(
        (at) => `“${gateWords(place * 3 + at, how)},” said ${NAMES[(place + at) % NAMES.length]}, a minister.`,
      ),
      { url: `https://post${place}.example/gates`, title: `Gates, part ${place}`, outlet: `Post ${place}` },
    ),
  );

/** Keeps the article on the lock, and again after its words were changed. */
export const keepLockTwice = async (own: Pick<OwnRecord, 'keep'>): Promise<void> => {
  await own.keep(drafted(article(LOCK)), 'hand');
  const changed = LOCK.map((text) => text.replace('oak and steel', 'steel alone'));
  await own.keep(drafted(article(changed)), 'hand');
};

/** The bytes of the record taken out as a corpus folder. */
export const zipped = async (
  manage: Pick<Management, 'takeOut'>,
  choice: Parameters<Management['takeOut']>[0] = {},
): Promise<Uint8Array> => {
  const pieces: Uint8Array[] = [];
  for await (const piece of corpusAsZip(await manage.takeOut(choice))) pieces.push(piece);
  return new Uint8Array(await new Blob(pieces as BlobPart[]).arrayBuffer());
};

/** The same numbers for a seed each time (mulberry32), from 0 to below 1. */
export const randomOf = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** Does something with a connection of its own. */
export const connected = async <Result>(work: (database: Database) => Promise<Result>): Promise<Result> => {
  const database = await openDatabase(() => undefined);
  try {
    return await work(database);
  } finally {
    database.close();
  }
};

/** Ids of some statements from a place on, the same ones in two records of the same content. */
export const someIds = (
  from: number,
  count: number,
  rowsOf: (database: Database) => Promise<readonly StatementRow[]> = allRows,
): Promise<string[]> =>
  connected(async (database) => {
    const ids = (await rowsOf(database)).map(({ id }) => id);
    return ids.length === 0 ? [] : Array.from({ length: count }, (_, at) => ids[(from + at * 7) % ids.length] ?? '');
  });

const asLeft = async (rows: Record<string, object[]>, version: number): Promise<void> => {
  const stores = Object.entries(rows);
  const database = await openDatabase(() => undefined, migrations.slice(0, version));
  for (const [store, rows] of stores)
    for (const row of rows) {
      const bytes =
        'bytes' in row && typeof row.bytes === 'string'
          ? { bytes: Uint8Array.from(atob(row.bytes), (letter) => letter.charCodeAt(0)) }
          : {};
      await database.put(store as never, { ...row, ...bytes } as never);
    }
  database.close();
};

/** Leaves the database as version 1 did: two outlets, a page without an address, a keep that was taken back, taken from a database of its time. */
export const asLeftByVersion1 = (): Promise<void> => asLeft(version1, 1);

/**
 * As version 2 did, likewise: an article read twice and changed meanwhile, another outlet's, two imports, statements confirmed, linked and removed, people
 * merged and noted on, somebody nothing is to be kept of.
 */
export const asLeftByVersion2 = (): Promise<void> => asLeft(version2, 2);

/** Lets so many of a kind of writing through; every later one fails with an error of that name, until what it gives is called. */
export const failingAfter = (method: 'put' | 'delete', allowed: number, name: string): (() => void) => {
  const original = IDBObjectStore.prototype[method] as (...given: unknown[]) => unknown;
  let taken = 0;
  Object.assign(IDBObjectStore.prototype, {
    [method](this: IDBObjectStore, ...given: unknown[]) {
      taken += 1;
      if (taken > allowed) throw new DOMException('failed for a test', name);
      return original.apply(this, given);
    },
  });
  return () => Object.assign(IDBObjectStore.prototype, { [method]: original });
};

const GROANS = '“The gate groans at night,” said Olga Brandt, a neighbour.';

/** Bridge Weekly's article of a day later, at a host below its own. */
export const nextDay = (paragraphs: readonly string[], more: Partial<Article> = {}): Draft =>
  drafted(weekly(paragraphs, { url: 'https://news.weekly.example/1', ...more }));

/** Keeps two outlets' articles: three statements by hand, two as they were remembered. */
export const keepTwoOutlets = async (own: Pick<OwnRecord, 'keep'>): Promise<void> => {
  await own.keep(drafted(article(LOCK)), 'hand');
  await own.keep(nextDay([GROANS, '“The tide will not wait,” said Ines Calder.']), 'remembered');
};

/** Rows without what only grows: people that were changed and changed back say so. */
export const rowsAsTheyWere = async (): Promise<unknown> => {
  const all = await connected(stored);
  return JSON.parse(JSON.stringify(all, (key, value) => (key === 'edited' || key === 'aliases' ? undefined : value)));
};
