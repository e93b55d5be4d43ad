// `on-record corpus export`: a corpus as its folder in a .zip, which is brought in again without loss, or as rows for other programs.

import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { dirname, extname, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { corpusAsZip, type OpenCorpus, rowsAsCsv, rowsAsJsonl } from '../corpus/index.ts';
import type { Corpus, CorpusHead } from '../schema/corpus.ts';
import type { Person } from '../schema/person.ts';
import type { Statement } from '../schema/statement.ts';
import { holdsCompiled, type InputChoice, openPath, problemLines, readInputCorpus, usable } from './corpora.ts';
import { makeFolder } from './corpus.ts';
import { reasonOf } from './input.ts';
import { counted, write } from './lines.ts';
import { EXIT, Refusal } from './refusal.ts';

type Taken = {
  head: CorpusHead;
  people: readonly Person[];
  statements: readonly Statement[] | AsyncIterable<Statement>;
  count: number;
};

const ofCompiled = (corpus: OpenCorpus): Taken => ({
  head: corpus.head,
  people: corpus.people,
  statements: (async function* () {
    // In the order of their ids, as a list would be, so that a corpus gives the same bytes compiled and not.
    const all: Statement[] = [];
    for (let index = 0; index < corpus.statements; index += 1) all.push(await corpus.statement(index));
    yield* all.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  })(),
  count: corpus.statements,
});

const ofSource = ({ people, statements, ...head }: Corpus): Taken => ({
  head,
  people,
  statements,
  count: statements.length,
});

const FORMS: Record<string, (taken: Taken) => AsyncIterable<string | Uint8Array>> = {
  '.zip': ({ head, people, statements }) => corpusAsZip({ ...head, people: [...people], statements }),
  '.jsonl': rowsAsJsonl,
  '.csv': rowsAsCsv,
};

/** What `--out` may end with. */
export const OUT_FORMS = Object.keys(FORMS).join(', ');

/** Writes what comes beside the file and puts it there once it is whole: nothing half written bears its name. */
const writeWhole = async (out: string, pieces: AsyncIterable<string | Uint8Array>): Promise<void> => {
  const unfinished = `${out}.unfinished`;
  try {
    await makeFolder(dirname(resolve(out)));
    await pipeline(Readable.from(pieces), createWriteStream(unfinished));
    await rename(unfinished, out);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => {});
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    throw new Refusal(`${out}: could not be written: ${reasonOf(error)}.`);
  }
};

/** Takes a corpus out. Rows that are wrong are told on standard error and left out. */
export const exportCommand = async (path: string, { out, columns }: { out: string } & InputChoice): Promise<number> => {
  const form = FORMS[extname(out).toLowerCase()];
  if (!form) throw new Refusal(`--out ${out}: expected a file that ends with ${OUT_FORMS}.`, EXIT.badUsage);
  let taken: Taken;
  let code: number = EXIT.done;
  if (await holdsCompiled(path)) {
    const opened = await openPath(path);
    const [only] = opened;
    if (!only || opened.length > 1)
      throw new Refusal(`${path}: holds ${opened.map(({ head }) => head.id).join(', ')}; expected one corpus.`);
    taken = ofCompiled(only);
  } else {
    const read = await readInputCorpus(path, columns ? { columns } : {});
    taken = ofSource(usable(path, read));
    if (read.problemCount > 0) {
      process.stderr.write(
        `${problemLines(read.problems, read.problemCount)}\n${counted(read.problemCount, 'problem')} in ${path}; those rows are left out.\n`,
      );
      code = EXIT.badData;
    }
  }
  await writeWhole(out, form(taken));
  await write(`${out}: ${counted(taken.count, 'statement')} of ${counted(taken.people.length, 'person', 'people')}\n`);
  return code;
};
