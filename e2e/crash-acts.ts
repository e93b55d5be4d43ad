// For tests only: what a reader does to the own record, told by numbers, so that the same is done in a browser that is killed and in a model that is
// not; and what a record holds, without what differs between two that were made alike. Runs in Node and in pages.

import { manageRecord, ownRecord } from '../src/own-record/index.ts';
import { sweep } from '../src/own-record/take-back.ts';
import {
  allRows,
  allSources,
  asLeftByVersion2,
  connected,
  gatePage,
  gates,
  gateWords,
  someIds,
} from '../src/own-record/testing.ts';
import { bind } from '../src/own-record/volumes.ts';

const file = (from: number, count: number) =>
  gates(count, from, { words: (gate) => gateWords(gate, 'green'), programmes: 50 });

const manage = () => manageRecord(() => undefined);

/** `left by version 2`: the database as an earlier version left it, in the place of what there was; what is done next changes its form. */
const acts = {
  'left by version 2': async () => {
    await new Promise((resolve) => {
      indexedDB.deleteDatabase('on-record').onsuccess = resolve;
    });
    await asLeftByVersion2();
  },
  open: () => connected(async () => undefined),
  keep: (a, b) => ownRecord().keep(gatePage(a % 5, b % 2 ? 'blue' : 'white'), 'hand'),
  'bring in': async (a, b) => manage().bringIn(await file((a % 3) * 1_000, b % 2 ? 1_400 : 300)),
  'take back': async (a) => {
    const imports = await manage().imports();
    await manage().takeBack(imports[a % Math.max(1, imports.length)]?.id ?? '');
  },
  confirm: async (a, b) => manage().confirm(await someIds(a, 1 + (b % 4))),
  remove: async (a, b) => manage().remove(await someIds(a, 1 + (b % 4))),
  link: async (a) => manage().link(await someIds(a, 2)),
  correct: async (a) => manage().correct(await someIds(a, 1), { speaker: { name: 'Jo Quill' } }),
  tidy: async () => {
    const own = ownRecord();
    while (await own.tidy());
  },
  // Two of any size, which in use are ten full ones.
  bind: () =>
    connected(async (database) => {
      while (await bind(database, { segments: 2, statements: 0 }));
    }),
  'merge people': (a) => manage().people.merge('ines-calder', [['tomas-vey', 'olga-brandt'][a % 2] ?? '']),
  'keep a corpus': async (a, b) => manage().addCorpus(await file((a % 3) * 1_000, 20 + (b % 3) * 400), []),
  'make corpora anew': async () => {
    // As a version before compiled it.
    await connected(async (database) => {
      const index = await database.get('corpusFiles', ['gates', 'index.bin']);
      if (!index) return;
      index.bytes[8] = 3;
      await database.put('corpusFiles', index);
    });
    await manage().mendCorpora();
  },
  'forget a person': (a) => manage().forget({ person: ['tomas-vey', 'olga-brandt'][a % 2] ?? '', never: true }),
} satisfies Record<string, (a: number, b: number) => Promise<unknown>>;

export type Act = { name: keyof typeof acts; a: number; b: number };
export const act = async ({ name, a, b }: Act): Promise<void> => {
  await (acts[name] as (a: number, b: number) => Promise<unknown>)(a, b);
};

/** What the record holds, as text; whoever looks first takes away what an interruption left, as if it were found a while later. */
export const content = (): Promise<string> =>
  connected(async (database) => {
    while (await sweep(database, Date.now() + 1_000_000));
    // Segments an earlier version compiled are made anew, as the worker does once nobody waits.
    const own = ownRecord();
    while ((await own.open()).damaged.size > 0) await own.tidy();
    const { head, damaged, corpora } = await own.open();
    // Those beside it likewise, whoever was interrupted at it.
    await manage().mendCorpora();
    const { beside, unopened } = await own.open();
    for (const one of beside) await one.check();
    const rows = await allRows(database);
    const sources = await allSources(database);
    const people = await database.getAll('people');
    const files = new Set((await database.getAllKeys('files')).map(([segment]) => segment));
    return JSON.stringify({
      statements: rows.map(({ id, words: said, person, utterance, sure, linked, import: origin }) => [
        ...[id, said, person, utterance, sure, linked ?? null],
        origin !== undefined,
      ]),
      sources: sources.map(({ id, title }) => [id, title]),
      people: people.map(({ id, name, mergedInto, note }) => [id, name, mergedInto ?? null, note ?? null]),
      imports: (await database.getAll('imports')).map(({ state, added }) => `${state} ${added}`).sort(),
      never: await database.getAllKeys('never'),
      operations: (await database.getAll('operations')).map(({ kind, changed = 0 }) => `${kind} ${changed}`).sort(),
      // Whole: each statement stands in one segment that can be asked, and is counted.
      damaged: damaged.size,
      counted: [head.statements - rows.length, head.sources - sources.length, head.people - people.length],
      asked: corpora.reduce((sum, { documents }) => sum + documents, 0) - rows.length,
      files: files.size - head.segments.length - (head.volumes ?? []).length,
      beside: beside.map((one) => [one.head.id, one.statements]),
      unopened,
    });
  });
