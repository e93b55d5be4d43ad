// The record's segments, opened for asking: only their bytes are read, nothing is compiled on this path. Segments never change, so one that is
// open stays open for as long as the list names it.

import { CorpusTrouble, INDEX_FILE, type OpenCorpus, openCorpus, PEOPLE_FILE } from '../corpus/index.ts';
import type { Database } from './database.ts';
import { noHead } from './database.ts';
import type { FileRow, HeadRow } from './rows.ts';
import { troubleOf } from './trouble.ts';

export type OpenSegments = {
  head: HeadRow;
  corpora: OpenCorpus[];
  /** Segments whose files are damaged, missing or of another format: their rows are whole, and they are to be made anew. */
  damaged: Set<number>;
};

const opened = async (database: Database, id: number, files: readonly (FileRow | undefined)[]): Promise<OpenCorpus> =>
  openCorpus(async (name) => {
    const file = files.find((one) => one?.name === name) ?? (await database.get('files', [id, name]));
    if (!file) throw new Error('it is not there');
    return file.bytes;
  });

/** Opens what the list names; `known` are those open already, by their id, and is brought up to date. Throws OwnRecordTrouble. */
export const openSegments = async (database: Database, known: Map<number, OpenCorpus>): Promise<OpenSegments> => {
  try {
    const look = database.transaction(['head', 'files'], 'readonly');
    const head = (await look.objectStore('head').get('head')) ?? noHead();
    const listed = new Set(head.segments.map(({ id }) => id));
    for (const id of known.keys()) if (!listed.has(id)) known.delete(id);
    // Asked for within the one transaction: no write comes between the list and the files.
    const asked = head.segments
      .filter(({ id }) => !known.has(id))
      .map(async ({ id }) => ({
        id,
        files: await Promise.all([INDEX_FILE, PEOPLE_FILE].map((name) => look.objectStore('files').get([id, name]))),
      }));
    const damaged = new Set<number>();
    for (const { id, files } of await Promise.all(asked)) {
      try {
        known.set(id, await opened(database, id, files));
      } catch (error) {
        if (!(error instanceof CorpusTrouble)) throw error;
        damaged.add(id);
      }
    }
    const corpora = head.segments.flatMap(({ id }) => known.get(id) ?? []);
    return { head, corpora, damaged };
  } catch (error) {
    throw troubleOf(error);
  }
};
