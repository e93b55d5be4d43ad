// Whom nouns for style mean ("the Spaniard"), and a pronoun behind somebody introduced by their office.

import { describe, expect, it } from 'vitest';
import { gazetteer, read } from './index.ts';

const named = (lang: string, ...blocks: string[]): string[] =>
  read(
    { id: 'a', lang, blocks: blocks.map((text, at) => ({ id: String(at), text, kind: 'paragraph' as const })) },
    gazetteer([]),
  ).quotations.map(({ speaker }) => speaker?.name ?? '–');
const speakers = (...blocks: string[]): string[] => named('en', ...blocks);
const first = (lang: string, text: string): string | undefined => named(lang, text)[0];

describe('a noun for style', () => {
  it.each([
    ['Dario Fenn, 41, resigned on Friday. "I did my duty," the 41-year-old said.', 'Dario Fenn'],
    ['Peter Lind praised his team. "They were immense," said the Spaniard.', 'Peter Lind'],
    ['Peter Lind and Jon Marsh met. "They were immense," said the Spaniard.', 'the Spaniard'],
    ['Peter Lind was convicted. "He is a danger to us," the prosecutor said.', 'the prosecutor'],
  ])('means the one just named: %s', (text, name) => {
    expect(speakers(text)).toEqual([name]);
  });
  it('means the one just named in German', () => {
    expect(first('de', 'Petra Schulz rief an. „Ich habe nur Rauch gesehen“, erzählt die 57-Jährige.')).toBe(
      'Petra Schulz',
    );
  });
});

describe('a pronoun', () => {
  it('means whom the sentence before introduces by an office and a title, rather than who spoke last', () => {
    expect(
      speakers(
        'Rabbi Peter Lind prayed. "Violence is never the answer," Lind said.',
        'The archbishop of Avalon, Cardinal Timothy Marsh, echoed him. "Enough," he said at Mass.',
      ),
    ).toEqual(['Peter Lind', 'Timothy Marsh']);
  });
});
