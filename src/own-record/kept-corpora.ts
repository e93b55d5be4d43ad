// Corpora kept beside the own record, each under its own id: compiled at once, written in one transaction, so that one is there whole or not at all, and
// the one it takes the place of stays until then. Nothing of the reader's own hangs on their statements, so nothing of it is lost with them.

import { CorpusTrouble, compile, corpusOfImport, type PlannedImport } from '../corpus/index.ts';
import { OWN_CORPUS } from '../schema/corpus.ts';
import type { Database } from './database.ts';
import type { Watched } from './management.ts';
import type { CorpusRow } from './rows.ts';
import { writeHead } from './segments.ts';
import type { Write } from './stores.ts';
import { headOf, inOneGo } from './transaction.ts';

const dropFiles = (write: Write, id: string): Promise<void> =>
  write.objectStore('corpusFiles').delete(IDBKeyRange.bound([id], [id, []]));

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
    throw new CorpusTrouble(`The corpus “${head.title}” has the id “${head.id}”, which another one has for good.`);
  const corpus = await corpusOfImport(planned, {
    ...(signal ? { signal } : {}),
    ...(onProgress ? { onProgress } : {}),
  });
  if (!corpus || corpus.statements.length === 0) throw new CorpusTrouble(`${file} holds nothing that can be asked.`);
  const files = compile(corpus);
  signal?.throwIfAborted();
  return inOneGo(database, async (write) => {
    const before = await write.objectStore('corpora').get(head.id);
    await dropFiles(write, head.id);
    let bytes = 0;
    for (const [name, file] of files) {
      bytes += file.length;
      await write.objectStore('corpusFiles').put({ corpus: head.id, name, bytes: file.slice() });
    }
    const row: CorpusRow = {
      id: head.id,
      edition: Math.max((before?.edition ?? 0) + 1, Date.now()),
      head,
      at: Date.now(),
      file,
      people: corpus.people.length,
      statements: corpus.statements.length,
      bytes,
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
