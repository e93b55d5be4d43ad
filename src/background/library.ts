// The corpora this worker can ask: opened once in its life, from the package, and only when something is asked. A corpus that is
// damaged or too new is told of and left out; the rest answers.

import { packagedFile } from '../browser/runtime.ts';
import { type OpenCorpus, type OpenRecord, openCorpus, openRecord } from '../corpus/index.ts';
import { type Gazetteer, gazetteer } from '../reading/index.ts';

export type Library = { record: OpenRecord; known: Gazetteer; troubles: string[] };

/** Lists the bundled corpora; written by the build. */
const LIST = 'corpora/index.json';

const bundled = async (): Promise<string[]> => {
  const list: unknown = JSON.parse(new TextDecoder().decode(await packagedFile(LIST)));
  return Array.isArray(list) ? list.filter((id): id is string => typeof id === 'string') : [];
};

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const open = async (): Promise<Library> => {
  const ids = await bundled();
  const opened = await Promise.allSettled(ids.map((id) => openCorpus((name) => packagedFile(`corpora/${id}/${name}`))));
  const corpora: OpenCorpus[] = [];
  const troubles: string[] = [];
  for (const [index, result] of opened.entries()) {
    if (result.status === 'fulfilled') corpora.push(result.value);
    else troubles.push(`${ids[index]}: ${reason(result.reason)}`);
  }
  const record = openRecord(corpora);
  return { record, known: gazetteer(record.people), troubles };
};

let library: Promise<Library> | undefined;

/** The open library. Rejects where the package itself cannot be read; the next call tries again. */
export const openLibrary = (): Promise<Library> => {
  library ??= open().catch((error: unknown) => {
    library = undefined;
    throw error;
  });
  return library;
};
