// For tests only: articles of invented people read and drafted, and a look at all that is stored.

import { gazetteer, read } from '../reading/index.ts';
import type { Article } from '../schema/article.ts';
import type { Person } from '../schema/person.ts';
import { type Database, noHead } from './database.ts';
import { type Draft, draftOf } from './from-article.ts';
import { ALL_STORES } from './segments.ts';

export const article = (paragraphs: readonly string[], more: Partial<Article> = {}): Article => ({
  id: 'a',
  url: 'https://post.example/lock',
  title: 'The lock will be rebuilt',
  outlet: 'The Harbour Post',
  published: '2021-10-05T08:00:00Z',
  lang: 'en',
  blocks: paragraphs.map((text, index) => ({ id: `b${index}`, text, kind: 'paragraph' })),
  ...more,
});

/** Another outlet's article of a day later, as it is read from its front page. */
export const weekly = (paragraphs: readonly string[], more: Partial<Article> = {}): Article =>
  article(paragraphs, {
    url: 'https://weekly.example/1?from=front#top',
    title: 'Oak and steel',
    outlet: 'Bridge Weekly',
    published: '2021-10-06',
    ...more,
  });

export const LOCK = [
  '“The old lock will be rebuilt in oak and steel before the first frost,” Ines Calder, the harbour commissioner, said on Monday.',
  '“Nobody will pay a toll for it,” Calder said.',
  '“We have waited eleven years for a gate that closes,” said Tomas Vey, a lock keeper.',
];

/** An article read with what is known, as the worker reads it, but without matches. */
export const drafted = (one: Article, known: readonly Person[] = []): Draft => {
  const reading = read(one, gazetteer(known));
  const quotations = reading.quotations.map((quotation) => ({ ...quotation, matches: [], more: 0, held: false }));
  return draftOf(one, { people: reading.people, quotations }, (id) => known.find((person) => person.id === id));
};

/** All rows, as plain data: what two records are compared by. Numbers that only grow are left out. */
export const stored = async (database: Database): Promise<Record<string, unknown[]>> => {
  const all: Record<string, unknown[]> = {};
  for (const store of ALL_STORES) {
    if (store === 'files' || store === 'segments' || store === 'operations') continue;
    // A record nothing was ever kept in has no head; one that was emptied has a head that counts nothing.
    const rows: object[] =
      store === 'head' ? [(await database.get('head', 'head')) ?? noHead()] : await database.getAll(store);
    all[store] = rows.map((row) => ({ ...row, n: 0, next: 0, came: 0, segments: [] }));
  }
  return all;
};
