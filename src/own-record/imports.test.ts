import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { corpusAsZip, type PlannedImport, planImport } from '../corpus/index.ts';
import { type Database, openDatabase } from './database.ts';
import { type Management, manageRecord, type OwnRecord, ownRecord } from './index.ts';
import { sweep } from './take-back.ts';
import { article, drafted, LOCK, stored } from './testing.ts';

let own: OwnRecord;
let manage: Management;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  own = ownRecord();
  manage = manageRecord(() => undefined);
});

const NAMES = ['Ines Calder', 'Tomas Vey', 'Olga Brandt'];
const bytesOf = (text: string) => new TextEncoder().encode(text);
const lines = (count: number, from = 0) =>
  Array.from({ length: count }, (_, at) =>
    JSON.stringify({
      speaker: NAMES[at % NAMES.length],
      words: `Gate number ${from + at} will be painted before the fair`,
      said: '2021-10-04',
      outlet: 'Radio',
      title: `Programme ${(from + at) % 7}`,
    }),
  ).join('\n');
const planned = (count: number, from = 0): Promise<PlannedImport> =>
  planImport(bytesOf(lines(count, from)), 'gates.jsonl');
const zipped = async (context = false): Promise<Uint8Array> => {
  const pieces: Uint8Array[] = [];
  for await (const piece of corpusAsZip(await manage.takeOut({ context }))) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
};
const kept = async () => {
  await own.keep(drafted(article(LOCK)), 'hand');
  const changed = LOCK.map((text) => text.replace('oak and steel', 'steel alone'));
  await own.keep(drafted(article(changed)), 'hand');
};
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
    await kept();
    const brought = await manage.bringIn(await planned(60));
    expect(brought).toMatchObject({ added: 60, held: 0, refused: 0, people: 1 });
    expect(await manage.space()).toMatchObject({ statements: 64, people: 3, sources: 8 });
    expect((await manage.list({ text: 'gate number 7' })).total).toBe(1);
    expect((await manage.list({ import: brought.import })).total).toBe(60);
    expect((await manage.list({ import: null })).total).toBe(4);
  });

  it('twice is bringing it in once', async () => {
    await manage.bringIn(await planned(30));
    const before = await manage.space();
    expect(await manage.bringIn(await planned(30))).toMatchObject({ added: 0, held: 30 });
    expect({ ...(await manage.space()), used: null }).toMatchObject({ statements: before.statements, sources: 7 });
  });

  it('shows nothing of it before it is whole', async () => {
    const totals: number[] = [];
    const plan = await planned(1_200);
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
    await kept();
    const database = await openDatabase(() => undefined);
    const before = await everything(database);
    const ended = new AbortController();
    const told = manage.bringIn(await planned(1_500), {
      signal: ended.signal,
      onProgress: () => ended.abort(new Error('enough')),
    });
    await expect(told).rejects.toThrow('enough');
    expect(await everything(database)).toEqual(before);
  });

  it('that is killed at any of its writes leaves nothing once it is swept', async () => {
    await kept();
    const database = await openDatabase(() => undefined);
    const before = await everything(database);
    const put = IDBObjectStore.prototype.put;
    const plan = await planned(40);
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
    await kept();
    const database = await openDatabase(() => undefined);
    const before = await everything(database);
    const put = IDBObjectStore.prototype.put;
    let puts = 0;
    IDBObjectStore.prototype.put = function (...given) {
      puts += 1;
      if (puts > 700) throw new DOMException('no room', 'QuotaExceededError');
      return put.apply(this, given);
    };
    await expect(manage.bringIn(await planned(900))).rejects.toMatchObject({ kind: 'full' });
    IDBObjectStore.prototype.put = put;
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
    const plan = await planned(1_100);
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
    await Promise.all([manage.bringIn(await planned(700)), manageRecord(() => undefined).bringIn(await planned(700))]);
    vi.unstubAllGlobals();
    expect((await manage.list({ limit: 1 })).total).toBe(700);
    expect(await manage.space()).toMatchObject({ statements: 700, sources: 7, people: 3 });
  });

  it('refuses those nothing is to be kept of', async () => {
    await manage.people.never('Olga Brandt');
    expect(await manage.bringIn(await planned(30))).toMatchObject({ added: 20, refused: 10 });
  });

  it('is taken back whole, and what was read stays', async () => {
    await kept();
    const database = await openDatabase(() => undefined);
    const before = await everything(database);
    const { import: id } = await manage.bringIn(await planned(2_500));
    const [first] = (await manage.list({ import: id })).rows;
    await manage.confirm([first?.row.id ?? '']);
    while (await own.tidy()) {
      // Merged segments are taken back as others are.
    }
    expect((await manage.takeBack(id)).changed).toBe(2_500);
    expect(await everything(database)).toEqual(before);
  });

  it('is taken back whole where the record holds more than it, too', async () => {
    await manage.bringIn(await planned(2_400));
    await kept();
    const database = await openDatabase(() => undefined);
    const before = await everything(database);
    const { import: id } = await manage.bringIn(await planned(1_200, 3_000));
    expect((await manage.takeBack(id)).changed).toBe(1_200);
    expect(await everything(database)).toEqual(before);
  });

  it('is brought in anew while what was taken back before is not away yet', async () => {
    const { import: id } = await manage.bringIn(await planned(1_500));
    const remove = IDBObjectStore.prototype.delete;
    let deletes = 0;
    IDBObjectStore.prototype.delete = function (...given) {
      deletes += 1;
      if (deletes > 700) throw new DOMException('gone', 'AbortError');
      return remove.apply(this, given);
    };
    await manage.takeBack(id).catch(() => undefined);
    IDBObjectStore.prototype.delete = remove;
    expect((await manage.list()).total).toBe(0);
    expect(await manage.bringIn(await planned(1_500))).toMatchObject({ added: 1_500, held: 0 });
    while (await own.sweep()) {
      // Until nothing is left of the first.
    }
    expect((await manage.list()).total).toBe(1_500);
    expect(await manage.space()).toMatchObject({ statements: 1_500, sources: 7, people: 3 });
  });

  it('is gone at once when it is taken back, though the page dies in the middle', async () => {
    const { import: id } = await manage.bringIn(await planned(1_500));
    const remove = IDBObjectStore.prototype.delete;
    let deletes = 0;
    IDBObjectStore.prototype.delete = function (...given) {
      deletes += 1;
      if (deletes > 200) throw new DOMException('gone', 'AbortError');
      return remove.apply(this, given);
    };
    await manage.takeBack(id).catch(() => undefined);
    IDBObjectStore.prototype.delete = remove;
    expect((await manage.list()).total).toBe(0);
    expect((await own.open()).corpora).toEqual([]);
    while (await own.sweep()) {
      // Until nothing is left of it.
    }
    expect(await manage.space()).toMatchObject({ statements: 0, sources: 0, people: 0 });
    expect(await manage.imports()).toEqual([]);
  });
});

describe('taking the record out', () => {
  it('and bringing it in again tells as before why wordings are one utterance', async () => {
    await kept();
    const [first, second] = (await manage.list({ limit: 3 })).rows.map(({ row }) => row.id);
    await manage.link([first ?? '', second ?? '']);
    const why = async () =>
      (await manage.list()).rows
        .map(({ row }) => [row.words, row.linked])
        .filter(([, linked]) => linked !== undefined)
        .sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
    const before = await why();
    expect(before.map(([, linked]) => linked)).toContainEqual({ by: 'hand' });
    const zip = await zipped();
    await manage.forget({ everything: true });
    await manage.bringIn(await planImport(zip, 'on-record.zip'));
    expect(await why()).toEqual(before);
  });

  it('and bringing it in again after forgetting everything gives the same bytes', async () => {
    await kept();
    await manage.bringIn(await planned(30));
    await manage.people.merge('ines-calder', ['olga-brandt']);
    const before = await zipped();
    await manage.forget({ everything: true });
    expect(await manage.bringIn(await planImport(before, 'record.zip'))).toMatchObject({ added: 34 });
    expect(Buffer.from(await zipped()).equals(Buffer.from(before))).toBe(true);
    // And on top of itself it changes nothing.
    expect(await manage.bringIn(await planImport(before, 'record.zip'))).toMatchObject({ added: 0 });
    expect(Buffer.from(await zipped()).equals(Buffer.from(before))).toBe(true);
  });

  it('keeps what the reader found right, though another wording of it was not looked at', async () => {
    await kept();
    await manage.bringIn(await planned(6));
    const rows = (await manage.list({ limit: 100 })).rows.map(({ row }) => row);
    const lock = rows.filter(({ words }) => words.startsWith('The old lock'));
    await manage.link(lock.map(({ id }) => id));
    await manage.confirm([lock[0]?.id ?? '', rows.find(({ words }) => words.includes('number 3'))?.id ?? '']);
    const sure = async () =>
      (await manage.list({ limit: 100 })).rows
        .map(({ row }) => [row.words, row.utterance, row.sure].join(' | '))
        .sort();
    const before = await sure();
    expect(before.filter((one) => one.endsWith('confirmed'))).toHaveLength(2);
    const bytes = await zipped();
    await manage.forget({ everything: true });
    await manage.bringIn(await planImport(bytes, 'record.zip'));
    expect(await sure()).toEqual(before);
    expect(Buffer.from(await zipped()).equals(Buffer.from(bytes))).toBe(true);
  });

  it('tells nobody else that its reader looked: another corpus says what its author says', async () => {
    await manage.bringIn(await planned(2));
    await manage.confirm([(await manage.list()).rows[0]?.row.id ?? '']);
    const pieces: Uint8Array[] = [];
    for await (const piece of corpusAsZip(await manage.takeOut({ head: { id: 'neighbour', title: 'Next door' } })))
      pieces.push(piece);
    await manage.forget({ everything: true });
    await manage.bringIn(await planImport(new Uint8Array(Buffer.concat(pieces)), 'next-door.zip'));
    expect((await manage.list()).rows.map(({ row }) => row.sure)).toEqual(['sure', 'sure']);
  });

  it('takes the text around words only where that is asked for', async () => {
    await kept();
    const [without, withContext] = [await zipped(), await zipped(true)];
    expect(withContext.length).toBeGreaterThan(without.length);
    await manage.forget({ everything: true });
    await manage.bringIn(await planImport(withContext, 'record.zip'));
    expect((await manage.list({ text: 'toll' })).rows[0]?.row.context).toContain('the harbour commissioner');
  });
});

describe('a corpus kept beside the record', () => {
  it('is opened under its own id, replaced as a whole, and removed', async () => {
    const first = await manage.addCorpus(await planned(20), ['presidents']);
    expect(first).toMatchObject({ id: 'gates', statements: 20 });
    expect((await own.open()).beside.map(({ head, documents }) => [head.id, documents])).toEqual([['gates', 20]]);
    await manage.addCorpus(await planned(25), []);
    expect((await own.open()).beside.map(({ documents }) => documents)).toEqual([25]);
    expect((await manage.list()).total).toBe(0);
    await manage.removeCorpus('gates');
    expect((await own.open()).beside).toEqual([]);
  });

  it('takes the place of no bundled one, nor of the own record', async () => {
    const plan = await planned(20);
    await expect(manage.addCorpus(plan, ['gates'])).rejects.toThrow(/id “gates”/);
    const ownId = { ...plan, plan: { ...plan.plan, head: { ...plan.plan.head, id: 'own' } } };
    await expect(manage.addCorpus(ownId, [])).rejects.toThrow(/id “own”/);
    expect(await manage.corpora()).toEqual([]);
  });

  it('is kept as it was where its replacement fails half way', async () => {
    await manage.addCorpus(await planned(20), []);
    const put = IDBObjectStore.prototype.put;
    let puts = 0;
    IDBObjectStore.prototype.put = function (...given) {
      puts += 1;
      if (puts === 3) throw new DOMException('no room', 'QuotaExceededError');
      return put.apply(this, given);
    };
    const told = manage.addCorpus(await planned(25), []);
    await expect(told).rejects.toMatchObject({ kind: 'full' });
    IDBObjectStore.prototype.put = put;
    expect((await own.open()).beside.map(({ documents }) => documents)).toEqual([20]);
  });
});
