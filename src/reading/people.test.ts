// Whose name it is, and whom other words mean: short articles of our own, some with a record.
// Each row fails under some change of the code that no other test notices.

import { describe, it } from 'vitest';
import { isRead, type Row } from './testing.ts';

describe('whose name it is', () => {
  it.each<Row>([
    {
      text: 'Clara van der Benn said: “I stay.” Van der Benn left.',
      said: ['I stay. → Clara van der Benn: X said before'],
      named: ['Clara van der Benn → Clara van der Benn', 'Van der Benn → Clara van der Benn'],
      people: ['Clara van der Benn, she'],
    },
    {
      text: 'Marta Quill spoke. “I stay,” Quill said.',
      asked: { known: true, published: null },
      said: ['I stay, → Marta Quill: X said after'],
      named: ['Marta Quill → Marta Quill', 'Quill → Marta Quill'],
      people: ['Marta Quill, she'],
    },
    {
      text: 'Clara Benn met Omar Benn. “It stays open,” Ms. Benn said.',
      said: ['It stays open, → Clara Benn: X said after'],
      named: ['Clara Benn → Clara Benn', 'Omar Benn → Omar Benn', 'Benn → Clara Benn'],
      people: ['Clara Benn, she, Ms', 'Omar Benn, he'],
    },
    {
      text: 'Marta Quill, 54, spoke. “I stay,” Quill said.',
      asked: { known: true },
      said: ['I stay, → Marta Quill, quill: X said after'],
      named: ['Marta Quill → Marta Quill, quill', 'Quill → Marta Quill, quill'],
      people: ['Marta Quill, quill, she'],
    },
    {
      text: 'Ned A. Holm and Ted Holm met. “I stay,” Holm said.',
      asked: { known: true },
      said: ['I stay, → Ted Holm, ted-holm: X said after'],
      named: ['Ned A. Holm → Ned A. Holm', 'Ted Holm → Ted Holm, ted-holm', 'Holm → Ted Holm, ted-holm'],
      people: ['Ned A. Holm, he', 'Ted Holm, ted-holm, he'],
    },
    {
      text: '“I stay,” said Sir Ada Pell.',
      asked: { known: true },
      said: ['I stay, → Ada Pell: said X after'],
      named: ['Ada Pell → Ada Pell'],
      people: ['Ada Pell, he, Sir'],
    },
    {
      text: 'Xi Delang said: “I stay.” Xi left. “I go,” Xi said.',
      said: ['I stay. → Xi Delang: X said before', 'I go, → Xi Delang: X said after'],
      named: ['Xi Delang → Xi Delang', 'Xi → Xi Delang', 'Xi → Xi Delang'],
      people: ['Xi Delang, he'],
    },
    {
      text: 'Linda Black Elm left. “It stays open,” Black Elm said.',
      said: ['It stays open, → Linda Black Elm: X said after'],
      named: ['Linda Black Elm → Linda Black Elm', 'Black Elm → Linda Black Elm'],
      people: ['Linda Black Elm, she'],
    },
    {
      text: 'Quill spoke. “I stay,” Quill said.',
      asked: { known: true, published: null },
      said: ['I stay, → Marta Quill, quill: X said after'],
      named: ['Quill → Marta Quill, quill', 'Quill → Marta Quill, quill'],
      people: ['Marta Quill, quill, she'],
    },
    {
      text: 'Marta Quill-Moor spoke.',
      asked: { known: true },
      named: ['Marta Quill-Moor → Marta Quill-Moor'],
      people: ['Marta Quill-Moor, she'],
    },
    {
      text: 'Speaker Benn said: “I stay.”',
      said: ['I stay. → Benn: X said before'],
      named: ['Benn → Benn'],
      people: ['Benn, Speaker'],
    },
    {
      text: 'Ned Holm Sr. spoke. “I stay,” Holm said.',
      asked: { known: true },
      said: ['I stay, → Ned Holm Sr.: X said after'],
      named: ['Ned Holm Sr. → Ned Holm Sr.', 'Holm → Ned Holm Sr.'],
      people: ['Ned Holm Sr., he'],
    },
    {
      text: 'Marta P. Quill spoke.',
      asked: { known: true },
      named: ['Marta P. Quill → Marta Quill, quill'],
      people: ['Marta Quill, quill, she'],
    },
    {
      text: 'Rachel Pell cheered. His sister, Ada Pell, cheered. “At last,” Pell said.',
      asked: { known: true },
      said: ['At last, → Ada Pell, ada-pell: X said after'],
      named: ['Rachel Pell → Rachel Pell', 'Ada Pell → Ada Pell, ada-pell', 'Pell → Ada Pell, ada-pell'],
      people: ['Rachel Pell, she', 'Ada Pell, ada-pell, she'],
    },
    {
      text: '“It stays open,” Benn said. Clara Benn left.',
      said: ['It stays open, → Clara Benn: X said after'],
      named: ['Benn → Clara Benn', 'Clara Benn → Clara Benn'],
      people: ['Clara Benn, she'],
    },
    {
      text: 'President Ned Holm spoke. “I stay,” Holm said.',
      asked: { known: true },
      said: ['I stay, → Ned A. Holm: X said after'],
      named: ['Ned Holm → Ned A. Holm, ned-holm', 'Holm → Ned A. Holm, ned-holm'],
      people: ['Ned A. Holm, ned-holm, he, President'],
    },
    {
      text: 'My friend Monica left. “It stays open,” Monica said.',
      said: ['It stays open, → Monica: X said after'],
      named: ['Monica → Monica', 'Monica → Monica'],
      people: ['Monica'],
    },
    {
      text: 'Ada Pell spoke. Gov. Pell left. “I stay,” the governor said.',
      asked: { known: true },
      said: ['I stay, → Pell: X said after'],
      named: ['Ada Pell → Ada Pell, ada-pell', 'Pell → Pell'],
      people: ['Ada Pell, ada-pell, she', 'Pell, Gov'],
    },
    {
      text: 'Marta Quill, 54, spoke. “I stay,” Quill said.',
      asked: { known: true, published: null },
      said: ['I stay, → Marta Quill: X said after'],
      named: ['Marta Quill → Marta Quill', 'Quill → Marta Quill'],
      people: ['Marta Quill, she'],
    },
    {
      text: 'Former Governor Quill spoke. “I stay,” she said.',
      asked: { known: true },
      said: ['I stay, → Quill: X said after'],
      named: ['Quill → Quill'],
      people: ['Quill, Former Governor'],
    },
    {
      text: 'Mr. Holm spoke. Mrs. Holm spoke.',
      asked: { known: true },
      named: ['Holm → Holm', 'Holm → Holm'],
      people: ['Holm, he, Mr', 'Holm, she, Mrs'],
    },
    {
      text: 'Ned A. Holm and Ted Holm met. “I stay,” Holm said.',
      asked: { known: true, published: null },
      said: ['I stay, → Ted Holm: X said after'],
      named: ['Ned A. Holm → Ned A. Holm', 'Ted Holm → Ted Holm', 'Holm → Ted Holm'],
      people: ['Ned A. Holm, he', 'Ted Holm, he'],
    },
    {
      text: 'Clara Benn’s husband, Tom, left. “It stays,” Tom Benn said.',
      said: ['It stays, → Tom Benn: X said after'],
      named: ['Clara Benn → Clara Benn', 'Tom → Tom Benn', 'Tom Benn → Tom Benn'],
      people: ['Clara Benn, she', 'Tom Benn, he'],
    },
  ])('is read: $text', isRead);
});
