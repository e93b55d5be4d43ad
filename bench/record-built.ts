// The extension as the benches of the own record need it: built for release into a folder of its own under dist/bench, without bundled corpora, with a page
// in it that does what the options page does (record-page.ts).

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import esbuild from 'esbuild';
import { buildVariant } from '../scripts/build/extension.mjs';
import { root } from '../scripts/setup/run.mjs';

/** Builds it for the bench `name`, and gives its folder; the page is `ui/bench.html`, its script `ui/bench.js`. */
export const buildWithPage = async (name: string): Promise<string> => {
  const variant = { name: join('bench', name), browser: 'chrome' as const, test: false };
  await buildVariant(variant);
  const folder = join(root, 'dist', variant.name);
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['bench/record-page.ts'],
    outfile: join(folder, 'ui', 'bench.js'),
    bundle: true,
    format: 'iife',
    define: { __TEST__: 'false' },
  });
  writeFileSync(join(folder, 'ui', 'bench.html'), '<!doctype html><title>bench</title>');
  mkdirSync(join(folder, 'corpora'), { recursive: true });
  writeFileSync(join(folder, 'corpora', 'index.json'), '[]');
  return folder;
};
