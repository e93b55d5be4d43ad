import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DiffPart } from '../../schema/match.ts';
import { differenceLine } from './Differences.tsx';
import { changes, markRuns, tellingChanges } from './differences.ts';

const diff: DiffPart[] = [
  { kind: 'here', text: 'Everybody has to ' },
  { kind: 'there', text: 'Everyone must ' },
  { kind: 'kept', text: 'stop, ' },
  { kind: 'there', text: 'not ' },
  { kind: 'kept', text: 'go back' },
];

const marked = (texts: string[], side: 'here' | 'there', parts = diff) =>
  markRuns(texts, parts, side).map((runs) => runs.filter((run) => run.marked).map((run) => run.text));

describe('marks of a difference', () => {
  it('stand on the words of one side, the spaces between them included', () => {
    expect(marked(['Everybody has to stop, go back.'], 'here')).toEqual([['Everybody has to']]);
    expect(marked(['Everyone must stop, not go back.'], 'there')).toEqual([['Everyone must', 'not']]);
  });

  it('follow a quotation over the spans that "she said" parts', () => {
    expect(marked(['Everybody has', 'to stop,', 'go back'], 'here')).toEqual([['Everybody has'], ['to'], []]);
  });

  it('stay in step past words and apostrophes the difference does not know', () => {
    expect(marked(['Everyone must [please] stop, not go back'], 'there')).toEqual([['Everyone must', 'not']]);
    const parts: DiffPart[] = [
      { kind: 'kept', text: 'dont ', other: 'don’t ' },
      { kind: 'there', text: 'go' },
    ];
    expect(marked(['don’t go'], 'there', parts)).toEqual([['go']]);
  });

  it('never change a letter of the words', () => {
    const part = fc.record({
      kind: fc.constantFrom('kept' as const, 'here' as const, 'there' as const),
      text: fc.string(),
    });
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 4 }), fc.array(part), (texts, parts) => {
        expect(markRuns(texts, parts, 'here').map((runs) => runs.map((run) => run.text).join(''))).toEqual(texts);
      }),
    );
  });
});

describe('the line that tells the differences', () => {
  it('names figures and negations before the rest', () => {
    expect(tellingChanges(diff, [], 1)).toEqual({ told: [{ here: '', there: 'not' }], rest: 1 });
    expect(differenceLine({ diff })).toBe(
      'Differs: “not” stands only there; here “Everybody has to”, there “Everyone must”.',
    );
    expect(differenceLine({ diff, most: 1 })).toBe('Differs: “not” stands only there; and 1 more.');
  });

  it('counts punctuation and spaces as no difference', () => {
    expect(
      changes([
        { kind: 'here', text: '“ — ' },
        { kind: 'kept', text: 'word' },
      ]),
    ).toEqual([]);
    expect(differenceLine({ diff: [{ kind: 'kept', text: 'word' }] })).toBe('In the same words.');
  });
});
