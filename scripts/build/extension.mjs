// One variant of the extension, from source to a folder a browser can load; the corpora come after, since the command line
// that compiles them is built beside it.

import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import esbuild from 'esbuild';
import { root } from '../setup/run.mjs';
import { extensionOptions, smallStyle } from './bundle.mjs';
import { bundledCorpora } from './corpora.mjs';
import { manifestFor } from './manifest.mjs';
import { NOTICES, noticesOf, packagesIn, packagesOfCorpora } from './notices.mjs';
import { dist, pages } from './places.mjs';

const readJson = async (file) => JSON.parse(await readFile(join(root, file), 'utf8'));

/** Folders of assets/ that are shipped as they are, at the top; corpora are compiled first. */
const shipped = ['_locales', 'icons'];

/** Writes everything of a variant but its scripts and corpora. */
export const writeStatic = async (variant) => {
  const folder = join(dist, variant.name);
  const manifest = manifestFor(await readJson('manifest.json'), variant, (await readJson('package.json')).version);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  for (const name of shipped) await cp(join(root, 'assets', name), join(folder, name), { recursive: true });
  await cp(join(root, 'LICENSE'), join(folder, 'LICENSE'));
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
  const { metafile } = await esbuild.build({ ...extensionOptions(variant), metafile: true });
  const packages = [...new Set([...packagesIn(metafile), ...packagesOfCorpora()])].sort();
  await writeFile(join(dist, variant.name, NOTICES), await noticesOf(packages, await bundledCorpora()));
};
