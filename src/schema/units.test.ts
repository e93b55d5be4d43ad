import { describe, expect, it } from 'vitest';
import type { Quotation } from './article.ts';
import { units } from './units.ts';

const quotation = (text: string, continues: number | null = null, kind: Quotation['kind'] = 'speech'): Quotation => ({
  start: 0,
  end: text.length,
  text,
  kind,
  speaker: null,
  continues,
});

describe('what is looked up as one', () => {
  it('joins a sentence that "she said" splits', () => {
    expect(units([quotation('The harbour,'), quotation('has never been ours.', 0)])).toEqual([[0, 1]]);
  });

  it('keeps whole sentences apart, so that each finds its own statement', () => {
    expect(units([quotation('We leave on Monday,'), quotation('The harbour stays open.', 0)])).toEqual([[0], [1]]);
    expect(units([quotation('We leave on Monday.'), quotation('the harbour stays open.', 0)])).toEqual([[0], [1]]);
  });

  it('follows a sentence over several pieces', () => {
    const pieces = [quotation('If,'), quotation('as I hope,', 0), quotation('we leave', 1), quotation('Then what?', 2)];
    expect(units(pieces)).toEqual([[0, 1, 2], [3]]);
  });

  it('leaves terms out', () => {
    expect(units([quotation('special operation', null, 'term'), quotation('No.')])).toEqual([[1]]);
  });
});
