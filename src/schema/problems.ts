// What is wrong with data, said so that its author can mend it: where, which field, what was expected.

import * as v from 'valibot';

export type Problem = {
  /** File as the author knows it; absent for data that came from no file. */
  file?: string;
  /** Counted from 1. */
  line?: number;
  /** Path of the field: `wordings.0.source`. Empty for the whole row. */
  field: string;
  /** What was expected there. */
  expected: string;
  /** What stood there, cut short; absent where nothing did. */
  found?: string;
};

/** A value as text; what is too deep to be written is told as what it is. */
const written = (input: unknown): string => {
  try {
    return JSON.stringify(typeof input === 'string' ? input.slice(0, 100) : input) ?? String(input);
  } catch {
    return Array.isArray(input) ? 'a list' : 'an object';
  }
};

const shown = (input: unknown): string | undefined => {
  if (input === undefined) return undefined;
  const text = written(input);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

/** What a schema expects, for people who write data and not programs. */
const PLAIN: Record<string, string> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  Object: 'one JSON object',
  Array: 'a list',
};

const inWords = ({ expected, message, input, path }: v.BaseIssue<unknown>): string => {
  if (!message.startsWith('Invalid') || !expected) return message;
  // A missing field is told by its name, quoted.
  if (input === undefined && path && /^".*"$/.test(expected)) return `a field ${expected}`;
  return expected
    .replace(/^\((.*)\)$/, '$1')
    .split(' | ')
    .map((part) => PLAIN[part] ?? part)
    .join(' or ');
};

/** The value with its type, or every problem in it. Unknown fields are dropped, so that data of a later version still reads. */
export const check = <Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
  at: { file?: string; line?: number } = {},
): { value: v.InferOutput<Schema> } | { problems: Problem[] } => {
  const result = v.safeParse(schema, value);
  if (result.success) return { value: result.output };
  return {
    problems: result.issues.map((issue) => {
      const found = shown(issue.input);
      return {
        ...at,
        field: v.getDotPath(issue) ?? '',
        expected: inWords(issue),
        ...(found === undefined ? {} : { found }),
      };
    }),
  };
};

/** One problem as a line for people: `people.jsonl:3: born: expected …, found …`. */
export const sentence = (problem: Problem): string => {
  const place = [problem.file, problem.line].filter((part) => part !== undefined).join(':');
  const what = problem.field === '' ? '' : `${problem.field}: `;
  return `${place ? `${place}: ` : ''}${what}expected ${problem.expected}${problem.found === undefined ? '' : `, found ${problem.found}`}`;
};
