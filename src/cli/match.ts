// `on-record match`: one quotation, or one a line, looked up in the record.

import * as v from 'valibot';
import { match, type OpenRecord, type Query } from '../corpus/index.ts';
import { edtf } from '../schema/fields.ts';
import type { Match } from '../schema/match.ts';
import { check, sentence } from '../schema/problems.ts';
import { openPaths } from './corpora.ts';
import { readInput } from './input.ts';
import { answerLines, write } from './lines.ts';
import { EXIT, Refusal } from './refusal.ts';
import { matchLines } from './shown.ts';
import { tellingLines } from './telling.ts';

export type MatchOptions = {
  corpus: string[];
  speaker?: string;
  said?: string;
  published?: string;
  top: number;
  json?: boolean;
  jsonl?: boolean;
};

/** A date, or a date and time of which the day counts. */
const date = v.pipe(
  v.string(),
  v.transform((text) => (/^\d{4}-\d{2}-\d{2}T/.test(text) ? text.slice(0, 10) : text)),
  edtf,
);
const words = v.pipe(v.string(), v.regex(/\S/, 'text that is not empty'));
const querySchema = v.object({
  text: words,
  speaker: v.nullish(v.string()),
  said: v.nullish(date),
  published: v.nullish(date),
  lang: v.nullish(v.string()),
});
const rowSchema = v.object({ id: v.nullish(v.union([v.string(), v.number()])), ...querySchema.entries });

/** A match as outside programs get it; the statement's id is the corpus's own. */
export const matchRow = (found: Match) => {
  const best = found.wordings[0];
  return {
    corpus: found.corpus,
    statement: found.statement,
    wording: found.wording,
    kind: found.kind,
    score: found.score,
    why: found.why,
    words: best?.words ?? '',
    speaker: found.speaker,
    said: found.said ?? null,
    occasion: found.occasion ?? null,
    source: best?.source ?? null,
    ...(found.occasions ? { occasions: found.occasions } : {}),
    ...(found.telling ? { telling: found.telling } : {}),
  };
};

const SIDES = ['in the text', 'on record'] as const;

const linesOf = (found: Match): string[] => [
  ...matchLines(found),
  ...tellingLines(found.telling, SIDES).map((line) => `  ${line}`),
  ...(found.occasions ? [`  These words were said on ${found.occasions.count} occasions.`] : []),
];

const queryOf = (row: v.InferOutput<typeof querySchema>, top: number): Query => ({
  words: row.text,
  top,
  ...(row.lang ? { lang: row.lang } : {}),
  ...(row.speaker?.trim() ? { speaker: { name: row.speaker } } : {}),
  ...(row.said ? { said: row.said } : {}),
  ...(row.published ? { published: row.published } : {}),
});

const answerOne = async (record: OpenRecord, text: string | undefined, options: MatchOptions): Promise<void> => {
  if (text !== undefined && !text.trim()) throw new Refusal('The text is empty.');
  const given = text ?? (process.stdin.isTTY ? '' : await readInput(undefined));
  if (!given.trim()) throw new Refusal('match takes a text, as an argument or from standard input.', EXIT.badUsage);
  const checked = check(querySchema, { ...options, text: given });
  if ('problems' in checked) throw new Refusal(checked.problems.map(sentence).join('\n'));
  const matches = await match(record, queryOf(checked.value, options.top));
  if (options.json) {
    await write(`${JSON.stringify({ matches: matches.map(matchRow) }, null, 2)}\n`);
    return;
  }
  if (matches.length === 0) {
    await write(
      'The record holds nothing that matches. That does not mean it was never said: see `on-record corpus info`.\n',
    );
    return;
  }
  await write(`${matches.map((found) => linesOf(found).join('\n')).join('\n\n')}\n`);
};

/** Runs the command; returns its exit code. */
export const matchCommand = async (text: string | undefined, options: MatchOptions): Promise<number> => {
  const record = await openPaths(options.corpus);
  if (!options.jsonl) {
    await answerOne(record, text, options);
    return EXIT.done;
  }
  const defaults = { speaker: options.speaker, said: options.said, published: options.published };
  return answerLines(undefined, rowSchema, async (row, line) => {
    const given = { ...row };
    for (const name of ['speaker', 'said', 'published'] as const) given[name] ??= defaults[name];
    const matches = await match(record, queryOf(given, options.top));
    return { id: row.id ?? line, matches: matches.map(matchRow) };
  });
};
