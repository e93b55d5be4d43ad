// lunr (BM25 in vectors), as it comes: English stems, its stop words left out, any of the words; the speaker a required term.

import { wordsOf } from '../statements.ts';
import { type Engine, sum, text } from './engine.ts';

/** A word that no stemmer changes. */
const token = (speaker: string) => `${speaker.replace(/[^a-z0-9]/gi, '')}0`;

export const lunr: Engine = {
  bm25: true,
  prepare: async () => {
    await import('lunr');
  },
  build: async (corpus) => {
    const { default: lunr } = await import('lunr');
    const index = lunr((builder) => {
      builder.ref('id');
      builder.field('words');
      builder.field('speaker');
      corpus.statements.forEach((statement, id) => {
        builder.add({ id: String(id), words: wordsOf(statement), speaker: [token(statement.speakers[0] ?? '')] });
      });
    });
    return new Map([['index.json', JSON.stringify(index)]]);
  },
  load: async (read) => {
    const { default: lunr } = await import('lunr');
    const index = lunr.Index.load(JSON.parse(text(read('index.json'))));
    return async ({ words, speaker }, speakerKnown) => {
      const found = index.query((query) => {
        query.term(lunr.tokenizer(words), { fields: ['words'] });
        if (speakerKnown)
          query.term(token(speaker.id), {
            fields: ['speaker'],
            presence: lunr.Query.presence.REQUIRED,
            usePipeline: false,
          });
      });
      return found[0] ? Number(found[0].ref) : null;
    };
  },
  indexBytes: sum,
};
