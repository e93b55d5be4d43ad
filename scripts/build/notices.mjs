// What others made and we ship: each package that is in a bundle and each collection a corpus is made of, with the licence its makers put
// beside it. Says nothing of the tools that only build and test.

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../setup/run.mjs';
import { makers } from './corpora.mjs';
import { corporaSource } from './places.mjs';

export const NOTICES = 'THIRD-PARTY-NOTICES.txt';

const RULE = '-'.repeat(80);

/**
 * Names of the packages whose code is in a bundle, sorted.
 * @param {{ inputs: Record<string, unknown> }} metafile of esbuild
 */
export const packagesIn = ({ inputs }) => {
  const names = Object.keys(inputs).flatMap(
    (path) => [...path.matchAll(/(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)/g)].at(-1)?.[1] ?? [],
  );
  return [...new Set(names)].sort();
};

/** Names of the packages the corpora are made of, sorted. */
export const packagesOfCorpora = () => [...new Set(Object.values(makers).map(({ from }) => from))].sort();

/** A package as one paragraph and its makers' own files; throws where they left none. */
const noticeOf = async (name, modules) => {
  const folder = join(modules, ...name.split('/'));
  const { version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const files = (await readdir(folder)).filter((file) => /^(?:licen[cs]e|notice|copying)\b/i.test(file)).sort();
  if (!files.some((file) => !/^notice/i.test(file)))
    throw new Error(`the package ${name} has no licence file, so it cannot be shipped: expected LICENSE in ${name}`);
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  return [`${name} ${version} (${license})`, ...texts.map((text) => text.replaceAll('\r\n', '\n').trim())].join('\n\n');
};

/** What a corpus says of itself: its title and licence. */
const lineOfCorpus = async (id) => {
  const { title, licence } = JSON.parse(await readFile(join(corporaSource, id, 'corpus.json'), 'utf8'));
  return `${title}: ${licence}`;
};

/**
 * The text that goes into a released extension.
 * @param {string[]} packages names
 * @param {string[]} corpora ids
 * @param {string} [modules] the folder packages are installed in
 */
export const noticesOf = async (packages, corpora, modules = join(root, 'node_modules')) => {
  const parts = [
    'On Record is under the MIT licence, see LICENSE. It carries the work of others, each under the licence below.',
    `The record it comes with:\n\n${(await Promise.all(corpora.map(lineOfCorpus))).join('\n\n')}`,
    ...(await Promise.all(packages.map((name) => noticeOf(name, modules)))),
  ];
  return `${parts.join(`\n\n${RULE}\n\n`)}\n`;
};
