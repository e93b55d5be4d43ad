// One writing, wholly or not at all; and what every writing looks up first.

import { unwrap } from 'idb';
import type { Database } from './database.ts';
import { noHead } from './database.ts';
import type { HeadRow, StatementRow } from './rows.ts';
import { ALL_STORES, type OwnRecordSchema, type Read, type Write } from './stores.ts';
import { troubleOf } from './trouble.ts';

/** Does some writing in one transaction: all of it stays, or nothing does. Throws OwnRecordTrouble. */
export const inOneGo = async <Result>(database: Database, work: (write: Write) => Promise<Result>): Promise<Result> => {
  let write: Write | undefined;
  try {
    write = database.transaction([...ALL_STORES], 'readwrite');
    const result = await work(write);
    await write.done;
    return result;
  } catch (error) {
    try {
      write?.abort();
    } catch {
      // It was aborted already, by what went wrong.
    }
    // The abort is told of twice; once is enough.
    const cause = await write?.done.then(() => error).catch((why: unknown) => why ?? error);
    throw troubleOf(error instanceof Error && error.name !== 'AbortError' ? error : cause);
  }
};

/** Reads in one transaction, so that what is read belongs together. Throws OwnRecordTrouble. */
export const looking = async <Result>(database: Database, work: (read: Read) => Promise<Result>): Promise<Result> => {
  try {
    return await work(database.transaction([...ALL_STORES], 'readonly'));
  } catch (error) {
    throw troubleOf(error);
  }
};

export const headOf = async (from: Read | Write): Promise<HeadRow> => {
  const head = await (from as Read).objectStore('head').get('head');
  return head ? { ...head, segments: [...head.segments] } : noHead();
};

/** An id for a new person that nobody has yet: as wanted, else with the next free number. */
export const freePersonId = async (from: Read | Write, wanted: string): Promise<string> => {
  const people = (from as Read).objectStore('people');
  let id = wanted;
  for (let n = 2; (await people.getKey(id)) !== undefined; n += 1) id = `${wanted}-${n}`;
  return id;
};

/** Tells which statements are shown: what an import brought that is not whole, or is being taken back, is shown nowhere and stands for nothing. */
export const showing = async (from: Read | Write): Promise<(row: Pick<StatementRow, 'import'>) => boolean> => {
  const imports = await (from as Read).objectStore('imports').getAll();
  const hidden = new Set(imports.filter(({ state }) => state !== 'done').map(({ id }) => id));
  return ({ import: origin }) => origin === undefined || !hidden.has(origin);
};

/**
 * Writes rows without hearing of each: a row that fails fails the transaction, which tells of it when it ends. Hearing of 100,000 rows one by one costs
 * more than writing them.
 */
export const putAll = <Name extends 'sheets' | 'imports' | 'head'>(
  write: Write,
  name: Name,
  rows: Iterable<OwnRecordSchema[Name]['value']>,
): void => {
  const store = unwrap(write.objectStore(name));
  for (const row of rows) store.put(row);
};

/** The same for rows that go, by their ids. */
export const deleteAll = (write: Write, name: 'statements' | 'sources' | 'people', ids: Iterable<string>): void => {
  const store = unwrap(write.objectStore(name));
  for (const id of ids) store.delete(id);
};
