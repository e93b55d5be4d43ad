// Short articles of our own: who says what, who is meant, what is no speech.

import { describe, expect, it } from 'vitest';
import type { Article } from '../schema/article.ts';
import { person } from '../schema/testing.ts';
import { gazetteer, read } from './index.ts';

const nobody = gazetteer([]);

const article = (blocks: string[], more: Partial<Article> = {}): Article => ({
  id: 'a',
  lang: 'en',
  blocks: blocks.map((text, index) => ({ id: `b${index}`, text, kind: 'paragraph' })),
  ...more,
});
/** Each quotation as `words → speaker`. */
const told = (blocks: string[], known = nobody, more: Partial<Article> = {}): string[] =>
  read(article(blocks, more), known).quotations.map(
    (quotation) => `${quotation.text} → ${quotation.speaker?.name ?? '–'}`,
  );

describe('a cue beside the quotation', () => {
  it('is found in both orders', () => {
    expect(told(['“We will rebuild,” said Marta Quill. “It takes time,” Quill said.'])).toEqual([
      'We will rebuild, → Marta Quill',
      'It takes time, → Marta Quill',
    ]);
  });
  it('is found before the quotation, after a colon, and as a participle', () => {
    expect(told(['Governor Ada Brandt said: “The dam holds.”'])).toEqual(['The dam holds. → Ada Brandt']);
    expect(told(['Ada Brandt told reporters “the dam holds.”'])).toEqual(['the dam holds. → Ada Brandt']);
    expect(told(['Ada Brandt toured the valley on Monday, calling the damage “beyond words.”'])).toEqual([
      'beyond words. → Ada Brandt',
    ]);
  });
  it('is found across an apposition and a clause with who', () => {
    expect(told(['“Nobody was hurt,” Peter Novak, a firefighter from Dayton, said.'])).toEqual([
      'Nobody was hurt, → Peter Novak',
    ]);
    expect(told(['“Nobody was hurt,” said Peter Novak, who lives nearby.'])).toEqual([
      'Nobody was hurt, → Peter Novak',
    ]);
    expect(told(['“Nobody was hurt,” the mayor’s adviser, Peter Novak, said on Twitter.'])).toEqual([
      'Nobody was hurt, → Peter Novak',
    ]);
  });
  it('names the whole phrase where nobody is named', () => {
    expect(told(['“No comment,” a spokeswoman for the ministry said.'])).toEqual([
      'No comment, → a spokeswoman for the ministry',
    ]);
    const [quotation] = read(article(['“No comment,” a spokeswoman for the ministry said.']), nobody).quotations;
    expect(quotation?.speaker).toMatchObject({ person: null, who: null });
  });
  it('does not take the owner for the speaker', () => {
    expect(told(['Ada Brandt was absent. “She is ill,” Brandt’s lawyer said.'])).toEqual([
      'She is ill, → Brandt’s lawyer',
    ]);
  });
});

describe('a quotation without a cue of its own', () => {
  it('goes on within the paragraph', () => {
    const { quotations } = read(article(['“We will rebuild,” said Marta Quill. “It takes time.”']), nobody);
    expect(quotations.map((quotation) => quotation.speaker?.name)).toEqual(['Marta Quill', 'Marta Quill']);
    expect(quotations[1]?.continues).toBe(0);
  });
  it('goes on over blocks while its marks stay open', () => {
    const { quotations } = read(
      article(['“We will rebuild,” said Marta Quill. “It takes time.', '“But we will.”']),
      nobody,
    );
    expect(quotations.map((quotation) => quotation.continues)).toEqual([null, 0, 1]);
    expect(quotations[2]?.speaker?.name).toBe('Marta Quill');
  });
});

describe('pronouns', () => {
  it('mean the last compatible person who spoke', () => {
    expect(
      told(['Marta Quill met Peter Novak in Dayton.', '“We will rebuild,” she said.', '“It takes time,” he said.']),
    ).toEqual(['We will rebuild, → Marta Quill', 'It takes time, → Peter Novak']);
  });
});

describe('what is nobody’s speech', () => {
  it('is a term', () => {
    const { quotations } = read(
      article(['The so-called “golden hour” is over. Leaders watched “The Long March” on television.']),
      nobody,
    );
    expect(quotations.map(({ kind, speaker }) => [kind, speaker])).toEqual([
      ['term', null],
      ['term', null],
    ]);
  });
  it('is what somebody was asked', () => {
    expect(told(['Asked whether the talks were a “waste of breath,” Marta Quill said: “Not yet.”'])).toEqual([
      'waste of breath, → –',
      'Not yet. → Marta Quill',
    ]);
  });
});

describe('people of the record', () => {
  const quill = person('quill', 'Marta Quill', {
    aliases: ['Marta Kwill', 'Kwill'],
    alone: ['Quill'],
    roles: [{ title: 'Governor of Avalon', from: '2019' }],
    pronoun: 'she',
    born: '1960',
  });
  const known = gazetteer([quill]);
  const linked = (blocks: string[], more: Partial<Article> = {}, people = known): (string | null)[] =>
    read(article(blocks, more), people).mentions.map((mention) => mention.person);

  it('are linked by full name, spelling variant and title', () => {
    expect(linked(['Marta Quill spoke. Later Quill left.'], { published: '2021-03-01' })).toEqual(['quill', 'quill']);
    expect(linked(['Governor Marta Kwill spoke. Kwill left.'])).toEqual(['quill', 'quill']);
    expect(linked(['Governor Quill spoke.'], { published: '2021-03-01' })).toEqual(['quill']);
  });
  it('are linked by a bare surname only where it may stand alone, in their time', () => {
    expect(linked(['“Yes,” Quill said.'], { published: '2021-03-01' })).toEqual(['quill']);
    expect(linked(['“Yes,” Quill said.'], { published: '1999-03-01' })).toEqual([null]);
  });
  it('are not linked where age, family or a longer name tells otherwise', () => {
    expect(linked(['Marta Quill, 23, was charged with theft.'], { published: '2021-03-01' })).toEqual([null]);
    expect(linked(['Hugo Quill, her brother, waved.'], { published: '2021-03-01' })).toEqual([null]);
    expect(linked(['The Marta Quill Foundation paid.'], { published: '2021-03-01' })).toEqual([]);
  });
  it('do not speak after their death', () => {
    const late = gazetteer([{ ...quill, died: '2020-05-01' }]);
    const { quotations } = read(article(['“Yes,” Governor Marta Quill said.'], { published: '2021-03-01' }), late);
    expect(quotations[0]?.speaker).toMatchObject({ name: 'Marta Quill', person: null });
  });
  it('stay unlinked where two are meant by one name', () => {
    const two = gazetteer([
      quill,
      person('other', 'Marta Quill', { roles: [{ title: 'Senator for Avalon', from: '2018' }] }),
    ]);
    expect(linked(['Marta Quill waved.'], { published: '2021-03-01' }, two)).toEqual([null]);
    expect(linked(['Senator Marta Quill waved.'], { published: '2021-03-01' }, two)).toEqual(['other']);
  });
});

describe('languages', () => {
  it('without a file get short quotations as quotations too, since nothing tells a term there', () => {
    const text = '«Estamos listos para zarpar», dijo la capitana. La llamada «zona gris» sigue cerrada.';
    const article = { id: 'es', lang: 'es', blocks: [{ id: 'a', text, kind: 'paragraph' as const }] };
    expect(read(article, gazetteer([])).quotations.map(({ kind, speaker }) => [kind, speaker])).toEqual([
      ['speech', null],
      ['term', null],
    ]);
  });

  it('without a file get quotations and no speakers', () => {
    const { quotations } = read(article(['„Vi klarar det“, sade Marta Quill.'], { lang: 'sv' }), nobody);
    expect(quotations.map(({ text, speaker }) => [text, speaker])).toEqual([['Vi klarar det', null]]);
  });
});
