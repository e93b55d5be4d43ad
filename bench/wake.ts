// How long a reader waits: from a page that has loaded to its marks, with the worker awake and with the worker asleep.
//
// Measured in the page: from the end of the document's loading (domContentLoadedEventEnd; the probe runs at idle after it) to the first
// frame in which quotations are highlighted. What the page itself takes to load is not counted.

import { openDriver } from '../e2e/driver/index.ts';
import { startServer } from '../e2e/server.ts';

const ROUNDS = Number(process.argv[2] ?? 30);

const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const worst = (values: number[]): number => Math.max(...values);

/** Runs in the page, so it stands alone. */
const waited = (): Promise<number> =>
  new Promise((resolve) => {
    const look = () => {
      const marks = CSS.highlights.get('on-record-quotation');
      if (!marks || marks.size === 0) return requestAnimationFrame(look);
      const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      return resolve(performance.now() - (entry?.domContentLoadedEventEnd ?? 0));
    };
    look();
  });

const server = await startServer();
const driver = await openDriver('chromium', server.proxy, 'test');
await driver.install();
const tab = await driver.open(server.page('kyiv-interview.html'));
await tab.evaluate(waited);
const times: Record<'awake' | 'asleep', number[]> = { awake: [], asleep: [] };
for (let round = 0; round < ROUNDS; round += 1)
  for (const state of ['awake', 'asleep'] as const) {
    if (state === 'asleep') await driver.stopWorker();
    await tab.reload();
    times[state].push(await tab.evaluate(waited));
  }
await driver.close();
await server.close();
console.log(`${driver.version}, ${ROUNDS} rounds each, the sample article`);
for (const state of ['awake', 'asleep'] as const)
  console.log(
    `worker ${state.padEnd(7)} median ${median(times[state]).toFixed(0)} ms, worst ${worst(times[state]).toFixed(0)} ms`,
  );
process.exit();
