// The record this worker can ask: the bundled corpora, opened once in its life from the package, and the reader's own, as it stands at each
// question. A corpus that is damaged or too new is told of and left out; the rest answers.

import { annotate } from '../annotate.ts';
import { packagedFile } from '../browser/runtime.ts';
import { CorpusTrouble, type OpenCorpus, type OpenRecord, openCorpus, openRecord } from '../corpus/index.ts';
import { type Gazetteer, gazetteer } from '../reading/index.ts';
import type { Article } from '../schema/article.ts';
import { OWN_CORPUS } from '../schema/corpus.ts';
import type { Annotations } from '../schema/match.ts';
import { joinSegments, type OwnSegments, openOwn, tidyLater, troubleSentence } from './own.ts';

export type Library = { record: OpenRecord; known: Gazetteer; troubles: string[] };

/** Lists the bundled corpora; written by the build. */
const LIST = 'corpora/index.json';

const listed = async (): Promise<string[]> => {
  const list: unknown = JSON.parse(new TextDecoder().decode(await packagedFile(LIST)));
  return Array.isArray(list) ? list.filter((id): id is string => typeof id === 'string') : [];
};

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

type Bundled = { corpora: OpenCorpus[]; troubles: string[] };

const openBundled = async (): Promise<Bundled> => {
  const ids = await listed();
  const opened = await Promise.allSettled(ids.map((id) => openCorpus((name) => packagedFile(`corpora/${id}/${name}`))));
  const corpora: OpenCorpus[] = [];
  const troubles: string[] = [];
  for (const [index, result] of opened.entries()) {
    if (result.status === 'fulfilled') corpora.push(result.value);
    else troubles.push(`${ids[index]}: ${reason(result.reason)}`);
  }
  return { corpora, troubles };
};

/** Corpora whose texts turned out damaged while they were asked, and what is told of them. */
const leftOut = new Map<string, string>();

let bundled: Promise<Bundled> | undefined;
/** The library as it was made last, and the own segments it was made with. */
let latest: { of: readonly OpenCorpus[]; library: Library } | undefined;

const bundledOnce = (): Promise<Bundled> => {
  bundled ??= openBundled().catch((error: unknown) => {
    bundled = undefined;
    throw error;
  });
  return bundled;
};

const joined = (opened: Bundled, { corpora: kept, coverage, trouble }: OwnSegments): Library => {
  const corpora = opened.corpora.filter(({ head }) => !leftOut.has(head.id));
  const segments = leftOut.has(OWN_CORPUS) ? [] : kept;
  const troubles = [...opened.troubles, ...leftOut.values()];
  const known = latest?.of;
  const unchanged = known?.length === segments.length && segments.every((segment, at) => segment === known[at]);
  if (!latest || !unchanged) {
    const record = openRecord([...corpora, ...segments]);
    // However many segments it is kept in, it is one record to its reader.
    const told = {
      ...record,
      coverage: [...record.coverage.slice(0, corpora.length), ...(coverage ? [coverage] : [])],
    };
    latest = { of: segments, library: { record: told, known: gazetteer(record.people), troubles } };
  }
  return trouble === null ? latest.library : { ...latest.library, troubles: [...troubles, trouble] };
};

/** The open library, the own record as it is now. Rejects where the package itself cannot be read; the next call tries again. */
export const openLibrary = async (): Promise<Library> => {
  const [packaged, segments] = await Promise.all([bundledOnce(), openOwn()]);
  return joined(packaged, segments);
};

/**
 * Reads an article beside the record. A segment that was merged away, or is damaged, while it was asked is opened anew once. A corpus of which
 * a text stays damaged or lost is left out and told of; the rest answers. Rejects where anything else fails.
 */
export const readBeside = async (
  article: Article,
  revision: number,
): Promise<{ annotations: Annotations; library: Library }> => {
  const read = async () => {
    const library = await openLibrary();
    const annotations = joinSegments(await annotate(article, library.record, library.known, revision));
    return { annotations: { ...annotations, troubles: library.troubles }, library };
  };
  try {
    for (let tried = 1; ; tried += 1)
      try {
        return await read();
      } catch (error) {
        latest = undefined;
        if (tried === 1) continue;
        const corpus = error instanceof CorpusTrouble ? error.corpus : null;
        if (corpus === null || leftOut.has(corpus)) throw error;
        leftOut.set(corpus, corpus === OWN_CORPUS ? troubleSentence('damaged') : `${corpus}: ${reason(error)}`);
      }
  } finally {
    // What is kept is made anew from its rows: the next reading asks it again.
    if (leftOut.delete(OWN_CORPUS)) latest = undefined;
    if (latest && latest.of.length > 0) tidyLater();
  }
};
