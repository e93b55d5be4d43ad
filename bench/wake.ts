// How long a reader waits: from a page that has loaded to its marks, with the worker awake and with the worker asleep; and from an article's sending
// to its marks, where the worker slept while the page was reached, and where it was stopped under a page that then changes.
//
//   npm run bench -- wake [ROUNDS]
//
// Measured in the page: from the end of the document's loading (domContentLoadedEventEnd; the probe runs at idle after it) to the first
// frame in which quotations are highlighted. What the page itself takes to load is not counted. The sending is heard in the extension's own world of the page. The release build of the last `npm run build`, in
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

/** Runs in the page, so it stands alone. Waits for marks on more quotations than `before`; when they are there and when the document was loaded, in ms of the page's clock. */
const painted = (before: number): Promise<{ marks: number; loaded: number; painted: number }> =>
  new Promise((resolve) => {
    const look = () => {
      const marks = CSS.highlights.get('on-record-quotation')?.size ?? 0;
      const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      if (marks <= before || !entry?.domContentLoadedEventEnd) return requestAnimationFrame(look);
      return resolve({ marks, loaded: entry.domContentLoadedEventEnd, painted: performance.now() });
    };
    look();
  });

/** Runs in the extension's own world of the page, so it stands alone: notes when an article is sent, in ms of the page's clock. */
const hearSending = () => {
  const { runtime } = (
    globalThis as unknown as { chrome: { runtime: { sendMessage: (message: { type: string }) => Promise<unknown> } } }
  ).chrome;
  const send = runtime.sendMessage.bind(runtime);
  runtime.sendMessage = (message) => {
    if (message.type === 'annotate') (globalThis as unknown as { sent: number }).sent = performance.now();
    return send(message);
  };
};

/** Runs in the page: an outlet adds a paragraph, as it does while something goes on. */
const addParagraph = () => {
  const added = document.createElement('p');
  added.textContent = '“The bridge over the river will be closed until the spring,” said Olena Marchuk, an engineer.';
  document.querySelector('article')?.append(added);
};

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
/** The extension's world in the document shown, once scripts of ours are in it. */
let ours = 0;
type Context = { id: number; origin: string; auxData?: { type?: string } };
chromium.on('Runtime.executionContextCreated', ({ context }) => {
  const { id: made, origin, auxData } = context as Context;
  if (auxData?.type !== 'isolated' || origin !== `chrome-extension://${id}`) return;
  ours = made;
  void send('Runtime.evaluate', { expression: `(${hearSending.toString()})()`, contextId: made }, page);
});
await send('Page.enable', {}, page);
await send('Runtime.enable', {}, page);

const inPage = async <Value>(expression: string, contextId?: number): Promise<Value> => {
  const asked = { expression, awaitPromise: true, returnByValue: true, ...(contextId ? { contextId } : {}) };
  const { result } = await send<{ result: { value: Value } }>('Runtime.evaluate', asked, page);
  return result.value;
};
type Waited = { marks: number; fromLoaded: number; fromSent: number };
const waited = async (before: number): Promise<Waited> => {
  const {
    marks,
    loaded,
    painted: now,
  } = await inPage<Awaited<ReturnType<typeof painted>>>(`(${painted.toString()})(${before})`);
  return { marks, fromLoaded: now - loaded, fromSent: now - (await inPage<number>('globalThis.sent', ours)) };
};
const reload = async (): Promise<Waited> => {
  await send('Page.bringToFront', {}, page);
  const again = new Promise((resolve) => {
    loaded = () => resolve(undefined);
  });
  await send('Page.reload', {}, page);
  await again;
  return waited(0);
};
const change = async (before: number): Promise<Waited> => {
  await inPage(`(${addParagraph.toString()})()`);
  return waited(before);
};

const breath = () => new Promise((resolve) => setTimeout(resolve, BREATH));
await reload();
const times = new Map<string, number[]>();
const note = (what: string, ms: number) => times.set(what, [...(times.get(what) ?? []), ms]);
for (let round = 0; round < ROUNDS; round += 1)
  for (const state of ['awake', 'asleep'] as const) {
    // What the page still says after its marks are there (the badge) must not be what is cut off.
    await breath();
    if (state === 'asleep') await stopWorker();
    const { marks, fromLoaded, fromSent } = await reload();
    note(`${state}: page loaded to marks`, fromLoaded);
    note(`${state}: article sent to marks`, fromSent);
    await breath();
    if (state === 'asleep') await stopWorker();
    note(`${state}: article sent again, since it changed, to marks`, (await change(marks)).fromSent);
  }
await chromium.close();
server.close();
console.log(`${product}, ${machine()}; ${ROUNDS} rounds each, the sample article`);
for (const [what, all] of times)
  console.log(
    `${what.padEnd(56)} median ${quantile(all, 0.5).toFixed(0)} ms, p95 ${quantile(all, 0.95).toFixed(0)} ms, worst ${Math.max(...all).toFixed(0)} ms`,
  );
process.exit();
