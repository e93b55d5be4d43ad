// FlexSearch (its own scoring, no BM25), as it comes: whole words, all of which must stand in the statement; the speaker a tag.

import { wordsOf } from '../statements.ts';
import { type Engine, type Files, sum, text } from './engine.ts';

const options = { document: { id: 'id', index: 'words', tag: 'speaker' } };

export const flexsearch: Engine = {
  bm25: false,
  prepare: async () => {
    await import('flexsearch');
  },
  build: async (corpus) => {
    const { Document } = await import('flexsearch');
    const index = new Document(options);
    corpus.statements.forEach((statement, id) => {
      index.add({ id, words: wordsOf(statement), speaker: statement.speakers[0] ?? '' });
    });
    const files: Files = new Map();
    await index.export((key: string, data: unknown) => {
      if (typeof data === 'string') files.set(key, data);
    });
    files.set('keys.json', JSON.stringify([...files.keys()]));
    return files;
  },
  load: async (read) => {
    const { Document } = await import('flexsearch');
    const index = new Document(options);
    for (const key of JSON.parse(text(read('keys.json'))) as string[]) index.import(key, text(read(key)));
    return async ({ words, speaker }, speakerKnown) => {
      const tag = speakerKnown ? { tag: { speaker: speaker.id } } : {};
      const found = index.search(words, { index: 'words', limit: 1, ...tag }) as { result: (number | string)[] }[];
      const first = found[0]?.result[0];
      return first === undefined ? null : Number(first);
    };
  },
  indexBytes: sum,
};
