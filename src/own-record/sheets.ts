// Sheets: statements of an import written many at once, with the sources they are of. Written once; what the reader changes or takes away leaves its
// sheet, words and all. Where a row stands is told by the columns of its segment (held.ts).

import type { SheetRow, SourceRow, StatementRow } from './rows.ts';
import type { Write } from './stores.ts';

/** Statements of a sheet: 2.5 times as many are written in the same time on one of 500, and a page of the list reads twelve times as much. */
export const SHEET_STATEMENTS = 40;

/** Rows on sheets numbered from `next` on; the rows it gives know their sheet. */
export const sheetsOf = (
  rows: readonly StatementRow[],
  { import: origin, next }: { import: string; next: number },
  sourceOf: (id: string) => SourceRow | undefined,
): SheetRow[] => {
  const sheets: SheetRow[] = [];
  for (let start = 0; start < rows.length; start += SHEET_STATEMENTS) {
    const n = next + sheets.length;
    const statements = rows.slice(start, start + SHEET_STATEMENTS).map((row) => ({ ...row, sheet: n }));
    const sources = [...new Set(statements.map(({ source }) => source))].flatMap((id) => sourceOf(id) ?? []);
    sheets.push({ import: origin, n, statements, sources });
  }
  return sheets;
};

/** A row as one of its own. */
export const ofItsOwn = (row: StatementRow): StatementRow => {
  const { sheet: _, ...own } = row;
  return own;
};

/** Takes rows off their sheets, and the sources nothing on the sheet is of any more. Rows of their own are left alone. */
export const takeOff = async (write: Write, rows: Iterable<StatementRow>): Promise<void> => {
  const going = new Map<string, { key: [string, number]; ids: Set<string> }>();
  for (const { id, import: origin, sheet } of rows) {
    if (origin === undefined || sheet === undefined) continue;
    const one = going.get(`${origin} ${sheet}`) ?? { key: [origin, sheet], ids: new Set() };
    one.ids.add(id);
    going.set(`${origin} ${sheet}`, one);
  }
  for (const { key, ids } of going.values()) {
    const sheet = await write.objectStore('sheets').get(key);
    if (!sheet) continue;
    const statements = sheet.statements.filter(({ id }) => !ids.has(id));
    const left = new Set(statements.map(({ source }) => source));
    if (statements.length === 0) await write.objectStore('sheets').delete(key);
    else
      await write
        .objectStore('sheets')
        .put({ ...sheet, statements, sources: sheet.sources.filter(({ id }) => left.has(id)) });
  }
};
