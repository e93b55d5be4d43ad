import { describe, expect, it } from 'vitest';
import { compare } from './compare.ts';
import { match } from './match.ts';
import { corpusOf, person, recordOf, statement } from './testing.ts';

const telling = (a: string, b: string) => compare(a, b).telling;

describe('what a reader should see first of two wordings', () => {
  it('is another number, with both as they stand', () => {
    expect(telling('The dredging costs forty million crowns.', 'The dredging costs 60 million crowns.')).toEqual([
      { kind: 'number', here: 'forty million', there: '60 million' },
    ]);
  });

  it('is another name', () => {
    expect(
      telling('We sold the old ferry to Port Ellery in May.', 'We sold the old ferry to Port Amble in May.'),
    ).toEqual([{ kind: 'name', here: 'Ellery', there: 'Amble' }]);
  });

  it('is who should do it', () => {
    expect(telling('Norway should return the herring it took.', 'They should return the herring it took.')).toEqual([
      { kind: 'subject', here: 'Norway', there: 'They' },
    ]);
  });

  it('is a "not", before everything else', () => {
    expect(
      telling('We will not open the bridge to 25 boats.', 'We will open the bridge to 35 boats.').map(
        ({ kind, here, there }) => [kind, here, there],
      ),
    ).toEqual([
      ['negation', 'not', ''],
      ['number', '25', '35'],
    ]);
  });

  it('is nothing where spelling, figures, short forms or small words differ', () => {
    expect(telling("We don't favour twenty-five boats.", 'We do not favor the 25 boats.')).toEqual([]);
    expect(telling('', 'We will not go.')).toEqual([]);
  });

  it('stands with a match that has nearly the words', async () => {
    const record = await recordOf(
      corpusOf(
        [person('ada', 'Ada Quill')],
        [statement('toll', 'ada', 'The toll on the harbour bridge will be 12 crowns for every boat from Monday.')],
      ),
    );
    const words = 'The toll on the harbour bridge will be 20 crowns for every boat from Monday.';
    const [found] = await match(record, { words, speaker: { name: 'Ada Quill' } });
    expect([found?.kind, found?.telling]).toEqual(['related', [{ kind: 'number', here: '20', there: '12' }]]);
  });
});
