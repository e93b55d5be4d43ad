// One thing the reader does to rows that are there: decided upon what is stored, compiled beside it, written in one transaction, and taken back
// exactly. Who decides what is changed is elsewhere (statements.ts, people.ts, corrections.ts, forget.ts).

import type { Database } from './database.ts';
import { segmentsHolding, sourcesIn, statementsIn } from './held.ts';
import type {
  Before,
  CorrectionRow,
  HeadRow,
  OperationKind,
  OperationRow,
  PersonRow,
  SourceRow,
  StatementRow,
} from './rows.ts';
import { type Compiled, compileRows, dropSegments, rowsOf, writeHead, writeSegments } from './segments.ts';
import { ofItsOwn, takeOff } from './sheets.ts';
import type { Read, Write } from './stores.ts';
import { headOf, inOneGo, looking, showing } from './transaction.ts';

/** Rows as they are to be, by id; null for those that go. Sources and people that nothing is kept of any more go by themselves. */
export type Change = {
  statements?: Map<string, StatementRow | null>;
  sources?: Map<string, SourceRow | null>;
  people?: Map<string, PersonRow | null>;
  corrections?: Map<string, CorrectionRow | null>;
};

export type Told = { kind: OperationKind; about?: string; source?: string };

const KINDS = ['statements', 'sources', 'people', 'corrections'] as const;
type Kind = (typeof KINDS)[number];

type Prepared = {
  n: number;
  change: Required<Change>;
  before: Required<{ [Key in Kind]: NonNullable<Before[Key]> }>;
  touched: Set<number>;
  segments: Compiled[];
  counts: Pick<HeadRow, 'sources' | 'statements' | 'people'>;
};

const wholly = (change: Change): Required<Change> => ({
  // What is changed is a row of its own from then on.
  statements: new Map([...(change.statements ?? [])].map(([id, row]) => [id, row && ofItsOwn(row)])),
  sources: new Map(change.sources),
  people: new Map(change.people),
  corrections: new Map(change.corrections),
});

/** Adds the sources and people whose last statement goes. Somebody the reader wrote of, or merged others into, stays. */
const addOrphans = async (read: Read, change: Required<Change>, before: Prepared['before']): Promise<void> => {
  const went = new Map<'source' | 'person', Map<string, number>>([
    ['source', new Map()],
    ['person', new Map()],
  ]);
  const count = (of: 'source' | 'person', id: string, by: number) =>
    went.get(of)?.set(id, (went.get(of)?.get(id) ?? 0) + by);
  for (const [id, later] of change.statements) {
    const row = before.statements[id];
    if (row) for (const of of ['source', 'person'] as const) count(of, row[of], -1);
    if (later) for (const of of ['source', 'person'] as const) count(of, later[of], 1);
  }
  const statements = statementsIn(read);
  for (const [of, ids] of went)
    for (const [id, by] of ids) {
      if (by >= 0 || (await statements.countBy(of, id)) + by > 0) continue;
      if (of === 'source') {
        if (!change.sources.has(id)) change.sources.set(id, null);
        continue;
      }
      const row = await read.objectStore('people').get(id);
      const others = await statements.idsBy('speakers', id);
      const stays =
        !row ||
        row.note !== undefined ||
        others.some((other) => change.statements.get(other) !== null) ||
        (await read.objectStore('people').index('mergedInto').count(id)) > 0;
      if (!stays && !change.people.has(id)) change.people.set(id, null);
    }
};

const prepare = async (
  from: Read | Write,
  decide: (read: Read) => Promise<Change | null>,
): Promise<Prepared | null> => {
  const read = from as Read;
  const { n } = await headOf(read);
  const decided = await decide(read);
  if (!decided) return null;
  const change = wholly(decided);
  const before: Prepared['before'] = { statements: {}, sources: {}, people: {}, corrections: {} };
  const look = async (kind: Kind) => {
    const ids = [...change[kind].keys()].filter((id) => !(id in before[kind]));
    const rows: readonly ({ id: string } | undefined)[] =
      kind === 'statements'
        ? await statementsIn(read).some(ids)
        : kind === 'sources'
          ? await sourcesIn(read).some(ids)
          : await Promise.all(ids.map((id) => read.objectStore(kind).get(id)));
    const found = new Map(rows.flatMap((row) => (row ? [[row.id, row]] : [])));
    for (const id of ids) (before[kind] as Record<string, unknown>)[id] = found.get(id) ?? null;
  };
  await look('statements');
  await addOrphans(read, change, before);
  for (const kind of KINDS) await look(kind);

  const isShown = await showing(read);
  const counts = { sources: 0, statements: 0, people: 0 };
  for (const kind of ['sources', 'statements', 'people'] as const)
    for (const [id, later] of change[kind]) {
      const row = before[kind][id];
      const statement = kind === 'statements' ? ((later ?? row) as StatementRow | null) : null;
      if (statement && !isShown(statement)) continue;
      counts[kind] += Number(later !== null) - Number(row !== null);
    }

  // Rows of sources that change are compiled with them; what people are called by now is told when segments are opened.
  const affected = new Set(change.statements.keys());
  for (const [id, later] of change.sources)
    if (later && before.sources[id]) for (const key of await statementsIn(read).idsBy('source', id)) affected.add(key);
  const touched = await segmentsHolding(read, [...affected]);
  const standing = (await rowsOf(read, touched)).filter(({ id }) => !change.statements.has(id));
  const put = [...change.statements.values()].filter((row) => row !== null);
  const visible = put.filter(isShown);
  const compiled = await compileRows(read, [...standing, ...visible], change);
  return { n, change, before, touched, segments: compiled, counts };
};

/** The sources of rows that are written as rows of their own, which may stand on sheets alone. */
const sourcesOf = async (store: Write, { statements, sources }: Required<Change>): Promise<SourceRow[]> => {
  const wanted = new Set(
    [...statements.values()].flatMap((row) => (row && !sources.has(row.source) ? row.source : [])),
  );
  return sourcesIn(store).some([...wanted]);
};

const write = async (
  store: Write,
  head: HeadRow,
  { change, before, touched, segments, counts }: Prepared,
): Promise<void> => {
  for (const source of await sourcesOf(store, change)) await store.objectStore('sources').put(source);
  await takeOff(
    store,
    Object.values(before.statements).filter((row) => row !== null),
  );
  for (const kind of KINDS)
    for (const [id, row] of change[kind]) {
      if (row === null) await store.objectStore(kind).delete(id);
      else await store.objectStore(kind).put(row as never);
    }
  await dropSegments(store, head, touched);
  await writeSegments(store, head, segments);
  for (const kind of ['sources', 'statements', 'people'] as const) head[kind] += counts[kind];
  await writeHead(store, head);
};

const sizeOf = ({ change }: Prepared): number => KINDS.reduce((sum, kind) => sum + change[kind].size, 0);

/**
 * Decides and compiles while others go on asking, then writes at once; where somebody else wrote meanwhile, decides anew. `also` writes what belongs
 * to it in the same transaction. Answers what was there before, null where there was nothing to do. Throws OwnRecordTrouble.
 */
export const changeRows = async (
  database: Database,
  decide: (read: Read) => Promise<Change | null>,
  also?: (store: Write, prepared: { before: Before; changed: number; n: number }) => Promise<void>,
): Promise<{ before: Before; changed: number } | null> => {
  const early = await looking(database, (read) => prepare(read, decide));
  if (!early) return null;
  return inOneGo(database, async (store) => {
    const head = await headOf(store);
    const prepared = head.n === early.n ? early : await prepare(store, decide);
    if (!prepared) return null;
    await write(store, head, prepared);
    const changed = Object.keys(prepared.before.statements).length || sizeOf(prepared);
    await also?.(store, { before: prepared.before, changed, n: head.n });
    return { before: prepared.before, changed };
  });
};

/** Changes rows as one operation of the reader's, which can be undone. */
export const operate = async (
  database: Database,
  { kind, about, source }: Told,
  decide: (read: Read) => Promise<Change | null>,
  also?: (store: Write) => Promise<void>,
): Promise<{ operation: string | null; changed: number }> => {
  const operation = crypto.randomUUID();
  const done = await changeRows(database, decide, async (store, { before, changed, n }) => {
    const row: OperationRow = {
      id: operation,
      kind,
      at: Date.now(),
      n,
      statements: [],
      before,
      changed,
      ...(about === undefined ? {} : { about }),
      ...(source === undefined ? {} : { source }),
    };
    await store.objectStore('operations').put(row);
    await also?.(store);
  });
  return done ? { operation, changed: done.changed } : { operation: null, changed: 0 };
};

const touches = (row: OperationRow): Set<string> =>
  new Set([
    ...KINDS.flatMap((kind) => Object.keys(row.before?.[kind] ?? {}).map((id) => `${kind} ${id}`)),
    ...row.statements.map((id) => `statements ${id}`),
  ]);

/** Whether a later operation, not taken back, changed something of this one. A keep is taken back with all that was done to it since. */
export const isOverlaid = (row: OperationRow, later: readonly OperationRow[]): boolean => {
  if (row.kind === 'keep') return false;
  const own = touches(row);
  return later.some(
    (other) => (other.n ?? 0) > (row.n ?? 0) && !other.undone && [...touches(other)].some((one) => own.has(one)),
  );
};

/** What an undo makes of the rows; null where it is not possible. */
const backwards = async (read: Read, operation: string): Promise<Change | null> => {
  const done = await read.objectStore('operations').get(operation);
  if (!done || done.undone) return null;
  if (done.kind === 'keep') {
    const held = await statementsIn(read).some(done.statements);
    const statements = held.map(({ id }): [string, null] => [id, null]);
    // Words that were found changed by it are as they were, as far as they are there.
    const older = Object.entries(done.before?.statements ?? {});
    const there = new Set((await statementsIn(read).some(older.map(([id]) => id))).map(({ id }) => id));
    return { statements: new Map([...older.filter(([id]) => there.has(id)), ...statements]) };
  }
  if (!done.before) return null;
  const later = await read.objectStore('operations').index('at').getAll(IDBKeyRange.lowerBound(done.at));
  if (isOverlaid(done, later)) return null;
  const before = Object.fromEntries(
    KINDS.map((kind) => [kind, new Map(Object.entries(done.before?.[kind] ?? {}))]),
  ) as unknown as Required<Change>;
  // Segments compiled meanwhile tell of them as they were changed: what is told of them now is told when those are opened.
  for (const [id, row] of before.people) if (row) before.people.set(id, { ...row, edited: Date.now() });
  return before;
};

/**
 * Takes one operation back; answers how many statements (or, where none was touched, other rows) are as they were, 0 where that is not possible:
 * taken back before, or changed again since. Throws OwnRecordTrouble.
 */
export const undo = async (database: Database, operation: string): Promise<number> => {
  const done = await changeRows(
    database,
    (read) => backwards(read, operation),
    async (store) => {
      const row = await store.objectStore('operations').get(operation);
      if (!row) return;
      const { before: _, ...rest } = row;
      await store.objectStore('operations').put({ ...rest, statements: [], undone: true });
    },
  );
  return done?.changed ?? 0;
};
