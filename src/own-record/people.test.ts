import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { openRecord } from '../corpus/index.ts';
import { type Management, manageRecord, type OwnRecord, ownRecord } from './index.ts';
import { article, drafted, keepTwoOutlets, LOCK, nextDay, rowsAsTheyWere } from './testing.ts';

let own: OwnRecord;
let manage: Management;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  own = ownRecord();
  manage = manageRecord(() => undefined);
});

const kept = () => keepTwoOutlets(own);
const idOf = async (text: string) => (await manage.list({ text })).rows[0]?.row.id ?? '';

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
      nextDay(['“The ferry is late,” said Olga Brandt.'], { url: 'https://c.example/3', title: 'Ferry' }),
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
    const before = await rowsAsTheyWere();
    const { operation } = await manage.people.split([await idOf('tide')], 'Ines Calder');
    expect(
      (await manage.people.list({ text: 'calder' })).rows.map(({ row, statements }) => [row.id, statements]),
    ).toEqual([
      ['ines-calder', 2],
      ['ines-calder-2', 1],
    ]);
    await manage.undo(operation ?? '');
    expect(await rowsAsTheyWere()).toEqual(before);
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
    expect(JSON.stringify(await rowsAsTheyWere())).not.toMatch(/Calder said|toll/);
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
