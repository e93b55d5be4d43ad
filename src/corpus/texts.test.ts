import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Statement } from '../schema/statement.ts';
import { ByteWriter, unpack } from './container.ts';
import { statement } from './testing.ts';
import { openPiece, packTexts } from './texts.ts';
import { coderFor, openVocabulary } from './vocabulary.ts';

const parts = fc.constantFrom(
  'the harbour',
  ' ',
  '. ',
  'Zürich',
  '“No,”',
  '\n',
  '🚢',
  '\ufeff',
  '\ud83d',
  '25',
  'e-mail',
);
const text = fc.oneof(
  fc.array(parts, { minLength: 1, maxLength: 30 }).map((some) => some.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

describe('a text named by its words', () => {
  it('comes back letter for letter', () =>
    fc.assert(
      fc.property(fc.array(text, { maxLength: 20 }), (texts) => {
        const whole = texts.filter((one) => !/\p{Surrogate}/u.test(one));
        const { bytes, write } = coderFor(whole);
        const { text: decode } = openVocabulary(bytes);
        for (const one of whole) {
          const coded = new ByteWriter();
          write(one, coded);
          expect(decode(coded.written(), 0, coded.length)).toBe(one);
        }
      }),
    ));

  it('comes back where its words are more than two bytes can name', () => {
    const words = Array.from({ length: 20_000 }, (_, n) => `word${n}`);
    const texts = [words, words, words].map((some) => some.join(' '));
    const { bytes, write } = coderFor(texts);
    const coded = new ByteWriter();
    write(texts[0] as string, coded);
    expect(openVocabulary(bytes).text(coded.written(), 0, coded.length)).toBe(texts[0]);
    expect(coded.length).toBeLessThan(20_000 * 3);
  });

  it('takes less than half of its letters, vocabulary and all, where words come again', () => {
    const texts = Array.from(
      { length: 500 },
      (_, n) => `Ship number ${n} will leave the harbour at noon, weather permitting.`,
    );
    const { bytes, write } = coderFor(texts);
    const coded = new ByteWriter();
    for (const one of texts) write(one, coded);
    expect(bytes.length + coded.length).toBeLessThan(texts.join('').length / 2);
  });
});

const source: fc.Arbitrary<Statement['wordings'][number]['source']> = fc.constantFrom(
  { outlet: 'Post' },
  { file: 'a.txt' },
  { file: 'a.csv:7' },
  { file: 'a.csv:12', outlet: 'Post' },
  { file: 'a.csv:012' },
  { file: ':0' },
);
const wording = fc.record(
  { words: text, lang: fc.constantFrom('en', 'de'), source },
  { requiredKeys: ['words', 'source'] },
);
const anyStatement = fc.record(
  {
    id: fc.oneof(
      fc.constantFrom('s1', 's2', 's10', 's02', 's0', '7', 'a.b', 'a99999999999', 'part-3x', 'ä5'),
      fc.string({ minLength: 1, maxLength: 5 }),
    ),
    speakers: fc.constantFrom<string[]>(['ada'], ['ada', 'bo']),
    occasion: fc.constantFrom('Opening', 'Closing'),
    wordings: fc.array(wording, { minLength: 1, maxLength: 3 }),
    part: fc.record({ of: fc.constantFrom('speech', 's'), n: fc.constantFrom(1, 2, 300, 2 ** 40) }),
  },
  { requiredKeys: ['id', 'speakers', 'wordings'] },
);

const packed = (statements: readonly Statement[]) => {
  const coder = coderFor(statements.flatMap(({ wordings }) => wordings.map(({ words }) => words)));
  return { ...packTexts(statements, coder), decode: openVocabulary(coder.bytes) };
};

describe('statements in pieces', () => {
  it('come back as they were, read in any order, wherever the bytes lie', () =>
    fc.assert(
      fc.property(fc.array(anyStatement, { minLength: 1, maxLength: 20 }), fc.nat(7), (statements, offset) => {
        const { pieces, decode } = packed(statements);
        const bytes = pieces[0] as Uint8Array;
        const moved = new Uint8Array(bytes.length + offset);
        moved.set(bytes, offset);
        const read = openPiece(unpack(moved.subarray(offset), 'words-0.bin'), decode);
        for (let index = statements.length - 1; index >= 0; index -= 1)
          expect(read(index).whole()).toEqual(statements[index]);
      }),
    ));

  it('hold what neighbours share once', () => {
    const speech = Array.from({ length: 1_000 }, (_, n) =>
      statement(`speech-${n + 1}`, 'ada', 'The harbour will open again.', {
        occasion: 'The opening of the new harbour of Westland, in the presence of everybody',
        part: { of: 'speech', n: n + 1 },
      }),
    );
    const { pieces } = packed(speech);
    expect(pieces).toHaveLength(1);
    expect(pieces[0]?.length).toBeLessThan(1_000 * 25);
  });
});
