import { describe, expect, it } from 'vitest';
import { check, sentence } from './problems.ts';
import { statementSchema } from './statement.ts';

const statement = {
  id: 's1',
  speakers: ['p1'],
  said: '2022-03-01',
  wordings: [{ words: 'The harbour stays open.', source: { outlet: 'The Harbour Post' } }],
};
const problemsOf = (value: unknown) => {
  const result = check(statementSchema, value, { file: 'statements.jsonl', line: 3 });
  return 'problems' in result ? result.problems.map(sentence) : [];
};

describe('what is wrong with a statement', () => {
  it('is nothing where all is well, and fields of a later version are ignored', () => {
    expect(problemsOf({ ...statement, mood: 'calm' })).toEqual([]);
  });

  it.each([
    [
      'a date that is none',
      { ...statement, said: 'Friday' },
      /statements\.jsonl:3: said: expected an EDTF date .*found "Friday"/,
    ],
    ['no speaker', { ...statement, speakers: [] }, /speakers: expected at least one speaker/],
    [
      'no source at all',
      { ...statement, wordings: [{ words: 'Yes.', source: {} }] },
      /wordings\.0\.source: expected a source with at least one of outlet/,
    ],
    [
      'a source that is a trick',
      { ...statement, wordings: [{ words: 'Yes.', source: { url: 'javascript:alert(1)' } }] },
      /url: expected an http or https address/,
    ],
    [
      'empty words',
      { ...statement, wordings: [{ words: ' ', source: { file: 'a.txt' } }] },
      /words: expected text that is not empty/,
    ],
    ['a missing field', { id: 's1', wordings: statement.wordings }, /speakers: expected a field "speakers"$/],
    ['a number for text', { ...statement, occasion: 5 }, /occasion: expected text, found 5$/],
    ['no object', 'Yes.', /statements\.jsonl:3: expected one JSON object, found "Yes\."$/],
  ])('%s: file, line, field and what was expected', (_, value, told) => {
    expect(problemsOf(value).join('\n')).toMatch(told);
  });
});
