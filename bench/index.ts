// What the index costs, beside MiniSearch, lunr, Orama and FlexSearch: compiling, bytes by part, the first answer, look-ups at 10k to 1M statements.
//
//   npm run bench -- index [FOLDER] [SIZE]… [--only ENGINE,…]
//
// Every figure comes from a process of its own. What is asked, and what counts as right, stands in statements.ts; what the peers are asked for, in
// peers/. The peers are measured up to 100,000 statements.

import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Answered, type Built, type First, perform, type Task } from './index-tasks.ts';
import { type EngineName, engines } from './peers/index.ts';
import { benchFolder, machine, markdown, quantile } from './shared.ts';

/** Sizes beyond which the peers are left out: their kept indexes outgrow a string, their building memory and patience. */
const PEERS_UP_TO = 100_000;
/** Fresh processes a first answer is the median of. */
const FIRSTS = 7;
/** A process that takes longer is ended, and its figures are left open; ms. */
const LONGEST = 600_000;

/** Runs one task in a process of its own and gives back what it measured; the reason where it failed. */
const apart = <Result>(task: Task, ...more: readonly string[]): Promise<Result | string> =>
  new Promise((resolve) => {
    const program = process.argv[1] ?? '';
    const options = { maxBuffer: 1 << 26, timeout: LONGEST };
    const flags = ['--expose-gc', '--max-old-space-size=6000', ...more];
    execFile(process.execPath, [...flags, program, '--task', JSON.stringify(task)], options, (error, out, trouble) => {
      if (!error) resolve(JSON.parse(out) as Result);
      else
        resolve(
          error.killed
            ? `more than ${LONGEST / 60_000} minutes`
            : (trouble.match(/^.*Error.*$/m)?.[0] ?? error.message),
        );
    });
  });

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
const round = (value: number): string => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
const times = (value: number): string => `${value < 10 ? value.toFixed(1) : Math.round(value)}×`;

/** V8 then compiles each function when its file is loaded, not when it is first called: as far on as a browser is that keeps compiled code. */
const COMPILED = '--no-lazy';

type Row = { engine: EngineName; size: number; built: Built; first: First[]; compiled: First[]; answered: Answered };

const measure = async (engine: EngineName, size: number, folder: string, into: string): Promise<Row | string> => {
  const task = { engine, size, folder, into };
  const built = await apart<Built>({ ...task, do: 'build' });
  if (typeof built === 'string') return `building: ${built}`;
  const first: First[] = [];
  const compiled: First[] = [];
  for (let round = 0; round < FIRSTS; round += 1)
    for (const [all, flags] of [[first, []] as const, [compiled, [COMPILED]] as const]) {
      const one = await apart<First>({ ...task, do: 'first', question: round }, ...flags);
      if (typeof one === 'string') return `first answer: ${one}`;
      all.push(one);
    }
  const answered = await apart<Answered>({ ...task, do: 'answer' });
  if (typeof answered === 'string') return `answering: ${answered}`;
  return { engine, size, built, first, compiled, answered };
};

const median = (row: Row, of: keyof First, from: 'first' | 'compiled' = 'first'): number =>
  quantile(
    row[from].map((one) => one[of]),
    0.5,
  );

const compileTable = (rows: readonly Row[]) => {
  const own = rows.filter((row) => row.engine === 'ours');
  markdown([
    [
      'statements',
      'statements/s',
      'peak above start, MB',
      'output, MB',
      'index, B/statement',
      'of 25 words each',
      'texts, MB',
      'open, ms',
    ],
    ...own.map((row) => [
      row.size.toLocaleString('en'),
      Math.round((row.size / row.built.ms) * 1000).toLocaleString('en'),
      row.built.peak === null ? '–' : megabytes(row.built.peak),
      megabytes(row.built.bytes),
      round(row.built.indexBytes / row.size),
      round(row.built.of25),
      megabytes(row.built.bytes - row.built.indexBytes),
      round(median(row, 'load')),
    ]),
  ]);
  const parts = [...new Set(own.flatMap((row) => Object.keys(row.built.parts)))];
  markdown([
    ['index by part, bytes/statement', ...own.map((row) => row.size.toLocaleString('en'))],
    ...parts.map((part) => [part, ...own.map((row) => round((row.built.parts[part] ?? 0) / row.size))]),
  ]);
};

const peerTable = (rows: readonly Row[], troubles: readonly string[]) => {
  markdown([
    [
      'statements',
      'engine',
      'kept, MB',
      'load, ms',
      'load and first answer, ms',
      'to ours',
      'code compiled before, ms',
      'to ours',
      'p50, ms',
      'p95, ms',
      'heap and buffers, MB',
      'hit@1, speaker unknown',
      'known',
    ],
    ...rows.map((row) => {
      const own = rows.find((other) => other.engine === 'ours' && other.size === row.size);
      return [
        row.size.toLocaleString('en'),
        engines[row.engine].label,
        megabytes(row.built.indexBytes),
        round(median(row, 'load')),
        round(median(row, 'answer')),
        own ? times(median(row, 'answer') / median(own, 'answer')) : '–',
        round(median(row, 'answer', 'compiled')),
        own ? times(median(row, 'answer', 'compiled') / median(own, 'answer', 'compiled')) : '–',
        round(quantile(row.answered.ms, 0.5)),
        round(quantile(row.answered.ms, 0.95)),
        megabytes(row.answered.memory),
        row.answered.hits.toFixed(3),
        row.answered.hitsWithSpeaker.toFixed(3),
      ];
    }),
  ]);
  for (const trouble of troubles) console.log(trouble);
};

const main = async (given: readonly string[]) => {
  const only = given.includes('--only') ? (given[given.indexOf('--only') + 1] ?? '').split(',') : null;
  const plain = given.filter((text, at) => text !== '--only' && given[at - 1] !== '--only');
  const isSize = (text: string) => /^\d+$/.test(text);
  const folder = benchFolder(plain.find((text) => !isSize(text)));
  const asked = plain.filter(isSize).map(Number);
  const sizes = asked.length > 0 ? asked : [10_000, 100_000, 1_000_000];
  const rows: Row[] = [];
  const troubles: string[] = [];
  for (const size of sizes)
    for (const engine of Object.keys(engines) as EngineName[]) {
      if (only ? !only.includes(engine) : engine !== 'ours' && size > PEERS_UP_TO) continue;
      const into = mkdtempSync(join(tmpdir(), 'on-record-bench-'));
      const row = await measure(engine, size, folder, into);
      rmSync(into, { recursive: true });
      if (typeof row === 'string') troubles.push(`${engines[engine].label} at ${size}: not measured (${row})`);
      else rows.push(row);
      console.error(`${engine} ${size} ${typeof row === 'string' ? row : 'done'}`);
    }
  console.log(`${machine()}; first answers: median of ${FIRSTS} fresh processes\n`);
  compileTable(rows);
  peerTable(rows, troubles);
};

const task = process.argv.indexOf('--task');
if (task > 0) console.log(JSON.stringify(await perform(JSON.parse(process.argv[task + 1] ?? '{}') as Task)));
else await main(process.argv.slice(2));
