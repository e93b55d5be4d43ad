import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planImport } from '../corpus/index.ts';
import { openDatabase } from './database.ts';
import { type ListQuery, manageRecord, ownRecord, type Sort, type StatementRow } from './index.ts';
import { allRows, article, drafted, LOCK } from './testing.ts';

const SORTS: readonly Sort[] = ['kept', 'kept first', 'said', 'said first', 'speaker'];
const DAYS = ['2020-02-01', '2021-10-04', '2021-10-04', '2022', undefined];

/** The order told naively: by the value it is sorted by, alike ones by their ids; undated ones last, by their ids. */
const naively = (rows: readonly StatementRow[], sort: Sort): string[] => {
  const up = (key: (row: StatementRow) => string | number) =>
    [...rows].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a.id < b.id ? -1 : 1));
  if (sort === 'speaker') return up(({ person }) => person).map(({ id }) => id);
  if (sort === 'kept first') return up(({ keptAt }) => keptAt).map(({ id }) => id);
  const byId = up(() => 0);
  if (sort === 'kept')
    return up(({ keptAt }) => keptAt)
      .reverse()
      .map(({ id }) => id);
  const dated = up(({ day }) => day ?? '').filter(({ day }) => day !== undefined);
  const undated = byId.filter(({ day }) => day === undefined);
  return [...(sort === 'said' ? dated.reverse() : dated), ...undated].map(({ id }) => id);
};

describe('the record listed', () => {
  it('is the same, page by page, as all of its rows sorted and narrowed by hand', async () => {
    globalThis.indexedDB = new IDBFactory();
    const manage = manageRecord(() => undefined);
    await ownRecord().keep(drafted(article(LOCK)), 'hand');
    const lines = Array.from({ length: 40 }, (_, at) =>
      JSON.stringify({
        speaker: ['Ines Calder', 'Olga Brandt'][at % 2],
        words: `Gate number ${at} will be painted before the fair`,
        outlet: 'Radio',
        ...(DAYS[at % DAYS.length] ? { said: DAYS[at % DAYS.length] } : {}),
      }),
    );
    await manage.bringIn(await planImport(new TextEncoder().encode(lines.join('\n')), 'gates.jsonl'));
    const database = await openDatabase(() => undefined);
    const all = await allRows(database);
    const anyQuery = fc.record({
      sort: fc.constantFrom(...SORTS),
      offset: fc.integer({ min: 0, max: 45 }),
      limit: fc.integer({ min: 1, max: 20 }),
      narrowed: fc.constantFrom('nothing', 'person', 'days', 'read'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(anyQuery, { minLength: 1, maxLength: 4 }), async (asked) => {
        for (const { sort, offset, limit, narrowed } of asked) {
          const narrow: Record<typeof narrowed, [ListQuery, (row: StatementRow) => boolean]> = {
            nothing: [{}, () => true],
            person: [{ person: 'olga-brandt' }, ({ person }) => person === 'olga-brandt'],
            days: [{ from: '2021', to: '2021' }, ({ day }) => day?.startsWith('2021') ?? false],
            read: [{ import: null }, (row) => row.import === undefined],
          };
          const [query, fits] = narrow[narrowed];
          const expected = naively(all.filter(fits), sort);
          const found = await manage.list({ ...query, sort, offset, limit });
          expect([found.total, found.rows.map(({ row }) => row.id)]).toEqual([
            expected.length,
            expected.slice(offset, offset + limit),
          ]);
        }
      }),
      { numRuns: 150 },
    );
    database.close();
  });
});
