// Corpora kept beside the own record, each under its own id: compiled at once, written in one transaction, so that one is there whole or not at all, and
// the one it takes the place of stays until then. What each was compiled of is kept with it, so that it can be made anew: by a version of On Record
// that compiles otherwise, or where its files are damaged. Nothing of the reader's own hangs on their statements, so nothing of it is lost with them.

import { CorpusTrouble, compile, corpusOfImport, type OpenCorpus, type PlannedImport } from '../corpus/index.ts';
import { type Corpus, OWN_CORPUS } from '../schema/corpus.ts';
import type { Statement } from '../schema/statement.ts';
import { packSource, readSource, SOURCE_FILE } from './corpus-source.ts';
import type { Database } from './database.ts';
import type { Watched } from './management.ts';
import type { CorpusRow } from './rows.ts';
import { writeHead } from './segments.ts';
import type { Write } from './stores.ts';
import { headOf, inOneGo } from './transaction.ts';

const dropFiles = (write: Write, id: string): Promise<void> =>
  write.objectStore('corpusFiles').delete(IDBKeyRange.bound([id], [id, []]));

/** Writes a corpus in the place of what there was of it; answers the bytes of its files. */
const writeFiles = async (
  write: Write,
  id: string,
  files: ReadonlyMap<string, Uint8Array>,
  source: Uint8Array,
): Promise<number> => {
  await dropFiles(write, id);
  let sum = 0;
  for (const [name, bytes] of [...files, [SOURCE_FILE, source] as const]) {
    sum += bytes.length;
    await write.objectStore('corpusFiles').put({ corpus: id, name, bytes: bytes.slice() });
  }
  return sum;
};

/** `taken`: ids of bundled corpora. Throws CorpusTrouble, OwnRecordTrouble, or the signal's reason. */
export const addCorpus = async (
  database: Database,
  planned: PlannedImport,
  taken: readonly string[],
  watched: Watched = {},
): Promise<CorpusRow> => {
  const { signal, onProgress } = watched;
  const { file, head } = planned.plan;
  if (head.id === OWN_CORPUS || taken.includes(head.id))
    throw new CorpusTrouble(`The corpus “${head.title}” has the id “${head.id}”, which another one has for good.`, {
      kind: 'taken',
    });
  const corpus = await corpusOfImport(planned, {
    ...(signal ? { signal } : {}),
    ...(onProgress ? { onProgress } : {}),
  });
  if (!corpus || corpus.statements.length === 0)
    throw new CorpusTrouble(`${file} holds nothing that can be asked.`, { kind: 'empty' });
  const files = compile(corpus);
  signal?.throwIfAborted();
  const source = await packSource(corpus, signal);
  return inOneGo(database, async (write) => {
    const before = await write.objectStore('corpora').get(head.id);
    const row: CorpusRow = {
      id: head.id,
      edition: Math.max((before?.edition ?? 0) + 1, Date.now()),
      head,
      at: Date.now(),
      file,
      people: corpus.people.length,
      statements: corpus.statements.length,
      bytes: await writeFiles(write, head.id, files, source),
      source: source.length,
    };
    await write.objectStore('corpora').put(row);
    await writeHead(write, await headOf(write));
    return row;
  });
};

export const removeCorpus = (database: Database, id: string): Promise<void> =>
  inOneGo(database, async (write) => {
    await dropFiles(write, id);
    await write.objectStore('corpora').delete(id);
    await writeHead(write, await headOf(write));
  });

/** Which corpus is meant: one that was replaced or removed meanwhile is left as it is. */
type Meant = { id: string; edition: number };

/** Changes the row of a corpus, with what else belongs to it; answers whether it was still the one meant. */
const changed = (
  database: Database,
  { id, edition }: Meant,
  change: (write: Write, row: CorpusRow) => Promise<CorpusRow>,
): Promise<boolean> =>
  inOneGo(database, async (write) => {
    const row = await write.objectStore('corpora').get(id);
    if (row?.edition !== edition) return false;
    await write.objectStore('corpora').put(await change(write, row));
    await writeHead(write, await headOf(write));
    return true;
  });

/** A corpus that cannot be made anew is told of as what it is, and not tried again. */
const withoutSource = ({ source: _, again: __, ...row }: CorpusRow): CorpusRow => row;

/**
 * Makes a corpus anew of its source, under another edition; what else is known of it stays. Nothing is locked for writing before all is compiled.
 * Answers whether it was done: not where somebody was quicker, nor where the source is damaged, which is noted. Throws OwnRecordTrouble, or the signal's reason.
 */
export const makeAnew = async (database: Database, meant: Meant, signal?: AbortSignal): Promise<boolean> => {
  const source = (await database.get('corpusFiles', [meant.id, SOURCE_FILE]))?.bytes ?? new Uint8Array(0);
  let corpus: Corpus;
  try {
    corpus = await readSource(source);
  } catch (error) {
    if (!(error instanceof CorpusTrouble)) throw error;
    await changed(database, meant, async (_, row) => withoutSource(row));
    return false;
  }
  signal?.throwIfAborted();
  const files = compile(corpus);
  signal?.throwIfAborted();
  return changed(database, meant, async (write, { again: _, ...row }) => ({
    ...row,
    edition: row.edition + 1,
    people: corpus.people.length,
    statements: corpus.statements.length,
    bytes: await writeFiles(write, row.id, files, source),
    source: source.length,
  }));
};

/** Notes that the files of a corpus are damaged. Answers whether it can be made anew; null where no such corpus is kept. */
export const noteDamage = async (database: Database, id: string): Promise<boolean | null> => {
  const row = await database.get('corpora', id);
  if (!row) return null;
  if (row.source === undefined) return false;
  return changed(database, row, async (_, now) => ({ ...now, again: true }));
};

/**
 * Gives a corpus that was stored without its source one, of what it is compiled in, which this version can read. Answers whether it was done. Throws
 * CorpusTrouble where a text is damaged, OwnRecordTrouble, or the signal's reason.
 */
export const giveSource = async (
  database: Database,
  meant: Meant,
  open: OpenCorpus,
  signal?: AbortSignal,
): Promise<boolean> => {
  const statements: Statement[] = [];
  for (let at = 0; at < open.statements; at += 1) statements.push(await open.statement(at));
  const bytes = await packSource({ ...open.head, people: open.people, statements }, signal);
  return changed(database, meant, async (write, row) => {
    await write.objectStore('corpusFiles').put({ corpus: row.id, name: SOURCE_FILE, bytes });
    return { ...row, bytes: row.bytes + bytes.length, source: bytes.length };
  });
};
