// Pages and workers stopped at random steps of what they do to the record, compared with one nobody stopped. A round is told by its seed; a failing one
// is done again with ON_RECORD_SEED=it ON_RECORD_ROUNDS=1.

import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { textsOf } from './columns.ts';
import { type Database, openDatabase } from './database.ts';
import { manageRecord, ownRecord, type StatementRow } from './index.ts';
import { type Killing, killing } from './killing.ts';
import { sweep } from './take-back.ts';
import {
  allRows,
  allSources,
  asLeftByVersion1,
  connected,
  gatePage,
  gates,
  gateWords,
  randomOf,
  someIds,
} from './testing.ts';

const ROUNDS = Number(process.env.ON_RECORD_ROUNDS ?? 20);
const SEED = Number(process.env.ON_RECORD_SEED ?? 1);
/** ms for a round on a busy machine. */
const LONGEST_ROUND = 3_000;

/** Whole numbers below `most`, the same for a seed each time. */
const wholeOf = (seed: number) => {
  const random = randomOf(seed);
  return (most: number): number => Math.floor(random() * most);
};

const file = (from: number, count: number) =>
  gates(count, from, { words: (gate) => gateWords(gate, 'green'), programmes: 5 });

/** One thing done to the record: chosen by numbers, so that the same is done to a twin. */
type Act = { name: string; do: () => Promise<unknown> };

const acts: ((a: number, b: number) => Act)[] = [
  (a, b) => ({ name: 'keep', do: () => ownRecord().keep(gatePage(a % 5, b % 2 ? 'blue' : 'white'), 'hand') }),
  (a, b) => ({
    name: 'bring in',
    // Now and then more than one batch, and more than one segment of rows on their way.
    do: async () => manageRecord(() => undefined).bringIn(await file((a % 3) * 20, b % 8 === 0 ? 640 : 25)),
  }),
  (a) => ({
    name: 'take back',
    do: async () => {
      const manage = manageRecord(() => undefined);
      const imports = await manage.imports();
      await manage.takeBack(imports[a % Math.max(1, imports.length)]?.id ?? '');
    },
  }),
  (a, b) => ({ name: 'confirm', do: async () => manageRecord(() => undefined).confirm(await some(a, b % 4)) }),
  (a, b) => ({ name: 'remove', do: async () => manageRecord(() => undefined).remove(await some(a, b % 4)) }),
  (a) => ({ name: 'link', do: async () => manageRecord(() => undefined).link(await some(a, 2)) }),
  (a) => ({
    name: 'split',
    do: async () => {
      const [one = ''] = await some(a, 1, (row) => row.id !== row.utterance);
      await manageRecord(() => undefined).split(one);
    },
  }),
  (a) => ({
    name: 'correct',
    do: async () => manageRecord(() => undefined).correct(await some(a, 1), { speaker: { name: 'Jo Quill' } }),
  }),
  () => ({
    name: 'undo',
    do: async () => {
      const manage = manageRecord(() => undefined);
      const [last] = (await manage.operations()).rows.filter(({ fixed }) => fixed === null);
      await manage.undo(last?.id ?? '');
    },
  }),
  () => ({
    name: 'tidy',
    do: async () => {
      const own = ownRecord();
      while (await own.tidy());
    },
  }),
  (a) => ({
    name: 'merge people',
    do: async () =>
      manageRecord(() => undefined).people.merge('ines-calder', [['tomas-vey', 'olga-brandt'][a % 2] ?? '']),
  }),
  (a, b) => ({
    name: 'keep a corpus',
    do: async () => manageRecord(() => undefined).addCorpus(await file((a % 3) * 20, 20 + (b % 3)), []),
  }),
  (a) => ({
    name: 'make corpora anew',
    do: async () => {
      // As a version before compiled it.
      await connected(async (database) => {
        const index = await database.get('corpusFiles', ['gates', 'index.bin']);
        if (!index) return;
        index.bytes[8] = 3;
        await database.put('corpusFiles', index);
      });
      const own = ownRecord();
      await own.open();
      await (a % 2 ? own.makeAnew() : manageRecord(() => undefined).mendCorpora());
    },
  }),
  (a) => ({ name: 'forget a site', do: () => manageRecord(() => undefined).forget({ site: `post${a % 5}.example` }) }),
  (a) => ({
    name: 'forget a person',
    do: () => manageRecord(() => undefined).forget({ person: ['tomas-vey', 'olga-brandt'][a % 2] ?? '', never: true }),
  }),
];

const shownRows = async (database: Database): Promise<StatementRow[]> => {
  const hidden = new Set((await database.getAll('imports')).flatMap(({ id, state }) => (state === 'done' ? [] : [id])));
  return (await allRows(database)).filter((row) => row.import === undefined || !hidden.has(row.import));
};

const some = (from: number, count: number, fits: (row: StatementRow) => boolean = () => true): Promise<string[]> =>
  someIds(from, count, async (database) => (await shownRows(database)).filter(fits));

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
  const files = new Set((await database.getAllKeys('files')).map(([segment]) => segment));
  expect([...files].sort((a, b) => a - b)).toEqual(listed);
  const held = (await database.getAll('segments')).flatMap(({ columns }) => [...textsOf(columns.ids)]);
  expect(held.sort(), 'each statement stands in one segment').toEqual(rows.map(({ id }) => id).sort());
  expect(corpora.reduce((sum, { documents }) => sum + documents, 0)).toBe(rows.length);
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
