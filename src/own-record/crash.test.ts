// Pages and workers stopped at random steps of what they do to the record, compared with one nobody stopped. A round is told by its seed; a failing one
// is done again with ON_RECORD_SEED=it ON_RECORD_ROUNDS=1.

import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { textsOf } from './columns.ts';
import { type Act, acts, shownRows } from './crash-acts.ts';
import { type Database, openDatabase } from './database.ts';
import { manageRecord, ownRecord } from './index.ts';
import { type Killing, killing } from './killing.ts';
import { sweep } from './take-back.ts';
import { allSources, asLeftByVersion1, connected, randomOf } from './testing.ts';

const ROUNDS = Number(process.env.ON_RECORD_ROUNDS ?? 20);
const SEED = Number(process.env.ON_RECORD_SEED ?? 1);
/** ms for a round on a busy machine. */
const LONGEST_ROUND = 3_000;

/** Whole numbers below `most`, the same for a seed each time. */
const wholeOf = (seed: number) => {
  const random = randomOf(seed);
  return (most: number): number => Math.floor(random() * most);
};

/** What the record holds, without what differs between two that were made alike: times, and ids made at random. */
const content = (database: Database) =>
  Promise.all([
    shownRows(database),
    allSources(database),
    database.getAll('people'),
    database.getAll('corrections'),
    database.getAll('operations'),
    database.getAll('imports'),
    database.getAllKeys('never'),
    database.getAll('corpora'),
    database.getAllKeys('corpusFiles'),
  ]).then(([statements, sources, people, corrections, operations, imports, never, corpora, corpusFiles]) => ({
    statements: statements.map((row) => ({
      ...row,
      keptAt: 0,
      sheet: 0,
      import: row.import !== undefined,
      changed: row.changed !== undefined,
    })),
    sources: sources.map(({ id, url, title, outlet, copyOf }) => ({ id, url, title, outlet, copyOf })),
    people: people.map((row) => ({ ...row, keptAt: 0, edited: row.edited !== undefined })),
    corrections: corrections.map((row) => ({ ...row, at: 0 })),
    operations: operations
      .map(({ kind, undone, about, statements: kept, before }) =>
        JSON.stringify({ kind, undone, about, kept, before: Object.keys(before?.statements ?? {}).sort() }),
      )
      .sort(),
    imports: imports.map(({ state, added, held, refused }) => `${state} ${added} ${held} ${refused}`).sort(),
    never,
    corpora: corpora.map((row) => ({ ...row, at: 0, edition: 0 })),
    corpusFiles,
  }));

/** What must hold of any record that nobody is writing to. */
const whole = async (database: Database): Promise<void> => {
  const rows = await shownRows(database);
  const { head, damaged, corpora } = await ownRecord().open();
  expect(damaged.size).toBe(0);
  expect([head.statements, head.sources, head.people]).toEqual([
    rows.length,
    (await allSources(database)).length,
    await database.count('people'),
  ]);
  const listed = head.segments.map(({ id }) => id).sort((a, b) => a - b);
  expect(await database.getAllKeys('segments'), 'segments that are there, and those that are listed').toEqual(listed);
  const volumes = head.volumes ?? [];
  const bound = volumes.flatMap(({ of }) => of);
  expect(new Set(bound).size, 'no segment stands in two volumes').toBe(bound.length);
  expect(listed, 'what is bound is listed').toEqual(expect.arrayContaining(bound));
  const files = new Set((await database.getAllKeys('files')).map(([segment]) => segment));
  const owners = [...listed, ...volumes.map(({ id }) => id)].sort((a, b) => a - b);
  expect(
    [...files].sort((a, b) => a - b),
    'files that are there, and whose they are',
  ).toEqual(owners);
  const held = (await database.getAll('segments')).flatMap(({ columns }) => [...textsOf(columns.ids)]);
  expect(held.sort(), 'each statement stands in one segment').toEqual(rows.map(({ id }) => id).sort());
  expect(corpora.reduce((sum, { documents }) => sum + documents, 0)).toBe(rows.length);
  expect(corpora.length, 'a volume is opened for all of its segments').toBe(
    listed.length - bound.length + volumes.length,
  );
  for (const one of corpora) await one.check();
  await manageRecord(() => undefined).mendCorpora();
  const { beside, unopened } = await ownRecord().open();
  expect(unopened).toEqual([]);
  for (const one of beside) await one.check();
  expect(beside.map(({ head, documents }) => [head.id, documents])).toEqual(
    (await database.getAll('corpora')).map(({ id, statements }) => [id, statements]),
  );
};

let kill: Killing;
beforeAll(() => {
  kill = killing();
});
afterAll(() => kill.end());

const played = async (database: IDBFactory, act: Act): Promise<number> => {
  globalThis.indexedDB = database;
  void kill.after();
  await act.do();
  return kill.steps();
};

const round = async (seed: number): Promise<string> => {
  const random = wholeOf(seed);
  const doing = Array.from({ length: 6 }, () => acts[random(acts.length)]?.(random(100), random(100)) as Act);
  // Something to lose before anything else.
  doing.unshift(acts[0]?.(random(100), random(100)) as Act, acts[1]?.(random(100), 1) as Act);
  const stopped = 1 + random(doing.length - 1);
  const [twin, own] = [new IDBFactory(), new IDBFactory()];
  for (const act of doing.slice(0, stopped)) {
    await played(twin, act);
    await played(own, act);
  }
  const interrupted = doing[stopped] as Act;
  const [before, steps, after] = [await connected(content), await played(twin, interrupted), await connected(content)];
  const told = `round ${seed}: ${doing.map(({ name }) => name).join(', ')}; stopped in ${interrupted.name}`;
  globalThis.indexedDB = own;
  const at = random(steps + 1);
  const dead = kill.after(at);
  const done = interrupted.do().then(
    () => 'done' as const,
    () => 'failed' as const,
  );
  const outcome = await Promise.race([done, dead]);
  void kill.after();
  // Started anew, a while later: what was interrupted is looked for.
  await connected(async (database) => {
    while (await sweep(database, Date.now() + 1_000_000));
    const left = await content(database);
    await whole(database);
    const isDone = JSON.stringify(left) === JSON.stringify(after);
    if (outcome === 'done' || isDone) expect(left, `${told}: what was told as done`).toEqual(after);
    else expect(left, `${told}: as it was before`).toEqual(before);
    if (!isDone) await interrupted.do();
  });
  for (const act of doing.slice(stopped + 1)) {
    await played(twin, act);
    await played(own, act);
  }
  globalThis.indexedDB = twin;
  const expected = await connected(content);
  globalThis.indexedDB = own;
  await connected(async (database) => {
    expect(await content(database), `${told}: gone on with`).toEqual(expected);
    await whole(database);
  });
  return `${interrupted.name}${outcome === 'dead' ? ` at ${at} of ${steps}` : ''}`;
};

describe('a record whose page or worker is stopped at any moment', () => {
  afterEach(() => void kill.after());

  it(
    `loses nothing that was told as done and keeps nothing half done, ${ROUNDS} times`,
    async () => {
      const stops: string[] = [];
      for (let seed = SEED; seed < SEED + ROUNDS; seed += 1) stops.push(await round(seed));
      if (process.env.ON_RECORD_ROUNDS) console.log(stops.join('\n'));
      expect(stops).toHaveLength(ROUNDS);
    },
    ROUNDS * LONGEST_ROUND,
  );

  it(
    `opens with all of an earlier version’s where its change to today’s form was stopped, ${ROUNDS} times`,
    async () => {
      const old = async (): Promise<void> => {
        globalThis.indexedDB = new IDBFactory();
        await asLeftByVersion1();
      };
      let [steps, left] = [0, Number.POSITIVE_INFINITY];
      const put = IDBObjectStore.prototype.put;
      // A change of version is one transaction, and the browser's to take back: it is enough that it fails at some step of writing.
      IDBObjectStore.prototype.put = function (...given) {
        steps += 1;
        if (steps > left) throw new DOMException('gone', 'AbortError');
        return put.apply(this, given);
      };
      try {
        await old();
        steps = 0;
        const expected = await connected(content);
        const all = steps;
        for (let seed = SEED; seed < SEED + ROUNDS; seed += 1) {
          left = Number.POSITIVE_INFINITY;
          await old();
          steps = 0;
          left = wholeOf(seed)(all);
          await expect(
            openDatabase(() => undefined),
            `round ${seed}`,
          ).rejects.toThrow();
          left = Number.POSITIVE_INFINITY;
          expect((await indexedDB.databases())[0]?.version, `round ${seed}`).toBe(1);
          expect(await connected(content), `round ${seed}`).toEqual(expected);
        }
      } finally {
        IDBObjectStore.prototype.put = put;
      }
    },
    ROUNDS * LONGEST_ROUND,
  );
});
