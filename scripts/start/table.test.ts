import { expect, test } from 'vitest';
import { tableLines } from './table.mjs';

test('a table is no wider than the terminal, and its widest column gives way first', () => {
  const lines = tableLines(
    [
      ['words', 'speaker'],
      ['a very long sentence that nobody can show whole', 'Olena'],
    ],
    30,
  );
  expect(lines.every((line) => line.length <= 30)).toBe(true);
  expect(lines[2]).toMatch(/^a very long sentence.*… {2}Olena$/);
});

test('a cell of several lines stands under its heading', () => {
  const lines = tableLines(
    [
      ['words', 'beside'],
      ['yes', 'one\ntwo'],
      ['no', '–'],
    ],
    80,
  );
  expect(lines).toEqual(['words  beside', '─────  ──────', 'yes    one', '       two', 'no     –']);
});
