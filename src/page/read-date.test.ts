import { describe, expect, it } from 'vitest';
import { readDate } from './read-date.ts';

describe('a date on a page', () => {
  it.each([
    ['2031-05-02', '2031-05-02'],
    ['20310502', '2031-05-02'],
    ['2031-05-02T08:00:00.000Z', '2031-05-02T08:00:00Z'],
    ['2031-05-02T08:00-0500', '2031-05-02T08:00:00-05:00'],
    ['2031-05-02 08:00:30', '2031-05-02T08:00:30'],
    ['2031 05 02 14:00:00', '2031-05-02T14:00:00'],
    ['May 2, 2031', '2031-05-02'],
    ['Published Sept. 2nd, 2031 at noon', '2031-09-02'],
    ['2 May 2031', '2031-05-02'],
    ['Friday, 2 Dec 2031', '2031-12-02'],
  ])('%s', (text, date) => {
    expect(readDate(text)).toBe(date);
  });

  it.each([
    ['de', '2. März 2031', '2031-03-02'],
    ['fr', 'Publié le 2 août 2031', '2031-08-02'],
    ['fr', '1er mai 2031', '2031-05-01'],
    ['pt-BR', '2 de maio de 2031', '2031-05-02'],
    ['cs', '2. května 2031', '2031-05-02'],
    ['xx-nonsense-language', 'May 2, 2031', '2031-05-02'],
  ])('is read in the page’s language %s: %s', (lang, text, date) => {
    expect(readDate(text, lang)).toBe(date);
  });

  it.each([
    '',
    '  ',
    '3/4/2031',
    '2031',
    'yesterday',
    '2031-02-30',
    '2031-13-01',
    'Ma 2, 2031',
    'Chapter 12 2031',
    '99 May 2031',
  ])('is none where it may be another, or is no day: "%s"', (text) => {
    expect(readDate(text)).toBeNull();
  });
});
