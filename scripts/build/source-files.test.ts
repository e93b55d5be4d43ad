import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sourceFiles, sourcePaths, uncommitted } from './source-files.mjs';

let folder: string;
const write = async (path: string, text = path) => {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
};
const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, stdio: 'pipe' });

const SOURCE = ['dist/.gitkeep', 'package.json', 'run', 'src/a.ts'];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'on-record-source-'));
  for (const path of [...SOURCE, 'dist/chrome/a.js', 'node_modules/left/index.js', 'debug.log']) await write(path);
  await write('run', '#!/bin/sh\n');
});
afterEach(() => rm(folder, { recursive: true }));

test('without a repository, source is what neither a build nor an install made', async () => {
  expect(await sourcePaths(folder)).toEqual(SOURCE);
});

test('in a repository, source is what it keeps, and what was not committed is told', async () => {
  git('init', '--quiet');
  await write('.gitignore', 'node_modules/\ndist/*\n!dist/.gitkeep\n*.log\n');
  git('add', '.');
  await write('src/forgotten.ts');
  expect(await sourcePaths(folder)).toEqual(['.gitignore', ...SOURCE]);
  expect(await uncommitted(folder)).toContain('?? src/forgotten.ts');
});

test('a program is known by how it begins, whatever the system lets one run', async () => {
  const files = await sourceFiles(folder);
  expect(files.map(({ path, program }) => [path, program])).toEqual(SOURCE.map((path) => [path, path === 'run']));
});
