// Corpora by path: a compiled folder, a corpus in source form, rows as JSONL or CSV, or a folder of compiled ones. Opened, or read to be
// built; what is wrong is told with file, line, field and what was expected.

import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  CorpusTrouble,
  compile,
  INDEX_FILE,
  type OpenCorpus,
  type OpenRecord,
  openCorpus,
  openRecord,
  readCorpus,
  readRows,
  type SpeakerDoubt,
  type SpeakerJoin,
} from '../corpus/index.ts';
import type { Corpus } from '../schema/corpus.ts';
import { type Problem, sentence } from '../schema/problems.ts';
import { readText } from './input.ts';
import { counted } from './lines.ts';
import { EXIT, Refusal, told } from './refusal.ts';

/** A corpus read from an input, with what is to be told of it. */
export type ReadInput = {
  corpus: Corpus | null;
  problems: Problem[];
  joined: SpeakerJoin[];
  apart: SpeakerDoubt[];
};

/** Problems shown one by one; the rest are counted. */
const SHOWN = 20;

/** Problems as lines for people. */
export const problemLines = (problems: readonly Problem[]): string => {
  const lines = problems.slice(0, SHOWN).map(sentence);
  if (problems.length > SHOWN) lines.push(`… and ${problems.length - SHOWN} more.`);
  return lines.join('\n');
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

/** Reads an input: a corpus folder, or rows. */
export const readInputCorpus = async (path: string): Promise<ReadInput> => {
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
    return { ...readCorpus({ head, people, statements }), joined: [], apart: [] };
  }
  const format = /\.(csv|tsv)$/i.test(path) ? 'csv' : 'jsonl';
  return readRows(await readText(path), { file: path, format });
};

const openFolder = (path: string): Promise<OpenCorpus> =>
  openCorpus(async (name) => new Uint8Array(await readFile(join(path, name)))).catch((error: unknown) => {
    throw error instanceof CorpusTrouble ? new Refusal(`${path}: ${error.message}`) : error;
  });

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
  const { corpus, problems } = await readInputCorpus(path);
  if (!corpus || corpus.statements.length === 0)
    throw new Refusal(problems.length > 0 ? problemLines(problems) : `${path}: there are no statements in it.`);
  if (problems.length > 0)
    process.stderr.write(
      `${problemLines(problems)}\n${counted(problems.length, 'problem')} in ${path}; the other rows are used.\n`,
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
      process.stderr.write(`${basename(name)} is left out: ${told(error)}\n`);
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
