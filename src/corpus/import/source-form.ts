// A corpus in its source form - corpus.json, people.jsonl, statements.jsonl - read, validated and held together. Every problem names file,
// line, field and what was expected; a corpus with any problem is not given out, so that nothing wrong is built by mistake.

import type * as v from 'valibot';
import { type Corpus, corpusHeadSchema } from '../../schema/corpus.ts';
import { personSchema } from '../../schema/person.ts';
import { check, type Problem } from '../../schema/problems.ts';
import { type Statement, statementSchema } from '../../schema/statement.ts';
import { readJsonLines } from './jsonl.ts';

export type SourceFile = { file: string; text: string };

type Row<Type> = { value: Type } | { problems: Problem[] };

/** Checks rows of a file one by one; an id may stand once. */
export const rowChecker = <Schema extends v.GenericSchema<unknown, { id: string }>>(schema: Schema, file: string) => {
  const lineOf = new Map<string, number>();
  return (value: unknown, line: number): Row<v.InferOutput<Schema>> => {
    const checked = check(schema, value, { file, line });
    if ('problems' in checked) return checked;
    const id = (checked.value as { id: string }).id;
    const before = lineOf.get(id);
    if (before !== undefined)
      return {
        problems: [{ file, line, field: 'id', expected: `an id of its own (line ${before} has it)`, found: id }],
      };
    lineOf.set(id, line);
    return checked;
  };
};

/** Whom a statement names that the corpus does not know. */
export const unknownPeople = (
  statement: Statement,
  known: { has: (id: string) => boolean },
  { file, line, people }: { file: string; line: number; people: string },
): Problem[] => {
  const named = statement.speakers.map((id, index): [string, string] => [`speakers.${index}`, id]);
  if (statement.onBehalfOf !== undefined) named.push(['onBehalfOf', statement.onBehalfOf]);
  return named
    .filter(([, id]) => !known.has(id))
    .map(([field, found]) => ({ file, line, field, expected: `the id of a person in ${people}`, found }));
};

/** The rows of a file that have the type, with the line each stood in; an id may stand once. */
const rows = <Schema extends v.GenericSchema<unknown, { id: string }>>(
  schema: Schema,
  { file, text }: SourceFile,
  problems: Problem[],
): { value: v.InferOutput<Schema>; line: number }[] => {
  const read = readJsonLines(text, file);
  problems.push(...read.problems);
  const checked = rowChecker(schema, file);
  const found: { value: v.InferOutput<Schema>; line: number }[] = [];
  for (const { line, value } of read.lines) {
    const row = checked(value, line);
    if ('problems' in row) problems.push(...row.problems);
    else found.push({ value: row.value, line });
  }
  return found;
};

/** The head of a corpus, or null with what is wrong in `problems`. */
export const headOf = ({ file, text }: SourceFile, problems: Problem[]) => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    problems.push({ file, field: '', expected: 'a JSON object with id, title, version, licence and description' });
    return null;
  }
  const checked = check(corpusHeadSchema, value, { file });
  if ('value' in checked) return checked.value;
  problems.push(...checked.problems);
  return null;
};

/** Reads a corpus. `corpus` is null where anything is wrong; `problems` then says all that is. */
export const readCorpus = (files: {
  head: SourceFile;
  people: SourceFile;
  statements: SourceFile;
}): { corpus: Corpus | null; problems: Problem[] } => {
  const problems: Problem[] = [];
  const head = headOf(files.head, problems);
  const people = rows(personSchema, files.people, problems);
  const statements = rows(statementSchema, files.statements, problems);
  const known = new Set(people.map(({ value }) => value.id));
  for (const { value, line } of statements)
    problems.push(...unknownPeople(value, known, { file: files.statements.file, line, people: files.people.file }));
  if (!head || problems.length > 0) return { corpus: null, problems };
  return {
    corpus: {
      ...head,
      people: people.map(({ value }) => value),
      statements: statements.map(({ value }) => value),
    },
    problems,
  };
};
