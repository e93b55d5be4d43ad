import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planImport } from '../corpus/index.ts';
import { type CorrectionRow, desk, manageRecord, ownRecord, type PersonRow } from './index.ts';
import type { SourceRow, StatementRow } from './rows.ts';
import { storiesHeld } from './stories.ts';
import { allRows, allSources, article, connected, drafted, gates, NAMES, someIds, zipped } from './testing.ts';

const IDS = ['ines-calder', 'tomas-vey', 'olga-brandt'];

/** What a reader does to a record, told by numbers. */
const acts: Record<string, (a: number, b: number) => Promise<unknown>> = {
  keep: (a, b) =>
    ownRecord().keep(
      drafted(
        article(
          [0, 1, 2].map(
            (at) =>
              `“Gate number ${a * 3 + at} will be painted ${b % 2 ? 'blue' : 'white'} long before the fair comes,” ${['said', 'told reporters on Monday'][b % 2]} ${NAMES[(a + at) % 3]}, ${at === 1 ? 'a neighbour' : 'a minister'}.`,
          ),
          {
            url: a % 4 === 0 ? '' : `https://post${a}.example/gates?x=${b}`,
            title: `Gates, part ${a}`,
            ...(b % 3 ? { outlet: `Post ${a}` } : {}),
            ...(b % 5 ? {} : { genre: 'opinion' as const }),
          },
        ),
      ),
      a % 2 ? 'hand' : 'remembered',
    ),
  'bring in': async (a, b) => manageRecord(() => undefined).bringIn(await gates(1 + (b % 60), a * 20)),
  confirm: async (a) => manageRecord(() => undefined).confirm(await someIds(a, 2)),
  remove: async (a) => manageRecord(() => undefined).remove(await someIds(a, 1)),
  link: async (a) => manageRecord(() => undefined).link(await someIds(a, 3)),
  split: async (a) => manageRecord(() => undefined).split((await someIds(a, 1))[0] ?? ''),
  correct: async (a, b) =>
    manageRecord(() => undefined).correct(await someIds(a, 1), {
      words: `The gate was painted ${b}`,
      said: b % 2 ? '2021-09-30' : null,
      occasion: b % 3 ? 'At the fair' : null,
      kind: b % 2 ? 'written' : 'speech',
      ...(b % 4 ? {} : { speaker: { name: 'Jo Quill' } }),
    }),
  merge: (a) => manageRecord(() => undefined).people.merge(IDS[a % 3] ?? '', [IDS[(a + 1) % 3] ?? '']),
  unmerge: (a) => manageRecord(() => undefined).people.unmerge(IDS[a % 3] ?? ''),
  'split a person': async (a) => manageRecord(() => undefined).people.split(await someIds(a, 2), 'Jo Quill'),
  'change a person': (a, b) =>
    manageRecord(() => undefined).people.change(IDS[a % 3] ?? '', {
      note: `Met at gate ${b}`,
      aliases: [`C. ${b}`],
      roles: [{ title: 'minister', from: '2020' }],
      born: '1961',
      ...(b % 2 ? { name: `Ines Calder-${b}` } : {}),
    }),
  never: (a) => manageRecord(() => undefined).people.never(`Nobody ${a}`),
  'not a quotation': (a) =>
    ownRecord().correct({
      id: String(a).padStart(16, '0'),
      kind: 'not a quotation',
      at: 1_000 + a,
      keys: ['0123456789abcdef'],
      words: 'so-called gate',
    } satisfies CorrectionRow),
  apart: (a) => manageRecord(() => undefined).setApart(`own/${IDS[a % 3]}`, 'debates/somebody', 'Ines and somebody'),
  story: async (a, b) => {
    const { id } = await desk().begin(`Gates ${a}`);
    const cited = { words: `Gate ${b}`, source: { url: 'https://post.example/1' }, before: 'Then: ' };
    await desk().change(id, (story) => ({ ...story, clips: [{ id: `clip-${b}`, cited, note: 'Check.', at: 5 }] }));
    await desk().setNote({ statement: `own/${a}`, note: 'Ask her.', cited, at: 7 });
  },
};

/** All that is the record's, row by row; without where a row lies and which import it came by, which are this browser's. */
const record = () =>
  connected(async (database) => ({
    statements: (await allRows(database)).map(({ import: origin, sheet: _, read, ...row }: StatementRow) => ({
      ...row,
      read: origin === undefined || read === true,
    })),
    sources: (await allSources(database)).map(({ by, ...row }: SourceRow) => ({
      ...row,
      by: typeof by === 'string' ? by : 'import',
    })),
    people: (await database.getAll('people')).map(({ import: _, ...row }: PersonRow) => row),
    corrections: await database.getAll('corrections'),
    never: await database.getAll('never'),
    stories: (await storiesHeld()).stories.map(({ import: _, ...story }) => story),
    notes: (await storiesHeld()).notes.map(({ import: _, ...note }) => note),
  }));

const names = Object.keys(acts);
const anyAct = fc.tuple(fc.constantFrom('keep', 'keep', 'bring in', ...names), fc.nat(6), fc.nat(9));

describe('a record taken out and brought in again after everything was forgotten', () => {
  it(
    'is the same, row by row, and taken out again the same byte by byte',
    () =>
      fc.assert(
        fc.asyncProperty(fc.array(anyAct, { minLength: 1, maxLength: 12 }), async (doing) => {
          globalThis.indexedDB = new IDBFactory();
          for (const [name, a, b] of doing) await acts[name]?.(a, b);
          const before = await record();
          const zip = await zipped(
            manageRecord(() => undefined),
            { context: true },
          );
          const own = before.statements.length;
          // As on another machine: nothing of it is there.
          globalThis.indexedDB = new IDBFactory();
          const manage = manageRecord(() => undefined);
          const planned = await planImport(zip, 'on-record.zip');
          expect(planned.plan.problems).toEqual([]);
          const { import: id, added } = await manage.bringIn(planned);
          expect(added).toBe(own);
          expect(await record()).toEqual(before);
          expect(Buffer.from(await zipped(manage, { context: true })).equals(zip)).toBe(true);
          // On top of itself it changes nothing.
          expect((await manage.bringIn(await planImport(zip, 'again.zip'))).added).toBe(0);
          expect(await record()).toEqual(before);
          // And taken back it leaves nothing.
          await manage.takeBack(id);
          expect(await record()).toEqual({
            statements: [],
            sources: [],
            people: [],
            corrections: [],
            never: [],
            stories: [],
            notes: [],
          });
          expect((await ownRecord().open()).head).toMatchObject({ statements: 0, sources: 0, people: 0, segments: [] });
        }),
        {
          numRuns: Number(process.env.ON_RECORD_ROUNDS ?? 20),
          // A person the reader has written of, and whose statements are gone.
          examples: [
            [
              [
                ['bring in', 0, 0],
                ['change a person', 0, 0],
                ['remove', 0, 0],
              ],
            ],
          ],
        },
      ),
    240_000,
  );
});
