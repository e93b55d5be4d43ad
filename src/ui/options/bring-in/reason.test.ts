import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { planImport } from '../../../corpus/index.ts';
import type { Problem } from '../../../schema/problems.ts';
import { keyOf, reasonOf } from './reason.ts';

const LANGUAGES = ['de', 'en', 'es', 'fr', 'uk'];
const problemsOf = async (content: string | Uint8Array, file: string): Promise<Problem[]> =>
  (await planImport(typeof content === 'string' ? strToU8(content) : content, file)).plan.problems;
const row = (more: object) => JSON.stringify({ speaker: 'Ada Quill', words: 'It opens.', ...more });

/** Files with what goes wrong most often, each told of as the import tells it. */
const problems: Problem[] = (
  await Promise.all([
    problemsOf(
      [
        row({ said: 'soon' }),
        row({ url: 'javascript:x' }),
        row({ lang: 'English, please' }),
        row({ id: 'a b' }),
        row({ id: 'x' }),
        row({ id: 'x' }),
        row({ speaker: 'x'.repeat(2_000) }),
        row({ speaker: undefined }),
        row({ words: undefined }),
        row({ words: '  ' }),
        'no json',
        row({ words: 'x'.repeat(1_200_000) }),
      ].join('\n'),
      'x.jsonl',
    ),
    problemsOf('speaker,words\nAda,Yes.,No., Maybe.\nBo,"It opens\n', 'x.csv'),
    problemsOf(`[${'{"a":'.repeat(60)}1${'}'.repeat(60)}]`, 'x.json'),
    problemsOf('', 'x.csv'),
    problemsOf('It rained all day.\nNobody said a word of it.\n', 'x.txt'),
    problemsOf(zipSync({ 'x.csv': new Uint8Array(20_000_000) }), 'x.zip'),
    problemsOf(zipSync({ 'x.csv': zipSync({ 'y.csv': strToU8('a') }) }), 'x.zip'),
    problemsOf(zipSync({ 'x.csv': strToU8('speaker,words\n') }).slice(0, -30), 'x.zip'),
  ])
).flat();

describe('why a row or a file cannot be brought in', () => {
  it('has words in the reader’s language for all that goes wrong often', () => {
    expect(problems.length).toBeGreaterThan(15);
    expect(problems.filter(({ expected }) => keyOf(expected) === null)).toEqual([]);
  });

  it('tells the place, what was expected and what stood there', () => {
    const [first] = problems;
    expect(reasonOf(first as Problem)).toBe(
      'x.jsonl · Line 1 · said on · expected a date such as 2022-03-01, 2011 or [2022-11-11..2022-12-30], found "soon"',
    );
    expect(reasonOf(first as Problem, 'x.jsonl')).toMatch(/^Line 1 · said on · expected a date /);
    expect(reasonOf({ file: 'x.zip', field: '', expected: 'at most 512 MB; a larger file is to be split' })).toBe(
      'x.zip · expected at most 512 MB; a larger file is to be split',
    );
  });

  it('names what it could have been in the marks and with the word for “or” of the reader’s language', () => {
    const status = { file: 'x.csv', field: 'status', expected: '"corrected" or "withdrawn"', found: '"gone"' };
    expect(reasonOf(status, 'x.csv')).toContain('expected one of: “corrected” or “withdrawn”, found "gone"');
  });

  it('is told as the import says it where there are no words for it', () => {
    const rare = { file: 'x.zip', field: 'a', expected: 'something nobody thought of' };
    expect(reasonOf(rare)).toBe('x.zip · a · expected something nobody thought of');
  });

  it('has every key in every language', () => {
    const keys = [
      ...['reason', 'why']
        .map((name) => readFileSync(`src/ui/options/bring-in/${name}.ts`, 'utf8'))
        .join('')
        .matchAll(/'((?:reason|why|found)[A-Z]\w+|found7z)'/g),
    ].map(([, key]) => key ?? '');
    expect(keys.length).toBeGreaterThan(20);
    for (const language of LANGUAGES) {
      const words = JSON.parse(readFileSync(`assets/_locales/${language}/messages.json`, 'utf8')) as object;
      expect(
        keys.filter((key) => !(key in words)),
        language,
      ).toEqual([]);
    }
  });
});
