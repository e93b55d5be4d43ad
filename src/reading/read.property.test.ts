// Any text at all: reading never throws, spans lie on whole characters inside the text and nest, and the work grows with the text, not
// with its square.

import { Session } from 'node:inspector';
import { setFlagsFromString } from 'node:v8';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Article, Block } from '../schema/article.ts';
import { articleText } from '../schema/article-text.ts';
import { gazetteer, read } from './index.ts';

const people = gazetteer([
  {
    id: 'quill',
    kind: 'person',
    name: 'Marta Quill',
    aliases: [],
    alone: ['Quill'],
    roles: [{ title: 'Governor', from: '2019' }],
  },
]);
const piece = fc.constantFrom(
  ...[
    '“',
    '”',
    '"',
    '‘',
    '’',
    "'",
    '„',
    '«',
    '»',
    '‹',
    '›',
    '「',
    '」',
    '『',
    '』',
    "''",
    '``',
    '″',
    '—',
    ',',
    '.',
    '?',
    ':',
    '(',
    ')',
    ' ',
    ' ',
    ' ',
    '\n',
    '•',
    '=',
  ],
  ...[
    'said',
    'Marta',
    'Quill',
    'Mr.',
    'U.S.',
    'he',
    'who',
    'that',
    'according',
    'to',
    'called',
    'the',
    'mayor',
    'of',
    'and',
    'told',
    'reporters',
    'so-called',
    '34',
  ],
  ...['𝒳', '😀', '\ud800', '\udc00', 'é', 'ﬁ', '\u00ad', '\u200b', 'שלום', 'مرحبا', '東京', 'ß'],
);
const text = fc.oneof(
  fc.array(piece, { maxLength: 120 }).map((pieces) => pieces.join('')),
  fc.array(piece, { maxLength: 80 }).map((pieces) => pieces.join(' ')),
  fc.string({ maxLength: 200 }),
);
const block: fc.Arbitrary<Omit<Block, 'id'>> = fc.record({
  text,
  kind: fc.constantFrom('heading' as const, 'paragraph' as const, 'quote' as const, 'caption' as const),
  quoted: fc.array(
    fc.tuple(fc.nat(150), fc.nat(150)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
    { maxLength: 3 },
  ),
});
const article: fc.Arbitrary<Article> = fc
  .tuple(
    fc.array(block, { maxLength: 5 }),
    fc.constantFrom('en', 'de', 'fr', 'sv'),
    fc.constantFrom(undefined, '2021-03-01', 'yesterday'),
  )
  .map(([blocks, lang, published]) => ({
    id: 'a',
    lang,
    ...(published === undefined ? {} : { published }),
    blocks: blocks.map((one, index) => ({ ...one, id: String(index) })),
  }));

/** Does an offset fall between the halves of one character that the text itself holds whole? */
const splitsCharacter = (whole: string, offset: number): boolean => {
  const before = whole.charCodeAt(offset - 1);
  const after = whole.charCodeAt(offset);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
};

describe('reading any text', () => {
  it('keeps every offset on whole characters inside the text', () => {
    fc.assert(
      fc.property(article, (any) => {
        const whole = articleText(any);
        const reading = read(any, people);
        const spans = [
          ...reading.mentions,
          ...reading.quotations,
          ...reading.quotations.flatMap(({ speaker }) => speaker?.mention ?? []),
        ];
        for (const span of spans) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(whole.length);
          expect(whole.slice(span.start, span.end)).toBe(span.text);
          expect(splitsCharacter(whole, span.start) || splitsCharacter(whole, span.end)).toBe(false);
        }
      }),
      { numRuns: 400 },
    );
  });
  it('gives quotations in order, disjoint or nested, going on only from earlier ones', () => {
    fc.assert(
      fc.property(article, (any) => {
        const { quotations } = read(any, people);
        quotations.forEach((quotation, index) => {
          if (quotation.continues !== null) expect(quotation.continues).toBeLessThan(index);
          if (quotation.repeats !== undefined) expect(quotations[quotation.repeats]?.repeats).not.toBe(index);
          for (const earlier of quotations.slice(0, index)) {
            expect(earlier.start).toBeLessThanOrEqual(quotation.start);
            const disjoint = earlier.end <= quotation.start;
            const nested = quotation.end <= earlier.end;
            expect(disjoint || nested).toBe(true);
          }
        });
      }),
      { numRuns: 400 },
    );
  });
  it('answers the same for the same article', () => {
    fc.assert(
      fc.property(article, (any) => {
        expect(read(any, people)).toEqual(read(any, people));
      }),
      { numRuns: 50 },
    );
  });
});

describe('the work of reading', () => {
  const inspector = new Session();
  beforeAll(() => {
    // The engine does not count what it has made faster: it makes nothing faster while it counts, and counts the same each time.
    for (const flag of ['--no-opt', '--no-maglev']) setFlagsFromString(flag);
    inspector.connect();
    inspector.post('Profiler.enable');
  });
  afterAll(() => {
    inspector.disconnect();
    for (const flag of ['--opt', '--maglev']) setFlagsFromString(flag);
  });
  /** Steps: how often the blocks of the room's code ran, counted by the engine; the same on every machine, however busy. */
  const steps = (any: string): number => {
    const long: Article = { id: 'a', lang: 'en', blocks: [{ id: '0', text: any, kind: 'paragraph' }] };
    let sum = 0;
    inspector.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    read(long, people);
    inspector.post('Profiler.takePreciseCoverage', (_, coverage) => {
      for (const script of coverage.result) {
        if (!/\/src\/(?:reading|text)\//.test(script.url)) continue;
        for (const part of script.functions) for (const range of part.ranges) sum += range.count;
      }
    });
    inspector.post('Profiler.stopPreciseCoverage');
    return sum;
  };
  const hostile: [string, string][] = [
    ['open marks', '“a '],
    ['straight marks', '"a" '],
    ['single marks', "‘a 'b "],
    ['closing marks', 'a” '],
    ['mixed openers', '“«‘„「'],
    ['capitals', 'Marta '],
    ['letters with periods', 'U.S.'],
    ['hyphens', 'a-b-'],
    ['verbs of telling', 'said '],
    ['prepositions', 'of the mayor '],
    ['commas', 'Quill, '],
    ['quotations with cues', '“Yes,” she said, and Marta Quill added, “no.” '],
    ['quotations alone', '“Yes it is so.” '],
    ['no space at all', 'x'],
  ];
  /** Characters of the smaller text: beyond every bound the rules look back or ahead by. */
  const SIZE = 8_000;
  it.each(hostile)('grows with the text: %s', (_, part) => {
    const small = part.repeat(Math.ceil(SIZE / part.length));
    steps(small);
    const once = steps(small);
    // One word without end is seen by patterns alone, which count no steps.
    expect(once).toBeGreaterThan(part.length === 1 ? 0 : SIZE / 4);
    // Four times the text, four times the steps; a square would make it sixteen.
    expect(steps(small.repeat(4))).toBeLessThan(once * 4.5);
  });
});
