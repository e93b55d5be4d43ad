// One JSON value a line in, one a line out. A line that is wrong becomes `{id, line, error}` and takes no other line with it.

import type * as v from 'valibot';
import { check, sentence } from '../schema/problems.ts';
import { reason } from '../text/reason.ts';
import { inputLines } from './input.ts';
import { EXIT, Refusal } from './refusal.ts';

/** Writes to standard output and waits where the reader is slow. */
export const write = (text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });

/** "1 problem", "2 problems". */
export const counted = (number: number, one: string, several = `${one}s`): string =>
  `${number} ${number === 1 ? one : several}`;

const idOf = (value: unknown): string | number | null => {
  const id = typeof value === 'object' && value !== null ? (value as { id?: unknown }).id : undefined;
  return typeof id === 'string' || typeof id === 'number' ? id : null;
};

/**
 * Answers each line. Returns the exit code: 1 where any line was wrong, which is also counted on standard error. A wrong line keeps the id
 * it has, or has null: ids of others may be numbers, so the number of its line stands beside it and not for it.
 */
export const answerLines = async <Schema extends v.GenericSchema>(
  file: string | undefined,
  schema: Schema,
  answer: (row: v.InferOutput<Schema>, line: number) => Promise<unknown>,
): Promise<number> => {
  let wrong = 0;
  let all = 0;
  for await (const { line, text } of inputLines(file)) {
    all += 1;
    let value: unknown;
    try {
      try {
        value = JSON.parse(text);
      } catch {
        throw new Refusal(`line ${line}: expected one JSON object`);
      }
      const checked = check(schema, value, { line });
      if ('problems' in checked)
        throw new Refusal(checked.problems.map((problem) => `line ${sentence(problem)}`).join('; '));
      await write(`${JSON.stringify(await answer(checked.value, line))}\n`);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EPIPE') throw error;
      wrong += 1;
      await write(`${JSON.stringify({ id: idOf(value), line, error: reason(error) })}\n`);
    }
  }
  if (wrong > 0) process.stderr.write(`${wrong} of ${counted(all, 'line')} could not be answered.\n`);
  return wrong > 0 ? EXIT.badData : EXIT.done;
};
