import { describe, expect, it } from 'vitest';
import { dateWords, spanWords } from './dates.ts';

describe('a date in words', () => {
  it.each([
    ['2022-03-01', '1 March 2022'],
    ['2022-03', 'March 2022'],
    ['2022', '2022'],
    ['[2022-11-11..2022-12-30]', 'one day between 11 November and 30 December 2022'],
    ['[2021-12-30..2022-01-02]', 'one day between 30 December 2021 and 2 January 2022'],
    ['[2021..2022-01-02]', 'one day between 2021 and 2 January 2022'],
    ['[..2022-12-30]', 'not later than 30 December 2022'],
    ['[2022-12-30..]', 'not earlier than 30 December 2022'],
    ['[2022-03-01,2022-03-02]', '1 March 2022 or 2 March 2022'],
    ['2019-05-20/2024', '20 May 2019 to 2024'],
    ['2019-05-20/..', 'since 20 May 2019'],
    ['../2019', 'until 2019'],
  ])('says %s as "%s", no more precisely than it is', (date, words) => {
    expect(dateWords(date)).toBe(words);
  });

  it('leaves the time of day of an article out, and the day where the article puts it', () => {
    expect(dateWords('2022-03-01T23:30:00-11:00')).toBe('1 March 2022');
  });

  it('shortens months in lists', () => {
    expect(dateWords('2022-11-01', 'short')).toBe('1 Nov 2022');
  });

  it('shows what is no date as it stands', () => {
    expect(dateWords('last Friday')).toBe('last Friday');
    expect(dateWords('2022-13-45')).toBe('2022-13-45');
  });

  it('tells a span by its ends, and says so where it has none', () => {
    expect(spanWords('2022-02-24', '2022-12-30')).toBe('24 February to 30 December 2022');
    expect(spanWords('2022-02-24', '2022-02-24')).toBe('24 February 2022');
    expect(spanWords(null, null)).toBe('date not stated');
  });
});
