import { describe, expect, it } from 'vitest';
import { matchArticle } from './match.ts';
import { corpusOf, person, recordOf, statement } from './testing.ts';

const ada = person('ada', 'Ada Quill');
const chatter = [
  'Nobody on the council has asked me about ferries this week.',
  'Winter came early, and the school stayed shut.',
  'My neighbour grows pears, apples and plums.',
  'A letter from the ministry arrived on Monday.',
  'There were forty trains a day when I was young.',
  'Ask the teachers what they think of the timetable.',
  'They sold the mill, the barn and both horses.',
  'The choir sings on Sundays when the weather is fair.',
];

/** Ids of what is given beside an article's quotation, with these words on record from the speaker, said on a day. */
const beside = async (quotation: string, held: string, said?: string) => {
  const record = await recordOf(
    corpusOf(
      [ada],
      [
        statement('held', 'ada', held, said ? { said } : {}),
        ...chatter.map((words, at) => statement(`chatter-${at}`, 'ada', words)),
      ],
    ),
  );
  const [found] = await matchArticle(record, { lang: 'en', published: '2021-05-10' }, [
    { words: quotation, speaker: { name: 'Ada Quill' } },
  ]);
  return found?.matches.map((one) => one.statement);
};

describe('a statement beside an article', () => {
  const QUOTATION = 'A harbour needs bread and patience';

  it('is on the subject where three words of it are', async () => {
    expect(await beside(QUOTATION, 'Bread came by the harbour, and it took patience.')).toEqual(['held']);
  });

  it('is not, where two words are that stand apart', async () => {
    expect(await beside(QUOTATION, 'The bakers sold their bread far from any harbour.')).toEqual([]);
  });

  it('is, where those two were said within days of the article', async () => {
    expect(await beside(QUOTATION, 'The bakers sold their bread far from any harbour.', '2021-05-09')).toEqual([
      'held',
    ]);
  });

  it('is, where the two stand side by side and are a good part of what was said', async () => {
    expect(await beside('The harbour bread is dear', 'Harbour bread is what sailors were given.')).toEqual(['held']);
  });

  it('is not, where one word is shared, however much it stands out', async () => {
    expect(await beside('Patience, my friends', 'It took patience to mend the nets of the whole village.')).toEqual([]);
  });
});
