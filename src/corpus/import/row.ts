// A flat row - one wording with its speaker - as every flat format gives it, checked, and made a statement. What a row does not state stays
// absent; nothing is guessed here.

import * as v from 'valibot';
import { edtf, id, languageTag, shortText, webAddress, wordsText } from '../../schema/fields.ts';
import { check, type Problem } from '../../schema/problems.ts';
import type { Source, Statement, Wording } from '../../schema/statement.ts';

/** What a row may state; the first two are needed. The names stand in files people write, and in those that are taken out. */
export const ROW_FIELDS = [
  'speaker',
  'words',
  'said',
  'occasion',
  'outlet',
  'title',
  'url',
  'lang',
  'id',
  'published',
  'translated',
  'doubtful',
  'status',
  'asRead',
  'context',
] as const;
export type RowField = (typeof ROW_FIELDS)[number];

/** Fields a row must have, as its author is told of them. */
const NEEDED: Record<string, string> = { speaker: "a speaker's name", words: 'the words that were said' };

/** Longest context taken, in UTF-16 units; 300 are kept by the reader's own record. */
const LONGEST_CONTEXT = 2_000;

const isYes = (value: unknown): boolean => value === true || value === 'true';
const optional = {
  said: v.optional(edtf),
  occasion: v.optional(shortText),
  outlet: v.optional(shortText),
  title: v.optional(shortText),
  url: v.optional(webAddress),
  lang: v.optional(languageTag),
  published: v.optional(edtf),
};
const rowSchema = v.object(
  {
    speaker: shortText,
    words: wordsText,
    ...optional,
    id: v.optional(id),
    translated: v.optional(
      v.union([
        v.pipe(
          v.unknown(),
          v.check(isYes, 'true or the language of the original'),
          v.transform(() => true as const),
        ),
        languageTag,
      ]),
    ),
    doubtful: v.optional(shortText),
    status: v.optional(v.picklist(['corrected', 'withdrawn'])),
    asRead: v.optional(
      v.pipe(
        v.unknown(),
        v.check((value) => isYes(value), '"true", or nothing'),
        v.transform(() => true as const),
      ),
    ),
    context: v.optional(v.pipe(v.string(), v.maxLength(LONGEST_CONTEXT, `at most ${LONGEST_CONTEXT} characters`))),
  },
  (issue) => NEEDED[v.getDotPath(issue) ?? ''] ?? issue.message,
);
export type Row = v.InferOutput<typeof rowSchema>;

export const defaultsSchema = v.object(optional);
/** What holds for every row that does not state it itself: given by whoever imports. */
export type RowDefaults = v.InferOutput<typeof defaultsSchema>;

/** A row as a format found it, not checked yet. */
export type RawRow = {
  line: number;
  value: unknown;
  /** Stands for the line in ids and problems where lines tell nothing: the row's number in a list, from 1. */
  number?: number;
  /** What somebody is called beside the name: an office stated in a transcript. */
  role?: string;
  /** The piece of a longer turn, and the line that one began in. */
  part?: { from: number; n: number };
};

/** Empty fields are missing ones; an id given as a number is as good as one given as text. */
const tidy = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const fields: Partial<Record<RowField, unknown>> = {};
  for (const name of ROW_FIELDS) {
    if (!Object.hasOwn(value, name)) continue;
    const field = (value as Record<string, unknown>)[name];
    if (field === null || field === '' || field === undefined) continue;
    fields[name] = name === 'id' && typeof field === 'number' ? String(field) : field;
  }
  return fields;
};

/** The row, or all that is wrong with it. */
export const checkRow = (raw: RawRow, file: string): { value: Row } | { problems: Problem[] } => {
  const checked = check(rowSchema, tidy(raw.value), { file, line: raw.line });
  if ('value' in checked || raw.number === undefined) return checked;
  const at = `${raw.number}`;
  return {
    problems: checked.problems.map((one) => ({ ...one, field: one.field === '' ? at : `${at}.${one.field}` })),
  };
};

/** Several speakers stand in one field with semicolons between; no name has one. */
export const speakersOf = (row: Row): string[] => {
  const names = row.speaker.split(/;\s+/).filter((name) => name.trim() !== '');
  return names.length > 0 ? names : [row.speaker];
};

const sourceOf = (row: Row, place: string): Source => {
  const { outlet, title, url, published } = row;
  if (outlet === undefined && title === undefined && url === undefined)
    return { ...(published === undefined ? {} : { published }), file: place };
  return {
    ...(outlet === undefined ? {} : { outlet }),
    ...(title === undefined ? {} : { title }),
    ...(url === undefined ? {} : { url }),
    ...(published === undefined ? {} : { published }),
  };
};

/**
 * The statement of a row. `place`: file and line, the source of a row that names none. `own`: its id where it states none. `people`: ids of
 * its speakers.
 */
export const statementOf = (row: Row, raw: RawRow, people: string[], own: string, place: string): Statement => {
  const { said, occasion, lang, translated, doubtful, status, asRead } = row;
  const wording: Wording = {
    words: row.words,
    ...(lang === undefined ? {} : { lang }),
    ...(translated === undefined ? {} : { translated }),
    ...(doubtful === undefined ? {} : { doubtful }),
    ...(status === undefined ? {} : { status }),
    source: sourceOf(row, place),
  };
  return {
    id: own,
    speakers: people,
    ...(said === undefined ? {} : { said }),
    ...(occasion === undefined ? {} : { occasion }),
    wordings: [wording],
    ...(asRead === undefined ? {} : { asRead }),
    ...(raw.part === undefined ? {} : { part: { of: `turn-${raw.part.from}`, n: raw.part.n } }),
  };
};
