import { describe, expect, it } from 'vitest';
import { matchArticle } from './match.ts';
import type { Query } from './query.ts';
import { corpusOf, person, recordOf, statement } from './testing.ts';

const people = [person('ada', 'Ada Quill'), person('bo', 'Bo Tern'), person('cy', 'Cy Marsh')];
const WORDS = 'We worked all winter to keep the harbour values at the centre of what we build together.';
const corpus = corpusOf(people, [
  statement('values', 'ada', WORDS, { said: '2021-10-04' }),
  statement('short', 'ada', 'We worked all winter for this harbour.', { said: '2021-10-04' }),
  statement('read', 'ada', 'Herring is the gold that no thief has ever carried off in any sack or net or song.', {
    said: '2021-10-04',
    asRead: true,
  }),
  statement(
    'out',
    'cy',
    'He wrote, quote, "the lighthouse keeper has a better head for money than the whole council of this town."',
    {
      said: '2021-10-04',
    },
  ),
  statement('told', 'cy', 'Mr Tern promised every one of the fishermen a new mooring and a lamp before the ice came.', {
    said: '2021-10-04',
  }),
]);

const beside = async (query: Query) => {
  const [found] = await matchArticle(await recordOf(corpus), { lang: 'en', published: '2021-10-05' }, [query]);
  return {
    matches: found?.matches.map((one) => `${one.kind} ${one.statement}`),
    elsewhere: found?.elsewhere?.map((one) => `${one.kind} ${one.statement} ${one.why.speaker}`),
  };
};
const tern = { name: 'Bo Tern' };

describe('words on record from somebody else than the article names', () => {
  it('are a thing to check where the article’s speaker is sure, and no match', async () => {
    expect(await beside({ words: WORDS, speaker: tern, sure: 0.97 })).toEqual({
      matches: [],
      elsewhere: ['related values other'],
    });
  });

  it('are the same utterance where the article’s speaker is not sure', async () => {
    expect(await beside({ words: WORDS, speaker: tern, sure: 0.8 })).toEqual({
      matches: ['same values'],
      elsewhere: undefined,
    });
    expect(await beside({ words: WORDS, speaker: { name: 'She' }, sure: 0.97 })).toMatchObject({
      matches: ['same values'],
    });
  });

  it.each([
    ['few', 'We worked all winter for this harbour.'],
    ['other words', WORDS.replace('all winter', 'for years').replace('harbour values', 'old customs')],
    [
      'read and not sure themselves',
      'Herring is the gold that no thief has ever carried off in any sack or net or song.',
    ],
    ['read out', 'The lighthouse keeper has a better head for money than the whole council of this town.'],
    ['told of the speaker', 'promised every one of the fishermen a new mooring and a lamp before the ice came.'],
  ])('are nothing where they are %s', async (_, words) => {
    for (const sure of [0.8, 0.97])
      expect(await beside({ words, speaker: tern, sure })).toEqual({ matches: [], elsewhere: undefined });
  });
});

describe('the same words on several occasions', () => {
  it('tell on how many and when, where nothing tells which', async () => {
    const pledge = 'I will never sell the harbour to anyone who does not live in this town.';
    const said = ['2019-03-01', '2020-03-01', '2020-03-02', '2015'];
    const record = await recordOf(
      corpusOf(
        people,
        said.map((day, n) => statement(`p${n}`, 'ada', [[pledge, { outlet: `Paper ${n}` }]], { said: day })),
      ),
    );
    const [found] = await matchArticle(record, { lang: 'en' }, [{ words: pledge, speaker: { name: 'Ada Quill' } }]);
    expect(found?.matches.map((one) => one.kind)).not.toContain('same');
    expect(found?.matches[0]?.occasions).toEqual({ count: 3, days: ['2015', '2019-03-01', '2020-03-01'] });
  });

  it('tell nothing where the day tells which', async () => {
    const pledge = 'I will never sell the harbour to anyone who does not live in this town.';
    const record = await recordOf(
      corpusOf(
        people,
        ['2019-03-01', '2020-03-01'].map((day) => statement(day, 'ada', pledge, { said: day })),
      ),
    );
    const [found] = await matchArticle(record, { lang: 'en', published: '2020-03-02' }, [
      { words: pledge, speaker: { name: 'Ada Quill' } },
    ]);
    expect(found?.matches[0]).toMatchObject({ kind: 'same', statement: '2020-03-01' });
    expect(found?.matches[0]?.occasions).toBeUndefined();
  });
});
