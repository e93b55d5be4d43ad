import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEGMENT_STATEMENTS, toMerge } from './segments.ts';

/** Keeps articles of so many statements one after another and merges as the worker does; gives back the segments' sizes and the rows rewritten. */
const grown = (articles: readonly number[]) => {
  let segments: { id: number; statements: number; bytes: number }[] = [];
  let next = 1;
  let rewritten = 0;
  for (const statements of articles) {
    segments.push({ id: next, statements, bytes: 0 });
    next += 1;
    for (let some = toMerge(segments); some.size > 0; some = toMerge(segments)) {
      const merged = segments.filter(({ id }) => some.has(id)).reduce((sum, one) => sum + one.statements, 0);
      expect(some.size).toBeGreaterThan(1);
      expect(merged).toBeLessThanOrEqual(SEGMENT_STATEMENTS);
      rewritten += merged;
      segments = [...segments.filter(({ id }) => !some.has(id)), { id: next, statements: merged, bytes: 0 }];
      next += 1;
    }
  }
  return { sizes: segments.map(({ statements }) => statements), rewritten };
};

describe('merging segments', () => {
  it('loses no statement, never makes one too large, and comes to an end', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: SEGMENT_STATEMENTS }), { maxLength: 200 }), (articles) => {
        const { sizes } = grown(articles);
        expect(sizes.reduce((sum, one) => sum + one, 0)).toBe(articles.reduce((sum, one) => sum + one, 0));
        expect(Math.max(0, ...sizes)).toBeLessThanOrEqual(SEGMENT_STATEMENTS);
      }),
    );
  });

  it('keeps a record of 100,000 statements in about a hundred segments, each row rewritten a few times', () => {
    const { sizes, rewritten } = grown(Array.from({ length: 12_500 }, () => 8));
    expect(sizes.length).toBeLessThan(120);
    expect(rewritten / 100_000).toBeLessThan(5);
  });
});
