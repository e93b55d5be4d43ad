// The database's form, as the list of steps it was built in. A step, once released, is never changed: a later form is a further step, and
// its test begins with what the versions before it wrote.

import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import { dayOf, hostOf } from './keys.ts';
import { columnsOf } from './make-columns.ts';
import type { OwnRecordSchema } from './stores.ts';

export const DATABASE = 'on-record';

type Change = IDBPTransaction<OwnRecordSchema, StoreNames<OwnRecordSchema>[], 'versionchange'>;

/** Leads from the version before to its own, within the browser's one transaction for it: all of it happens, or nothing. */
export type Migration = (database: IDBPDatabase<OwnRecordSchema>, change: Change) => void | Promise<void>;

/** Version 1: articles, statements, people, what was done, and the segments made of them. */
const first: Migration = (database) => {
  const sources = database.createObjectStore('sources', { keyPath: 'id' });
  sources.createIndex('address', 'address');
  sources.createIndex('plainTitle', 'plainTitle');
  sources.createIndex('keptAt', 'keptAt');
  const statements = database.createObjectStore('statements', { keyPath: 'id' });
  for (const name of ['source', 'person', 'wordsKey', 'utterance'] as const) statements.createIndex(name, name);
  const people = database.createObjectStore('people', { keyPath: 'id' });
  people.createIndex('folded', 'folded');
  people.createIndex('linked', 'linked');
  const operations = database.createObjectStore('operations', { keyPath: 'id' });
  operations.createIndex('source', 'source');
  operations.createIndex('at', 'at');
  database.createObjectStore('segments', { keyPath: 'id' }).createIndex('rows' as never, 'rows', { multiEntry: true });
  database.createObjectStore('files', { keyPath: ['segment', 'name'] });
  database.createObjectStore('head', { keyPath: 'id' });
};

/** Rows brought to a later form at once: more would hold the memory of a large record. */
const AT_ONCE = 1_000;

/** Calls back with every row of a store, some at a time, and writes back what it gives. */
const eachRow = async <Name extends 'sources' | 'statements'>(
  change: Change,
  name: Name,
  later: (row: OwnRecordSchema[Name]['value']) => OwnRecordSchema[Name]['value'],
): Promise<void> => {
  const store = change.objectStore(name);
  let after: IDBKeyRange | undefined;
  for (;;) {
    const rows = await store.getAll(after, AT_ONCE);
    for (const row of rows) await store.put(later(row) as never);
    const last = rows.at(-1);
    if (!last || rows.length < AT_ONCE) return;
    after = IDBKeyRange.lowerBound(last.id, true);
  }
};

/** Version 2: sites and days to find rows by; what the reader corrects; imports, and corpora beside the own record; people nothing is kept of. */
const second: Migration = async (database, change) => {
  change.objectStore('sources').createIndex('host', 'host');
  const statements = change.objectStore('statements');
  for (const name of ['keptAt', 'day', 'sure', 'import'] as const) statements.createIndex(name, name);
  statements.createIndex('speakers', 'speakers', { multiEntry: true });
  const people = change.objectStore('people');
  for (const name of ['edited', 'mergedInto'] as const) people.createIndex(name, name);
  database.createObjectStore('corrections', { keyPath: 'id' });
  database.createObjectStore('imports', { keyPath: 'id' });
  database.createObjectStore('never', { keyPath: 'id' });
  database.createObjectStore('corpora', { keyPath: 'id' });
  database.createObjectStore('corpusFiles', { keyPath: ['corpus', 'name'] });
  await eachRow(change, 'sources', (row) => {
    const host = hostOf(row.url);
    return host === undefined ? row : { ...row, host };
  });
  await eachRow(change, 'statements', (row) => {
    const day = dayOf(row.said);
    return day === undefined ? row : { ...row, day };
  });
};

/** Version 3: what is brought in stands on sheets; segments tell of their rows in columns, which the index over their ids was for. */
const third: Migration = async (database, change) => {
  database.createObjectStore('sheets', { keyPath: ['import', 'n'] });
  const segments = change.objectStore('segments');
  segments.deleteIndex('rows' as never);
  for (const id of await segments.getAllKeys()) {
    const { rows: ids } = (await segments.get(id)) as unknown as { rows: string[] };
    const found = await Promise.all(ids.map((row) => change.objectStore('statements').get(row)));
    const rows = found.filter((row) => row !== undefined);
    // Columns beside other documents would tell of the wrong ones: without its files it is made anew from its rows.
    if (rows.length < ids.length) await change.objectStore('files').delete(IDBKeyRange.bound([id], [id, []]));
    const wanted = [...new Set(rows.map(({ source }) => source))];
    const sources = await Promise.all(wanted.map((source) => change.objectStore('sources').get(source)));
    const sourceOf = new Map(wanted.map((source, at) => [source, sources[at]]));
    await segments.put({ id, columns: columnsOf(rows, (source) => sourceOf.get(source)) });
  }
};

/** In order; the n-th leads to version n. */
export const migrations: readonly Migration[] = [first, second, third];
