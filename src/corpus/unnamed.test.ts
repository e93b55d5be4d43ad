import { describe, expect, it } from 'vitest';
import { matchArticle } from './match.ts';
import type { Query } from './query.ts';
import { corpusOf, person, recordOf, statement } from './testing.ts';

const people = [person('ada', 'Ada Quill'), person('bo', 'Bo Tern')];
const post = { outlet: 'The Harbour Post', published: '2021-10-05' };

const corpus = corpusOf(people, [
  statement(
    'nets',
    'bo',
    [['I told them that the quiet heart of this whole harbour is the net loft, and it is.', post]],
    {
      said: '2021-10-04',
    },
  ),
  statement('clerks', 'bo', [['Everybody in town is fed up with waiting for stamped fishing permits.', post]], {
    said: '2021-06-04',
  }),
  statement('never-1', 'ada', [['I never said that.', post]], { said: '2021-08-01' }),
  statement('never-2', 'ada', [['I never said that.', post]], { said: '2021-08-01' }),
  statement('so-be-it', 'ada', [['It is what it is.', post]], { said: '2021-08-01' }),
]);

const stump = corpusOf(people, [
  statement('rally', 'ada', [['I came here to say that there is so much more that unites us than divides us.', post]], {
    said: '2021-10-02',
  }),
  statement(
    'debate',
    'ada',
    [['The road is long, and I will walk it, because I am a builder who likes to get the work done well.', post]],
    { said: '2021-09-28' },
  ),
]);

const beside = async (query: Query, record = corpus) => {
  const article = { lang: 'en', published: '2021-10-05' };
  const [found] = await matchArticle(await recordOf(record), article, [query]);
  return found?.matches.map((one) => `${one.kind} ${one.statement} ${one.why.speaker}`);
};

describe('words whose speaker is not told for sure', () => {
  const nets = 'the quiet heart of this whole harbour is the net loft,';

  it('are found by themselves, of a day that agrees, where the speaker is only described', async () => {
    expect(await beside({ words: nets, speaker: { name: 'The harbour master' }, sure: 0.4 })).toEqual([
      'related nets unknown',
    ]);
    expect(await beside({ words: nets })).toEqual(['related nets unknown']);
  });

  it('are found of somebody else than the one supposed, and nobody is called another', async () => {
    expect(await beside({ words: nets, speaker: { name: 'Ada Quill' }, sure: 0.8 })).toEqual(['related nets unknown']);
  });

  it('are nobody else’s beside a sure speaker', async () => {
    expect(await beside({ words: nets, speaker: { name: 'Ada Quill' }, sure: 0.99 })).toEqual([]);
  });

  it('are found of an older day where telling ones stand on end', async () => {
    const sure = { speaker: { name: 'Ada Quill' }, sure: 0.8 };
    expect(await beside({ words: 'fed up with waiting for stamped fishing permits', ...sure })).toEqual([
      'related clerks unknown',
    ]);
    expect(await beside({ words: 'fed up with waiting for new fishing permits', ...sure })).toEqual([]);
  });

  it('are not found where they are few', async () => {
    expect(await beside({ words: 'the quiet heart of this whole harbour' })).toEqual([]);
  });
});

describe('words that carry no subject', () => {
  const quill = { speaker: { name: 'Ada Quill' }, sure: 0.99 };

  it('are found where the speaker said all of them, over several sentences', async () => {
    expect(await beside({ words: 'I never said that. I never said that,', ...quill })).toEqual([
      'related never-1 same',
      'related never-2 same',
    ]);
  });

  it('are left out where they are few', async () => {
    expect(await beside({ words: 'It is what it is', ...quill })).toEqual([]);
  });
});

describe('words that a speaker says in every speech of a week', () => {
  const quill = { speaker: { name: 'Ada Quill' }, sure: 0.99 };

  it('are no fact of one of them where they are few and cut out of it', async () => {
    expect(await beside({ words: 'there is so much more than unites us than divides us,', ...quill }, stump)).toEqual([
      'related rally same',
    ]);
  });

  it('are no fact of one of them where half of them stands elsewhere', async () => {
    const words = 'I am a mason, but I am a builder who likes to get the work done well';
    expect(await beside({ words, ...quill }, stump)).toEqual(['related debate same']);
  });
});
