// The record this worker can ask: the bundled corpora, opened once in its life from the package, and the reader's own, as it stands at each
// question. A corpus that is damaged or too new is told of and left out; the rest answers.

import { annotate } from '../annotate.ts';
import { packagedFile } from '../browser/runtime.ts';
import { CorpusTrouble, type OpenCorpus, type OpenRecord, openCorpus, openRecord } from '../corpus/index.ts';
import type { Covered } from '../messages.ts';
import { type CorrectionRow, correctMatches, correctReading } from '../own-record/index.ts';
import { type Gazetteer, gazetteer } from '../reading/index.ts';
import type { Article } from '../schema/article.ts';
import { OWN_CORPUS } from '../schema/corpus.ts';
import type { Annotations } from '../schema/match.ts';
import { readSettings } from '../settings.ts';
import { joinSegments, type OwnSegments, openOwn, tidyLater, troubleSentence } from './own.ts';

export type Library = { record: OpenRecord; known: Gazetteer; troubles: string[]; corrections: CorrectionRow[] };

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
/** The library as it was made last, of which corpora, and of which people told apart. */
let latest: { of: readonly OpenCorpus[]; apart: string; record: OpenRecord; known: Gazetteer } | undefined;

const bundledOnce = (): Promise<Bundled> => {
  bundled ??= openBundled().catch((error: unknown) => {
    bundled = undefined;
    throw error;
  });
  return bundled;
};

const joined = (opened: Bundled, kept: OwnSegments, off: readonly string[]): Library => {
  const isAsked = ({ head }: OpenCorpus) => !leftOut.has(head.id) && !off.includes(head.id);
  const corpora = [...opened.corpora, ...kept.beside].filter(isAsked);
  const segments = kept.corpora.filter(isAsked);
  const all = [...corpora, ...segments];
  const pairs = kept.corrections.flatMap((row) => (row.kind === 'apart' ? [row.people] : []));
  const apart = pairs.join('\n');
  const unchanged =
    latest?.apart === apart && latest.of.length === all.length && all.every((one, at) => one === latest?.of[at]);
  if (!latest || !unchanged) {
    const record = openRecord(all, pairs);
    // However many segments it is kept in, it is one record to its reader.
    const own = segments.length > 0 && kept.coverage ? [kept.coverage] : [];
    const told = { ...record, coverage: [...record.coverage.slice(0, corpora.length), ...own] };
    latest = { of: all, apart, record: told, known: gazetteer(record.people) };
  }
  const { record, known } = latest;
  const troubles = [...opened.troubles, ...leftOut.values(), ...kept.troubles];
  return { record, known, troubles, corrections: kept.corrections };
};

/** All there is to be asked, as it stands now. */
const everything = () => Promise.all([bundledOnce(), openOwn(), readSettings()]);

/** The open library, the own record as it is now, without the corpora the reader switched off. Rejects where the package itself cannot be read; the next call tries again. */
export const openLibrary = async (): Promise<Library> => {
  const [packaged, kept, { corporaOff }] = await everything();
  return joined(packaged, kept, corporaOff);
};

/** What the corpora cover that are asked, and what those do that the reader switched off. */
export const covered = async (): Promise<Covered> => {
  const [packaged, kept, { corporaOff }] = await everything();
  const { record, troubles } = joined(packaged, kept, corporaOff);
  const beside = [...packaged.corpora, ...kept.beside].map(({ coverage }) => coverage);
  const off = [...beside, ...(kept.coverage ? [kept.coverage] : [])].filter(({ id }) => corporaOff.includes(id));
  return { coverage: record.coverage, troubles, off };
};

/** An article read and looked up as the reader corrected it. */
const annotated = async (
  article: Article,
  revision: number,
  library: Library,
  mostRelated?: number,
): Promise<Annotations> => {
  const { record, known, corrections } = library;
  let unlinked: ReadonlyMap<string, string> = new Map();
  const annotations = joinSegments(
    await annotate(
      article,
      record,
      known,
      revision,
      (reading) => {
        const corrected = correctReading(article, reading, corrections);
        unlinked = corrected.unlinked;
        return corrected.reading;
      },
      mostRelated,
    ),
  );
  const nameOf = (person: string) => record.people[record.placeOf(person) ?? -1]?.name;
  const quotations = correctMatches(annotations.quotations, corrections, unlinked, nameOf);
  return { ...annotations, quotations, troubles: library.troubles };
};

/**
 * Reads an article beside the record. A segment that was merged away, or is damaged, while it was asked is opened anew once. A corpus of which
 * a text stays damaged or lost is left out and told of; the rest answers. Rejects where anything else fails.
 */
export const readBeside = async (
  article: Article,
  revision: number,
  mostRelated?: number,
): Promise<{ annotations: Annotations; library: Library }> => {
  const read = async () => {
    const library = await openLibrary();
    return { annotations: await annotated(article, revision, library, mostRelated), library };
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
    if (latest?.of.some(({ head }) => head.id === OWN_CORPUS)) tidyLater();
  }
};
