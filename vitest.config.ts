// Two projects: `unit` beside the modules, `e2e` in real browsers (its browser is named by ON_RECORD_BROWSER, both where unset).

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** Styles imported by scripts are their text, as the build makes them. The name must not end in `.css`, or vite takes it over. */
const styleAsText: Plugin = {
  name: 'style-as-text',
  enforce: 'pre',
  resolveId: (source, importer) =>
    source.endsWith('.css') && importer ? `\0style:${resolve(importer, '..', source)}.text` : null,
  load: (id) =>
    id.startsWith('\0style:')
      ? `export default ${JSON.stringify(readFileSync(id.slice('\0style:'.length, -'.text'.length), 'utf8'))}`
      : null,
};

export default defineConfig({
  plugins: [styleAsText],
  define: { __TEST__: 'true' },
  esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            'src/**/*.test.{ts,tsx}',
            'scripts/**/*.test.ts',
            'assets/**/*.test.ts',
            'bench/**/*.test.ts',
            'e2e/**/*.test.ts',
          ],
          setupFiles: ['scripts/test/setup.ts'],
          // Property tests take seconds on a busy machine; a hang is still found.
          testTimeout: 30_000,
          // Every core: unset, vitest leaves one to itself, which of two is half.
          maxWorkers: '100%',
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['e2e/**/*.e2e.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Scenarios wait more than they work, and each file has a server, a browser and a profile of its own. More at once would be a busy
          // machine's noise to those that watch the clock.
          maxWorkers: 2,
        },
      },
    ],
  },
});
