// What the index costs: compile time and memory, bytes by part, opening, first answer, and how long a look-up takes at 10k to 1M statements.
//
//   npm run bench -- index [FOLDER] [SIZE]…
//
// Statements are the sentences of the debates under FOLDER (default ../shared/bench), as they are, up to 52,993; beyond that, made of them: the
// first half of one and the second half of another, so that words keep their frequencies. Queries are sentences of them, cut to 6 to 20 words.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile, match, type OpenCorpus, openCorpus, openRecord, readRows } from '../src/corpus/index.ts';
import type { Corpus } from '../src/schema/corpus.ts';
import { benchFolder, machine, quantile, table } from './shared.ts';

const [first, ...more] = process.argv.slice(2);
const isSize = (text: string | undefined) => text !== undefined && /^\d+$/.test(text);
const folder = benchFolder(isSize(first) ? undefined : first);
const given = [...(isSize(first) ? [first as string] : []), ...more].map(Number);
const sizes = given.length > 0 ? given : [10_000, 100_000, 1_000_000];

const file = join(folder, 'debates', 'statements.jsonl');
const debates = readRows(readFileSync(file, 'utf8'), { file, format: 'jsonl', id: 'debates' }).corpus;

/** The same numbers each time: a linear congruential generator (Numerical Recipes). */
const seeded = (seed: number) => () => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed / 2 ** 32;
};

const grown = (size: number): Corpus => {
  const random = seeded(7);
  const real = debates.statements;
  const statements = Array.from({ length: size }, (_, index) => {
    const own = real[index % real.length] as (typeof real)[number];
    if (index < real.length) return own;
    const other = real[Math.floor(random() * real.length)] as typeof own;
    const halves = [own, other].map((one) => (one.wordings[0]?.words ?? '').split(' '));
    const words = [
      ...(halves[0]?.slice(0, Math.ceil(halves[0].length / 2)) ?? []),
      ...(halves[1]?.slice(Math.ceil(halves[1].length / 2)) ?? []),
    ].join(' ');
    return {
      ...own,
      id: `made-${index}`,
      wordings: [{ ...own.wordings[0], words, source: { file: 'made' } }],
    } as typeof own;
  });
  return { ...debates, statements };
};

/** Lets what is no longer needed be collected, so that memory can be compared. */
const settle = async (): Promise<void> => {
  for (let round = 0; round < 3; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    globalThis.gc?.();
  }
};

const megabytes = (bytes: number): number => bytes / 1e6;

const inMemory = (files: ReadonlyMap<string, Uint8Array>): Promise<OpenCorpus> =>
  openCorpus(async (name) => files.get(name) ?? new Uint8Array());

const lines: (string | number)[][] = [
  [
    'statements',
    'compile/s',
    'index B/st.',
    'texts MB',
    'open ms',
    'first ms',
    'p50 ms',
    'p95 ms',
    'cpu ms',
    'heap MB',
  ],
];
for (const size of sizes) {
  const corpus = grown(size);
  const queries = seeded(11);
  const asked = Array.from({ length: 300 }, () => {
    const statement = corpus.statements[Math.floor(queries() * size)];
    const words = (statement?.wordings[0]?.words ?? '').split(/\s+/);
    const from = Math.floor(queries() * Math.max(0, words.length - 20));
    const speaker = debates.people.find((one) => one.id === statement?.speakers[0])?.name ?? '';
    return { words: words.slice(from, from + 6 + Math.floor(queries() * 14)).join(' '), speaker: { name: speaker } };
  });
  let start = performance.now();
  const files = compile(corpus);
  const compiled = performance.now() - start;
  const index = files.get('index.bin')?.length ?? 0;
  const texts = [...files].reduce((sum, [name, bytes]) => sum + (name.startsWith('words-') ? bytes.length : 0), 0);
  corpus.statements.length = 0;
  await settle();
  const before = process.memoryUsage();
  start = performance.now();
  const opened = await inMemory(files);
  const record = openRecord([opened]);
  const open = performance.now() - start;
  start = performance.now();
  await match(record, asked[0] as (typeof asked)[number]);
  const firstAnswer = performance.now() - start;
  const times: number[] = [];
  const cpu = process.cpuUsage();
  for (const query of asked) {
    start = performance.now();
    await match(record, query);
    times.push(performance.now() - start);
  }
  const used = process.cpuUsage(cpu);
  await settle();
  const after = process.memoryUsage();
  const heap = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers + index;
  lines.push([
    size,
    Math.round((size / compiled) * 1000),
    index / size,
    megabytes(texts),
    open,
    firstAnswer,
    quantile(times, 0.5),
    quantile(times, 0.95),
    (used.user + used.system) / 1000 / asked.length,
    megabytes(heap),
  ]);
}
console.log(machine());
table(lines);
