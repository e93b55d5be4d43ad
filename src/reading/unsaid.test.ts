// What is nobody’s speech, and what is written: a sentence of our own for each construction.
// Each row fails under some change of the code that no other test notices.

import { describe, it } from 'vitest';
import { isRead, type Row } from './testing.ts';

describe('names of things and titles', () => {
  it.each<Row>([
    {
      text: 'The mill was called “a wreck on the water” by Clara Benn.',
      said: ['(term) a wreck on the water → Clara Benn: by X'],
    },
    { text: 'Clara Benn told “Face the Valley” that the mill was open.', said: ['(term) Face the Valley → nobody'] },
    {
      text: '„Die Mühle bleibt offen“, sagte Klara Benn im ARD-„Morgenmagazin“.',
      asked: { lang: 'de' },
      said: ['Die Mühle bleibt offen → Klara Benn: said X after', '(term) Morgenmagazin → nobody'],
    },
    { text: 'A book called “The Long Wheel” sold well.', said: ['(term) The Long Wheel → nobody'] },
    {
      text: 'They call themselves “the wheel turners of Dorle.”',
      said: ['(term) the wheel turners of Dorle. → They: X said earlier, nobody named'],
    },
    {
      text: 'Clara Benn opened what she calls “the golden wheel.”',
      said: ['the golden wheel. → Clara Benn: X said before, among several verbs'],
    },
    {
      text: '„Die Mühle“, sagte Klara Benn, „bleibt offen.“',
      asked: { lang: 'de' },
      said: ['Die Mühle → Klara Benn: said X after', 'bleibt offen. → Klara Benn: same sentence'],
    },
    { text: 'The bread, which she calls a “wheel,” sold well.', said: ['(term) wheel, → nobody'] },
    {
      text: 'Clara Benn called for “a new wheel for the mill.”',
      said: ['a new wheel for the mill. → Clara Benn: X said labelling earlier'],
    },
    {
      text: 'It is what the ministry calls “a wreck on the wide water.”',
      said: ['a wreck on the wide water. → the ministry: X said before, unknown name'],
    },
    { text: 'The ministry opened what it calls “the golden wheel.”', said: ['(term) the golden wheel. → nobody'] },
    {
      text: 'Die Mühle der von der Aue blieb offen. „Gut“, sagte Ursula von der Aue.',
      asked: { lang: 'de' },
      said: ['Gut → Ursula von der Aue: said X after'],
    },
    {
      text: '„Die Mühle bleibt offen“, sagte Klara Benn im „Morgenmagazin“.',
      asked: { lang: 'de' },
      said: ['Die Mühle bleibt offen → Klara Benn: said X after', '(term) Morgenmagazin → nobody'],
    },
    {
      text: '“Yes!” Then Clara Benn shouted. “No!”',
      said: ['Yes! → Clara Benn: X said after', 'No! ←0 → Clara Benn: same block'],
    },
    { text: 'The “old wheel” turned, which Tom Varga said was new.', said: ['(term) old wheel → nobody'] },
    { text: '“It stays,” either Tom Varga or Clara Benn said.', said: ['(term) It stays, → nobody'] },
    {
      text: 'Clara Benn asked Tom Varga, to which he replied that it “stays open for good.”',
      said: ['stays open for good. → Tom Varga: X said before, among several verbs'],
    },
  ])('is read: $text', isRead);
});

describe('questions, gestures, suppositions', () => {
  it.each<Row>([
    {
      text: 'Clara Benn wanted to know if the mill “stays open for good.”',
      said: ['(term) stays open for good. → nobody'],
    },
    { text: 'He was asked, “Does the mill stay open?”', said: ['(term) Does the mill stay open? → nobody'] },
    {
      text: 'Clara Benn denied it, saying the mill “stays open for good.”',
      said: ['stays open for good. → Clara Benn: saying earlier, among several verbs'],
    },
    { text: 'Imagine: “The mill stays open for good.”', said: ['The mill stays open for good. → nobody'] },
    { text: 'Clara Benn shrugged as if to say, the “mill stays open.”', said: ['(term) mill stays open. → nobody'] },
    {
      text: 'Clara Benn denied that it is “a wreck on the water.”',
      said: ['a wreck on the water. → Clara Benn: X said earlier'],
    },
  ])('is read: $text', isRead);
});

describe('words that somebody says, or nobody', () => {
  it.each<Row>([
    {
      text: 'Clara Benn called the senator from Avalon “Old Wheel.”',
      said: ['Old Wheel. → Clara Benn: X said labelling earlier'],
    },
    { text: 'Tom Varga, in charge of labeling “hate,” resigned.', said: ['(term) hate, → nobody'] },
    {
      text: 'The poster that Clara Benn called ugly hung on the wall of the mill by the river with the word “hope.”',
      said: ['(term) hope. → nobody'],
    },
    { text: '“Face the Valley,” Clara Benn said.', said: ['Face the Valley, → Clara Benn: X said after'] },
    { text: 'Clara Benn said on “Face the Valley” that the mill was open.', said: ['(term) Face the Valley → nobody'] },
    {
      text: 'The report, released Monday, found the mill “stays open for good.”',
      said: ['(written) stays open for good. → The report: X said weakly earlier, unknown name'],
    },
  ])('is read: $text', isRead);
});

describe('speech, writing, terms', () => {
  it.each<Row>([
    {
      text: '„Gut so, und weiter so“, heißt es in der Mitteilung der Polizei.',
      asked: { lang: 'de' },
      said: ['(written) Gut so, und weiter so → es: said X after, nobody named'],
    },
    {
      text: 'Clara Benn said it was “open” and “free to all of us here.”',
      said: ['open → Clara Benn: X said earlier', 'free to all of us here. → Clara Benn: X said earlier'],
    },
    {
      text: '“The mill stays open,” the memo said.',
      said: ['(written) The mill stays open, → the memo: X said after, unknown name'],
    },
  ])('is read: $text', isRead);
});
