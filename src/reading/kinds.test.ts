// What a quotation is: somebody's speech, their writing, or a term; and what is nobody's.

import { describe, expect, it } from 'vitest';
import { gazetteer, read } from './index.ts';

const quoted = (text: string, lang = 'en'): string[] =>
  read(
    { id: 'a', lang, published: '2014-06-01', blocks: [{ id: '0', kind: 'paragraph', text }] },
    gazetteer([]),
  ).quotations.map(({ kind, speaker }) => `${kind}: ${speaker?.name ?? '–'}`);

describe('a quotation that is a sentence of its own', () => {
  it('is speech however short, whether its speaker is known or not', () => {
    expect(quoted('„Das reicht nicht“, hieß es am Abend dagegen.', 'de')[0]).toMatch(/^speech/);
    expect(quoted('« Je demande pardon », a-t-on entendu dans la salle.', 'fr')[0]).toMatch(/^speech/);
  });
  it('is no speech as a title', () => {
    expect(quoted('"Red Harbor," a play about ships, opened on Friday.')).toEqual(['term: –']);
  });
});

describe('a work that is called by a name', () => {
  it('says nothing, and is nobody', () => {
    expect(quoted('A book called "The Long Wheel" sold well.')).toEqual(['term: –']);
  });
});

describe('words behind which a post or a letter is named', () => {
  it.each([
    'Peter Lind called the ruling "absurd" on X.',
    'Peter Lind called the ruling "a gift to thieves" in a post on X.',
    'Peter Lind called the ruling "a gift to thieves" in a letter to the court.',
  ])('are written: %s', (text) => {
    expect(quoted(text)).toEqual(['written: Peter Lind']);
  });
  it('are spoken where only a place is', () => {
    expect(quoted('Peter Lind called the ruling "a gift to thieves" on Friday.')).toEqual(['speech: Peter Lind']);
  });
});

describe('a quotation whose own sentence tells of somebody else', () => {
  it('goes on with nobody’s words', () => {
    expect(
      quoted(
        '"You could see it coming," said Peter Lind. The actor began, "Nine winters and seven long nights ago."',
      )[1],
    ).not.toContain('Peter Lind');
    expect(
      quoted(
        '"You could see it coming," said Peter Lind. It is a doll, which Bramble once advertised as "the only doll you will ever need."',
      )[1],
    ).not.toContain('Peter Lind');
  });
});

describe('a verb behind an apposition after a question', () => {
  it('tells who asked it', () => {
    expect(
      quoted('"Who would want to do that?" Toby Marsh, the studio’s former chairman, recalled with a laugh.'),
    ).toEqual(['speech: Toby Marsh']);
  });
});
