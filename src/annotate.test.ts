import { describe, expect, it } from 'vitest';
import { annotate } from './annotate.ts';
import { corpusOf, person, recordOf, statement } from './corpus/testing.ts';
import { gazetteer } from './reading/index.ts';
import type { Article } from './schema/article.ts';

const WORDS = 'The old lock will be rebuilt in oak and steel before the first frost of the winter';
const article: Article = {
  id: 'a',
  lang: 'en',
  published: '2021-10-05',
  blocks: [{ id: 'b', kind: 'paragraph', text: `“${WORDS},” Ines Calder said on Monday.` }],
};
const record = await recordOf(
  corpusOf([person('ines', 'Ines Calder')], [statement('lock', 'ines', `${WORDS}.`, { said: '2021-10-04' })]),
);
const known = gazetteer(record.people);

describe('an article', () => {
  it('is read while the record is still coming, and looked up when it is there', async () => {
    let give: (there: typeof record) => void = () => undefined;
    const coming = new Promise<typeof record>((resolve) => {
      give = resolve;
    });
    let read = 0;
    const annotations = annotate(article, {
      record: coming,
      known,
      correct: (reading) => {
        read = reading.quotations.length;
        return reading;
      },
    });
    expect(read).toBe(1);
    give(record);
    expect((await annotations).quotations[0]?.matches.map(({ statement }) => statement)).toEqual(['lock']);
  });

  it('is not annotated where the record does not come', async () => {
    await expect(annotate(article, { record: Promise.reject(new Error('gone')), known })).rejects.toThrow('gone');
  });

  it('of more sentences than are looked up is read whole, looked up from its beginning, and told to be partial', async () => {
    const said = `“${WORDS},” Ines Calder said on Monday.`;
    const long = {
      ...article,
      blocks: [1, 2, 3].map((n) => ({ id: `b${n}`, kind: 'paragraph' as const, text: said })),
    };
    const annotations = await annotate(long, { record, known, revision: 3, mostLookedUp: 2 });
    expect(annotations.quotations.map(({ matches }) => matches.length > 0)).toEqual([true, true, false]);
    expect(annotations).toMatchObject({ partial: true, revision: 3 });
    expect((await annotate(long, { record, known })).partial).toBe(false);
  });
});
