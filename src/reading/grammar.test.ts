// Subjects, verbs and phrases around a quotation: a sentence of our own for each construction.
// Each row fails under some change of the code that no other test notices.

import { describe, it } from 'vitest';
import { isRead, type Row } from './testing.ts';

describe('a phrase, from its first word to its last', () => {
  it.each<Row>([
    {
      text: '“It stays open,” said Federation of Millers President Tom Varga.',
      said: ['It stays open, → Tom Varga: said X after'],
    },
    {
      text: '“It stays open,” said Department of Conservation spokesman Tom Varga.',
      said: ['It stays open, → Tom Varga: said X after'],
    },
    {
      text: '“It stays open,” said the Department of Conservation, Tom Varga heard.',
      said: ['It stays open, → the Department of Conservation: said X after, unknown name'],
    },
    { text: '“It stays open,” said the chief of staff Tom Varga.', said: ['It stays open, → Tom Varga: said X after'] },
    {
      text: '“It stays open,” Federation of Millers President Tom Varga said.',
      said: ['It stays open, → Tom Varga: X said later'],
    },
    {
      text: 'The town released a statement saying the mill “stays open for good.”',
      said: ['(written) stays open for good. → a statement: saying earlier, unknown name'],
    },
    { text: '“The mill stays open” – Clara Benn', said: ['The mill stays open → Clara Benn: dash X'] },
    { text: 'Often called “the queen of flour,” Clara Benn left.', said: ['(term) the queen of flour, → nobody'] },
    { text: '“It stays open,” said Friday.', said: ['(term) It stays open, → nobody'] },
    { text: 'J.T. Benn said: “I stay.”', said: ['I stay. → J.T. Benn: X said before'] },
    {
      text: 'Claire Benn et Jean Varga sont venus. « Bien », a dit Varga. « Non », a dit Benn.',
      asked: { lang: 'fr' },
      said: ['Bien → Jean Varga: said X after', 'Non → Claire Benn: said X after'],
    },
    {
      text: 'Chief of staff Tom Varga said it “stays open for good.”',
      said: ['stays open for good. → Tom Varga: X said before'],
    },
    {
      text: 'After the paper’s editorial telling him to go, the mayor wrote “I shall stay here.”',
      said: ['(written) I shall stay here. → the mayor: X said before, described'],
    },
    {
      text: 'The mayor of Dorle, saying the mill “would never turn again,” left.',
      said: ['would never turn again, → The mayor: saying earlier, described'],
    },
    {
      text: 'A poll obtained by this paper found that most call it “a wreck on the water.”',
      said: ['a wreck on the water. → most: X said before, described'],
    },
    {
      text: '“The mill stays open,” read one sign. “It must,” read another.',
      said: ['(term) The mill stays open, → nobody', '(written) It must, → another: said X after, described'],
    },
    {
      text: 'Leaders of unions in the valley say the mill “stays open for good.”',
      said: ['stays open for good. → Leaders of unions in the valley: X said earlier, described'],
    },
    {
      text: 'Federation of Millers President Tom Varga said it “stays open for good.”',
      said: ['stays open for good. → Tom Varga: X said before'],
    },
    { text: '“It stays open,” he himself said.', said: ['It stays open, → he: X said after, nobody named'] },
    {
      text: '“It stays open,” said former first lady Clara Benn.',
      said: ['It stays open, → Clara Benn: said X after'],
    },
    { text: 'On the gate stood a sign: “The mill stays open.”', said: ['(term) The mill stays open. → nobody'] },
    {
      text: 'The mill costs three coins per day, and Clara Benn said it “stays open for good.”',
      said: ['stays open for good. → Clara Benn: X said before, among several verbs'],
    },
    {
      text: '“It stays,” the friend of a friend of Clara Benn said.',
      said: ['It stays, → the friend of a friend of Clara Benn: X said after, described'],
    },
    {
      text: 'A memo he released Tuesday said it “stays open for good.”',
      said: ['(written) stays open for good. → A memo: X said before, unknown name'],
    },
    {
      text: 'For Clara Benn, said Tom Varga, it “stays open for good.”',
      said: ['stays open for good. → Tom Varga: X said earlier'],
    },
    {
      text: 'The ruling said that the mill “stays open for good.”',
      said: ['(written) stays open for good. → The ruling: X said earlier, unknown name'],
    },
    {
      text: 'The “old wheel” turned, said the mayor of Dorle, and the “new wheel” stood.',
      said: ['(term) old wheel → nobody', '(term) new wheel → nobody'],
    },
    {
      text: '“It stays,” said the Avalon Court of Appeals for the Valley.',
      said: ['It stays, → the Avalon Court of Appeals: said X after, unknown name'],
    },
    {
      text: '“It stays,” the head of the union for millers of the valley in Avalon said.',
      said: ['It stays, → the head of the union for millers of the valley in Avalon: X said after, described'],
    },
  ])('is read: $text', isRead);
});

describe('the subject of a verb', () => {
  it.each<Row>([
    {
      text: 'The man who met Clara Benn said it “stays open for good.”',
      said: ['stays open for good. → The man: X said before, described'],
    },
    {
      text: '“It stays,” a woman who once met Clara Benn said.',
      said: ['It stays, → a woman: X said after, described'],
    },
    {
      text: 'The man who thinks Clara Benn said it “stays open” left.',
      said: ['stays open → Clara Benn: X said before, among several verbs'],
    },
    {
      text: 'Clara Benn, author of “A Wreck on the Water,” said it “stays open for good.”',
      said: ['(term) A Wreck on the Water, → nobody', 'stays open for good. → Clara Benn: X said before'],
    },
    {
      text: 'A man from Dorle who said the mill “stays open for good” left.',
      said: ['stays open for good → A man from Dorle: X said earlier, described'],
    },
    {
      text: 'Clara Benn’s lawyers, Tom Varga and Omar Delf, said the mill “stays open for good.”',
      said: ['stays open for good. → Clara Benn’s lawyers: X said earlier, described'],
    },
    {
      text: 'A reaction from Clara Benn, who called the mill “a wreck on the water,” came late.',
      said: ['a wreck on the water, → Clara Benn: X said labelling earlier'],
    },
    {
      text: 'Clara Benn, who in 2010 said the mill “stays open for good,” left.',
      said: ['stays open for good, → Clara Benn: X said earlier'],
    },
    {
      text: 'Tom Varga met the miller, and the miller said it “stays open for good.”',
      said: ['stays open for good. → the miller: X said before, unknown name'],
    },
    {
      text: 'Tom Varga left before Clara Benn came and said it “stays open for good.”',
      said: ['stays open for good. → Tom Varga: X said before'],
    },
    { text: '“It stays,” who said?', said: ['(term) It stays, → nobody'] },
  ])('is read: $text', isRead);
});

describe('a word that may be a verb', () => {
  it.each<Row>([
    {
      text: 'Clara Benn continued to call the mill “a wreck on the water.”',
      said: ['a wreck on the water. → Clara Benn: X said earlier'],
    },
    { text: '“The mill stays open,” Clara Benn thinks.', said: ['The mill stays open, → Clara Benn: X said after'] },
    {
      text: 'Clara Benn will never say the mill “stays open for good.”',
      said: ['(term) stays open for good. → nobody'],
    },
    {
      text: 'The crowd was chanting “Build the Mill” all night.',
      said: ['Build the Mill → The crowd: saying before, unknown name'],
    },
    {
      text: 'Her answer: “The mill stays open.”',
      said: ['The mill stays open. → Her: claim of X before, nobody named'],
    },
    {
      text: 'Neighbors report that the mill “stays open for good.”',
      said: ['(written) stays open for good. → Neighbors: X said earlier, described'],
    },
    {
      text: 'Critics, however, say the mill “stays open for good.”',
      said: ['stays open for good. → Critics: X said earlier, described'],
    },
    {
      text: 'Clara Benn continued: “The mill stays open.”',
      said: ['The mill stays open. → Clara Benn: X said before'],
    },
    {
      text: 'Says Clara Benn: “It stays open for good.”',
      said: ['It stays open for good. → Clara Benn: said X colon, unknown name'],
    },
    {
      text: 'Men, with Clara Benn at their side, say it “stays open for good.”',
      said: ['stays open for good. → Men: X said before, described'],
    },
    {
      text: 'Tom Varga said the plan thinks little of a mill that “stays open for good.”',
      said: ['stays open for good. → Tom Varga: X said earlier, among several verbs'],
    },
    {
      text: '“It stays,” the man to whom Tom Varga said so thinks.',
      said: ['It stays, → the man: X said after, described'],
    },
    {
      text: 'His answer: “It stays open for good.”',
      said: ['It stays open for good. → His: claim of X before, nobody named'],
    },
  ])('is read: $text', isRead);
});
