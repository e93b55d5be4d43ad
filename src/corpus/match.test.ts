import { describe, expect, it } from 'vitest';
import { match, matchArticle } from './match.ts';
import type { Query } from './query.ts';
import type { OpenRecord } from './record.ts';
import { corpusOf, person, recordOf, statement } from './testing.ts';

const people = [
  person('ada', 'Ada Quill', { aliases: ['Quill'], alone: ['Quill'] }),
  person('bo', 'Bo Tern'),
  person('cy', 'Cy Marsh'),
];
const post = {
  outlet: 'The Harbour Post',
  title: 'Quill opens the bridge',
  url: 'https://post.example/bridge',
  published: '2021-10-05',
};
const weekly = {
  outlet: 'Bridge Weekly',
  title: 'A bridge at last',
  url: 'https://weekly.example/1',
  published: '2021-10-06',
};

const corpus = corpusOf(people, [
  statement(
    'bridge',
    'ada',
    [
      ['The new bridge will open in spring and nobody will pay a toll on it before the year 2025.', post],
      ['In spring the bridge is opening, and until 2025 there is no toll for anyone.', weekly],
    ],
    { said: '2021-10-04', occasion: 'Opening of the bridge' },
  ),
  statement('see', 'ada', [['We shall see.', post]], { said: '2021-10-04' }),
  statement('storm', 'ada', [['The harbour was not ready for the storm, and we paid for it.', post]], {
    said: '2021-10-04',
  }),
  statement('toll-later', 'ada', [['A toll on the bridge was never my idea.', weekly]], { said: '2023-05-01' }),
  statement('toll-bo', 'bo', [['The toll on the bridge is a tax on fishermen.', weekly]], { said: '2021-10-05' }),
  statement('pledge-1', 'cy', [['I will never sell the harbour to anyone who does not live in this town.', weekly]], {
    said: '2019-03-01',
  }),
  statement('pledge-2', 'cy', [['I will never sell the harbour to anyone who does not live in this town.', weekly]], {
    said: '2020-03-01',
  }),
]);

const ask = async (query: Query, record?: OpenRecord) => {
  const found = await match(record ?? (await recordOf(corpus)), query);
  return found.map((one) => `${one.kind} ${one.statement}`);
};
const quill = { name: 'Ada Quill' };

describe('the same statement', () => {
  it('is found by its words, cut and with an editor’s insertion', async () => {
    expect(
      (
        await ask({
          words: 'nobody will pay a toll on [the bridge] before the year 2025,',
          speaker: quill,
          published: '2021-10-05',
        })
      )[0],
    ).toBe('same bridge');
  });

  it('shows all its wordings, the nearest first, with what differs', async () => {
    const [found] = await match(await recordOf(corpus), {
      words: 'The new bridge will open in spring and nobody will pay a toll on it',
      speaker: quill,
      said: '2021-10-04',
    });
    expect(found?.wordings.map((wording) => wording.source.outlet)).toEqual(['The Harbour Post', 'Bridge Weekly']);
    expect(found?.wordings[0]?.diff?.map(({ kind }) => kind)).toEqual(['kept', 'there']);
    expect(found?.why).toMatchObject({ speaker: 'same', date: 'agree', by: 'wording' });
  });

  it.each([
    ['another number', 'The new bridge will open in spring and nobody will pay a toll on it before the year 2035.'],
    ['a "not" more', 'The new bridge will not open in spring and nobody will pay a toll on it before the year 2025.'],
    ['a "nobody" less', 'The new bridge will open in spring and they will pay a toll on it before the year 2025.'],
  ])('is not one with %s', async (_, words) => {
    expect(await ask({ words, speaker: quill, said: '2021-10-04' })).not.toContain('same bridge');
  });

  it('is not one of another speaker or another day', async () => {
    const words = 'The new bridge will open in spring and nobody will pay a toll on it before the year 2025.';
    expect(await ask({ words, speaker: { name: 'Bo Tern' } })).not.toContain('same bridge');
    expect(await ask({ words, speaker: quill, said: '2020-01-01' })).not.toContain('same bridge');
    expect(await ask({ words, speaker: quill, published: '2021-09-01' })).not.toContain('same bridge');
  });

  it('may be dated two days apart', async () => {
    const words = 'The harbour was not ready for the storm, and we paid for it.';
    expect((await ask({ words, speaker: quill, said: '2021-10-02' }))[0]).toBe('same storm');
    expect((await ask({ words, speaker: quill, published: '2021-10-02' }))[0]).toBe('same storm');
    expect((await ask({ words, speaker: quill, published: '2021-10-01' }))[0]).not.toBe('same storm');
  });

  it('of few words needs speaker and date', async () => {
    expect(await ask({ words: 'We shall see' })).toEqual([]);
    expect(await ask({ words: 'We shall see', speaker: quill })).toEqual([]);
    expect(await ask({ words: 'We shall see', published: '2021-10-05' })).toEqual([]);
    expect(await ask({ words: '“we shall see,”', speaker: quill, published: '2021-10-05' })).toEqual(['same see']);
  });

  it('of few words is of the very day, where the day is given', async () => {
    const shall = { words: 'We shall see', speaker: quill };
    expect(await ask({ ...shall, said: '2021-10-04' })).toEqual(['same see']);
    expect(await ask({ ...shall, said: '[2021-10-03..2021-10-05]' })).toEqual(['same see']);
    expect(await ask({ ...shall, said: '2021-10-05' })).toEqual([]);
    expect(await ask({ ...shall, published: '2021-10-02' })).toEqual(['same see']);
  });

  it('said on two occasions is told of neither as fact, unless the date tells', async () => {
    const words = 'I will never sell the harbour to anyone who does not live in this town.';
    const marsh = { name: 'Marsh' };
    expect(await ask({ words, speaker: marsh })).toEqual(['related pledge-1', 'related pledge-2']);
    expect((await ask({ words, speaker: marsh, said: '2020-03-01' }))[0]).toBe('same pledge-2');
    expect((await ask({ words, speaker: marsh, published: '2019-06-01' }))[0]).not.toBe('same pledge-2');
  });

  it('is never a phrase that everybody says', async () => {
    const thanks = corpusOf(people, [statement('thanks', 'ada', 'Thank you very much.', { said: '2021-10-04' })]);
    expect(
      await ask({ words: 'Thank you very much', speaker: quill, said: '2021-10-04' }, await recordOf(thanks)),
    ).toEqual([]);
  });
});

describe('a related statement', () => {
  it('is the same speaker’s, on the subject, at another time; others’ are marked so', async () => {
    const found = await match(await recordOf(corpus), {
      words: 'We never wanted a toll on this bridge',
      speaker: quill,
      published: '2024-01-01',
    });
    expect(found[0]?.why.speaker).toBe('same');
    expect(found.map((one) => one.kind)).not.toContain('same');
    const others = found.filter((one) => one.why.speaker !== 'same').map((one) => one.statement);
    expect(others[0]).toBe('toll-bo');
  });

  it('shares words that carry a subject, not only those that every sentence has', async () => {
    expect(await ask({ words: 'We were not ready for it and we will see', speaker: quill })).toEqual([]);
  });

  it('shares them with what was said or asked: a headline is the paper’s, and carries nothing by itself', async () => {
    const headline = { outlet: 'The Harbour Post', title: 'Mayor speaks of dredging and herring from the lighthouse' };
    const record = await recordOf(
      corpusOf(people, [
        statement('gulls', 'ada', [['Gulls have to speak first of all.', headline]], { said: '2021-10-04' }),
        statement('rope', 'ada', [['A rope is not a ladder.', headline]], { said: '2021-10-04' }),
        statement('asked', 'ada', [['That costs us nothing.', headline]], {
          said: '2021-10-04',
          prompt: 'Asked about dredging for herring',
        }),
      ]),
    );
    const about = { speaker: quill, published: '2021-10-05' };
    expect(await ask({ words: 'Hello everybody, this page speaks', ...about }, record)).toEqual([]);
    const dredging = { words: 'Dredging drives the herring away', ...about };
    // A search gives what stands under such a headline too, behind what is about it.
    expect((await ask(dredging, record))[0]).toBe('related asked');
    const [beside] = await matchArticle(record, { lang: 'en', published: '2021-10-05' }, [dredging]);
    expect(beside?.matches.map((one) => [one.statement, one.why.shared])).toEqual([['asked', ['Dredging', 'herring']]]);
    // One word that many statements have is too little.
    const herring = ['Herring feeds us.', 'Herring is gold.', 'Our herring is safe.'];
    const said = herring.map((words, n) => statement(`h${n}`, 'ada', words, { said: '2021-10-04' }));
    const common = await recordOf(corpusOf(people, said));
    expect(await ask({ words: 'The herring fleet ran into the lighthouse', ...about }, common)).toEqual([]);
    // Words of the headline beside one of the statement's own are not told as shared.
    const [gulls] = await match(record, { words: 'The gulls like herring at the lighthouse', ...about });
    expect([gulls?.statement, gulls?.why.shared]).toEqual(['gulls', ['gulls']]);
  });
});

describe('beside an article', () => {
  const article = { lang: 'en', published: '2021-10-05' };
  const bridge = {
    words: 'The new bridge will open in spring and nobody will pay a toll on it before the year 2025.',
    speaker: quill,
  };
  const beside = async (of: Parameters<typeof matchArticle>[1], ...queries: Query[]) =>
    (await matchArticle(await recordOf(corpus), of, queries)).map(({ matches, held, more }) => ({
      matches: matches.map((one) => `${one.kind} ${one.statement} ${one.wordings.map(({ source }) => source.outlet)}`),
      held,
      more,
    }));

  it('a source never confirms itself: same address or same title', async () => {
    const expected = {
      matches: ['same bridge Bridge Weekly'],
      held: true,
      more: 0,
    };
    expect(await beside({ ...article, url: 'http://www.post.example/bridge/?from=home#top' }, bridge)).toEqual([
      expected,
    ]);
    expect(await beside({ ...article, title: 'QUILL opens the bridge.' }, bridge)).toEqual([expected]);
    const [found] = await matchArticle(await recordOf(corpus), { ...article, url: post.url }, [bridge]);
    expect(found?.matches[0]?.why.by).toBe('record');
  });

  it('what is held from this article alone matches nothing', async () => {
    expect(await beside({ ...article, url: post.url }, { words: 'We shall see', speaker: quill })).toEqual([
      { matches: [], held: true, more: 0 },
    ]);
  });

  it('a reprint under another address and title is this article still', async () => {
    const queries = [
      bridge,
      { words: 'we shall see', speaker: quill },
      { words: 'The harbour was not ready for the storm, and we paid for it', speaker: quill },
    ];
    const reprint = await beside({ ...article, url: 'https://reprint.example/x', title: 'Something else' }, ...queries);
    expect(reprint.map(({ held }) => held)).toEqual([true, true, true]);
    expect(reprint[2]?.matches).toEqual([]);
    const twoOnly = await beside({ ...article, url: 'https://other.example/y' }, ...queries.slice(1));
    expect(twoOnly.map(({ held }) => held)).toEqual([false, false]);
    expect(twoOnly[1]?.matches).toEqual(['same storm The Harbour Post']);
  });

  it('related statements come nearest in time first, three at most, the rest counted', async () => {
    const years = [2001, 2020, 2011, 2018, 2022];
    const many = corpusOf(
      people,
      years.map((year) =>
        statement(`y${year}`, 'ada', `Fishing quotas for herring were too low in ${year}, said the fleet.`, {
          said: String(year),
        }),
      ),
    );
    const [found] = await matchArticle(await recordOf(many), { lang: 'en', published: '2019-06-01' }, [
      { words: 'Herring quotas worry every fishing family here', speaker: quill },
    ]);
    expect(found?.matches.map((one) => one.statement)).toEqual(['y2018', 'y2020', 'y2022']);
    expect(found?.matches.map((one) => one.when)).toEqual(['earlier', 'later', 'later']);
    expect(found?.more).toBe(2);
    const [all] = await matchArticle(
      await recordOf(many),
      { lang: 'en', published: '2019-06-01' },
      [{ words: 'Herring quotas worry every fishing family here', speaker: quill }],
      10,
    );
    expect(all?.matches.map((one) => one.statement)).toEqual(['y2018', 'y2020', 'y2022', 'y2011', 'y2001']);
    expect(all?.more).toBe(0);
  });

  it('a related statement is earlier or later than what the record knows this one to be, whatever day the article is of', async () => {
    const dredging = 'Dredging the harbour will cost forty million crowns.';
    const record = await recordOf(
      corpusOf(people, [
        statement('dredging', 'ada', [[dredging, post]], { said: '2021-10-04' }),
        statement(
          'dredging-later',
          'ada',
          [['Nobody told me what dredging the harbour would cost in crowns.', weekly]],
          {
            said: '2021-12-01',
          },
        ),
      ]),
    );
    const [beside] = await matchArticle(record, { url: post.url, lang: 'en', published: '2021-12-02' }, [
      { words: dredging, speaker: quill },
    ]);
    expect(beside?.matches.map(({ kind, when }) => [kind, when])).toEqual([['related', 'later']]);
  });

  it('nothing is related to words of an unknown speaker', async () => {
    expect(await beside(article, { words: 'We never wanted a toll on this bridge' })).toEqual([
      { matches: [], held: false, more: 0 },
    ]);
  });
});

describe('the people of several corpora', () => {
  it('are one person where Wikidata or the full name says so, and not where dates conflict', async () => {
    const first = corpusOf(
      [person('q', 'Ada Quill', { born: '1970', aliases: ['Adda Quill'] })],
      [statement('a', 'q', 'Herring is our gold.')],
      'first',
    );
    const second = corpusOf(
      [person('other', 'Ada Quill', { born: '1901' }), person('adda', 'Adda Quill')],
      [statement('b', 'adda', 'Herring is not our gold.'), statement('c', 'other', 'Herring was our gold.')],
      'second',
    );
    const record = await recordOf(first, second);
    expect(record.people.map((one) => one.id)).toEqual(['first/q', 'second/other']);
    expect(record.card('second/adda')).toMatchObject({ id: 'first/q', statements: 2, sources: 2 });
    expect(record.card('nobody/here')).toBeNull();
  });

  it('are asked for by id', async () => {
    const record = await recordOf(corpus);
    const found = await match(record, { words: 'The toll on the bridge', speaker: { person: 'tests/bo' } });
    expect(found.map((one) => one.why.speaker)).toEqual(['same', 'other', 'other']);
    expect(found[0]?.statement).toBe('toll-bo');
  });
});

describe('of the speaker asked for', () => {
  const words = 'The ferries to the outer islands will run through every winter storm.';
  const islands = corpusOf(people, [
    statement('of-bo', 'bo', [['The ferries to the outer islands will run, through every winter storm we get.', post]]),
    statement('of-ada', 'ada', [['Winter storm or none: islands need ferries.', weekly]]),
  ]);

  it('the statements come before everybody else’s on the subject, however alike those are', async () => {
    const record = await recordOf(islands);
    expect(await ask({ words, speaker: quill }, record)).toEqual(['related of-ada', 'related of-bo']);
    expect((await ask({ words }, record)).at(0)).toMatch(/of-bo$/);
  });

  it('the score never rises down the list', async () => {
    const scores = (await match(await recordOf(islands), { words, speaker: quill })).map(({ score }) => score);
    expect([...scores].sort((a, b) => b - a)).toEqual(scores);
  });
});
