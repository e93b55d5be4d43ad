// Orama (BM25), as it comes: any of the words, beginnings of words too, the speaker an enumeration to filter by. What it saves holds its documents,
// texts and all: its own way of keeping.

import { wordsOf } from '../statements.ts';
import { type Engine, sum, text } from './engine.ts';

const schema = { words: 'string', speaker: 'enum' } as const;

export const orama: Engine = {
  bm25: true,
  prepare: async () => {
    await import('@orama/orama');
  },
  build: async (corpus) => {
    const { create, insertMultiple, save } = await import('@orama/orama');
    const database = create({ schema });
    await insertMultiple(
      database,
      corpus.statements.map((statement, id) => ({
        id: String(id),
        words: wordsOf(statement),
        speaker: statement.speakers[0] ?? '',
      })),
      5_000,
    );
    return new Map([['index.json', JSON.stringify(save(database))]]);
  },
  load: async (read) => {
    const { create, load, search } = await import('@orama/orama');
    const database = create({ schema });
    load(database, JSON.parse(text(read('index.json'))));
    return async ({ words, speaker }, speakerKnown) => {
      const where = speakerKnown ? { where: { speaker: { eq: speaker.id } } } : {};
      const { hits } = await search(database, { term: words, properties: ['words'], limit: 1, ...where });
      return hits[0] ? Number(hits[0].id) : null;
    };
  },
  indexBytes: sum,
};
