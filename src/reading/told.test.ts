// Who is told to say a quotation in its own sentence: one of our own for each construction.
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
  ])('is read: $text', isRead);
});

describe('what tells before the quotation', () => {
  it.each<Row>([
    {
      text: "Clara Benn's big old claim that the mill “stays open for good” was new.",
      said: ['stays open for good → Clara Benn: claim of X labelling earlier'],
    },
    {
      text: 'Her claim that the mill “stays open for good” was new.',
      said: ['stays open for good → Her: claim of X labelling earlier, nobody named'],
    },
    {
      text: 'Declaring that she could not wait, the mayor offered the town a “bridge of boats.”',
      said: ['bridge of boats. → the mayor: saying earlier, described'],
    },
    {
      text: 'Clara Benn said; “I stay here for good and all.”',
      said: ['I stay here for good and all. → Clara Benn: X said earlier'],
    },
    {
      text: 'Clara Benn said that millers who had accused him “should be heard by all.”',
      said: ['should be heard by all. → Clara Benn: X said earlier'],
    },
    {
      text: 'Clara Benn’s claim that the mill “stays open for good” was new.',
      said: ['stays open for good → Clara Benn: claim of X labelling earlier'],
    },
    {
      text: 'Clara Benn answered Tom Varga’s claim that the mill “stays open for good.”',
      said: ['stays open for good. → Tom Varga: claim of X labelling earlier, among several verbs'],
    },
    {
      text: 'The miller who said the mill “stays open for good” left.',
      said: ['stays open for good → The miller: X said earlier, unknown name'],
    },
    {
      text: 'The mill is a thing seen by the owners as “a wreck on the water.”',
      said: ['a wreck on the water. → the owners: told by X weakly earlier, described'],
    },
    {
      text: 'Tom Varga told Clara Benn to go, to which she replied, “It stays open for good.”',
      said: ['It stays open for good. → Clara Benn: X said before, among several verbs'],
    },
    {
      text: 'He said to them that he said “it stays open for good.”',
      said: ['it stays open for good. → He: X said earlier, nobody named'],
    },
    { text: 'Clara Benn went on: “The mill stays open.”', said: ['The mill stays open. → Clara Benn: X said colon'] },
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
  ])('is read: $text', isRead);
});

describe('a participle', () => {
  it.each<Row>([
    {
      text: 'She’s saying the mill “stays open for good.”',
      said: ['stays open for good. → She: saying earlier, nobody named'],
    },
    {
      text: 'They’re calling the mill “a wreck on the water.”',
      said: ['a wreck on the water. → They: saying earlier, nobody named'],
    },
    {
      text: 'Tom Varga was late. He’s saying the mill “stays open for good.”',
      said: ['stays open for good. → Tom Varga: saying earlier'],
    },
    {
      text: 'Calling it “a wreck on the water,” Clara Benn left the mill.',
      said: ['a wreck on the water, → Clara Benn: saying before'],
    },
    {
      text: 'With the Federation of Millers calling it “a wreck on the water,” the town sold it.',
      said: ['a wreck on the water, → the Federation of Millers: saying before, unknown name'],
    },
    {
      text: 'With the owner of the mill calling it “a wreck on the water,” the town sold it.',
      said: ['a wreck on the water, → the owner of the mill: saying before, described'],
    },
  ])('is read: $text', isRead);
});

describe('a verb beside the quotation, or a source named for it', () => {
  it.each<Row>([
    { text: '“The mill stays open,” came shouts from the crowd.', said: ['(term) The mill stays open, → nobody'] },
    {
      text: '« Le moulin reste ouvert », explique-t-elle.',
      asked: { lang: 'fr' },
      said: ['Le moulin reste ouvert → elle: said X after, nobody named'],
    },
    {
      text: 'Seen by the owners as “a wreck on the water,” the mill was sold.',
      said: ['(term) a wreck on the water, → nobody'],
    },
    {
      text: 'Tom Varga called the mill “a wreck on the water” by mistake.',
      said: ['a wreck on the water → Tom Varga: X said labelling earlier'],
    },
    {
      text: '“The mill stays open.” Clara Benn said in a letter.',
      said: ['(written) The mill stays open. → Clara Benn: X said beside'],
    },
    { text: 'The “old wheel” will turn again, said Clara Benn.', said: ['old wheel → Clara Benn: said X at the end'] },
    { text: '“The mill stays open,” goes the plan.', said: ['(term) The mill stays open, → nobody'] },
    {
      text: 'The wheel is “as old as the town itself,” Clara Benn said.',
      said: ['as old as the town itself, → Clara Benn: X said after'],
    },
    {
      text: '“It stays open,” Clara Benn’s spokeswoman, Rosa Quint, said.',
      said: ['It stays open, → Rosa Quint: X said at the end'],
    },
    {
      text: '“The mill stays open?” a man was shouting.',
      said: ['The mill stays open? → a man: X said after, described'],
    },
    { text: '“The mill stays open!” a man kept shouting.', said: ['The mill stays open! → nobody'] },
    { text: 'The mill was sold “for good” by Clara Benn.', said: ['(term) for good → nobody'] },
    { text: '“The mill stays open,” as Clara Benn put it.', said: ['The mill stays open, → Clara Benn: X said after'] },
    {
      text: '“The mill stays open,” and she said it twice.',
      said: ['The mill stays open, → she: X said after, nobody named'],
    },
    { text: '“The mill stays open” as Clara Benn put it.', said: ['(term) The mill stays open → nobody'] },
    {
      text: '“The mill stays open,” the owner, Clara Benn, said on Monday.',
      said: ['The mill stays open, → Clara Benn: X said after'],
    },
    {
      text: 'After Tom Varga left, “the mill stays open,” Clara Benn said.',
      said: ['the mill stays open, → Clara Benn: X said after'],
    },
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
  ])('is read: $text', isRead);
});

describe('a colon, a dash, an owner', () => {
  it.each<Row>([
    {
      text: 'The director general of the mill, Clara Benn, had one answer: “The mill stays open.”',
      said: ['The mill stays open. → Clara Benn: clause colon'],
    },
    {
      text: '“It stays open,” said a spokeswoman for Clara Benn.',
      said: ['It stays open, → a spokeswoman: said X after, described'],
    },
    { text: 'Its motto: “The mill stays open.”', said: ['(term) The mill stays open. → nobody'] },
    { text: '“The mill stays open.” — the owner', said: ['The mill stays open. → nobody'] },
    { text: '“The mill stays open.” — Clara Benn was glad of it.', said: ['The mill stays open. → nobody'] },
  ])('is read: $text', isRead);
});
