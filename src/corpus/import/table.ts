// A table - CSV with any delimiter - as rows: its delimiter, its header and its columns are found in its beginning, or given by hand.

import type { Problem } from '../../schema/problems.ts';
import type { Line } from './bytes.ts';
import { type ColumnChoice, type ColumnTaken, columnsOf, hasHeader, namesByHand, namesField } from './columns.ts';
import { type CsvProblem, type CsvRow, csvRows, MOST_COLUMNS } from './csv.ts';
import { type DateOrder, dateOf, orderOf } from './dates.ts';
import { type RawRow, ROW_FIELDS, type RowField } from './row.ts';

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** How a table is to be read, found or given. */
export type TableForm = {
  delimiter: Delimiter;
  header: boolean;
  columns: ColumnTaken[];
  /** Which of day and month stands first in dates that do not tell. */
  dates: DateOrder | null;
  /** It is a table this program wrote: cells a spreadsheet would run have a mark before them, which is taken off. */
  own: boolean;
  /** Why it cannot be read; then nothing is. */
  problems: Problem[];
};

export type TableChoice = { delimiter?: Delimiter; header?: boolean; columns?: ColumnChoice; dates?: DateOrder };

/** Rows looked at. */
const SAMPLE = 200;

/** Cells a spreadsheet would take for a formula, with the marks that were put before them. See export/csv.ts. */
const GUARDED = /^'+[=+\-@\t\r]/;
/** The columns this program writes, in order: what tells its own tables. */
export const OWN_COLUMNS: readonly RowField[] = ROW_FIELDS.filter((field) => field !== 'context');

const isRow = (row: CsvRow | CsvProblem): row is CsvRow => 'fields' in row;

const sampleOf = (lines: readonly Line[], delimiter: string): string[][] => {
  const rows: string[][] = [];
  for (const row of csvRows(lines, delimiter)) {
    if (isRow(row)) rows.push(row.fields);
    if (rows.length >= SAMPLE) break;
  }
  return rows;
};

/** How well a delimiter cuts: fields its header names, then how many rows have the columns most rows have. */
export const tableWorth = (rows: readonly (readonly string[])[]): { named: number; even: number; columns: number } => {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  const [columns, even] = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0]);
  return { named: rows[0]?.filter(namesField).length ?? 0, even: rows.length === 0 ? 0 : even / rows.length, columns };
};

export const delimiterOf = (lines: readonly Line[]): Delimiter => {
  let best: { delimiter: Delimiter; worth: number } = { delimiter: ',', worth: 0 };
  for (const delimiter of DELIMITERS) {
    const { named, even, columns } = tableWorth(sampleOf(lines, delimiter));
    // One column is no table; a header that names two fields outweighs rows that are even by chance.
    const worth = columns < 2 && named < 2 ? 0 : named * 10 + even * 5 + Math.min(columns, 20) / 20;
    if (worth > best.worth) best = { delimiter, worth };
  }
  return best.delimiter;
};

/** How a table is read, from its first lines. */
export const tableForm = (lines: readonly Line[], file: string, choice: TableChoice = {}): TableForm => {
  const delimiter = choice.delimiter ?? delimiterOf(lines);
  const sample = sampleOf(lines, delimiter);
  const header = choice.header ?? (namesByHand(sample[0] ?? [], choice.columns) || hasHeader(sample));
  const first = header ? (sample[0] ?? []).map((name) => name.trim()) : null;
  const rows = header ? sample.slice(1) : sample;
  const { columns, missing } = columnsOf(rows, first, choice.columns);
  const has = (field: RowField) => columns.some((column) => column.field === field);
  const shown = first ? ` (its columns: ${first.slice(0, 20).join(', ').slice(0, 200)})` : '';
  const problems = missing.map(
    (wanted): Problem => ({ file, field: 'columns', expected: `a column for ${wanted}${shown}` }),
  );
  if (sample.length > 0 && missing.length === 0)
    for (const field of ['speaker', 'words'] as const)
      if (!has(field))
        problems.push({
          file,
          line: 1,
          field,
          expected: first
            ? `a column "${field}" in the header`
            : `a column that holds ${field === 'words' ? 'what was said' : 'names'}`,
        });
  const dates = columns
    .filter(({ field }) => field === 'said' || field === 'published')
    .map(({ number }) => number - 1);
  const own = first !== null && OWN_COLUMNS.every((name, at) => first[at] === name);
  return {
    delimiter,
    header,
    columns,
    dates: choice.dates ?? orderOf(dates.flatMap((at) => rows.map((row) => row[at] ?? ''))),
    own,
    problems,
  };
};

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);

/** The rows of a table; what is wrong with a row is told, and the others go on. */
export function* tableRows(lines: Iterable<Line>, form: TableForm, file: string): Generator<RawRow | Problem> {
  if (form.problems.length > 0) {
    yield* form.problems;
    return;
  }
  const taken = form.columns.flatMap(({ field, number }) => (field === null ? [] : [{ field, at: number - 1 }]));
  const width = form.header ? form.columns.length : MOST_COLUMNS;
  let first = form.header;
  for (const row of csvRows(lines, form.delimiter)) {
    if (!isRow(row)) {
      first = false;
      yield { file, line: row.line, field: '', expected: row.expected };
      continue;
    }
    if (first) {
      first = false;
      continue;
    }
    const { line, fields } = row;
    // A comma too many, or words without their quotation marks: what would be cut off may be half of what was said.
    if (fields.length > width && fields.slice(width).some((field) => field.trim() !== '')) {
      yield {
        file,
        line,
        field: '',
        expected: `${width} columns as in the header (fields with a comma stand in quotation marks)`,
        found: `${fields.length}: ${shortened(fields.map((field) => field.trim()).join(' | '))}`,
      };
      continue;
    }
    const value: Partial<Record<RowField, string>> = {};
    for (const { field, at } of taken) {
      const cell = fields[at] ?? '';
      value[field] = form.own ? (GUARDED.test(cell) ? cell.slice(1) : cell) : plainCell(field, cell.trim(), form.dates);
    }
    yield { line, value };
  }
}

/** A cell of somebody else's table in this program's terms: dates as EDTF, en_US as en-US. */
const plainCell = (field: RowField, cell: string, dates: DateOrder | null): string => {
  if (field === 'said' || field === 'published') return dateOf(cell, dates);
  return field === 'lang' ? cell.replace('_', '-') : cell;
};
