// Whom a pronoun, a role, a noun for style means: short articles of our own.
// Each row fails under some change of the code that no other test notices.

import { describe, it } from 'vitest';
import { isRead, type Row } from './testing.ts';

describe('whom a phrase means', () => {
  it.each<Row>([
    {
      text: 'Jean Varga est venu. « Le moulin reste ouvert », a dit le politique letton.',
      asked: { lang: 'fr' },
      said: ['Le moulin reste ouvert → Jean Varga: said X after'],
      named: ['Jean Varga → Jean Varga'],
      people: ['Jean Varga, he'],
    },
    {
      text: 'The prosecutors asked for five years. “It stays open,” he said.',
      said: ['It stays open, → he: X said after, nobody named'],
      named: [],
      people: [],
    },
    {
      text: 'Tom Varga left. Nobody came. It rained. It poured. It snowed. It froze. It blew. It stank. It broke. It fell. It cracked. It burned. It rang. It sang. It stopped. “It stays,” he said.',
      said: ['It stays, → he: X said after, nobody named'],
      named: ['Tom Varga → Tom Varga'],
      people: ['Tom Varga, he'],
    },
    {
      text: 'Tom Varga told Omar Delf. “It stays open,” he said.',
      said: ['It stays open, → Tom Varga: X said after'],
      named: ['Tom Varga → Tom Varga', 'Omar Delf → Omar Delf'],
      people: ['Tom Varga, he', 'Omar Delf, he'],
    },
    {
      text: 'Tom Varga scored. It rained. ¶ It poured. It snowed. “It stays open,” the striker said.',
      said: ['It stays open, → the striker: X said after, described'],
      named: ['Tom Varga → Tom Varga'],
      people: ['Tom Varga, he'],
    },
    {
      text: 'Dr. Clara Benn met Dr. Edda Moor. “It stays,” the doctor said.',
      said: ['It stays, → the doctor: X said after, described'],
      named: ['Clara Benn → Clara Benn', 'Edda Moor → Edda Moor'],
      people: ['Clara Benn, she, Dr', 'Edda Moor, Dr'],
    },
    {
      text: 'Omar Delf said he saw Tom Varga. “It stays,” he said.',
      said: ['It stays, → Omar Delf: X said after'],
      named: ['Omar Delf → Omar Delf', 'Tom Varga → Tom Varga'],
      people: ['Omar Delf, he', 'Tom Varga, he'],
    },
    {
      text: 'Tom Varga scored. ¶ “It stays open,” the striker said.',
      said: ['It stays open, → Tom Varga: X said after'],
      named: ['Tom Varga → Tom Varga'],
      people: ['Tom Varga, he'],
    },
    {
      text: 'Thomas Varga kam. „Die Mühle bleibt offen“, sagte die Managerin.',
      asked: { lang: 'de' },
      said: ['Die Mühle bleibt offen → die Managerin: said X after, described'],
      named: ['Thomas Varga → Thomas Varga'],
      people: ['Thomas Varga, he'],
    },
    {
      text: 'La secrétaire générale est venue. « Le moulin reste ouvert », a-t-elle dit.',
      asked: { lang: 'fr' },
      said: ['Le moulin reste ouvert → elle: X said after, nobody named'],
      named: [],
      people: [],
    },
    {
      text: 'A spokeswoman for Clara Benn said the mill “stays open for good.”',
      said: ['stays open for good. → A spokeswoman for Clara Benn: X said earlier, described'],
      named: ['Clara Benn → Clara Benn'],
      people: ['Clara Benn, she'],
    },
    {
      text: 'Omar Delf was there. Tom Varga was calm when he said it “stays open for good.”',
      said: ['stays open for good. → Tom Varga: X said before'],
      named: ['Omar Delf → Omar Delf', 'Tom Varga → Tom Varga'],
      people: ['Omar Delf, he', 'Tom Varga, he'],
    },
    {
      text: 'Tom Varga met Omar Delf. “It stays open,” the younger man said.',
      said: ['It stays open, → the younger man: X said after, described'],
      named: ['Tom Varga → Tom Varga', 'Omar Delf → Omar Delf'],
      people: ['Tom Varga, he', 'Omar Delf, he'],
    },
    {
      text: '„Die Mühle bleibt offen“, so die Chefin der Gewerkschaft.',
      asked: { lang: 'de' },
      said: ['Die Mühle bleibt offen → die Chefin: according to, described'],
      named: [],
      people: [],
    },
    {
      text: 'The town saw Omar Delf and Tom Varga. “It stays,” the striker said.',
      said: ['It stays, → Omar Delf: X said after'],
      named: ['Omar Delf → Omar Delf', 'Tom Varga → Tom Varga'],
      people: ['Omar Delf, he', 'Tom Varga, he'],
    },
    {
      text: 'Omar Delf came. ¶ Tom Varga scored. “It stays,” the striker said.',
      said: ['It stays, → Tom Varga: X said after'],
      named: ['Omar Delf → Omar Delf', 'Tom Varga → Tom Varga'],
      people: ['Omar Delf, he', 'Tom Varga, he'],
    },
    {
      text: 'Clara Benn came. Tom Varga came. “It stays,” the actress said.',
      said: ['It stays, → Clara Benn: X said after'],
      named: ['Clara Benn → Clara Benn', 'Tom Varga → Tom Varga'],
      people: ['Clara Benn, she', 'Tom Varga, he'],
    },
    {
      text: '“Yes,” said Tom Varga. ¶ The town saw Omar Delf. It rained. It poured. “It stays,” he said.',
      said: ['Yes, → Tom Varga: said X after', 'It stays, → Tom Varga: X said after'],
      named: ['Tom Varga → Tom Varga', 'Omar Delf → Omar Delf'],
      people: ['Tom Varga, he', 'Omar Delf, he'],
    },
    {
      text: 'Tom Varga scored. “It stays,” a striker said.',
      said: ['It stays, → a striker: X said after, described'],
      named: ['Tom Varga → Tom Varga'],
      people: ['Tom Varga, he'],
    },
    {
      text: 'Mayor Clara Benn saw Omar Delf, the old mayor. “It stays,” the mayor said.',
      said: ['It stays, → Clara Benn: X said after'],
      named: ['Clara Benn → Clara Benn', 'Omar Delf → Omar Delf'],
      people: ['Clara Benn, she, Mayor', 'Omar Delf, he'],
    },
    {
      text: 'Omar Delf’s wheel broke, and the town saw Tom Varga. “It stays,” he said.',
      said: ['It stays, → Tom Varga: X said after'],
      named: ['Omar Delf → Omar Delf', 'Tom Varga → Tom Varga'],
      people: ['Omar Delf, he', 'Tom Varga, he'],
    },
    {
      text: '“Yes,” said Tom Varga. ¶ The wheel broke. The town saw Omar Delf there. “It stays,” he said.',
      said: ['Yes, → Tom Varga: said X after', 'It stays, → Omar Delf: X said after'],
      named: ['Tom Varga → Tom Varga', 'Omar Delf → Omar Delf'],
      people: ['Tom Varga, he', 'Omar Delf, he'],
    },
    {
      text: 'The Mayor came. “It stays,” he said.',
      said: ['It stays, → The Mayor: X said after, nobody named'],
      named: [],
      people: [],
    },
    {
      text: 'Omar Delf came. ¶ It rained. ¶ “It stays,” the striker said.',
      said: ['It stays, → the striker: X said after, described'],
      named: ['Omar Delf → Omar Delf'],
      people: ['Omar Delf, he'],
    },
    {
      text: '“It stays,” Tom Varga of the Dorle mill said.',
      said: ['It stays, → Tom Varga: X said after'],
      named: ['Tom Varga → Tom Varga'],
      people: ['Tom Varga, he'],
    },
  ])('is read: $text', isRead);
});
