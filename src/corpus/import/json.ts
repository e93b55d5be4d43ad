// A JSON file cut into its rows - the elements of a list, of a list within an object, or the object itself - without parsing the whole, so
// that a large file needs no memory for all its rows, and a row that is wrong takes no other with it.

import { LONGEST_LINE } from './bytes.ts';

export type JsonElement = { line: number; text: string } | { line: number; expected: string };

/** Keys of an object below which its rows stand. */
export const LISTS: ReadonlySet<string> = new Set([
  'statements',
  'rows',
  'quotes',
  'quotations',
  'items',
  'records',
  'results',
  'data',
  '@graph',
]);

/** Deepest row taken: flat rows have one level, quotations with their sources five. What is deeper is hostile. */
const DEEPEST = 50;
const STRUCTURE = /["{}[\],\n]/g;
const IN_TEXT = /["\\\n]/g;

/** Cuts a text; fed piece by piece. */
class Cutter {
  private depth = 0;
  private line = 1;
  private within = false;
  private escaped = false;
  /** Depth at which elements stand; 0 while the whole value is the element. */
  private target = 0;
  /** The last text at the depth of an object's own keys: the key of what comes. */
  private key = '';
  private keyed = false;
  private element = '';
  private elementLine = 1;
  private trouble: string | null = null;
  private readonly lists: ReadonlySet<string>;
  private out: JsonElement[] = [];

  constructor(lists: ReadonlySet<string>) {
    this.lists = lists;
  }

  private keep(text: string): void {
    if (this.element === '') {
      const begins = text.search(/\S/);
      if (begins < 0) return;
      text = text.slice(begins);
      this.elementLine = this.line;
    }
    if (this.trouble !== null) return;
    this.element += text;
    if (this.element.length <= LONGEST_LINE) return;
    this.trouble = `a row of at most ${LONGEST_LINE} characters`;
    this.element = this.element.slice(0, 100);
  }

  private flush(): void {
    if (this.trouble !== null) this.out.push({ line: this.elementLine, expected: this.trouble });
    else if (this.element.trim() !== '') this.out.push({ line: this.elementLine, text: this.element });
    this.element = '';
    this.trouble = null;
  }

  /** What has been cut off so far. */
  taken(): JsonElement[] {
    const { out } = this;
    this.out = [];
    return out;
  }

  private open(mark: string): void {
    const list =
      mark === '[' && (this.depth === 0 || (this.depth === 1 && this.target === 0 && this.lists.has(this.key)));
    this.depth += 1;
    if (list) {
      this.target = this.depth;
      this.element = '';
      this.trouble = null;
      return;
    }
    this.keep(mark);
    if (this.depth - this.target > DEEPEST) this.trouble = `a row of at most ${DEEPEST} levels`;
  }

  private close(mark: string): void {
    if (this.depth === this.target && this.depth > 0) {
      this.flush();
      // Behind the list of an object stands nothing that would be a row.
      this.target = this.depth === 1 ? 0 : -1;
      this.depth -= 1;
      return;
    }
    if (this.target >= 0) this.keep(mark);
    this.depth = Math.max(0, this.depth - 1);
    if (this.depth > 0) return;
    if (this.target === 0) this.flush();
    this.target = 0;
    this.key = '';
    this.element = '';
    this.trouble = null;
  }

  feed(piece: string): void {
    let from = 0;
    while (from < piece.length) {
      if (this.escaped) {
        this.escaped = false;
        if (this.target >= 0) this.keep(piece[from] as string);
        from += 1;
        continue;
      }
      const marks = this.within ? IN_TEXT : STRUCTURE;
      marks.lastIndex = from;
      const at = marks.exec(piece)?.index ?? piece.length;
      const text = piece.slice(from, at);
      if (this.target >= 0) this.keep(text);
      if (this.keyed && this.within && this.key.length < 50) this.key += text;
      from = at + 1;
      const mark = piece[at];
      if (mark === undefined) return;
      this.mark(mark);
    }
  }

  private mark(mark: string): void {
    if (mark === '\n') {
      if (this.target >= 0) this.keep(mark);
      this.line += 1;
    } else if (mark === '\\') {
      this.escaped = true;
      if (this.target >= 0) this.keep(mark);
    } else if (mark === '"') {
      if (this.target >= 0) this.keep(mark);
      this.within = !this.within;
      if (this.within && this.depth === 1 && this.target === 0) {
        this.keyed = true;
        this.key = '';
      } else if (!this.within) this.keyed = false;
    } else if (mark === '{' || mark === '[') {
      if (this.target >= 0) this.open(mark);
      else this.depth += 1;
    } else if (mark === '}' || mark === ']') this.close(mark);
    else if (this.depth === this.target) this.flush();
    else {
      if (this.depth === 1) this.key = '';
      if (this.target >= 0) this.keep(mark);
    }
  }

  end(): void {
    const broken = this.depth > 0 || this.within;
    if (this.element !== '' || this.trouble !== null) this.flush();
    if (broken) this.out.push({ line: this.line, expected: 'the end of the JSON: the file breaks off' });
  }
}

/** The rows as text, with the line each begins in; objects that follow each other without a list are rows too. */
export function* jsonElements(pieces: Iterable<string>, lists = LISTS): Generator<JsonElement> {
  const cutter = new Cutter(lists);
  for (const piece of pieces) {
    cutter.feed(piece);
    yield* cutter.taken();
  }
  cutter.end();
  yield* cutter.taken();
}
