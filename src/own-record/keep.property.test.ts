import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchArticle, openRecord } from '../corpus/index.ts';
import { openDatabase } from './database.ts';
import type { Draft } from './from-article.ts';
import { ownRecord } from './index.ts';
import { article, drafted, stored } from './testing.ts';

const PEOPLE = ['Ines Calder', 'Tomas Vey', 'Olga Brandt'];
const THINGS = ['lock', 'bridge', 'ferry', 'harbour wall', 'lighthouse', 'fish market'];
const WHEN = ['the first frost', 'the summer fair', 'Easter', 'the elections'];

/** Sentences nobody would take for another: what a matcher may say of likely ones is its own tests' matter. */
const sentence = (thing: number, when: number) =>
  `The old ${THINGS[thing]} will be rebuilt in oak and painted white long before ${WHEN[when]} comes round again`;

type Said = { thing: number; when: number };
/** One sentence has one speaker: the same words of two people in one article are kept once. */
const whoSays = ({ thing, when }: Said) => PEOPLE[(thing + when) % PEOPLE.length] ?? '';
const anySaid = fc.record({
  thing: fc.integer({ min: 0, max: THINGS.length - 1 }),
  when: fc.integer({ min: 0, max: WHEN.length - 1 }),
});
const anyArticle = fc.record({
  page: fc.integer({ min: 0, max: 4 }),
  said: fc.uniqueArray(anySaid, { minLength: 1, maxLength: 4, selector: ({ thing, when }) => thing * 9 + when }),
});

const draftOf = ({ page, said }: { page: number; said: Said[] }): Draft =>
  drafted(
    article(
      said.map((one) => `“${sentence(one.thing, one.when)},” said ${whoSays(one)}.`),
      { url: `https://post.example/${page}`, title: `Page number ${page}` },
    ),
  );

const fresh = () => {
  globalThis.indexedDB = new IDBFactory();
  return ownRecord();
};

describe('the own record, whatever is kept', () => {
  it('finds every statement that was kept, on a page of another outlet', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyArticle, { minLength: 1, maxLength: 5 }), fc.boolean(), async (articles, tidied) => {
        const own = fresh();
        for (const one of articles) await own.keep(draftOf(one), 'hand');
        while (tidied && (await own.tidy())) {
          // Until nothing is left to be merged.
        }
        const record = openRecord((await own.open()).corpora);
        for (const one of articles.flatMap(({ said }) => said)) {
          const { thing, when } = one;
          const asked = [{ words: sentence(thing, when), speaker: { name: whoSays(one) } }];
          const page = { lang: 'en', url: 'https://elsewhere.example/', published: '2021-10-06' };
          const [found] = await matchArticle(record, page, asked);
          const words = found?.matches.flatMap(({ wordings }) => wordings.map((wording) => wording.words));
          expect(words).toContain(sentence(thing, when));
        }
      }),
      { numRuns: 25 },
    );
  });

  it('is, after keeping and taking back, what it was before', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyArticle, { maxLength: 4 }), anyArticle, async (before, last) => {
        const own = fresh();
        for (const one of before) await own.keep(draftOf(one), 'hand');
        const database = await openDatabase(() => undefined);
        const untouched = await stored(database);
        const { operation } = await own.keep(draftOf(last), 'hand');
        if (operation) await own.undo(operation);
        expect(await stored(database)).toEqual(untouched);
        database.close();
      }),
      { numRuns: 25 },
    );
  });

  it('is the same for keeping everything twice', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyArticle, { maxLength: 4 }), async (articles) => {
        const own = fresh();
        for (const one of articles) await own.keep(draftOf(one), 'hand');
        const database = await openDatabase(() => undefined);
        const once = await stored(database);
        for (const one of articles) expect((await own.keep(draftOf(one), 'hand')).added).toBe(0);
        expect(await stored(database)).toEqual(once);
        database.close();
      }),
      { numRuns: 25 },
    );
  });

  it('is empty when each keep is taken back, in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyArticle, { maxLength: 5 }), fc.infiniteStream(fc.nat()), async (articles, order) => {
        const own = fresh();
        const operations: string[] = [];
        for (const one of articles) operations.push((await own.keep(draftOf(one), 'hand')).operation ?? '');
        const sorted = operations.map((operation) => ({ operation, at: order.next().value as number }));
        for (const { operation } of sorted.sort((a, b) => a.at - b.at)) if (operation) await own.undo(operation);
        const { head, corpora } = await own.open();
        expect({ ...head, n: 0, next: 0 }).toEqual({
          id: 'head',
          n: 0,
          next: 0,
          segments: [],
          sources: 0,
          statements: 0,
          people: 0,
        });
        expect(corpora).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});
