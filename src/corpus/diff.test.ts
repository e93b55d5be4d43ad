import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DiffPart } from '../schema/match.ts';
import { tokens } from '../text/tokens.ts';
import { diff } from './diff.ts';

const one = (parts: readonly DiffPart[]) => parts.filter(({ kind }) => kind !== 'there').map(({ text }) => text);
const other = (parts: readonly DiffPart[]) =>
  parts.filter(({ kind }) => kind !== 'here').map((part) => part.other ?? part.text);

const text = fc
  .array(
    fc.constantFrom('we', 'We', 'will', 'not', '“open', 'the', 'harbour,', 'harbor.', '(and)', '—', 'soon!', '[back]'),
    {
      maxLength: 25,
    },
  )
  .map((words) => words.join(' '));

/** Length of the longest common subsequence of words, the slow way. */
const longest = (a: string[], b: string[]): number => {
  const rows = a.map(() => b.map(() => 0));
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      (rows[i] as number[])[j] =
        a[i] === b[j] ? 1 + (rows[i + 1]?.[j + 1] ?? 0) : Math.max(rows[i + 1]?.[j] ?? 0, rows[i]?.[j + 1] ?? 0);
  return rows[0]?.[0] ?? 0;
};

const words = (of: string) => tokens(of).map((token) => token.folded);

describe('the difference of two wordings', () => {
  it('holds both texts, letter by letter', () =>
    fc.assert(
      fc.property(text, text, (a, b) => {
        const parts = diff(a, b);
        expect(one(parts).join('')).toBe(a);
        expect(other(parts).join('')).toBe(b);
      }),
    ));

  it('keeps as many words as can be kept', () =>
    fc.assert(
      fc.property(text, text, (a, b) => {
        const kept = diff(a, b).filter(({ kind }) => kind === 'kept');
        expect(kept.flatMap((part) => words(part.text)).length).toBe(longest(words(a), words(b)));
      }),
    ));

  it('shows what was changed, and leaves marks and capitals alone', () => {
    expect(
      diff('Everyone should stop here.', '“everybody should stop there,”').map(({ kind, text }) => [kind, text.trim()]),
    ).toEqual([
      ['here', 'Everyone'],
      ['there', '“everybody'],
      ['kept', 'should stop'],
      ['here', 'here.'],
      ['there', 'there,”'],
    ]);
    expect(diff('We will see', 'we will see.')).toEqual([{ kind: 'kept', text: 'We will see', other: 'we will see.' }]);
  });

  it('answers for empty texts and for texts with nothing in common', () => {
    expect(diff('', '')).toEqual([]);
    expect(diff('', 'word')).toEqual([{ kind: 'there', text: 'word' }]);
    expect(diff('one', 'two').map(({ kind }) => kind)).toEqual(['here', 'there']);
  });
});
