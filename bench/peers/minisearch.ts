// MiniSearch (BM25+), as it comes: any of the words, no stems, the speaker stored for its filter.

import { wordsOf } from '../statements.ts';
import { type Engine, sum, text } from './engine.ts';

const options = { fields: ['words'], storeFields: ['speaker'] };

export const minisearch: Engine = {
  bm25: true,
  prepare: async () => {
    await import('minisearch');
  },
  build: async (corpus) => {
    const { default: MiniSearch } = await import('minisearch');
    const index = new MiniSearch(options);
    index.addAll(
      corpus.statements.map((statement, id) => ({ id, words: wordsOf(statement), speaker: statement.speakers[0] })),
    );
    return new Map([['index.json', JSON.stringify(index)]]);
  },
  load: async (read) => {
    const { default: MiniSearch } = await import('minisearch');
    const index = MiniSearch.loadJSON(text(read('index.json')), options);
    return async ({ words, speaker }, speakerKnown) => {
      const only = speakerKnown ? { filter: (found: Record<string, unknown>) => found.speaker === speaker.id } : {};
      return (index.search(words, only)[0]?.id as number | undefined) ?? null;
    };
  },
  indexBytes: sum,
};
