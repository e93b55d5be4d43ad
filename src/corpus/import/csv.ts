// Rows of CSV as RFC 4180 has them: quoted fields, doubled quotes, line breaks within quotes; also semicolons or tabs where the header
// uses them. A library would be larger than the rule, and none of the small ones tells the line a row began in.

export type CsvRow = { line: number; fields: string[] };
export type CsvProblem = { line: number; expected: string };

const separatorOf = (header: string): string => {
  const count = (mark: string) => header.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
};

/** Reads a text field by field. */
class Reader {
  at = 0;
  line = 1;
  readonly problems: CsvProblem[] = [];
  private readonly source: string;
  private readonly separator: string;

  constructor(source: string, separator: string) {
    this.source = source;
    this.separator = separator;
  }

  get done(): boolean {
    return this.at >= this.source.length;
  }

  /** What stands between quotation marks; `at` is behind the opening one. */
  private quoted(): string {
    const opened = this.line;
    let text = '';
    for (;;) {
      const close = this.source.indexOf('"', this.at);
      const end = close < 0 ? this.source.length : close;
      const part = this.source.slice(this.at, end);
      this.line += part.split('\n').length - 1;
      text += part;
      this.at = end + 1;
      if (close < 0) {
        this.problems.push({ line: opened, expected: 'a closing quotation mark' });
        return text;
      }
      if (this.source[this.at] !== '"') return text;
      text += '"';
      this.at += 1;
    }
  }

  private field(): string {
    let text = '';
    if (this.source[this.at] === '"') {
      this.at += 1;
      text = this.quoted();
    }
    const from = this.at;
    while (!this.done && ![this.separator, '\n', '\r'].includes(this.source[this.at] as string)) this.at += 1;
    return text + this.source.slice(from, this.at);
  }

  /** The fields of one row; moves behind its line break. */
  row(): string[] {
    const fields = [this.field()];
    while (this.source[this.at] === this.separator) {
      this.at += 1;
      fields.push(this.field());
    }
    if (this.source[this.at] === '\r') this.at += 1;
    if (this.source[this.at] === '\n') this.at += 1;
    this.line += 1;
    return fields;
  }
}

/** All rows with the line they begin in, counted from 1; empty lines are left out. */
export const readCsv = (text: string): { rows: CsvRow[]; problems: CsvProblem[] } => {
  const source = text.replace(/^\ufeff/, '');
  const reader = new Reader(source, separatorOf(/^[^\r\n]*/.exec(source)?.[0] ?? ''));
  const rows: CsvRow[] = [];
  while (!reader.done) {
    const { line } = reader;
    const fields = reader.row();
    if (fields.length > 1 || fields[0]?.trim()) rows.push({ line, fields });
  }
  return { rows, problems: reader.problems };
};
