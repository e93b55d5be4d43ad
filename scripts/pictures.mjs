// `npm run pictures`: makes the pictures of the stores and the README anew from the build one would install, so that they never show what is
// no more. The README shows the first of them. `npm run pictures -- screens` takes those of e2e/screens anew instead, with which
// `npm test` compares the main states: look at what has changed before committing it.

import { join } from 'node:path';
import { insideSurface } from './browser/closed-surface.mjs';
import { until as untilWithin } from './browser/until.mjs';
import { variable } from './setup/browsers.mjs';
import { makeReady } from './setup/ready.mjs';
import { root, run, runTool } from './setup/run.mjs';
import { ensureBrowsers } from './setup/system-packages.mjs';

/** A page whose quotations another outlet worded otherwise: what On Record is for, in one look. */
const PAGE = 'another-outlet';

/** What Chrome's store asks for, in pixels; Firefox's takes it too. */
const size = { width: 1280, height: 800 };

const until = (what, ask) => untilWithin(what, ask, 30_000);

await makeReady();
const { chromium } = await ensureBrowsers(['chromium']);
const built = await run(process.execPath, [join(root, 'scripts', 'build.mjs')]);
if (built.code !== 0 || chromium.path === null) {
  console.error(built.code === 0 ? `No picture was made: ${chromium.why}.` : built.output.trim());
  process.exit(1);
}
if (process.argv[2] === 'screens') {
  const env = { ON_RECORD_BROWSER: 'chromium', ON_RECORD_SCREENS: 'accept', [variable.chromium]: chromium.path };
  const args = ['run', '--project', 'e2e', 'e2e/screens.e2e.ts'];
  const { code } = await runTool('vitest/vitest.mjs', args, { env, shown: true });
  process.exit(code);
}
const { serveSamples } = await import('./start/page-server.mjs');
const { readSample } = await import('./start/read-sample.mjs');

const picture = (name) => join(root, 'assets', 'store', `${name}.png`);
const server = await serveSamples();
const { page, id, close } = await readSample({
  executablePath: chromium.path,
  headless: true,
  extension: join(root, 'dist', 'chrome'),
  url: `${server.address}/${PAGE}.html`,
  screenshot: picture('reading'),
  size,
});
const context = page.context();

/** The card of a name, as it opens where the pointer rests. */
const card = async () => {
  const tab = await context.newPage();
  await tab.goto(`${server.address}/${PAGE}.html`);
  await until('the article is read', () => tab.evaluate(() => CSS.highlights.has('on-record-name')));
  const box = await tab.getByText('Volodymyr Zelensky', { exact: true }).first().boundingBox();
  await tab.mouse.move(2, 2);
  await tab.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
  const session = await context.newCDPSession(tab);
  await until('the card is shown and rests', () =>
    insideSurface(session, 'card', (shadow) => {
      const shown = shadow.querySelector('[role="dialog"]');
      return shown !== null && shadow.getAnimations().every((one) => one.playState === 'finished');
    }),
  );
  await tab.screenshot({ path: picture('card') });
};

/** A page of the extension's own, in a tab. */
const ownPage = async (path) => {
  const tab = await context.newPage();
  await tab.goto(`chrome-extension://${id}/${path}`);
  return tab;
};

/** The side panel's search of the whole record. */
const search = async () => {
  const tab = await ownPage('ui/panel.html');
  await tab.locator('#tab-search').click();
  await tab.locator('#search-words').fill('the state of our union is strong');
  await tab.locator('.found').nth(2).waitFor();
  await tab.screenshot({ path: picture('search') });
};

const settings = async () => {
  const tab = await ownPage('ui/options.html#reading');
  await tab.locator('.sites').first().waitFor();
  await tab.screenshot({ path: picture('settings') });
};

await card();
await search();
await settings();
await close();
server.close();
console.log('The pictures in assets/store are new.');
process.exit();
