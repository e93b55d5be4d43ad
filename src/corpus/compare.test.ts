import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from './compare.ts';

const bridge = 'The new bridge will open in spring 2024 and nobody will pay a toll on it.';

describe('two texts', () => {
  it.each([
    [
      'in other words',
      bridge,
      'The new bridge is going to open in the spring of 2024, and nobody will pay any toll on it',
    ],
    ['short forms aside', "We don't want to wait for the tide.", 'We do not want to wait for the tide'],
    [
      'with the prose around',
      '"We don’t want to wait for the tide," said Ada Quill.',
      '"We do not want to wait for the tide," Quill told reporters.',
    ],
  ])('are likely one utterance %s', (_, a, b) => {
    expect(compare(a, b).same).toBe(true);
  });

  it.each([
    ['with another number', bridge, bridge.replace('2024', '2034')],
    ['with a "not" more', 'We will see.', 'We will not see.'],
    ['with nothing in common', bridge, 'My aunt keeps bees.'],
    ['where one is empty', bridge, ''],
  ])('are likely not one utterance %s', (_, a, b) => {
    expect(compare(a, b).same).toBe(false);
  });

  it('score alike whichever stands first, and 1 when equal', () => {
    const text = fc
      .array(fc.constantFrom('we', 'will', 'not', 'open', 'the', 'harbour', '25'), { maxLength: 12 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(compare(a, b).score).toBe(compare(b, a).score);
        if (a) expect(compare(a, a).score).toBe(1);
      }),
    );
  });
});
