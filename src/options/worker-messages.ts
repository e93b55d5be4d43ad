// What the options page and its Worker say to each other. Types only.

import type { ImportOptions, ImportPlan } from '../corpus/index.ts';
import type { BroughtIn, Compiled, Compiling, CorpusRow, Done, Forgotten, TroubleKind } from '../own-record/index.ts';
import type { OutForm } from '../ui/options/index.tsx';

export type WorkerTasks = {
  /** Understands a file; without one, the file given before with other options. */
  plan: { ask: { file: File | null; options: ImportOptions }; answer: ImportPlan };
  /** Brings in what was planned last. */
  'bring-in': { ask: object; answer: BroughtIn };
  /** Keeps what was planned last as a corpus of its own, under a title. */
  'add-corpus': { ask: { taken: readonly string[]; title: string }; answer: CorpusRow };
  /** Makes corpora anew that cannot be opened; answers for how many it did something. */
  'mend-corpora': { ask: object; answer: number };
  /** Takes an import back. */
  'take-back': { ask: { id: string }; answer: Done };
  forget: { ask: { what: Forgotten }; answer: Done };
  /** The whole own record as a file. */
  'take-out': { ask: { form: OutForm; context: boolean }; answer: Blob };
  /** Compiles rows: what the Worker asks of a second one, while it goes on writing. */
  compile: { ask: { given: Parameters<Compiling> }; answer: Compiled[] };
};
export type Task = keyof WorkerTasks;

/** One task goes on at a time; `cancel` ends it. */
export type ToOptionsWorker = { [Name in Task]: { type: Name } & WorkerTasks[Name]['ask'] }[Task] | { type: 'cancel' };

/** Why a task came to nothing. */
export type Failure = { cancelled: true } | { trouble: TroubleKind } | { message: string };
export type FromOptionsWorker = { progress: number } | { done: WorkerTasks[Task]['answer'] } | { failed: Failure };
