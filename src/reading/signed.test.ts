// Whose words stand in blocks the page sets apart: posts, quotations with a signature below, words a paragraph only stands before.

import { describe, expect, it } from 'vitest';
import type { Block } from '../schema/article.ts';
import { gazetteer, read } from './index.ts';

const block = (kind: Block['kind'], text: string, quoted = false): Block => ({
  id: text.slice(0, 8),
  text,
  kind,
  ...(quoted ? { quoted: [{ start: 0, end: text.length }] } : {}),
});
const said = (...blocks: Block[]): string[] =>
  read({ id: 'a', lang: 'en', published: '2014-06-01', blocks }, gazetteer([])).quotations.map(
    ({ speaker, kind }) => `${speaker?.name ?? '–'} (${kind})`,
  );
const before = block('paragraph', '“We are glad it is over,” Prosecutor Ada Lindqvist said outside the court.');

describe('a post shown whole', () => {
  it('is written, by whoever signs it with name, handle and day', () => {
    expect(
      said(
        before,
        block('embed', 'The trains have never been this late.', true),
        block('embed', '— Orla Benning (@orlab) March 2, 2014'),
      ),
    ).toEqual(['Ada Lindqvist (speech)', 'Orla Benning (written)']);
  });
  it('without a signature is nobody’s, whoever spoke before', () => {
    expect(said(before, block('embed', 'The trains have never been this late.', true))).toEqual([
      'Ada Lindqvist (speech)',
      '– (written)',
    ]);
  });
});

describe('a quotation set apart', () => {
  it('is by whose name stands in the block below, with marks of its own or without', () => {
    expect(
      said(before, block('quote', '“At last, at last.”'), block('quote', 'Marta Fell, mother of the boy')),
    ).toEqual(['Ada Lindqvist (speech)', 'Marta Fell (speech)']);
    expect(
      said(
        before,
        block('quote', 'We shall ask a higher court.', true),
        block('quote', '— Dov Marsh, for the defence'),
      ),
    ).toEqual(['Ada Lindqvist (speech)', 'Dov Marsh (speech)']);
  });
  it('without a name goes on from no quotation of the paragraph above it', () => {
    expect(said(before, block('quote', '“The long road to this verdict was paid by others.”'))).toEqual([
      'Ada Lindqvist (speech)',
      '– (speech)',
    ]);
  });
  it('is told by a paragraph that ends in a colon', () => {
    expect(
      said(
        block('paragraph', 'Mayor Ines Corr wrote to the council:'),
        block('quote', 'The bridge will be closed until further notice.', true),
      ),
    ).toEqual(['Ines Corr (written)']);
  });
});
