import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { planImport } from '../corpus/index.ts';
import { manageRecord, ownRecord } from './index.ts';
import { article, drafted, LOCK } from './testing.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const gates = (count: number) =>
  planImport(
    new TextEncoder().encode(
      Array.from({ length: count }, (_, at) =>
        JSON.stringify({ speaker: 'Olga Brandt', words: `Gate number ${at} will be painted`, outlet: 'Radio' }),
      ).join('\n'),
    ),
    'gates.jsonl',
  );

describe('while an import is taken back', () => {
  it('others are answered between its slices, and see nothing of it', async () => {
    const [own, manage] = [ownRecord(), manageRecord(() => undefined)];
    await own.keep(drafted(article(LOCK)), 'hand');
    const { import: id } = await manage.bringIn(await gates(3_000));
    let isOver = false;
    const shares: number[] = [];
    const going = manage.takeBack(id, { onProgress: (share) => shares.push(share) }).finally(() => {
      isOver = true;
    });
    const reader = ownRecord();
    let answers = 0;
    for (; !isOver; answers += 1) {
      const { corpora } = await reader.open();
      const seen = corpora.reduce((sum, { documents }) => sum + documents, 0);
      // The first may have been asked before it began.
      if (answers > 0) expect(seen).toBe(3);
    }
    expect((await going).changed).toBe(3_000);
    expect(answers, 'answers while ten slices went').toBeGreaterThanOrEqual(5);
    expect(shares.at(-1)).toBe(1);
    expect(await manage.space()).toMatchObject({ statements: 3, sources: 1, people: 2 });
  });
});
