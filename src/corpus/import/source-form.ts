// A corpus in its source form - corpus.json, people.jsonl, statements.jsonl - read, validated and held together. Every problem names file,
// line, field and what was expected; a corpus with any problem is not given out, so that nothing wrong is built by mistake.

import type * as v from 'valibot';
import { type Corpus, corpusHeadSchema } from '../../schema/corpus.ts';
import { personSchema } from '../../schema/person.ts';
import { check, type Problem } from '../../schema/problems.ts';
import { statementSchema } from '../../schema/statement.ts';
import { readJsonLines } from './jsonl.ts';

export type SourceFile = { file: string; text: string };

/** The rows of a file that have the type, with the line each stood in; an id may stand once. */
const rows = <Schema extends v.GenericSchema<unknown, { id: string }>>(
  schema: Schema,
  { file, text }: SourceFile,
  problems: Problem[],
): { value: v.InferOutput<Schema>; line: number }[] => {
  const read = readJsonLines(text, file);
  problems.push(...read.problems);
  const lineOf = new Map<string, number>();
  const found: { value: v.InferOutput<Schema>; line: number }[] = [];
  for (const { line, value } of read.lines) {
    const checked = check(schema, value, { file, line });
    if ('problems' in checked) {
      problems.push(...checked.problems);
      continue;
    }
    const id = (checked.value as { id: string }).id;
    const before = lineOf.get(id);
    if (before !== undefined) {
      problems.push({ file, line, field: 'id', expected: `an id of its own (line ${before} has it)`, found: id });
      continue;
    }
    lineOf.set(id, line);
    found.push({ value: checked.value, line });
  }
  return found;
};

const headOf = ({ file, text }: SourceFile, problems: Problem[]) => {
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
  for (const { value, line } of statements) {
    const unknown = (field: string, id: string | undefined) => {
      if (id === undefined || known.has(id)) return;
      problems.push({
        file: files.statements.file,
        line,
        field,
        expected: `the id of a person in ${files.people.file}`,
        found: id,
      });
    };
    value.speakers.forEach((id, index) => {
      unknown(`speakers.${index}`, id);
    });
    unknown('onBehalfOf', value.onBehalfOf);
  }
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
