// `npm start`: from a fresh clone to a news page with its record beside it. Builds, opens the sample article in Chromium with the
// extension in it, prints what was read, and says how to have the same in one's own browser. Where there is a display the window stays
// until it is closed; `--once`, CI and machines without a display end by themselves.

import { join, relative } from 'node:path';
import { makeReady } from './setup/ready.mjs';
import { root, run } from './setup/run.mjs';
import { ensureBrowsers } from './setup/system-packages.mjs';

const SAMPLE = 'kyiv-interview';

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const inCi = Boolean(process.env.CI) && process.env.CI !== 'false';
const once = process.argv.includes('--once') || inCi || !hasDisplay;

const howToInstall = () => {
  const chrome = relative(process.cwd(), join(root, 'dist', 'chrome')) || '.';
  const firefox = relative(process.cwd(), join(root, 'dist', 'firefox')) || '.';
  return [
    '',
    'In your own browser:',
    `  Chrome, Chromium, Edge   chrome://extensions → Developer mode → Load unpacked → ${chrome}`,
    `  Firefox 140 or newer     about:debugging#/runtime/this-firefox → Load Temporary Add-on → ${join(firefox, 'manifest.json')}`,
    'Then open a news article. Alt+Shift+O opens the sidebar, Alt+Shift+J and Alt+Shift+K go from quotation to quotation.',
  ].join('\n');
};

/** One line for each thing the record has beside a quotation. */
const matchesOf = ({ also, times }) =>
  [
    ...also.map((source) => `also reported: ${source}`),
    ...times.map(({ heading, words }) => `${heading.toLowerCase()}: ${words}`),
  ].join('\n') || '–';

await makeReady();
const { chromium } = await ensureBrowsers(['chromium']);

console.log('Building …');
const built = await run(process.execPath, [join(root, 'scripts', 'build.mjs')]);
if (built.code !== 0) {
  console.error(built.output.trim());
  process.exit(1);
}
console.log(`Built dist/chrome, dist/firefox and dist/cli in ${(built.ms / 1000).toFixed(1)} s.`);

if (chromium.path === null) {
  console.log(`The sample article was not opened: ${chromium.why}.`);
  console.log(howToInstall());
  process.exit(1);
}

const { serveSamples } = await import('./start/page-server.mjs');
const { readSample } = await import('./start/read-sample.mjs');
const { tableLines } = await import('./start/table.mjs');

const server = await serveSamples();
const screenshot = join(root, 'dist', 'start', `${SAMPLE}.png`);
try {
  const { items, closed, close } = await readSample({
    executablePath: chromium.path,
    headless: once,
    extension: join(root, 'dist', 'chrome'),
    url: `${server.address}/${SAMPLE}.html`,
    screenshot,
  });
  const rows = items.map((item) => [item.words, item.speaker || 'not stated', matchesOf(item)]);
  const width = Math.max(80, process.stdout.columns ?? 140);
  console.log(`\nThe sample article, read in ${once ? 'Chromium without a window' : 'the Chromium window'}:\n`);
  console.log(tableLines([['Quotation', 'Speaker', 'Beside it on record'], ...rows], width).join('\n'));
  console.log(`\nScreenshot: ${relative(process.cwd(), screenshot)}`);
  console.log(howToInstall());
  if (once) await close();
  else {
    console.log('\nThe window stays open until you close it.');
    await closed;
  }
} catch (error) {
  console.error(`The sample article could not be read: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
} finally {
  server.close();
}
process.exit();
