// For tests only: what is read of short articles of our own, as lines one can read.

import { expect } from 'vitest';
import type { Block } from '../schema/article.ts';
import { person } from '../schema/testing.ts';
import { gazetteer, read } from './index.ts';

const nobody = gazetteer([]);

/** A small record: who shares a surname, who is dead, who is known by it alone. */
const few = gazetteer([
  person('quill', 'Marta Quill', {
    aliases: ['Marta Kwill', 'Kwill'],
    alone: ['Quill'],
    roles: [{ title: 'Governor of Avalon', from: '2010' }],
    pronoun: 'she',
    born: '1960',
  }),
  person('ned-holm', 'Ned A. Holm', {
    alone: ['Holm'],
    roles: [{ title: 'President of Avalonia', from: '1990', to: '1998' }],
    pronoun: 'he',
    born: '1930',
    died: '2012-01-01',
  }),
  person('ted-holm', 'Ted Holm', {
    alone: ['Holm'],
    roles: [{ title: 'President of Avalonia', from: '2009', to: '2016' }],
    pronoun: 'he',
    born: '1960',
  }),
  person('ada-pell', 'Ada Pell', {
    aliases: ['Ada M. Pell'],
    alone: ['Pell'],
    roles: [{ title: 'Senator for Avalon', from: '2008' }],
    pronoun: 'she',
    born: '1960',
  }),
  person('rosa-vant', 'Rosa Vant', { roles: [{ title: 'Minister of Trade', from: '2010' }], born: '1960' }),
]);

/** Blocks that are more than a paragraph of text are given whole. */
type Line = string | Partial<Block>;

type Asked = { lang?: string; genre?: 'interview'; known?: boolean; published?: string | null };

/** Reads paragraphs, parted by " ¶ " where they are one text; on a day of 2014, with nobody in the record, unless asked otherwise. */
const readingOf = (text: string | readonly Line[], { lang = 'en', genre, known, published = '2014-06-01' }: Asked) =>
  read(
    {
      id: 'a',
      lang,
      ...(published === null ? {} : { published }),
      ...(genre ? { genre } : {}),
      blocks: (typeof text === 'string' ? text.split(' ¶ ') : text).map((line, at) => ({
        id: String(at),
        kind: 'paragraph',
        text: '',
        ...(typeof line === 'string' ? { text: line } : line),
      })),
    },
    known ? few : nobody,
  );

/** Each quotation: its words, what it goes on from (←) or repeats (=), whose it is by which rule, and its kind where it is no speech. */
const quotationsIn = (text: string | readonly Line[], asked: Asked = {}): string[] =>
  readingOf(text, asked).quotations.map(({ kind, text: words, continues, repeats, speaker }) =>
    [
      kind === 'speech' ? '' : `(${kind}) `,
      words,
      continues === null ? '' : ` ←${continues}`,
      repeats === undefined ? '' : ` =${repeats}`,
      ` → ${speaker ? `${speaker.name}${speaker.person ? `, ${speaker.person}` : ''}: ${speaker.rule}` : 'nobody'}`,
    ].join(''),
  );

/** Each name where it stands, whom it means, and who of the record that is. */
const namesIn = (text: string | readonly Line[], asked: Asked = {}): string[] =>
  readingOf(text, asked).mentions.map(
    ({ text: words, name, person: id }) => `${words} → ${name}${id ? `, ${id}` : ''}`,
  );

/** The people of the article: name, who of the record, pronoun and role, as far as they are known. */
const peopleIn = (text: string | readonly Line[], asked: Asked = {}): string[] =>
  readingOf(text, asked).people.map(({ name, person: id, pronoun, role }) =>
    [name, id, pronoun, role].filter(Boolean).join(', '),
  );

/** A text, and what of it is told: its quotations, and in tables about people its names and its people too. */
export type Row = {
  text: string | readonly Line[];
  asked?: Asked;
  said?: string[];
  named?: string[];
  people?: string[];
};

/** Asks whether a row is read as it says. */
export const isRead = ({ text, asked, said = [], named, people }: Row): void => {
  expect(quotationsIn(text, asked)).toEqual(said);
  if (named) expect(namesIn(text, asked)).toEqual(named);
  if (people) expect(peopleIn(text, asked)).toEqual(people);
};
