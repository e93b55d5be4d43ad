import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { matchArticle, openRecord } from '../corpus/index.ts';
import { openDatabase } from './database.ts';
import { type Management, manageRecord, type OwnRecord, ownRecord } from './index.ts';
import { article, drafted, LOCK, stored } from './testing.ts';

let own: OwnRecord;
let manage: Management;
let changes: number;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  own = ownRecord();
  changes = 0;
  manage = manageRecord(() => {
    changes += 1;
  });
});

const REWORDED = 'The old lock will be built again in oak and steel before the first frost of winter';
const weekly = (paragraphs: string[], more = {}) =>
  drafted(
    article(paragraphs, {
      url: 'https://news.weekly.example/1',
      title: 'Oak and steel',
      outlet: 'Bridge Weekly',
      published: '2021-10-06',
      ...more,
    }),
  );
const GROANS = '“The gate groans at night,” said Olga Brandt, a neighbour.';
const kept = async () => {
  await own.keep(drafted(article(LOCK)), 'hand');
  await own.keep(weekly([GROANS, '“The tide will not wait,” said Ines Calder.']), 'remembered');
};
const words = async (query = {}) => (await manage.list(query)).rows.map(({ row }) => row.words);
const idOf = async (text: string) => (await manage.list({ text })).rows[0]?.row.id ?? '';
const matched = async (text: string, name = 'Ines Calder') => {
  const record = openRecord((await own.open()).corpora);
  const asked = [{ words: text, speaker: { name } }];
  const page = { lang: 'en', url: 'https://elsewhere.example/', published: '2021-10-06' };
  return (await matchArticle(record, page, asked))[0]?.matches ?? [];
};
/** Rows without what only grows: people that were changed and changed back say so. */
const rows = async () => {
  const database = await openDatabase(() => undefined);
  const all = await stored(database);
  database.close();
  return JSON.parse(JSON.stringify(all, (key, value) => (key === 'edited' || key === 'aliases' ? undefined : value)));
};

describe('looking through the record', () => {
  it('lists what was kept, latest first, a page at a time', async () => {
    await kept();
    const all = await manage.list();
    expect(all.total).toBe(5);
    expect(all.rows[0]).toMatchObject({ source: { outlet: 'Bridge Weekly' } });
    const pages = [
      await words({ limit: 2 }),
      await words({ limit: 2, offset: 2 }),
      await words({ limit: 2, offset: 4 }),
    ];
    expect(pages.flat()).toEqual(all.rows.map(({ row }) => row.words));
    expect(await words({ sort: 'kept first' })).toEqual(all.rows.map(({ row }) => row.words).reverse());
  });

  it('narrows by words, whatever their inflection, by person, site, day and sureness at once', async () => {
    await kept();
    expect(await words({ text: 'locks frosts' })).toEqual([expect.stringContaining('The old lock will be rebuilt')]);
    expect((await manage.list({ person: 'ines-calder' })).total).toBe(3);
    expect(await words({ person: 'ines-calder', site: 'weekly.example' })).toEqual(['The tide will not wait']);
    expect((await manage.list({ site: 'example' })).total).toBe(5);
    expect((await manage.list({ from: '2021-10-06', to: '2021-10' })).total).toBe(2);
    expect((await manage.list({ from: '2022' })).total).toBe(0);
    expect((await manage.list({ sure: 'confirmed' })).total).toBe(0);
    expect((await manage.list({ text: 'nowhere to be found' })).total).toBe(0);
  });

  it('counts people, sites and sources', async () => {
    await kept();
    const { rows: people } = await manage.people.list();
    expect(people.map(({ row, statements }) => [row.name, statements])).toEqual([
      ['Ines Calder', 3],
      ['Olga Brandt', 1],
      ['Tomas Vey', 1],
    ]);
    expect((await manage.people.list({ text: 'bra' })).rows.map(({ row }) => row.name)).toEqual(['Olga Brandt']);
    expect(await manage.sites()).toEqual([
      { site: 'news.weekly.example', sources: 1 },
      { site: 'post.example', sources: 1 },
    ]);
    expect((await manage.sources({ site: 'post.example' })).rows).toMatchObject([{ statements: 3 }]);
    expect((await manage.people.keptSince(0)).map(({ statements }) => statements)).toEqual([3, 1, 1]);
    expect(await manage.space()).toMatchObject({ sources: 2, statements: 5, people: 3 });
  });
});

describe('changing statements', () => {
  it('confirms what was only as read, which then may be the same', async () => {
    const draft = drafted(article(LOCK));
    await own.keep(
      { ...draft, statements: draft.statements.map((one) => ({ ...one, sure: 'as read' as const })) },
      'hand',
    );
    expect((await matched(REWORDED)).map(({ kind }) => kind)).toEqual(['related']);
    const { operation } = await manage.confirm([await idOf('old lock')]);
    expect((await matched(REWORDED)).map(({ kind }) => kind)).toEqual(['same']);
    expect(await manage.undo(operation ?? '')).toBe(1);
    expect((await matched(REWORDED)).map(({ kind }) => kind)).toEqual(['related']);
    expect(changes).toBe(2);
  });

  it('corrects words, day and speaker, and all of it can be taken back', async () => {
    await kept();
    const before = await rows();
    const id = await idOf('tide');
    const first = await manage.correct([id], { words: 'The tide waits for nobody', said: '2021-10-04' });
    const second = await manage.correct([id], { speaker: { name: 'Hanna Roth' } });
    expect(await manage.statement(id)).toMatchObject({
      speaker: 'Hanna Roth',
      row: { said: '2021-10-04', sure: 'confirmed' },
    });
    expect(await words({ text: 'tide nobody' })).toEqual(['The tide waits for nobody']);
    expect((await manage.list({ sort: 'said first' })).rows[0]?.row.id).toBe(id);
    const { rows: operations } = await manage.operations();
    expect(operations.slice(0, 2).map(({ fixed }) => fixed)).toEqual([null, 'later']);
    expect(await manage.undo(first.operation ?? '')).toBe(0);
    expect(await manage.undo(second.operation ?? '')).toBe(1);
    expect(await manage.undo(first.operation ?? '')).toBe(1);
    expect(await rows()).toEqual(before);
  });

  it('removes, with the people and articles nothing else is kept of, and brings them back', async () => {
    await kept();
    const before = await rows();
    const { rows: weeklys } = await manage.list({ site: 'weekly.example' });
    const { operation, changed } = await manage.remove(weeklys.map(({ row }) => row.id));
    expect(changed).toBe(2);
    expect(await manage.space()).toMatchObject({ sources: 1, statements: 3, people: 2 });
    expect(await manage.undo(operation ?? '')).toBe(2);
    expect(await rows()).toEqual(before);
    expect(await words({ text: 'groans' })).toHaveLength(1);
  });

  it('splits wordings of one utterance, remembers that, and links them again', async () => {
    await kept();
    const utterance = (await manage.list({ text: 'old lock' })).rows[0]?.row.utterance ?? '';
    const link = { utterance, linked: { inOrder: 13, of: 15, date: 'agree' as const } };
    const other = weekly([`“${REWORDED},” said Ines Calder.`], { url: 'https://radio.example/9', title: 'Radio' });
    await own.keep({ ...other, statements: other.statements.map((one) => ({ ...one, ...link })) }, 'hand');
    const ids = (await manage.list({ text: 'old lock' })).rows.map(({ row }) => row.id);
    const [later = '', first = ''] = ids;
    expect(await manage.statement(first)).toMatchObject({ others: [{ row: { linked: link.linked, id: later } }] });
    const { operation } = await manage.split(first);
    expect(await manage.statement(first)).toMatchObject({ others: [], corrections: [{ kind: 'not the same' }] });
    expect(await manage.statement(later)).toMatchObject({ others: [], row: { utterance: later } });
    await manage.undo(operation ?? '');
    expect(await manage.statement(first)).toMatchObject({ others: [{}], corrections: [] });
    await manage.split(later);
    await manage.link([first, later]);
    expect(await manage.statement(later)).toMatchObject({
      others: [{}],
      corrections: [],
      row: { linked: { by: 'hand' } },
    });
  });

  it('links what stood apart, and parts it again when that is undone, as it was', async () => {
    await kept();
    await own.keep(
      weekly([`“${REWORDED},” said Ines Calder.`], { url: 'https://radio.example/9', title: 'Radio' }),
      'hand',
    );
    const apart = (await manage.list({ text: 'old lock' })).rows.map(({ row }) => row);
    expect(new Set(apart.map(({ utterance }) => utterance)).size).toBe(2);
    const { operation, changed } = await manage.link(apart.map(({ id }) => id));
    expect(changed).toBe(1);
    expect(await manage.statement(apart[0]?.id ?? '')).toMatchObject({ others: [{}] });
    expect(await manage.undo(operation ?? '')).toBe(1);
    expect((await manage.list({ text: 'old lock' })).rows.map(({ row }) => row)).toEqual(apart);
    expect(await manage.undo(operation ?? '')).toBe(0);
  });

  it('tells people of two corpora apart, and joins them again when that is undone', async () => {
    const { operation } = await manage.setApart('own/ines-calder', 'council/ines-calder');
    expect((await own.open()).corrections).toMatchObject([
      { kind: 'apart', people: ['own/ines-calder', 'council/ines-calder'] },
    ]);
    // The same two, told the other way round, are told once.
    await manage.setApart('council/ines-calder', 'own/ines-calder');
    expect(await manage.corrections()).toHaveLength(1);
    const [last] = (await manage.operations()).rows;
    await manage.undo(last?.id ?? '');
    await manage.undo(operation ?? '');
    expect(await manage.corrections()).toEqual([]);
  });
});

describe('a correction', () => {
  it('is held no more once it is withdrawn, and held again when that is undone', async () => {
    await manage.setApart('own/ines-calder', 'council/ines-calder', 'Ines Calder of “Council”');
    const [held] = await manage.corrections();
    expect(held?.words).toBe('Ines Calder of “Council”');
    const { operation, changed } = await manage.withdraw(held?.id ?? '');
    expect([changed, await manage.corrections(), (await own.open()).corrections]).toEqual([1, [], []]);
    expect((await manage.operations()).rows[0]).toMatchObject({ kind: 'withdraw', about: 'Ines Calder of “Council”' });
    await manage.undo(operation ?? '');
    expect(await manage.corrections()).toEqual([held]);
    expect(await manage.withdraw('of nobody')).toEqual({ operation: null, changed: 0 });
  });
});

describe('people', () => {
  it('merged are one everywhere at once, found by both names, and apart again when it is undone', async () => {
    await kept();
    const { operation } = await manage.people.merge('ines-calder', ['olga-brandt']);
    expect((await manage.people.list()).rows.map(({ row, statements }) => [row.name, statements])).toEqual([
      ['Ines Calder', 4],
      ['Tomas Vey', 1],
    ]);
    expect((await manage.list({ person: 'ines-calder' })).total).toBe(4);
    expect(await manage.people.one('olga-brandt')).toMatchObject({
      row: { id: 'ines-calder', aliases: ['Olga Brandt'] },
    });
    const { corpora } = await own.open();
    expect(openRecord(corpora).people.map(({ name }) => name)).toEqual(['Ines Calder', 'Tomas Vey']);
    // What is kept from now on is that person's.
    await own.keep(
      weekly(['“The ferry is late,” said Olga Brandt.'], { url: 'https://c.example/3', title: 'Ferry' }),
      'hand',
    );
    expect((await manage.list({ person: 'ines-calder' })).total).toBe(5);
    await manage.undo(operation ?? '');
    expect((await manage.people.list()).total).toBe(3);
    expect(openRecord((await own.open()).corpora).people).toHaveLength(3);
  });

  it('merged are told apart again one by one', async () => {
    await kept();
    await manage.people.merge('ines-calder', ['olga-brandt', 'tomas-vey']);
    await manage.people.unmerge('tomas-vey');
    expect((await manage.people.list()).rows.map(({ row, statements }) => [row.name, statements])).toEqual([
      ['Ines Calder', 4],
      ['Tomas Vey', 1],
    ]);
  });

  it('are renamed, noted on and found by other spellings, in segments compiled before too', async () => {
    await kept();
    await manage.people.change('ines-calder', {
      name: 'Inés Caldér',
      aliases: ['I. Calder'],
      note: 'Chairs the council.',
    });
    const record = openRecord((await own.open()).corpora);
    expect(record.people.find(({ id }) => id === 'own/ines-calder')).toMatchObject({
      name: 'Inés Caldér',
      aliases: ['I. Calder'],
    });
    expect(JSON.stringify(record.people)).not.toContain('Chairs');
    expect((await manage.list({ text: 'tide' })).rows[0]?.speaker).toBe('Inés Caldér');
  });

  it('split give some of their statements to somebody else', async () => {
    await kept();
    const before = await rows();
    const { operation } = await manage.people.split([await idOf('tide')], 'Ines Calder');
    expect(
      (await manage.people.list({ text: 'calder' })).rows.map(({ row, statements }) => [row.id, statements]),
    ).toEqual([
      ['ines-calder', 2],
      ['ines-calder-2', 1],
    ]);
    await manage.undo(operation ?? '');
    expect(await rows()).toEqual(before);
  });
});

describe('forgetting', () => {
  it('takes a site, a person or the last hour away, with all that an undo would need', async () => {
    await kept();
    await manage.correct([await idOf('tide')], { words: 'The tide waits for nobody' });
    await manage.forget({ site: 'weekly.example' });
    const left = JSON.stringify([...(await manage.list()).rows, ...(await manage.operations()).rows]);
    expect(left).not.toMatch(/tide|groans|weekly/i);
    await manage.forget({ person: 'tomas-vey' });
    expect(await manage.space()).toMatchObject({ sources: 1, statements: 2, people: 1 });
    expect((await manage.forget({ since: 0 })).changed).toBe(2);
    expect(await manage.space()).toMatchObject({ sources: 0, statements: 0, people: 0 });
    expect((await manage.operations()).total).toBe(0);
  });

  it('of a person who is never to be remembered holds for what is kept later', async () => {
    await kept();
    await manage.forget({ person: 'ines-calder', never: true });
    expect(await manage.people.isNever('Inés CALDER')).toBe(true);
    expect(await own.keep(drafted(article(LOCK, { url: 'https://d.example/4', title: 'Four' })), 'hand')).toMatchObject(
      { added: 1, refused: 2 },
    );
    expect(JSON.stringify(await rows())).not.toMatch(/Calder said|toll/);
    await manage.people.allow('Ines Calder');
    expect((await own.keep(drafted(article(LOCK)), 'hand')).added).toBe(2);
  });

  it('of what is too old goes by itself, some at a time, and leaves what is not', async () => {
    await kept();
    expect(await own.expire(Date.now() - 1_000)).toBe(false);
    expect((await manage.list()).total).toBe(5);
    await own.expire(Date.now() + 1_000);
    expect((await manage.list()).total).toBe(0);
  });

  it('of everything leaves nothing but whom nothing is to be kept of', async () => {
    await kept();
    await manage.people.never('Olga Brandt');
    await manage.forget({ everything: true });
    expect(await manage.space()).toMatchObject({ sources: 0, statements: 0, people: 0, segments: 0 });
    expect(await manage.people.isNever('Olga Brandt')).toBe(true);
  });
});

describe('an article that changes its words', () => {
  it('keeps the old ones marked as changed, beside the new as one statement', async () => {
    await own.keep(drafted(article(LOCK)), 'hand');
    const changed = LOCK.map((text) => text.replace('oak and steel', 'steel alone'));
    const { operation } = await own.keep(drafted(article(changed)), 'hand');
    const { rows: found } = await manage.list({ text: 'old lock rebuilt' });
    expect(found.map(({ row }) => [row.words.includes('steel alone'), row.changed !== undefined])).toEqual([
      [true, false],
      [false, true],
    ]);
    expect(new Set(found.map(({ row }) => row.utterance)).size).toBe(1);
    const [match] = await matched('The old lock will be rebuilt in oak and steel before the first frost');
    expect(match?.wordings.map(({ status }) => status)).toEqual(['corrected', undefined]);
    await own.undo(operation ?? '');
    expect((await manage.list({ text: 'old lock' })).rows.map(({ row }) => row.changed)).toEqual([undefined]);
  });
});
