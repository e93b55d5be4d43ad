// Taking an import back: unseen at once, then away in slices, between which others are answered. Where that is interrupted, it is gone on with the next
// time somebody looks (sweep). Emptying whole stores instead would take half the time, and nobody would be answered in it.

import type { Database } from './database.ts';
import type { Done, Watched } from './management.ts';
import type { PersonRow } from './rows.ts';
import { dropSegments, type Write, writeHead } from './segments.ts';
import { deleteAll, headOf, inOneGo } from './transaction.ts';

/** ms without a sign of life after which an import was interrupted: a batch takes a fraction of a second, a sleeping machine takes none. */
const DEAD = 120_000;

/** Statements of an import taken away in one transaction: who asks meanwhile waits for one, some 100 ms. */
const SLICE = 300;

/** Whether somebody whose statements went stays all the same: the reader wrote of them, or merged others into them. */
const isHeldFast = async (write: Write, row: PersonRow): Promise<boolean> =>
  row.note !== undefined || (await write.objectStore('people').index('mergedInto').getKey(row.id)) !== undefined;

/** Those of some people nothing is kept of any more. */
const orphans = async (write: Write, ids: Iterable<string>): Promise<string[]> => {
  const statements = write.objectStore('statements');
  const gone = await Promise.all(
    [...ids].map(async (id): Promise<string[]> => {
      // Most have more statements: of them nothing else is asked.
      if ((await statements.index('person').getKey(id)) !== undefined) return [];
      const [speakers, row] = await Promise.all([
        statements.index('speakers').getKey(id),
        write.objectStore('people').get(id),
      ]);
      if (speakers !== undefined || !row) return [];
      return (await isHeldFast(write, row)) ? [] : [id];
    }),
  );
  return gone.flat();
};

/** Takes one slice away; answers whether there may be more. No segment tells of its rows any more. */
const takeSlice = (database: Database, id: string): Promise<boolean> =>
  inOneGo(database, async (write) => {
    const statements = write.objectStore('statements');
    const rows = await statements.index('import').getAll(id, SLICE);
    if (rows.length === 0) return false;
    deleteAll(
      write,
      'statements',
      rows.map((row) => row.id),
    );
    const sources = [...new Set(rows.map(({ source }) => source))];
    const [left, people, head] = await Promise.all([
      Promise.all(sources.map((source) => statements.index('source').getKey(source))),
      orphans(write, new Set(rows.map(({ person }) => person))),
      headOf(write),
    ]);
    const empty = sources.filter((_, at) => left[at] === undefined);
    deleteAll(write, 'sources', empty);
    deleteAll(write, 'people', people);
    head.sources -= empty.length;
    head.people -= people.length;
    await writeHead(write, head);
    return rows.length === SLICE;
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

/** Makes an import unseen at once, then takes its rows away. Where that is interrupted, it is gone on with the next time. */
export const takeBack = async (database: Database, id: string, { onProgress }: Watched = {}): Promise<Done> => {
  const found = await inOneGo(database, async (write) => {
    const row = await write.objectStore('imports').get(id);
    if (!row) return null;
    const head = await headOf(write);
    const listed = head.segments.filter((segment) => segment.import === id);
    await dropSegments(write, head, new Set([...listed, ...row.segments].map((segment) => segment.id)));
    const held = row.state === 'done' ? await write.objectStore('statements').index('import').count(id) : 0;
    head.statements -= held;
    await write.objectStore('imports').put({ ...row, state: 'going', segments: [] });
    await writeHead(write, head);
    return { held, all: row.added };
  });
  if (!found) return { operation: null, changed: 0 };
  for (let gone = SLICE; await takeSlice(database, id); gone += SLICE)
    onProgress?.(Math.min(1, gone / Math.max(1, found.all)));
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
