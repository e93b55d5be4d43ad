// The database, opened: brought to today's form step by step, and let go of where another place wants it changed or deleted.

import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import { DATABASE, type Migration, migrations } from './migrations.ts';
import type { HeadRow } from './rows.ts';
import type { OwnRecordSchema } from './stores.ts';
import { troubleOf } from './trouble.ts';

export type Database = IDBPDatabase<OwnRecordSchema>;

/**
 * Opens the database, made where there is none. `onGone` is called when the browser or another version of On Record closes it: then it is
 * to be opened anew. Throws OwnRecordTrouble.
 */
export const openDatabase = async (onGone: () => void, steps: readonly Migration[] = migrations): Promise<Database> => {
  let failure: unknown;
  try {
    return await openDB<OwnRecordSchema>(DATABASE, steps.length, {
      upgrade: async (database, from, _, change) => {
        try {
          for (const step of steps.slice(from)) await step(database, change);
        } catch (error) {
          failure = error;
          // The abort is told by the opening itself.
          change.done.catch(() => undefined);
          change.abort();
        }
      },
      // Another place wants to change or delete it: nothing here is worth holding that up.
      blocking: (_, __, event) => {
        (event.target as IDBDatabase).close();
        onGone();
      },
      terminated: onGone,
    });
  } catch (error) {
    throw troubleOf(failure ?? error);
  }
};

/** Deletes the whole database, whatever its state. Throws OwnRecordTrouble. */
export const deleteDatabase = async (): Promise<void> => {
  try {
    await deleteDB(DATABASE);
  } catch (error) {
    throw troubleOf(error);
  }
};

/** The head of a record that holds nothing yet. */
export const noHead = (): HeadRow => ({
  id: 'head',
  n: 0,
  next: 1,
  segments: [],
  sources: 0,
  statements: 0,
  people: 0,
});
