// `npm run pictures`: makes the README's picture anew from the build one would install, so that it never shows what is no more.

import { join } from 'node:path';
import { makeReady } from './setup/ready.mjs';
import { root, run } from './setup/run.mjs';
import { ensureBrowsers } from './setup/system-packages.mjs';

/** A page whose quotations another outlet worded otherwise: what On Record is for, in one look. */
const PAGE = 'another-outlet';

await makeReady();
const { chromium } = await ensureBrowsers(['chromium']);
const built = await run(process.execPath, [join(root, 'scripts', 'build.mjs')]);
if (built.code !== 0 || chromium.path === null) {
  console.error(built.code === 0 ? `No picture was made: ${chromium.why}.` : built.output.trim());
  process.exit(1);
}
const { serveSamples } = await import('./start/page-server.mjs');
const { readSample } = await import('./start/read-sample.mjs');

const server = await serveSamples();
const screenshot = join(root, 'assets', 'store', 'reading.png');
const { close } = await readSample({
  executablePath: chromium.path,
  headless: true,
  extension: join(root, 'dist', 'chrome'),
  url: `${server.address}/${PAGE}.html`,
  screenshot,
});
await close();
server.close();
console.log('assets/store/reading.png is new.');
process.exit();
