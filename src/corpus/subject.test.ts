import { describe, expect, it } from 'vitest';
import { titleRead, titleTerms } from './subject.ts';
import { ageOfNumbers, numberOf } from './term-numbers.ts';

const under = (title: string, lang?: string) => ({ words: 'Yes.', source: { title }, ...(lang ? { lang } : {}) });
const read = (title: string, lang?: string) => titleRead(under(title, lang)).map(({ term }) => term);

describe('words of a headline', () => {
  it('are read in the language of the wording, also where another has the same headline', () => {
    const title = 'Nationale Bewegungen';
    for (const lang of ['de', undefined, 'de', 'fr'])
      expect(read(title, lang), lang).toEqual(titleTerms(under(title, lang)));
    expect(read(title, 'de')).not.toEqual(read(title, 'fr'));
  });

  it('bear the numbers of today, also after all terms were numbered anew', () => {
    read('Harbour bridges');
    const age = ageOfNumbers();
    for (let n = 0; ageOfNumbers() === age; n += 1) numberOf(`word${n}`);
    for (const { term, code } of titleRead(under('Harbour bridges'))) expect(code).toBe(numberOf(term));
  });
});
