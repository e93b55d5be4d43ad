// What the reader did, in order, and whether it can still be undone.

import { type Change, isOverlaid, operate } from './change.ts';
import type { Database } from './database.ts';
import { statementsIn } from './held.ts';
import { hash } from './keys.ts';
import { sourcesOfSite, statementsFrom } from './list.ts';
import type { Done, ListedOperation } from './management.ts';
import type { CorrectionRow, OperationRow, StatementRow } from './rows.ts';
import { parted } from './statements.ts';
import type { Read } from './stores.ts';
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

/** Wordings that are held as one utterance with others they are told apart from: they are split. */
const splitsBy = async (read: Read, row: CorrectionRow): Promise<Change> => {
  const statements = new Map<string, StatementRow | null>();
  if (row.kind !== 'not the same') return {};
  for (const key of row.keys)
    for (const one of await statementsIn(read).by('wordsKey', key)) {
      const together = await statementsIn(read).by('utterance', one.utterance);
      if (!together.some((other) => other.id !== one.id && row.others.includes(other.wordsKey))) continue;
      for (const later of parted(together, new Set([one.id]))) statements.set(later.id, later);
    }
  return { statements };
};

/** Writes a correction as an operation, with what follows from it. */
export const addCorrection = (database: Database, row: CorrectionRow): Promise<Done> =>
  operate(
    database,
    { kind: row.kind === 'apart' ? 'apart' : 'correction', about: row.words || row.kind },
    async (read) => ({ ...(await splitsBy(read, row)), corrections: new Map([[row.id, row]]) }),
  );

/** Holds a correction no more. What it parted stays apart: how it was together is not known any more. */
export const withdrawCorrection = async (database: Database, id: string): Promise<Done> => {
  const row = await database.get('corrections', id);
  return operate(database, { kind: 'withdraw', about: row?.words || (row?.kind ?? '') }, async (read) =>
    (await read.objectStore('corrections').getKey(id)) === undefined ? null : { corrections: new Map([[id, null]]) },
  );
};

/** Takes away all that was kept of a site, with undo: what is satire was never said. */
export const withdrawSite = (database: Database, site: string): Promise<Done> =>
  operate(database, { kind: 'satire', about: site }, async (read) => {
    const ids = await statementsFrom(read, await sourcesOfSite(read, site));
    return ids.length === 0 ? null : { statements: new Map(ids.map((id) => [id, null])) };
  });

export const apart = (a: string, b: string, words: string): CorrectionRow => ({
  id: hash(`apart ${[a, b].sort().join(' ')}`),
  kind: 'apart',
  at: Date.now(),
  keys: [],
  words,
  people: [a, b],
});
