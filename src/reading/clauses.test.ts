// Sentences with more than one verb, name or clause: whose words the quotation is.

import { describe, expect, it } from 'vitest';
import { gazetteer, read } from './index.ts';

const nobody = gazetteer([]);
const quotations = (blocks: string[]) =>
  read(
    { id: 'a', lang: 'en', blocks: blocks.map((text, at) => ({ id: `${at}`, text, kind: 'paragraph' as const })) },
    nobody,
  ).quotations;
const told = (...blocks: string[]): string[] =>
  quotations(blocks).map(({ text, speaker }) => `${text} → ${speaker?.name ?? '–'}`);

describe('a subject', () => {
  it('is the name in apposition to a role somebody has', () => {
    expect(told('Mayor Ada Roe spoke.', 'Her deputy, Tom O’Hara, disagreed: “The harbour must close.”')[0]).toBe(
      'The harbour must close. → Tom O’Hara',
    );
  });
  it('is the name before brackets, not the participle before it', () => {
    expect(told('After winning Avalon, Gov. Ada Roe (R-AV), said, “The road is long and we go on.”')[0]).toBe(
      'The road is long and we go on. → Ada Roe',
    );
  });
  it('is no adverb that opens the sentence', () => {
    expect(
      told(
        'However, Jill Marten, vice president and counsel for the Roe Trust, said in March that it had “no merit at all.”',
      )[0],
    ).toBe('no merit at all. → Jill Marten');
  });
  it('may be a people, a share of them, or a number', () => {
    expect(told('“We have to pay for all of this,” the Avalonians write.')[0]).toContain('→ the Avalonians');
    expect(told('Asked how likely that was, 21 percent said “not too likely at all.”')[0]).toContain('→ 21 percent');
  });
  it('is who owns what was said', () => {
    expect(told('The Avalonian senator’s answer was that “the harbour comes first for all of us.”')[0]).toBe(
      'the harbour comes first for all of us. → The Avalonian senator',
    );
  });
});

describe('a verb', () => {
  it('may tell with the word behind it', () => {
    expect(
      told('After Governor Jo Brand criticized Bill Roe, Ada Quill shot back, “I could have stayed home.”')[0],
    ).toBe('I could have stayed home. → Ada Quill');
  });
  it('of what may be is told by the one outside', () => {
    expect(told('Ada Roe said she expected that voters will say “no thanks to all of it.”')[0]).toMatch(
      /→ (?:Ada Roe|she)$/,
    );
  });
  it('is no plural before a comma', () => {
    expect(
      told(
        'Ada Roe was asked by host Jo Brand whether her plan for tax credits, which cost much, would risk “adding to the burden.”',
      )[0],
    ).toBe('adding to the burden. → Jo Brand');
  });
});

describe('a clause between commas', () => {
  const teller = (sentence: string): string | null =>
    quotations([`Mayor Olga Winter met Tom Brand. ${sentence}`])[0]?.speaker?.name ?? null;
  it.each([
    ['Olga Winter said the ferry, which Tom Brand said was late, “goes to the island twice a day.”', 'Olga Winter'],
    ['Olga Winter said the ferry, which Tom Brand called late, “goes to the island twice a day.”', 'Olga Winter'],
    ['Olga Winter said the ferry, of which Tom Brand said little, “goes to the island twice a day.”', 'Olga Winter'],
    ['Olga Winter said the clerk, who told her it was late, “would never do for the island.”', 'Olga Winter'],
    ['Olga Winter told us on a ferry, which Tom Brand said was late, that it “sails on.”', 'Olga Winter'],
    ['The ferry, which Tom Brand said was late, “goes to the island twice a day.”', null],
  ])('ends before what its sentence goes on to tell: %s', (sentence, name) => {
    expect(teller(sentence)).toBe(name);
  });
  it.each([
    'Olga Winter said she met Tom Brand, who told her on Monday, “We shall never let this go.”',
    'Olga Winter said she met Tom Brand, who told her, on Monday, that “the ferry will sail.”',
    'Olga Winter met Tom Brand, who said the ferry was old, and that it “sails on for all of us.”',
    'Olga Winter met Tom Brand, who said the ferry was old, slow and “a danger to all of us.”',
    'Olga Winter said she met Tom Brand, who said, “We shall never let this go.”',
  ])('reaches over what is its own: %s', (sentence) => {
    expect(teller(sentence)).toBe('Tom Brand');
  });
});

describe('a pronoun', () => {
  it('means whom its sentence turns to', () => {
    expect(
      told(
        '“It is a mess, and we all know it,” Tom Brand said.',
        'As for Paul Roe, he said: “I am not worried about any of it.”',
      )[1],
    ).toBe('I am not worried about any of it. → Paul Roe');
  });
  it('after a question means the one who was asked', () => {
    expect(
      told(
        'Paul Roe was asked by host Tom Brand whether his plan would risk “adding to the burden of the budget.”',
        '“Not at all, and I will tell you why,” he said.',
      )[1],
    ).toBe('Not at all, and I will tell you why, → Paul Roe');
  });
});

describe('one quoted word', () => {
  it('that labels a thing is a term; one that is told is speech', () => {
    expect(quotations(['Ada Roe called the plan “helpful” on Monday.'])[0]?.kind).toBe('term');
    expect(quotations(['“Helpful,” Ada Roe said of the plan.'])[0]?.kind).toBe('speech');
  });
});
