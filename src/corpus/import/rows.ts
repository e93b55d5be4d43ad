// Flat rows - one wording a row, JSONL or CSV - made a corpus: `speaker, words, said, occasion, outlet, title, url, lang, id`, of which all
// but the first two may be missing. A row that is wrong is told of and left out; the others go on. A row that names no source gets the file
// and line it came from.

import * as v from 'valibot';
import type { Corpus } from '../../schema/corpus.ts';
import { edtf, id, languageTag, shortText, webAddress, wordsText } from '../../schema/fields.ts';
import { check, type Problem } from '../../schema/problems.ts';
import type { Statement } from '../../schema/statement.ts';
import { readCsv } from './csv.ts';
import { readJsonLines } from './jsonl.ts';
import { joinSpeakers, type Label, type SpeakerDoubt, type SpeakerJoin } from './speakers.ts';

/** Fields a row must have, as its author is told of them. */
const NEEDED: Record<string, string> = { speaker: "a speaker's name", words: 'the words that were said' };

const fields = {
  speaker: shortText,
  words: wordsText,
  said: v.optional(edtf),
  occasion: v.optional(shortText),
  outlet: v.optional(shortText),
  title: v.optional(shortText),
  url: v.optional(webAddress),
  lang: v.optional(languageTag),
  id: v.optional(id),
};
const rowSchema = v.object(fields, (issue) => NEEDED[v.getDotPath(issue) ?? ''] ?? issue.message);
type Row = v.InferOutput<typeof rowSchema>;

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

/** Empty fields are missing ones; an id given as a number is as good as one given as text. */
const tidy = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const fields = Object.entries(value).filter(([, field]) => field !== null && field !== '');
  return Object.fromEntries(
    fields.map(([name, field]) => [name, name === 'id' && typeof field === 'number' ? String(field) : field]),
  );
};

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);

const csvValues = (text: string, file: string) => {
  const { rows, problems } = readCsv(text);
  const header = rows[0]?.fields.map((name) => name.trim().toLowerCase()) ?? [];
  const body = rows.slice(1);
  // A comma too many, or words without their quotation marks: what would be cut off may be half of what was said.
  const long = body.filter(({ fields }) => fields.length > header.length);
  const lines = body
    .filter(({ fields }) => fields.length <= header.length)
    .map(({ line, fields }) => ({
      line,
      value: Object.fromEntries(header.map((name, index) => [name, fields[index]?.trim() ?? ''])) as unknown,
    }));
  const missing = ['speaker', 'words'].filter((name) => !header.includes(name));
  return {
    lines: missing.length > 0 ? [] : lines,
    problems: [
      ...missing.map((name): Problem => ({ file, line: 1, field: name, expected: `a column "${name}" in the header` })),
      ...problems.map((problem): Problem => ({ file, field: '', ...problem })),
      ...long.map(
        ({ line, fields }): Problem => ({
          file,
          line,
          field: '',
          expected: `${header.length} columns as in the header (fields with a comma stand in quotation marks)`,
          found: `${fields.length}: ${shortened(fields.map((field) => field.trim()).join(' | '))}`,
        }),
      ),
    ],
  };
};

/** An id for a corpus from its file's name. */
export const idFromFile = (file: string): string =>
  (file.split(/[\\/]/).pop() ?? '')
    .replace(/\.(?:jsonl|ndjson|csv|tsv|txt)$/i, '')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .slice(0, 100) || 'rows';

const statementOf = (row: Row, line: number, speaker: string, file: string, taken: Set<string>): Statement => {
  let own = row.id ?? `line-${line}`;
  for (let n = 2; row.id === undefined && taken.has(own); n += 1) own = `line-${line}-${n}`;
  taken.add(own);
  const { outlet, title, url, said, occasion, lang } = row;
  const named = outlet !== undefined || title !== undefined || url !== undefined;
  return {
    id: own,
    speakers: [speaker],
    ...(said === undefined ? {} : { said }),
    ...(occasion === undefined ? {} : { occasion }),
    wordings: [
      {
        words: row.words,
        ...(lang === undefined ? {} : { lang }),
        source: named
          ? {
              ...(outlet === undefined ? {} : { outlet }),
              ...(title === undefined ? {} : { title }),
              ...(url === undefined ? {} : { url }),
            }
          : { file: `${file}:${line}` },
      },
    ],
  };
};

/** Reads flat rows. Never throws: what is wrong is in `problems`. */
export const readRows = (text: string, options: RowsOptions): ReadRows => {
  const { file } = options;
  const { lines, problems } = options.format === 'csv' ? csvValues(text, file) : readJsonLines(text, file);
  const rows: { row: Row; line: number }[] = [];
  const labels = new Map<string, Label>();
  const lineOf = new Map<string, number>();
  for (const { line, value } of lines) {
    const checked = check(rowSchema, tidy(value), { file, line });
    if ('problems' in checked) {
      problems.push(...checked.problems);
      continue;
    }
    const row = checked.value;
    const before = row.id === undefined ? undefined : lineOf.get(row.id);
    if (before !== undefined) {
      problems.push({
        file,
        line,
        field: 'id',
        expected: `an id of its own (line ${before} has it)`,
        found: row.id ?? '',
      });
      continue;
    }
    if (row.id !== undefined) lineOf.set(row.id, line);
    rows.push({ row, line });
    const label = labels.get(row.speaker) ?? { label: row.speaker, rows: 0, occasions: new Set<string>() };
    label.rows += 1;
    if (row.occasion !== undefined || row.said !== undefined)
      label.occasions.add(`${row.said ?? ''} ${row.occasion ?? ''}`);
    labels.set(row.speaker, label);
  }
  const { people, idOf, joined, apart } = joinSpeakers([...labels.values()]);
  const taken = new Set(lineOf.keys());
  const shortFile = file.split(/[\\/]/).pop() ?? file;
  return {
    corpus: {
      id: options.id ?? idFromFile(file),
      title: options.title ?? shortFile,
      version: '1',
      licence: 'not stated',
      description: `Rows of ${shortFile}.`,
      people,
      statements: rows.map(({ row, line }) => statementOf(row, line, idOf.get(row.speaker) ?? '', shortFile, taken)),
    },
    problems,
    joined,
    apart,
  };
};
