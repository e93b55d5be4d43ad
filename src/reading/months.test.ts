// Months that are first names as well, and French verbs whose pronoun hangs on a hyphen.

import { describe, expect, it } from 'vitest';
import { gazetteer, read } from './index.ts';

const reading = (lang: string, text: string) =>
  read({ id: 'a', lang, blocks: [{ id: '0', kind: 'paragraph', text }] }, gazetteer([]));
const people = (text: string): string[] => reading('en', text).people.map(({ name }) => name);
const speakers = (text: string): string[] => reading('fr', text).quotations.map(({ speaker }) => speaker?.name ?? '–');

describe('a month before a surname', () => {
  it.each([
    'Tom Roe left early. In June Roe won the vote.',
    'Tom Roe left early. The June Roe rally was loud.',
    'Tom Roe left early. At a May Roe speech in Avalon few clapped.',
  ])('is no first name behind what stands before months: %s', (text) => {
    expect(people(text)).toEqual(['Tom Roe']);
  });
  it('is a first name elsewhere', () => {
    expect(people('June Roe, his aunt, baked a cake. “It is warm,” June Roe said.')).toEqual(['June Roe']);
  });
});

describe('a French verb before its pronoun', () => {
  it('tells in a compound tense, agreeing with her', () => {
    expect(speakers('La ministre Anne Morel est venue. « On verra bien demain », s’est-elle exclamée.')).toEqual([
      'Anne Morel',
    ]);
  });
  it('tells from inside the quotation', () => {
    expect(speakers('La ministre Anne Morel est venue. « C’est fini, a-t-elle dit, et pour nous tous. »')).toEqual([
      'Anne Morel',
    ]);
    expect(speakers('Jean Valon a quitté la salle. « C’est fini, a-t-il lancé, et bien fini. »')).toEqual([
      'Jean Valon',
    ]);
  });
  it('tells nothing where nobody is behind it', () => {
    expect(speakers('Anne Morel est venue. « C’est fini, a-t-on entendu, et bien fini. »')).toEqual(['–']);
  });
});
