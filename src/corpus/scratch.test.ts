import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Scratch } from './scratch.ts';

describe('scores of documents', () => {
  it('tell which documents have one, in order, and are gone once they are wiped', () => {
    const added = fc.tuple(fc.integer({ min: 0, max: 299 }), fc.double({ min: 0.1, max: 9, noNaN: true }));
    fc.assert(
      fc.property(fc.array(added, { maxLength: 60 }), fc.integer({ min: 0, max: 60 }), (all, many) => {
        const scratch = new Scratch(300);
        for (const [document, more] of all) scratch.add(document, more);
        const documents = [...new Set(all.map(([document]) => document))].sort((a, b) => a - b);
        expect([...scratch.scored()]).toEqual(documents);
        expect(scratch.has(many)).toBe(documents.length >= many);
        for (const document of documents)
          expect(scratch.highest[document >> 6]).toBeGreaterThanOrEqual(scratch.scores[document] as number);
        scratch.wipe();
        expect([...scratch.scored()]).toEqual([]);
        expect(scratch.highest.every((score) => score === 0)).toBe(true);
      }),
    );
  });
});
