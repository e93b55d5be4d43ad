// The statements and questions the benches of the index work on: real sentences first, then sentences made of them, the same each time.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRows } from '../src/corpus/index.ts';
import type { Corpus } from '../src/schema/corpus.ts';

/** The same numbers each time: a linear congruential generator (Numerical Recipes). Numbers from 0 up to 1. */
export const seeded = (seed: number) => (): number => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed / 2 ** 32;
};

const debatesOf = (folder: string): Corpus => {
  const file = join(folder, 'debates', 'statements.jsonl');
  return readRows(readFileSync(file, 'utf8'), { file, format: 'jsonl', id: 'debates' }).corpus;
};

/** The statement's words, of its first wording. */
export const wordsOf = (statement: Corpus['statements'][number] | undefined): string =>
  statement?.wordings[0]?.words ?? '';

/**
 * A corpus of `size` statements. The first 52,993 are the sentences of the debates below `folder`, as they are; each one beyond is made of two of
 * them, the first half of one and the second half of another, so that words keep their frequencies and sentences their lengths.
 */
export const statementsOf = (folder: string, size: number): Corpus => {
  const debates = debatesOf(folder);
  const real = debates.statements;
  const random = seeded(7);
  const statements = Array.from({ length: size }, (_, index) => {
    const own = real[index % real.length] as (typeof real)[number];
    if (index < real.length) return own;
    const other = real[Math.floor(random() * real.length)];
    const [head, tail] = [wordsOf(own).split(' '), wordsOf(other).split(' ')];
    const words = [...head.slice(0, Math.ceil(head.length / 2)), ...tail.slice(Math.ceil(tail.length / 2))].join(' ');
    return {
      ...own,
      id: `made-${index}`,
      wordings: [{ ...own.wordings[0], words, source: { file: 'made' } }],
    } as typeof own;
  });
  return { ...debates, statements };
};

/** The same words in statements of 25 words each, as many as there are words for; for the budget of bytes, which is told for such. */
export const inStatementsOf25 = (corpus: Corpus): Corpus => {
  const words = corpus.statements.flatMap((statement) => wordsOf(statement).split(/\s+/));
  const statements = corpus.statements.slice(0, Math.floor(words.length / 25)).map((statement, at) => ({
    ...statement,
    wordings: [{ words: words.slice(at * 25, at * 25 + 25).join(' '), source: statement.wordings[0]?.source ?? {} }],
  }));
  return { ...corpus, statements };
};

export type Question = { words: string; speaker: { id: string; name: string } };

/** Words of a question: what a paper quotes of a sentence, from a fragment to nearly all of it. */
const FEWEST = 6;
const MOST = 20;

/** Questions: 6 to 20 words on end of statements that have as many, drawn at random, with who said them. */
export const questionsOf = (corpus: Corpus, count: number): Question[] => {
  const random = seeded(11);
  const names = new Map(corpus.people.map((person) => [person.id, person.name]));
  const questions: Question[] = [];
  while (questions.length < count) {
    const statement = corpus.statements[Math.floor(random() * corpus.statements.length)];
    const words = wordsOf(statement).split(/\s+/).filter(Boolean);
    if (words.length < FEWEST) continue;
    const length = FEWEST + Math.floor(random() * (Math.min(MOST, words.length) - FEWEST + 1));
    const from = Math.floor(random() * (words.length - length + 1));
    const id = statement?.speakers[0] ?? '';
    questions.push({ words: words.slice(from, from + length).join(' '), speaker: { id, name: names.get(id) ?? '' } });
  }
  return questions;
};

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * Shares of questions whose first answer is right: a statement that has the question's words on end, and with the speaker known is that speaker's. An
 * answer is a statement's id or its place in the corpus.
 */
export const hitShare = (
  corpus: Corpus,
  questions: readonly Question[],
  answers: readonly (string | number | null)[],
  speakerKnown: boolean,
): number => {
  const places = new Map(corpus.statements.map((statement, place) => [statement.id, place]));
  let right = 0;
  questions.forEach((question, index) => {
    const answer = answers[index];
    const place = typeof answer === 'string' ? places.get(answer) : answer;
    const statement = place === null || place === undefined ? undefined : corpus.statements[place];
    if (!statement || !` ${plain(wordsOf(statement))} `.includes(` ${plain(question.words)} `)) return;
    if (!speakerKnown || statement.speakers.includes(question.speaker.id)) right += 1;
  });
  return right / questions.length;
};
