import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { find, type Wanted, wordsAsked } from './find.ts';
import { match } from './match.ts';
import { subjectTerms } from './subject.ts';
import { anyCorpus, corpusOf, person, recordOf, statement } from './testing.ts';
import { terms } from './units.ts';

const record = recordOf(
  corpusOf(
    [person('ada', 'Ada Quill', { aliases: ['Ada M. Quill'] }), person('bo', 'Bo Tern')],
    [
      statement('gate', 'ada', 'The gate of the old lock will open before winter.', { said: '2021-03-01' }),
      statement('lock', 'bo', 'A lock without a gate that will open is an old wall.', { said: '2022-05' }),
      statement('toll', 'ada', [
        ['Nobody pays a toll at the lock.', { outlet: 'The Harbour Post', title: 'No toll' }],
        ['No one pays a toll at the gate.', { outlet: 'Bridge Weekly' }],
      ]),
    ],
  ),
);
const found = async (wanted: Wanted) => {
  const { matches, ...rest } = await find(await record, wanted);
  return { ids: matches.map((match) => match.statement), ...rest };
};

describe('a reader’s search', () => {
  it('gives the statements with every word, and how many there are', async () => {
    expect(await found({ words: 'old lock' })).toMatchObject({ ids: ['gate', 'lock'], total: 2, every: true });
  });

  it('puts words in one run first', async () => {
    expect((await found({ words: 'gate that will open' })).ids).toEqual(['lock', 'gate']);
  });

  it('says that no statement has all the words, and gives those with most', async () => {
    expect(await found({ words: 'toll zebra' })).toMatchObject({ ids: ['toll'], every: false });
  });

  it('finds while the last word is still being typed, and takes a word that is followed as it stands', async () => {
    expect(await found({ words: 'old loc' })).toMatchObject({ ids: ['gate', 'lock'], total: 2, every: true });
    expect((await found({ words: 'win' })).ids).toEqual(['gate']);
    expect((await found({ words: 'win ' })).ids).toEqual([]);
    expect((await found({ words: 'wi' })).ids).toEqual([]);
    const { matches } = await find(await record, { words: 'old loc' });
    expect(matches[0]?.why).toMatchObject({ of: 2, shared: ['old', 'loc'] });
  });

  it('finds nothing, as nothing', async () => {
    expect(await found({ words: 'zebra' })).toMatchObject({ ids: [], total: 0, every: false });
  });

  it('narrows by the beginnings of a name, in any spelling on record', async () => {
    expect((await found({ words: '', speaker: 'qui ad' })).ids).toEqual(['gate', 'toll']);
    expect((await found({ words: 'lock', speaker: 'bo' })).ids).toEqual(['lock']);
    expect((await found({ words: '', speaker: 'uill' })).ids).toEqual([]);
  });

  it('narrows by days, and tells what is left out for having none', async () => {
    expect(await found({ words: 'lock', from: '2022' })).toMatchObject({ ids: ['lock'], undated: 1 });
    expect((await found({ words: 'lock', to: '2021-12-31' })).ids).toEqual(['gate']);
  });

  it('narrows by outlet, title or corpus', async () => {
    expect((await found({ words: '', source: 'bridge week' })).ids).toEqual(['toll']);
    expect((await found({ words: 'lock', source: 'invented' })).total).toBe(3);
    expect((await found({ words: '', source: 'nowhere' })).ids).toEqual([]);
  });

  it('finds what an outlet has on record of long ago, however much of others’ stands before it', async () => {
    const post = { outlet: 'The Harbour Post', title: 'The year at the lock' };
    const many = await recordOf(
      corpusOf(
        [person('ada', 'Ada Quill')],
        [
          ...Array.from({ length: 5_000 }, (_, at) =>
            statement(`post-${at}`, 'ada', [[`Ship number ${at} passed the lock.`, post]], { said: '2022-05-01' }),
          ),
          statement('first', 'ada', [['The lock will never open.', { outlet: 'Bridge Weekly' }]], {
            said: '2013-01-05',
          }),
        ],
      ),
    );
    const { matches, total, atLeast } = await find(many, { words: '', source: 'bridge', order: 'newest' });
    expect(matches.map((match) => match.statement)).toEqual(['first']);
    expect({ total, atLeast }).toEqual({ total: 1, atLeast: false });
    expect(await find(many, { words: '', source: 'harbour' })).toMatchObject({ total: 5_000, atLeast: false });
  });

  it('says that there may be more where too many would have to be read', async () => {
    const many = await recordOf(
      corpusOf(
        [person('ada', 'Ada Quill')],
        Array.from({ length: 4_100 }, (_, at) =>
          statement(`s${at}`, 'ada', [[`Ship number ${at} passed.`, { outlet: 'Bridge Weekly', title: `Day ${at}` }]]),
        ),
      ),
    );
    expect(await find(many, { words: '', source: 'bridge' })).toMatchObject({ total: 4_000, atLeast: true });
  });

  it('puts the wording with the words first, and keeps the others', async () => {
    const { matches } = await find(await record, { words: 'toll gate' });
    expect(matches[0]?.wordings.map(({ source }) => source.outlet)).toEqual(['Bridge Weekly', 'The Harbour Post']);
    expect(matches[0]?.why).toMatchObject({ inOrder: 2, of: 2, shared: ['toll', 'gate'] });
  });

  it('orders by day where that is asked for, the undated last', async () => {
    expect((await found({ words: '', order: 'newest' })).ids).toEqual(['lock', 'gate', 'toll']);
    expect((await found({ words: '', order: 'oldest' })).ids).toEqual(['gate', 'lock', 'toll']);
  });

  it('gives no more than is wanted, and counts all', async () => {
    expect(await found({ words: '', top: 1 })).toMatchObject({ ids: ['lock'], total: 3 });
  });

  it('finds what reading every statement finds', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyCorpus(),
        fc.constantFrom('harbour bridges', 'toll', '25 million', 'zürich spring', 'not the'),
        async (corpus, words) => {
          const asked = wordsAsked(words).map(({ term }) => term);
          const naive = corpus.statements.filter((statement) =>
            statement.wordings.some((wording) =>
              asked.every((term) => [...terms(wording.words), ...subjectTerms(statement, wording)].includes(term)),
            ),
          );
          const finding = await find(await recordOf(corpus), { words, top: 100 });
          if (naive.length === 0) expect(finding.every).toBe(false);
          else expect(finding.matches.map((match) => match.statement).sort()).toEqual(naive.map(({ id }) => id).sort());
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('what was found', () => {
  const shown = async (words: string, corpus = record, lang?: string) => {
    const { matches } = await find(await corpus, { words, ...(lang ? { lang } : {}) });
    return matches.map(({ wordings }) =>
      (wordings[0]?.found ?? []).map(({ start, end }) => wordings[0]?.words.slice(start, end)),
    );
  };

  it('tells where the words stand in it, inflected, begun, and whole', async () => {
    expect((await shown('locks opening')).at(0)).toEqual(['lock', 'open']);
    expect(await shown('old loc')).toEqual([
      ['old', 'lock'],
      ['lock', 'old'],
    ]);
    expect(await shown('win')).toEqual([['winter']]);
  });

  it('tells each of several wordings’ own, and a word once that stands for two', async () => {
    const { matches } = await find(await record, { words: 'toll gate' });
    expect(
      matches[0]?.wordings.map(({ words, found }) => found?.map(({ start, end }) => words.slice(start, end))),
    ).toEqual([['toll', 'gate'], ['toll']]);
    const short = recordOf(corpusOf([person('ada', 'Ada Quill')], [statement('short', 'ada', 'No, I don’t.')]));
    expect(await shown('do not', short)).toEqual([['don’t']]);
  });

  it('marks nothing where the words stand in the headline alone', async () => {
    const headed = recordOf(
      corpusOf([person('ada', 'Ada Quill')], [statement('headed', 'ada', [['We shall see.', { title: 'Ferries' }]])]),
    );
    expect(await shown('ferry', headed)).toEqual([[]]);
  });
});

describe('a search in another language', () => {
  const german = recordOf(
    corpusOf(
      [person('ada', 'Ada Quill')],
      [
        statement('hafen', 'ada', 'The harbour lamps are lit.'),
        {
          ...statement('bruecken', 'ada', 'Die alten Brücken über den Fluss werden geschlossen.'),
          wordings: [
            {
              words: 'Die alten Brücken über den Fluss werden geschlossen.',
              lang: 'de',
              source: { outlet: 'Hafenblatt' },
            },
          ],
        },
      ],
    ),
  );

  it('finds its wordings in whatever inflection, whether the language is told or not', async () => {
    for (const lang of ['de', undefined]) {
      const { matches } = await find(await german, { words: 'alte Brücke', ...(lang ? { lang } : {}) });
      expect(matches.map(({ statement }) => statement)).toEqual(['bruecken']);
      expect(matches[0]?.wordings[0]?.found).toEqual([
        { start: 4, end: 9 },
        { start: 10, end: 17 },
      ]);
    }
  });

  it('leaves English ones as they are', async () => {
    expect((await find(await german, { words: 'harbours lamp' })).matches.map(({ statement }) => statement)).toEqual([
      'hafen',
    ]);
  });

  it('matches them too', async () => {
    const [found] = await match(await german, { words: 'Die alte Brücke über den Flüssen wird geschlossen' });
    expect(found?.statement).toBe('bruecken');
    expect(found?.why.inOrder).toBeGreaterThanOrEqual(5);
  });
});
