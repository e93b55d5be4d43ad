// Whom a pronoun means behind somebody whom only words tell of, and where words are carried over from the block before.

import { describe, it } from 'vitest';
import { isRead, type Row } from './testing.ts';

describe('“she said” behind somebody without a name', () => {
  it.each<Row>([
    {
      text: '“I stay,” Clara Benn said. “Here I stay.” ¶ “It is too loud,” said a woman on the bridge. “It never stops,” she said.',
      said: [
        'I stay, → Clara Benn: X said after',
        'Here I stay. ←0 → Clara Benn: same block',
        'It is too loud, → a woman: said X after, described',
        'It never stops, → a woman: X said after, nobody named',
      ],
    },
    {
      text: '“I stay,” Clara Benn said. ¶ “It is too loud,” said a man on the bridge. “I stay all the same,” she said.',
      said: [
        'I stay, → Clara Benn: X said after',
        'It is too loud, → a man: said X after, described',
        'I stay all the same, → Clara Benn: X said after',
      ],
    },
    {
      text: '“I stay,” Clara Benn said. ¶ Neighbours called it “too loud.” “I stay all the same,” she said.',
      said: [
        'I stay, → Clara Benn: X said after',
        'too loud. → Neighbours: X said before, described',
        'I stay all the same, → Clara Benn: X said after',
      ],
    },
  ])('means whoever spoke last: $text', isRead);
});

describe('“he said” at the start of a block', () => {
  it.each<Row>([
    {
      text: '“I stay,” Tom Varga said. ¶ Miller star Andre Roe, who left early, was critical of the town. ¶ “It never listens,” he said.',
      said: ['I stay, → Tom Varga: X said after', 'It never listens, → Andre Roe: X said after'],
    },
    {
      text: '“I stay,” Tom Varga said. ¶ Andre Roe told the council that the mill was lost. ¶ “It never listens,” he said.',
      said: ['I stay, → Tom Varga: X said after', 'It never listens, → Andre Roe: X said after'],
    },
    {
      text: '“I stay,” Tom Varga said. ¶ Andre Roe left. “Good,” Varga said. ¶ “He never listens,” he said.',
      said: [
        'I stay, → Tom Varga: X said after',
        'Good, → Tom Varga: X said after',
        'He never listens, → Tom Varga: X said after',
      ],
    },
    {
      text: 'Tom Varga was calm. ¶ The rise of Andre Roe gave Varga a new start. ¶ “I stay,” he said.',
      said: ['I stay, → Tom Varga: X said after'],
    },
  ])('means whom the block before is about: $text', isRead);
});

describe('a block whose own words lead to its quotation', () => {
  it.each<Row>([
    {
      text: '“I stay,” Clara Benn said. ¶ Then, later that week: “Now I go for good and all.”',
      said: ['I stay, → Clara Benn: X said after', 'Now I go for good and all. → nobody'],
    },
    {
      text: '„Ich bleibe“, sagte Klara Benn. ¶ „Das glaube ich erst, wenn ich es sehe“, dröhnte es von hinten.',
      asked: { lang: 'de' },
      said: ['Ich bleibe → Klara Benn: said X after', 'Das glaube ich erst, wenn ich es sehe → nobody'],
    },
    {
      text: '“I stay,” Clara Benn said. ¶ “And nobody moves me from here.”',
      said: ['I stay, → Clara Benn: X said after', 'And nobody moves me from here. → Clara Benn: block before'],
    },
  ])('goes on with nobody from before: $text', isRead);
});

describe('two capitals shown to be a name', () => {
  it.each<Row>([
    {
      text: '“It is open,” according to Odo Quist. “It stays so,” he said.',
      said: ['It is open, → Odo Quist: according to', 'It stays so, → Odo Quist: X said after'],
    },
    {
      text: 'Odo Quist of the growers’ union said it was “open for good.” Tom Varga was not there. “It stays so,” Quist said.',
      said: ['open for good. → Odo Quist: X said earlier', 'It stays so, → Odo Quist: X said after'],
      named: ['Odo Quist → Odo Quist', 'Tom Varga → Tom Varga', 'Quist → Odo Quist'],
    },
    {
      text: '“It stays open,” Anna-Lena Quist said. “It does,” she said.',
      said: ['It stays open, → Anna-Lena Quist: X said after', 'It does, → Anna-Lena Quist: X said after'],
      people: ['Anna-Lena Quist, she'],
    },
  ])('speaks: $text', isRead);
});
