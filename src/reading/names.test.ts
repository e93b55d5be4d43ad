// What is a name, and what stands beside it: short articles of our own, some with a record.
// Each row fails under some change of the code that no other test notices.

import { describe, it } from 'vitest';
import { isRead, type Row } from './testing.ts';

describe('what is a name', () => {
  it.each<Row>([
    {
      text: 'Clara Benn called Tom Varga “Old Wheel.”',
      said: ['Old Wheel. → Clara Benn: X said labelling earlier, unknown name'],
      named: [],
      people: [],
    },
    {
      text: 'Marta Quill Says She Stays in Avalonia for Good ¶ “I stay,” Quill said.',
      asked: { known: true },
      said: ['I stay, → Marta Quill, quill: X said after'],
      named: ['Marta Quill → Marta Quill, quill', 'Quill → Marta Quill, quill'],
      people: ['Marta Quill, quill, she'],
    },
    {
      text: 'WILL BENN GO? ¶ Will Benn said: “I stay.”',
      said: ['I stay. → Will Benn: X said before'],
      named: ['WILL BENN GO → WILL BENN GO', 'Will Benn → Will Benn'],
      people: ['WILL BENN GO, he', 'Will Benn, he'],
    },
    {
      text: 'Benn Says the Mill Stays Open for Good ¶ Clara Benn said: “I stay.”',
      said: ['I stay. → Clara Benn: X said before'],
      named: ['Benn → Clara Benn', 'Clara Benn → Clara Benn'],
      people: ['Clara Benn, she'],
    },
    {
      text: 'Pell’s book, Pell’s mill and Pell’s dog. “I stay,” Pell said.',
      asked: { known: true },
      said: ['I stay, → Ada Pell, ada-pell: X said after'],
      named: [
        'Pell → Ada Pell, ada-pell',
        'Pell → Ada Pell, ada-pell',
        'Pell → Ada Pell, ada-pell',
        'Pell → Ada Pell, ada-pell',
      ],
      people: ['Ada Pell, ada-pell, she'],
    },
    {
      text: 'MARTA QUILL SAYS SHE STAYS ¶ Marta Quill left.',
      asked: { known: true, published: null },
      named: ['MARTA QUILL → MARTA QUILL', 'Marta Quill → MARTA QUILL'],
      people: ['MARTA QUILL, she'],
    },
    {
      text: '“The mill stays open,” the White Mill said in a statement.',
      said: ['(written) The mill stays open, → the White Mill: X said after, unknown name'],
      named: [],
      people: [],
    },
    {
      text: '“The mill stays open,” Clara Benn (formerly of Dorle) said.',
      said: ['The mill stays open, → Clara Benn: X said after'],
      named: ['Clara Benn → Clara Benn', 'Dorle → Dorle'],
      people: ['Clara Benn, she', 'Dorle'],
    },
    { text: 'The Quill of the East spoke.', asked: { known: true }, named: [], people: [] },
    {
      text: 'Laut Klara Benn ist die Mühle „ein altes Wrack am Wasser“.',
      asked: { lang: 'de' },
      said: ['(term) ein altes Wrack am Wasser → nobody'],
      named: [],
      people: [],
    },
    {
      text: 'She asked if June Benn left. “It stays open,” June Benn said.',
      said: ['It stays open, → June Benn: X said after'],
      named: ['June Benn → June Benn', 'June Benn → June Benn'],
      people: ['June Benn, she'],
    },
  ])('is read: $text', isRead);
});

describe('what stands beside a name', () => {
  it.each<Row>([
    {
      text: 'Mayor Clara Benn and Mr. Varga met. “It stays,” said Mr. Varga. “No,” said the mayor.',
      said: ['It stays, → Varga: said X after', 'No, → Clara Benn: said X after'],
    },
    {
      text: 'Clara Benn’s lawyer and Tom Varga met. “It stays,” Benn’s lawyer said.',
      said: ['It stays, → Benn’s lawyer: X said after, described'],
    },
    {
      text: 'Former prosecutor and Mayor Tom Varga came. “It stays,” the prosecutor said.',
      said: ['It stays, → Tom Varga: X said after'],
    },
    {
      text: 'The mayor, Clara Benn, was there. The mayor left. “It stays open,” she said.',
      said: ['It stays open, → Clara Benn: X said after'],
      named: ['Clara Benn → Clara Benn'],
      people: ['Clara Benn, she'],
    },
    {
      text: 'Clara Benn was there. “It stays open,” the actress said.',
      said: ['It stays open, → Clara Benn: X said after'],
      named: ['Clara Benn → Clara Benn'],
      people: ['Clara Benn, she'],
    },
    {
      text: 'Edda Moor, a lawyer, left. Omar Delf, a lawyer, stayed. “It stays,” the lawyer said.',
      said: ['It stays, → Omar Delf: X said after'],
      named: ['Edda Moor → Edda Moor', 'Omar Delf → Omar Delf'],
      people: ['Edda Moor', 'Omar Delf, he'],
    },
    {
      text: 'A lawyer for Tom Varga, Omar Delf, left. “It stays,” Benn’s lawyer said. Clara Benn left.',
      said: ['It stays, → Benn’s lawyer: X said after, described'],
      named: ['Tom Varga → Tom Varga', 'Omar Delf → Omar Delf', 'Benn → Clara Benn', 'Clara Benn → Clara Benn'],
      people: ['Tom Varga, he', 'Omar Delf, he', 'Clara Benn, she'],
    },
    {
      text: 'Governor Quill met Senator Pell. “I stay,” the governor said. “I go,” the senator said.',
      asked: { known: true },
      said: ['I stay, → Marta Quill, quill: X said after', 'I go, → Ada Pell, ada-pell: X said after'],
      named: ['Quill → Marta Quill, quill', 'Pell → Ada Pell, ada-pell'],
      people: ['Marta Quill, quill, she, Governor', 'Ada Pell, ada-pell, she, Senator'],
    },
    {
      text: 'Marta Quill, the Governor’s driver, spoke. “I stay,” Quill said.',
      asked: { known: true, published: null },
      said: ['I stay, → Marta Quill: X said after'],
      named: ['Marta Quill → Marta Quill', 'Quill → Marta Quill'],
      people: ['Marta Quill, she'],
    },
    {
      text: 'Die Mühle sei „ein altes Wrack am Wasser“, sagte Klara Benn.',
      asked: { lang: 'de' },
      said: ['ein altes Wrack am Wasser → Klara Benn: said X after'],
      named: ['Klara Benn → Klara Benn'],
      people: ['Klara Benn'],
    },
    {
      text: 'Klara Benn kam. „Die Mühle bleibt offen“, sagte die 57-Jährige.',
      asked: { lang: 'de' },
      said: ['Die Mühle bleibt offen → die 57-Jährige: said X after, unknown name'],
      named: [],
      people: [],
    },
    {
      text: 'Omar Delf, a lawyer, left. “It stays,” this lawyer said.',
      said: ['It stays, → Omar Delf: X said after'],
      named: ['Omar Delf → Omar Delf'],
      people: ['Omar Delf, he'],
    },
    {
      text: 'Omar Delf, a lawyer, left. “It stays,” her lawyer said.',
      said: ['It stays, → Omar Delf: X said after'],
      named: ['Omar Delf → Omar Delf'],
      people: ['Omar Delf, he'],
    },
    {
      text: 'Clara Benn, a miller, saw Edda Moor, an actress. “It stays,” the actress said.',
      said: ['It stays, → Edda Moor: X said after'],
      named: ['Clara Benn → Clara Benn', 'Edda Moor → Edda Moor'],
      people: ['Clara Benn, she', 'Edda Moor'],
    },
    {
      text: 'Mayor Tom Varga came. Omar Delf came. The mayor left. “It stays,” he said.',
      said: ['It stays, → Tom Varga: X said after'],
      named: ['Tom Varga → Tom Varga', 'Omar Delf → Omar Delf'],
      people: ['Tom Varga, he, Mayor', 'Omar Delf, he'],
    },
    {
      text: '“It stays,” said Benn’s old friend Tom Varga.',
      said: ['It stays, → Tom Varga: said X after'],
      named: ['Tom Varga → Tom Varga'],
      people: ['Tom Varga, he'],
    },
  ])('is read: $text', isRead);
});

describe('the name of somebody else', () => {
  it.each<Row>([
    {
      text: 'Omar Benn Sr. met Omar Benn Jr. “It stays open,” the younger Mr. Benn said.',
      said: ['It stays open, → the younger Mr. Benn: X said after, unknown name'],
      named: ['Omar Benn Sr. → Omar Benn Sr.', 'Omar Benn Jr → Omar Benn Jr'],
      people: ['Omar Benn Sr., he', 'Omar Benn Jr, he'],
    },
    {
      text: 'President Ted Holm spoke. “I stay,” Holm said.',
      asked: { known: true },
      said: ['I stay, → Ted Holm, ted-holm: X said after'],
      named: ['Ted Holm → Ted Holm, ted-holm', 'Holm → Ted Holm, ted-holm'],
      people: ['Ted Holm, ted-holm, he, President'],
    },
    {
      text: 'Quill, Pell and Holm led the town.',
      asked: { known: true },
      named: ['Quill → Marta Quill, quill', 'Pell → Ada Pell, ada-pell', 'Holm → Ted Holm'],
      people: ['Marta Quill, quill, she', 'Ada Pell, ada-pell, she', 'Ted Holm, ted-holm, he'],
    },
    {
      text: 'Marta Quill; a plumber; spoke.',
      asked: { known: true },
      named: ['Marta Quill → Marta Quill, quill'],
      people: ['Marta Quill, quill, she'],
    },
    {
      text: 'Marta Quill, who was a plumber, spoke. “I stay,” Quill said.',
      asked: { known: true },
      said: ['I stay, → Marta Quill: X said after'],
      named: ['Marta Quill → Marta Quill', 'Quill → Marta Quill'],
      people: ['Marta Quill, she'],
    },
    {
      text: 'Then came Holm, Pell, Quill.',
      asked: { known: true },
      named: ['Holm → Ted Holm', 'Pell → Ada Pell, ada-pell', 'Quill → Marta Quill, quill'],
      people: ['Ted Holm, ted-holm, he', 'Ada Pell, ada-pell, she', 'Marta Quill, quill, she'],
    },
    {
      text: 'Marta Quill, an Avalonian, spoke. “I stay,” Quill said.',
      asked: { known: true },
      said: ['I stay, → Marta Quill, quill: X said after'],
      named: ['Marta Quill → Marta Quill, quill', 'Quill → Marta Quill, quill'],
      people: ['Marta Quill, quill, she'],
    },
    {
      text: 'Critics blamed Quill for Avalonia’s fall.',
      asked: { known: true },
      named: ['Quill → Marta Quill, quill'],
      people: ['Marta Quill, quill, she'],
    },
    {
      text: 'Breitbart London Ada Pell spoke.',
      asked: { known: true },
      named: ['Ada Pell → Ada Pell, ada-pell'],
      people: ['Ada Pell, ada-pell, she'],
    },
  ])('is read: $text', isRead);
});
