// Draws the toolbar's and the stores' icons from assets/icons/on-record.svg, in a real browser. Run by hand when the drawing
// changes (`node scripts/icons.mjs`); the pictures are kept in git, so that a build needs no browser.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findBrowser } from './setup/browsers.mjs';
import { makeReady } from './setup/ready.mjs';
import { root } from './setup/run.mjs';

await makeReady();
const { chromium } = await import('playwright');

/** What Chrome and Firefox ask for, in CSS pixels of the toolbar, the extensions page, the stores. */
const sizes = [16, 32, 48, 128];

const found = findBrowser('chromium');
if (found.path === null) throw new Error(found.why);
const folder = join(root, 'assets', 'icons');
const drawing = await readFile(join(folder, 'on-record.svg'), 'utf8');
const browser = await chromium.launch({ executablePath: found.path });
const page = await browser.newPage();
for (const size of sizes) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`);
  await page.screenshot({ path: join(folder, `${size}.png`), omitBackground: true });
}
await browser.close();
