// Rows of CSV as RFC 4180 has them: quoted fields, doubled quotes, line breaks within quotes; also semicolons or tabs where the header
// uses them. A library would be larger than the rule, and none of the small ones tells the line a row began in.

export type CsvRow = { line: number; fields: string[] };
export type CsvProblem = { line: number; expected: string };

const separatorOf = (header: string): string => {
  const count = (mark: string) => header.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
};

/** All rows with the line they begin in, counted from 1; empty lines are left out. */
export const readCsv = (text: string): { rows: CsvRow[]; problems: CsvProblem[] } => {
  const rows: CsvRow[] = [];
  const problems: CsvProblem[] = [];
  const source = text.replace(/^\ufeff/, '');
  const separator = separatorOf(/^[^\r\n]*/.exec(source)?.[0] ?? '');
  let at = 0;
  let line = 1;
  while (at < source.length) {
    const begun = line;
    const fields: string[] = [];
    for (;;) {
      let field = '';
      if (source[at] === '"') {
        const opened = line;
        at += 1;
        let from = at;
        for (;;) {
          const close = source.indexOf('"', at);
          const end = close < 0 ? source.length : close;
          for (let index = at; index < end; index += 1) if (source[index] === '\n') line += 1;
          at = end + 1;
          if (close < 0) {
            problems.push({ line: opened, expected: 'a closing quotation mark' });
            field += source.slice(from);
            break;
          }
          if (source[at] !== '"') {
            field += source.slice(from, close);
            break;
          }
          field += source.slice(from, at);
          at += 1;
          from = at;
        }
      }
      const from = at;
      while (at < source.length && source[at] !== separator && source[at] !== '\n' && source[at] !== '\r') at += 1;
      field += source.slice(from, at);
      fields.push(field);
      if (source[at] !== separator) break;
      at += 1;
    }
    if (source[at] === '\r') at += 1;
    if (source[at] === '\n') at += 1;
    line += 1;
    if (fields.length > 1 || fields[0]?.trim()) rows.push({ line: begun, fields });
  }
  return { rows, problems };
};
