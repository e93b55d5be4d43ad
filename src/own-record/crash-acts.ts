// For tests only: what is done to a record whose page or worker is stopped meanwhile (crash.test.ts).

import type { Database } from './database.ts';
import { manageRecord, ownRecord, type StatementRow } from './index.ts';
import { allRows, connected, gatePage, gates, gateWords, someIds } from './testing.ts';
import { bind } from './volumes.ts';

const file = (from: number, count: number) =>
  gates(count, from, { words: (gate) => gateWords(gate, 'green'), programmes: 5 });

/** One thing done to the record: chosen by numbers, so that the same is done to a twin. */
export type Act = { name: string; do: () => Promise<unknown> };

export const acts: ((a: number, b: number) => Act)[] = [
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
  () => ({
    name: 'bind',
    // Two of any size, which in use are ten full ones.
    do: () =>
      connected(async (database) => {
        while (await bind(database, { segments: 2, statements: 0 }));
      }),
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

/** Statements that are shown. */
export const shownRows = async (database: Database): Promise<StatementRow[]> => {
  const hidden = new Set((await database.getAll('imports')).flatMap(({ id, state }) => (state === 'done' ? [] : [id])));
  return (await allRows(database)).filter((row) => row.import === undefined || !hidden.has(row.import));
};

const some = (from: number, count: number, fits: (row: StatementRow) => boolean = () => true): Promise<string[]> =>
  someIds(from, count, async (database) => (await shownRows(database)).filter(fits));
