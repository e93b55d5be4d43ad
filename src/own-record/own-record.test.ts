import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { matchArticle, openRecord } from '../corpus/index.ts';
import { openDatabase } from './database.ts';
import { type OwnRecord, ownRecord } from './index.ts';
import { article, drafted, LOCK, weekly } from './testing.ts';

let own: OwnRecord;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  own = ownRecord();
});

const post = () => drafted(article(LOCK));
const REWORDED = 'The old lock will be rebuilt in oak and steel before the first frost of winter';

const beside = async (words: string, from = own) => {
  const { corpora } = await from.open();
  const asked = [{ words, speaker: { name: 'Ines Calder' } }];
  const page = { lang: 'en', url: 'https://weekly.example/1', published: '2021-10-06' };
  const [found] = await matchArticle(openRecord(corpora), page, asked);
  return found?.matches ?? [];
};

describe('a kept article', () => {
  it('is found beside another outlet’s wording at once, as quoted by its outlet', async () => {
    const kept = await own.keep(post(), 'hand');
    expect(kept).toMatchObject({ added: 3, copyOf: null });
    const [match] = await beside(REWORDED);
    expect(match).toMatchObject({ kind: 'same', corpus: 'own', speaker: 'Ines Calder', said: '2021-10-04' });
    expect(match?.wordings[0]?.source).toEqual({
      outlet: 'The Harbour Post',
      title: 'The lock will be rebuilt',
      url: 'https://post.example/lock',
      published: '2021-10-05',
    });
  });

  it('is found by a worker that was started anew, and by one that was open before', async () => {
    const other = ownRecord();
    expect(await beside(REWORDED, other)).toEqual([]);
    await own.keep(post(), 'hand');
    expect(await beside(REWORDED, other)).toHaveLength(1);
    expect(await beside(REWORDED, ownRecord())).toHaveLength(1);
  });

  it('is kept once, however often and wherever it is read again', async () => {
    await own.keep(post(), 'hand');
    expect(await own.keep(post(), 'remembered')).toMatchObject({ operation: null, added: 0 });
    const searched = drafted(article(LOCK, { url: 'http://www.post.example/lock/?utm=1#a' }));
    expect(await own.keep(searched, 'hand')).toMatchObject({ added: 0 });
    const moved = drafted(article(LOCK, { url: 'https://post.example/2021/the-lock' }));
    expect(await own.keep(moved, 'hand')).toMatchObject({ added: 0 });
    expect((await own.open()).head).toMatchObject({ sources: 1, statements: 3, people: 2 });
  });

  it('is not kept again from an outlet that prints it again under another title', async () => {
    await own.keep(post(), 'hand');
    const copy = drafted(weekly([...LOCK, 'The works begin in June.']));
    expect(await own.keep(copy, 'hand')).toMatchObject({ added: 0, copyOf: { outlet: 'The Harbour Post' } });
    expect((await own.open()).head).toMatchObject({ sources: 1, statements: 3 });
  });

  it('gives from a copy only what the original has not, and under the copy’s own name', async () => {
    await own.keep(post(), 'hand');
    const more = [...LOCK, '“The gate groans at night,” said Olga Brandt, a neighbour.'];
    expect(await own.keep(drafted(weekly(more)), 'hand')).toMatchObject({ added: 1 });
    expect(await own.keep(drafted(weekly(more)), 'hand')).toMatchObject({ added: 0 });
    expect((await own.open()).head).toMatchObject({ sources: 2, statements: 4 });
  });

  it('is the article it is read from, not a second source for it', async () => {
    await own.keep(post(), 'hand');
    const { corpora } = await own.open();
    const asked = [
      {
        words: 'The old lock will be rebuilt in oak and steel before the first frost',
        speaker: { name: 'Ines Calder' },
      },
    ];
    const page = { lang: 'en', url: 'https://post.example/lock', published: '2021-10-05' };
    const [found] = await matchArticle(openRecord(corpora), page, asked);
    expect(found).toMatchObject({ matches: [], held: true });
  });

  it('adds what is new where it has grown, and keeps the old words beside the changed ones', async () => {
    await own.keep(post(), 'hand');
    const changed = LOCK.map((text) => text.replace('Nobody will pay', 'No one shall pay'));
    expect(await own.keep(drafted(article(changed)), 'hand')).toMatchObject({ added: 1 });
    expect((await own.open()).head).toMatchObject({ sources: 1, statements: 4 });
  });

  it('tells how much of it is kept', async () => {
    const { source } = post();
    expect(await own.standingOf(source)).toEqual({ statements: 0, asRead: 0, operation: null, declined: false });
    const { operation } = await own.keep(post(), 'hand');
    expect(await own.standingOf(source)).toMatchObject({ statements: 3, operation });
  });
});

describe('a statement whose speaker is only as read', () => {
  it('is kept as that, and never the same', async () => {
    const draft = post();
    const unsure = { ...draft, statements: draft.statements.map((one) => ({ ...one, sure: 'as read' as const })) };
    await own.keep(unsure, 'hand');
    expect((await own.standingOf(draft.source)).asRead).toBe(3);
    expect((await beside(REWORDED)).map(({ kind, asRead }) => [kind, asRead])).toEqual([['related', true]]);
  });
});

describe('taking back', () => {
  it('takes an article away at once, and once', async () => {
    const { operation } = await own.keep(post(), 'hand');
    expect(await own.undo(operation ?? '')).toBe(3);
    expect(await beside(REWORDED)).toEqual([]);
    expect(await own.undo(operation ?? '')).toBe(0);
    expect(await own.standingOf(post().source)).toEqual({
      statements: 0,
      asRead: 0,
      operation: null,
      declined: true,
    });
    expect((await own.keep(post(), 'hand')).added).toBe(3);
  });

  it('leaves what was kept since, and the people it names', async () => {
    const first = await own.keep(post(), 'hand');
    await own.keep(drafted(weekly([`“${REWORDED},” said Ines Calder.`])), 'hand');
    await own.undo(first.operation ?? '');
    expect((await own.open()).head).toMatchObject({ sources: 1, statements: 1, people: 1 });
  });

  it('forgets everything, for workers that have it open too', async () => {
    const other = ownRecord();
    await own.keep(post(), 'hand');
    expect(await beside(REWORDED, other)).toHaveLength(1);
    await own.forgetEverything();
    expect(await beside(REWORDED, other)).toEqual([]);
    expect((await own.open()).head).toMatchObject({ sources: 0, statements: 0, people: 0, segments: [] });
    expect((await own.standingOf(post().source)).declined).toBe(false);
  });
});

describe('linked wordings', () => {
  it('stand as one statement with two sources, and part again when one is taken back', async () => {
    await own.keep(post(), 'hand');
    const [match] = await beside(REWORDED);
    const other = drafted(weekly([`“${REWORDED},” said Ines Calder.`]));
    const link = { utterance: match?.statement ?? '', linked: { inOrder: 13, of: 15, date: 'agree' as const } };
    const { operation } = await own.keep(
      { ...other, statements: other.statements.map((one) => ({ ...one, ...link })) },
      'hand',
    );
    const database = await openDatabase(() => undefined);
    const rows = await database.getAllFromIndex('statements', 'utterance', link.utterance);
    expect(rows.map(({ linked }) => linked)).toEqual(expect.arrayContaining([undefined, link.linked]));
    await own.undo(operation ?? '');
    expect(await database.getAllFromIndex('statements', 'utterance', link.utterance)).toHaveLength(1);
  });
});

describe('segments', () => {
  const many = async (count: number, record = own) => {
    for (let n = 0; n < count; n += 1) {
      const words = `The ${['north', 'south', 'east', 'west'][n % 4]} gate number ${n} will be painted before the fair of the year ${1900 + n}`;
      await record.keep(
        drafted(
          article([`“${words},” said Ines Calder.`], { url: `https://post.example/${n}`, title: `Gate number ${n}` }),
        ),
        'hand',
      );
    }
  };

  it('are merged when many have come together, and answer as before', async () => {
    await many(20);
    expect((await own.open()).head.segments).toHaveLength(20);
    const before = await beside('gate number 7 will be painted before the fair of the year 1907.');
    while (await own.tidy()) {
      // A step at a time, as the worker does it between answers.
    }
    const { head, corpora } = await own.open();
    expect(head.segments.length).toBeLessThan(8);
    expect(head.segments.reduce((sum, { statements }) => sum + statements, 0)).toBe(20);
    expect(corpora.reduce((sum, { people }) => sum + people.length, 0)).toBe(head.segments.length);
    const after = await beside('gate number 7 will be painted before the fair of the year 1907.');
    expect(after[0]?.statement).toBe(before[0]?.statement);
    expect(before[0]?.kind).toBe('same');
  });

  it('that are damaged or gone are made anew from the rows', async () => {
    await many(3);
    const database = await openDatabase(() => undefined);
    const [first, second] = (await own.open()).head.segments;
    const file = await database.get('files', [first?.id ?? 0, 'index.bin']);
    if (!file) throw new Error('no index');
    file.bytes[40] = (file.bytes[40] ?? 0) ^ 1;
    await database.put('files', file);
    await database.delete('files', [second?.id ?? 0, 'postings.bin']);
    const fresh = ownRecord();
    const { damaged, corpora } = await fresh.open();
    expect([damaged.size, corpora.length]).toEqual([2, 1]);
    expect(await fresh.tidy()).toBe(true);
    const mended = await fresh.open();
    expect(mended.damaged.size).toBe(0);
    expect(mended.corpora.reduce((sum, { statements }) => sum + statements, 0)).toBe(3);
  });

  it('of another format, earlier or later, are made anew from the rows', async () => {
    await many(2);
    const database = await openDatabase(() => undefined);
    const { head } = await own.open();
    for (const [at, { id }] of head.segments.entries()) {
      const file = await database.get('files', [id, 'index.bin']);
      if (!file) throw new Error('no index');
      // Where a file tells the version of its format: container.ts.
      file.bytes[8] = (file.bytes[8] ?? 0) + (at % 2 === 0 ? -1 : 1);
      await database.put('files', file);
    }
    const fresh = ownRecord();
    expect((await fresh.open()).damaged.size).toBe(head.segments.length);
    while ((await fresh.open()).damaged.size > 0) await fresh.tidy();
    expect((await fresh.open()).corpora.reduce((sum, { statements }) => sum + statements, 0)).toBe(2);
  });
});

describe('two tabs', () => {
  it('that keep at once keep both', async () => {
    const other = ownRecord();
    const one = article([`“${REWORDED},” said Ines Calder.`], { url: 'https://a.example/1', title: 'One' });
    const two = article(['“The gate groans at night,” said Olga Brandt, a neighbour.'], {
      url: 'https://b.example/2',
      title: 'Two',
    });
    await Promise.all([own.keep(drafted(one), 'hand'), other.keep(drafted(two), 'hand')]);
    const { head } = await own.open();
    expect(head).toMatchObject({ n: 2, sources: 2, statements: 2 });
    expect(new Set(head.segments.map(({ id }) => id)).size).toBe(2);
  });

  it('that keep the same at once keep it once', async () => {
    await Promise.all([own.keep(post(), 'hand'), ownRecord().keep(post(), 'hand')]);
    expect((await own.open()).head).toMatchObject({ sources: 1, statements: 3 });
  });
});
