// The database's form, as the list of steps it was built in. A step, once released, is never changed: a later form is a further step, and
// its test begins with what the versions before it wrote.

import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { OwnRecordSchema } from './rows.ts';

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
  database.createObjectStore('segments', { keyPath: 'id' }).createIndex('rows', 'rows', { multiEntry: true });
  database.createObjectStore('files', { keyPath: ['segment', 'name'] });
  database.createObjectStore('head', { keyPath: 'id' });
};

/** In order; the n-th leads to version n. */
export const migrations: readonly Migration[] = [first];
