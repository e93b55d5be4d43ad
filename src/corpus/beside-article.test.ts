// In which order the record's statements stand beside an article's quotation, and how many of them: the speaker's own, somebody else's, by words
// and by days.

import { describe, expect, it } from 'vitest';
import type { Statement } from '../schema/statement.ts';
import { matchArticle } from './match.ts';
import type { Query } from './query.ts';
import { corpusOf, person, recordOf, statement } from './testing.ts';

const people = [person('ada', 'Ada Quill'), person('bo', 'Bo Tern')];
const WORDS = 'We worked all winter to keep the harbour values at the centre of what we build together.';
const quill = { name: 'Ada Quill' };

/** Statements on other things, so that no word is one that all have. */
const unrelated = ['Gulls', 'Bells', 'Lamps', 'Ropes', 'Roofs', 'Clocks', 'Coats', 'Stoves'].map((things) =>
  statement(things, 'bo', `${things} are cheaper in town.`),
);

/** What stands beside one quotation of an article, where each list of statements is a corpus of its own. */
const beside = async (query: Query, ...corpora: Statement[][]) => {
  const record = await recordOf(
    ...corpora.map((statements, n) => corpusOf(people, [...statements, ...unrelated], `corpus-${n}`)),
  );
  const [found] = await matchArticle(record, { lang: 'en', published: '2021-10-05' }, [query]);
  return {
    matches: found?.matches.map((one) => `${one.kind} ${one.statement}`),
    more: found?.more,
    elsewhere: found?.elsewhere?.map((one) => one.statement),
  };
};
const said = (id: string, who: string, words: string, day: string) => statement(id, who, words, { said: day });

describe('beside a quotation whose speaker is not sure', () => {
  it('the speaker’s own words come before the same words of somebody else, however exact these are', async () => {
    const own = [said('own', 'ada', `${WORDS} It was cold, and the nights were long.`, '2021-10-04')];
    const others = [said('others', 'bo', WORDS, '2021-10-04')];
    expect(await beside({ words: WORDS, speaker: quill, sure: 0.8 }, others, own)).toMatchObject({
      matches: ['same own', 'same others'],
    });
  });

  it('somebody else’s nearly equal words are the last of those shown, behind the speaker’s own on the subject', async () => {
    const words = 'Herring quotas worry every fishing family at the harbour';
    const own = [2018, 2019, 2020].map((year) =>
      said(`own-${year}`, 'ada', `Fishing quotas for herring were too low in ${year}, said the fleet.`, String(year)),
    );
    const query = { words, speaker: quill, sure: 0.8 };
    expect(await beside(query, [...own, said('others', 'bo', words, '2021-10-04')])).toEqual({
      matches: ['related own-2020', 'related own-2019', 'related others'],
      more: 1,
    });
  });
});

describe('the speaker’s own statements', () => {
  it('come by their words where these are nearly the quotation’s, and before those on the subject, however near in time', async () => {
    const words = 'Herring quotas worry every fishing family at the harbour from spring to the first ice.';
    expect(
      await beside({ words, speaker: quill, said: '2021-10-04' }, [
        said('subject', 'ada', 'Fishing quotas for herring worry the family and the harbour.', '2020-05-05'),
        said('nearly', 'ada', words.replace('every', 'each').replace('first ice', 'last day'), '2017'),
        said('exactly', 'ada', words, '2010'),
      ]),
    ).toMatchObject({ matches: ['related exactly', 'related nearly', 'related subject'], more: 0 });
  });

  it('of one day come by how much of the subject they share', async () => {
    const query = { words: 'Herring quotas worry every fishing family here', speaker: quill };
    const less = said('less', 'ada', 'Fishing quotas for herring were too low in 2020, said the fleet.', '2020-05-05');
    const more = said('more', 'ada', 'A worry of the fishing families: quotas for herring.', '2020-05-05');
    for (const statements of [
      [less, more],
      [more, less],
    ])
      expect((await beside(query, statements)).matches).toEqual(['related more', 'related less']);
  });
});

describe('words on record from others than a sure speaker', () => {
  const others = ['2021-10-01', '2021-10-02', '2021-10-03', '2021-10-04'].map((day) => said(day, 'bo', WORDS, day));

  it('are told three times at most', async () => {
    const { elsewhere } = await beside({ words: WORDS, speaker: quill }, others);
    expect(elsewhere).toHaveLength(3);
  });

  it('are no news where the speaker’s own are on record', async () => {
    expect(
      await beside({ words: WORDS, speaker: quill }, [...others, said('own', 'ada', WORDS, '2021-10-04')]),
    ).toMatchObject({ matches: ['same own'], elsewhere: undefined });
  });
});
