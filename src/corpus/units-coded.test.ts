import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeOf } from './brief.ts';
import { ByteWriter } from './container.ts';
import { termsOfThisAge } from './term-numbers.ts';
import { briefsOf, briefsRead, units } from './units.ts';
import { type Coded, coderFor, openVocabulary } from './vocabulary.ts';

const parts = fc.constantFrom(
  ...[' ', ' ', ' ', '.', ',', '-', '–', '“', '(', ']', '\n', '…', '’', "'"],
  ...['harbour', 'Tolls', 'don’t', "can't", 'US', 'us', 'no', 'e', 'mail', 'twenty', 'five', 'hundred', 'and'],
  ...['2', '5', '2.5', '1,000', '$', '%', '3rd', 'café', 'Žižkov', '東京', '٣', 'é', '\u0301x', '\u00ad', '🚢', 'ﬁn'],
);
const texts = fc.array(
  fc.array(parts, { maxLength: 14 }).map((some) => some.join('')),
  { maxLength: 6 },
);

/** The texts, coded with a vocabulary of words that stand three times: some are named, some written out. */
const coded = (all: readonly string[]): Coded[] => {
  const coder = coderFor(all);
  const vocabulary = openVocabulary(coder.bytes);
  return all.map((text) => {
    const bytes = new ByteWriter();
    coder.write(text, bytes);
    return { vocabulary, bytes: bytes.written(), from: 0, to: bytes.length };
  });
};

const read = (text: string, one?: Coded, lang?: string) => briefsRead(() => text, lang, one).briefs;

describe('a text read by the words it is coded with', () => {
  it('has the words that it has read by its letters, and they stand as they do there', () =>
    fc.assert(
      fc.property(texts, fc.constantFrom(1, 3), (some, times) => {
        const all = Array.from({ length: times }, () => some).flat();
        const found = coded(all);
        for (const [index, text] of all.entries()) expect(read(text, found[index])).toEqual(briefsOf(units(text)));
      }),
      { numRuns: 500 },
    ));

  it('has them in every language it is asked for in', () => {
    const text = 'Bridges, bridges: bridges';
    const [one] = coded([text]);
    const terms = (lang: string) => read(text, one, lang).map((brief) => termsOfThisAge()[codeOf(brief)]);
    expect(terms('en')).toEqual(['bridg', 'bridg', 'bridg']);
    expect(terms('x')).toEqual(['bridges', 'bridges', 'bridges']);
    expect(terms('en')).toEqual(['bridg', 'bridg', 'bridg']);
  });

  it('takes "US" for the country as the letters alone tell it, and knows an ellipsis made of periods', () => {
    for (const text of ['\u00adUS US us', 'We left ... them. . And', '... We left..', 'left . , . them'])
      expect([text, read(text, coded([text])[0])]).toEqual([text, briefsOf(units(text))]);
  });

  it('reads a number that its vocabulary holds in pieces as one', () => {
    const [one] = coded(['2.5 2.5 2.5']);
    expect(read('2.5 2.5 2.5', one)).toEqual(briefsOf(units('2.5 2.5 2.5')));
    expect(units('2.5 2.5 2.5').map(({ number }) => number)).toEqual([2.5, 2.5, 2.5]);
  });
});
