// A text of flat rows in any of the formats, as rows not checked yet: which format, which columns, decided once from its beginning or by hand;
// then the rows, as often as they are asked for.

import type { Problem } from '../../schema/problems.ts';
import { type Line, linesOf, onePiece, type Place } from './bytes.ts';
import { type ColumnTaken, columnsOf } from './columns.ts';
import { type DateOrder, dateOf, orderOf } from './dates.ts';
import { FORMATS, type FormatGuess, formatOf, type ImportFormat } from './format.ts';
import { jsonElements } from './json.ts';
import { isLinkedData, isQuotation, type NamedNodes, rememberNode, rowOfQuotation } from './json-ld.ts';
import { jsonLines, notJson } from './jsonl.ts';
import { type RawRow, ROW_FIELDS, type RowField } from './row.ts';
import { type TableChoice, tableForm, tableRows } from './table.ts';
import { countLabels, isWrapped, transcriptRows } from './transcript.ts';

/** A text that can be read several times, and its beginning. */
export type TextSource = { pieces: (place?: Place) => Iterable<string>; beginning: string; whole: boolean };

/** Text in memory as a source. */
export const textSource = (text: string): TextSource => ({
  pieces: () => onePiece(text),
  beginning: text.slice(0, BEGINNING),
  whole: text.length <= BEGINNING,
});

/** Characters of a file its format and columns are told by. */
export const BEGINNING = 1 << 18;

export type ReadingChoice = TableChoice & { format?: ImportFormat };

export type FlatReading = {
  format: ImportFormat;
  why: string;
  delimiter: string | null;
  header: boolean | null;
  columns: ColumnTaken[];
  rows: (place?: Place) => Iterable<RawRow | Problem>;
};

const beginningLines = ({ beginning, whole }: TextSource, mark: string): Line[] => {
  const lines = [...linesOf(onePiece(beginning), mark)];
  // The last line may be half of one.
  return whole || lines.length < 2 ? lines : lines.slice(0, -1);
};

type Parsed = { line: number; value: unknown; number?: number };

function* jsonValues(pieces: Iterable<string>, file: string): Generator<Parsed | Problem> {
  let number = 0;
  for (const element of jsonElements(pieces)) {
    if ('expected' in element) {
      yield { file, line: element.line, field: '', expected: element.expected };
      continue;
    }
    number += 1;
    let value: unknown;
    try {
      value = JSON.parse(element.text);
    } catch {
      yield notJson(file, element.line, element.text);
      continue;
    }
    yield { line: element.line, value, number };
  }
}

/** Values of JSON rows looked at. */
const SAMPLE = 200;

/** Which keys are what. Rows in this program's own terms are taken as they are; others by the names of their keys, or by hand. */
const keysOf = (values: readonly unknown[], choice: ReadingChoice): { columns: ColumnTaken[]; missing: string[] } => {
  const objects = values.filter((value) => typeof value === 'object' && value !== null) as Record<string, unknown>[];
  const keys = new Map<string, boolean>();
  for (const value of objects)
    for (const [key, field] of Object.entries(value).slice(0, 100))
      keys.set(key, (keys.get(key) ?? true) && (typeof field !== 'object' || field === null));
  const names = [...keys.keys()];
  const exact = names.includes('speaker') && names.includes('words');
  // A key that holds objects or lists is no flat field; where the needed keys have their own names, no other is guessed.
  const readable = names.map((name) =>
    (ROW_FIELDS as readonly string[]).includes(name) || (!exact && keys.get(name)) ? name : '',
  );
  const found = columnsOf([], readable, choice.columns);
  const byHand = new Set(Object.values(choice.columns ?? {}).map(String));
  for (const wanted of [...found.missing])
    for (const name of names)
      if (byHand.has(name) && wanted.endsWith(`=${name}`)) {
        found.missing.splice(found.missing.indexOf(wanted), 1);
        const at = names.indexOf(name);
        const field = wanted.slice(0, wanted.indexOf('=')) as RowField;
        Object.assign(found.columns[at] as ColumnTaken, { field, by: 'hand' });
      }
  found.columns.forEach((column, at) => {
    column.name = names[at] ?? '';
  });
  return found;
};

const isParsed = (one: Parsed | Problem): one is Parsed => 'value' in one;

function* mapped(
  values: Iterable<Parsed | Problem>,
  columns: readonly ColumnTaken[],
  choice: ReadingChoice,
  dates: DateOrder | null,
): Generator<RawRow | Problem> {
  const taken = columns.flatMap(({ field, name }) => (field === null || name === undefined ? [] : [{ field, name }]));
  // A field may first stand in a row far below those looked at.
  const known = new Set([...taken.map(({ field }) => field), ...Object.keys(choice.columns ?? {})]);
  for (const field of ROW_FIELDS) if (!known.has(field)) taken.push({ field, name: field });
  for (const one of values) {
    if (!isParsed(one) || typeof one.value !== 'object' || one.value === null || Array.isArray(one.value)) {
      yield one;
      continue;
    }
    const value: Partial<Record<RowField, unknown>> = {};
    for (const { field, name } of taken) {
      if (!Object.hasOwn(one.value, name)) continue;
      const found = (one.value as Record<string, unknown>)[name];
      value[field] =
        typeof found === 'string' && (field === 'said' || field === 'published') ? dateOf(found, dates) : found;
    }
    yield { ...one, value };
  }
}

const jsonReading = (source: TextSource, file: string, guess: FormatGuess, choice: ReadingChoice): FlatReading => {
  const values = (pieces: Iterable<string>) =>
    guess.format === 'jsonl' ? jsonLines(linesOf(pieces), file) : jsonValues(pieces, file);
  const sample: unknown[] = [];
  for (const one of values([source.beginning])) {
    if (isParsed(one)) sample.push(one.value);
    if (sample.length >= SAMPLE) break;
  }
  const { columns, missing } = keysOf(sample, choice);
  const problems = missing.map((wanted): Problem => ({ file, field: 'columns', expected: `a field for ${wanted}` }));
  const key = (field: RowField) => columns.find((column) => column.field === field)?.name ?? '';
  const dates =
    choice.dates ??
    orderOf(sample.flatMap((value) => [key('said'), key('published')].map((name) => fieldOf(value, name))));
  const structured = sample.length > 0 && sample.every((value) => hasOwn(value, 'wordings'));
  if (structured)
    problems.push({
      file,
      field: '',
      expected:
        'flat rows with a speaker and words; statements of a corpus come with its corpus.json and people.jsonl, as a .zip',
    });
  return {
    ...guess,
    delimiter: null,
    header: null,
    columns,
    rows: (place) => (problems.length > 0 ? problems : mapped(values(source.pieces(place)), columns, choice, dates)),
  };
};

const hasOwn = (value: unknown, name: string): boolean =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name);
const fieldOf = (value: unknown, name: string): string => {
  const found = hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
  return typeof found === 'string' ? found : '';
};

const linkedReading = (source: TextSource, file: string, guess: FormatGuess): FlatReading => {
  let names: NamedNodes | undefined;
  const nodes = (): NamedNodes => {
    const found: NamedNodes = new Map();
    for (const one of jsonValues(source.pieces(), file)) {
      if (!isParsed(one)) continue;
      rememberNode(one.value, found);
      if (typeof one.value === 'object' && one.value !== null)
        for (const inner of Object.values(one.value).slice(0, 50)) rememberNode(inner, found);
    }
    return found;
  };
  return {
    ...guess,
    delimiter: null,
    header: null,
    columns: [],
    *rows(place) {
      names ??= nodes();
      for (const one of jsonValues(source.pieces(place), file)) {
        if (!isParsed(one)) yield one;
        // Other nodes of a graph - people, articles - are what quotations point at, not rows.
        else if (isQuotation(one.value) || !hasOwn(one.value, '@type') || !isLinkedData(one.value))
          yield { ...one, value: rowOfQuotation(one.value, names) };
      }
    },
  };
};

/** How a text is read; null where nothing tells what it is. */
export const flatReading = (source: TextSource, file: string, choice: ReadingChoice = {}): FlatReading | null => {
  const byHand = choice.format;
  const guess =
    byHand !== undefined && byHand !== 'corpus' && FORMATS.includes(byHand)
      ? { format: byHand, why: 'it was said to be' }
      : formatOf(source.beginning, file);
  const chosen =
    guess ?? (choice.columns || choice.delimiter ? ({ format: 'csv', why: 'its columns are given' } as const) : null);
  if (!chosen) return null;
  if (chosen.format === 'jsonl' || chosen.format === 'json') return jsonReading(source, file, chosen, choice);
  if (chosen.format === 'json-ld') return linkedReading(source, file, chosen);
  // Tables of old Macs end their lines with a carriage return alone.
  const mark = !source.beginning.includes('\n') && source.beginning.includes('\r') ? '\r' : '\n';
  const beginning = beginningLines(source, mark);
  if (chosen.format === 'csv') {
    const form = tableForm(beginning, file, choice);
    return {
      ...chosen,
      delimiter: form.delimiter,
      header: form.header,
      columns: form.columns,
      rows: (place) => tableRows(linesOf(source.pieces(place), mark), form, file),
    };
  }
  const captions = chosen.format === 'captions';
  const form = {
    captions,
    wrapped: isWrapped(beginning),
    counts: countLabels(linesOf(source.pieces(), mark), captions),
  };
  return {
    ...chosen,
    delimiter: null,
    header: null,
    columns: [],
    rows: (place) => transcriptRows(linesOf(source.pieces(place), mark), form, file),
  };
};
