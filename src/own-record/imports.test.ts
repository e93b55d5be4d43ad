import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PlannedImport } from '../corpus/index.ts';
import { type Database, openDatabase } from './database.ts';
import { type Management, manageRecord, type OwnRecord, ownRecord } from './index.ts';
import { sweep } from './take-back.ts';
import { article, drafted, failingAfter, gates, keepLockTwice, LOCK, stored } from './testing.ts';

let own: OwnRecord;
let manage: Management;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  own = ownRecord();
  manage = manageRecord(() => undefined);
});

const everything = async (database: Database) => ({
  ...(await stored(database)),
  operations: await database.getAll('operations'),
  imports: await database.getAll('imports'),
  files: (await database.getAllKeys('files')).length,
  segments: (await database.getAllKeys('segments')).length,
  listed: (await database.get('head', 'head'))?.segments.length ?? 0,
});

describe('bringing a file in', () => {
  it('brings all of it, found by its words and beside articles', async () => {
    await keepLockTwice(own);
    const brought = await manage.bringIn(await gates(60));
    expect(brought).toMatchObject({ added: 60, held: 0, refused: 0, people: 1 });
    expect(await manage.space()).toMatchObject({ statements: 64, people: 3, sources: 8 });
    expect((await manage.list({ text: 'gate number 7' })).total).toBe(1);
    expect((await manage.list({ import: brought.import })).total).toBe(60);
    expect((await manage.list({ import: null })).total).toBe(4);
  });

  it('twice is bringing it in once', async () => {
    await manage.bringIn(await gates(30));
    const before = await manage.space();
    expect(await manage.bringIn(await gates(30))).toMatchObject({ added: 0, held: 30 });
    expect({ ...(await manage.space()), used: null }).toMatchObject({ statements: before.statements, sources: 7 });
  });

  it('shows nothing of it before it is whole', async () => {
    const totals: number[] = [];
    const plan = await gates(1_200);
    await manage.bringIn(
      {
        ...plan,
        async *batches(watch) {
          for await (const batch of plan.batches(watch)) {
            yield batch;
            const other = manageRecord(() => undefined);
            totals.push((await other.list()).total, (await own.open()).head.statements);
          }
        },
      },
      {},
    );
    expect(new Set(totals)).toEqual(new Set([0]));
    expect((await manage.list()).total).toBe(1_200);
  });

  it('that is ended leaves nothing', async () => {
    await keepLockTwice(own);
    const database = await openDatabase(() => undefined);
    const before = await everything(database);
    const ended = new AbortController();
    const told = manage.bringIn(await gates(1_500), {
      signal: ended.signal,
      onProgress: () => ended.abort(new Error('enough')),
    });
    await expect(told).rejects.toThrow('enough');
    expect(await everything(database)).toEqual(before);
  });

  it('that is killed at any of its writes leaves nothing once it is swept', async () => {
    await keepLockTwice(own);
    const database = await openDatabase(() => undefined);
    const before = await everything(database);
    const put = IDBObjectStore.prototype.put;
    const plan = await gates(40);
    let left = 0;
    let dead = false;
    IDBObjectStore.prototype.put = function (...given) {
      left -= 1;
      // From here on nothing is written any more: the page is gone.
      if (left <= 0) dead = true;
      if (dead) throw new DOMException('gone', 'AbortError');
      return put.apply(this, given);
    };
    try {
      for (let stop = 1; ; stop += 5) {
        left = stop;
        dead = false;
        const outcome = await manage.bringIn(plan).catch((error: unknown) => error);
        const finished = !dead;
        dead = false;
        left = Number.POSITIVE_INFINITY;
        if (finished) {
          expect(outcome).toMatchObject({ added: 40 });
          break;
        }
        expect(outcome).toBeInstanceOf(Error);
        while (await sweep(database, Date.now() + 1_000_000)) {
          // Until nothing is left of it.
        }
        expect(await everything(database)).toEqual(before);
      }
    } finally {
      IDBObjectStore.prototype.put = put;
    }
  });

  it('on a full disk leaves nothing, and says so', async () => {
    await keepLockTwice(own);
    const database = await openDatabase(() => undefined);
    const before = await everything(database);
    const restore = failingAfter('put', 30, 'QuotaExceededError');
    await expect(manage.bringIn(await gates(900))).rejects.toMatchObject({ kind: 'full' });
    restore();
    expect((await manage.list()).total).toBe(4);
    while (await own.sweep()) {
      // Until nothing is left of it.
    }
    while (await sweep(database, Date.now() + 1_000_000)) {
      // What could not even be marked is known by its silence.
    }
    expect(await everything(database)).toEqual(before);
  });

  it('while another tab keeps an article holds both', async () => {
    const plan = await gates(1_100);
    const busy = {
      ...plan,
      async *batches(watch?: Parameters<PlannedImport['batches']>[0]) {
        for await (const batch of plan.batches(watch)) {
          await ownRecord().keep(drafted(article(LOCK)), 'hand');
          yield batch;
        }
      },
    };
    expect(await manage.bringIn(busy)).toMatchObject({ added: 1_100, held: 0 });
    expect(await manage.space()).toMatchObject({ statements: 1_103, sources: 8 });
    expect((await manage.list({ text: 'toll' })).total).toBe(1);
  });

  it('that another tab brings in at the same time holds each row once', async () => {
    // As browsers lock: one after the other, whoever asks.
    let before: Promise<unknown> = Promise.resolve();
    const request = (_: string, __: object, work: () => Promise<unknown>) => {
      before = before.then(work);
      return before;
    };
    vi.stubGlobal('navigator', { locks: { request } });
    await Promise.all([manage.bringIn(await gates(700)), manageRecord(() => undefined).bringIn(await gates(700))]);
    vi.unstubAllGlobals();
    expect((await manage.list({ limit: 1 })).total).toBe(700);
    expect(await manage.space()).toMatchObject({ statements: 700, sources: 7, people: 3 });
  });

  it('refuses those nothing is to be kept of', async () => {
    await manage.people.never('Olga Brandt');
    expect(await manage.bringIn(await gates(30))).toMatchObject({ added: 20, refused: 10 });
  });

  it('is taken back whole, and what was read stays', async () => {
    await keepLockTwice(own);
    const database = await openDatabase(() => undefined);
    const before = await everything(database);
    const { import: id } = await manage.bringIn(await gates(2_500));
    const [first] = (await manage.list({ import: id })).rows;
    await manage.confirm([first?.row.id ?? '']);
    while (await own.tidy()) {
      // Merged segments are taken back as others are.
    }
    expect((await manage.takeBack(id)).changed).toBe(2_500);
    expect(await everything(database)).toEqual(before);
  });

  it('is taken back whole where the record holds more than it, too', async () => {
    await manage.bringIn(await gates(2_400));
    await keepLockTwice(own);
    const database = await openDatabase(() => undefined);
    const before = await everything(database);
    const { import: id } = await manage.bringIn(await gates(1_200, 3_000));
    expect((await manage.takeBack(id)).changed).toBe(1_200);
    expect(await everything(database)).toEqual(before);
  });

  it('is brought in anew while what was taken back before is not away yet', async () => {
    const { import: id } = await manage.bringIn(await gates(1_500));
    const restore = failingAfter('delete', 700, 'AbortError');
    await manage.takeBack(id).catch(() => undefined);
    restore();
    expect((await manage.list()).total).toBe(0);
    expect(await manage.bringIn(await gates(1_500))).toMatchObject({ added: 1_500, held: 0 });
    while (await own.sweep()) {
      // Until nothing is left of the first.
    }
    expect((await manage.list()).total).toBe(1_500);
    expect(await manage.space()).toMatchObject({ statements: 1_500, sources: 7, people: 3 });
  });

  it('is gone at once when it is taken back, though the page dies in the middle', async () => {
    const { import: id } = await manage.bringIn(await gates(1_500));
    const restore = failingAfter('delete', 200, 'AbortError');
    await manage.takeBack(id).catch(() => undefined);
    restore();
    expect((await manage.list()).total).toBe(0);
    expect((await own.open()).corpora).toEqual([]);
    while (await own.sweep()) {
      // Until nothing is left of it.
    }
    expect(await manage.space()).toMatchObject({ statements: 0, sources: 0, people: 0 });
    expect(await manage.imports()).toEqual([]);
  });
});

describe('a corpus kept beside the record', () => {
  it('is opened under its own id, replaced as a whole, and removed', async () => {
    const first = await manage.addCorpus(await gates(20), ['presidents']);
    expect(first).toMatchObject({ id: 'gates', statements: 20 });
    expect((await own.open()).beside.map(({ head, documents }) => [head.id, documents])).toEqual([['gates', 20]]);
    await manage.addCorpus(await gates(25), []);
    expect((await own.open()).beside.map(({ documents }) => documents)).toEqual([25]);
    expect((await manage.list()).total).toBe(0);
    await manage.removeCorpus('gates');
    expect((await own.open()).beside).toEqual([]);
  });

  it('takes the place of no bundled one, nor of the own record', async () => {
    const plan = await gates(20);
    await expect(manage.addCorpus(plan, ['gates'])).rejects.toThrow(/id “gates”/);
    const ownId = { ...plan, plan: { ...plan.plan, head: { ...plan.plan.head, id: 'own' } } };
    await expect(manage.addCorpus(ownId, [])).rejects.toThrow(/id “own”/);
    expect(await manage.corpora()).toEqual([]);
  });

  it('is kept as it was where its replacement fails half way', async () => {
    await manage.addCorpus(await gates(20), []);
    const put = IDBObjectStore.prototype.put;
    let puts = 0;
    IDBObjectStore.prototype.put = function (...given) {
      puts += 1;
      if (puts === 3) throw new DOMException('no room', 'QuotaExceededError');
      return put.apply(this, given);
    };
    const told = manage.addCorpus(await gates(25), []);
    await expect(told).rejects.toMatchObject({ kind: 'full' });
    IDBObjectStore.prototype.put = put;
    expect((await own.open()).beside.map(({ documents }) => documents)).toEqual([20]);
  });
});
