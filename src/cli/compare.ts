// `on-record compare`: two texts held against each other.

import * as v from 'valibot';
import { compare } from '../corpus/index.ts';
import type { DiffPart } from '../schema/match.ts';
import { answerLines, write } from './lines.ts';
import { EXIT, Refusal } from './refusal.ts';
import { tellingLines } from './telling.ts';

export type CompareOptions = { json?: boolean; jsonl?: boolean };

const rowSchema = v.object({
  id: v.nullish(v.union([v.string(), v.number()])),
  a: v.string(),
  b: v.string(),
});

const MARKS: Record<DiffPart['kind'], (text: string) => string> = {
  kept: (text) => text,
  here: (text) => `[-${text.trim()}-] `,
  there: (text) => `{+${text.trim()}+} `,
};

const SIDES = ['in the first', 'in the second'] as const;

/** Two texts of which neither is empty: with nothing, nothing can be compared. */
const comparedTexts = (a: string, b: string) => {
  const empty = [a, b].map((text) => !text.trim());
  if (empty[0] && empty[1]) throw new Refusal('Both texts are empty.');
  if (empty[0] || empty[1]) throw new Refusal(`The ${empty[0] ? 'first' : 'second'} text is empty.`);
  return compare(a, b);
};

/** Runs the command; returns its exit code. */
export const compareCommand = async (
  a: string | undefined,
  b: string | undefined,
  options: CompareOptions,
): Promise<number> => {
  if (options.jsonl)
    return answerLines(undefined, rowSchema, async ({ id, a, b }) => ({
      ...(id == null ? {} : { id }),
      ...comparedTexts(a, b),
    }));
  if (a === undefined || b === undefined) throw new Refusal('compare takes two texts, or --jsonl.', EXIT.badUsage);
  const compared = comparedTexts(a, b);
  if (options.json) await write(`${JSON.stringify(compared, null, 2)}\n`);
  else
    await write(
      `${compared.same ? 'likely one utterance' : 'likely not one utterance'} (${compared.score.toFixed(2)})\n${tellingLines(
        compared.telling,
        SIDES,
      )
        .map((line) => `${line}\n`)
        .join('')}${compared.diff
        .map((part) => MARKS[part.kind](part.text))
        .join('')
        .trim()}\n`,
    );
  return EXIT.done;
};
