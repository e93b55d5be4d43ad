// Are the packages the same bytes when others build them? Once from a clean clone, once from the source archive that made, in another folder,
// later, in another time zone, with other rights on new files. Takes minutes: each installs the packages of the lockfile afresh.

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { sourcePaths } from '../build/source-files.mjs';
import { root, run } from '../setup/run.mjs';

/** Runs a command; throws with what it said where it fails. */
const done = async (command, args, options) => {
  const { code, output } = await run(command, args, options);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${output.trim()}`);
};

/** The committed source; outside a repository, the source as it lies there. */
const cleanCopy = async (to) => {
  if (existsSync(join(root, '.git'))) return done('git', ['clone', '--quiet', root, to]);
  for (const path of await sourcePaths()) await cp(join(root, path), join(to, path), { recursive: true });
};

const unpack = async (archive, to) => {
  // Here, and not above: the list of steps is read before any package is installed.
  const { unzipSync } = await import('fflate');
  for (const [path, bytes] of Object.entries(unzipSync(new Uint8Array(await readFile(archive))))) {
    await mkdir(dirname(join(to, path)), { recursive: true });
    await writeFile(join(to, path), bytes, { mode: 0o600 });
  }
};

/** Builds the packages in a folder that has nothing but source; gives their names and sums. */
const packagesOf = async (folder, env) => {
  await done('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, env });
  await done(process.execPath, [join(folder, 'scripts', 'package.mjs')], { cwd: folder, env });
  const names = (await readdir(join(folder, 'dist'))).filter((name) => name.endsWith('.zip')).sort();
  const sum = async (name) =>
    createHash('sha256')
      .update(await readFile(join(folder, 'dist', name)))
      .digest('hex');
  return Promise.all(names.map(async (name) => ({ name, sum: await sum(name) })));
};

/**
 * Builds twice and compares.
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export const packagesAgain = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'on-record-packages-'));
  try {
    const first = join(folder, 'clone');
    await cleanCopy(first);
    const ours = await packagesOf(first, { TZ: 'UTC' });
    const source = ours.find(({ name }) => name.includes('-source-'));
    if (ours.length !== 3 || !source) throw new Error(`expected three packages, found ${ours.map(({ name }) => name)}`);
    const second = join(folder, 'from the archive', 'unpacked');
    await unpack(join(first, 'dist', source.name), second);
    const theirs = await packagesOf(second, { TZ: 'Pacific/Auckland' });
    const ok = JSON.stringify(ours) === JSON.stringify(theirs);
    const list = (sums) => sums.map(({ name, sum }) => `  ${sum}  ${name}`).join('\n');
    return { ok, output: `from a clean clone:\n${list(ours)}\nfrom the source archive:\n${list(theirs)}` };
  } catch (error) {
    return { ok: false, output: error instanceof Error ? error.message : String(error) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
