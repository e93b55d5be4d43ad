import { describe, expect, it } from 'vitest';
import { match } from './match.ts';
import { LEARNED_FROM } from './order.ts';
import { corpusOf, person, recordOf, statement } from './testing.ts';

// A record large enough for the learned rule: sentences of a few words each, all of them about other things than the ferry.
const THINGS = 'lamp roof bell cart rope sail stove chair plank wheel candle ladder'.split(' ');
const DEEDS = 'mended painted carried counted sold hid washed weighed'.split(' ');
const PLACES = 'yard cellar attic market shed garden chapel mill'.split(' ');
const chatter = Array.from({ length: LEARNED_FROM }, (_, index) => {
  const pick = (from: readonly string[], by: number) => from[Math.floor(index / by) % from.length] ?? '';
  const words = `We ${pick(DEEDS, 1)} the ${pick(THINGS, 8)} number ${index + 100} in the ${pick(PLACES, 96)}.`;
  return statement(`chatter-${index}`, 'bo', words);
});
const ferry = statement('ferry', 'ada', 'Ferry fares have doubled since the dockers went on strike.');
const record = recordOf(corpusOf([person('ada', 'Ada Quill'), person('bo', 'Bo Tern')], [...chatter, ferry]));
const found = async (words: string) => (await match(await record, { words })).map((one) => one.statement);

describe('a search of a large record', () => {
  it('is answered where the record holds something on the subject', async () => {
    expect((await found('The dockers on strike have doubled the ferry fares'))[0]).toBe('ferry');
  });

  it('is answered by nearly the same words', async () => {
    expect((await found('Ferry fares have doubled since the dockers went on strike'))[0]).toBe('ferry');
  });

  it('gives nothing for words that share one by chance', async () => {
    expect(await found('My sister dreams of a lamp that sings in Portuguese whenever somebody sneezes')).toEqual([]);
  });
});
