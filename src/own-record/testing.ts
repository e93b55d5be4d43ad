// For tests only: articles of invented people read and drafted, and a look at all that is stored.

import { type PlannedImport, planImport } from '../corpus/index.ts';
import { gazetteer, read } from '../reading/index.ts';
import type { Article } from '../schema/article.ts';
import type { Person } from '../schema/person.ts';
import { type Database, noHead, openDatabase } from './database.ts';
import { type Draft, draftOf } from './from-article.ts';
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

/** Rows that can be brought in, numbered from `from`: what three people said of gates on the radio. */
export const gates = (count: number, from = 0): Promise<PlannedImport> =>
  planImport(new TextEncoder().encode(gateLines(count, from)), 'gates.jsonl');
const NAMES = ['Ines Calder', 'Tomas Vey', 'Olga Brandt'];
const gateLines = (count: number, from: number) =>
  Array.from({ length: count }, (_, at) =>
    JSON.stringify({
      speaker: NAMES[at % NAMES.length],
      words: `Gate number ${from + at} will be painted before the fair`,
      said: '2021-10-04',
      outlet: 'Radio',
      title: `Programme ${(from + at) % 7}`,
    }),
  ).join('\n');

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
