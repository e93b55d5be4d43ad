// Which files are the project's source: what a reviewer needs to build the packages again, and nothing a build or an install made.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root, run } from '../setup/run.mjs';
import { filesBelow } from './checks.mjs';

/** Where there is no repository, as in an unpacked source archive: folders that are made, not written. */
const made = /^(?:node_modules|dist|coverage|\.git)\//;
/** Keeps the folder `dist` in a repository. */
const kept = 'dist/.gitkeep';

/**
 * Paths of the source files, sorted, with `/`. In a repository those it keeps; elsewhere all that was not made.
 * @param {string} [folder] of the project
 */
export const sourcePaths = async (folder = root) => {
  const { code, output } = await run('git', ['ls-files', '-z', '--full-name'], { cwd: folder });
  const top = code === 0 ? await run('git', ['rev-parse', '--show-prefix'], { cwd: folder }) : null;
  // A project unpacked inside another repository is not kept by that one.
  if (top?.output.trim() === '' && output !== '') return output.split('\0').filter(Boolean).sort();
  const found = await filesBelow(folder);
  return found.filter((path) => path === kept || !(made.test(path) || path.endsWith('.log')));
};

/** What is changed and not committed, a line each; empty where all is, or where there is no repository. */
export const uncommitted = async (folder = root) => {
  const { code, output } = await run('git', ['status', '--porcelain'], { cwd: folder });
  return code === 0 ? output.split('\n').filter(Boolean) : [];
};

/** Begins as a program does: `#!`. Asked of the bytes, since not every system keeps who may run a file. */
const isProgram = (bytes) => bytes[0] === 0x23 && bytes[1] === 0x21;

/** The source files with their bytes, for `zipOf`. */
export const sourceFiles = async (folder = root) =>
  Promise.all(
    (await sourcePaths(folder)).map(async (path) => {
      const bytes = new Uint8Array(await readFile(join(folder, path)));
      return { path, bytes, program: isProgram(bytes) };
    }),
  );
