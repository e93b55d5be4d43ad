// How long a reader waits: from a page that has loaded to its marks, with the worker awake and with the worker asleep.
//
//   npm run bench -- wake [ROUNDS]
//
// Measured in the page: from the end of the document's loading (domContentLoadedEventEnd; the probe runs at idle after it) to the first
// frame in which quotations are highlighted. What the page itself takes to load is not counted. The release build of the last `npm run build`, in
// Chromium over its own protocol: a library that drives browsers attaches to the worker each time it starts, and holds it up by some 100 ms.

import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { dist } from '../scripts/build/places.mjs';
import { findBrowser } from '../scripts/setup/browsers.mjs';
import { closeFirstRun, openTab, startChromium, workerStopper } from './devtools.ts';
import { machine, quantile } from './shared.ts';

const ROUNDS = Number(process.argv[2] ?? 30);
/** Opened once, so that the extension's worker can be stopped from there. */
const OWN_PAGE = 'ui/popup.html';

/** ms between two rounds. */
const BREATH = 150;

/** Runs in the page, so it stands alone. ms from the end of loading to marks. */
const waited = (): Promise<number> =>
  new Promise((resolve) => {
    const look = () => {
      const marks = CSS.highlights.get('on-record-quotation');
      const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      if (!marks || marks.size === 0 || !entry?.domContentLoadedEventEnd) return requestAnimationFrame(look);
      return resolve(performance.now() - entry.domContentLoadedEventEnd);
    };
    look();
  });

const found = findBrowser('chromium');
const built = join(dist, 'chrome');
if (found.path === null || !existsSync(join(built, 'corpora', 'index.json'))) {
  console.log('wake needs Chromium and `npm run build` first. Nothing was measured.');
  process.exit(0);
}
const html = readFileSync(resolve('e2e', 'pages', 'kyiv-interview.html'));
const server = createServer((_, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(html);
});
await new Promise<void>((listening) => server.listen(0, '127.0.0.1', () => listening()));
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/kyiv-interview.html`;

const chromium = startChromium(found.path);
const { send } = chromium;
const { product } = await send<{ product: string }>('Browser.getVersion');
const { id } = await send<{ id: string }>('Extensions.loadUnpacked', { path: built });
await closeFirstRun(chromium);
const own = await openTab(chromium, `chrome-extension://${id}/${OWN_PAGE}`);
const page = await openTab(chromium, address);
const stopWorker = await workerStopper(chromium, own, id);

let loaded = () => undefined as unknown;
chromium.on('Page.domContentEventFired', () => loaded());
await send('Page.enable', {}, page);
const reload = async (): Promise<number> => {
  await send('Page.bringToFront', {}, page);
  const again = new Promise((resolve) => {
    loaded = () => resolve(undefined);
  });
  await send('Page.reload', {}, page);
  await again;
  const { result } = await send<{ result: { value: number } }>(
    'Runtime.evaluate',
    { expression: `(${waited.toString()})()`, awaitPromise: true, returnByValue: true },
    page,
  );
  return result.value;
};

await reload();
const times: Record<'awake' | 'asleep', number[]> = { awake: [], asleep: [] };
for (let round = 0; round < ROUNDS; round += 1)
  for (const state of ['awake', 'asleep'] as const) {
    // What the page still says after its marks are there (the badge) must not be what is cut off.
    await new Promise((resolve) => setTimeout(resolve, BREATH));
    if (state === 'asleep') await stopWorker();
    times[state].push(await reload());
  }
await chromium.close();
server.close();
console.log(`${product}, ${machine()}; ${ROUNDS} rounds each, the sample article`);
for (const state of ['awake', 'asleep'] as const)
  console.log(
    `worker ${state.padEnd(7)} median ${quantile(times[state], 0.5).toFixed(0)} ms, worst ${Math.max(...times[state]).toFixed(0)} ms`,
  );
process.exit();
