import { describe, expect, it } from 'vitest';
import { compareDays, parseEdtf, shiftDay } from './edtf.ts';

describe('dates as sources give them', () => {
  it.each([
    ['2022-03-01', '2022-03-01', '2022-03-01'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2011', '2011-01-01', '2011-12-31'],
    ['[2022-11-11..2022-12-30]', '2022-11-11', '2022-12-30'],
    ['[..2022-12-30]', null, '2022-12-30'],
    ['[2022-12..]', '2022-12-01', null],
    ['[1953,1961]', '1953-01-01', '1961-12-31'],
    ['2022-03-01/2022-03-05', '2022-03-01', '2022-03-05'],
    ['2022-03-01/..', '2022-03-01', null],
  ])('%s may be %s to %s', (text, first, last) => {
    expect(parseEdtf(text)).toEqual({ first, last });
  });

  it.each([
    '',
    'Friday',
    '2022-13-01',
    '2022-02-30',
    '22-03-01',
    '2022-03-01T10:00',
    '[2022-12-30..2022-11-11]',
    '[..]',
    '[a..b..c]',
    '2022?',
  ])('refuses %j', (text) => {
    expect(parseEdtf(text)).toBeNull();
  });

  it('tells before and after only where it is certain', () => {
    const compare = (a: string, b: string) => compareDays(parseEdtf(a), parseEdtf(b));
    expect(compare('2022-03-01', '[2022-11-11..2022-12-30]')).toBe('before');
    expect(compare('[2022-11-11..2022-12-30]', '2022-03-01')).toBe('after');
    expect(compare('2022-03-01', '2022-03-01')).toBe('same');
    expect(compare('2022', '2022-03-01')).toBe('overlap');
    expect(compare('[..2022-12-30]', '2022-03-01')).toBe('overlap');
    expect(compareDays(null, parseEdtf('2022'))).toBe('unknown');
  });

  it('moves a day over the end of a month', () => {
    expect(shiftDay('2022-03-01', -1)).toBe('2022-02-28');
    expect(shiftDay('2023-12-31', 2)).toBe('2024-01-02');
  });
});
