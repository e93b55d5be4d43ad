import { describe, expect, it } from 'vitest';
import { saidWhen } from './said.ts';

describe('when words were said', () => {
  // 5 October 2021 was a Tuesday.
  const on = (how?: string, lang = 'en', published = '2021-10-05T22:00:00Z') => saidWhen(published, how, lang).said;

  it('is the day the article names beside the verb', () => {
    expect(on('told reporters on Monday')).toBe('2021-10-04');
    expect(on('said Tuesday')).toBe('2021-10-05');
    expect(on('said on Wednesday')).toBe('2021-09-29');
    expect(on('said yesterday')).toBe('2021-10-04');
    expect(saidWhen('2021-10-05', 'said on Monday', 'en').dated).toBe('“said on Monday”');
  });

  it('is told in other languages too', () => {
    expect(on('sagte am Montag', 'de')).toBe('2021-10-04');
    expect(on('a-t-il dit lundi', 'fr')).toBe('2021-10-04');
    expect(on('sagte gestern', 'de-AT')).toBe('2021-10-04');
  });

  it('is not later than the article where it names no day, two days, or a day of another week', () => {
    expect(on()).toBe('[..2021-10-05]');
    expect(on('told reporters')).toBe('[..2021-10-05]');
    expect(on('said between Monday and Friday')).toBe('[..2021-10-05]');
    expect(on('said on Monday last week')).toBe('[..2021-10-05]');
    expect(on("said of Monday's vote")).toBe('[..2021-10-05]');
    expect(on('told Mondays')).toBe('[..2021-10-05]');
  });

  it('is not known where the article has no date of its own', () => {
    expect(saidWhen(undefined, 'said on Monday', 'en')).toEqual({});
    expect(saidWhen('yesterday', 'said on Monday', 'en')).toEqual({});
    expect(saidWhen('2021-02-31', undefined, 'en')).toEqual({});
  });

  it('takes a language nobody knows', () => {
    expect(on('said on Monday', 'tlh-x-1')).toMatch(/2021-10/);
    expect(on('said on Monday', '!')).toBe('[..2021-10-05]');
  });
});
