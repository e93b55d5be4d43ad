// Corpora by path: a compiled folder, a corpus in source form (a folder, or a .zip of it), rows in any format that can be brought in, or a
// folder of compiled ones. Opened, or read to be built; what is wrong is told with file, line, field and what was expected.

import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  CorpusTrouble,
  compile,
  corpusOfImport,
  type ImportOptions,
  INDEX_FILE,
  type OpenCorpus,
  type OpenRecord,
  openCorpus,
  openRecord,
  planImport,
  readCorpus,
  type SpeakerDoubt,
  type SpeakerJoin,
} from '../corpus/index.ts';
import type { Corpus } from '../schema/corpus.ts';
import { type Problem, sentence } from '../schema/problems.ts';
import { reason } from '../text/reason.ts';
import { readText, reasonOf } from './input.ts';
import { counted } from './lines.ts';
import { EXIT, Refusal } from './refusal.ts';

/** A corpus read from an input, with what is to be told of it. */
export type ReadInput = {
  corpus: Corpus | null;
  problems: Problem[];
  /** All problems; of many only the first are in `problems`. */
  problemCount: number;
  joined: SpeakerJoin[];
  apart: SpeakerDoubt[];
};

/** Problems shown one by one; the rest are counted. */
const SHOWN = 20;

/** Problems as lines for people. `count`: all there are, where only the first are given. */
export const problemLines = (problems: readonly Problem[], count = problems.length): string => {
  const lines = problems.slice(0, SHOWN).map(sentence);
  if (count > SHOWN) lines.push(`… and ${count - SHOWN} more.`);
  return lines.join('\n');
};

/** A file's bytes; what they are is told when they are read. */
const readBytes = async (path: string): Promise<Uint8Array> => {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    throw new Refusal(`${path}: could not be read: ${reasonOf(error)}.`);
  }
};

const isFolder = async (path: string): Promise<boolean> => {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    throw new Refusal(`${path}: there is no such file or folder.`);
  }
};

/** Whether a path is a compiled corpus. */
export const isCompiled = (path: string): boolean => existsSync(join(path, INDEX_FILE));

/** How an input is to be read where that is not to be guessed. */
export type InputChoice = Pick<ImportOptions, 'columns'>;

/** Reads an input: a corpus folder, or a file of any format that can be brought in. */
export const readInputCorpus = async (path: string, choice: InputChoice = {}): Promise<ReadInput> => {
  if (await isFolder(path)) {
    if (!existsSync(join(path, 'corpus.json')))
      throw new Refusal(
        `${path}: expected a corpus folder with corpus.json, people.jsonl and statements.jsonl, or a compiled one.`,
      );
    const source = async (name: string) => ({ file: join(path, name), text: await readText(join(path, name)) });
    const [head, people, statements] = [
      await source('corpus.json'),
      await source('people.jsonl'),
      await source('statements.jsonl'),
    ];
    const { corpus, problems } = readCorpus({ head, people, statements });
    return { corpus, problems, problemCount: problems.length, joined: [], apart: [] };
  }
  const planned = await planImport(await readBytes(path), path, choice);
  const { plan } = planned;
  const { problems, problemCount, joined, apart } = plan;
  // A corpus in source form with anything wrong is not built by mistake, be it a folder or a .zip of one.
  const whole = plan.format !== 'corpus' || problemCount === 0;
  return { corpus: whole ? await corpusOfImport(planned) : null, problems, problemCount, joined, apart };
};

/** The corpus of an input; a Refusal where there is none, or nothing in it. */
export const usable = (path: string, { corpus, problems, problemCount }: ReadInput): Corpus => {
  if (corpus && corpus.statements.length > 0) return corpus;
  throw new Refusal(
    problemCount > 0 ? problemLines(problems, problemCount) : `${path}: there are no statements in it.`,
  );
};

const openFolder = (path: string): Promise<OpenCorpus> =>
  openCorpus(async (name) => new Uint8Array(await readFile(join(path, name))), { whole: true }).catch(
    (error: unknown) => {
      throw error instanceof CorpusTrouble ? new Refusal(`${path}: ${error.message}`) : error;
    },
  );

/** Opens a compiled corpus from memory. */
export const openFiles = (files: ReadonlyMap<string, Uint8Array>): Promise<OpenCorpus> =>
  openCorpus(async (name) => {
    const bytes = files.get(name);
    if (!bytes) throw new Error('it is not there');
    return bytes;
  });

/** Whether a path holds compiled corpora: nothing of their source is there to be told of. */
export const holdsCompiled = async (path: string): Promise<boolean> =>
  isCompiled(path) || ((await isFolder(path)) && !existsSync(join(path, 'corpus.json')));

/** Opens every corpus of a path. Rows that are wrong are told on standard error and left out; a corpus that is wrong is refused. */
export const openPath = async (path: string): Promise<OpenCorpus[]> => {
  if (isCompiled(path)) return [await openFolder(path)];
  if ((await isFolder(path)) && !existsSync(join(path, 'corpus.json'))) {
    const inside = (await readdir(path)).sort().filter((name) => isCompiled(join(path, name)));
    if (inside.length > 0) return Promise.all(inside.map((name) => openFolder(join(path, name))));
  }
  const read = await readInputCorpus(path);
  const corpus = usable(path, read);
  if (read.problemCount > 0)
    process.stderr.write(
      `${problemLines(read.problems, read.problemCount)}\n${counted(read.problemCount, 'problem')} in ${path}; the other rows are used.\n`,
    );
  return [await openFiles(compile(corpus))];
};

/** The bundled corpora lie beside the built command. */
const bundledFolder = (): string => join(dirname(fileURLToPath(import.meta.url)), 'corpora');

/** Opens the bundled corpora; one that is damaged is told of on standard error and left out, so that the rest answers. */
export const openBundled = async (): Promise<OpenCorpus[]> => {
  const folder = bundledFolder();
  const opened: OpenCorpus[] = [];
  if (!existsSync(folder)) return opened;
  for (const name of (await readdir(folder)).sort().filter((name) => isCompiled(join(folder, name))))
    try {
      opened.push(await openFolder(join(folder, name)));
    } catch (error) {
      process.stderr.write(`${basename(name)} is left out: ${reason(error)}\n`);
    }
  return opened;
};

/** The record a command asks: the given paths, the bundled corpora without any, nothing for `none`. */
export const openPaths = async (paths: readonly string[]): Promise<OpenRecord> => {
  if (paths.includes('none')) {
    if (paths.length > 1) throw new Refusal('--corpus none stands alone: it means no corpus at all.', EXIT.badUsage);
    return openRecord([]);
  }
  if (paths.length > 0) {
    const opened: OpenCorpus[] = [];
    for (const path of paths) opened.push(...(await openPath(path)));
    return openRecord(opened);
  }
  return openRecord(await openBundled());
};
