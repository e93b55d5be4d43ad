// Forgetting, which cannot be undone: rows, and all that was kept of them for undoing other things. What is too old goes the same way, some at a
// time. Forgetting everything is keep.ts.

import { type Change, changeRows } from './change.ts';
import type { Database } from './database.ts';
import { sourcesIn, statementsIn } from './held.ts';
import { neverKey, tellsOf } from './keys.ts';
import { everybody, sourcesOfSite, statementsFrom, statementsOf } from './list.ts';
import type { Done, Forgotten } from './management.ts';
import { wasRead } from './row-of-wording.ts';
import type { Before, OperationRow, StatementRow } from './rows.ts';
import { resolved } from './segments.ts';
import type { Read, Write } from './stores.ts';

type Part = Exclude<Forgotten, { everything: true }>;
type Gone = { statements: string[]; sources?: string[]; people?: string[]; untold?: StatementRow[] };

const meant = async (read: Read, what: Part): Promise<Gone> => {
  if ('since' in what) {
    const [statements, sources] = await Promise.all([
      statementsIn(read).keptSince(what.since),
      sourcesIn(read).keptSince(what.since),
    ]);
    return { statements, sources };
  }
  if ('site' in what) {
    const sources = await sourcesOfSite(read, what.site);
    return { statements: await statementsFrom(read, sources), sources };
  }
  if ('source' in what) return { statements: await statementsFrom(read, [what.source]), sources: [what.source] };
  if ('import' in what) return { statements: [] };
  const person = (await resolved((id) => read.objectStore('people').get(id), what.person))?.id ?? what.person;
  const statements = await statementsOf(read, person);
  const people = await everybody(read, person);
  const rows = await Promise.all(people.map((id) => read.objectStore('people').get(id)));
  const names = rows.flatMap((row) => (row ? [row.name, ...(row.aliases ?? [])] : []));
  return { statements, people, untold: await untold(read, statements, names) };
};

/** Statements of others whose context tells what a forgotten person said, without it. */
const untold = async (read: Read, gone: readonly string[], names: readonly string[]): Promise<StatementRow[]> => {
  const sources = new Set((await statementsIn(read).some(gone)).map(({ source }) => source));
  const forgotten = new Set(gone);
  const beside = await Promise.all([...sources].map((source) => statementsIn(read).by('source', source)));
  return beside
    .flat()
    .filter((row) => !forgotten.has(row.id) && row.context !== '' && tellsOf(row.context, names))
    .map((row) => ({ ...row, context: '' }));
};

const changeOf = ({ statements, sources = [], people = [], untold: without = [] }: Gone): Change => ({
  statements: new Map<string, StatementRow | null>([
    ...without.map((row) => [row.id, row] as const),
    ...statements.map((id) => [id, null] as const),
  ]),
  sources: new Map(sources.map((id) => [id, null])),
  people: new Map(people.map((id) => [id, null])),
});

/** Takes what was kept for undo of rows that are forgotten: an undo would bring them back. */
const dropUndo = async (write: Write, before: Before, deleted: ReadonlySet<string>): Promise<void> => {
  // What was kept of rows that only lost their context goes too: an undo would bring that back.
  const gone = (kind: keyof Before) => new Set(Object.keys(before[kind] ?? {}));
  const [statements, sources, people] = [gone('statements'), gone('sources'), gone('people')];
  const touches = ({ before: old, source, statements: kept }: OperationRow) =>
    Object.keys(old?.statements ?? {}).some((id) => statements.has(id)) ||
    // A row of another statement may still tell of a person or an article that is forgotten.
    Object.values(old?.statements ?? {}).some((row) => row && (people.has(row.person) || sources.has(row.source))) ||
    Object.keys(old?.people ?? {}).some((id) => people.has(id)) ||
    Object.keys(old?.sources ?? {}).some((id) => sources.has(id)) ||
    kept.some((id) => deleted.has(id)) ||
    (source !== undefined && sources.has(source));
  for (const row of await write.objectStore('operations').getAll()) {
    if (!touches(row)) continue;
    const left = row.statements.filter((id) => !deleted.has(id));
    const { before: _, about: __, ...rest } = row;
    // A keep of which something is left can be taken back still; all else tells only of what is gone.
    if (row.kind === 'keep' && left.length > 0)
      await write.objectStore('operations').put({ ...rest, statements: left });
    else await write.objectStore('operations').delete(row.id);
  }
};

/** Corrections that tell of words that are forgotten. */
const dropCorrections = async (
  write: Write,
  { statements = {} }: Before,
  deleted: ReadonlySet<string>,
): Promise<void> => {
  const keys = new Set([...deleted].flatMap((id) => statements[id]?.wordsKey ?? []));
  if (keys.size === 0) return;
  for (const row of await write.objectStore('corrections').getAll()) {
    const others = row.kind === 'not the same' ? row.others : [];
    if ([...row.keys, ...others].some((key) => keys.has(key))) await write.objectStore('corrections').delete(row.id);
  }
};

const forgetRows = async (
  database: Database,
  decide: (read: Read) => Promise<Gone>,
  also?: (write: Write) => Promise<void>,
): Promise<Done> => {
  let deleted = new Set<string>();
  const done = await changeRows(
    database,
    async (read) => {
      const gone = await decide(read);
      deleted = new Set(gone.statements);
      const none = gone.statements.length === 0 && !gone.sources?.length && !gone.people?.length;
      return none && !also ? null : changeOf(gone);
    },
    async (write, { before }) => {
      await dropUndo(write, before, deleted);
      await dropCorrections(write, before, deleted);
      await also?.(write);
    },
  );
  return { operation: null, changed: done ? deleted.size : 0 };
};

/** Forgets a part of the record, in one transaction. Throws OwnRecordTrouble. */
export const forget = async (database: Database, what: Part): Promise<Done> => {
  if (!('person' in what && what.never)) return forgetRows(database, (read) => meant(read, what));
  const names = await database.get('people', what.person);
  return forgetRows(
    database,
    (read) => meant(read, what),
    async (write) => {
      for (const name of [names?.name ?? '', ...(names?.aliases ?? [])].filter(Boolean))
        await write.objectStore('never').put({ id: neverKey(name), at: Date.now() });
    },
  );
};

/** Statements that are too old forgotten at once: each is a transaction of its own, between which others are answered. */
const AT_ONCE = 500;

/**
 * Forgets some of what was read and kept before a time (ms since 1970); what the reader brought in stays, it was not read. Answers whether there is
 * more. Throws OwnRecordTrouble.
 */
export const expire = async (database: Database, before: number): Promise<boolean> => {
  const { changed } = await forgetRows(database, async (read) => {
    const statements: string[] = [];
    let cursor = await read.objectStore('statements').index('keptAt').openCursor(IDBKeyRange.upperBound(before, true));
    for (; cursor && statements.length < AT_ONCE; cursor = await cursor.continue())
      if (wasRead(cursor.value)) statements.push(cursor.value.id);
    const again = await statementsIn(read).readOnSheets(0, before);
    statements.push(...again.slice(0, Math.max(0, AT_ONCE - statements.length)));
    return { statements };
  });
  return changed >= AT_ONCE;
};
