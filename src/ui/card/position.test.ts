import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, positionCard } from './position.ts';

const view = { width: 1000, height: 700 };
const size = { width: 300, height: 240 };
const line = (left: number, top: number, width = 200): Box => ({ left, top, width, height: 20 });

describe('a card', () => {
  it('stands below the words, at their beginning', () => {
    expect(positionCard([line(120, 100)], size, view)).toMatchObject({ left: 120, top: 126 });
  });

  it('stands above them where there is no room below', () => {
    expect(positionCard([line(120, 600)], size, view)).toMatchObject({ top: 600 - 6 - 240 });
  });

  it('stands below the last line of a name over two lines, at that line’s beginning', () => {
    expect(positionCard([line(800, 100), line(30, 124)], size, view)).toMatchObject({ left: 30, top: 150 });
  });

  it('stays inside the window at its right edge', () => {
    expect(positionCard([line(950, 100, 40)], size, view).left).toBe(1000 - 8 - 300);
  });

  it('is made lower where neither side has room for all of it', () => {
    const place = positionCard([line(10, 330)], { width: 300, height: 600 }, view);
    expect(place.maxHeight).toBeLessThan(600);
    expect(place.top).toBeGreaterThanOrEqual(350);
  });

  it('stands beside words that are as high as the window', () => {
    const words = (left: number) => [line(left, -400, 400), { left: left + 20, top: -376, width: 300, height: 1_200 }];
    const beside = { top: 700 - 8 - 240, maxHeight: 700 - 2 * 8 };
    expect(positionCard(words(100), size, view)).toEqual({ left: 100 + 20 + 300 + 6, ...beside });
    expect(positionCard(words(600), size, view)).toEqual({ left: 600 + 20 - 6 - 300, ...beside });
    // With no room there either, what can be shown is shown over the end of the words.
    expect(positionCard(words(300), { width: 400, height: 240 }, view)).toMatchObject({
      top: 700 - 8 - 96,
      maxHeight: 96,
    });
  });

  it('begins under the beginning of words that are written from right to left', () => {
    const anchor = [{ left: 500, top: 100, width: 200, height: 20 }];
    expect(positionCard(anchor, { width: 150, height: 80 }, view, true).left).toBe(550);
    expect(positionCard(anchor, { width: 150, height: 80 }, view).left).toBe(500);
    expect(
      positionCard([{ ...anchor[0], left: 20, width: 60 } as Box], { width: 150, height: 80 }, view, true).left,
    ).toBe(8);
  });

  it('never covers the words and never leaves the window, wherever a side has room', () => {
    const boxes = fc.array(
      fc.record({
        left: fc.integer({ min: 0, max: 900 }),
        top: fc.integer({ min: 0, max: 670 }),
        width: fc.integer({ min: 1, max: 100 }),
        height: fc.integer({ min: 10, max: 700 }),
      }),
      { minLength: 1, maxLength: 3 },
    );
    const sizes = fc.record({ width: fc.integer({ min: 50, max: 400 }), height: fc.integer({ min: 50, max: 900 }) });
    fc.assert(
      fc.property(boxes, sizes, (anchor, card) => {
        const { left, top, maxHeight } = positionCard(anchor, card, view);
        const height = Math.min(card.height, maxHeight);
        expect(left).toBeGreaterThanOrEqual(8);
        expect(left + card.width).toBeLessThanOrEqual(view.width - 8);
        expect(top).toBeGreaterThanOrEqual(8);
        expect(top + height).toBeLessThanOrEqual(view.height - 8);
        const above = Math.min(...anchor.map((box) => box.top));
        const below = view.height - Math.max(...anchor.map((box) => box.top + box.height));
        const before = Math.min(...anchor.map((box) => box.left));
        const after = view.width - Math.max(...anchor.map((box) => box.left + box.width));
        if (Math.max(above, below) < 96 + 14 && Math.max(before, after) < card.width + 14) return;
        const covers = anchor.some(
          (box) =>
            top < box.top + box.height &&
            top + height > box.top &&
            left < box.left + box.width &&
            left + card.width > box.left,
        );
        expect(covers).toBe(false);
      }),
    );
  });
});
