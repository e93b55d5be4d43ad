// What one process of the index bench does: build an index and keep it, give a first answer from it, or answer all questions. Each prints
// nothing; what it measured is what it gives back.

import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../src/corpus/compile.ts';
import { unpack } from '../src/corpus/container.ts';
import { INDEX_FILE, POSTINGS_FILE, Stretch } from '../src/corpus/layout.ts';
import type { Corpus } from '../src/schema/corpus.ts';
import { type EngineName, engines } from './peers/index.ts';
import { hitShare, inStatementsOf25, type Question, questionsOf, statementsOf } from './statements.ts';

export type Task = { engine: EngineName; size: number; folder: string; into: string } & (
  | { do: 'build' | 'answer' }
  | { do: 'first'; question: number }
);

/** `peak`: most memory resident while building, above what was resident before; null where the system does not tell. Bytes, ms. */
export type Built = {
  ms: number;
  peak: number | null;
  bytes: number;
  indexBytes: number;
  /** Bytes of index a statement where each has 25 words; ours alone. */
  of25: number;
  parts: Record<string, number>;
};
/** ms from nothing to an index that can be asked, and to its first answer. */
export type First = { load: number; answer: number };
/** `ms` of each warm question; `memory` is heap and buffers beyond what the process had with the engine's code alone, in bytes. */
export type Answered = { ms: number[]; memory: number; hits: number; hitsWithSpeaker: number };

const QUESTIONS = 300;
/** Where a question takes longer than this, in ms, the first of them must do. */
const SLOW = 200;
const FEW_SLOW = 100;
const QUESTION_FILE = 'questions';

/** Lets what is no longer needed be collected, so that memory can be compared. */
const settle = async (): Promise<number> => {
  for (let round = 0; round < 3; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    globalThis.gc?.();
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

/** Linux counts the highest resident memory anew after this; elsewhere there is no such count. */
const watchPeak = (): (() => number | null) => {
  try {
    writeFileSync('/proc/self/clear_refs', '5');
  } catch {
    return () => null;
  }
  const before = process.memoryUsage.rss();
  return () => Number(readFileSync('/proc/self/status', 'utf8').match(/VmHWM:\s+(\d+)/)?.[1]) * 1024 - before;
};

/** Bytes of each stretch of our index, by its name; the file that opens it as one. */
const partsOf = (index: Uint8Array, postings: Uint8Array): Record<string, number> => {
  const file = unpack(postings, POSTINGS_FILE);
  const parts = Object.entries(Stretch).map(([name, place]) => [name, file.unchecked(place).length]);
  return Object.fromEntries([...parts, ['people and description', index.length]]);
};

const build = async ({ engine, size, folder, into }: Task): Promise<Built> => {
  const corpus = statementsOf(folder, size);
  const { prepare, build, indexBytes } = engines[engine];
  await prepare();
  await settle();
  const peak = watchPeak();
  const start = performance.now();
  const files = await build(corpus);
  const ms = performance.now() - start;
  const most = peak();
  for (const [name, content] of files) writeFileSync(join(into, encodeURIComponent(name)), content);
  const sizes = new Map([...files].map(([name]) => [name, statSync(join(into, encodeURIComponent(name))).size]));
  writeFileSync(join(into, QUESTION_FILE), JSON.stringify(questionsOf(corpus, QUESTIONS)));
  const [index, postings] = [files.get(INDEX_FILE), files.get(POSTINGS_FILE)];
  const parts = index instanceof Uint8Array && postings instanceof Uint8Array ? partsOf(index, postings) : {};
  // A hundred thousand statements tell as much as a million.
  const even =
    engine === 'ours' ? inStatementsOf25({ ...corpus, statements: corpus.statements.slice(0, 100_000) }) : null;
  const evenFiles = even && compile(even);
  const of25 = even
    ? [INDEX_FILE, POSTINGS_FILE].reduce((sum, name) => sum + (evenFiles?.get(name)?.length ?? 0), 0) /
      even.statements.length
    : 0;
  const bytes = [...sizes.values()].reduce((sum, one) => sum + one, 0);
  return { ms, peak: most, bytes, indexBytes: indexBytes(sizes), of25, parts };
};

const reader = (into: string) => (name: string) => readFileSync(join(into, encodeURIComponent(name)));
const questionsIn = (into: string) => JSON.parse(readFileSync(join(into, QUESTION_FILE), 'utf8')) as Question[];

const first = async ({ engine, into }: Task, question: number): Promise<First> => {
  const asked = questionsIn(into)[question] as Question;
  await engines[engine].prepare();
  const start = performance.now();
  const ask = await engines[engine].load(reader(into));
  const load = performance.now() - start;
  await ask(asked, false);
  return { load, answer: performance.now() - start };
};

const answer = async ({ engine, into, folder, size }: Task): Promise<Answered> => {
  const questions = questionsIn(into);
  await engines[engine].prepare();
  const before = await settle();
  const ask = await engines[engine].load(reader(into));
  const given: { known: boolean; answers: (string | number | null)[] }[] = [];
  const ms: number[] = [];
  let start = performance.now();
  for (const question of questions.slice(0, FEW_SLOW / 10)) await ask(question, false);
  const each = (performance.now() - start) / (FEW_SLOW / 10);
  const asked = each > SLOW ? questions.slice(0, FEW_SLOW) : questions;
  // The first round warms; the second is timed. What is slow is warm by now.
  for (const timed of each > SLOW ? [true] : [false, true])
    for (const known of [false, true]) {
      const answers: (string | number | null)[] = [];
      for (const question of asked) {
        start = performance.now();
        answers.push(await ask(question, known));
        if (timed) ms.push(performance.now() - start);
      }
      if (timed) given.push({ known, answers });
    }
  const memory = (await settle()) - before;
  // Still held, so that it was counted.
  await ask(questions[0] as Question, false);
  const corpus: Corpus = statementsOf(folder, size);
  const [unknown, known] = given.map((one) => hitShare(corpus, asked, one.answers, one.known));
  return { ms, memory, hits: unknown ?? 0, hitsWithSpeaker: known ?? 0 };
};

/** Does one task. */
export const perform = (task: Task): Promise<Built | First | Answered> =>
  task.do === 'build' ? build(task) : task.do === 'first' ? first(task, task.question) : answer(task);
