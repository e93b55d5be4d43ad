// Rows of CSV as RFC 4180 has them: quoted fields, doubled quotes, line breaks within quotes; any delimiter. A library would be larger than
// the rule, and none of the small ones tells the line a row began in. Which delimiter it is, is asked in table.ts.

import { type Line, LONGEST_LINE } from './bytes.ts';

export type CsvRow = { line: number; fields: string[] };
export type CsvProblem = { line: number; expected: string; found?: string };

/** Most columns taken: tables of quotations have a dozen; what has more is no table, or hostile. */
export const MOST_COLUMNS = 1_000;
/**
 * Text read twice at most, in UTF-16 units. A quotation mark that never closes swallows what follows, so the lines behind it are read again;
 * without a bound, a file of such marks would be read anew for each.
 */
const MOST_READ_AGAIN = 16_000_000;

type OpenRow = { fields: string[]; quoted: string; many: boolean };

/** Reads the fields of a line; tells whether it ends within quotation marks. */
const scan = (text: string, delimiter: string, row: OpenRow, goesOn: boolean): boolean => {
  let at = 0;
  let within = goesOn;
  for (;;) {
    if (!within && text[at] === '"') {
      within = true;
      at += 1;
    }
    while (within) {
      const close = text.indexOf('"', at);
      if (close < 0) {
        row.quoted += text.slice(at);
        return true;
      }
      row.quoted += text.slice(at, close);
      within = text[close + 1] === '"';
      if (within) row.quoted += '"';
      at = close + (within ? 2 : 1);
    }
    const end = text.indexOf(delimiter, at);
    if (row.fields.length < MOST_COLUMNS) row.fields.push(row.quoted + text.slice(at, end < 0 ? text.length : end));
    else row.many = true;
    row.quoted = '';
    if (end < 0) return false;
    at = end + 1;
  }
};

/** A row with the lines it was read from; `row` is null where it never ends or is too long. */
type ReadRow = { row: OpenRow | null; held: Line[]; length: number; expected: string };

const readRow = (first: Line, next: () => Line | undefined, delimiter: string): ReadRow => {
  const row: OpenRow = { fields: [], quoted: '', many: false };
  const held: Line[] = [];
  let length = 0;
  let goesOn = false;
  for (let current: Line | undefined = first; current; current = next()) {
    held.push(current);
    length += current.text.length;
    if (current.cut) return { row: null, held, length, expected: `a row of at most ${LONGEST_LINE} characters` };
    const returns = current.text.endsWith('\r');
    goesOn = scan(returns ? current.text.slice(0, -1) : current.text, delimiter, row, goesOn);
    if (!goesOn)
      return row.many
        ? { row: null, held: [first], length, expected: `at most ${MOST_COLUMNS} columns` }
        : { row, held, length, expected: '' };
    if (length > LONGEST_LINE) break;
    row.quoted += returns ? '\r\n' : '\n';
  }
  return { row: null, held, length, expected: 'a closing quotation mark' };
};

/** Rows with the line they begin in; empty lines are left out. A row that is wrong is told of, and the lines behind it are read. */
export function* csvRows(lines: Iterable<Line>, delimiter: string): Generator<CsvRow | CsvProblem> {
  const source = lines[Symbol.iterator]();
  /** Lines to be read again, the next last. */
  const again: Line[] = [];
  let readAgain = 0;
  const next = (): Line | undefined => again.pop() ?? (source.next().value as Line | undefined);
  for (let first = next(); first; first = next()) {
    const { row, held, length, expected } = readRow(first, next, delimiter);
    const { line } = first;
    if (row) {
      if (row.fields.length > 1 || row.fields[0]?.trim()) yield { line, fields: row.fields };
      continue;
    }
    yield { line, expected };
    if (readAgain + length > MOST_READ_AGAIN) continue;
    readAgain += length;
    for (let at = held.length - 1; at > 0; at -= 1) again.push(held[at] as Line);
  }
}
