// Taking an import back: unseen at once, then away in slices, between which others are answered. Where that is interrupted, it is gone on with the next
// time somebody looks (sweep). Emptying whole stores instead would take half the time, and nobody would be answered in it.

import { OWN_CORPUS } from '../schema/corpus.ts';
import { textsOf } from './columns.ts';
import type { Database } from './database.ts';
import { segmentsHeld, statementsIn } from './held.ts';
import type { Done, Watched } from './management.ts';
import type { PersonRow } from './rows.ts';
import { dropSegments, writeHead } from './segments.ts';
import { SHEET_STATEMENTS } from './sheets.ts';
import type { Write } from './stores.ts';
import { dropStories } from './stories.ts';
import { deleteAll, headOf, inOneGo } from './transaction.ts';

/** ms without a sign of life after which an import was interrupted: a batch takes a fraction of a second, a sleeping machine takes none. */
const DEAD = 120_000;

/** Rows of their own, people or sheets of an import taken away in one transaction: who asks meanwhile waits for one, some 50 ms. */
const SLICE = 300;
const SHEETS_AT_ONCE = 100;

/** Whether somebody whose statements went stays all the same: the reader wrote of them, or merged others into them. */
const isHeldFast = async (
  write: Write,
  row: PersonRow,
  { id, going }: { id: string; going: ReadonlySet<string> },
): Promise<boolean> => {
  if (row.note !== undefined && row.import !== id) return true;
  const merged = await write.objectStore('people').index('mergedInto').getAllKeys(row.id);
  return merged.some((one) => !going.has(one));
};

/** Those of some people nothing is kept of any more. */
const orphans = async (write: Write, id: string, ids: readonly string[]): Promise<string[]> => {
  const speaking = new Set((await segmentsHeld(write)).flatMap(({ columns }) => columns.people));
  const store = write.objectStore('statements');
  const silent = await Promise.all(
    ids.map(async (one): Promise<PersonRow[]> => {
      if (speaking.has(one)) return [];
      const row = await write.objectStore('people').get(one);
      const kept = [store.index('person').getKey(one), store.index('speakers').getKey(one)];
      return !row || (await Promise.all(kept)).some((key) => key !== undefined) ? [] : [row];
    }),
  );
  const going = new Set(silent.flat().map((row) => row.id));
  const fast = await Promise.all(silent.flat().map((row) => isHeldFast(write, row, { id, going })));
  return [...going].filter((_, at) => !fast[at]);
};

/** Takes one slice of its rows of their own away; answers whether there may be more. No segment tells of them any more. */
const takeRows = (database: Database, id: string): Promise<boolean> =>
  inOneGo(database, async (write) => {
    const statements = write.objectStore('statements');
    const rows = await statements.index('import').getAll(id, SLICE);
    if (rows.length === 0) return false;
    deleteAll(
      write,
      'statements',
      rows.map((row) => row.id),
    );
    await dropSources(
      write,
      rows.map(({ source }) => source),
    );
    return rows.length === SLICE;
  });

/** Takes sources that are rows of their own away where nothing is kept from them any more. */
const dropSources = async (write: Write, ids: readonly string[]): Promise<void> => {
  const wanted = [...new Set(ids)];
  const [left, there, head] = await Promise.all([
    Promise.all(wanted.map((source) => statementsIn(write).countBy('source', source))),
    Promise.all(wanted.map((source) => write.objectStore('sources').getKey(source))),
    headOf(write),
  ]);
  const empty = wanted.filter((_, at) => left[at] === 0 && there[at] !== undefined);
  deleteAll(write, 'sources', empty);
  head.sources -= empty.length;
  await writeHead(write, head);
};

/** Takes some of its sheets away; answers whether there may be more. */
const takeSheets = (database: Database, id: string): Promise<boolean> =>
  inOneGo(database, async (write) => {
    const sheets = write.objectStore('sheets');
    const keys = await sheets.getAllKeys(IDBKeyRange.bound([id], [id, []]), SHEETS_AT_ONCE);
    const [first, last] = [keys[0], keys.at(-1)];
    if (first && last) await sheets.delete(IDBKeyRange.bound(first, last));
    return keys.length === SHEETS_AT_ONCE;
  });

/** Takes some of those away who came with it and of whom nothing is left; answers whether there may be more. */
const takePeople = (database: Database, id: string): Promise<boolean> =>
  inOneGo(database, async (write) => {
    const row = await write.objectStore('imports').get(id);
    const [some, later] = [row?.people?.slice(0, SLICE) ?? [], row?.people?.slice(SLICE) ?? []];
    if (!row || some.length === 0) return false;
    const people = await orphans(write, id, some);
    deleteAll(write, 'people', people);
    const head = await headOf(write);
    head.people -= people.length;
    await writeHead(write, head);
    await write.objectStore('imports').put({ ...row, people: later });
    return later.length > 0;
  });

/** What was kept to undo things with its rows, and the import itself. */
const dropRest = (database: Database, id: string): Promise<void> =>
  inOneGo(database, async (write) => {
    for (const operation of await write.objectStore('operations').getAll()) {
      const rows = Object.values(operation.before?.statements ?? {});
      // An undo would bring back rows of what is gone.
      if (rows.some((row) => row?.import === id)) await write.objectStore('operations').delete(operation.id);
    }
    await write.objectStore('imports').delete(id);
  });

/** Makes an import unseen: its segments go, and what was told of by them alone is counted no more. */
const hide = (database: Database, id: string): Promise<{ held: number; all: number; isOwn: boolean } | null> =>
  inOneGo(database, async (write) => {
    const row = await write.objectStore('imports').get(id);
    if (!row) return null;
    const segments = await segmentsHeld(write);
    const going = segments.filter((segment) => segment.import === id);
    const head = await headOf(write);
    const listed = head.segments.filter((segment) => segment.import === id);
    const held = listed.reduce((sum, { statements }) => sum + statements, 0);
    await dropSegments(write, head, new Set([...listed, ...row.segments].map((segment) => segment.id)));
    head.statements -= held;
    if (row.state === 'done') {
      const left = new Set(await write.objectStore('sources').getAllKeys());
      for (const { columns, import: origin } of segments)
        if (origin !== id) for (const source of textsOf(columns.sources.ids)) left.add(source);
      const gone = new Set(going.flatMap(({ columns }) => [...textsOf(columns.sources.ids)]));
      for (const source of gone) if (!left.has(source)) head.sources -= 1;
    }
    for (const store of ['corrections', 'never'] as const)
      for (const one of row[store] ?? []) await write.objectStore(store).delete(one);
    const people = new Set([...(row.people ?? []), ...going.flatMap(({ columns }) => columns.people)]);
    const { corrections: _, never: __, ...rest } = row;
    await write.objectStore('imports').put({ ...rest, state: 'going', segments: [], people: [...people] });
    await writeHead(write, head);
    return { held, all: row.added, isOwn: row.head.id === OWN_CORPUS };
  });

/** Makes an import unseen at once, then takes its rows away. Where that is interrupted, it is gone on with the next time. */
export const takeBack = async (database: Database, id: string, { onProgress }: Watched = {}): Promise<Done> => {
  const found = await hide(database, id);
  if (!found) return { operation: null, changed: 0 };
  let gone = 0;
  const told = (more: number) => {
    gone += more;
    onProgress?.(Math.min(1, gone / Math.max(1, found.all)));
  };
  while (await takeRows(database, id)) told(SLICE);
  while (await takeSheets(database, id)) told(SHEETS_AT_ONCE * SHEET_STATEMENTS);
  while (await takePeople(database, id));
  told(found.all);
  if (found.isOwn) await dropStories(id);
  await dropRest(database, id);
  return { operation: null, changed: found.held };
};

/** Takes away what an interruption left; answers whether there was anything. `now`: ms since 1970. */
export const sweep = async (database: Database, now = Date.now()): Promise<boolean> => {
  const imports = await database.getAll('imports');
  const left = imports.find(({ state, beat }) => state === 'going' || (state === 'coming' && now - beat > DEAD));
  if (!left) return false;
  await takeBack(database, left.id);
  return true;
};
