import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { matchArticle, openRecord } from '../corpus/index.ts';
import { manageRecord, type OwnRecord, ownRecord } from './index.ts';
import { connected, gatePage, gates, gateWords } from './testing.ts';
import { tidy } from './tidy.ts';
import { bind, toBind, toOpen, USUAL } from './volumes.ts';

let own: OwnRecord;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  own = ownRecord();
});

/** Two segments of any size make a volume, which in use are ten full ones. */
const SMALL = { segments: 2, statements: 0 };
const kept = async (articles: number): Promise<void> => {
  for (let place = 0; place < articles; place += 1) await own.keep(gatePage(place, 'white'), 'hand');
};
const bound = () =>
  connected(async (database) => {
    while (await bind(database, SMALL));
  });
const volumes = async () => (await own.open()).head.volumes ?? [];
/** Where the words on some gates are found, by each utterance's id. */
const found = async (record = own): Promise<string[][]> => {
  const opened = openRecord((await record.open()).corpora);
  const asked = [0, 4, 8, 11].map((gate) => ({ words: gateWords(gate, 'white') }));
  const findings = await matchArticle(opened, { lang: 'en' }, asked);
  return findings.map(({ matches }) => matches.map(({ kind, statement }) => `${kind} ${statement}`));
};

describe('segments bound into volumes', () => {
  it('answer as they do one by one, in the same order, from fewer indexes', async () => {
    await kept(5);
    const before = await found();
    expect(before.every(([first]) => first?.startsWith('same'))).toBe(true);
    await bound();
    expect(await found(ownRecord())).toEqual(before);
    expect(await found()).toEqual(before);
    const { head, corpora } = await own.open();
    expect([head.segments.length, head.volumes?.length, corpora.length]).toEqual([5, 2, 3]);
    for (const one of corpora) await one.check();
  });

  it('are searched and counted one by one, as their rows stand in them', async () => {
    await kept(5);
    await bound();
    const manage = manageRecord(() => undefined);
    expect((await manage.list({ text: 'gate number 7' })).rows.map(({ row }) => row.words)).toEqual([
      gateWords(7, 'white'),
    ]);
    expect((await manage.people.list()).rows.reduce((sum, { statements }) => sum + statements, 0)).toBe(15);
  });

  it('are by themselves again when one of them changes, and the others stay bound', async () => {
    await kept(4);
    await bound();
    expect(await volumes()).toHaveLength(2);
    const manage = manageRecord(() => undefined);
    const [one] = (await manage.list({ text: 'gate number 4' })).rows;
    await manage.correct([one?.row.id ?? ''], { words: 'Gate number 4 will stay as it is for ever and a day' });
    expect(await volumes()).toHaveLength(1);
    const { corpora } = await own.open();
    expect(corpora.reduce((sum, { documents }) => sum + documents, 0)).toBe(12);
    await bound();
    expect(await volumes()).toHaveLength(2);
  });

  it('go wholly with the import they came by, and with all that is forgotten', async () => {
    await kept(2);
    const manage = manageRecord(() => undefined);
    const one = await manage.bringIn(await gates(20));
    await bound();
    const before = await volumes();
    await manage.takeBack(one.import);
    expect(await volumes()).toEqual(before);
    await manage.forget({ everything: true });
    await connected(async (database) => expect(await database.count('files')).toBe(0));
    expect(await volumes()).toEqual([]);
  });

  it('answer by themselves where the volume is damaged, which is let go and bound anew', async () => {
    await kept(4);
    const before = await found();
    await bound();
    const [spoilt] = await volumes();
    await connected(async (database) => {
      const file = await database.get('files', [spoilt?.id ?? 0, 'postings.bin']);
      if (!file) throw new Error('no postings');
      file.bytes[file.bytes.length - 9] = (file.bytes[file.bytes.length - 9] ?? 0) ^ 1;
      await database.put('files', file);
    });
    const fresh = ownRecord();
    expect(await found(fresh)).toEqual(before);
    const { damaged, corpora } = await fresh.open();
    expect([[...damaged], corpora.length]).toEqual([[spoilt?.id], 3]);
    expect(await fresh.tidy()).toBe(true);
    expect((await fresh.open()).damaged.size).toBe(0);
    await bound();
    expect((await fresh.open()).corpora).toHaveLength(2);
    expect(await found(fresh)).toEqual(before);
  });

  it('are bound anew after a version that knows of no volumes has taken one of them away', async () => {
    await kept(4);
    await bound();
    const before = await volumes();
    const manage = manageRecord(() => undefined);
    const [one] = (await manage.list({ text: 'gate number 4' })).rows;
    await manage.correct([one?.row.id ?? ''], { words: 'Gate number 4 will stay as it is for ever and a day' });
    await connected(async (database) => {
      const head = await database.get('head', 'head');
      if (head) await database.put('head', { ...head, volumes: before });
    });
    const documents = async () => (await ownRecord().open()).corpora.reduce((sum, one) => sum + one.documents, 0);
    expect(await documents()).toBe(12);
    await bound();
    const after = await volumes();
    expect(after).toHaveLength(2);
    expect(after.filter(({ id }) => before.some((volume) => volume.id === id))).toHaveLength(1);
    expect(await documents()).toBe(12);
  });

  it('are left as they are where somebody changed one of them while they were bound', async () => {
    await kept(2);
    const manage = manageRecord(() => undefined);
    const [one] = (await manage.list()).rows;
    await connected(async (database) => {
      const binding = bind(database, SMALL);
      const confirming = manage.remove([one?.row.id ?? '']);
      expect((await Promise.all([binding, confirming]))[0]).toBe(true);
    });
    const { head, corpora } = await own.open();
    expect(corpora.reduce((sum, { documents }) => sum + documents, 0)).toBe(5);
    expect(head.volumes ?? []).toEqual([]);
  });

  it('are bound by the worker’s tidying, of the size that is of use', async () => {
    await kept(3);
    await connected(async (database) => {
      expect(await tidy(database, new Set())).toBe(false);
      expect(await tidy(database, new Set(), SMALL)).toBe(true);
      expect(await tidy(database, new Set(), SMALL)).toBe(false);
    });
  });
});

describe('what is bound, and what is opened', () => {
  const segments = fc.array(
    fc.record(
      { statements: fc.integer({ min: 1, max: 2_000 }), import: fc.constantFrom('a', 'b') },
      { requiredKeys: ['statements'] },
    ),
    { maxLength: 60 },
  );

  it('is every segment once, whichever are bound', () => {
    fc.assert(
      fc.property(segments, (some) => {
        const listed = some.map((one, id) => ({ ...one, id, bytes: 0 }));
        const volumes: { id: number; of: number[]; bytes: number }[] = [];
        for (
          let of = toBind({ segments: listed, volumes });
          of.length > 0;
          of = toBind({ segments: listed, volumes })
        ) {
          expect(of).toHaveLength(USUAL.segments);
          expect(new Set(of.map((id) => listed[id]?.import)).size).toBe(1);
          volumes.push({ id: 1_000 + volumes.length, of, bytes: 0 });
        }
        const open = toOpen({ segments: listed, volumes }, new Set());
        expect(open.flatMap(({ id, of }) => of ?? [id]).sort((a, b) => a - b)).toEqual(listed.map(({ id }) => id));
        const [first, ...others] = volumes;
        if (!first) return;
        // A volume that could not be opened, or of which a segment is not listed any more, stands for nothing.
        const ids = (left: typeof listed, spoilt: readonly number[]) =>
          toOpen({ segments: left, volumes }, new Set(spoilt)).flatMap(({ id, of }) => of ?? [id]).length;
        expect(ids(listed, [first.id])).toBe(listed.length);
        expect(
          ids(
            listed.filter(({ id }) => id !== first.of[0]),
            [],
          ),
        ).toBe(listed.length - 1);
        expect(toOpen({ segments: listed, volumes: others }, new Set())).toHaveLength(
          listed.length - others.length * (USUAL.segments - 1),
        );
      }),
    );
  });
});
