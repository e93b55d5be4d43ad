// What nothing reaches from the places a program begins at is unused: files, exports, packages. The entries of the build stand in
// scripts/build/places.mjs, once. An export that only its own module uses is let be: it is part of how the module tells what it does.

import type { KnipConfig } from 'knip';
import { cliEntry, entries } from './scripts/build/places.mjs';

const config: KnipConfig = {
  entry: [
    ...Object.values(entries),
    cliEntry,
    // `npm run bench -- NAME`, and what the build bundles and runs.
    'bench/*.ts',
    'scripts/*.mjs',
    'scripts/corpora/*.ts',
    // Put in a library's place by the bundler.
    'scripts/build/jsx-parts.mjs',
    // Bundled by the server of the end-to-end pages, and by what takes pictures of every state.
    'e2e/pages/*.tsx',
    'e2e/states.ts',
    'e2e/crash-page.ts',
    'src/ui/fixture/fixture.ts',
  ],
  project: ['src/**/*.{ts,tsx}', 'scripts/**/*.{ts,mjs}', 'bench/**/*.ts', 'e2e/**/*.{ts,tsx}', 'assets/**/*.ts'],
  ignoreExportsUsedInFile: true,
  // Started by their files in scripts/test, not imported.
  ignoreDependencies: ['addons-linter', 'dependency-cruiser'],
};

export default config;
