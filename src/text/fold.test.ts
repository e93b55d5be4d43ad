import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';

describe('letters made comparable', () => {
  it.each([
    ['Zełenski', 'zelenski'],
    ['Émile', 'emile'],
    ['don’t', "don't"],
    ['STRASSE', 'strasse'],
    ['Straße', 'strasse'],
    ['Vladi\u00admir', 'vladimir'],
    ['O‘Hara’s café', "o'hara's cafe"],
    ['Øresund', 'oresund'],
    ['東京', '東京'],
  ])('%s reads as %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('changes nothing that is folded', () => {
    for (const text of ["don't", 'zelenski', '東京']) expect(fold(fold(text))).toBe(fold(text));
  });
});
