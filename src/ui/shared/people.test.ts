import { describe, expect, it } from 'vitest';
import { card, speaker } from '../fixture/article.ts';
import { doubt, holdsLine, lifeLine, roleLine, whyLinked, whySpeaker } from './people.ts';

describe('a role', () => {
  it('is the one held on the article’s date', () => {
    expect(roleLine(card, '2015-03-01')).toBe('Harbour commissioner');
    expect(roleLine(card, '2021-10-14T08:00:00Z')).toBe('Mayor of Sundhaven');
  });

  it('that had ended by then is told as a former one', () => {
    const former = { ...card, roles: [{ title: 'Harbour commissioner', from: '2011', to: '2018-05' }] };
    expect(roleLine(former, '2020-01-01')).toBe('before the article’s date: Harbour commissioner');
  });

  it('that began later is not told at all', () => {
    expect(roleLine(card, '2009-01-01')).toBe(null);
  });

  it('beside an undated article says that the date is missing', () => {
    expect(roleLine(card, undefined)).toBe('Mayor of Sundhaven (article’s date not stated)');
  });
});

describe('what is known of people', () => {
  it('counts what the record holds, with its span', () => {
    expect(holdsLine(card)).toBe('12 statements from 3 sources, 24 February 2017 to 30 December 2022');
    expect(holdsLine({ ...card, statements: 1, sources: 1, from: null, to: null })).toBe(
      '1 statement from 1 source, date not stated',
    );
    expect(holdsLine({ ...card, statements: 0 })).toBe('No statement on record');
  });

  it('tells years of life only of the dead', () => {
    expect(lifeLine(card)).toBe(null);
    expect(lifeLine({ ...card, died: '2020-02-01' })).toBe('1969 – 1 February 2020');
  });
});

describe('why somebody is the speaker', () => {
  it('is said plainly for a rule of the reading, and generally for one it does not know', () => {
    const mention = { start: 0, end: 9, text: 'Lindqvist' };
    expect(whySpeaker(speaker({ rule: 'X said after', mention }))).toBe(
      'The name and a verb of saying stand beside the quotation.',
    );
    expect(whySpeaker(speaker({ rule: 'same block, farther', mention }))).toBe(
      'Taken to be the speaker of the quotation before.',
    );
    expect(whySpeaker(speaker({ rule: 'brand new', mention }))).toBe('Read from the words around the quotation.');
  });

  it('names the pronoun that stands for the speaker', () => {
    expect(whySpeaker(speaker({ mention: { start: 0, end: 3, text: 'she' } }))).toContain('The article has “she”');
  });

  it('is doubted in words, not figures', () => {
    expect([0.95, 0.8, 0.5].map(doubt)).toEqual([null, 'probably', 'perhaps']);
  });

  it('tells by what a name was linked', () => {
    expect(whyLinked('full name')).toContain('full name');
    expect(whyLinked(undefined)).toContain('as the article gives it');
  });
});
