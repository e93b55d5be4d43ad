import { describe, expect, it } from 'vitest';
import { compareNames, type NameParts, nameParts, unshouted } from './names.ts';

const words = (name: string) => nameParts(name)?.words.join(' ') ?? null;

describe('a name given as text', () => {
  it.each([
    ['QUILL', 'quill'],
    ['Mr. Quill', 'quill'],
    ['SEN. ADA QUILL', 'ada quill'],
    ['SEN. ADA QUILL, I-VT', 'ada quill'],
    ['Sen. Ada Quill (I-Vt.)', 'ada quill'],
    ['former Westland governor Ada Quill', 'ada quill'],
    ['Harbour Secretary Ada Quill', 'ada quill'],
    ['Quill, 35, the daughter of former President Bo Quill,', 'quill'],
    ['Quill’s', 'quill'],
    ['Bo de Marsh', 'bo de marsh'],
    ['Ada Quill Jr.', 'ada quill'],
    ['O’Tern', "o'tern"],
  ])('%s → %s', (given, expected) => {
    expect(words(given)).toBe(expected);
  });

  it.each(['he', 'She', 'the Westland senator', 'a spokesman', 'who', 'And', ''])('"%s" names nobody', (given) => {
    expect(words(given)).toBeNull();
  });
});

describe('two names', () => {
  it.each([
    ['Ada Quill', 'ADA QUILL', 'full'],
    ['Ada Quill', 'Quill', 'surname'],
    ['Ada M. Quill', 'Ada Quill', 'full'],
    ['Ada M. Quill', 'Ada T. Quill', 'other'],
    ['A. Quill', 'Ada Quill', 'full'],
    ['Bo Quill', 'Ada Quill', 'other'],
    ['Quill', 'Tern', 'other'],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(compareNames(nameParts(a) as NameParts, nameParts(b) as NameParts)).toBe(expected);
  });
});

it('a shouted name is printed quietly', () => {
  expect(unshouted('BO DE MARSH')).toBe('Bo De Marsh');
  expect(unshouted("O'TERN")).toBe("O'Tern");
  expect(unshouted('Ada Quill')).toBe('Ada Quill');
});
