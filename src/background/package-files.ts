// Files of the package, some of them sent for before anybody asks: by the worker's first line the list of corpora and what each tells of itself, while
// all other code is still to be run. Which corpora there are is for the list to say; the build tells it beforehand, so that a worker that just woke need
// not wait for the list to know what to send for. Does not read what comes: that is bundled.ts.

import { packagedFile } from '../browser/runtime.ts';

/** Lists the bundled corpora; written by the build. */
const LIST = 'corpora/index.json';

const pathOf = (corpus: string, name: string): string => `corpora/${corpus}/${name}`;

/** On their way, until they are asked for. */
const coming = new Map<string, Promise<Uint8Array>>();

const send = (path: string): void => {
  if (coming.has(path)) return;
  const file = packagedFile(path);
  // Told where it is waited for.
  file.catch(() => undefined);
  coming.set(path, file);
};

/** Bytes of a file of the package: those sent for beforehand, which are given once, else sent for now. */
const fileAt = (path: string): Promise<Uint8Array> => {
  const sent = coming.get(path);
  coming.delete(path);
  return sent ?? packagedFile(path);
};

/** The list's bytes. */
export const listFile = (): Promise<Uint8Array> => fileAt(LIST);

/** A corpus's file by name. */
export const corpusFile = (corpus: string, name: string): Promise<Uint8Array> => fileAt(pathOf(corpus, name));

/** Sends for a corpus's file that will be asked for. */
export const sendFor = (corpus: string, name: string): void => send(pathOf(corpus, name));

/** Lets go of what was sent for of other corpora than these. */
export const keepOnly = (corpora: readonly string[]): void => {
  for (const path of coming.keys())
    if (path !== LIST && !corpora.some((corpus) => path.startsWith(pathOf(corpus, '')))) coming.delete(path);
};

/** Corpora the build laid beside the worker; none where it did not tell. */
const expected = typeof __CORPORA__ === 'undefined' || __CORPORA__ === '' ? [] : __CORPORA__.split(',');

send(LIST);
// What a corpus tells of itself (corpus/layout.ts). The words, a hundred times that, are sent for once a page is to be read: many a waking is for less.
for (const corpus of expected) sendFor(corpus, 'index.bin');
