// Where quotations, words and sentences begin and end: short articles of our own.
// Each row fails under some change of the code that no other test notices.

import { describe, it } from 'vitest';
import { isRead, type Row } from './testing.ts';

describe('marks that open and close', () => {
  it.each<Row>([
    {
      text: "'It stays open,' Clara Benn said. 'It's ours.'",
      said: ['It stays open, → Clara Benn: X said after', "It's ours. ←0 → Clara Benn: same block"],
    },
    {
      text: '“Yes,” said Clara Benn. “It stays. ¶ It stays open for good.” ¶ Tom Varga left.',
      said: [
        'Yes, → Clara Benn: said X after',
        'It stays. ←0 → Clara Benn: same block',
        'It stays open for good. ←1 → Clara Benn: goes on from the block before',
      ],
    },
    {
      text: [{ text: 'Clara Benn said “the mill stays open” for good.', quoted: [{ start: 20, end: 47 }] }],
      said: ['the mill stays open → Clara Benn: X said before'],
    },
    {
      text: '”Vi klarar det”, sade Marta Benn. ”Den gyllene” kvarnen.',
      asked: { lang: 'sv' },
      said: ['Vi klarar det → nobody', '(term) Den gyllene → nobody'],
    },
    {
      text: [{ text: 'He said “the mill stays open” for good.', quoted: [{ start: 8, end: 29 }] }],
      said: ['the mill stays open → He: X said before, nobody named'],
    },
    {
      text: '"It stays \'wide open\' for good," Clara Benn said.',
      said: ["It stays 'wide open' for good, → Clara Benn: X said after", '(term) wide open → nobody'],
    },
    {
      text: [
        'Tom Varga told us so.',
        { kind: 'embed', text: '“The mill stays open for good and all.”' },
        'Clara Benn left.',
      ],
      said: ['The mill stays open for good and all. → nobody'],
    },
    {
      text: '“Yes.” “No.” “Yes and no,” said Clara Benn.',
      said: ['(term) Yes. → nobody', '(term) No. → nobody', 'Yes and no, → Clara Benn: said X after'],
    },
    {
      text: [{ text: 'He said the mill stays open for good.', quoted: [{ start: 8, end: 36 }] }],
      said: ['the mill stays open for good → He: X said before, nobody named'],
    },
  ])('is read: $text', isRead);
});

describe('where a sentence ends', () => {
  it.each<Row>([
    {
      text: '“Yes!” Clara Benn shouted. “No!” Tom Varga shouted back.',
      said: ['Yes! → Clara Benn: X said after', 'No! → Tom Varga: X said after'],
    },
    {
      text: 'Clara Benn asks why. “Why now?” Tom Varga writes back, “Why not?”',
      said: ['Why now? → Clara Benn: told in the sentence before', '(written) Why not? → Tom Varga: X said earlier'],
    },
    { text: '“The mill stays open.” Clara Benn said she was glad.', said: ['The mill stays open. → nobody'] },
    { text: '“I stay.” (Clara Benn said it.)', said: ['I stay. → Clara Benn: X said later'] },
    {
      text: '“The mill stays open.” She added, “It must.”',
      said: ['The mill stays open. → nobody', 'It must. → She: X said before, nobody named'],
    },
    {
      text: '“The mill stays open!” Rep. Clara Benn, D-Avalon, said. “It must.”',
      said: ['The mill stays open! → Clara Benn: X said after', 'It must. ←0 → Clara Benn: same block'],
    },
    { text: '“The mill stays open?” Clara Benn asked why.', said: ['The mill stays open? → nobody'] },
    { text: '“Yes?” Rep. Clara Benn, a miller, quickly asked.', said: ['Yes? → Clara Benn: X said after'] },
    { text: '“The mill stays open,” said Clara Benn.', said: ['The mill stays open, → Clara Benn: said X after'] },
    {
      text: 'Clara Benn: “Yes.” Tom Varga: “No.” Clara Benn: “Yes.”',
      said: [
        'Yes. → Clara Benn: X colon, unknown name',
        'No. → Tom Varga: X colon, unknown name',
        'Yes. → Clara Benn: X colon, unknown name',
      ],
    },
    {
      text: '“The mill stays open.” He said: “It must.”',
      said: ['The mill stays open. → nobody', 'It must. → He: X said before, nobody named'],
    },
  ])('is read: $text', isRead);
});

describe('who is told inside the marks', () => {
  it.each<Row>([
    {
      text: '« Le moulin reste ouvert, s’emporte le meunier. Il est à nous. »',
      asked: { lang: 'fr' },
      said: ['Le moulin reste ouvert, s’emporte le meunier. Il est à nous. → le meunier: verb inside, unknown name'],
    },
    {
      text: '“WALLACE: Is it open at last? BENN: It is.”',
      said: ['WALLACE: Is it open at last? BENN: It is. → WALLACE: label inside, unknown name'],
    },
    {
      text: '« Le moulin reste ouvert, s’emporte Claire Benn. Il est à nous. »',
      asked: { lang: 'fr' },
      said: ['Le moulin reste ouvert, s’emporte Claire Benn. Il est à nous. → Claire Benn: verb inside'],
    },
    { text: 'Clara Benn said “CNN” twice.', said: ['CNN → Clara Benn: X said before'] },
  ])('is read: $text', isRead);
});

describe('what is one word', () => {
  it.each<Row>([
    {
      text: '“It stays open,” Clara Benn’s ex-wife said.',
      said: ['It stays open, → Clara Benn’s ex-wife: X said after, described'],
    },
    {
      text: '“The mill stays open,” explained happily the owner.',
      said: ['The mill stays open, → the owner: said X after, described'],
    },
  ])('is read: $text', isRead);
});
