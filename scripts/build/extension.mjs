// One variant of the extension, from source to a folder a browser can load; the corpora come after, since the command line
// that compiles them is built beside it.

import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import esbuild from 'esbuild';
import { root } from '../setup/run.mjs';
import { extensionOptions, smallStyle } from './bundle.mjs';
import { manifestFor } from './manifest.mjs';
import { dist, pages } from './places.mjs';

const readJson = async (file) => JSON.parse(await readFile(join(root, file), 'utf8'));

/** Folders of assets/ that have their own place; everything else there goes to `assets/`. */
const ownPlace = { _locales: '_locales', icons: 'icons' };

const copyAssets = async (folder) => {
  for (const name of await readdir(join(root, 'assets'))) {
    if (name === 'corpora') continue;
    await cp(join(root, 'assets', name), join(folder, ownPlace[name] ?? join('assets', name)), { recursive: true });
  }
};

/** Writes everything of a variant but its scripts and corpora. */
export const writeStatic = async (variant) => {
  const folder = join(dist, variant.name);
  const manifest = manifestFor(await readJson('manifest.json'), variant, (await readJson('package.json')).version);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  await copyAssets(folder);
  for (const [to, from] of Object.entries(pages)) {
    await mkdir(dirname(join(folder, to)), { recursive: true });
    if (to.endsWith('.css')) await writeFile(join(folder, to), await smallStyle(from));
    else await cp(join(root, from), join(folder, to));
  }
};

/** Builds a variant afresh. */
export const buildVariant = async (variant) => {
  await rm(join(dist, variant.name), { recursive: true, force: true });
  await writeStatic(variant);
  await esbuild.build(extensionOptions(variant));
};
