import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { article as invented } from '../own-record/testing.ts';
import type { Article } from '../schema/article.ts';

// The browser, as far as keeping touches it: what is stored, which tab is private, what a tab's page answers.
const stored = new Map<string, unknown>();
const tab = { incognito: false, url: 'https://post.example/lock?from=front' as string | null };
let page: Article | null = null;
vi.mock('../browser/storage.ts', () => ({
  kept: async (key: string) => stored.get(key),
  keep: async (key: string, value: unknown) => void stored.set(key, value),
  onKept: () => () => undefined,
}));
vi.mock('../browser/tabs.ts', () => ({
  tabFacts: async () => tab,
  activeTab: async () => null,
  openOwnPage: async () => undefined,
}));
vi.mock('../browser/runtime.ts', () => ({
  sendToTab: async () => page,
  sendToWorker: async () => undefined,
  packagedFile: async () => new TextEncoder().encode('[]'),
}));
vi.mock('../browser/permissions.ts', () => ({ hasAccess: async () => true, requestAccess: async () => true }));
vi.mock('../browser/i18n.ts', () => ({ localMessage: (key: string) => key, uiLanguage: () => 'en' }));

/** As it is read from the front page: with a query that is no part of its address. */
const article = (paragraphs: readonly string[], more: Partial<Article> = {}) =>
  invented(paragraphs, { url: 'https://post.example/lock?from=front', ...more });
const LOCK = [
  '“The old lock will be rebuilt in oak and steel before the first frost of the winter,” Ines Calder, the harbour commissioner, said on Monday.',
  '“Nobody will ever pay a toll for it in this town,” Calder said.',
];
const WEEKLY = article(
  [
    '“The old lock will be built again in oak and steel before the first frost of winter,” said Ines Calder, the harbour commissioner.',
  ],
  { url: 'https://weekly.example/1', title: 'Oak and steel', outlet: 'Bridge Weekly', published: '2021-10-06' },
);

/** The worker, just started. */
const started = async () => {
  vi.resetModules();
  const [keeping, library] = await Promise.all([import('./keeping.ts'), import('./library.ts')]);
  return { ...keeping, ...library };
};
const databases = async () => (await indexedDB.databases()).map(({ name }) => name);

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  stored.clear();
  Object.assign(tab, { incognito: false, url: 'https://post.example/lock?from=front' });
  page = article(LOCK);
});
afterEach(() => vi.restoreAllMocks());

describe('keeping the article of a tab', () => {
  it('keeps it, and another outlet’s words stand beside it in this worker and in the next', async () => {
    const worker = await started();
    expect((await worker.readBeside(WEEKLY, 1)).annotations.quotations[0]?.matches).toEqual([]);
    expect(await worker.keepTab(1)).toMatchObject({ state: 'kept', statements: 2, asRead: 0, held: 2 });
    for (const one of [worker, await started()]) {
      const { annotations } = await one.readBeside(WEEKLY, 1);
      expect(annotations.quotations[0]?.matches[0]).toMatchObject({
        kind: 'same',
        corpus: 'own',
        wordings: [{ source: { outlet: 'The Harbour Post', url: 'https://post.example/lock' } }],
      });
      expect(annotations.coverage.map(({ id, statements }) => [id, statements])).toEqual([['own', 2]]);
    }
  });

  it('links another outlet’s words of one utterance, which then stand as one statement with two sources', async () => {
    const worker = await started();
    await worker.keepTab(1);
    page = WEEKLY;
    tab.url = 'https://weekly.example/1';
    expect(await worker.keepTab(1)).toMatchObject({ state: 'kept', statements: 1, held: 3 });
    const third = { ...WEEKLY, url: 'https://radio.example/2', title: 'Radio', outlet: 'Harbour Radio' };
    const { annotations } = await worker.readBeside(third, 1);
    const [same, ...more] = annotations.quotations[0]?.matches.filter(({ kind }) => kind === 'same') ?? [];
    expect(more).toEqual([]);
    expect(same?.wordings.map(({ source }) => source.outlet).sort()).toEqual(['Bridge Weekly', 'The Harbour Post']);
    expect(new Set(same?.wordings.map(({ wording }) => wording)).size).toBe(2);
  });

  it('tells a second press that nothing is new, and takes back what was kept', async () => {
    const { keepTab, undoKeep, keepingOf } = await started();
    const kept = await keepTab(1);
    expect(await keepTab(1)).toMatchObject({ state: 'kept', already: true, held: 2 });
    if (kept.state !== 'kept' || kept.operation === null) throw new Error('not kept');
    expect(await undoKeep(kept.operation, 1)).toMatchObject({ state: 'not kept', undone: true, held: 0 });
    expect(await keepingOf(1)).toEqual({ remembering: 'off', held: 0, state: 'not kept' });
  });

  it('stores the address without its query, unless the page names it as its own', async () => {
    const worker = await started();
    await worker.keepTab(1);
    page = article(LOCK, { url: 'https://post.example/article?id=7', title: 'Other', outlet: 'Other' });
    page.blocks.push({
      id: 'more',
      text: '“The gate groans at night,” said Olga Brandt, a neighbour.',
      kind: 'paragraph',
    });
    await worker.keepTab(1);
    const open = await new Promise<IDBDatabase>((resolve) => {
      const asked = indexedDB.open('on-record');
      asked.onsuccess = () => resolve(asked.result);
    });
    const urls = await new Promise<string[]>((resolve) => {
      const asked = open.transaction('sources').objectStore('sources').getAll();
      asked.onsuccess = () => resolve(asked.result.map(({ url }: { url: string }) => url).sort());
    });
    expect(urls).toEqual(['https://post.example/article?id=7', 'https://post.example/lock']);
  });

  it('refuses satire and advertising, an article without named speakers, a page that is not read', async () => {
    const { keepTab } = await started();
    for (const genre of ['satire', 'advertising'] as const) {
      page = article(LOCK, { genre });
      expect(await keepTab(1)).toMatchObject({ state: 'refused', why: genre });
    }
    page = article(['“It is what it is,” a spokesman said.']);
    expect(await keepTab(1)).toMatchObject({ state: 'refused', why: 'nothing' });
    page = null;
    expect(await keepTab(1)).toMatchObject({ state: 'refused', why: 'unread' });
    page = { blocks: 'all' } as unknown as Article;
    expect(await keepTab(1)).toMatchObject({ state: 'refused', why: 'unread' });
    expect(await databases()).toEqual([]);
  });
});

describe('a private window', () => {
  it('writes nothing, not even a database, and says why there is no button', async () => {
    tab.incognito = true;
    stored.set('settings', { keep: 'all' });
    const { keepTab, keepingOf, rememberTab } = await started();
    expect(await keepTab(1)).toMatchObject({ state: 'refused', why: 'private' });
    expect(await keepingOf(1)).toMatchObject({ state: 'refused', why: 'private' });
    expect(await rememberTab(1)).toBe(false);
    expect(await databases()).toEqual([]);
    expect([...stored.keys()]).toEqual(['settings']);
  });

  it('takes nothing back either', async () => {
    const { keepTab, undoKeep, keepingOf } = await started();
    const kept = await keepTab(1);
    tab.incognito = true;
    await undoKeep(kept.state === 'kept' ? (kept.operation ?? '') : '', 1);
    tab.incognito = false;
    expect(await keepingOf(1)).toMatchObject({ state: 'kept', statements: 2 });
  });
});

describe('a reader who keeps nothing', () => {
  it('has no database, and waits for none', async () => {
    const open = vi.spyOn(indexedDB, 'open');
    const { readBeside, keepingOf } = await started();
    await readBeside(article(LOCK), 1);
    await keepingOf(1);
    expect(open).not.toHaveBeenCalled();
  });
});

describe('remembering what is read', () => {
  it('keeps an article only where the reader said so, and not while it is paused', async () => {
    const { rememberTab, keepingOf } = await started();
    for (const settings of [undefined, { keep: 'by hand' }, { keep: 'all', paused: true }]) {
      stored.set('settings', settings);
      expect(await rememberTab(1)).toBe(false);
    }
    expect(await databases()).toEqual([]);
    stored.set('settings', { keep: 'all' });
    expect(await rememberTab(1)).toBe(true);
    expect(await keepingOf(1)).toMatchObject({ state: 'kept', remembering: 'on' });
  });

  it('leaves opinion to the reader’s own hand', async () => {
    stored.set('settings', { keep: 'all' });
    page = article(LOCK, { genre: 'opinion' });
    const { rememberTab, keepTab } = await started();
    expect(await rememberTab(1)).toBe(false);
    expect(await keepTab(1)).toMatchObject({ state: 'kept' });
  });

  it('does not keep again what the reader took back', async () => {
    stored.set('settings', { keep: 'all' });
    const { rememberTab, undoKeep, keepingOf, keepTab } = await started();
    await rememberTab(1);
    const kept = await keepingOf(1);
    await undoKeep(kept.state === 'kept' ? (kept.operation ?? '') : '', 1);
    expect(await rememberTab(1)).toBe(false);
    expect(await keepTab(1)).toMatchObject({ state: 'kept' });
  });
});

describe('forgetting everything', () => {
  it('leaves a record that holds nothing', async () => {
    const { keepTab, forgetEverything, readBeside } = await started();
    await keepTab(1);
    expect(await forgetEverything(1)).toMatchObject({ state: 'not kept', held: 0 });
    expect((await readBeside(WEEKLY, 1)).annotations.quotations[0]?.matches).toEqual([]);
    expect((await readBeside(WEEKLY, 1)).annotations.coverage).toEqual([]);
    // And the next worker waits for no database.
    const open = vi.spyOn(indexedDB, 'open');
    await (await started()).readBeside(WEEKLY, 1);
    expect(open).not.toHaveBeenCalled();
    expect(await keepTab(1)).toMatchObject({ state: 'kept', held: 2 });
  });

  it('deletes a database that cannot be read', async () => {
    await new Promise<void>((resolve) => {
      const asked = indexedDB.open('on-record', 99);
      asked.onsuccess = () => {
        asked.result.close();
        resolve();
      };
    });
    stored.set('own-record', 1);
    const { keepingOf, forgetEverything, keepTab } = await started();
    expect(await keepingOf(1)).toMatchObject({ state: 'failed', why: 'newer' });
    expect(await forgetEverything(1)).toMatchObject({ state: 'not kept' });
    expect(await keepTab(1)).toMatchObject({ state: 'kept' });
  });
});

describe('what was kept for longer than the reader wants', () => {
  it('is forgotten by the worker, while nobody waits; what is younger stays', async () => {
    await (await started()).keepTab(1);
    page = WEEKLY;
    tab.url = 'https://weekly.example/1';
    await (await started()).keepTab(1);
    const database = await new Promise<IDBDatabase>((resolve) => {
      const asked = indexedDB.open('on-record');
      asked.onsuccess = () => resolve(asked.result);
    });
    const DAY = 24 * 3_600_000;
    const [MONTH, now] = [31 * DAY, Date.now()];
    await new Promise<void>((resolve) => {
      const write = database.transaction('statements', 'readwrite');
      const rows = write.objectStore('statements').getAll();
      rows.onsuccess = () => {
        for (const row of rows.result)
          if (!row.words.includes('built again'))
            write.objectStore('statements').put({ ...row, keptAt: now - 5 * MONTH });
      };
      write.oncomplete = () => resolve();
    });
    database.close();
    stored.set('settings', { retention: 3 });
    const { tidyLater, own } = await import('./own.ts');
    await vi.waitFor(
      async () => {
        // Last looked at two days ago, whatever a worker of an earlier test that is not done yet has written since.
        stored.set('retention-clock', { stood: now - 2 * DAY, machine: now - 2 * DAY });
        tidyLater();
        expect((await own.open()).head.statements).toBe(1);
      },
      { timeout: 5_000 },
    );
  });
});

describe('the own record switched off', () => {
  it('stands beside nothing that is read, and is told as off', async () => {
    await (await started()).keepTab(1);
    stored.set('settings', { corporaOff: ['own'] });
    const { readBeside, covered } = await started();
    expect((await readBeside(WEEKLY, 1)).annotations.quotations[0]?.matches).toEqual([]);
    expect(await covered()).toMatchObject({ coverage: [], off: [{ id: 'own', statements: 2 }] });
    stored.set('settings', {});
    expect((await readBeside(WEEKLY, 2)).annotations.quotations[0]?.matches).toHaveLength(1);
  });
});

describe('a record the browser has evicted', () => {
  it('is empty, articles are read all the same, and what is kept then is held', async () => {
    const before = await started();
    await before.keepTab(1);
    expect((await before.readBeside(WEEKLY, 1)).annotations.troubles).toEqual([]);
    // The place is gone, what the worker remembers of it is not.
    globalThis.indexedDB = new IDBFactory();
    const { readBeside, keepTab } = await started();
    const { annotations } = await readBeside(WEEKLY, 1);
    expect([annotations.quotations[0]?.matches, annotations.troubles]).toEqual([[], ['keepingGone']]);
    expect(await keepTab(1)).toMatchObject({ state: 'kept', held: 2 });
    const later = (await readBeside(WEEKLY, 2)).annotations;
    expect([later.quotations[0]?.matches.length, later.troubles]).toEqual([1, []]);
  });

  it('is not told of where its reader emptied it', async () => {
    const { keepTab, readBeside, forgetEverything } = await started();
    await keepTab(1);
    await readBeside(WEEKLY, 1);
    await forgetEverything(1);
    globalThis.indexedDB = new IDBFactory();
    stored.set('own-record', 2);
    expect((await (await started()).readBeside(WEEKLY, 2)).annotations.troubles).toEqual([]);
  });
});

describe('a place that fails', () => {
  const failing = (name: string) =>
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', name);
    });

  it.each([
    ['SecurityError', 'blocked', 'keepingBlocked'],
    ['UnknownError', 'damaged', 'keepingDamaged'],
    ['VersionError', 'newer', 'keepingNewer'],
  ])('(%s) is told, and articles are read all the same', async (name, why, sentence) => {
    failing(name);
    stored.set('own-record', 1);
    const { keepTab, readBeside } = await started();
    expect(await keepTab(1)).toMatchObject({ state: 'failed', why });
    const { annotations } = await readBeside(article(LOCK), 1);
    expect(annotations.quotations).toHaveLength(2);
    expect(annotations.troubles).toEqual([sentence]);
  });

  it('that lost its segments makes them anew from the rows, and answers meanwhile', async () => {
    await (await started()).keepTab(1);
    const database = await new Promise<IDBDatabase>((resolve) => {
      const asked = indexedDB.open('on-record');
      asked.onsuccess = () => resolve(asked.result);
    });
    await new Promise<void>((resolve) => {
      const write = database.transaction('files', 'readwrite');
      write.objectStore('files').clear();
      write.oncomplete = () => resolve();
    });
    database.close();
    const { readBeside } = await started();
    const matches = async () => (await readBeside(WEEKLY, 1)).annotations.quotations[0]?.matches.length;
    expect(await matches()).toBe(0);
    await vi.waitFor(async () => expect(await matches()).toBe(1), { timeout: 5_000 });
  });

  it('that is full keeps what was kept before', async () => {
    const { keepTab, readBeside } = await started();
    await keepTab(1);
    page = WEEKLY;
    tab.url = 'https://weekly.example/1';
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await keepTab(1)).toMatchObject({ state: 'failed', why: 'full' });
    put.mockRestore();
    expect((await readBeside(WEEKLY, 1)).annotations.quotations[0]?.matches).toHaveLength(1);
  });
});
