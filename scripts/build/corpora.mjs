// The bundled corpora: source folders under assets/corpora compiled by the project's own command line, once, and laid beside
// each variant with a list of what is there.

import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../setup/run.mjs';
import { corporaSource, dist, variants } from './places.mjs';

/** Ids of the bundled corpora: the names of their folders, sorted. */
export const bundledCorpora = async () => {
  const found = await readdir(corporaSource, { withFileTypes: true });
  return found
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
};

/** Compiles every bundled corpus; throws with the command line's own words where one does not validate. */
export const compileCorpora = async () => {
  const ids = await bundledCorpora();
  const compiled = join(dist, 'cli', 'corpora');
  await rm(compiled, { recursive: true, force: true });
  await mkdir(compiled, { recursive: true });
  for (const id of ids) {
    const command = join(dist, 'cli', 'on-record.js');
    const args = [command, 'corpus', 'build', join(corporaSource, id), '--out', join(compiled, id)];
    const { code, output } = await run(process.execPath, args);
    if (code !== 0) throw new Error(`the corpus "${id}" does not build:\n${output.trim()}`);
  }
  await writeFile(join(compiled, 'index.json'), `${JSON.stringify(ids)}\n`);
  for (const { name } of variants) await cp(compiled, join(dist, name, 'corpora'), { recursive: true });
  return ids;
};
