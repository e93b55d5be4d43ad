// The part of `npm run bench -- record` that runs in a page of the extension: the own record asked and changed as the options page does it, its
// Worker spoken to as the options page speaks to it. Each function gives what it measured, in ms.

import type { FromOptionsWorker, ToOptionsWorker } from '../src/options/worker-messages.ts';
import { openDatabase } from '../src/own-record/database.ts';
import type { ListQuery } from '../src/own-record/index.ts';
import { type Draft, manageRecord, ownRecord } from '../src/own-record/index.ts';
import { toBind } from '../src/own-record/volumes.ts';
import { tellOwnRecord } from '../src/settings.ts';

const management = manageRecord(tellOwnRecord);
const own = ownRecord();
const worker = new Worker('options-worker.js');

const task = (ask: ToOptionsWorker): Promise<{ ms: number; done: unknown }> =>
  new Promise((resolve, reject) => {
    const started = performance.now();
    worker.onmessage = ({ data }: MessageEvent<FromOptionsWorker>) => {
      if ('done' in data) resolve({ ms: performance.now() - started, done: data.done });
      else if ('failed' in data) reject(new Error(JSON.stringify(data.failed)));
    };
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(ask);
  });

const timed = async <Result>(work: () => Promise<Result>): Promise<{ ms: number; done: Result }> => {
  const started = performance.now();
  const done = await work();
  return { ms: performance.now() - started, done };
};

/** What a web page's script asks of the worker: to read one sentence with one quotation. */
const ask = async (words: string, name: string): Promise<{ ms: number; matched: boolean; trouble: string | null }> => {
  const article = {
    id: 'bench',
    lang: 'en',
    blocks: [{ id: 'b', text: `“${words},” ${name} said.`, kind: 'paragraph' }],
  };
  const { runtime } = (
    globalThis as unknown as { chrome: { runtime: { sendMessage: (message: object) => Promise<never> } } }
  ).chrome;
  const { ms, done } = await timed(() =>
    runtime.sendMessage({ type: 'annotate', article, revision: 1, partial: false }),
  );
  const { annotations, failed } = done as {
    annotations?: { quotations: { matches: unknown[] }[]; troubles: string[] };
    failed?: string;
  };
  return {
    ms,
    matched: annotations?.quotations.some((one) => one.matches.length > 0) ?? false,
    trouble: failed ?? annotations?.troubles[0] ?? null,
  };
};

/** Others ask while something goes on: how long each waits. Until `going` is settled. */
const meanwhile = async <Result>(
  going: Promise<Result>,
  asked: { words: string; name: string },
): Promise<{ result: Result; waits: number[] }> => {
  let isOver = false;
  const over = going.finally(() => {
    isOver = true;
  });
  over.catch(() => undefined);
  const waits: number[] = [];
  while (!isOver) {
    waits.push((await ask(asked.words, asked.name)).ms);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return { result: await over, waits };
};

const boundByWorker = async (): Promise<void> => {
  const database = await openDatabase(() => undefined);
  for (;;) {
    const head = await database.get('head', 'head');
    if (!head || toBind(head).length === 0) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  database.close();
};

const page = {
  ask,
  plan: async (text: string, name: string) =>
    (await task({ type: 'plan', file: new File([text], name), options: {} })).ms,
  bringIn: async (asked: { words: string; name: string }) => {
    const { result, waits } = await meanwhile(task({ type: 'bring-in' }), asked);
    await tellOwnRecord();
    return { ms: result.ms, waits, ...(result.done as { import: string; added: number }) };
  },
  /** The same with nobody asking meanwhile: how many were added. */
  bringInAlone: async () => {
    const { done } = await task({ type: 'bring-in' });
    await tellOwnRecord();
    return (done as { added: number }).added;
  },
  takeBack: async (id: string, asked: { words: string; name: string }) => {
    const { result, waits } = await meanwhile(task({ type: 'take-back', id }), asked);
    await tellOwnRecord();
    return { ms: result.ms, waits };
  },
  takeOut: async () => (await task({ type: 'take-out', form: 'zip', context: false })).ms,
  save: async (drafts: Draft[]) => {
    const times: number[] = [];
    for (const draft of drafts) times.push((await timed(() => own.keep(draft, 'hand'))).ms);
    await tellOwnRecord();
    return times;
  },
  list: async (query: ListQuery) => (await timed(() => management.list(query))).ms,
  people: async (query: { text?: string }) => (await timed(() => management.people.list(query))).ms,
  sources: async () => (await timed(() => management.sources())).ms,
  confirmOne: async () => {
    const { rows } = await management.list({ limit: 1 });
    const { ms, done } = await timed(() => management.confirm([rows[0]?.row.id ?? '']));
    return { ms, undo: (await timed(() => management.undo(done.operation ?? ''))).ms };
  },
  /** Until the Worker has bound what it binds of itself after an import. */
  bound: async (asked: { words: string; name: string }) => {
    const { result, waits } = await meanwhile(timed(boundByWorker), asked);
    return { ms: result.ms, waits };
  },
  tidy: async () =>
    (
      await timed(async () => {
        while (await own.tidy());
      })
    ).ms,
  space: () => management.space(),
};
export type RecordPage = typeof page;
Object.assign(globalThis, { page });
