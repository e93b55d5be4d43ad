// "Nobody answered" tells of no one: neither the word nor who was named before it gets the words that follow as theirs for that.

import { expect, it } from 'vitest';
import { gazetteer, read } from './index.ts';

const speakers = (lang: string, text: string) =>
  read(
    { id: 'a', lang, published: '2021-10-05', blocks: [{ id: 'b', kind: 'paragraph', text }] },
    gazetteer([]),
  ).quotations.map(({ speaker }) => speaker?.name ?? null);

it.each([
  ['en', 'Nobody answered. “It will be of oak.”'],
  ['en', 'No one replied. “The bridge is closed.”'],
  ['en', '“The bridge is closed,” nobody said.'],
  ['en', 'None of the keepers said: “The bridge is closed.”'],
  ['de', 'Niemand sagte: „Die Brücke ist zu.“'],
  ['fr', 'Personne n’a dit : « Le pont est fermé. »'],
])('in %s, %s', (lang, text) => {
  expect(speakers(lang, text)).toEqual([null]);
});

it('while somebody unnamed is somebody', () => {
  expect(speakers('en', '“Nothing is lost,” someone shouted. “All is,” a keeper said.')).toEqual([
    'someone',
    'a keeper',
  ]);
});
