import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Person } from '../schema/person.ts';
import { compareNames, nameParts } from './names.ts';
import { joinPeople, Standing, standings, standingsOf } from './people.ts';
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

describe('people of a record kept in several segments', () => {
  const row = fc.record({
    id: fc.constantFrom('ada', 'cy', 'nia'),
    name: fc.constantFrom('Ada Quill', 'Cy Marsh', 'Quill'),
    aliases: fc.uniqueArray(fc.constantFrom('A. Quill', 'Ada Quill', 'Cy Marsh'), { maxLength: 2 }),
    roles: fc.array(fc.record({ title: fc.constantFrom('minister', 'mayor') }), { maxLength: 2 }),
    born: fc.option(fc.constantFrom('1970', '1981'), { nil: undefined }),
  });
  const segment = fc.uniqueArray(row, { selector: ({ id }) => id, maxLength: 3 });

  it('are known by all that each segment says of them', () => {
    const [one] = joinPeople([
      corpus('own', [person('ada', 'Ada Quill')]),
      corpus('own', [person('ada', 'Ada Quill', { aliases: ['A. Quill'], born: '1970' })]),
    ]);
    expect(one?.person).toMatchObject({ name: 'Ada Quill', aliases: ['A. Quill'], born: '1970' });
  });

  it('are joined as they are where a segment repeats another’s people', () =>
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 4 }), segment, (segments, others) => {
        const corpora = [...segments, ...segments]
          .map((people) => people.map(({ id, name, ...rest }) => person(id, name, rest)))
          .map((people) => corpus('own', people));
        const other = corpus(
          'other',
          others.map(({ id, name, ...rest }) => person(id, name, rest)),
        );
        const once = joinPeople([...corpora.slice(0, segments.length), other]);
        const twice = joinPeople([...corpora, other]);
        expect(twice.map((one) => one.person)).toEqual(once.map((one) => one.person));
        const places = (joined: typeof once, from: number) =>
          joined.map(({ members }) => members.flatMap(({ corpus: at, place }) => (at === from ? [place] : [])));
        for (const at of segments.keys()) expect(places(twice, segments.length + at)).toEqual(places(once, at));
      }),
    ));
});

const words = fc.constantFrom(
  'Ada',
  'QUILL',
  'Quill’s',
  'O’Tern',
  "O'Tern",
  'Müller',
  'Mueller',
  'de',
  'Jr.',
  'Sen.',
  'B.',
  'ΣΑΣ',
);
const name = fc.array(words, { minLength: 1, maxLength: 4 }).map((some) => some.join(' '));

describe('a speaker given by name', () => {
  it('is held against everybody whose name may mean the same', () =>
    fc.assert(
      fc.property(name, name, name, (one, alias, asked) => {
        const people = joinPeople([corpus('a', [person('one', one, { aliases: [alias] }), person('two', 'Cy Marsh')])]);
        const parts = nameParts(asked);
        const known = [one, alias].flatMap((text) => nameParts(text) ?? []);
        const may = parts !== null && known.some((other) => compareNames(parts, other) !== 'other');
        if (may) expect(standings(people, asked)?.[0]).not.toBe(Standing.other);
        expect(standings(people, one)?.[0] ?? Standing.same).toBe(Standing.same);
        expect(standingsOf(people, 0)[0]).toBe(Standing.same);
      }),
    ));
});
