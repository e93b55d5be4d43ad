// What is built from what: the entries of the extension and the command line, and the variants they are built for.

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/run.mjs';

export const dist = join(root, 'dist');
export const corporaSource = join(root, 'assets', 'corpora');

/** Ids of the bundled corpora: the names of their folders, sorted. */
export const corpusFolders = () =>
  readdirSync(corporaSource, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

/**
 * The folders under dist/ a browser can load. Test variants have open shadow roots (`__TEST__`), and in Chromium a fixed id;
 * they are never packaged.
 * @type {{ name: string, browser: 'chrome' | 'firefox', test: boolean }[]}
 */
export const variants = [
  { name: 'chrome', browser: 'chrome', test: false },
  { name: 'firefox', browser: 'firefox', test: false },
  { name: 'test-chrome', browser: 'chrome', test: true },
  { name: 'test-firefox', browser: 'firefox', test: true },
];

/** Where an entry is built to, and the source it begins at. */
export const entries = {
  background: 'src/background/index.ts',
  'content/probe': 'src/content/probe.ts',
  'content/article': 'src/content/article.ts',
  'content/surface': 'src/content/surface.ts',
  'content/later': 'src/content/later.ts',
  'content/elements': 'src/content/elements.ts',
  'content/remember': 'src/content/remember.ts',
  'ui/popup': 'src/ui/popup/popup.tsx',
  'ui/welcome': 'src/ui/welcome/welcome.tsx',
  'ui/options': 'src/options/options.ts',
  'ui/options-worker': 'src/options/worker.ts',
  'ui/panel': 'src/panel/panel.ts',
};

/** Pages and styles that are copied as they are written; styles are minified. */
export const pages = {
  'ui/popup.html': 'src/ui/popup/popup.html',
  'ui/popup.css': 'src/ui/popup/popup.css',
  'ui/welcome.html': 'src/ui/welcome/welcome.html',
  'ui/welcome.css': 'src/ui/welcome/welcome.css',
  'ui/options.html': 'src/ui/options/options.html',
  'ui/options.css': 'src/ui/options/options.css',
  'ui/options-record.css': 'src/ui/options/record.css',
  'ui/panel.html': 'src/ui/panel/panel.html',
  'ui/panel.css': 'src/ui/panel/panel.css',
};

export const cliEntry = 'src/cli/on-record.ts';

/** The source file of an entry; `.ts` and `.tsx` are one to a reader of the list above. */
export const sourceOf = (entry) => {
  const other = entry.endsWith('.tsx') ? entry.slice(0, -1) : `${entry}x`;
  return [entry, other].find((file) => existsSync(join(root, file))) ?? null;
};
