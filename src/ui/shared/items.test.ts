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

  it('show a statement once where every span of a chain carries it, as the same rather than as related', () => {
    const [item] = itemsOf({
      quotations: [
        quotation({ matches: [match({ kind: 'related' })] }),
        quotation({ continues: 0, matches: [match()], more: 2 }),
      ],
    });
    expect(item?.same).toHaveLength(1);
    expect(item?.related).toEqual([]);
    expect(item?.more).toBe(2);
  });

  it('end a chain that would run in a circle', () => {
    expect(itemsOf({ quotations: [quotation({ continues: 1 }), quotation({ continues: 0 })] })).toHaveLength(1);
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
