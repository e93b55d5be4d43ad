import { beforeEach, describe, expect, it, vi } from 'vitest';
import { compile } from '../corpus/index.ts';
import type { Article } from '../schema/article.ts';
import type { Corpus } from '../schema/corpus.ts';

/** The package's files, as the browser gives them. */
const files = new Map<string, Uint8Array>();
vi.mock('../browser/runtime.ts', () => ({
  packagedFile: async (path: string) => {
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
vi.mock('../browser/i18n.ts', () => ({ localMessage: (key: string) => key, uiLanguage: () => 'en' }));

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
    files.set('corpora/index.json', new TextEncoder().encode('["harbour","town"]'));
    for (const id of ['harbour', 'town'])
      for (const [name, bytes] of compile(corpus(id))) files.set(`corpora/${id}/${name}`, bytes);
  });

  it('answers beside the others', async () => {
    expect(await read()).toEqual({ from: ['harbour', 'town'], troubles: [], stillTold: [] });
  });

  it.each(['words-0.bin', 'vocabulary.bin'])(
    'whose %s is damaged is told of and left out; the rest answers',
    async (name) => {
      const path = `corpora/harbour/${name}`;
      files.set(
        path,
        Uint8Array.from(files.get(path) ?? [], (byte, at) => (at === 0 ? byte ^ 1 : byte)),
      );
      const { from, troubles, stillTold } = await read();
      expect(from).toEqual(['town']);
      expect(troubles).toEqual([expect.stringMatching(new RegExp(`^harbour: ${name} is damaged .*\\.$`))]);
      expect(stillTold).toEqual(troubles);
    },
  );

  it('whose text is lost is told of and left out', async () => {
    files.delete('corpora/town/words-0.bin');
    const { from, troubles } = await read();
    expect(from).toEqual(['harbour']);
    expect(troubles).toEqual([expect.stringMatching(/^town: words-0\.bin could not be read: .*\.$/)]);
  });

  it('that is damaged, when all are, leaves an article without matches and not without its reading', async () => {
    files.delete('corpora/town/words-0.bin');
    files.delete('corpora/harbour/words-0.bin');
    const { from, troubles } = await read();
    expect(from).toEqual([]);
    expect(troubles).toHaveLength(2);
  });
});
