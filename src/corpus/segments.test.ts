import { describe, expect, it } from 'vitest';
import { match, matchArticle } from './match.ts';
import { corpusOf, person, recordOf, statement } from './testing.ts';

const ada = person('ada', 'Ada Quill');
const words = 'The old lock will be rebuilt in oak and steel before the first frost of the winter comes.';
const lock = (more = {}) => statement('lock', 'ada', words, { said: '[..2021-10-05]', ...more });
const reworded = 'The old lock will be rebuilt in oak and steel before the first frost of winter';

describe('a statement whose speaker is as read', () => {
  it('is shown beside the same words, and never as the same', async () => {
    const asked = { words: reworded, speaker: { name: 'Ada Quill' }, published: '2021-10-05' };
    const sure = await match(await recordOf(corpusOf([ada], [lock()])), asked);
    expect(sure.map(({ kind, asRead }) => [kind, asRead])).toEqual([['same', undefined]]);
    const unsure = await match(await recordOf(corpusOf([ada], [lock({ asRead: true })])), asked);
    expect(unsure.map(({ kind, asRead }) => [kind, asRead])).toEqual([['related', true]]);
  });
});

describe('a statement known only as reported by a day', () => {
  const beside = async (published: string, quoted: string) => {
    const record = await recordOf(corpusOf([ada], [lock(), statement('see', 'ada', 'Oak it is.', lock())]));
    const asked = [{ words: quoted, speaker: { name: 'Ada Quill' } }];
    const [found] = await matchArticle(record, { lang: 'en', published }, asked);
    return found?.matches.map(({ kind, why }) => `${kind} ${why.date}`)[0];
  };

  it('is of one time with what another paper reports within a week, before or after', async () => {
    expect(await beside('2021-10-05', reworded)).toBe('same agree');
    expect(await beside('2021-10-11', reworded)).toBe('same agree');
    expect(await beside('2021-09-30', reworded)).toBe('same agree');
  });

  it('proves nothing of its date a year later', async () => {
    expect(await beside('2022-10-05', reworded)).toBe('same unknown');
  });
});

describe('segments of one corpus', () => {
  const kremlin = person('hall', 'Hall', { kind: 'body' });
  const segment = (id: string, by: string) => corpusOf([ada, kremlin], [statement(id, by, words)], 'own');

  it('have one person for one id, a body of one word among them', async () => {
    const record = await recordOf(segment('one', 'hall'), segment('two', 'hall'), segment('three', 'ada'));
    expect(record.people.map(({ id }) => id)).toEqual(['own/ada', 'own/hall']);
    expect(record.card('own/hall')?.statements).toBe(2);
  });

  it('keep two people of one name apart', async () => {
    const namesake = corpusOf([person('ada-2', 'Ada Quill')], [statement('two', 'ada-2', words)], 'own');
    const record = await recordOf(segment('one', 'ada'), namesake);
    expect(record.people.map(({ id }) => id)).toEqual(['own/ada', 'own/hall', 'own/ada-2']);
  });

  it('are joined with the people of other corpora by full name', async () => {
    const bundled = corpusOf([person('quill', 'Ada Quill', { born: '1960' })], [], 'bundled');
    const record = await recordOf(bundled, segment('one', 'ada'));
    expect(record.people.map(({ id }) => id)).toEqual(['bundled/quill', 'own/hall']);
    expect(record.placeOf('own/ada')).toBe(0);
  });
});
