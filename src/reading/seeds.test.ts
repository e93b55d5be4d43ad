// The three articles the first corpus was made from, read as they stand. They are not part of the project; where the folder is absent
// the tests say so and check nothing.

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Person } from '../schema/person.ts';
import { gazetteer, read } from './index.ts';

const folder = fileURLToPath(new URL('../../../shared/seeds/', import.meta.url));
const person = (id: string, name: string, title: string, more: Partial<Person> = {}): Person => ({
  id,
  kind: 'person',
  name,
  aliases: [],
  alone: [],
  roles: [{ title, from: '2017' }],
  ...more,
});
const people = gazetteer([
  person('zelensky', 'Volodymyr Zelensky', 'President of Ukraine', {
    aliases: ['Volodymyr Zelenskyy', 'Zelenskyy'],
    alone: ['Zelensky', 'Zelenskyy'],
    pronoun: 'he',
  }),
  person('podolyak', 'Mikhail Podolyak', 'Adviser to the Head of the Office of the President of Ukraine', {
    pronoun: 'he',
  }),
  person('sullivan', 'Jake Sullivan', 'National Security Adviser of the United States', { pronoun: 'he' }),
  person('putin', 'Vladimir Putin', 'President of Russia', { pronoun: 'he' }),
  person('biden', 'Joe Biden', 'President of the United States', { pronoun: 'he' }),
  person('macron', 'Emmanuel Macron', 'President of France', { pronoun: 'he' }),
]);

/** Each quotation as [its first words, kind, person, index it goes on from]. */
const table = (file: string): [string, string, string | null, number | null][] | null => {
  if (!existsSync(folder + file)) {
    console.log(`not checked: ${folder}${file} is not there`);
    return null;
  }
  const blocks = readFileSync(folder + file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((text, index) => ({ id: String(index), text, kind: 'paragraph' as const }));
  return read({ id: file, lang: 'en', blocks }, people).quotations.map(({ text, kind, speaker, continues }) => [
    text.split(' ').slice(0, 3).join(' '),
    kind,
    speaker?.person ?? null,
    continues,
  ]);
};

describe('the seed articles', () => {
  it('give every quotation of the first its speaker', () => {
    const found = table('000_eef58b2d022b3628.txt');
    if (found === null) return;
    expect(found).toEqual([
      ["It's important to", 'speech', 'zelensky', null],
      ["we'll see,", 'speech', 'zelensky', null],
      ['waste of time,', 'term', null, null],
      ['You have to', 'speech', 'zelensky', null],
      ["It's important to", 'speech', 'zelensky', 3],
      ['neutral status,', 'term', null, null],
      ['Negotiations are difficult.', 'written', 'podolyak', null],
      ['So far, we', 'speech', 'zelensky', null],
      ['We received some', 'speech', 'zelensky', null],
      ['special military operation', 'term', null, null],
      ['The synchronization of', 'speech', 'zelensky', null],
      ["Don't waste your", 'speech', 'zelensky', 10],
    ]);
  });
  it('give every quotation of the second its speaker', () => {
    const found = table('001_18ebbd46ec4c8f7e.txt');
    if (found === null) return;
    expect(found.map(([, kind, who]) => [kind, who])).toEqual([
      ...Array(8).fill(['speech', 'zelensky']),
      ['term', null],
    ]);
  });
  it('give every quotation of the third its speaker', () => {
    const found = table('004_f2a943a4206ad0db.txt');
    if (found === null) return;
    expect(found.map(([, , who]) => who)).toEqual(['zelensky', 'sullivan', 'sullivan', 'zelensky']);
  });
});
