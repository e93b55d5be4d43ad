import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from './database.ts';
import { manageRecord, ownRecord } from './index.ts';
import { DATABASE, type Migration, migrations } from './migrations.ts';
import { allSources, article, asLeftByVersion1, asLeftByVersion2, drafted, gates, LOCK, stored } from './testing.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

/** The database as an earlier version left it. */
const asLeftBy: Record<number, () => Promise<void>> = {
  0: async () => undefined,
  1: asLeftByVersion1,
  2: asLeftByVersion2,
  3: async () => {
    await ownRecord().keep(drafted(article(LOCK)), 'hand');
    await manageRecord(() => undefined).bringIn(await gates(5));
  },
};

/** As what was told of it by version 1. */
const HELD = [
  'Nobody will pay a toll for it',
  'The gate groans at night',
  'The old lock will be rebuilt in oak and steel before the first frost',
  'The quay is older than the town itself',
  'The tide will not wait for the council',
  'We have waited eleven years for a gate that closes',
];

describe('a record of an earlier version', () => {
  it.each(migrations.map((_, version) => version))('%i opens as today’s, with all that was kept', async (version) => {
    expect(asLeftBy).toHaveProperty(String(version));
    await asLeftBy[version]?.();
    const own = ownRecord();
    const before = (await own.open()).head.statements;
    await own.keep(drafted(article(LOCK, { url: 'https://other.example/2', title: 'Other', outlet: 'Other' })), 'hand');
    expect((await own.open()).head.statements).toBeGreaterThanOrEqual(before);
  });

  it('1 has all its statements, found by site and by day, undone and kept again as before', async () => {
    await asLeftBy[1]?.();
    const own = ownRecord();
    while ((await own.open()).damaged.size > 0) await own.tidy();
    const database = await openDatabase(() => undefined);
    expect((await database.getAll('statements')).map(({ words }) => words).sort()).toEqual(HELD);
    expect(await database.countFromIndex('sources', 'host', 'weekly.example')).toBe(1);
    expect(await database.countFromIndex('statements', 'day', IDBKeyRange.bound('2021-10-01', '2021-10-31'))).toBe(6);
    expect((await own.open()).corpora.reduce((sum, { documents }) => sum + documents, 0)).toBe(HELD.length);
    expect(await own.keep(drafted(article(LOCK)), 'hand')).toMatchObject({ added: 0 });
    const { operation } = await own.standingOf(drafted(article(LOCK)).source);
    expect(await own.undo(operation ?? '')).toBe(3);
    expect((await own.open()).head).toMatchObject({ sources: 2, statements: 3 });
  });

  it('2 has what was brought in, linked, merged and removed, and goes on from there', async () => {
    await asLeftBy[2]?.();
    const [own, manage] = [ownRecord(), manageRecord(() => undefined)];
    while ((await own.open()).damaged.size > 0) await own.tidy();
    const { total, rows } = await manage.list({ limit: 100 });
    const database = await openDatabase(() => undefined);
    expect([total, rows.length]).toEqual([13, 13]);
    expect(rows.map(({ row }) => row)).toEqual(expect.arrayContaining(await database.getAll('statements')));
    expect((await manage.list({ text: 'number 3' })).rows.map(({ row }) => row.sure)).toEqual(['confirmed']);
    expect((await manage.list({ site: 'weekly.example' })).total).toBe(1);
    expect((await manage.list({ person: 'olga-brandt' })).total).toBeGreaterThan(4);
    const [removed] = (await manage.operations()).rows.filter(({ kind }) => kind === 'remove');
    expect(await manage.undo(removed?.id ?? '')).toBe(1);
    const imports = await manage.imports();
    for (const { id } of imports) await manage.takeBack(id);
    expect((await manage.list({ limit: 100 })).rows.every(({ row }) => row.import === undefined)).toBe(true);
    expect((await own.open()).head).toMatchObject({ statements: 5, sources: 2 });
    expect(await allSources(database)).toHaveLength(2);
    expect((await manage.people.one('ines-calder'))?.row.note).toBe('Met her at the fair.');
    database.close();
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
