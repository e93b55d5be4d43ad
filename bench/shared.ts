// Shared by the benches: where the open evaluation sets lie, reading them, and printing tables. The sets are not part of the project.

import { existsSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { compile, type OpenCorpus, openCorpus, readRows } from '../src/corpus/index.ts';

/** Folder of the evaluation sets: first argument, or ON_RECORD_BENCH, or ../shared/bench. Ends the program with a sentence where it is absent. */
export const benchFolder = (given: string | undefined): string => {
  const folder = resolve(given ?? process.env.ON_RECORD_BENCH ?? '../shared/bench');
  if (existsSync(folder)) return folder;
  console.log(
    `The evaluation sets are not at ${folder}. Give their folder as an argument or in ON_RECORD_BENCH; nothing was measured.`,
  );
  process.exit(0);
};

/** Rows of a JSONL file. */
export const rows = <Row>(...path: string[]): Row[] =>
  readFileSync(join(...path), 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as Row);

/** Opens rows as a compiled corpus in memory. */
export const openRows = async (file: string, id: string): Promise<OpenCorpus> => {
  const files = compile(readRows(readFileSync(file, 'utf8'), { file, format: 'jsonl', id }).corpus);
  return openCorpus(async (name) => files.get(name) ?? new Uint8Array());
};

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** The value below which a share of the values lies. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
};

/** Prints rows as columns, the first left, the others right. */
export const table = (lines: readonly (readonly (string | number)[])[]): void => {
  const text = lines.map((line) =>
    line.map((cell) => (typeof cell === 'number' ? (Number.isInteger(cell) ? String(cell) : cell.toFixed(3)) : cell)),
  );
  const widths = text[0]?.map((_, column) => Math.max(...text.map((line) => line[column]?.length ?? 0))) ?? [];
  for (const line of text)
    console.log(
      line
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  '),
    );
};

/** Prints rows as a Markdown table, the first line its head, numbers to the right; cells are told as they are. */
export const markdown = (lines: readonly (readonly string[])[]): void => {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const [head, ...rest] = lines;
  if (!head) return;
  const isNumber = (column: number) => rest.every((line) => /^[\d.,×–]+$/.test(line[column] ?? ''));
  console.log(row(head));
  console.log(`|${head.map((_, column) => (isNumber(column) ? '---:' : '---')).join('|')}|`);
  for (const line of rest) console.log(row(line));
  console.log();
};

/** The machine figures were taken on. */
export const machine = (): string => `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`;
