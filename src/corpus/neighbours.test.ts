import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Statement } from '../schema/statement.ts';
import { match } from './match.ts';
import { neighbours } from './neighbours.ts';
import { corpusOf, person, recordOf, statement } from './testing.ts';

const ada = person('ada', 'Ada Quill');
const bo = person('bo', 'Bo Tern');

/** A speech of so many sentences, held one by one. */
const speech = (of: string, sentences: number, speaker = 'ada'): Statement[] =>
  Array.from({ length: sentences }, (_, at) =>
    statement(`${of}-${at + 1}`, speaker, `Sentence ${at + 1} of ${of} tells of oak, steel and frost.`, {
      part: { of, n: at + 1 },
    }),
  );

const around = async (corpus: Statement[][], of: string, n: number, before = 2, after = 2) => {
  const record = await recordOf(...corpus.map((statements) => corpusOf([ada, bo], statements)));
  const found = await neighbours(record, { corpus: 'tests', part: { of, n }, before, after });
  const places = (some: { n: number }[]) => some.map((one) => one.n);
  return { ...found, before: places(found.before), after: places(found.after) };
};

describe('what was said around a part of a speech', () => {
  it('is given in the order it was said, with words and speaker', async () => {
    const record = await recordOf(corpusOf([ada], speech('lock', 4)));
    const found = await neighbours(record, { corpus: 'tests', part: { of: 'lock', n: 2 }, before: 1, after: 1 });
    expect(found).toEqual({
      before: [
        { statement: 'lock-1', n: 1, speaker: 'Ada Quill', words: 'Sentence 1 of lock tells of oak, steel and frost.' },
      ],
      after: [
        { statement: 'lock-3', n: 3, speaker: 'Ada Quill', words: 'Sentence 3 of lock tells of oak, steel and frost.' },
      ],
      moreBefore: false,
      moreAfter: true,
    });
  });

  it('ends where the speech does, whatever stands beside it in the corpus', async () => {
    const corpus = [
      ...speech('lock', 3),
      statement('alone', 'bo', 'No part of anything.'),
      ...speech('bridge', 3, 'bo'),
    ];
    expect(await around([corpus], 'lock', 3)).toEqual({
      before: [1, 2],
      after: [],
      moreBefore: false,
      moreAfter: false,
    });
    expect(await around([corpus], 'bridge', 1)).toMatchObject({ before: [], after: [2, 3] });
  });

  it('is found though the parts lie in several segments, or others stand between them', async () => {
    const [one, two, three, four, five] = speech('lock', 5) as [Statement, Statement, Statement, Statement, Statement];
    const between = statement('alone', 'bo', 'No part of anything.');
    expect(
      await around(
        [
          [four, one],
          [two, between, three, five],
        ],
        'lock',
        3,
      ),
    ).toMatchObject({
      before: [1, 2],
      after: [4, 5],
      moreBefore: false,
      moreAfter: false,
    });
  });

  it('is nothing where the record holds no such speech', async () => {
    const nothing = { before: [], after: [], moreBefore: false, moreAfter: false };
    expect(await around([speech('lock', 3)], 'bridge', 2)).toEqual(nothing);
    expect(await around([[statement('alone', 'ada', 'No part of anything.')]], 'lock', 1)).toEqual(nothing);
  });

  it('can be asked for by what a match tells', async () => {
    const record = await recordOf(corpusOf([ada], speech('lock', 30)));
    const [first] = await match(record, { words: 'Sentence 17 of lock tells of oak, steel and frost.' });
    expect(first?.part).toEqual({ of: 'lock', n: 17 });
    const part = first?.part ?? { of: '', n: 0 };
    const found = await neighbours(record, { corpus: first?.corpus ?? '', part, before: 0, after: 1 });
    expect(found).toMatchObject({ before: [], after: [{ n: 18 }], moreBefore: true, moreAfter: true });
  });

  it('is what reading all statements in order gives', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ of: fc.constantFrom('', 'lock', 'bridge'), gap: fc.integer({ min: 1, max: 3 }) }), {
          maxLength: 60,
        }),
        fc.integer({ min: 0, max: 4 }),
        fc.nat(),
        async (plan, reach, seed) => {
          const last: Record<string, number> = {};
          const statements = plan.map(({ of, gap }, at) => {
            if (of === '') return statement(`s${at}`, 'ada', `Words ${at}.`);
            last[of] = (last[of] ?? 0) + gap;
            return statement(`s${at}`, 'ada', `Words ${at}.`, { part: { of, n: last[of] } });
          });
          const all = statements.flatMap(({ part }) => (part?.of === 'lock' ? [part.n] : []));
          const n = all[seed % Math.max(1, all.length)] ?? 1;
          const before = all.filter((one) => one < n);
          const after = all.filter((one) => one > n);
          expect(await around([statements], 'lock', n, reach, reach)).toEqual({
            before: before.slice(Math.max(0, before.length - reach)),
            after: after.slice(0, reach),
            moreBefore: before.length > reach,
            moreAfter: after.length > reach,
          });
        },
      ),
    ));
});
