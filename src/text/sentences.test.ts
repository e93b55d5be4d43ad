// Where sentences end, among the abbreviations of news prose.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentences } from './sentences.ts';

const cut = (text: string): string[] => sentences(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it('end at marks before a capital, closing marks taken along', () => {
    expect(cut('“It holds.” He left. Why? Nobody knew!')).toEqual(['“It holds.”', 'He left.', 'Why?', 'Nobody knew!']);
  });
  it('go on over abbreviations, initials and numbers', () => {
    const text = 'Sen. J. Doe (D-Md.) of the U.S. Senate met Mr. Roe at 5 p.m. on No. 1 Main St. in June.';
    expect(cut(text)).toEqual([text]);
  });
  it('end at line breaks and at wide full stops', () => {
    expect(cut('Heading without a stop\nText. 東京。大阪。')).toEqual([
      'Heading without a stop',
      'Text.',
      '東京。',
      '大阪。',
    ]);
  });
  it('lie in order inside any text, with nothing but space between them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'B', '.', ' ', '\n', '?', '”', 'Mr', '。', '\ud800', '1'), { maxLength: 60 }),
        (parts) => {
          const text = parts.join('');
          let last = 0;
          for (const { start, end } of sentences(text)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(text.slice(last, start).trim()).toBe('');
            last = end;
          }
          expect(text.slice(last).trim()).toBe('');
        },
      ),
    );
  });
});
