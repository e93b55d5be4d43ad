// How words of a quotation are laid on those of a wording. What the measures mean is tested beside judge.ts.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align, alignUnits, weightOf } from './align.ts';
import { sitesBy } from './alignment.ts';
import { briefsOf, type Unit, units } from './units.ts';

const alone = () => 1;
const aligned = (words: string, held: string) => alignUnits(units(words), units(held), alone);
const told = (some: readonly Unit[]) => some.map(({ term }) => term).join(' ');
/** The sites, as words: those only here / those only there. */
const sites = (words: string, held: string) =>
  sitesBy(units(words), units(held), aligned(words, held).pairs, (unit) => unit.opens).map(
    ({ here, there }) => `${told(here)}/${told(there)}`,
  );

describe('words laid on a wording', () => {
  it('are paired in order, across what the paper left out', () => {
    expect(aligned('boats carry salt', 'boats from the north carry much salt').pairs).toEqual([
      [0, 0],
      [1, 4],
      [2, 6],
    ]);
  });

  it('are not paired at all where none is shared', () => {
    expect(aligned('boats carry salt', 'silent bells')).toMatchObject({ pairs: [], matched: 0, window: 0, sites: [] });
    expect(aligned('', 'silent bells').pairs).toEqual([]);
    expect(aligned('boats', '').pairs).toEqual([]);
  });

  it('stay together where they can: a word that stands twice is paired beside its neighbour', () => {
    expect(aligned('salt boats', 'boats carry salt boats').pairs).toEqual([
      [0, 2],
      [1, 3],
    ]);
  });

  it('leave out a long clause for little more than a short one', () => {
    const clause = 'grain timber wool iron copper silver amber honey wax'.repeat(3);
    expect(aligned('boats carry salt', `boats carry ${clause} salt`).pairs).toHaveLength(3);
  });

  it('are not tied to a far word that carries next to nothing', () => {
    const far = 'grain timber wool iron copper silver amber honey wax '.repeat(3);
    expect(aligned('boats carry the', `boats carry ${far} the`).pairs).toHaveLength(2);
  });

  it('of the quotation alone cost something, an editor’s nearly nothing', () => {
    const held = 'boats carry';
    expect(aligned('boats grain timber wool iron carry', held).pairs).toHaveLength(1);
    expect(aligned('boats [grain timber wool iron] carry', held).pairs).toHaveLength(2);
  });

  it('are laid again as before: nothing is left over from a longer text', () => {
    const before = aligned('boats carry salt', 'boats carry much salt');
    aligned('grain timber wool iron copper', 'grain and timber, wool and iron, copper and silver, amber and honey');
    expect(aligned('boats carry salt', 'boats carry much salt')).toEqual(before);
  });

  it('are compared by their first five hundred and twelve', () => {
    const long = Array.from({ length: 600 }, (_, n) => `word${n}x`).join(' ');
    expect(aligned(long, long).pairs).toHaveLength(512);
  });
});

describe('weights', () => {
  it('are of the paired words, of all the quotation’s, of the stretch they stand in, of all the wording’s', () => {
    const { matched, query, window, wording } = aligned('boats carry salt home', 'oak boats carry white salt');
    expect({ matched, query, window, wording }).toEqual({ matched: 3, query: 4, window: 4, wording: 5 });
  });

  it('do not count what an ellipsis stands for, and no editor’s words', () => {
    expect(aligned('boats … salt', 'boats carry white salt')).toMatchObject({ matched: 2, query: 2, window: 2 });
    expect(aligned('boats salt', 'boats carry white salt')).toMatchObject({ matched: 2, window: 4 });
    expect(aligned('boats … carry salt', 'boats carry white salt')).toMatchObject({ window: 4 });
    expect(aligned('boats carry [their] salt', 'boats carry salt')).toMatchObject({ matched: 3, query: 3 });
  });

  it('are small for words every sentence has, and larger for rare ones', () => {
    const [the, boats] = units('the boats') as [Unit, Unit];
    expect(weightOf(the, () => 1)).toBe(0.3);
    expect(weightOf(boats, () => 1)).toBe(1);
    expect(weightOf(boats, () => 0)).toBe(0.5);
  });
});

describe('the places where two wordings differ', () => {
  it('are none where the words are the same', () => {
    expect(sites('boats carry salt', 'boats carry salt')).toEqual([]);
  });

  it('are told between pairs: put in, left out, changed', () => {
    expect(sites('boats often carry salt', 'boats carry salt')).toEqual(['often/']);
    expect(sites('boats carry salt', 'boats often carry salt')).toEqual(['/often']);
    expect(sites('big boats carry pine timber north', 'big boats carry oak timber north')).toEqual(['pine/oak']);
  });

  it('are told at an edge only where the quotation has words left there, beside as many of the wording’s and two more', () => {
    expect(sites('boats carry salt', 'we saw that big boats carry salt home in autumn')).toEqual([]);
    expect(sites('pine boats carry salt', 'we saw that big boats carry salt')).toEqual(['pine/saw that big']);
    expect(sites('boats carry salt away', 'boats carry salt home again in autumn')).toEqual(['awai/home again in']);
    expect(sites('pine boats carry salt', 'boats carry salt')).toEqual(['pine/']);
  });

  it('are not whole sentences that only one side has', () => {
    expect(
      sites('The gate is old. It closes at noon.', 'The gate is old. Nobody mends that. It closes at noon.'),
    ).toEqual([]);
    expect(
      sites('The gate is old. Nobody mends that. It closes at noon.', 'The gate is old. It closes at noon.'),
    ).toEqual([]);
  });

  it('are what is left of the sentences on both sides of one that was left out', () => {
    expect(
      sites(
        'The gate is old. It closes at noon.',
        'The gate is old here. Nobody mends that. Usually it closes at noon.',
      ),
    ).toEqual(['/here usual']);
  });
});

/** The same by the whole table, cell by cell: Smith, Waterman and Gotoh as they stand in the books, equal scores to the pair, then to the gap. */
type Cell = { score: number; gap: number; back: 'pair' | 'gap' | 'skip' | null; goesOn: boolean };
const wholeTable = (query: readonly Unit[], wording: readonly Unit[]) => {
  const none: Cell = { score: 0, gap: Number.NEGATIVE_INFINITY, back: null, goesOn: false };
  const rows: Cell[][] = [wording.map(() => none).concat(none)];
  let best: { score: number; q: number; w: number } = { score: 0, q: 0, w: 0 };
  for (const [q, unit] of query.entries()) {
    const weight = weightOf(unit, alone);
    const row: Cell[] = [none];
    for (const [w, held] of wording.entries()) {
      const opened = (row[w] as Cell).score - 0.4;
      const going = (row[w] as Cell).gap - 0.02;
      const gap = Math.max(opened, going);
      const above = rows[q] as Cell[];
      const pair = held.term === unit.term ? (above[w] as Cell).score + weight : 0;
      const skip = (above[w + 1] as Cell).score - (unit.inserted ? 0.02 : 0.4 * weight);
      const exact = Math.max(0, pair, gap, skip);
      const back = exact === 0 ? null : exact === pair ? 'pair' : exact === gap ? 'gap' : 'skip';
      const score = Math.fround(exact);
      row.push({ score, gap, back, goesOn: going > opened });
      if (back === 'pair' && score > best.score) best = { score, q: q + 1, w: w + 1 };
    }
    rows.push(row);
  }
  return { rows, best };
};

const byWholeTable = (query: readonly Unit[], wording: readonly Unit[]): [number, number][] => {
  const { rows, best } = wholeTable(query, wording);
  const pairs: [number, number][] = [];
  let { q, w } = best;
  while (q > 0 && w > 0 && rows[q]?.[w]?.back) {
    const cell = (rows[q] as Cell[])[w] as Cell;
    if (cell.back === 'pair') {
      pairs.unshift([q - 1, w - 1]);
      q -= 1;
      w -= 1;
    } else if (cell.back === 'skip') q -= 1;
    else {
      while (rows[q]?.[w]?.goesOn) w -= 1;
      w -= 1;
    }
  }
  return pairs;
};

describe('any two texts', () => {
  const vocabulary = ['boat', 'salt', 'gate', 'the', 'not', 'of', 'seven', 'Maren', '…', '.', '[', ']'];
  const text = fc.array(fc.constantFrom(...vocabulary), { maxLength: 25 }).map((words) => words.join(' '));

  it('are paired by equal words, forwards on both sides, and weighed as they are paired', () => {
    fc.assert(
      fc.property(text, text, (words, held) => {
        const [query, wording] = [units(words), units(held)];
        const { pairs, matched, window, ...all } = alignUnits(query, wording, alone);
        pairs.forEach(([q, w], index) => {
          expect(query[q]?.term).toBe(wording[w]?.term);
          const [lastQ, lastW] = pairs[index - 1] ?? [-1, -1];
          expect(q > lastQ && w > lastW).toBe(true);
        });
        const weight = (some: readonly (Unit | undefined)[]) =>
          some.reduce((sum, unit) => sum + weightOf(unit as Unit, alone), 0);
        expect(matched).toBeCloseTo(weight(pairs.map(([q]) => query[q])));
        expect(all.wording).toBeCloseTo(weight(wording));
        expect(matched).toBeLessThanOrEqual(window + 1e-9);
        expect(window).toBeLessThanOrEqual(all.wording + 1e-9);
        expect(matched).toBeLessThanOrEqual(all.query + 1e-9);
      }),
    );
  });

  it('are paired as by the whole table, of which only what lies between shared words is filled', () => {
    fc.assert(
      fc.property(text, text, (words, held) => {
        const [query, wording] = [units(words), units(held)];
        expect(alignUnits(query, wording, alone).pairs).toEqual(byWholeTable(query, wording));
        expect(align(query, briefsOf(wording), alone, 1)).toEqual(alignUnits(query, wording, alone));
      }),
    );
  });

  it('pair every word of a stretch with itself', () => {
    fc.assert(
      fc.property(text, text, text, (before, words, after) => {
        const query = units(words).filter(({ inserted }) => !inserted);
        const { pairs } = alignUnits(query, [...units(before), ...query, ...units(after)], alone);
        expect(pairs).toHaveLength(query.length);
      }),
    );
  });
});
