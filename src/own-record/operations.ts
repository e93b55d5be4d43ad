// What the reader did, in order, and whether it can still be undone.

import { isOverlaid, operate } from './change.ts';
import type { Database } from './database.ts';
import { hash } from './keys.ts';
import type { Done, ListedOperation } from './management.ts';
import type { CorrectionRow, OperationRow } from './rows.ts';
import { looking } from './transaction.ts';

const PAGE = 50;

const fixedBy = (row: OperationRow, later: readonly OperationRow[]): ListedOperation['fixed'] => {
  if (row.undone) return 'undone';
  if (row.kind === 'keep' ? row.statements.length === 0 : row.before === undefined) return 'gone';
  return isOverlaid(row, later) ? 'later' : null;
};

export const listOperations = (
  database: Database,
  { offset = 0, limit = PAGE }: { offset?: number; limit?: number },
): Promise<{ total: number; rows: ListedOperation[] }> =>
  looking(database, async (read) => {
    const all = await read.objectStore('operations').getAll();
    all.sort((a, b) => b.at - a.at || (b.n ?? 0) - (a.n ?? 0));
    const changing = all.filter(({ kind }) => kind !== 'keep');
    const rows = all.slice(offset, offset + limit).map((row) => ({ ...row, fixed: fixedBy(row, changing) }));
    return { total: all.length, rows };
  });

/** Writes a correction as an operation; one that is there already changes nothing. */
export const addCorrection = (database: Database, row: CorrectionRow): Promise<Done> =>
  operate(
    database,
    { kind: row.kind === 'apart' ? 'apart' : 'correction', about: row.words || row.kind },
    async () => ({ corrections: new Map([[row.id, row]]) }),
  );

export const apart = (a: string, b: string, words: string): CorrectionRow => ({
  id: hash(`apart ${[a, b].sort().join(' ')}`),
  kind: 'apart',
  at: Date.now(),
  keys: [],
  words,
  people: [a, b],
});
