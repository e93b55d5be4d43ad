// A corpus as rows for other programs - one row a wording - as JSONL or CSV (RFC 4180). Statements of several wordings and people with their
// dates are told apart only in a corpus folder (folder.ts); rows are for tables, scripts and eyes.

import type { Person } from '../../schema/person.ts';
import type { Statement } from '../../schema/statement.ts';
import { ROW_FIELDS, type RowField } from '../import/row.ts';
import { OWN_COLUMNS } from '../import/table.ts';

/** The text kept around a wording, where its reader asks for it. */
export type ContextOf = (statement: Statement, wording: number) => string | undefined;

export type RowsToTakeOut = {
  people: readonly Person[];
  /** In the order they are to stand in. */
  statements: Iterable<Statement> | AsyncIterable<Statement>;
  /** Without it no context is taken out. */
  contextOf?: ContextOf;
  signal?: AbortSignal;
};

export type CsvOptions = {
  /** Begin with the mark that tells spreadsheets it is UTF-8. Yes unless told: without it they break accents. */
  mark?: boolean;
};

/** Text written at once, in UTF-16 units: a piece for a file or a Blob. */
const PIECE = 1 << 16;

type FlatRow = Partial<Record<RowField, string>>;

/** The rows of a statement, one a wording. Ids of the second and later wordings have their number behind them. */
const rowsOf = (
  statement: Statement,
  nameOf: (id: string) => string,
  taken: Set<string>,
  contextOf?: ContextOf,
): FlatRow[] =>
  statement.wordings.map((wording, index) => {
    const { words, lang, translated, doubtful, status, source } = wording;
    let id = index === 0 ? statement.id : `${statement.id}:${index + 1}`;
    for (let n = index + 2; index > 0 && taken.has(id); n += 1) id = `${statement.id}:${n}`;
    taken.add(id);
    const { outlet, title, url, published } = source;
    const row: Partial<Record<RowField, string | undefined>> = {
      speaker: statement.speakers.map(nameOf).join('; '),
      words,
      said: statement.said,
      occasion: statement.occasion,
      outlet,
      // A source known by its file alone is named by it: rows have no other place for it.
      title: title ?? (outlet === undefined && url === undefined ? source.file : undefined),
      url,
      lang,
      id,
      published,
      translated: translated === undefined ? undefined : String(translated),
      doubtful,
      status,
      asRead: statement.asRead ? 'true' : undefined,
      context: contextOf?.(statement, index),
    };
    return Object.fromEntries(
      Object.entries(row).filter(([, field]) => field !== undefined && field !== ''),
    ) as FlatRow;
  });

async function* pieces({ people, statements, contextOf, signal }: RowsToTakeOut, lineOf: (row: FlatRow) => string) {
  const names = new Map(people.map((person) => [person.id, person.name]));
  const taken = new Set<string>();
  let text = '';
  for await (const statement of statements) {
    for (const row of rowsOf(statement, (id) => names.get(id) ?? id, taken, contextOf)) text += lineOf(row);
    if (text.length < PIECE) continue;
    signal?.throwIfAborted();
    yield text;
    text = '';
  }
  if (text !== '') yield text;
}

/** Rows as JSONL, in pieces: absent fields are absent. */
export const rowsAsJsonl = (rows: RowsToTakeOut): AsyncGenerator<string> =>
  pieces(rows, (row) => `${JSON.stringify(row)}\n`);

/**
 * Cells a spreadsheet would run as a formula, as OWASP lists them ("CSV Injection"); also those that have such marks behind apostrophes, so that
 * the apostrophe put before can be taken off again for certain. Undone in import/table.ts.
 */
const RUNS = /^'*[=+\-@\t\r]/;

const cell = (text: string): string => {
  const safe = RUNS.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Rows as CSV with a header, in pieces: commas, CRLF, quotation marks where needed. */
export async function* rowsAsCsv(rows: RowsToTakeOut, { mark = true }: CsvOptions = {}): AsyncGenerator<string> {
  const columns: readonly RowField[] = rows.contextOf ? ROW_FIELDS : OWN_COLUMNS;
  yield `${mark ? '\ufeff' : ''}${columns.join(',')}\r\n`;
  yield* pieces(rows, (row) => `${columns.map((column) => cell(row[column] ?? '')).join(',')}\r\n`);
}
