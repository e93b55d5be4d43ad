// Workers and pages of real browsers ended at random moments of saves, imports, migrations and compiles, against a model that nobody ends: the same
// code on another database (fake-indexeddb). A round is told by its seed; one is done again with ON_RECORD_SEED=it ON_RECORD_ROUNDS=1.

import 'fake-indexeddb/auto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import esbuild from 'esbuild';
import { IDBFactory } from 'fake-indexeddb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomOf } from '../src/own-record/testing.ts';
import { type Act, act, content } from './crash-acts.ts';
import { browserNames, type Driver, openDriver, type Tab } from './driver/index.ts';

/** A round takes a second or two: a few are done each time, some tens where minutes are at hand. */
const ROUNDS = Math.min(40, Number(process.env.ON_RECORD_ROUNDS ?? 4));
const SEED = Number(process.env.ON_RECORD_SEED ?? 1);
const LONGEST_ROUND = 30_000;

const NAMES: readonly Act['name'][] = [
  'keep',
  'keep',
  'bring in',
  'bring in',
  'take back',
  'confirm',
  'remove',
  'link',
  'correct',
  'tidy',
  'bind',
  'merge people',
  'keep a corpus',
  'make corpora anew',
  'forget a person',
];

type InPage = {
  act: typeof act;
  content: typeof content;
  inWorker: (doing: Act, ms: number) => Promise<boolean>;
};

/** Gives the page and its script under every address, and is the browser's proxy too. */
const served = async (): Promise<Server> => {
  const { outputFiles } = await esbuild.build({
    entryPoints: ['e2e/crash-page.ts'],
    bundle: true,
    format: 'iife',
    write: false,
    define: { __TEST__: 'true' },
  });
  const script = outputFiles[0]?.text ?? '';
  const server = createServer(({ url = '' }, response) => {
    const [type, body] = url.endsWith('.js')
      ? ['text/javascript', script]
      : ['text/html', '<!doctype html><link rel="icon" href="data:,"><script src="/crash-page.js"></script>'];
    response.setHeader('content-type', `${type}; charset=utf-8`).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
};

describe.each(browserNames)('a record in %s, whose pages and workers are ended at any moment', (name) => {
  let driver: Driver;
  let server: Server;
  let port: number;
  beforeAll(async () => {
    server = await served();
    ({ port } = server.address() as AddressInfo);
    driver = await openDriver(name, `http://127.0.0.1:${port}`, 'test');
  }, 60_000);
  afterAll(async () => {
    await driver?.close();
    server?.closeAllConnections();
    server?.close();
  });

  // A place of its own for each round; of this machine, as browsers give ids and locks to secure pages alone.
  const opened = (seed: number): Promise<Tab> => driver.open(`http://round-${seed}.localhost:${port}/`);
  const inPage = <Name extends 'act' | 'content' | 'inWorker'>(
    tab: Tab,
    name: Name,
    ...given: Parameters<InPage[Name]>
  ) =>
    tab.evaluate(
      ([called, ...values]) =>
        (globalThis as unknown as Record<string, (...all: unknown[]) => unknown>)[called as string]?.(...values),
      [name, ...given] as unknown[],
    ) as ReturnType<InPage[Name]>;

  const round = async (seed: number): Promise<string> => {
    const random = randomOf(seed);
    const whole = (most: number) => Math.floor(random() * most);
    const any = (): Act => ({ name: NAMES[whole(NAMES.length)] ?? 'keep', a: whole(100), b: whole(100) });
    // A third of the rounds begin with what an earlier version wrote, whose change to today's form is what is stopped.
    const migrates = seed % 3 === 0;
    const before: Act[] = migrates
      ? [{ name: 'left by version 2', a: 0, b: 0 }]
      : [{ name: 'keep', a: whole(100), b: 0 }, { name: 'bring in', a: whole(100), b: 0 }, any()];
    const stopped: Act = migrates ? { name: 'open', a: 0, b: 0 } : any();
    const later = [any(), any()];
    globalThis.indexedDB = new IDBFactory();
    let tab = await opened(seed);
    for (const one of before) {
      await act(one);
      await inPage(tab, 'act', one);
    }
    if (!migrates) expect(await inPage(tab, 'content'), `round ${seed}, before`).toBe(await content());
    const asBefore = await content();
    const took = performance.now();
    await act(stopped);
    const asAfter = await content();
    // The browser is about as quick as the model; some are not stopped at all.
    const ms = random() ** 2 * (stopped.name === 'bring in' ? 1_500 : Math.max(20, (performance.now() - took) * 2));
    const byPage = whole(2) === 0;
    let done = false;
    if (byPage) {
      const going = inPage(tab, 'act', stopped).then(
        () => {
          done = true;
        },
        () => undefined,
      );
      await new Promise((resolve) => setTimeout(resolve, ms));
      const wasDone = done;
      await tab.close();
      await going;
      done = wasDone;
      tab = await opened(seed);
    } else done = await inPage(tab, 'inWorker', stopped, ms);
    const left = await inPage(tab, 'content');
    const told = `round ${seed}: ${before.map(({ name }) => name).join(', ')}; stopped in ${stopped.name} after ${ms.toFixed(0)} ms`;
    if (done || left === asAfter) expect(left, `${told}: what was told as done`).toBe(asAfter);
    else {
      expect(left, `${told}: as it was before`).toBe(asBefore);
      await inPage(tab, 'act', stopped);
    }
    for (const one of later) {
      await act(one);
      await inPage(tab, 'act', one);
    }
    expect(await inPage(tab, 'content'), `${told}: gone on with`).toBe(await content());
    expect(tab.errors(), told).toEqual([]);
    await tab.close();
    return `${seed}: ${stopped.name}, ${byPage ? 'page closed' : 'worker ended'} after ${ms.toFixed(0)} ms${done ? ', done before' : left === asAfter ? ', done all the same' : ', as before'}`;
  };

  it(
    `loses nothing that was told as done and keeps nothing half done, ${ROUNDS} times`,
    async () => {
      const stops: string[] = [];
      for (let seed = SEED; seed < SEED + ROUNDS; seed += 1) stops.push(await round(seed));
      if (process.env.ON_RECORD_ROUNDS) console.log(stops.join('\n'));
      expect(stops).toHaveLength(ROUNDS);
    },
    ROUNDS * LONGEST_ROUND,
  );
});
