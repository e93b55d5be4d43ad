// Who is told to say a quotation in its own sentence: one of our own for each construction.
// Each row fails under some change of the code that no other test notices.

import { describe, it } from 'vitest';
import { isRead, type Row } from './testing.ts';

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
    {
      text: 'Tom Varga said that some who had called the mill old “should be heard by all.”',
      said: ['should be heard by all. → Tom Varga: X said earlier, among several verbs'],
    },
    {
      text: 'Clara Benn called Tom Varga, and he said “it stays open for good.”',
      said: ['it stays open for good. → Tom Varga: X said before, among several verbs'],
    },
    {
      text: 'In those days, Clara Benn said, Tom Varga called him “the king of flour.”',
      said: ['the king of flour. → Tom Varga: X said before, among several verbs'],
    },
    {
      text: 'A plan seen by the wheel as “a wreck on the water” failed.',
      said: ['(term) a wreck on the water → nobody'],
    },
    {
      text: 'Tom Varga’s long and new and very old answer: “It stays open for good.”',
      said: ['(term) It stays open for good. → nobody'],
    },
    {
      text: 'Tom Varga said she says he thinks they think we think I think you think “the mill stays open for good.”',
      said: ['the mill stays open for good. → you: X said before, nobody named'],
    },
    {
      text: 'The memo said the town thinks the mill “stays open for good.”',
      said: ['(written) stays open for good. → The memo: X said earlier, unknown name'],
    },
    {
      text: 'Tom Varga said as a “friend of the mill and of us all.”',
      said: ['friend of the mill and of us all. → Tom Varga: X said before'],
    },
    {
      text: 'Tom Varga heard the owner’s claim that the mill “stays open for good.”',
      said: ['stays open for good. → the owner: claim of X labelling earlier, described'],
    },
    {
      text: 'The town was told of it by Clara Benn, who said “it stays open for good.”',
      said: ['it stays open for good. → Clara Benn: X said before'],
    },
    {
      text: 'The report said Clara Benn thinks the mill “stays open for good.”',
      said: ['stays open for good. → Clara Benn: X said weakly earlier, among several verbs'],
    },
    {
      text: 'In those days, Clara Benn said, the critics said he was “the king of flour.”',
      said: ['the king of flour. → the critics: X said earlier, described'],
    },
    {
      text: 'In those days, Clara Benn said, the critics called him “the king of flour.”',
      said: ['the king of flour. → Clara Benn: X said earlier, among several verbs'],
    },
    {
      text: 'Clara Benn thinks guests will say “what a lovely old wheel.”',
      said: ['what a lovely old wheel. → guests: X said before, described'],
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
    {
      text: 'Clara Benn pays ten coins per Tom Varga and calls it “a wreck on the water.”',
      said: ['a wreck on the water. → Clara Benn: subject, few words'],
    },
    {
      text: 'The mill was in 2010 called, and rightly, “a wreck on the water” by Tom Varga.',
      said: ['a wreck on the water → Tom Varga: by X'],
    },
    {
      text: 'Tom Varga left, said Clara Benn. ¶ “It stays open for good, and that is all I say.”',
      said: ['It stays open for good, and that is all I say. → Clara Benn: told in the block before'],
    },
    { text: 'Tom Varga called the “old wheel” his, Clara Benn said.', said: ['old wheel → Tom Varga: X said before'] },
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
    {
      text: 'The miller who met Tom Varga had an answer: “It stays open for good.”',
      said: ['(term) It stays open for good. → nobody'],
    },
    {
      text: 'Tom Varga of Dorle: “It stays open for good.”',
      said: ['It stays open for good. → Tom Varga: clause colon'],
    },
  ])('is read: $text', isRead);
});
