import { describe, expect, it } from 'vitest';
import { annotations, match, quotation } from '../fixture/article.ts';
import { byPerson, itemAt, itemsOf } from './items.ts';

describe('the quotations of an article as a reader counts them', () => {
  it('join what "she said" parts and leave terms out', () => {
    const items = itemsOf(annotations());
    expect(items.map(({ spans }) => spans)).toEqual([[0], [1], [2, 3], [4], [6]]);
    expect(itemAt(items, 3)?.head).toBe(2);
    expect(itemAt(items, 5)).toBeUndefined();
  });

  it('keep whole sentences of one speaker apart, since another source may have one and not the next', () => {
    const items = itemsOf({
      quotations: [
        quotation({ text: 'We leave on Monday,', matches: [match()] }),
        quotation({ text: 'The harbour stays open.', continues: 0, matches: [match({ kind: 'related' })], more: 2 }),
      ],
    });
    expect(items.map(({ same, related, more }) => [same.length, related.length, more])).toEqual([
      [1, 0, 0],
      [0, 1, 2],
    ]);
  });

  it('stand by person with those quoted most first and nobody named last', () => {
    const all = annotations();
    expect(byPerson(itemsOf(all), all).map(({ name, items }) => [name, items.length])).toEqual([
      ['Adaeze Lindqvist', 2],
      ['Tomás Okonkwo-Berg', 1],
      ['a spokesman', 1],
      [null, 1],
    ]);
  });
});
