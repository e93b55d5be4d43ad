// The options page's Worker: understands files, brings them in and takes the record out, so that neither the page nor anybody who asks the
// record meanwhile waits. Asks nothing of the extension's API, which a Worker has not got in every browser.

import { corpusAsZip, type PlannedImport, rowsAsCsv, rowsAsJsonl, titled } from '../corpus/index.ts';
import { compileSome, manageRecord, OwnRecordTrouble } from '../own-record/index.ts';
import { reason } from '../text/reason.ts';
import type { OutForm } from '../ui/options/index.tsx';
import { compileBeside } from './compile-beside.ts';
import { planGiven } from './given.ts';
import type { Failure, FromOptionsWorker, Task, ToOptionsWorker, WorkerTasks } from './worker-messages.ts';

const scope = globalThis as unknown as {
  onmessage: (event: MessageEvent<ToOptionsWorker>) => void;
  postMessage: (message: FromOptionsWorker) => void;
};

/** The page tells of changes, once the task is done. */
const management = manageRecord(() => undefined, compileBeside());
const plan = planGiven();
let planned: PlannedImport | null = null;
let going: AbortController | null = null;

/** Told at most this often, in ms: more than an eye sees is only work. */
const TELL_EVERY = 100;

const watched = (signal: AbortSignal) => {
  let last = 0;
  const onProgress = (progress: number): void => {
    const now = performance.now();
    if (now - last < TELL_EVERY && progress < 1) return;
    last = now;
    scope.postMessage({ progress });
  };
  return { signal, onProgress };
};

type Pieces = AsyncIterable<string | Uint8Array>;
const TYPES: Record<OutForm, string> = { zip: 'application/zip', csv: 'text/csv', jsonl: 'application/jsonl' };

const takeOut = async (form: OutForm, context: boolean, signal: AbortSignal): Promise<Blob> => {
  const folder = await management.takeOut({ context, signal });
  const forms: Record<OutForm, () => Pieces> = {
    zip: () => corpusAsZip(folder),
    csv: () => rowsAsCsv(folder),
    jsonl: () => rowsAsJsonl(folder),
  };
  const parts: BlobPart[] = [];
  for await (const piece of forms[form]()) parts.push(piece as BlobPart);
  return new Blob(parts, { type: TYPES[form] });
};

const tasks: { [Name in Task]: (ask: WorkerTasks[Name]['ask'], signal: AbortSignal) => Promise<unknown> } = {
  plan: async ({ file, options }, signal) => {
    planned = null;
    planned = await plan(file, { ...options, ...watched(signal) });
    return planned.plan;
  },
  'bring-in': async (_, signal) => {
    if (!planned) throw new Error('nothing was planned');
    return management.bringIn(planned, watched(signal));
  },
  'add-corpus': async ({ taken, title }, signal) => {
    if (!planned) throw new Error('nothing was planned');
    return management.addCorpus(titled(planned, title), taken, watched(signal));
  },
  'mend-corpora': (_, signal) => management.mendCorpora(watched(signal)),
  'take-back': ({ id }, signal) => management.takeBack(id, watched(signal)),
  forget: ({ what }, signal) => management.forget(what, watched(signal)),
  'take-out': ({ form, context }, signal) => takeOut(form, context, signal),
  compile: async ({ given }) => {
    // Heard: whoever asks does it themselves otherwise.
    scope.postMessage({ progress: 0 });
    return [...compileSome(...given)];
  },
};

const failureOf = (error: unknown, signal: AbortSignal): Failure => {
  if (signal.aborted) return { cancelled: true };
  if (error instanceof OwnRecordTrouble) return { trouble: error.kind };
  return { message: reason(error) };
};

/** What came stands in many segments: they are bound, so that the next answer opens few, for as long as nothing else is asked for. */
const tidied = async (isIdle: () => boolean): Promise<void> => {
  try {
    while (isIdle() && (await management.tidy()));
  } catch (error) {
    // A full disk: they answer as they are, and the next tidying tries again.
    console.warn(error);
  }
};

scope.onmessage = async ({ data }) => {
  if (data.type === 'cancel') {
    going?.abort();
    return;
  }
  const own = new AbortController();
  going = own;
  const { signal } = own;
  try {
    const done = await (tasks[data.type] as (ask: object, signal: AbortSignal) => Promise<never>)(data, signal);
    scope.postMessage({ done });
  } catch (error) {
    scope.postMessage({ failed: failureOf(error, signal) });
    return;
  }
  if (data.type === 'bring-in') await tidied(() => going === own);
};
