// What must hold of a built extension: sizes within budget, every file and word the manifest names, no trace of the machine
// that built it, no test hook in a release. Returns sentences; an empty list is well.

import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../setup/run.mjs';
import { filesNamed, messagesNamed } from './manifest.mjs';

/**
 * Bytes after gzip, 1 kB = 1,000 bytes; DESIGN, budgets: what a page pays before it is read, to be read, and to show a card or the sidebar. What is
 * wanted now and then, corrections above all, is brought when it is first asked for.
 */
export const budgets = {
  'content/probe.js': 3_000,
  'content/article.js': 20_000,
  'content/surface.js': 25_000,
  'content/later.js': 5_000,
};

/** Bytes a file takes on the wire. */
export const gzipSize = (bytes) => gzipSync(bytes, { level: 9 }).length;

/** All files below a folder, as paths with `/`, sorted: one order on every machine. */
export const filesBelow = async (folder) => {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
};

/** Sizes of the scripts that have a budget. */
export const sizesOf = async (folder) =>
  Promise.all(
    Object.entries(budgets).map(async ([file, budget]) => ({
      file,
      budget,
      size: gzipSize(await readFile(join(folder, file))),
    })),
  );

/** Files of the package that a script names by their path, from the top or from a page in `ui/`. */
const filesNamedIn = (script) =>
  [...script.matchAll(/["'`](?:\.\.\/)?((?:assets|icons|ui|content|corpora)\/[\w/-]+\.\w+)["'`]/g)].map(
    ([, file]) => file ?? '',
  );

/**
 * What is wrong with a built variant.
 * @param {string} folder
 * @param {{ test: boolean }} variant
 */
export const troublesOf = async (folder, { test }) => {
  const troubles = [];
  const files = await filesBelow(folder);
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  for (const file of filesNamed(manifest)) {
    if (!files.includes(file)) troubles.push(`manifest.json names ${file}, which was not built`);
  }
  const words = JSON.parse(await readFile(join(folder, `_locales/${manifest.default_locale}/messages.json`), 'utf8'));
  for (const key of messagesNamed(manifest)) {
    if (!words[key]) troubles.push(`manifest.json asks for the words of "${key}", which _locales does not have`);
  }
  for (const name of files.filter((file) => /\.(js|html|css|json)$/.test(file))) {
    const text = await readFile(join(folder, name), 'utf8');
    for (const named of name.endsWith('.js') ? filesNamedIn(text) : [])
      if (!files.includes(named)) troubles.push(`${name} names ${named}, which was not built`);
    if (text.includes(root)) troubles.push(`${name} names the folder it was built in`);
    if (!test && text.includes('on-record-test')) troubles.push(`${name} is for release and listens to test events`);
  }
  if (test) return troubles;
  for (const { file, size, budget } of await sizesOf(folder)) {
    if (size > budget) troubles.push(`${file} is ${size} bytes gzip, its budget is ${budget}`);
  }
  return troubles;
};
