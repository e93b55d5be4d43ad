// `npm run bench -- NAME…`: bundles bench/NAME.ts and runs it; without a name, lists what there is. What is measured and against
// what stands in bench/README.md.

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeReady } from './setup/ready.mjs';
import { root, run } from './setup/run.mjs';

await makeReady();
const { bundleForNode } = await import('./build/bundle.mjs');

const folder = join(root, 'bench');
const sources = (await readdir(folder)).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts')).sort();
const texts = await Promise.all(sources.map((name) => readFile(join(folder, name), 'utf8')));
/** What another bench imports is a part of it, not a bench. */
const isPart = (name) => texts.some((text) => text.includes(`from './${name}'`));
const available = sources.filter((name) => !isPart(name)).map((name) => name.slice(0, -3));

/** A bench says what it measures in its first comment line. */
const firstLine = async (name) =>
  (await readFile(join(folder, `${name}.ts`), 'utf8')).split('\n')[0].replace(/^\/\/ ?/, '');

const [first, ...rest] = process.argv.slice(2);
if (first === undefined) {
  console.log('npm run bench -- NAME [options]');
  for (const name of available) console.log(`  ${name.padEnd(12)} ${await firstLine(name)}`);
  if (available.length === 0) console.log('  (no benches are there yet)');
  process.exit(0);
}
if (!available.includes(first)) {
  console.error(`bench: there is no "${first}"; there is ${available.join(', ') || 'none yet'}`);
  process.exit(2);
}
// Built inside the project, so that packages are found from there.
const program = join(root, 'dist', 'bench', `${first}.mjs`);
await bundleForNode(join('bench', `${first}.ts`), program);
const { code } = await run(process.execPath, ['--expose-gc', program, ...rest], { shown: true });
process.exit(code);
