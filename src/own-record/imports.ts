// Bringing a planned file into the record, in batches: every batch is a transaction of its own, so that others are answered in between, and shown
// nowhere before the last one says that all is there. What was interrupted is taken away as what is taken back is (take-back.ts).

import type { ImportBatch, KeptLine, KeptPerson, PlannedImport } from '../corpus/index.ts';
import { OWN_CORPUS } from '../schema/corpus.ts';
import { textsOf } from './columns.ts';
import type { Database } from './database.ts';
import { type Arriving, arriving } from './import-rows.ts';
import { neverKey } from './keys.ts';
import type { BroughtIn, Watched } from './management.ts';
import type { CorrectionRow, HeadRow, ImportRow, NeverRow, PersonRow, SourceRow, StatementRow } from './rows.ts';
import { type Compiled, compileSome, dropSegments, SEGMENT_STATEMENTS, storeSegments, writeHead } from './segments.ts';
import { takeOff } from './sheets.ts';
import type { Write } from './stores.ts';
import { bringStories, type Note, type Story } from './stories.ts';
import { takeBack } from './take-back.ts';
import { headOf, inOneGo, putAll } from './transaction.ts';

/** Statements of one transaction: some 50 ms of writing, for which everybody else waits. */
const BATCH = 500;
const NO_STATEMENTS: ImportBatch = { statements: [], contexts: [], progress: 1 };
/** An import that is not there any more: taken back, or taken for dead. */
export class ImportGone extends Error {
  override name = 'ImportGone';
}

const alive = async (write: Write, id: string): Promise<ImportRow> => {
  const row = await write.objectStore('imports').get(id);
  if (row?.state !== 'coming') throw new ImportGone('The import was taken back while it came in');
  return row;
};

/** What an error inside a transaction was, before it was told as trouble with the record. */
const rethrown = (error: unknown): never => {
  const cause = error instanceof Error ? error.cause : undefined;
  throw cause instanceof ImportGone ? cause : error;
};

/** Compiles rows, here or in another thread. */
export type Compiling = (
  rows: readonly StatementRow[],
  sources: ReadonlyMap<string, SourceRow>,
  people: ReadonlyMap<string, PersonRow>,
) => Promise<Compiled[]>;

const compileHere: Compiling = async (rows, sources, people) => [...compileSome(rows, sources, people)];

/** Segments that are being compiled while rows go on coming in, at most: each holds its rows. */
const AHEAD = 2;

const writeBatch = (database: Database, id: string, rows: Arriving, batch: ImportBatch): Promise<void> =>
  inOneGo(database, async (write) => {
    const row = await alive(write, id);
    const { head, added, held, refused } = await rows.take(write, batch);
    if (rows.newPeople.length > (row.people?.length ?? 0)) row.people = [...rows.newPeople];
    Object.assign(row, {
      added: row.added + added,
      held: row.held + held,
      refused: row.refused + refused,
      beat: Date.now(),
    });
    putAll(write, 'head', [head]);
    putAll(write, 'imports', [row]);
  }).catch(rethrown);

const writeCompiled = (database: Database, id: string, segments: readonly Compiled[]): Promise<void> =>
  inOneGo(database, async (write) => {
    const row = await alive(write, id);
    const head = await headOf(write);
    row.segments.push(...(await storeSegments(write, head, segments)));
    row.beat = Date.now();
    await write.objectStore('head').put(head);
    await write.objectStore('imports').put(row);
  }).catch(rethrown);

/** Takes statements out that somebody else brought meanwhile, and makes the segments anew that tell of them. */
const without = async (write: Write, head: HeadRow, row: ImportRow, twice: ReadonlySet<string>): Promise<void> => {
  for (const { id } of [...row.segments]) {
    const { columns } = (await write.objectStore('segments').get(id)) ?? {};
    const ids = new Set(columns ? textsOf(columns.ids) : []);
    if (![...ids].some((one) => twice.has(one))) continue;
    const sheets = await Promise.all(
      [...new Set(columns?.sheets)].map((n) => write.objectStore('sheets').get([row.id, n])),
    );
    const rows = sheets.flatMap((sheet) => sheet?.statements ?? []).filter((one) => ids.has(one.id));
    const sources = new Map(sheets.flatMap((sheet) => sheet?.sources ?? []).map((source) => [source.id, source]));
    const people = await Promise.all((columns?.people ?? []).map((one) => write.objectStore('people').get(one)));
    const left = rows.filter((one) => !twice.has(one.id));
    const known = new Map(people.flatMap((person) => (person ? [[person.id, person]] : [])));
    await takeOff(
      write,
      rows.filter((one) => twice.has(one.id)),
    );
    await dropSegments(write, head, new Set([id]));
    row.segments = row.segments.filter((segment) => segment.id !== id);
    row.segments.push(...(await storeSegments(write, head, [...compileSome(left, sources, known)])));
    row.added -= rows.length - left.length;
    row.held += rows.length - left.length;
  }
};

/** What an own record that was taken out holds beside its statements, by what it is. */
type KeptBeside = {
  people: KeptPerson[];
  corrections: CorrectionRow[];
  never: NeverRow[];
  stories: Story[];
  notes: Note[];
};
const keptBeside = (lines: Iterable<KeptLine>): KeptBeside => {
  const kept: KeptBeside = { people: [], corrections: [], never: [], stories: [], notes: [] };
  for (const line of lines)
    if ('person' in line) kept.people.push(line.person);
    else if ('correction' in line) kept.corrections.push(line.correction as CorrectionRow);
    else if ('never' in line) kept.never.push(line.never);
    else if ('story' in line) kept.stories.push(line.story as Story);
    else kept.notes.push(line.note as Note);
  return kept;
};

/** Shows the import: all of it, in one go. */
const writeLast = (
  database: Database,
  id: string,
  rows: Arriving,
  segments: readonly Compiled[],
  kept: KeptBeside,
): Promise<void> =>
  inOneGo(database, async (write) => {
    const row = await alive(write, id);
    const { twice, sources } = await rows.settled(write);
    const head = await headOf(write);
    row.segments.push(...(await storeSegments(write, head, segments)));
    if (twice.size > 0) await without(write, head, row, twice);
    head.segments.push(...row.segments);
    head.statements += row.added;
    head.sources += sources;
    for (const store of ['corrections', 'never'] as const)
      for (const one of kept[store]) {
        if ((await write.objectStore(store).getKey(one.id)) !== undefined) continue;
        await write.objectStore(store).put(one as never);
        row[store] = [...(row[store] ?? []), one.id];
      }
    await writeHead(write, head);
    await write.objectStore('imports').put({ ...row, state: 'done', segments: [], beat: Date.now() });
  }).catch(rethrown);

/** Name of the lock that one import holds at a time, whichever page it is of. */
const LOCK = 'on-record-import';

/** Does something alone: two imports at once would each take the other's rows for those of one that was interrupted. */
const alone = async <Result>(work: () => Promise<Result>, signal: AbortSignal | undefined): Promise<Result> => {
  // Browsers let the lock of a page go that was ended. Node, where there is one page, has none.
  const locks = typeof navigator === 'undefined' ? undefined : navigator.locks;
  return locks ? locks.request(LOCK, signal ? { signal } : {}, work) : work();
};

/** Brings a planned file in, after those that are being brought in; `compile` where another thread can do it meanwhile. Rejects with the signal's reason where it was ended, and nothing of it stays. Throws OwnRecordTrouble, ImportGone. */
export const bringIn = (
  database: Database,
  planned: PlannedImport,
  watched: Watched = {},
  compile: Compiling = compileHere,
): Promise<BroughtIn> => alone(() => broughtIn(database, planned, watched, compile), watched.signal);

const broughtIn = async (
  database: Database,
  planned: PlannedImport,
  { signal, onProgress }: Watched,
  compile: Compiling,
): Promise<BroughtIn> => {
  signal?.throwIfAborted();
  const id = crypto.randomUUID();
  const { plan } = planned;
  const now = Date.now();
  await inOneGo(database, async (write) => {
    await write.objectStore('imports').put({
      id,
      state: 'coming',
      at: now,
      beat: now,
      file: plan.file,
      head: plan.head,
      added: 0,
      held: 0,
      refused: 0,
      segments: [],
    });
  });
  try {
    const never = new Set(await database.getAllKeys('never'));
    const kept = keptBeside(plan.head.id === OWN_CORPUS ? planned.kept() : []);
    const rows = arriving({
      id,
      at: now,
      people: plan.people,
      kept: kept.people,
      isOwn: plan.head.id === OWN_CORPUS,
      corpus: plan.head.id,
      isNever: (name) => never.has(neverKey(name)),
      coming: plan.statements,
    });
    const compiling: Promise<Compiled[]>[] = [];
    const begun = (count: number, by: Compiling): Promise<Compiled[]> => {
      const segments = by(rows.waiting.splice(0, count), rows.sources, rows.people);
      // Heard where it is waited for; what is not waited for any more failed with all else.
      segments.catch(() => undefined);
      return segments;
    };
    let came = 0;
    for await (const batch of planned.batches({ size: BATCH, ...(signal ? { signal } : {}) })) {
      came += 1;
      await writeBatch(database, id, rows, batch);
      while (rows.waiting.length >= SEGMENT_STATEMENTS) compiling.push(begun(SEGMENT_STATEMENTS, compile));
      while (compiling.length > AHEAD) await writeCompiled(database, id, (await compiling.shift()) ?? []);
      signal?.throwIfAborted();
      onProgress?.(batch.progress);
    }
    // People come with the first statements: of a record that has people alone, with none.
    if (came === 0) await writeBatch(database, id, rows, NO_STATEMENTS);
    // The rest is less than a segment, and no work for another thread; nor is a small file, which is nothing else.
    compiling.push(begun(rows.waiting.length, compileHere));
    for (const segments of compiling.splice(0, compiling.length - 1)) await writeCompiled(database, id, await segments);
    // Unseen beside an import that is not whole, they are taken back with it.
    await bringStories(id, kept.stories, kept.notes);
    await writeLast(database, id, rows, (await compiling[0]) ?? [], kept);
    const row = await database.get('imports', id);
    return {
      import: id,
      added: row?.added ?? 0,
      held: row?.held ?? 0,
      refused: row?.refused ?? 0,
      people: rows.newPeople.length,
    };
  } catch (error) {
    // What cannot be taken away now (a full disk, a closed database) is unseen, and swept later.
    await takeBack(database, id).catch(() => undefined);
    throw error;
  }
};
