import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokens } from '../text/tokens.ts';
import { reader } from './units-read.ts';

const pieces = fc.constantFrom(
  ...[
    "don't",
    'don’t',
    "'",
    '’',
    '‘',
    ' ',
    '-',
    '.',
    ',',
    '2.5',
    '1,000',
    '3rd',
    'US',
    'Café',
    'é',
    '–',
    '…',
    '“',
    'ß',
  ],
  ...['東京', 'ʼ', '\u00ad', '\u00a0', 'e-', 'Mail', 'ŠKODA', '٣', '\n', '𐐀'],
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
  fc.string({ maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
);

describe('the words of a text, remembered', () => {
  it('are those that the text falls into, where they stand, whatever was read before', () => {
    const { read } = reader({ joins: false });
    fc.assert(
      fc.property(texts, (text) => {
        const { count, starts, ends, words } = read(text);
        const found = Array.from({ length: count }, (_, at) => [words[at]?.folded, starts[at], ends[at]]);
        expect(found).toEqual(tokens(text).map(({ folded, start, end }) => [folded, start, end]));
      }),
      { numRuns: 2_000 },
    );
  });

  it('keep what was made of them, in whatever case and with whatever apostrophe they come again', () => {
    const { read } = reader<string>();
    const [first] = read('Don’t').words;
    if (first) first.meaning = 'remembered';
    for (const text of ["don't", 'DON’T', 'dón’t'.normalize('NFD').replace('\u0301', '')])
      expect(read(text).words[0]?.meaning).toBe('remembered');
    expect(read("don't ask").words[1]?.meaning).toBeNull();
  });

  it('are all found again when there are many, and none once they are forgotten', () => {
    const { read, forget } = reader<number>();
    const many = Array.from({ length: 3_000 }, (_, number) => `w${number}x`);
    for (const [number, text] of many.entries()) {
      const [word] = read(text).words;
      if (word) word.meaning = number;
    }
    expect(many.map((text) => read(text).words[0]?.meaning)).toEqual([...many.keys()]);
    forget();
    expect(read('w7x').words[0]?.meaning).toBeNull();
  });

  it('join the halves of words over their hyphen, and pair letters that no spaces part', () => {
    const folded = (text: string) => {
      const { count, words } = reader().read(text);
      return words.slice(0, count).map((word) => word.folded);
    };
    expect(folded('an e-mail, a three-day stay')).toEqual(['an', 'email', 'a', 'three', 'day', 'stay']);
    expect(folded('東京都')).toEqual(['東京', '京都']);
  });
});
