// Three projects: `unit` beside the modules, `unit-pure` the same of rooms that know no browser, `e2e` in real browsers (its browser is named by
// ON_RECORD_BROWSER, both where unset).

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { defaultExclude, defineConfig } from 'vitest/config';

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

/** Rooms that compute and nothing else: what a test of theirs leaves behind in a module is what a reader's worker has too after its first answer. */
const PURE = ['text', 'schema', 'reading', 'corpus', 'citation'].map((room) => `src/${room}/**/*.test.ts`);

/** What both kinds of unit tests share. */
const unit = {
  setupFiles: ['scripts/test/setup.ts'],
  // Property tests take seconds on a busy machine; a hang is still found.
  testTimeout: 30_000,
  // Every core: unset, vitest leaves one to itself, which of two is half.
  maxWorkers: '100%',
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
          ...unit,
          name: 'unit',
          include: [
            'src/**/*.test.{ts,tsx}',
            'scripts/**/*.test.ts',
            'assets/**/*.test.ts',
            'bench/**/*.test.ts',
            'e2e/**/*.test.ts',
          ],
          exclude: [...PURE, ...defaultExclude],
        },
      },
      {
        extends: true,
        // Their modules are loaded once in a process instead of once a file: half of the time such tests took.
        test: { ...unit, name: 'unit-pure', include: PURE, isolate: false },
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
          // Nothing of theirs outlives a scenario but the drivers' own modules, which take two seconds to load.
          isolate: false,
        },
      },
    ],
  },
});
