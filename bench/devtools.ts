// Chromium over its own protocol and nothing between: no library attaches to the worker, so that it starts as it does for a reader.

import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { until } from '../e2e/until.ts';

type Heard = {
  id?: number;
  method?: string;
  params?: Record<string, unknown>;
  result?: unknown;
  error?: { message: string };
};
export type Send = <Result = Record<string, unknown>>(
  method: string,
  params?: object,
  session?: string,
) => Promise<Result>;

export type Chromium = {
  send: Send;
  /** Calls back for each event of a name. */
  on: (method: string, hear: (params: Record<string, unknown>) => void) => void;
  close: () => Promise<void>;
};

const quiet = [
  '--headless=new',
  '--remote-debugging-pipe',
  '--enable-unsafe-extension-debugging',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
];

/** Starts Chromium with a fresh profile, spoken to through a pipe. */
export const startChromium = (executablePath: string): Chromium => {
  const profile = mkdtempSync(join(tmpdir(), 'on-record-profile-'));
  // As root, which continuous integration often is, Chromium refuses to start in its sandbox.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(executablePath, [...quiet, ...asRoot, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const [input, output] = [child.stdio[3] as Writable, child.stdio[4] as Readable];
  const waiting = new Map<
    number,
    { resolve: (result: never) => void; reject: (error: Error) => void; method: string }
  >();
  const hearing = new Map<string, ((params: Record<string, unknown>) => void)[]>();
  let chunks: Buffer[] = [];
  output.on('data', (data: Buffer) => {
    for (let rest = data; rest.length > 0; ) {
      const end = rest.indexOf(0);
      chunks.push(end < 0 ? rest : rest.subarray(0, end));
      if (end < 0) return;
      rest = rest.subarray(end + 1);
      const heard = JSON.parse(Buffer.concat(chunks).toString()) as Heard;
      chunks = [];
      if (heard.method) for (const hear of hearing.get(heard.method) ?? []) hear(heard.params ?? {});
      const asked = waiting.get(heard.id ?? -1);
      if (!asked) continue;
      waiting.delete(heard.id ?? -1);
      if (heard.error) asked.reject(new Error(`${asked.method}: ${heard.error.message}`));
      else asked.resolve(heard.result as never);
    }
  });
  let count = 0;
  return {
    send: (method, params = {}, session) =>
      new Promise((resolve, reject) => {
        count += 1;
        waiting.set(count, { resolve, reject, method });
        input.write(`${JSON.stringify({ id: count, method, params, ...(session ? { sessionId: session } : {}) })}\0`);
      }),
    on: (method, hear) => {
      hearing.set(method, [...(hearing.get(method) ?? []), hear]);
    },
    close: () =>
      new Promise((resolve) => {
        child.once('exit', () => {
          // Processes of its own may write for a moment yet; what they leave is the system's to clear.
          rm(profile, { recursive: true, force: true, maxRetries: 5 }).then(resolve, () => resolve());
        });
        child.kill();
      }),
  };
};

/** Opens an address in a tab of its own; gives the session it is spoken to by. */
export const openTab = async ({ send }: Chromium, url: string): Promise<string> => {
  const { targetId } = await send<{ targetId: string }>('Target.createTarget', { url });
  return (await send<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true })).sessionId;
};

/** Waits for the page that a first run opens by itself, and closes it: it comes to the front, and a page behind it paints nothing. */
export const closeFirstRun = ({ send }: Chromium): Promise<unknown> =>
  until('the first run’s page is open', async () => {
    const { targetInfos } = await send<{ targetInfos: { targetId: string; url: string }[] }>('Target.getTargets');
    const first = targetInfos.find(({ url }) => url.endsWith('/ui/welcome.html'));
    if (first) await send('Target.closeTarget', { targetId: first.targetId });
    return first !== undefined;
  });

/** What stops the worker of the extension `id` and waits until it has stopped; `session` is of one of the extension's own pages. */
export const workerStopper = async (
  { on, send }: Chromium,
  session: string,
  id: string,
): Promise<() => Promise<void>> => {
  const states = new Map<string, string>();
  let changed = () => undefined as unknown;
  on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const one of versions as { versionId: string; scriptURL: string; runningStatus: string }[])
      if (one.scriptURL.includes(id)) states.set(one.versionId, one.runningStatus);
    changed();
  });
  await send('ServiceWorker.enable', {}, session);
  return async () => {
    await send('ServiceWorker.stopAllWorkers', {}, session);
    while ([...states.values()].some((state) => state !== 'stopped'))
      await new Promise((resolve) => {
        changed = () => resolve(undefined);
      });
  };
};
