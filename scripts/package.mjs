// `npm run package`: one zip a browser, as a store takes it. The same source gives the same bytes: files sorted, dates fixed.

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeReady } from './setup/ready.mjs';
import { root, run } from './setup/run.mjs';

await makeReady();
const { zipSync } = await import('fflate');
const { filesBelow } = await import('./build/checks.mjs');
const { dist, variants } = await import('./build/places.mjs');

const { code } = await run(process.execPath, [join(root, 'scripts', 'build.mjs')], { shown: true });
if (code !== 0) process.exit(code);

/** The first date a zip can hold. Made of local parts, since that is how a zip writes it: the same bytes in every time zone. */
const mtime = new Date(1980, 0, 1);

const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
for (const { name } of variants.filter(({ test }) => !test)) {
  const folder = join(dist, name);
  const files = {};
  for (const file of await filesBelow(folder)) files[file] = new Uint8Array(await readFile(join(folder, file)));
  const zip = zipSync(files, { level: 9, mtime, os: 3 });
  const out = join('dist', `on-record-${name}-${version}.zip`);
  await writeFile(join(root, out), zip);
  console.log(`${out}  ${(zip.length / 1000).toFixed(0)} kB`);
}
