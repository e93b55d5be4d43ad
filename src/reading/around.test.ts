// Who says a quotation whose own sentence does not tell: short articles of our own.
// Each row fails under some change of the code that no other test notices.

import { describe, it } from 'vitest';
import { isRead, type Row } from './testing.ts';

describe('words said again', () => {
  it.each<Row>([
    {
      text: 'The town was told it “stays open for good and all of us,” Clara Benn said. ¶ “Stays open for good and all of us”',
      said: [
        'stays open for good and all of us, → Clara Benn: X said after',
        'Stays open for good and all of us =0 → Clara Benn: repeats',
      ],
    },
    {
      text: [
        '“The mill stays open for good and for all of us,” said Clara Benn.',
        '“It stays open for good,” said Tom Varga.',
        { kind: 'caption', text: '“stays open for good”' },
      ],
      said: [
        'The mill stays open for good and for all of us, → Clara Benn: said X after',
        'It stays open for good, → Tom Varga: said X after',
        'stays open for good =0 → Clara Benn: repeats',
      ],
    },
    {
      text: [
        { kind: 'heading', text: '“The mill stays open for good”' },
        '“The mill stays open for good and for all of us,” said Clara Benn.',
      ],
      said: [
        'The mill stays open for good =1 → Clara Benn: repeats',
        'The mill stays open for good and for all of us, → Clara Benn: said X after',
      ],
    },
    {
      text: '“It stays open,” said a neighbor who had seen it and called it “a wreck on the water.”',
      said: [
        'It stays open, → a neighbor: said X after, described',
        'a wreck on the water. → a neighbor: X said before, described',
      ],
    },
  ])('is read: $text', isRead);
});

describe('the subject of the clause around a quotation', () => {
  it.each<Row>([
    { text: 'Clara Benn was described as “a miller to the bone.”', said: ['(term) a miller to the bone. → nobody'] },
    {
      text: 'He sold it, “but the mill stays open,” thinks Clara Benn.',
      said: ['but the mill stays open, → He: subject, few words, nobody named'],
    },
    {
      text: '“Yes, said Clara Benn. ¶ “It stays open.',
      said: ['(term) Yes, said Clara Benn. → nobody', 'It stays open. ←0 → nobody'],
    },
    {
      text: 'The owner wanted a “mill that stays open for good and for all of us.”',
      said: ['mill that stays open for good and for all of us. → The owner: subject, many words, described'],
    },
    {
      text: 'Clara Benn wants a “rapid and full response to it all.”',
      said: ['rapid and full response to it all. → Clara Benn: subject, few words'],
    },
    { text: 'The owner wanted a “mill that stays open.”', said: ['(term) mill that stays open. → nobody'] },
    {
      text: 'The owner wanted “a mill that stays open for good and all.”',
      said: ['a mill that stays open for good and all. → The owner: subject, many words, described'],
    },
    {
      text: 'He wrote a lot. Clara Benn wants a “rapid and full response to it all.”',
      said: ['rapid and full response to it all. → Clara Benn: subject, few words'],
    },
    {
      text: '“Yes,” said Tom Varga. Clara Benn was described as the “miller of all the old town.”',
      said: ['Yes, → Tom Varga: said X after', 'miller of all the old town. → nobody'],
    },
    {
      text: '“Yes,” said Tom Varga. Clara Benn was described by all of them as “a miller to the bone.”',
      said: ['Yes, → Tom Varga: said X after', 'a miller to the bone. → Clara Benn: subject, few words'],
    },
  ])('is read: $text', isRead);
});

describe('a clause that goes on with the words of whoever spoke before it, unless it has a verb of its own', () => {
  it.each<Row>([
    {
      text: '“Yes,” said Clara Benn. The owner had a “mill that stays open for good.”',
      said: ['Yes, → Clara Benn: said X after', 'mill that stays open for good. → nobody'],
    },
    {
      text: '“Yes,” said Clara Benn. The owner soon wanted a “mill that stays open for good.”',
      said: ['Yes, → Clara Benn: said X after', 'mill that stays open for good. → nobody'],
    },
    {
      text: '“Yes,” said Clara Benn. The owner turns to a “mill that stays open for good.”',
      said: ['Yes, → Clara Benn: said X after', 'mill that stays open for good. ←0 → Clara Benn: same block'],
    },
    {
      text: '“Yes,” said Clara Benn. The owner only United “has a mill that stays open.”',
      said: ['Yes, → Clara Benn: said X after', 'has a mill that stays open. ←0 → Clara Benn: same block'],
    },
    {
      text: '“Yes,” said Clara Benn. The owner, in need of a “mill that stays open for good.”',
      said: ['Yes, → Clara Benn: said X after', 'mill that stays open for good. ←0 → Clara Benn: same block'],
    },
    {
      text: '“Yes,” said Clara Benn. The owner soon “needs a mill that stays open.”',
      said: ['Yes, → Clara Benn: said X after', 'needs a mill that stays open. ←0 → Clara Benn: same block'],
    },
    {
      text: '“Yes,” said Clara Benn. In the mill “it will all stay open.”',
      said: ['Yes, → Clara Benn: said X after', 'it will all stay open. ←0 → Clara Benn: same block'],
    },
    {
      text: '“Yes,” said Clara Benn. In the mill “it will stay open.”',
      said: ['Yes, → Clara Benn: said X after', '(term) it will stay open. → nobody'],
    },
    {
      text: '“Yes,” said Clara Benn. The owner had a “mill that stays.” “It stays open for good.”',
      said: [
        'Yes, → Clara Benn: said X after',
        '(term) mill that stays. → nobody',
        'It stays open for good. → Clara Benn: same block, farther',
      ],
    },
  ])('is read: $text', isRead);
});

describe('what stands nearer to a quotation than another that began before it', () => {
  it.each<Row>([
    {
      text: '“It stays open,” said Clara Benn, because they knew it was “a good old mill.”',
      said: ['It stays open, → Clara Benn: said X after', 'a good old mill. → Clara Benn: same sentence'],
    },
    {
      text: '“It stays open,” said Clara Benn, because Tom Varga knew it was “a good old mill.”',
      said: ['It stays open, → Clara Benn: said X after', 'a good old mill. → Tom Varga: X said weakly earlier'],
    },
    {
      text: 'Clara Benn said: “It stays open for good. ¶ “It is ours,” said Tom Varga.',
      said: ['It stays open for good. → Clara Benn: X said before', 'It is ours, ←0 → Tom Varga: said X after'],
    },
    {
      text: '« Le moulin, dit Clara Benn, reste ouvert », dit Tom Varga.',
      asked: { lang: 'fr' },
      said: ['Le moulin, dit Clara Benn, reste ouvert → Tom Varga: said X after'],
    },
  ])('is read: $text', isRead);
});

describe('a German sentence in the mood of reported speech', () => {
  /** A sentence of so many words before its verb. */
  const long = (words: number) => `Die Mühle war ${'nun '.repeat(words - 3)}sei „offen“.`;

  it.each<Row>([
    {
      text: '„Ja“, sagte Klara Benn. Die Mühle ist „offen für alle“. Sei froh!',
      asked: { lang: 'de' },
      said: ['Ja → Klara Benn: said X after', '(term) offen für alle → nobody'],
    },
    {
      text: `„Ja“, sagte Klara Benn. ${long(59)}`,
      asked: { lang: 'de' },
      said: ['Ja → Klara Benn: said X after', 'offen ←0 → Klara Benn: same block'],
    },
    {
      text: `„Ja“, sagte Klara Benn. ${long(60)}`,
      asked: { lang: 'de' },
      said: ['Ja → Klara Benn: said X after', '(term) offen → nobody'],
    },
  ])('is read: $text', isRead);
});

describe('a conversation', () => {
  it.each<Row>([
    {
      text: 'CHRONICLE: Is it open? ¶ Benn: It is. ¶ CHRONICLE: For good? ¶ Benn: Clara Benn stays. ¶ Omar: Yes.',
      said: [
        'Is it open? → CHRONICLE: turn, unknown name',
        'It is. → Clara Benn: turn',
        'For good? → CHRONICLE: turn, unknown name',
        'Clara Benn stays. → Clara Benn: turn',
        'Yes. → Omar: turn, unknown name',
      ],
    },
    {
      text: 'Q. Is it open? ¶ A. It is. ¶ And that is that. ¶ Q. For good? ¶ A. For good. ¶ Clara Benn spoke to us.',
      said: ['It is. → Clara Benn: turn', 'And that is that. → Clara Benn: turn', 'For good. → Clara Benn: turn'],
    },
    {
      text: [
        'Clara Benn and Tom Varga spoke to us.',
        { kind: 'subhead', text: 'Is it open?' },
        'It is, and it stays so.',
        { kind: 'subhead', text: 'For good?' },
        'For good.',
      ],
      asked: { genre: 'interview' },
      said: ['It is, and it stays so. → nobody', 'For good. → nobody'],
    },
    {
      text: [
        'Clara Benn spoke to us at the mill.',
        { kind: 'subhead', text: 'Is it open?' },
        'It is, and it stays so.',
        { kind: 'subhead', text: 'The wheel' },
        'It turns.',
        { kind: 'subhead', text: 'For good?' },
        'For good.',
      ],
      asked: { genre: 'interview' },
      said: ['It is, and it stays so. → Clara Benn: turn', 'For good. → Clara Benn: turn'],
    },
    {
      text: [
        { kind: 'item', text: 'Clara Benn: I say “it stays open for good.”' },
        { kind: 'item', text: 'Tom Varga: I say “it goes on.”' },
      ],
      said: [
        'it stays open for good. → I: X said before, nobody named',
        'it goes on. → I: X said before, nobody named',
      ],
    },
  ])('is read: $text', isRead);
});

describe('the sentence or the block before', () => {
  it.each<Row>([
    {
      text: 'Clara Benn left. ¶ “It stays open for good, and that is all I say.”',
      said: ['It stays open for good, and that is all I say. → Clara Benn: subject in the block before'],
    },
    {
      text: [
        '“Yes,” said Tom Varga.',
        { kind: 'quote', text: 'The mill stays open for good and all.', quoted: [{ start: 0, end: 37 }] },
        'Tom Varga left.',
      ],
      said: ['Yes, → Tom Varga: said X after', 'The mill stays open for good and all. → nobody'],
    },
    {
      text: 'Clara Benn said it at noon: ¶ “It stays open for good.”',
      said: ['It stays open for good. → Clara Benn: told before a colon, block before'],
    },
    {
      text: [
        'Tom Varga had this to say:',
        { kind: 'quote', text: 'The mill stays open for good and all.', quoted: [{ start: 0, end: 37 }] },
        { kind: 'quote', text: 'It is ours, and so it stays for good.', quoted: [{ start: 0, end: 37 }] },
      ],
      said: [
        'The mill stays open for good and all. → Tom Varga: told before a colon, block before',
        'It is ours, and so it stays for good. → Tom Varga: block before',
      ],
    },
    { text: 'Clara Benn left. ¶ “It stays open.”', said: ['It stays open. → nobody'] },
    {
      text: ['“Yes,” said Tom Varga.', { kind: 'caption', text: '“The mill stays open for good and all.”' }],
      said: ['Yes, → Tom Varga: said X after', 'The mill stays open for good and all. → nobody'],
    },
    {
      text: '“Yes,” said Clara Benn. Tom Varga told her to go. “It stays open.”',
      said: ['Yes, → Clara Benn: said X after', 'It stays open. → Tom Varga: told in the sentence before'],
    },
    {
      text: '“Yes,” said Clara Benn. It was late. “It stays open.”',
      said: ['Yes, → Clara Benn: said X after', 'It stays open. → Clara Benn: same block, farther'],
    },
    {
      text: 'Clara Benn told them so. ¶ “It stays open for good.”',
      said: ['It stays open for good. → Clara Benn: told in the block before'],
    },
    {
      text: '“Yes,” said Clara Benn. She left. ¶ “It stays open for good, and that is all I say.”',
      said: [
        'Yes, → Clara Benn: said X after',
        'It stays open for good, and that is all I say. → Clara Benn: block before, farther',
      ],
    },
  ])('is read: $text', isRead);
});
