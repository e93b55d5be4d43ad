// Of several people and verbs around a quotation, who is its teller: sentences of our own for the rules that choose, each a mutation of which went unnoticed
// before.

import { expect, it } from 'vitest';
import { gazetteer, read } from './index.ts';

/** Speakers of the quotations of some paragraphs, with the rule that found each. */
const tellers = (...paragraphs: string[]) =>
  read(
    {
      id: 'a',
      lang: 'en',
      published: '2021-10-05',
      blocks: paragraphs.map((text, at) => ({ id: `b${at}`, kind: 'paragraph' as const, text })),
    },
    gazetteer([]),
  ).quotations.map(({ speaker }) => (speaker ? `${speaker.name}: ${speaker.rule}` : null));

it.each([
  [
    'the subject of the main clause, not who is told of between',
    'Mayor Olga Winter, who Bo Lindqvist told reporters on Monday was away, said the toll “will be paid by nobody at all this year.”',
    ['Olga Winter: X said earlier, among several verbs'],
  ],
  [
    'who said it, not who believes it right',
    'Ines Calder believes that Olga Winter was right when she said that “the lock must be built again in oak and steel before winter.”',
    ['Olga Winter: X said before, among several verbs'],
  ],
  [
    'who is quoted in a letter, not who wrote it',
    'The harbour master, Ines Calder, wrote in a letter that Olga Winter said “the lock must be built again in oak and steel.”',
    ['Olga Winter: X said before, among several verbs'],
  ],
  [
    'who denied the words, which are theirs all the same',
    'Olga Winter denied that she had called the ferry “a bath with a bell on it” when the council met.',
    ['Olga Winter: X said earlier, among several verbs'],
  ],
  [
    'who said it, behind a clause on herself',
    '“The lock will be built again,” Ines Calder, who runs the harbour and whose father built the first one, said on Monday.',
    ['Ines Calder: X said after'],
  ],
  [
    'who was asked',
    'Asked whether she would pay, Olga Winter said, “Nobody who carries bread across the bridge shall pay.”',
    ['Olga Winter: X said before'],
  ],
  [
    'who goes on adding',
    '“The lock will be built again before winter,” said Ines Calder, adding: “Nobody shall pay for it.” Then she left. “It is ours,” she said.',
    ['Ines Calder: said X after', 'Ines Calder: saying before', 'Ines Calder: X said after'],
  ],
  [
    'who told the council in the middle of the words',
    '“The lock,” Ines Calder told the council on Monday night, “will be built again before the first frost of winter.”',
    ['Ines Calder: X said after', 'Ines Calder: X said earlier'],
  ],
  [
    'whom a source is according to',
    'According to Ines Calder, the harbour master, the lock “will be built again before the first frost of winter.”',
    ['Ines Calder: according to'],
  ],
  [
    'who stands behind a dash, not the role after the name',
    '“The lock will be built again before the first frost of winter.” — Ines Calder, harbour master',
    ['Ines Calder: dash X, unknown name'],
  ],
  [
    'who stands before a colon',
    'Ines Calder: “The lock will be built again before the first frost of winter.”',
    ['Ines Calder: X colon, unknown name'],
  ],
])('the teller is %s', (_, sentence, expected) => {
  expect(tellers(sentence)).toEqual(expected);
});

it('goes on from one paragraph into the next', () => {
  expect(
    tellers(
      '“The lock will be built again before the first frost,” said Ines Calder. “It will be of oak.”',
      '“And of steel,” she added.',
    ),
  ).toEqual(['Ines Calder: said X after', 'Ines Calder: same block', 'Ines Calder: X said after']);
});
