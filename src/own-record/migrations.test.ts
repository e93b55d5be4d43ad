import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from './database.ts';
import { ownRecord } from './index.ts';
import { DATABASE, type Migration, migrations } from './migrations.ts';
import { article, drafted, LOCK, stored } from './testing.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

/** The database as an earlier version left it: brought to that version, with what a reader of that time had kept in it. */
const asLeftBy: Record<number, () => Promise<void>> = {
  0: async () => undefined,
  1: async () => {
    (await openDatabase(() => undefined, migrations.slice(0, 1))).close();
    await ownRecord().keep(drafted(article(LOCK)), 'hand');
  },
};

describe('a record of an earlier version', () => {
  it.each(migrations.map((_, version) => version))('%i opens as today’s, with all that was kept', async (version) => {
    expect(asLeftBy).toHaveProperty(String(version));
    await asLeftBy[version]?.();
    const own = ownRecord();
    const before = (await own.open()).head.statements;
    await own.keep(drafted(article(LOCK, { url: 'https://other.example/2', title: 'Other', outlet: 'Other' })), 'hand');
    expect((await own.open()).head.statements).toBeGreaterThanOrEqual(before);
  });

  it('has an example for every version there was', () => {
    expect(Object.keys(asLeftBy).map(Number)).toEqual([...migrations.keys(), migrations.length]);
  });
});

describe('a step to a further version', () => {
  const next: Migration = async (database, change) => {
    database.createObjectStore('later' as never, { keyPath: 'id' });
    for (const row of await change.objectStore('statements').getAll())
      await change.objectStore('statements').put({ ...row, context: '' });
  };

  it('keeps every row, and changes what it is to change', async () => {
    await ownRecord().keep(drafted(article(LOCK)), 'hand');
    const database = await openDatabase(() => undefined, [...migrations, next]);
    const rows = (await stored(database)).statements as { context: string; words: string }[];
    expect(rows.map(({ context }) => context)).toEqual(['', '', '']);
    expect(rows.every(({ words }) => words.length > 0)).toBe(true);
    expect(database.version).toBe(migrations.length + 1);
  });

  it('that fails half way leaves the record as it was', async () => {
    const own = ownRecord();
    await own.keep(drafted(article(LOCK)), 'hand');
    const before = await openDatabase(() => undefined);
    const rows = await stored(before);
    before.close();
    const failing: Migration = async (database, change) => {
      await next(database, change);
      throw new Error('killed');
    };
    await expect(openDatabase(() => undefined, [...migrations, failing])).rejects.toMatchObject({ kind: 'damaged' });
    const after = await openDatabase(() => undefined);
    expect(after.version).toBe(migrations.length);
    expect(await stored(after)).toEqual(rows);
    expect([...after.objectStoreNames]).not.toContain('later');
  });

  it('waits for nobody: another place that has the record open lets go of it', async () => {
    const own = ownRecord();
    await own.keep(drafted(article(LOCK)), 'hand');
    const database = await openDatabase(() => undefined, [...migrations, next]);
    expect(database.name).toBe(DATABASE);
    database.close();
    await expect(own.open()).rejects.toMatchObject({ kind: 'newer' });
  });
});
