import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { match, type OpenCorpus, openRecord } from '../corpus/index.ts';
import type { Corpus } from '../schema/corpus.ts';
import { packSource, readSource, SOURCE_FILE } from './corpus-source.ts';
import { manageRecord, type OwnRecord, ownRecord } from './index.ts';
import { connected, failingAfter, gates } from './testing.ts';

let own: OwnRecord;
const manage = () => manageRecord(() => undefined);
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  own = ownRecord();
});

/** Changes a stored file of the corpus, as another version or a bad block would have it; `null` takes it away. */
const changeFile = (name: string, change: ((bytes: Uint8Array) => void) | null): Promise<void> =>
  connected(async (database) => {
    const file = await database.get('corpusFiles', ['gates', name]);
    if (file && change) {
      change(file.bytes);
      await database.put('corpusFiles', file);
    } else await database.delete('corpusFiles', ['gates', name]);
  });
/** The version a file says it was made by. */
const ofVersion = (version: number) => (bytes: Uint8Array) => {
  bytes[8] = version;
};
const spoil = (bytes: Uint8Array) => {
  const at = bytes.length >> 1;
  bytes[at] = (bytes[at] ?? 0) ^ 0xff;
};
const OLDER = ofVersion(3);

const answers = async (corpora: readonly OpenCorpus[]) =>
  match(openRecord(corpora), {
    words: 'Gate number 7 will be painted before the fair',
    speaker: { name: 'Tomas Vey' },
  });

/** Without its source, as it was stored before there was one. */
const forgetSource = async (): Promise<void> => {
  await changeFile(SOURCE_FILE, null);
  await connected(async (database) => {
    const row = await database.get('corpora', 'gates');
    if (!row) return;
    const { source: _, ...before } = row;
    await database.put('corpora', before);
  });
};

describe('a corpus beside the record that cannot be opened', () => {
  it.each([
    ['an older version', 'index.bin', OLDER],
    ['an older version, its postings alone', 'postings.bin', OLDER],
    ['a newer version, which the reader gave up', 'index.bin', ofVersion(200)],
    ['nobody: a block is bad', 'index.bin', spoil],
    ['nobody: it is gone', 'postings.bin', null],
  ])('since its files are those of %s is made anew, and answers as before', async (_, name, change) => {
    await manage().addCorpus(await gates(20), []);
    const before = await answers((await own.open()).beside);
    expect(before.length).toBeGreaterThan(0);
    const [row] = await manage().corpora();
    await changeFile(name, change);
    own = ownRecord();
    const { beside, unopened } = await own.open();
    expect([beside.length, unopened.map(({ id, again }) => [id, again])]).toEqual([0, [['gates', true]]]);
    expect(await own.makeAnew()).toBe(true);
    const mended = await own.open();
    expect(mended.unopened).toEqual([]);
    expect(await answers(mended.beside)).toEqual(before);
    const [after] = await manage().corpora();
    expect(after).toEqual({ ...row, edition: (row?.edition ?? 0) + 1 });
    expect(await own.makeAnew()).toBe(false);
  });

  it('of which a text turns out damaged is made anew once that is noted, however often the worker ends meanwhile', async () => {
    await manage().addCorpus(await gates(20), []);
    const before = await answers((await own.open()).beside);
    await changeFile('words-0.bin', spoil);
    own = ownRecord();
    await expect(answers((await own.open()).beside)).rejects.toMatchObject({ kind: 'damaged', corpus: 'gates' });
    expect(await own.noteDamage('gates')).toBe(true);
    expect((await own.open()).beside).toEqual([]);
    own = ownRecord();
    expect((await own.open()).unopened).toMatchObject([{ id: 'gates', kind: 'damaged', again: true }]);
    expect(await own.makeAnew()).toBe(true);
    expect(await answers((await own.open()).beside)).toEqual(before);
  });

  it('is left to a page of the extension where it is too large for the worker', async () => {
    await manage().addCorpus(await gates(2_001), []);
    await changeFile('index.bin', OLDER);
    own = ownRecord();
    await own.open();
    expect(await own.makeAnew()).toBe(false);
    expect(await manage().corporaToMend()).toBe(1);
    expect(await manage().mendCorpora()).toBe(1);
    expect((await own.open()).beside.map(({ documents }) => documents)).toEqual([2_001]);
    expect(await manage().corporaToMend()).toBe(0);
  });

  it('is told of as what it is where what it was compiled of is not there, or damaged too', async () => {
    await manage().addCorpus(await gates(20), []);
    await forgetSource();
    await changeFile('index.bin', OLDER);
    own = ownRecord();
    expect((await own.open()).unopened).toMatchObject([{ kind: 'older', again: false, title: 'gates.jsonl' }]);
    expect(await own.makeAnew()).toBe(false);
    await manage().addCorpus(await gates(20), []);
    await changeFile('index.bin', OLDER);
    await changeFile(SOURCE_FILE, spoil);
    expect((await own.open()).unopened).toMatchObject([{ kind: 'older', again: true }]);
    expect(await own.makeAnew()).toBe(false);
    // Not tried at each article.
    expect((await own.open()).unopened).toMatchObject([{ kind: 'older', again: false }]);
  });

  it('takes nothing from the others, which answer meanwhile', async () => {
    await manage().addCorpus(await gates(20), []);
    const other = await gates(20);
    await manage().addCorpus({ ...other, plan: { ...other.plan, head: { ...other.plan.head, id: 'other' } } }, []);
    await changeFile('index.bin', OLDER);
    own = ownRecord();
    expect((await own.open()).beside.map(({ head }) => head.id)).toEqual(['other']);
    expect((await answers((await own.open()).beside)).length).toBeGreaterThan(0);
  });

  it('stays as it is where making it anew finds no room', async () => {
    await manage().addCorpus(await gates(20), []);
    await changeFile('index.bin', OLDER);
    own = ownRecord();
    await own.open();
    const restore = failingAfter('put', 0, 'QuotaExceededError');
    try {
      await expect(own.makeAnew()).rejects.toMatchObject({ kind: 'full' });
    } finally {
      restore();
    }
    await own.open();
    expect(await own.makeAnew()).toBe(true);
    expect((await own.open()).beside).toHaveLength(1);
  });
});

describe('a corpus beside the record that was stored without its source', () => {
  it('is given one of its compiled files, by which a later version makes it anew', async () => {
    await manage().addCorpus(await gates(30), []);
    const before = await answers((await own.open()).beside);
    await forgetSource();
    expect(await manage().corporaToMend()).toBe(1);
    expect(await manage().mendCorpora()).toBe(1);
    expect(await manage().corporaToMend()).toBe(0);
    await changeFile('index.bin', OLDER);
    own = ownRecord();
    await own.open();
    expect(await own.makeAnew()).toBe(true);
    expect(await answers((await own.open()).beside)).toEqual(before);
  });
});

describe('what a corpus is made anew of', () => {
  const corpus = (rows: number): Corpus => ({
    ...{ id: 'gates', title: 'Gates', version: '2', licence: '', description: 'Of gates' },
    people: [
      { id: 'tomas-vey', kind: 'person', name: 'Tomas Vey', aliases: ['T. Vey'], alone: [], roles: [] },
      { id: 'ines-calder', kind: 'person', name: 'Inés Calder', aliases: [], alone: [], roles: [{ title: 'mayor' }] },
    ],
    // Neither people nor statements stand in the order of their ids.
    statements: Array.from({ length: rows }, (_, at) => ({
      id: `s${rows - at}`,
      speakers: ['tomas-vey'],
      wordings: [
        { words: `Ворота номер ${at}\nstehen “offen”`, source: { outlet: 'Radio' } },
        ...(at % 3 === 0 ? [{ words: `Gate ${at} is open`, lang: 'en', source: { file: 'gates.txt:3' } }] : []),
      ],
    })),
  });

  it.each([1, 250, 1_001])('is the same corpus again, of %i statements', async (rows) => {
    expect(await readSource(await packSource(corpus(rows)))).toEqual(corpus(rows));
  });

  it('is refused where any byte of it was changed or it was cut', async () => {
    const packed = await packSource(corpus(40));
    for (let at = 12; at < packed.length; at += 97) {
      const changed = packed.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x10;
      await expect(readSource(changed), `byte ${at}`).rejects.toMatchObject({ kind: 'damaged', file: SOURCE_FILE });
    }
    await expect(readSource(packed.slice(0, -9))).rejects.toMatchObject({ kind: 'damaged' });
    await expect(readSource(new Uint8Array(0))).rejects.toMatchObject({ kind: 'damaged' });
  });
});
