import { describe, expect, it } from 'vitest';
import { match } from './match.ts';
import { corpusOf, person, recordOf, statement } from './testing.ts';

const speech = [
  'When I came back to this harbour the programme of dredging had not begun.',
  'We do not favour twenty-five new boats, whatever the damn council says about it.',
  'The colour of the lighthouse was never the question before us.',
  'What we ask is that nobody sells the mooring of a neighbour who is out at sea.',
];
const corpus = corpusOf(
  [person('ada', 'Ada Quill')],
  speech.map((words, n) =>
    statement(`part-${n}`, 'ada', words, { said: '2021-10-04', occasion: 'Town meeting', part: { of: 'speech', n } }),
  ),
);

const same = async (words: string) =>
  (await match(await recordOf(corpus), { words, speaker: { name: 'Ada Quill' }, published: '2021-10-05' }))
    .filter((one) => one.kind === 'same')
    .map((one) => one.statement)
    .sort();

describe('a quotation is found as papers bend it', () => {
  it.each([
    ['an editor’s insertion', 'When I came [back] to this harbour the programme of dredging had not begun', 'part-0'],
    ['an ellipsis', 'When I came back ... the programme of dredging had not begun', 'part-0'],
    [
      'a word left out as unprintable',
      'We do not favour twenty-five new boats, whatever the (expletive) council says',
      'part-1',
    ],
    ['another first capital', 'what we ask is that nobody sells the mooring of a neighbour', 'part-3'],
    ['American spelling', 'The color of the lighthouse was never the question before us', 'part-2'],
    ['figures and a short form', "We don't favor 25 new boats, whatever the damn council says", 'part-1'],
  ])('with %s', async (_, words, expected) => {
    expect(await same(words)).toEqual([expected]);
  });

  it('over several sentences, some of them trimmed', async () => {
    expect(
      await same(
        'The colour of the lighthouse was never the question. What we ask is that nobody sells the mooring of a neighbour',
      ),
    ).toEqual(['part-2', 'part-3']);
  });
});
