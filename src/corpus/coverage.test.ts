import { describe, expect, it } from 'vitest';
import { coverageOf } from './coverage.ts';
import { corpusOf, person, statement } from './testing.ts';

const saidOn = (...days: (string | undefined)[]) =>
  coverageOf(
    corpusOf(
      [person('ada', 'Ada Quill')],
      days.map((said, n) => statement(`s${n}`, 'ada', 'We open.', said === undefined ? {} : { said })),
    ),
  );

describe('what a corpus covers', () => {
  it('is told in days where sources give days, and in years where they give no more', () => {
    expect(saidOn('2021-10-04', '2022-01-01')).toMatchObject({ from: '2021-10-04', to: '2022-01-01' });
    expect(saidOn('1790', '1791')).toMatchObject({ from: '1790', to: '1791' });
    expect(saidOn('1790', '1791-05-01')).toMatchObject({ from: '1790', to: '1791-05-01' });
    expect(saidOn('1790', '1790-01-01')).toMatchObject({ from: '1790-01-01', to: '1790' });
    expect(saidOn(undefined)).toMatchObject({ from: null, to: null, years: 0, gaps: [] });
  });

  it('names the years between of which it holds nothing', () => {
    expect(saidOn('1930', '1932', '1931', '1934', '1976-09-23')).toMatchObject({
      years: 5,
      gaps: ['1933', '1935/1975'],
    });
    expect(saidOn('2021-10-04', '2022-01-01').gaps).toEqual([]);
  });

  it('takes no year for missing in which something may have been said', () => {
    expect(saidOn('1930', '[1931..1933]', '1934').gaps).toEqual([]);
    // An open end may mean any year, so it fills none.
    expect(saidOn('1930', '[..1933]', '1934').gaps).toEqual(['1931/1933']);
  });
});
