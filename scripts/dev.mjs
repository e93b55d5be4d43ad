// `npm run dev`: builds once, then again whenever a source changes. The browser still has to be told to reload the extension;
// Firefox's about:debugging and Chrome's chrome://extensions have a button for it.

import { watch } from 'node:fs';
import { join } from 'node:path';
import { makeReady } from './setup/ready.mjs';
import { root } from './setup/run.mjs';

await makeReady();
const { default: esbuild } = await import('esbuild');
const { bundleCli, extensionOptions } = await import('./build/bundle.mjs');
const { compileCorpora } = await import('./build/corpora.mjs');
const { buildVariant, writeStatic } = await import('./build/extension.mjs');
const { pages, variants } = await import('./build/places.mjs');

const released = variants.filter(({ test }) => !test);

const told = (name) => ({
  name: 'told',
  setup(build) {
    build.onEnd(({ errors }) => {
      for (const { text, location } of errors) console.error(`${location?.file ?? ''}:${location?.line ?? ''} ${text}`);
      console.log(`${new Date().toTimeString().slice(0, 8)} dist/${name}${errors.length > 0 ? ' did not build' : ''}`);
    });
  },
});

await bundleCli();
for (const variant of variants) await buildVariant(variant);
await compileCorpora();
for (const variant of released) {
  const options = extensionOptions(variant, { maps: true });
  const context = await esbuild.context({ ...options, plugins: [...options.plugins, told(variant.name)] });
  await context.watch();
}

// What esbuild does not read: one change is often several events, so they are gathered.
let waiting;
const again = () => {
  clearTimeout(waiting);
  waiting = setTimeout(async () => {
    try {
      for (const variant of released) await writeStatic(variant);
      await bundleCli();
      await compileCorpora();
      console.log(`${new Date().toTimeString().slice(0, 8)} assets, manifest, corpora`);
    } catch (error) {
      console.error(error instanceof Error ? error.message : String(error));
    }
  }, 100);
};
for (const place of ['manifest.json', 'assets', ...Object.values(pages)]) {
  watch(join(root, place), { recursive: place === 'assets' }, again);
}
console.log('Watching. Ctrl+C ends it.');
