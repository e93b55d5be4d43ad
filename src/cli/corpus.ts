// `on-record corpus build | check | info`: corpora made, checked and described.

import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { compile } from '../corpus/index.ts';
import type { Coverage } from '../schema/corpus.ts';
import {
  holdsCompiled,
  type InputChoice,
  isCompiled,
  openBundled,
  openPath,
  problemLines,
  readInputCorpus,
  usable,
} from './corpora.ts';
import { reasonOf } from './input.ts';
import { counted, write } from './lines.ts';
import { EXIT, Refusal } from './refusal.ts';
import { acrossInputs, acrossLines, speakerLines } from './speaker-report.ts';

const coverageLine = (coverage: Coverage): string =>
  `${coverage.id}: ${counted(coverage.statements, 'statement')} of ${counted(coverage.people, 'person', 'people')} from ${counted(coverage.sources, 'source')}, ${coverage.from ?? 'undated'}${coverage.to && coverage.to !== coverage.from ? ` to ${coverage.to}` : ''}`;

/** Gaps told one by one; the rest are counted. */
const GAPS_SHOWN = 12;

/** In how many years something was said, and which years between are empty, so that silence is not read as "never said". */
const yearLines = ({ years = 0, gaps = [] }: Coverage): string[] => {
  if (years === 0) return [];
  const shown = gaps.slice(0, GAPS_SHOWN).map((gap) => gap.replace('/', ' to '));
  if (gaps.length > GAPS_SHOWN) shown.push(`${gaps.length - GAPS_SHOWN} more`);
  const missing = gaps.length > 0 ? `nothing dated ${shown.join(', ')}` : 'no year between is missing';
  return [`${counted(years, 'year')} with statements; ${missing}`];
};

/**
 * Makes a folder and those above it, one by one: Node's own `recursive` never comes back where the system answers that a folder under an
 * existing one does not exist (/proc on Linux).
 */
export const makeFolder = async (folder: string): Promise<void> => {
  if (existsSync(folder)) return;
  await makeFolder(dirname(folder));
  await mkdir(folder);
};

/** Writes a compiled corpus; a Refusal where the folder cannot be written. */
const writeCorpus = async (folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> => {
  try {
    // Only what an earlier build wrote goes: pieces of a longer text would stay behind otherwise.
    if (isCompiled(folder)) await rm(folder, { recursive: true });
    await makeFolder(resolve(folder));
    for (const [name, bytes] of files) await writeFile(join(folder, name), bytes);
  } catch (error) {
    throw new Refusal(
      `${folder}: the corpus could not be written here: ${(error as NodeJS.ErrnoException).code === 'ENOENT' ? 'no folder can be made there' : reasonOf(error)}.`,
    );
  }
};

/**
 * Compiles each input into `out`, or, where there are several, into a folder of its id below it. All are read before any is written, so that
 * one that is refused leaves nothing half built.
 */
export const buildCommand = async (
  inputs: readonly string[],
  { out, json = false, columns }: { out: string; json?: boolean } & InputChoice,
): Promise<number> => {
  const readings = [];
  const ids = new Set<string>();
  for (const input of inputs) {
    const read = await readInputCorpus(input, columns ? { columns } : {});
    const corpus = usable(input, read);
    if (ids.has(corpus.id)) throw new Refusal(`${input}: another input has the id "${corpus.id}" already.`);
    ids.add(corpus.id);
    readings.push({ input, read, corpus });
  }
  let code: number = EXIT.done;
  const built = [];
  for (const { input, read, corpus } of readings) {
    const folder = inputs.length > 1 ? join(out, corpus.id) : out;
    const files = compile(corpus);
    await writeCorpus(folder, files);
    const bytes = [...files.values()].reduce((sum, file) => sum + file.length, 0);
    const { joined, apart, problems, problemCount } = read;
    const statements = corpus.statements.length;
    built.push({
      input,
      id: corpus.id,
      folder,
      statements,
      files: files.size,
      bytes,
      joined,
      apart,
      problems,
      problemCount,
    });
    const said = `${folder}: ${counted(statements, 'statement')}, ${counted(files.size, 'file')}, ${bytes} bytes`;
    if (!json) await write(`${[said, ...speakerLines(joined, apart)].join('\n')}\n`);
    if (problemCount > 0) {
      process.stderr.write(
        `${problemLines(problems, problemCount)}\n${counted(problemCount, 'problem')} in ${input}; those rows are left out.\n`,
      );
      code = EXIT.badData;
    }
  }
  const across = acrossInputs(readings.map(({ corpus }) => corpus));
  if (json) await write(`${JSON.stringify({ corpora: built, across }, null, 2)}\n`);
  else for (const line of acrossLines(across)) await write(`${line}\n`);
  return code;
};

/** Says whether a corpus is whole; every problem with file, line, field and what was expected. */
export const checkCommand = async (path: string, { columns }: InputChoice = {}): Promise<number> => {
  if (isCompiled(path)) {
    const [opened] = await openPath(path);
    if (opened) {
      await opened.check();
      await write(`${path}: whole. ${coverageLine(opened.coverage)}\n`);
    }
    return EXIT.done;
  }
  const read = await readInputCorpus(path, columns ? { columns } : {});
  if (read.problemCount > 0) {
    process.stderr.write(`${problemLines(read.problems, read.problemCount)}\n`);
    await write(`${path}: ${counted(read.problemCount, 'problem')}.\n`);
    return EXIT.badData;
  }
  const corpus = usable(path, read);
  await write(
    `${path}: no problems in ${counted(corpus.statements.length, 'statement')} and ${counted(corpus.people.length, 'person', 'people')}.\n`,
  );
  return EXIT.done;
};

/** Tells what a corpus covers; without a path, what the bundled ones do, which as JSON are a list however many they are. */
export const infoCommand = async (path: string | undefined, options: { json?: boolean }): Promise<number> => {
  const opened = path === undefined ? await openBundled() : await openPath(path);
  const input = path === undefined || (await holdsCompiled(path)) ? null : await readInputCorpus(path);
  if (opened.length === 0 && !options.json) await write('No corpora are bundled with this build.\n');
  if (options.json) {
    const facts = opened.map((corpus) => ({
      ...corpus.coverage,
      wordings: corpus.documents,
      words: corpus.words,
      indexBytes: corpus.bytes,
      ...(input ? { joined: input.joined, apart: input.apart } : {}),
    }));
    await write(`${JSON.stringify(path !== undefined && facts.length === 1 ? facts[0] : facts, null, 2)}\n`);
    return EXIT.done;
  }
  for (const corpus of opened) {
    const { coverage } = corpus;
    await write(
      `${[
        `${coverage.title} (${coverage.id}, version ${coverage.version})`,
        coverage.description,
        `Licence: ${coverage.licence}`,
        coverageLine(coverage),
        ...yearLines(coverage),
        `${corpus.documents} wordings, ${corpus.words} words, index of ${corpus.bytes} bytes`,
        ...speakerLines(input?.joined ?? [], input?.apart ?? []),
      ].join('\n')}\n`,
    );
  }
  return EXIT.done;
};
