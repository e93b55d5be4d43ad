// The corpora that come with On Record, opened from the package once in this worker's life. Waking is the common case, so nothing waits for
// what it does not need: what is needed first is sent for before any other code of the worker has run (package-files.ts), and who speaks in a corpus is known
// before its words are there. Texts come when they are asked for: sent for beforehand they gained an article nothing, and cost a single question
// 10 of 43 ms.

import { type OpenCorpus, type OpenIndex, once, openIndex, VOCABULARY_FILE } from '../corpus/index.ts';
import { packagedSentence } from './corpus-sentences.ts';
import { corpusFile, keepOnly, listFile, sendFor } from './package-files.ts';

export type Bundled = { corpora: OpenCorpus[]; troubles: string[] };

/** `indexes` rejects where a corpus cannot be opened: then only `whole` tells which can. */
export type Opening = { indexes: Promise<OpenIndex[]>; whole: Promise<Bundled>; isWhole: boolean };

const list = async (): Promise<string[]> => {
  const ids: unknown = JSON.parse(new TextDecoder().decode(await listFile()));
  const listed = Array.isArray(ids) ? ids.filter((id): id is string => typeof id === 'string') : [];
  keepOnly(listed);
  return listed;
};

/** The list; one that failed is sent for anew. */
const listed = once(list);
// Told where it is waited for.
listed().catch(() => undefined);

const open = (): Opening => {
  const sent = listed().then((ids) => {
    const all = ids.map((id) => ({ id, index: openIndex((name) => corpusFile(id, name)) }));
    // Whatever text is found first is read by it.
    for (const id of ids) sendFor(id, VOCABULARY_FILE);
    return all;
  });
  const indexes = sent.then((all) => Promise.all(all.map(({ index }) => index)));
  // Told by `whole`.
  indexes.catch(() => undefined);
  const opening: Opening = { indexes, isWhole: false, whole: Promise.resolve({ corpora: [], troubles: [] }) };
  opening.whole = sent.then(async (all) => {
    const opened = await Promise.allSettled(all.map(async ({ index }) => (await index).corpus()));
    const corpora: OpenCorpus[] = [];
    const troubles: string[] = [];
    for (const [at, result] of opened.entries()) {
      if (result.status === 'fulfilled') corpora.push(result.value);
      else troubles.push(packagedSentence(all[at]?.id ?? '', result.reason));
    }
    opening.isWhole = true;
    return { corpora, troubles };
  });
  return opening;
};

let opening: Opening | undefined;

/** The bundled corpora. Where the package itself could not be read, the next call tries again. */
export const bundled = (): Opening => {
  if (opening) return opening;
  const now = open();
  opening = now;
  now.whole.catch(() => {
    opening = undefined;
  });
  return now;
};
