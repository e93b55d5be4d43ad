import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from './database.ts';
import { type OwnRecord, ownRecord } from './index.ts';
import { article, drafted, LOCK, stored, weekly } from './testing.ts';

let own: OwnRecord;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  own = ownRecord();
});

const post = () => drafted(article(LOCK));

describe('a write that is interrupted', () => {
  /** All that is stored, whatever it is. */
  const everything = async (database: Database) => ({
    ...(await stored(database)),
    operations: await database.getAll('operations'),
    files: await database.getAllKeys('files'),
    head: await database.getAll('head'),
  });

  it('leaves nothing half done, at whichever of its writes it stops', async () => {
    await own.keep(post(), 'hand');
    const database = await openDatabase(() => undefined);
    const before = await everything(database);
    const put = IDBObjectStore.prototype.put;
    const second = drafted(weekly(['“The gate groans at night,” said Olga Brandt, a neighbour.']));
    let writes = 0;
    let left = 0;
    IDBObjectStore.prototype.put = function (...given) {
      writes += 1;
      left -= 1;
      if (left === 0) throw new DOMException('no room', 'QuotaExceededError');
      return put.apply(this, given);
    };
    try {
      for (let stop = 1; ; stop += 1) {
        left = stop;
        writes = 0;
        const outcome = await own.keep(second, 'hand').catch((error: unknown) => error);
        if (writes < stop) {
          expect(outcome).toMatchObject({ added: 1 });
          expect(stop).toBeGreaterThan(6);
          break;
        }
        expect(outcome).toMatchObject({ name: 'OwnRecordTrouble', kind: 'full' });
        expect(await everything(database)).toEqual(before);
      }
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    expect((await own.open()).head).toMatchObject({ statements: 4 });
  });
});

describe('a place that cannot be kept in', () => {
  it('is told as what it is', async () => {
    const failing = (name: string) => {
      globalThis.indexedDB = {
        open: () => {
          throw new DOMException('no', name);
        },
      } as unknown as IDBFactory;
      return ownRecord()
        .open()
        .catch((error: unknown) => error);
    };
    expect(await failing('SecurityError')).toMatchObject({ name: 'OwnRecordTrouble', kind: 'blocked' });
    expect(await failing('InvalidStateError')).toMatchObject({ kind: 'blocked' });
    expect(await failing('UnknownError')).toMatchObject({ kind: 'damaged' });
  });

  it('that a later version has changed is left as it is', async () => {
    const later = await new Promise<IDBDatabase>((resolve) => {
      const asked = indexedDB.open('on-record', 99);
      asked.onupgradeneeded = () => asked.result.createObjectStore('of-the-future');
      asked.onsuccess = () => resolve(asked.result);
    });
    later.close();
    expect(await own.open().catch((error: unknown) => error)).toMatchObject({ kind: 'newer' });
    expect(await own.keep(post(), 'hand').catch((error: unknown) => error)).toMatchObject({ kind: 'newer' });
  });

  it('is tried again the next time', async () => {
    const working = indexedDB;
    globalThis.indexedDB = {
      open: () => {
        throw new DOMException('no', 'UnknownError');
      },
    } as unknown as IDBFactory;
    await expect(own.open()).rejects.toMatchObject({ kind: 'damaged' });
    globalThis.indexedDB = working;
    expect((await own.keep(post(), 'hand')).added).toBe(3);
  });
});
