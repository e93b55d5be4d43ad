// Flat rows - one wording a row - made a corpus. A row that is wrong is told of and left out; the others go on. A row that names no source
// gets the file and line it came from. Rows are looked at twice: once to know who speaks, since a surname may be explained by a later row, and
// once to be made statements.

import { type Corpus, type CorpusHead, OWN_CORPUS } from '../../schema/corpus.ts';
import type { Person } from '../../schema/person.ts';
import type { Problem } from '../../schema/problems.ts';
import type { Statement } from '../../schema/statement.ts';
import { flatReading, textSource } from './flat.ts';
import type { Label } from './full-names.ts';
import { checkRow, type RawRow, type Row, type RowDefaults, speakersOf, statementOf } from './row.ts';
import { joinSpeakers, type SpeakerDoubt, type SpeakerJoin } from './speakers.ts';

export type RowsOptions = {
  /** As its author knows it; stands in problems and, with the line, in sources of rows that name none. */
  file: string;
  format: 'jsonl' | 'csv';
  /** Of the corpus; made from the file's name where not given. */
  id?: string;
  title?: string;
};

export type ReadRows = {
  corpus: Corpus;
  problems: Problem[];
  /** Speakers made one person, and surnames left apart, to be looked through by whoever imports. */
  joined: SpeakerJoin[];
  apart: SpeakerDoubt[];
};

const lastPart = (file: string): string => file.split(/[\\/]/).pop() ?? file;

/** An id for a corpus from its file's name. */
export const idFromFile = (file: string): string => {
  const id =
    lastPart(file)
      .replace(/\.(?:jsonl|ndjson|json|jsonld|csv|tsv|txt|vtt|srt|zip)$/i, '')
      .replace(/[^\p{L}\p{N}._-]+/gu, '-')
      .replace(/^[^\p{L}\p{N}]+/u, '')
      .slice(0, 100) || 'rows';
  // The reader's own record has that id, and no other corpus may.
  return id === OWN_CORPUS ? `${id}-rows` : id;
};

/** Most distinct roles kept for one person of a transcript. */
const MOST_ROLES = 20;

export type TakenRow = { statement: Statement; context?: string };

/** Takes the rows of one file: `look` at each first, then `people`, then `statement` of each. */
export class RowTaker {
  private readonly labels = new Map<string, Label>();
  private readonly roles = new Map<string, Set<string>>();
  /** The row that has an id, by its number or line. */
  private readonly ids = new Map<string, number>();
  private idOf: ReadonlyMap<string, string> = new Map();
  private readonly file: string;
  private readonly short: string;
  private readonly defaults: RowDefaults;
  private readonly damaged: boolean;

  /** `damaged`: the file has bytes that are no text, so that a row with a replacement character is not what was written. */
  constructor(file: string, defaults: RowDefaults = {}, damaged = false) {
    this.file = file;
    this.short = lastPart(file).slice(0, 200);
    this.defaults = defaults;
    this.damaged = damaged;
  }

  private checked(raw: RawRow): { value: Row } | { problems: Problem[] } {
    const checked = checkRow(raw, this.file);
    if ('problems' in checked) return checked;
    const row: Row = { ...this.defaults, ...checked.value };
    if (this.damaged && `${row.speaker}${row.words}`.includes('\ufffd'))
      return {
        problems: [
          { file: this.file, line: raw.line, field: '', expected: 'text whose every byte can be read (UTF-8)' },
        ],
      };
    return { value: row };
  }

  /** The row, or what is wrong with it; its speakers are noted. */
  look(raw: RawRow): { row: Row } | { problems: Problem[] } {
    const checked = this.checked(raw);
    if ('problems' in checked) return checked;
    const row = checked.value;
    if (row.id !== undefined) {
      const before = this.ids.get(row.id);
      const place = raw.number === undefined ? 'line' : 'row';
      if (before !== undefined)
        return {
          problems: [
            {
              file: this.file,
              line: raw.line,
              field: raw.number === undefined ? 'id' : `${raw.number}.id`,
              expected: `an id of its own (${place} ${before} has it)`,
              found: row.id,
            },
          ],
        };
      this.ids.set(row.id, raw.number ?? raw.line);
    }
    for (const name of speakersOf(row)) {
      const label = this.labels.get(name) ?? { label: name, rows: 0, occasions: new Set<string>() };
      label.rows += 1;
      if (row.occasion !== undefined || row.said !== undefined)
        label.occasions.add(`${row.said ?? ''} ${row.occasion ?? ''}`);
      this.labels.set(name, label);
      if (raw.role === undefined) continue;
      const roles = this.roles.get(name) ?? new Set<string>();
      if (roles.size < MOST_ROLES) roles.add(raw.role);
      this.roles.set(name, roles);
    }
    return { row };
  }

  /** The people of all rows looked at. */
  people(): { people: Person[]; joined: SpeakerJoin[]; apart: SpeakerDoubt[] } {
    const { people, idOf, joined, apart } = joinSpeakers([...this.labels.values()]);
    this.idOf = idOf;
    const titles = new Map<string, Set<string>>();
    for (const [label, roles] of this.roles) {
      const id = idOf.get(label) ?? '';
      titles.set(id, new Set([...(titles.get(id) ?? []), ...roles]));
    }
    for (const person of people) {
      const stated = titles.get(person.id);
      if (stated) person.roles = [...stated].map((title) => ({ title }));
    }
    return { people, joined, apart };
  }

  /** The statement of a row that was looked at; null for one that is wrong. */
  statement(raw: RawRow): TakenRow | null {
    const checked = this.checked(raw);
    if ('problems' in checked) return null;
    const row = checked.value;
    const place = raw.number ?? raw.line;
    if (row.id !== undefined && this.ids.get(row.id) !== place) return null;
    const wanted = raw.number === undefined ? `line-${raw.line}` : `row-${raw.number}`;
    let own = row.id ?? wanted;
    for (let n = 2; row.id === undefined && this.ids.has(own); n += 1) own = `${wanted}-${n}`;
    const people = [...new Set(speakersOf(row).map((name) => this.idOf.get(name) ?? ''))];
    const statement = statementOf(row, raw, people, own, `${this.short}:${raw.line}`);
    return row.context === undefined ? { statement } : { statement, context: row.context };
  }
}

/** What a corpus of rows says of itself: no more than its file's name. */
export const headOfRows = (file: string, { id, title }: { id?: string; title?: string } = {}): CorpusHead => ({
  id: id ?? idFromFile(file),
  title: title ?? lastPart(file).slice(0, 1_000),
  version: '1',
  licence: 'not stated',
  description: `Rows of ${lastPart(file).slice(0, 900)}.`,
});

export const isProblem = (one: RawRow | Problem): one is Problem => 'expected' in one;

/** Reads flat rows in memory. Never throws: what is wrong is in `problems`. */
export const readRows = (text: string, options: RowsOptions): ReadRows => {
  const { file, format } = options;
  const reading = flatReading(textSource(text), file, { format });
  const taker = new RowTaker(file);
  const problems: Problem[] = [];
  const good: RawRow[] = [];
  for (const one of reading?.rows() ?? []) {
    if (isProblem(one)) {
      problems.push(one);
      continue;
    }
    const looked = taker.look(one);
    if ('problems' in looked) problems.push(...looked.problems);
    else good.push(one);
  }
  const { people, joined, apart } = taker.people();
  const statements = good.flatMap((raw) => taker.statement(raw)?.statement ?? []);
  return { corpus: { ...headOfRows(file, options), people, statements }, problems, joined, apart };
};
