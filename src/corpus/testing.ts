// For tests only: small corpora of invented people and words, compiled and opened in memory, and arbitrary ones.

import fc from 'fast-check';
import type { Corpus } from '../schema/corpus.ts';
import type { Person } from '../schema/person.ts';
import type { Source, Statement } from '../schema/statement.ts';
import { person } from '../schema/testing.ts';
import { compile } from './compile.ts';
import { type OpenCorpus, openCorpus } from './open.ts';
import { type OpenRecord, openRecord } from './record.ts';

export { person };

export const statement = (
  id: string,
  speaker: string,
  words: string | readonly [words: string, source: Source][],
  more: Partial<Statement> = {},
): Statement => ({
  id,
  speakers: [speaker],
  wordings:
    typeof words === 'string'
      ? [{ words, source: { outlet: 'The Harbour Post' } }]
      : words.map(([text, source]) => ({ words: text, source })),
  ...more,
});

export const corpusOf = (people: Person[], statements: Statement[], id = 'tests'): Corpus => ({
  id,
  title: 'Invented statements',
  version: '1',
  licence: 'CC0-1.0',
  description: 'Made up for tests.',
  people,
  statements,
});

/** Opens compiled files from memory. */
export const openFiles = (files: ReadonlyMap<string, Uint8Array>): Promise<OpenCorpus> =>
  openCorpus(async (name) => {
    const bytes = files.get(name);
    if (!bytes) throw new Error(`there is no ${name}`);
    return bytes;
  });

export const recordOf = async (...corpora: Corpus[]): Promise<OpenRecord> =>
  openRecord(await Promise.all(corpora.map((corpus) => openFiles(compile(corpus)))));

const WORDS =
  'the harbour is not closed for ships but we will open two new bridges in spring and nobody pays a toll zürich 25 million don’t'.split(
    ' ',
  );

/** Corpora of a few people whose statements draw on few words, so that words meet often. */
export const anyCorpus = (id = 'tests'): fc.Arbitrary<Corpus> =>
  fc
    .array(
      fc.record({
        speaker: fc.integer({ min: 0, max: 3 }),
        said: fc.option(fc.constantFrom('2019', '2020-02-01', '[..2021-06-30]', '[2022-01-01..2022-01-31]'), {
          nil: undefined,
        }),
        wordings: fc.array(
          fc.record({
            words: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 30 }).map((words) => words.join(' ')),
            outlet: fc.constantFrom('The Harbour Post', 'Bridge Weekly', 'Radio Mole'),
            title: fc.constantFrom('Ships in the harbour', 'No toll in spring'),
          }),
          { minLength: 1, maxLength: 3 },
        ),
      }),
      { minLength: 1, maxLength: 40 },
    )
    .map((rows) =>
      corpusOf(
        [person('ada', 'Ada Quill'), person('bo', 'Bo Tern'), person('cy', 'Cy Marsh'), person('di', 'Di Pell')],
        rows.map(({ speaker, said, wordings }, index) => ({
          id: `s${index}`,
          speakers: [['ada', 'bo', 'cy', 'di'][speaker] as string],
          ...(said === undefined ? {} : { said }),
          wordings: wordings.map(({ words, outlet, title }) => ({ words, source: { outlet, title } })),
        })),
        id,
      ),
    );
