// The Worker as the page uses it: started at the first task, one task at a time, ended with the page; and one apart for what the page does by itself.

import type { OwnRecordTrouble, TroubleKind } from '../own-record/index.ts';
import { Cancelled, type OnProgress } from '../ui/options/index.tsx';
import type { Failure, FromOptionsWorker, Task, ToOptionsWorker, WorkerTasks } from './worker-messages.ts';

/** A task that came to nothing in the Worker; `kind` as OwnRecordTrouble has it, where the record's place is the cause. */
export class TaskFailed extends Error {
  readonly kind: TroubleKind | null;

  constructor(message: string, kind: OwnRecordTrouble['kind'] | null) {
    super(message);
    this.name = 'TaskFailed';
    this.kind = kind;
  }
}

const errorOf = (failure: Failure): Error => {
  if ('cancelled' in failure) return new Cancelled();
  if ('trouble' in failure) return new TaskFailed(failure.trouble, failure.trouble);
  return new TaskFailed(failure.message, null);
};

let worker: Worker | undefined;
const started = (): Worker => {
  // Beside the page, in the package.
  worker ??= new Worker('options-worker.js');
  return worker;
};

const start = <Name extends Task>(
  place: Worker,
  type: Name,
  ask: WorkerTasks[Name]['ask'],
  onProgress: OnProgress,
): Promise<WorkerTasks[Name]['answer']> =>
  new Promise((resolve, reject) => {
    place.onmessage = ({ data }: MessageEvent<FromOptionsWorker>) => {
      if ('progress' in data) onProgress(data.progress);
      else if ('done' in data) resolve(data.done as WorkerTasks[Name]['answer']);
      else reject(errorOf(data.failed));
    };
    place.onerror = (event) => {
      // It could not be started, or failed outside a task: the next task begins with a new one.
      place.terminate();
      if (worker === place) worker = undefined;
      reject(new TaskFailed(event.message, null));
    };
    place.postMessage({ type, ...ask } as ToOptionsWorker);
  });

let before: Promise<unknown> = Promise.resolve();

/** Does a task in the Worker, after those asked for before. Rejects with Cancelled where the reader ended it, else with TaskFailed. */
export const runTask = <Name extends Task>(
  type: Name,
  ask: WorkerTasks[Name]['ask'],
  onProgress: OnProgress = () => undefined,
): Promise<WorkerTasks[Name]['answer']> => {
  const task = before.then(() => start(started(), type, ask, onProgress));
  before = task.catch(() => undefined);
  return task;
};

/** Does a task that the reader did not ask for in a Worker of its own, which ends with it: nothing they ask for waits for it, and no cancel of theirs ends it. */
export const runApart = async <Name extends Task>(
  type: Name,
  ask: WorkerTasks[Name]['ask'],
): Promise<WorkerTasks[Name]['answer']> => {
  const place = new Worker('options-worker.js');
  try {
    return await start(place, type, ask, () => undefined);
  } finally {
    place.terminate();
  }
};

/** Ends what goes on; nothing of it stays. */
export const cancelTask = (): void => worker?.postMessage({ type: 'cancel' } satisfies ToOptionsWorker);
