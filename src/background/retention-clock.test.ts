import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Looked, lookAgain, lookedOf } from './retention-clock.ts';

const DAY = 24 * 3_600_000;
const start = Date.UTC(2024, 0, 1);
/** Looks at each of these times, and tells where the clock stood. */
const stood = (times: readonly number[]) => {
  let looked: Looked | null = null;
  return times.map((time) => {
    looked = lookAgain(looked, time) ?? looked;
    return looked?.stood ?? 0;
  });
};

describe('the clock by which what is old is forgotten', () => {
  it('is the machine’s where that goes on day by day', () => {
    const days = Array.from({ length: 400 }, (_, day) => start + day * DAY);
    expect(stood(days)).toEqual(days);
  });

  it('looks once a day', () => {
    expect(lookAgain({ stood: start, machine: start }, start + DAY - 1)).toBe(null);
    expect(lookAgain({ stood: start, machine: start }, start + DAY)).toEqual({
      stood: start + DAY,
      machine: start + DAY,
    });
  });

  it('goes on by a month where the machine’s clock is years ahead for a while, and back with it', () => {
    const ahead = Date.UTC(2090, 0, 1);
    expect(stood([start, ahead, ahead + 1_000, start + DAY])).toEqual([
      start,
      start + 31 * DAY,
      start + 31 * DAY,
      start + DAY,
    ]);
  });

  it('forgets nothing at once of what was kept while the machine’s clock stood at its beginning', () => {
    const [, after] = stood([0, start]);
    expect(after).toBeLessThan(start - 10 * 365 * DAY);
  });

  it('catches up with a reader who was away for a year within two weeks of use', () => {
    const back = Array.from({ length: 14 }, (_, day) => start + (365 + day) * DAY);
    expect(stood([start, ...back]).at(-1)).toBe(back.at(-1));
  });

  it('is never ahead of the machine’s clock, and never jumps', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4e12 }), { minLength: 2, maxLength: 30 }), (times) => {
        let before: Looked | null = null;
        for (const time of times) {
          const now: Looked | null = lookAgain(before, time);
          if (!now) continue;
          expect(now.stood).toBeLessThanOrEqual(time);
          if (before) expect(now.stood - before.stood).toBeLessThanOrEqual(31 * DAY);
          before = now;
        }
      }),
    );
  });

  it('takes nonsense in storage for nothing', () => {
    for (const value of [null, 7, 'x', {}, { stood: Number.NaN, machine: 1 }]) expect(lookedOf(value)).toBe(null);
    expect(lookedOf({ stood: 1, machine: 2 })).toEqual({ stood: 1, machine: 2 });
  });
});
