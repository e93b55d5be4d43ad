// In what order, and how many. Which order serves readers best is measured by the bench; this holds what any order must keep to.

import { expect, it } from 'vitest';
import { match } from './match.ts';
import { corpusOf, person, recordOf, statement } from './testing.ts';

const SUBJECTS = ['fishermen', 'pilots', 'bakers', 'millers', 'weavers', 'coopers', 'masons'];
const corpus = corpusOf(
  [person('ada', 'Ada Quill'), person('bo', 'Bo Tern')],
  [
    ...SUBJECTS.map((who, year) =>
      statement(`toll-${who}`, 'ada', [[`A toll on the harbour bridge would ruin the ${who} of this town.`, {}]], {
        said: `${2010 + year}-05-01`,
      }),
    ),
    statement('verbatim', 'bo', [['No toll on the harbour bridge was ever promised to anybody in this council.', {}]], {
      said: '2009-01-01',
    }),
  ],
);
const ask = async (words: string, top?: number) =>
  match(await recordOf(corpus), { words, ...(top === undefined ? {} : { top }) });

it('gives five unless told otherwise, and as many as asked for', async () => {
  expect(await ask('a toll on the harbour bridge')).toHaveLength(5);
  expect(await ask('a toll on the harbour bridge', 2)).toHaveLength(2);
  expect(await ask('a toll on the harbour bridge', 8)).toHaveLength(8);
});

it('puts the very words first', async () => {
  const found = await ask('a toll on the harbour bridge would ruin the bakers of this town', 8);
  expect(found[0]?.statement).toBe('toll-bakers');
});

it('gives scores that never rise further down', async () => {
  const scores = (await ask('a toll on the harbour bridge', 8)).map(({ score }) => score);
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
});
