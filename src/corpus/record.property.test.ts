import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Corpus } from '../schema/corpus.ts';
import { checksum } from './checksum.ts';
import { compile } from './compile.ts';
import { pack, unpack } from './container.ts';
import { readCorpus } from './import/source-form.ts';
import { INDEX_FILE, INDEX_KIND, Part } from './layout.ts';
import { match } from './match.ts';
import { type OpenRecord, openRecord } from './record.ts';
import { search } from './search.ts';
import { anyCorpus, openFiles, recordOf } from './testing.ts';
import { CorpusTrouble } from './trouble.ts';
import { terms } from './units.ts';

type Files = ReadonlyMap<string, Uint8Array>;

/** Everything a record answers to some words: hits with their scores, and the statements with their texts. */
const answered = async (record: OpenRecord, words: string) => {
  const found = search(record, terms(words));
  const hits = found.best(1_000);
  found.end();
  return { hits, matches: await match(record, { words, top: 20 }) };
};

const questions = fc.array(
  fc.constantFrom('the', 'harbour', 'bridges', 'not', 'toll', 'spring', 'Zürich', 'elsewhere', 'ships', '25 million'),
  { minLength: 1, maxLength: 10 },
);

/** A statement's own words, from a corpus. */
const wordsIn = (corpus: Corpus, place: number): string => {
  const statement = corpus.statements[place % corpus.statements.length];
  return statement?.wordings[0]?.words ?? '';
};

/** What may happen to a file on its way: a byte changed, its end lost, bytes behind it, another file in its place, or noise. */
const damage = fc.oneof(
  fc.record({ how: fc.constant('flip' as const), at: fc.nat(), by: fc.integer({ min: 1, max: 255 }) }),
  fc.record({ how: fc.constant('cut' as const), at: fc.nat() }),
  fc.record({ how: fc.constant('longer' as const), by: fc.uint8Array({ minLength: 1, maxLength: 20 }) }),
  fc.record({ how: fc.constant('other' as const), at: fc.nat() }),
  fc.record({ how: fc.constant('noise' as const), by: fc.uint8Array({ maxLength: 200 }) }),
);
type Damage = typeof damage extends fc.Arbitrary<infer One> ? One : never;

const damaged = (files: Files, name: string, what: Damage): Uint8Array => {
  const bytes = files.get(name) as Uint8Array;
  if (what.how === 'flip') {
    const copy = bytes.slice();
    copy[what.at % copy.length] = (copy[what.at % copy.length] ?? 0) ^ what.by;
    return copy;
  }
  if (what.how === 'cut') return bytes.slice(0, what.at % bytes.length);
  if (what.how === 'longer') return Uint8Array.from([...bytes, ...what.by]);
  if (what.how === 'noise') return what.by;
  const all = [...files.values()];
  return all[what.at % all.length] as Uint8Array;
};

describe('a record of damaged files', () => {
  it('says so, or answers as if nothing had happened', () =>
    fc.assert(
      fc.asyncProperty(anyCorpus(), fc.nat(), fc.nat(), damage, async (corpus, which, place, what) => {
        const files = compile(corpus);
        const words = wordsIn(corpus, place);
        const whole = await answered(openRecord([await openFiles(files)]), words);
        const name = [...files.keys()][which % files.size] as string;
        const changed = new Map([...files, [name, damaged(files, name, what)]]);
        try {
          expect(await answered(openRecord([await openFiles(changed)]), words)).toEqual(whole);
        } catch (error) {
          if (!(error instanceof CorpusTrouble)) throw error;
          expect(error.message).toMatch(/^\S+ (is|was|could) .*\.$/);
          expect(error.message).toContain(name);
        }
      }),
      { numRuns: 300 },
    ));

  it('says which file could not be fetched', () =>
    fc.assert(
      fc.asyncProperty(anyCorpus(), fc.nat(), fc.nat(), async (corpus, which, place) => {
        const files = compile(corpus);
        const name = [...files.keys()][which % files.size] as string;
        files.delete(name);
        const asking = async () => answered(openRecord([await openFiles(files)]), wordsIn(corpus, place));
        await expect(asking()).rejects.toThrow(CorpusTrouble);
        await expect(asking()).rejects.toThrow(`${name} could not be read`);
      }),
      { numRuns: 30 },
    ));
});

describe('a checksum', () => {
  it('is another for any byte changed, wherever the bytes lie in memory', () =>
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 100 }),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        fc.integer({ min: 0, max: 7 }),
        (bytes, at, by, offset) => {
          const room = new Uint8Array(bytes.length + offset);
          room.set(bytes, offset);
          const moved = room.subarray(offset);
          expect(checksum(moved)).toBe(checksum(bytes));
          moved[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ by;
          expect(checksum(moved)).not.toBe(checksum(bytes));
        },
      ),
    ));
});

const unknown = fc.dictionary(fc.constantFrom('shelf', 'portrait', 'mood', 'x-later'), fc.jsonValue(), { maxKeys: 3 });

describe('what a later version may add', () => {
  it('is ignored in the index: fields of its description, and stretches behind the known ones', () =>
    fc.assert(
      fc.asyncProperty(
        anyCorpus(),
        unknown,
        fc.array(fc.uint8Array()),
        questions,
        async (corpus, more, extra, words) => {
          const files = compile(corpus);
          const index = unpack(files.get(INDEX_FILE) as Uint8Array, INDEX_FILE, { kind: INDEX_KIND });
          const meta = JSON.parse(new TextDecoder().decode(index.whole(Part.meta))) as object;
          const added = new TextEncoder().encode(JSON.stringify({ ...more, ...meta }));
          const known = [added, index.whole(Part.people), index.whole(Part.holdings)];
          const later = new Map([...files, [INDEX_FILE, pack([...known, ...extra], INDEX_KIND)]]);
          const [now, then] = [await openFiles(files), await openFiles(later)];
          const text = words.join(' ');
          expect(await answered(openRecord([then]), text)).toEqual(await answered(openRecord([now]), text));
          expect(then.coverage).toEqual(now.coverage);
        },
      ),
      { numRuns: 40 },
    ));

  it('is ignored in the source form: fields of the corpus, its people, statements, wordings and sources', () =>
    fc.assert(
      fc.property(anyCorpus(), unknown, (corpus, more) => {
        const { people, statements, ...head } = corpus;
        const lines = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).join('\n');
        const form = (add: object) =>
          readCorpus({
            head: { file: 'corpus.json', text: JSON.stringify({ ...add, ...head }) },
            people: { file: 'people.jsonl', text: lines(people.map((one) => ({ ...add, ...one }))) },
            statements: {
              file: 'statements.jsonl',
              text: lines(
                statements.map((one) => ({
                  ...add,
                  ...one,
                  wordings: one.wordings.map((wording) => ({
                    ...add,
                    ...wording,
                    source: { ...add, ...wording.source },
                  })),
                })),
              ),
            },
          });
        const later = form(more);
        expect(later.problems).toEqual([]);
        expect(later).toEqual(form({}));
        expect([...compile(later.corpus as Corpus)]).toEqual([...compile(form({}).corpus as Corpus)]);
      }),
      { numRuns: 40 },
    ));
});

/** The same statements over several corpora of one id, cut where `cuts` say. */
const segmentsOf = (corpus: Corpus, cuts: readonly number[]): Corpus[] => {
  const places = [...new Set(cuts.map((cut) => cut % corpus.statements.length))].sort((a, b) => a - b);
  const ends = [...places.filter((place) => place > 0), corpus.statements.length];
  return ends.map((end, index) => ({ ...corpus, statements: corpus.statements.slice(ends[index - 1] ?? 0, end) }));
};

describe('segments', () => {
  it('answer like one index: the same statements in the same order, with the same scores', () =>
    fc.assert(
      fc.asyncProperty(
        anyCorpus(),
        fc.array(fc.nat(), { minLength: 1, maxLength: 6 }),
        questions,
        fc.integer({ min: 1, max: 10 }),
        async (corpus, cuts, words, top) => {
          const whole = await recordOf(corpus);
          const split = await recordOf(...segmentsOf(corpus, cuts));
          for (const enough of [undefined, 2]) {
            const asked = [whole, split].map((record) => {
              const found = search(record, terms(words.join(' ')), enough);
              const answer = {
                all: found.best(1_000),
                few: found.best(top),
                idf: terms(words.join(' ')).map(found.idf),
              };
              found.end();
              return answer;
            });
            expect(asked[1]).toEqual(asked[0]);
          }
        },
      ),
      { numRuns: 100 },
    ));

  it('find what the one index finds by a statement’s own words', () =>
    fc.assert(
      fc.asyncProperty(
        anyCorpus(),
        fc.array(fc.nat(), { minLength: 1, maxLength: 6 }),
        fc.nat(),
        async (corpus, cuts, place) => {
          const words = wordsIn(corpus, place);
          const firstOf = async (record: OpenRecord) => {
            const [first] = await match(record, { words, top: 1 });
            return first && { statement: first.statement, wording: first.wording, score: first.score };
          };
          expect(await firstOf(await recordOf(...segmentsOf(corpus, cuts)))).toEqual(
            await firstOf(await recordOf(corpus)),
          );
        },
      ),
      { numRuns: 60 },
    ));
});
