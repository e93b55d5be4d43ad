// What an own record holds beside its statements, brought in again: from a folder that may come from anybody, and while others write.

import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { corpusOfImport, planImport } from '../corpus/index.ts';
import { openDatabase } from './database.ts';
import { desk, type Management, manageRecord, type OwnRecord, ownRecord } from './index.ts';
import { allRows, article, drafted, gates, LOCK, zipped } from './testing.ts';

let own: OwnRecord;
let manage: Management;
const fresh = () => {
  globalThis.indexedDB = new IDBFactory();
  own = ownRecord();
  manage = manageRecord(() => undefined);
};
beforeEach(fresh);

const brought = async (zip: Uint8Array) => manage.bringIn(await planImport(zip, 'on-record.zip'));
/** The same archive with some of its files changed. */
const changed = (zip: Uint8Array, how: (name: string, text: string) => string): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, strToU8(how(name, strFromU8(bytes)))]),
    ),
  );

describe('a record that was taken out and came back', () => {
  it('is forgotten in its time like what was read; what had been brought in stays', async () => {
    await own.keep(drafted(article(LOCK)), 'remembered');
    await manage.bringIn(await gates(5));
    const zip = await zipped(manage);
    fresh();
    await brought(zip);
    expect((await manage.list({ import: null })).total).toBe(3);
    expect((await manage.people.keptSince(0)).reduce((sum, one) => sum + one.statements, 0)).toBe(3);
    while (await own.expire(Date.now() + 1));
    expect((await manage.list({ limit: 50 })).rows.map(({ row }) => row.speaker.rule)).toEqual(
      Array(5).fill('brought in'),
    );
  });

  it('is read by programs that know nothing of what stands beside its statements', async () => {
    await own.keep(drafted(article(LOCK)), 'hand');
    await manage.people.change('ines-calder', { note: 'Met her at the fair.' });
    const zip = await zipped(manage);
    const without = zipSync(
      Object.fromEntries(Object.entries(unzipSync(zip)).filter(([name]) => name !== 'kept.jsonl')),
    );
    const [whole, plain] = await Promise.all(
      [zip, without].map(async (one) => corpusOfImport(await planImport(one, 'on-record.zip'))),
    );
    expect(whole?.statements).toHaveLength(3);
    expect(plain).toEqual(whole);
    fresh();
    expect(await brought(without)).toMatchObject({ added: 3 });
    expect((await manage.people.one('ines-calder'))?.row.note).toBeUndefined();
  });

  it('tells nobody of its reader where it is taken out under another name', async () => {
    await own.keep(drafted(article(LOCK)), 'hand');
    await manage.people.change('ines-calder', { note: 'Met her at the fair.' });
    const zip = await zipped(manage, { head: { id: 'neighbour', title: 'Next door' } });
    const files = Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, strFromU8(bytes)] as const);
    expect(files.map(([name]) => name)).not.toContain('kept.jsonl');
    expect(files.map(([, text]) => text).join('')).not.toMatch(/keptAt|Met her/);
  });

  it('leaves the text around clipped words here unless that is asked for', async () => {
    await own.keep(drafted(article(LOCK)), 'hand');
    const cited = { words: 'So be it', source: { outlet: 'Radio' }, before: 'Somebody whispered: ' };
    const story = await desk().begin('Gates');
    await desk().change(story.id, (one) => ({ ...one, clips: [{ id: 'c', cited, note: '', at: 1 }] }));
    const told = async (context: boolean) =>
      strFromU8(unzipSync(await zipped(manage, { context }))['kept.jsonl'] as Uint8Array);
    expect(await told(false)).not.toContain('whispered');
    expect(await told(true)).toContain('whispered');
  });
});

describe('a folder that says it is the own record', () => {
  it('brings in what is well of it, and tells of what is not', async () => {
    await own.keep(drafted(article(LOCK)), 'hand');
    const bad = changed(await zipped(manage), (name, text) =>
      name === 'kept.jsonl'
        ? `${text}{"person":{"id":"x","kind":"person","name":"X","keptAt":"today"}}\n{"story":{"id":"s","title":"S","at":1,"clips":[{"id":"c","cited":{"words":"W","source":{"url":"javascript:alert(1)"}},"note":"","at":1}]}}\n{"else":1}\nno json\n`
        : text.replaceAll('"keptAt":', '"keptAt":-'),
    );
    fresh();
    const planned = await planImport(bad, 'on-record.zip');
    expect(planned.plan.problems.map(({ line }) => line)).toEqual([3, 4, 5, 6]);
    expect(await manage.bringIn(planned)).toMatchObject({ added: 3 });
    expect((await desk().all()).stories).toEqual([]);
    expect((await manage.list({})).rows.every(({ row }) => row.keptAt > 0)).toBe(true);
  });
});

describe('words the reader corrected', () => {
  it('stay as corrected when their article is read again', async () => {
    await own.keep(drafted(article(LOCK)), 'hand');
    const [row] = (await manage.list({ text: 'toll' })).rows;
    await manage.correct([row?.row.id ?? ''], { words: 'Nobody pays a toll for it' });
    expect(await own.notHeld(drafted(article(LOCK)).source, drafted(article(LOCK)).statements)).toBe(0);
    expect(await own.keep(drafted(article(LOCK)), 'hand')).toMatchObject({ added: 0 });
    const rows = (await manage.list({})).rows.map((one) => one.row);
    expect(rows).toHaveLength(3);
    expect(rows.map(({ words, changed: isChanged }) => [words, isChanged])).toContainEqual([
      'Nobody pays a toll for it',
      undefined,
    ]);
  });
});

describe('what is read while a file is brought in', () => {
  it('is held once, whole and counted, whoever was first', async () => {
    const page = article(['“Gate number 3 will be painted before the fair,” said Ines Calder, a minister.'], {
      url: 'https://radio.example/3',
      title: 'Programme 3',
      outlet: 'Radio',
      published: '2021-10-04',
    });
    const lines = Array.from({ length: 700 }, (_, at) =>
      JSON.stringify({
        speaker: 'Ines Calder',
        words: `Gate number ${at} will be painted before the fair`,
        outlet: 'Radio',
        title: `Programme ${at}`,
        url: `https://radio.example/${at}`,
      }),
    );
    const planned = await planImport(strToU8(lines.join('\n')), 'gates.jsonl');
    let isKept = false;
    const meanwhile = {
      ...planned,
      async *batches(watch: object = {}) {
        for await (const batch of planned.batches(watch)) {
          yield batch;
          if (!isKept) expect(await own.keep(drafted(page), 'hand')).toMatchObject({ added: 1 });
          isKept = true;
        }
      },
    };
    expect(await manage.bringIn(meanwhile)).toMatchObject({ added: 699, held: 1 });
    const database = await openDatabase(() => undefined);
    const ids = (await allRows(database)).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const { head, corpora } = await own.open();
    expect(head).toMatchObject({ statements: 700, sources: 700, people: 1 });
    expect(corpora.reduce((sum, { documents }) => sum + documents, 0)).toBe(700);
    expect((await manage.list({ text: 'number 3' })).rows.map(({ row }) => row.import)).toEqual([undefined]);
    database.close();
  });
});
