import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Corpus } from '../schema/corpus.ts';
import { B, idf, K1, PRESENT, search } from './search.ts';
import { subjectTerms } from './subject.ts';
import { anyCorpus, corpusOf, person, recordOf, statement } from './testing.ts';
import { terms } from './units.ts';

/** BM25+ as the papers have it, over plain lists. */
const naive = (corpora: Corpus[], query: string[]): { document: number; score: number }[] => {
  const documents = corpora.flatMap((corpus) =>
    corpus.statements.flatMap((statement) =>
      statement.wordings.map((wording) => [...terms(wording.words), ...subjectTerms(statement, wording)]),
    ),
  );
  const average = documents.reduce((sum, words) => sum + words.length, 0) / documents.length;
  return documents
    .map((words, document) => {
      let score = 0;
      for (const term of new Set(query)) {
        const times = words.filter((word) => word === term).length;
        const holding = documents.filter((other) => other.includes(term)).length;
        if (times === 0) continue;
        score +=
          idf(documents.length, holding) *
          ((times * (K1 + 1)) / (times + K1 * (1 - B + (B * words.length) / Math.max(1, average))) + PRESENT);
      }
      return { document, score };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
};

const query = fc.array(
  fc.constantFrom('the', 'harbour', 'bridge', 'not', 'toll', 'spring', 'zurich', 'elsewhere', 'ship'),
  { minLength: 1, maxLength: 8 },
);

describe('search', () => {
  it('scores as BM25 does, over one corpus or several as if they were one', () =>
    fc.assert(
      fc.asyncProperty(anyCorpus('one'), anyCorpus('two'), query, async (one, two, words) => {
        const record = await recordOf(one, two);
        const found = search(record, terms(words.join(' ')));
        const hits = found.best(1_000);
        found.end();
        const expected = naive([one, two], terms(words.join(' ')));
        expect(hits.length).toBe(expected.length);
        const scores = new Map(expected.map(({ document, score }) => [document, score]));
        for (const { document, score } of hits) expect(score).toBeCloseTo(scores.get(document) ?? Number.NaN, 3);
        for (let index = 1; index < hits.length; index += 1)
          expect(hits[index]?.score).toBeLessThanOrEqual(hits[index - 1]?.score ?? 0);
      }),
      { numRuns: 60 },
    ));

  it('gives the first of all when asked for a few, and keeps to a filter', () =>
    fc.assert(
      fc.asyncProperty(anyCorpus(), query, fc.integer({ min: 1, max: 5 }), async (corpus, words, top) => {
        const record = await recordOf(corpus);
        const found = search(record, terms(words.join(' ')));
        const all = found.best(1_000);
        expect(found.best(top)).toEqual(all.slice(0, top));
        const ofAda = record.corpora.map((one) =>
          Uint8Array.from({ length: one.speakerSetCount }, (_, set) => Number(one.speakersOf(set).includes(0))),
        );
        const byAda = (document: number) =>
          corpus.statements[record.corpora[0]?.statementOf(document) ?? -1]?.speakers[0] === 'ada';
        const hers = all.filter((hit) => byAda(hit.document));
        expect(found.best(top, { speakers: ofAda })).toEqual(hers.slice(0, top));
        // Several choices at once are each what it is alone; far below the best one it may give nothing.
        const worthy = all.filter(({ score }) => score >= (all[0]?.score ?? 0) * 0.4);
        const choices = [{ top, speakers: ofAda }, { top, worth: 0.4 }, { top: 1_000 }];
        expect(found.bestOf(choices)).toEqual([hers.slice(0, top), worthy.slice(0, top), all]);
        found.end();
      }),
      { numRuns: 60 },
    ));

  it('puts a long statement with all the words before short ones with some of them', async () => {
    const office = 'When I am in office, I will';
    const long = statement('long', 'ada', `${office} ${'mend bridges and docks and '.repeat(7)}rest.`);
    const short = Array.from({ length: 20 }, (_, n) => statement(`short-${n}`, 'ada', 'When I am in office?'));
    const rest = Array.from({ length: 60 }, (_, n) => statement(`rest-${n}`, 'ada', `Ship ${n} left at noon.`));
    const record = await recordOf(corpusOf([person('ada', 'Ada Quill')], [...short, ...rest, long]));
    const found = search(record, terms('When I am in office, I will'));
    const [first] = found.best(1);
    found.end();
    expect(first?.document).toBe(80);
  });

  it('leaves no trace for the next search', async () => {
    const corpus = fc.sample(anyCorpus(), { numRuns: 1, seed: 7 })[0] as Corpus;
    const record = await recordOf(corpus);
    const ask = (words: string) => {
      const found = search(record, terms(words));
      const hits = found.best(50);
      found.end();
      return hits;
    };
    const before = ask('harbour bridge');
    ask('the ships will not open');
    expect(ask('harbour bridge')).toEqual(before);
  });
});
