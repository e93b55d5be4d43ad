// Relations, firms and appositions beside names, and short sentences that look like titles.

import { describe, it } from 'vitest';
import { isRead, type Row } from './testing.ts';

describe('relations', () => {
  it.each<Row>([
    {
      text: 'Clara Benn is old. Her husband, Noam, came up with her. “He brought the tea,” she said.',
      said: ['He brought the tea, → Clara Benn: X said after'],
      people: ['Clara Benn, she', 'Noam, he'],
    },
    {
      text: '“I stay,” Clara Benn said. ¶ At the mill Varga’s sister, Vela, served tea. “Drink,” she commanded.',
      said: ['I stay, → Clara Benn: X said after', 'Drink, → Vela: X said after'],
    },
    {
      text: 'Omar Benn met Omar Benn Jr. at the mill. “I stay,” Benn said.',
      said: ['I stay, → Omar Benn: X said after'],
    },
    {
      text: 'The family left in 1938. “We took the stone with us,” he said. ¶ Tom Varga wrote it down.',
      said: ['We took the stone with us, → he: X said after, nobody named'],
    },
    {
      text: 'Co-star Tom Varga left. ¶ Clara Benn came. ¶ “I stay,” the star said.',
      said: ['I stay, → the star: X said after, described'],
    },
  ])('are read: $text', isRead);
});

describe('what is set in before the verb', () => {
  it.each<Row>([
    {
      text: 'A spokesman for the builder, Dunmore & Sons, said the mill was “sound in every beam.”',
      said: ['sound in every beam. → A spokesman for the builder: X said earlier, described'],
      named: [],
    },
    {
      text: 'Her party shadow, Clara Benn, retorted that he was “the last who thinks so.”',
      said: ['the last who thinks so. → Clara Benn: X said earlier'],
    },
    {
      text: 'Roe’s predecessor, Odo Quist, at least had read it. “I was in charge of it all,” he wrote.',
      said: ['(written) I was in charge of it all, → Odo Quist: X said after'],
    },
  ])('is read: $text', isRead);
});

describe('words between marks', () => {
  it.each<Row>([
    {
      text: '“I never said it,” Clara Benn said. “Ask Tom.”',
      said: ['I never said it, → Clara Benn: X said after', 'Ask Tom. ←0 → Clara Benn: same block'],
    },
    { text: '“I will not go,” Clara Benn shrugged.', said: ['I will not go, → Clara Benn: X said after'] },
    {
      text: '„Wir haben gefragt“, sagte Klara Benn. Die Stadt habe „auf keine einzige Frage“ geantwortet.',
      asked: { lang: 'de' },
      said: ['Wir haben gefragt → Klara Benn: said X after', 'auf keine einzige Frage ←0 → Klara Benn: same block'],
    },
  ])('are read: $text', isRead);
});
