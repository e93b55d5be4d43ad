// `npm run package`: one zip a browser, as a store takes it, and the source they are built from, as a store's reviewer wants it. The same source
// gives the same bytes, in whatever folder and at whatever time; `npm run test:long` builds them again from the source archive and compares.

import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeReady } from './setup/ready.mjs';
import { root, run } from './setup/run.mjs';

await makeReady();
const { filesBelow } = await import('./build/checks.mjs');
const { dist, variants } = await import('./build/places.mjs');
const { sourceFiles, uncommitted } = await import('./build/source-files.mjs');
const { zipOf } = await import('./build/zip.mjs');

const { code } = await run(process.execPath, [join(root, 'scripts', 'build.mjs')], { shown: true });
if (code !== 0) process.exit(code);

const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));

const pack = async (name, files) => {
  const zip = zipOf(files);
  const file = `on-record-${name}-${version}.zip`;
  await writeFile(join(dist, file), zip);
  const sum = createHash('sha256').update(zip).digest('hex');
  console.log(`dist/${file.padEnd(32)} ${(zip.length / 1000).toFixed(0).padStart(5)} kB  sha256 ${sum}`);
};

for (const { name } of variants.filter(({ test }) => !test)) {
  const folder = join(dist, name);
  const read = async (path) => ({ path, bytes: new Uint8Array(await readFile(join(folder, path))) });
  await pack(name, await Promise.all((await filesBelow(folder)).map(read)));
}
await pack('source', await sourceFiles());

const changed = await uncommitted();
if (changed.length > 0)
  console.log(`Not for release: ${changed.length} changes are not committed, files among them that the source lacks.`);
