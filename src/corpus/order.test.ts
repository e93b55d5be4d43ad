import { describe, expect, it } from 'vitest';
import { look, SEARCHED } from './candidates.ts';
import { match, matchArticle } from './match.ts';
import { chanceOf, LEARNED_FROM, type Signs, signsOf, WEIGHTS, weighed } from './order.ts';
import { ask } from './query.ts';
import { rank } from './rank.ts';
import { corpusOf, person, recordOf, statement } from './testing.ts';

const people = [person('ada', 'Ada Quill', { aliases: ['Quill'], alone: ['Quill'] }), person('bo', 'Bo Tern')];
const paper = (title: string) => ({ outlet: 'The Harbour Post', title });
const ids = (found: readonly { statement: string }[]) => found.map((one) => one.statement);

describe('what a search gives', () => {
  const corpus = corpusOf(people, [
    statement(
      'ferry-fares',
      'ada',
      [['Ferry fares have doubled since the strike.', paper('Ferry fares doubled, says Quill')]],
      {
        said: '2021-03-01',
      },
    ),
    statement(
      'ferry-food',
      'ada',
      [['The food on the ferry has got no better since.', paper('A night on the water')]],
      {
        said: '2012-05-01',
      },
    ),
    statement('ferry-bo', 'bo', [['Ferry fares have doubled since the strike.', paper('Tern on fares')]], {
      said: '2021-03-20',
    }),
    statement('gulls', 'bo', [['Gulls are the true owners of this harbour.', paper('The birds')]], {
      said: '2020-01-01',
    }),
  ]);

  it('puts what words and headline speak for first', async () => {
    const found = await match(await recordOf(corpus), { words: 'Nobody pays those doubled ferry fares gladly' });
    expect(ids(found).slice(0, 2).sort()).toEqual(['ferry-bo', 'ferry-fares']);
    expect(ids(found)).not.toContain('gulls');
  });

  it('puts the speaker’s own words of that time before somebody else’s', async () => {
    const asked = { words: 'They doubled the fares on the ferry', speaker: { name: 'Ada Quill' }, said: '2021-03-05' };
    expect(ids(await match(await recordOf(corpus), asked))[0]).toBe('ferry-fares');
  });

  it('has scores between 0 and 1 that never rise down the list', async () => {
    const scores = (await match(await recordOf(corpus), { words: 'The ferry fares doubled since the strike' })).map(
      (one) => one.score,
    );
    expect(scores.length).toBeGreaterThan(1);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    for (const score of scores) expect(score > 0 && score <= 1).toBe(true);
  });
});

describe('how much is held of somebody', () => {
  it('are statements, however many papers report each', async () => {
    const reports = Array.from({ length: 4 }, (_, n): [string, { outlet: string }] => [
      'Lanterns guide herring home.',
      { outlet: `Paper ${n}` },
    ]);
    const record = await recordOf(
      corpusOf(people, [
        statement('lantern', 'ada', reports),
        ...Array.from({ length: LEARNED_FROM }, (_, n) => statement(`n${n}`, 'bo', `Number ${n} was counted.`)),
      ]),
    );
    const looked = await look(record, ask(record, { words: 'Lanterns guide herring home' }));
    const hits = looked.candidates.map((candidate) => ({ candidate, best: candidate.wordings[0] as never }));
    const [signs] = signsOf(record, looked, hits);
    expect(signs?.muchHeld).toBeCloseTo(Math.log(2) / Math.log(2 + LEARNED_FROM), 10);
  });
});

describe('the learned weights', () => {
  const none = Object.fromEntries(Object.keys(WEIGHTS).map((name) => [name, 0])) as Signs;
  const with_ = (signs: Partial<Signs>) => weighed({ ...none, ...signs });

  it('take every sign of likeness for one, and long wordings, others and later days against', () => {
    for (const name of [
      'bm25',
      'words',
      'headline',
      'run',
      'score',
      'company',
      'agree',
      'halfAYear',
      'twoYears',
    ] as const)
      expect(with_({ [name]: 1 }), name).toBeGreaterThan(with_({}));
    for (const name of ['length', 'other', 'later'] as const)
      expect(with_({ [name]: 1 }), name).toBeLessThan(with_({}));
  });
});

describe('beside an article', () => {
  const page = { lang: 'en', published: '2021-10-05' };
  const beside = async (words: string, held: string) => {
    const record = await recordOf(corpusOf(people, [statement('held', 'ada', held, { said: '2019-02-01' })]));
    const [one] = await matchArticle(record, page, [{ words, speaker: { name: 'Ada Quill' } }]);
    return ids(one?.matches ?? []);
  };

  it('the name of somebody on record makes no subject', async () => {
    expect(await beside('I never voted for Bo Tern', 'My friend Bo Tern keeps bees.')).toEqual([]);
    expect(await beside('I never voted for harbour tolls', 'We are the town of harbour tolls.')).toEqual(['held']);
  });

  it('words that everybody says are no subject, however alike', async () => {
    expect(await beside('There is no question about it.', 'There is no question about it at all.')).toEqual([]);
  });

  it('two words far apart are a subject only where they are a third of what is said', async () => {
    const held = 'The lighthouse was painted by my uncle, who kept herring in a barrel behind the door.';
    expect(
      await beside('At the lighthouse they teach sailors astronomy, carpentry, Latin and how to smoke herring', held),
    ).toEqual([]);
  });
});

describe('a search for words of a speaker', () => {
  const words = 'Herring quotas worry every fishing family at the harbour from spring to the first ice.';
  const corpus = corpusOf(people, [
    statement('likely', 'ada', 'Fishing quotas for herring worry the family and the harbour.', { said: '2021-10-01' }),
    statement('unlikely', 'ada', 'Herring quotas worry each net mender at the harbour from spring to the last day.', {
      said: '2017',
    }),
    statement('far', 'ada', 'Herring at the harbour worry nobody.', { said: '1990' }),
    statement('others', 'bo', 'Herring quotas worry the fishing family at the harbour in spring.', {
      said: '2021-10-03',
    }),
    ...['Gulls', 'Bells', 'Lamps', 'Ropes', 'Roofs', 'Clocks', 'Coats', 'Stoves'].map((things) =>
      statement(things, 'bo', `${things} are cheaper in town.`),
    ),
  ]);
  const query = { words, speaker: { name: 'Ada Quill' }, said: '2021-10-04' };

  it('gives all of the speaker’s first in a small record, each with its chance to be what was meant', async () => {
    const record = await recordOf(corpus);
    const looked = await look(record, ask(record, query), SEARCHED);
    const { ranked } = rank(record, looked, { everyone: true });
    const signs = signsOf(record, looked, ranked);
    const chances = new Map(ranked.map((hit, at) => [hit.candidate.read.statement.id, chanceOf(signs[at] as Signs)]));
    const found = await match(record, query);
    expect(ids(found)).toEqual(['likely', 'unlikely', 'far', 'others']);
    for (const { statement: id, score } of found.slice(0, 3)) expect(score, id).toBeCloseTo(chances.get(id) ?? -1, 3);
    expect(found[3]?.score).toBe(found[2]?.score);
  });

  it('gives the speaker’s unlikely ones behind somebody else’s where the record is one to learn of', async () => {
    const record = { ...(await recordOf(corpus)), documents: LEARNED_FROM };
    expect(ids(await match(record, query))).toEqual(['likely', 'others', 'unlikely', 'far']);
  });

  it('gives nearly the same words the score of their words, whoever else is asked for', async () => {
    const record = await recordOf(corpus);
    const asked = { words, said: '2021-10-04' };
    const looked = await look(record, ask(record, asked), SEARCHED);
    const { ranked } = rank(record, looked, { everyone: true });
    const [first] = await match(record, asked);
    expect(first?.statement).toBe('others');
    expect(first?.score).toBeCloseTo(ranked[0]?.score ?? -1, 3);
  });
});
