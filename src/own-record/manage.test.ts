import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { matchArticle, openRecord } from '../corpus/index.ts';
import { type Management, manageRecord, type OwnRecord, ownRecord } from './index.ts';
import { article, drafted, keepTwoOutlets, LOCK, nextDay, rowsAsTheyWere } from './testing.ts';

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
const kept = () => keepTwoOutlets(own);
const words = async (query = {}) => (await manage.list(query)).rows.map(({ row }) => row.words);
const idOf = async (text: string) => (await manage.list({ text })).rows[0]?.row.id ?? '';
const matched = async (text: string, name = 'Ines Calder') => {
  const record = openRecord((await own.open()).corpora);
  const asked = [{ words: text, speaker: { name } }];
  const page = { lang: 'en', url: 'https://elsewhere.example/', published: '2021-10-06' };
  return (await matchArticle(record, page, asked))[0]?.matches ?? [];
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
    const before = await rowsAsTheyWere();
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
    expect(await rowsAsTheyWere()).toEqual(before);
  });

  it('removes, with the people and articles nothing else is kept of, and brings them back', async () => {
    await kept();
    const before = await rowsAsTheyWere();
    const { rows: weeklys } = await manage.list({ site: 'weekly.example' });
    const { operation, changed } = await manage.remove(weeklys.map(({ row }) => row.id));
    expect(changed).toBe(2);
    expect(await manage.space()).toMatchObject({ sources: 1, statements: 3, people: 2 });
    expect(await manage.undo(operation ?? '')).toBe(2);
    expect(await rowsAsTheyWere()).toEqual(before);
    expect(await words({ text: 'groans' })).toHaveLength(1);
  });

  it('splits wordings of one utterance, remembers that, and links them again', async () => {
    await kept();
    const utterance = (await manage.list({ text: 'old lock' })).rows[0]?.row.utterance ?? '';
    const link = { utterance, linked: { inOrder: 13, of: 15, date: 'agree' as const } };
    const other = nextDay([`“${REWORDED},” said Ines Calder.`], { url: 'https://radio.example/9', title: 'Radio' });
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
      nextDay([`“${REWORDED},” said Ines Calder.`], { url: 'https://radio.example/9', title: 'Radio' }),
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
