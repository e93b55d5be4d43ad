import { describe, expect, it } from 'vitest';
import { ageOfNumbers, numberOf } from './term-numbers.ts';
import { terms, units, unitsOfBoth } from './units.ts';

const alike = (a: string, b: string) => expect(terms(a)).toEqual(terms(b));

describe('words made comparable', () => {
  it.each([
    ["We don't know and we won't ask.", 'We do not know and we will not ask'],
    ["It's what they've wanted, isn't it?", 'It is what they have wanted, is not it'],
    ['They cannot', "They can't"],
    ['twenty-five ships', '25 ships'],
    ['two hundred and five boats', '205 boats'],
    ['2.5 million tonnes', '2,500,000 tonnes'],
    ['three thousand four hundred people', '3400 people'],
    ['a 5% toll', 'a five percent toll'],
    ['$40 million', 'forty million dollars'],
    [
      'The colour of the harbour, the theatre and the programme',
      'the color of the harbor, the theater, and the program',
    ],
    ['They organised and travelled', 'they organized and traveled'],
    ['the U.S. Navy', 'the US Navy'],
    ['Zürich’s bridges', 'Zurich bridge'],
  ])('%s = %s', alike);

  it('keeps numbers apart that are not one number', () => {
    expect(terms('five, six days ago').slice(0, 2)).toEqual(['5', '6']);
    expect(terms('in 2020 2 ships')).toContain('2020');
  });

  it('knows an editor’s words, names and negations', () => {
    const found = units('We will not go [back] to Port Ellery (laughs), no.');
    const of = (term: string) => found.find((unit) => unit.term === term);
    expect(of('back')?.inserted).toBe(true);
    expect(of('laugh')?.inserted).toBe(true);
    expect(of('port')?.name).toBe(true);
    expect(of('we')?.name).toBe(false);
    expect(of('not')?.negation).toBe(true);
  });

  it('hears an answering "no" as no negation of what follows', () => {
    expect(units('No, we will go.').some((unit) => unit.negation)).toBe(false);
    expect(units('There is no ship.').some((unit) => unit.negation)).toBe(true);
  });

  it('gives the places of words in the text', () => {
    const text = 'About twenty-five ships';
    const number = units(text).find((unit) => unit.number === 25);
    expect(text.slice(number?.start, number?.end)).toBe('twenty-five');
  });
});

describe('the words of two texts held against each other', () => {
  it('bear the numbers of one age, also where terms are numbered anew between the two', () => {
    for (let n = 0; n < 500; n += 1) numberOf(`before ${n}`);
    const age = ageOfNumbers();
    for (let n = 0; ageOfNumbers() === age; n += 1) {
      const [[one], [other]] = unitsOfBoth(`harbour wave${n}`, 'harbour');
      expect(one?.code).toBe(other?.code);
      if (n === 0) for (let m = 0; m < 11_000; m += 1) numberOf(`filler ${m}`);
    }
  });
});
