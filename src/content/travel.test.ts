import { describe, expect, it } from 'vitest';
import { newWords, nextIndex, stillAt } from './travel.ts';

describe('the next quotation', () => {
  it('is the first when none is current, the last when going back', () => {
    expect(nextIndex([2, 5, 9], null, 1)).toBe(2);
    expect(nextIndex([2, 5, 9], null, -1)).toBe(9);
  });

  it('goes on in order and around the end', () => {
    expect(nextIndex([2, 5, 9], 2, 1)).toBe(5);
    expect(nextIndex([2, 5, 9], 9, 1)).toBe(2);
    expect(nextIndex([2, 5, 9], 2, -1)).toBe(9);
  });

  it('starts over where the current one has left the page', () => {
    expect(nextIndex([2, 5, 9], 4, 1)).toBe(2);
  });

  it('is none where there is none', () => {
    expect(nextIndex([], null, 1)).toBeNull();
  });
});

describe('a quotation after the page changed', () => {
  const texts = (...words: string[]) => words.map((text) => ({ text }));

  it('is where its words are now', () => {
    expect(stillAt(0, texts('We leave.'), texts('New.', 'We leave.'))).toBe(1);
  });

  it('keeps its turn among the same words', () => {
    expect(stillAt(2, texts('No.', 'Yes.', 'No.'), texts('No.', 'No.', 'Yes.'))).toBe(1);
  });

  it('is none where its words are gone', () => {
    expect(stillAt(0, texts('We leave.'), texts('We stay.'))).toBeNull();
  });
});

describe('what a changed page has', () => {
  const texts = (...all: string[]) => all.map((text) => ({ text }));

  it('is counted by words, wherever they stand', () => {
    expect(newWords(texts('We leave.', 'No.'), texts('New.', 'No.', 'Newer.', 'We leave.'))).toEqual({
      added: 2,
      gone: 0,
    });
    expect(newWords(texts('We leave.', 'No.'), texts('No.', 'Yes.'))).toEqual({ added: 1, gone: 1 });
  });
});
