import { beforeEach, describe, expect, it, vi } from 'vitest';
import { compile } from '../corpus/index.ts';
import type { Article } from '../schema/article.ts';
import type { Corpus } from '../schema/corpus.ts';

/** The package's files, as the browser gives them. */
const files = new Map<string, Uint8Array>();
/** What was asked of it, in order. */
let asked: string[] = [];
vi.mock('../browser/runtime.ts', () => ({
  packagedFile: async (path: string) => {
    asked.push(path);
    const bytes = files.get(path);
    if (!bytes) throw new Error(`${path} is not in the package`);
    return bytes;
  },
}));
vi.mock('../browser/storage.ts', () => ({
  kept: async () => undefined,
  keep: async () => undefined,
  onKept: () => () => undefined,
}));
vi.mock('../browser/i18n.ts', () => ({
  localMessage: (key: string, values: readonly string[]) => [key, ...values].join(' '),
  uiLanguage: () => 'en',
}));

const WORDS = 'The old lock will be rebuilt in oak and steel before the first frost of the winter';
const corpus = (id: string): Corpus => ({
  id,
  title: id,
  version: '1',
  licence: 'none',
  description: 'Made for the test.',
  people: [{ id: 'ines', kind: 'person', name: 'Ines Calder', aliases: [], alone: [], roles: [] }],
  statements: [
    { id: 'lock', speakers: ['ines'], said: '2021-10-04', wordings: [{ words: `${WORDS}.`, source: { outlet: id } }] },
  ],
});
const article: Article = {
  id: 'a',
  lang: 'en',
  published: '2021-10-05',
  blocks: [{ id: 'b', kind: 'paragraph', text: `“${WORDS},” Ines Calder said on Monday.` }],
};

/** Starts the worker's library anew, reads the article, and tells whose statements stand beside it and what is told. */
const read = async () => {
  vi.resetModules();
  const { readBeside, openLibrary } = await import('./library.ts');
  const { annotations } = await readBeside(article, 1);
  const { troubles } = await openLibrary();
  const from = annotations.quotations.flatMap(({ matches }) => matches.map((match) => match.corpus));
  return { from, troubles: annotations.troubles, stillTold: troubles };
};

describe('a bundled corpus', () => {
  beforeEach(() => {
    files.clear();
    asked = [];
    files.set('corpora/index.json', new TextEncoder().encode('["harbour","town"]'));
    for (const id of ['harbour', 'town'])
      for (const [name, bytes] of compile(corpus(id))) files.set(`corpora/${id}/${name}`, bytes);
  });

  it('answers beside the others', async () => {
    expect(await read()).toEqual({ from: ['harbour', 'town'], troubles: [], stillTold: [] });
  });

  it.each(['words-0.bin', 'vocabulary.bin', 'postings.bin', 'index.bin'])(
    'whose %s is damaged is told of and left out; the rest answers',
    async (name) => {
      const path = `corpora/harbour/${name}`;
      files.set(
        path,
        Uint8Array.from(files.get(path) ?? [], (byte, at) => (at === 0 ? byte ^ 1 : byte)),
      );
      const { from, troubles, stillTold } = await read();
      expect(from).toEqual(['town']);
      expect(troubles).toEqual([`packagedDamaged harbour ${name}`]);
      expect(stillTold).toEqual(troubles);
    },
  );

  it('whose text is lost is told of and left out', async () => {
    files.delete('corpora/town/words-0.bin');
    const { from, troubles } = await read();
    expect(from).toEqual(['harbour']);
    expect(troubles).toEqual(['packagedDamaged town words-0.bin']);
  });

  it('that is damaged, when all are, leaves an article without matches and not without its reading', async () => {
    files.delete('corpora/town/words-0.bin');
    files.delete('corpora/harbour/words-0.bin');
    const { from, troubles } = await read();
    expect(from).toEqual([]);
    expect(troubles).toHaveLength(2);
  });
});

describe('a worker that wakes', () => {
  const woken = async () => {
    vi.resetModules();
    asked = [];
    return import('./library.ts');
  };
  beforeEach(() => {
    vi.unstubAllGlobals();
    files.clear();
    files.set('corpora/index.json', new TextEncoder().encode('["harbour"]'));
    for (const [name, bytes] of compile(corpus('harbour'))) files.set(`corpora/harbour/${name}`, bytes);
  });

  it('sends for the list of corpora before anybody asks', async () => {
    await woken();
    expect(asked).toEqual(['corpora/index.json']);
  });

  it('sends for what the build told of with the list, and for all the words once a page is to be read', async () => {
    vi.stubGlobal('__CORPORA__', 'harbour');
    const { makeReady, readBeside } = await woken();
    expect(asked).toEqual(['corpora/index.json', 'corpora/harbour/index.bin']);
    makeReady();
    await vi.waitFor(() =>
      expect(asked.slice(2)).toEqual(['corpora/harbour/postings.bin', 'corpora/harbour/vocabulary.bin']),
    );
    expect((await readBeside(article, 1)).annotations.quotations[0]?.matches).toHaveLength(1);
    expect(asked).toEqual([...new Set(asked)]);
  });

  it.each(['town', 'town,harbour', 'mill'])(
    'asks the corpora of the list, whatever the build told (%s)',
    async (told) => {
      vi.stubGlobal('__CORPORA__', told);
      for (const [name, bytes] of compile(corpus('town'))) files.set(`corpora/town/${name}`, bytes);
      const { readBeside } = await woken();
      const { annotations } = await readBeside(article, 1);
      expect(annotations.troubles).toEqual([]);
      expect(annotations.quotations.flatMap(({ matches }) => matches.map((match) => match.corpus))).toEqual([
        'harbour',
      ]);
      expect(asked).not.toContain('corpora/town/postings.bin');
    },
  );

  it('has the postings come before an article is sent, and asks for each file once', async () => {
    const { makeReady, readBeside } = await woken();
    makeReady();
    await vi.waitFor(() => expect(asked).toContain('corpora/harbour/postings.bin'));
    expect((await readBeside(article, 1)).annotations.quotations[0]?.matches).toHaveLength(1);
    expect(asked).toEqual([...new Set(asked)]);
  });

  it('sends for the list again where it did not come', async () => {
    const list = files.get('corpora/index.json') as Uint8Array;
    files.delete('corpora/index.json');
    const { openLibrary } = await woken();
    await expect(openLibrary()).rejects.toThrow('not in the package');
    files.set('corpora/index.json', list);
    expect((await openLibrary()).record.corpora).toHaveLength(1);
  });
});
