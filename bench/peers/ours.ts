// On Record's own index, asked as a page's quotation is: words, speaker's name where known, texts fetched and aligned.

import { compile, match, openCorpus, openRecord } from '../../src/corpus/index.ts';
import type { Engine } from './engine.ts';

export const ours: Engine = {
  bm25: true,
  prepare: async () => undefined,
  build: async (corpus) => compile(corpus),
  load: async (read) => {
    const record = openRecord([await openCorpus(async (name) => read(name))]);
    return async ({ words, speaker }, speakerKnown) => {
      const [first] = await match(record, {
        words,
        top: 1,
        ...(speakerKnown ? { speaker: { name: speaker.name } } : {}),
      });
      return first?.statement.replace(/^debates\//, '') ?? null;
    };
  },
  indexBytes: (sizes) => (sizes.get('index.bin') ?? 0) + (sizes.get('postings.bin') ?? 0),
};
