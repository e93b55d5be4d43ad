import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { corpusAsZip, planImport } from '../corpus/index.ts';
import { type Management, manageRecord, type OwnRecord, ownRecord } from './index.ts';
import { article, drafted, gates, LOCK } from './testing.ts';

let own: OwnRecord;
let manage: Management;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  own = ownRecord();
  manage = manageRecord(() => undefined);
});

const zipped = async (context = false): Promise<Uint8Array> => {
  const pieces: Uint8Array[] = [];
  for await (const piece of corpusAsZip(await manage.takeOut({ context }))) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
};
const kept = async () => {
  await own.keep(drafted(article(LOCK)), 'hand');
  const changed = LOCK.map((text) => text.replace('oak and steel', 'steel alone'));
  await own.keep(drafted(article(changed)), 'hand');
};

describe('taking the record out', () => {
  it('and bringing it in again tells as before why wordings are one utterance', async () => {
    await kept();
    const [first, second] = (await manage.list({ limit: 3 })).rows.map(({ row }) => row.id);
    await manage.link([first ?? '', second ?? '']);
    const why = async () =>
      (await manage.list()).rows
        .map(({ row }) => [row.words, row.linked])
        .filter(([, linked]) => linked !== undefined)
        .sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
    const before = await why();
    expect(before.map(([, linked]) => linked)).toContainEqual({ by: 'hand' });
    const zip = await zipped();
    await manage.forget({ everything: true });
    await manage.bringIn(await planImport(zip, 'on-record.zip'));
    expect(await why()).toEqual(before);
  });

  it('and bringing it in again after forgetting everything gives the same bytes', async () => {
    await kept();
    await manage.bringIn(await gates(30));
    await manage.people.merge('ines-calder', ['olga-brandt']);
    const before = await zipped();
    await manage.forget({ everything: true });
    expect(await manage.bringIn(await planImport(before, 'record.zip'))).toMatchObject({ added: 34 });
    expect(Buffer.from(await zipped()).equals(Buffer.from(before))).toBe(true);
    // And on top of itself it changes nothing.
    expect(await manage.bringIn(await planImport(before, 'record.zip'))).toMatchObject({ added: 0 });
    expect(Buffer.from(await zipped()).equals(Buffer.from(before))).toBe(true);
  });

  it('keeps what the reader found right, though another wording of it was not looked at', async () => {
    await kept();
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
    const bytes = await zipped();
    await manage.forget({ everything: true });
    await manage.bringIn(await planImport(bytes, 'record.zip'));
    expect(await sure()).toEqual(before);
    expect(Buffer.from(await zipped()).equals(Buffer.from(bytes))).toBe(true);
  });

  it('tells nobody else that its reader looked: another corpus says what its author says', async () => {
    await manage.bringIn(await gates(2));
    await manage.confirm([(await manage.list()).rows[0]?.row.id ?? '']);
    const pieces: Uint8Array[] = [];
    for await (const piece of corpusAsZip(await manage.takeOut({ head: { id: 'neighbour', title: 'Next door' } })))
      pieces.push(piece);
    await manage.forget({ everything: true });
    await manage.bringIn(await planImport(new Uint8Array(Buffer.concat(pieces)), 'next-door.zip'));
    expect((await manage.list()).rows.map(({ row }) => row.sure)).toEqual(['sure', 'sure']);
  });

  it('takes the text around words only where that is asked for', async () => {
    await kept();
    const [without, withContext] = [await zipped(), await zipped(true)];
    expect(withContext.length).toBeGreaterThan(without.length);
    await manage.forget({ everything: true });
    await manage.bringIn(await planImport(withContext, 'record.zip'));
    expect((await manage.list({ text: 'toll' })).rows[0]?.row.context).toContain('the harbour commissioner');
  });
});
