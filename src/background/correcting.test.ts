import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { planImport } from '../corpus/index.ts';
import { manageRecord } from '../own-record/index.ts';
import { article } from '../own-record/testing.ts';
import type { Article } from '../schema/article.ts';

// The browser, as far as correcting touches it: what is stored, which tab is private, what a tab's page answers.
const stored = new Map<string, unknown>();
const tab = { incognito: false, url: 'https://post.example/lock' as string | null };
let page: Article | null = null;
const asked: string[] = [];
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
  sendToTab: async (_: number, message: { type: string }) => {
    asked.push(message.type);
    return message.type === 'article' ? page : true;
  },
  sendToWorker: async () => undefined,
  packagedFile: async () => new TextEncoder().encode('[]'),
}));
vi.mock('../browser/permissions.ts', () => ({ hasAccess: async () => true, requestAccess: async () => true }));
vi.mock('../browser/i18n.ts', () => ({ localMessage: (key: string) => key, uiLanguage: () => 'en' }));

const OAK =
  '“The old lock will be rebuilt in oak and steel before the first frost of the winter,” Ines Calder, the harbour commissioner, said on Monday.';
const POST = article([
  OAK,
  '“We have waited eleven years for a gate that closes behind us,” said Tomas Vey, a lock keeper.',
]);
const WEEKLY = article(
  [
    'The council met.',
    '“The old lock will be built again in oak and steel before the first frost of winter,” said Ines Calder, the harbour commissioner.',
  ],
  { url: 'https://weekly.example/1', title: 'Oak and steel', outlet: 'Bridge Weekly', published: '2021-10-06' },
);
/** The first outlet's words in a copy: other address, other title, one more block before. */
const COPY = article(['A copy.', ...POST.blocks.map(({ text }) => text)], {
  url: 'https://copy.example/9',
  title: 'Copied',
});

const started = async () => {
  vi.resetModules();
  const [correcting, keeping, library] = await Promise.all([
    import('./correcting.ts'),
    import('./keeping.ts'),
    import('./library.ts'),
  ]);
  return { ...correcting, ...keeping, ...library };
};
type Worker = Awaited<ReturnType<typeof started>>;
const read = async (worker: Worker, one: Article) => (await worker.readBeside(one, 1)).annotations;
const meant = async (worker: Worker, one: Article, index = 0) => {
  const { start, end, text } = (await read(worker, one)).quotations[index] ?? { start: 0, end: 0, text: '' };
  return { start, end, text };
};
const operationOf = (answer: { state: string }): string =>
  'operation' in answer ? String((answer as { operation: string }).operation) : '';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  stored.clear();
  asked.length = 0;
  Object.assign(tab, { incognito: false, url: 'https://post.example/lock' });
  page = POST;
});

describe('a speaker the reader corrected', () => {
  it('is the speaker wherever these words are read, at once and in the next worker, until it is taken back', async () => {
    const worker = await started();
    const annotations = await read(worker, POST);
    const who = annotations.people.find(({ name }) => name === 'Tomas Vey')?.key ?? '';
    const quotation = await meant(worker, POST);
    const answer = await worker.correctTab({ kind: 'speaker', quotation, who }, 1);
    expect(answer).toMatchObject({ state: 'done' });
    expect(asked).toContain('read-again');
    for (const one of [worker, await started()]) {
      expect((await read(one, POST)).quotations[0]?.speaker).toMatchObject({ name: 'Tomas Vey', confidence: 1 });
      expect((await read(one, COPY)).quotations[0]?.speaker).toMatchObject({ name: 'Tomas Vey' });
    }
    expect(await worker.undoCorrection(operationOf(answer), 1)).toEqual({ state: 'undone' });
    expect((await read(worker, COPY)).quotations[0]?.speaker).toMatchObject({ name: 'Ines Calder' });
  });

  it('may be named in words: somebody of the article, or somebody it does not name', async () => {
    const worker = await started();
    const name = async (words: string) =>
      worker.correctTab({ kind: 'named speaker', quotation: await meant(worker, POST), name: words }, 1);
    await name(' tomas vey ');
    expect((await read(worker, POST)).quotations[0]?.speaker).toMatchObject({ name: 'Tomas Vey' });
    const answer = await name('Marta Lind');
    for (const one of [POST, COPY])
      expect((await read(worker, one)).quotations[0]?.speaker).toMatchObject({ name: 'Marta Lind', confidence: 1 });
    await worker.undoCorrection(operationOf(answer), 1);
    expect((await read(worker, COPY)).quotations[0]?.speaker).toMatchObject({ name: 'Tomas Vey' });
    expect(await name('  ')).toEqual({ state: 'refused', why: 'gone' });
  });

  it('may be nobody', async () => {
    const worker = await started();
    await worker.correctTab({ kind: 'speaker', quotation: await meant(worker, POST), who: null }, 1);
    expect((await read(worker, POST)).quotations.map(({ speaker }) => speaker?.name)).toEqual([undefined, 'Tomas Vey']);
  });
});

describe('what is no quotation', () => {
  it('is neither shown nor kept, and others keep their places', async () => {
    const worker = await started();
    await worker.correctTab({ kind: 'not a quotation', quotation: await meant(worker, POST) }, 1);
    expect((await read(worker, COPY)).quotations.map(({ kind }) => kind)).toEqual(['term', 'speech']);
    expect(await worker.keepTab(1)).toMatchObject({ state: 'kept', statements: 1 });
  });
});

describe('a name that is not the person of the record', () => {
  it('is linked no more in that article and its copies, is elsewhere, and again once that is undone', async () => {
    const worker = await started();
    await worker.keepTab(1);
    const { manageRecord } = await import('../own-record/index.ts');
    // Whose office the record knows, so that a name alone is told to be hers.
    const roles = [{ title: 'harbour commissioner' }];
    await manageRecord(() => undefined).people.change('ines-calder', { roles });
    page = WEEKLY;
    tab.url = 'https://weekly.example/1';
    const ines = async (one: Article) => (await read(worker, one)).people.find(({ name }) => name === 'Ines Calder');
    const linked = await ines(WEEKLY);
    expect(linked?.person).toBe('own/ines-calder');
    const answer = await worker.correctTab({ kind: 'not this person', who: linked?.key ?? '' }, 1);
    expect(answer).toMatchObject({ state: 'done' });
    const printed = article(
      WEEKLY.blocks.map(({ text }) => text),
      { url: 'https://weekly.example/1?print=yes', title: 'Printed', outlet: 'Bridge Weekly' },
    );
    for (const one of [WEEKLY, printed]) {
      expect((await ines(one))?.person).toBeNull();
      expect((await read(worker, one)).quotations[0]?.matches).toEqual([]);
    }
    expect((await ines(POST))?.person, 'in the article she was kept of').toBe('own/ines-calder');
    await worker.undoCorrection(operationOf(answer), 1);
    expect((await ines(WEEKLY))?.person).toBe('own/ines-calder');
  });
});

describe('words that are not the same statement', () => {
  it('stand as another time on the subject, are linked no more when they are kept, and again once that is undone', async () => {
    const worker = await started();
    await worker.keepTab(1);
    const [match] = (await read(worker, WEEKLY)).quotations[0]?.matches ?? [];
    expect(match?.kind).toBe('same');
    page = WEEKLY;
    tab.url = 'https://weekly.example/1';
    const quotation = await meant(worker, WEEKLY);
    const told = { kind: 'not the same' as const, quotation, corpus: 'own', statement: match?.statement ?? '' };
    const answer = await worker.correctTab(told, 1);
    const apart = (await read(worker, WEEKLY)).quotations[0]?.matches ?? [];
    expect(apart.map(({ kind }) => kind)).not.toContain('same');
    await worker.undoCorrection(operationOf(answer), 1);
    expect((await read(worker, WEEKLY)).quotations[0]?.matches[0]?.kind).toBe('same');
  });

  it('are split where they were linked', async () => {
    const worker = await started();
    await worker.keepTab(1);
    page = WEEKLY;
    tab.url = 'https://weekly.example/1';
    await worker.keepTab(1);
    const [match] = (await read(worker, WEEKLY)).quotations[0]?.matches ?? [];
    const quotation = await meant(worker, WEEKLY);
    await worker.correctTab({ kind: 'not the same', quotation, corpus: 'own', statement: match?.statement ?? '' }, 1);
    const third = { ...WEEKLY, url: 'https://radio.example/2', title: 'Radio', outlet: 'Harbour Radio' };
    const same = (await read(worker, third)).quotations[0]?.matches.filter(({ kind }) => kind === 'same') ?? [];
    expect(same.map(({ wordings }) => wordings.length)).not.toContain(2);
  });
});

describe('a corpus beside the record that is updated', () => {
  const edition = (rows: readonly string[]) =>
    planImport(new TextEncoder().encode(['speaker,words,said,outlet', ...rows].join('\n')), 'quay.csv');
  const LOCK =
    'Ines Calder,The old lock will be rebuilt in oak and steel before the first frost of the winter,2021-10-04,Quay Radio';

  it('leaves what the reader corrected as it is, whatever its statements are numbered by now', async () => {
    const record = manageRecord(() => undefined);
    await record.addCorpus(await edition([LOCK]), []);
    stored.set('own-record', 1);
    const worker = await started();
    page = WEEKLY;
    tab.url = 'https://weekly.example/1';
    const kinds = async () => ((await read(worker, WEEKLY)).quotations[0]?.matches ?? []).map(({ kind }) => kind);
    const [match] = (await read(worker, WEEKLY)).quotations[0]?.matches ?? [];
    expect([match?.corpus, match?.kind]).toEqual(['quay', 'same']);
    const told = { kind: 'not the same' as const, corpus: 'quay', statement: match?.statement ?? '' };
    const answer = await worker.correctTab({ ...told, quotation: await meant(worker, WEEKLY) }, 1);
    expect(await kinds()).not.toContain('same');
    await record.addCorpus(
      await edition(['Tomas Vey,Nobody asked the keepers of the lock,2021-10-05,Quay Radio', LOCK]),
      [],
    );
    expect((await read(worker, WEEKLY)).coverage.find(({ id }) => id === 'quay')?.statements).toBe(2);
    expect(await kinds()).not.toContain('same');
    await worker.undoCorrection(operationOf(answer), 1);
    expect(await kinds()).toContain('same');
  });
});

describe('a site that is satire', () => {
  it('loses what was kept of it, is refused from then on, and comes back when that is undone', async () => {
    const worker = await started();
    expect(await worker.keepTab(1)).toMatchObject({ state: 'kept', statements: 2 });
    const answer = await worker.satireTab(1);
    expect(await worker.keepingOf(1)).toMatchObject({ state: 'refused', why: 'satire', held: 0 });
    expect(await worker.keepTab(1)).toMatchObject({ state: 'refused', why: 'satire' });
    await worker.undoCorrection(operationOf(answer), 1);
    expect(await worker.keepingOf(1)).toMatchObject({ state: 'kept', statements: 2 });
  });
});

describe('people without a public role', () => {
  it('are not remembered by themselves, are counted, and kept when the reader asks', async () => {
    stored.set('settings', { keep: 'all' });
    const worker = await started();
    expect(await worker.rememberTab(1)).toBe(true);
    expect(await worker.keepingOf(1)).toMatchObject({ state: 'kept', statements: 1, more: 1 });
    const now = await worker.keepTab(1);
    expect(now).toMatchObject({ state: 'kept', statements: 2 });
    expect(now).not.toHaveProperty('more');
  });

  it('nor is anybody of a site of which nothing is to be remembered', async () => {
    stored.set('settings', { keep: 'all', neverKeep: ['post.example'] });
    const worker = await started();
    expect(await worker.rememberTab(1)).toBe(false);
    expect(await worker.keepTab(1)).toMatchObject({ state: 'kept' });
  });
});

describe('a private window', () => {
  it('corrects nothing, and writes nothing', async () => {
    const worker = await started();
    const quotation = await meant(worker, POST);
    tab.incognito = true;
    expect(await worker.correctTab({ kind: 'not a quotation', quotation }, 1)).toEqual({
      state: 'refused',
      why: 'private',
    });
    expect(await worker.satireTab(1)).toEqual({ state: 'refused', why: 'private' });
    expect(await indexedDB.databases()).toEqual([]);
    expect([...stored.keys()]).toEqual([]);
  });
});
