import { describe, expect, it } from 'vitest';
import type { Person } from '../schema/person.ts';
import { joinPeople } from './people.ts';
import { person } from './testing.ts';

const corpus = (id: string, people: Person[], from?: string) => ({
  head: { id },
  people,
  ...(from === undefined ? {} : { coverage: { from } }),
});
const ids = (...corpora: ReturnType<typeof corpus>[]) => joinPeople(corpora).map((one) => one.person.id);

describe('people of several corpora', () => {
  const old = { ...person('ada', 'Ada Quill'), born: '1735', died: '1826-07-04' };

  it('are one where the full name is the same', () => {
    expect(ids(corpus('a', [person('ada', 'Ada Quill')]), corpus('b', [person('quill', 'Ada Quill')]))).toEqual([
      'a/ada',
    ]);
  });

  it('are two where one was dead before the other’s first words were said', () => {
    const talks = corpus('talks', [person('ada', 'Ada Quill')], '2015-10-13');
    expect(ids(corpus('old', [old]), talks)).toEqual(['old/ada', 'talks/ada']);
    expect(ids(talks, corpus('old', [old]))).toEqual(['talks/ada', 'old/ada']);
    expect(ids(corpus('old', [old]), corpus('letters', [person('ada', 'Ada Quill')], '1790'))).toEqual(['old/ada']);
  });

  it('stay two where a surname is all that is known of one', () => {
    expect(ids(corpus('a', [person('ada', 'Ada Quill')]), corpus('b', [person('quill', 'Quill')]))).toEqual([
      'a/ada',
      'b/quill',
    ]);
  });
});
