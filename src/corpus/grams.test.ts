import { describe, expect, it } from 'vitest';
import { lettersAlike } from './grams.ts';

describe('words alike by their letters', () => {
  const closer = (query: string, near: string, far: string) => {
    const [one = 0, other = 0] = lettersAlike(query, [near, far]);
    expect(one, `${query}: ${near}`).toBeGreaterThan(other);
  };

  it('are those of one family, whatever their endings', () => {
    closer('Ferrymen were striking', 'The ferry was on strike', 'The oven is being relined');
  });

  it('are those written as one word and as two', () => {
    closer('a fulltime harbourmaster', 'a full-time harbour master', 'a part of the shoals');
  });

  it('are told between 0 and 1, and nothing is like nothing', () => {
    const [same, none] = lettersAlike('Herring is gold', ['Herring is gold', 'Bo']);
    expect(same).toBeCloseTo(1, 10);
    expect(none).toBe(0);
    expect(lettersAlike('', ['', 'a'])).toEqual([0, 0]);
    expect(lettersAlike('a', [])).toEqual([]);
  });

  it('count less where all the texts have them', () => {
    const query = 'harbour tolls';
    const [harbour = 0, tolls = 0] = lettersAlike(query, [
      'harbour food',
      'tolls fooder',
      'harbour wind',
      'harbour gull',
    ]);
    expect(tolls).toBeGreaterThan(harbour);
  });
});
