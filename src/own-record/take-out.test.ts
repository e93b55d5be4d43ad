import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { planImport } from '../corpus/index.ts';
import { type Management, manageRecord, type OwnRecord, ownRecord } from './index.ts';
import { gates, keepLockTwice, zipped } from './testing.ts';

let own: OwnRecord;
let manage: Management;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  own = ownRecord();
  manage = manageRecord(() => undefined);
});

describe('taking the record out', () => {
  it('and bringing it in again tells as before why wordings are one utterance', async () => {
    await keepLockTwice(own);
    const [first, second] = (await manage.list({ limit: 3 })).rows.map(({ row }) => row.id);
    await manage.link([first ?? '', second ?? '']);
    const why = async () =>
      (await manage.list()).rows
        .map(({ row }) => [row.words, row.linked])
        .filter(([, linked]) => linked !== undefined)
        .sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
    const before = await why();
    expect(before.map(([, linked]) => linked)).toContainEqual({ by: 'hand' });
    const zip = await zipped(manage);
    await manage.forget({ everything: true });
    await manage.bringIn(await planImport(zip, 'on-record.zip'));
    expect(await why()).toEqual(before);
  });

  it('and bringing it in again after forgetting everything gives the same bytes', async () => {
    await keepLockTwice(own);
    await manage.bringIn(await gates(30));
    await manage.people.merge('ines-calder', ['olga-brandt']);
    const before = await zipped(manage);
    await manage.forget({ everything: true });
    expect(await manage.bringIn(await planImport(before, 'record.zip'))).toMatchObject({ added: 34 });
    expect(Buffer.from(await zipped(manage)).equals(Buffer.from(before))).toBe(true);
    // And on top of itself it changes nothing.
    expect(await manage.bringIn(await planImport(before, 'record.zip'))).toMatchObject({ added: 0 });
    expect(Buffer.from(await zipped(manage)).equals(Buffer.from(before))).toBe(true);
  });

  it('keeps what the reader found right, though another wording of it was not looked at', async () => {
    await keepLockTwice(own);
    await manage.bringIn(await gates(6));
    const rows = (await manage.list({ limit: 100 })).rows.map(({ row }) => row);
    const lock = rows.filter(({ words }) => words.startsWith('The old lock'));
    await manage.link(lock.map(({ id }) => id));
    await manage.confirm([lock[0]?.id ?? '', rows.find(({ words }) => words.includes('number 3'))?.id ?? '']);
    const sure = async () =>
      (await manage.list({ limit: 100 })).rows
        .map(({ row }) => [row.words, row.utterance, row.sure].join(' | '))
        .sort();
    const before = await sure();
    expect(before.filter((one) => one.endsWith('confirmed'))).toHaveLength(2);
    const bytes = await zipped(manage);
    await manage.forget({ everything: true });
    await manage.bringIn(await planImport(bytes, 'record.zip'));
    expect(await sure()).toEqual(before);
    expect(Buffer.from(await zipped(manage)).equals(Buffer.from(bytes))).toBe(true);
  });

  it('tells nobody else that its reader looked: another corpus says what its author says', async () => {
    await manage.bringIn(await gates(2));
    await manage.confirm([(await manage.list()).rows[0]?.row.id ?? '']);
    const zip = await zipped(manage, { head: { id: 'neighbour', title: 'Next door' } });
    await manage.forget({ everything: true });
    await manage.bringIn(await planImport(zip, 'next-door.zip'));
    expect((await manage.list()).rows.map(({ row }) => row.sure)).toEqual(['sure', 'sure']);
  });

  it('takes the text around words only where that is asked for', async () => {
    await keepLockTwice(own);
    const [without, withContext] = [await zipped(manage), await zipped(manage, { context: true })];
    expect(withContext.length).toBeGreaterThan(without.length);
    await manage.forget({ everything: true });
    await manage.bringIn(await planImport(withContext, 'record.zip'));
    expect((await manage.list({ text: 'toll' })).rows[0]?.row.context).toContain('the harbour commissioner');
  });
});
