// `npm run build`: dist/chrome, dist/firefox, their test variants, dist/cli with the compiled corpora; then what must hold of
// them. Exits 1 with one sentence for each thing that is wrong.

import { join } from 'node:path';
import { makeReady } from './setup/ready.mjs';

await makeReady();
const { bundleCli } = await import('./build/bundle.mjs');
const { compileCorpora } = await import('./build/corpora.mjs');
const { buildVariant } = await import('./build/extension.mjs');
const { sizesOf, troublesOf } = await import('./build/checks.mjs');
const { dist, variants } = await import('./build/places.mjs');

const failed = (sentences) => {
  for (const sentence of sentences) console.error(`build: ${sentence}`);
  process.exit(1);
};

try {
  await bundleCli();
  for (const variant of variants) await buildVariant(variant);
  const ids = await compileCorpora();
  const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
  for (const { file, size, budget } of await sizesOf(join(dist, 'chrome'))) {
    console.log(`${file.padEnd(20)} ${kilobytes(size).padStart(8)} gzip of ${kilobytes(budget)}`);
  }
  console.log(`corpora: ${ids.join(', ')}`);
} catch (error) {
  failed([error instanceof Error ? error.message : String(error)]);
}

const troubles = [];
for (const variant of variants) {
  for (const trouble of await troublesOf(join(dist, variant.name), variant))
    troubles.push(`dist/${variant.name}: ${trouble}`);
}
if (troubles.length > 0) failed(troubles);
console.log('dist/chrome, dist/firefox and dist/cli are built.');
