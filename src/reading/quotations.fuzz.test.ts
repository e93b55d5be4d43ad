// Quotations against a naive twin: where a text holds no marks but “ and ”, never one within another, they are what stands between them. And any text
// at all, far longer than the properties try. Some hundred runs with every test; ON_RECORD_LONG=1 goes on for minutes.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Article } from '../schema/article.ts';
import { articleText } from '../schema/article-text.ts';
import { gazetteer, read } from './index.ts';

const LONG = Boolean(process.env.ON_RECORD_LONG);
const RUNS = LONG ? 4_000 : 200;
const TIME = LONG ? 1_200_000 : 30_000;

const nobody = gazetteer([]);
const word = fc.constantFrom(
  'the',
  'quay',
  'closes',
  'Kettle',
  'said',
  'we',
  'Monday',
  'harbour',
  'she',
  'added',
  'not',
  'Mary',
  'Gov.',
  '7',
  'É',
);
const phrase = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join(' '));
const part = fc.oneof(
  phrase,
  fc.tuple(phrase, fc.constantFrom(',', '.', '?', '')).map(([words, end]) => `“${words}${end}”`),
);
const block = fc.array(part, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(' '));

const articleOf = (texts: readonly string[]): Article => ({
  id: 'a',
  lang: 'en',
  blocks: texts.map((text, at) => ({ id: `b${at}`, text, kind: 'paragraph' })),
});

it('what stands between two marks, and nothing else, is a quotation', { timeout: TIME }, () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), (texts) => {
      const article = articleOf(texts);
      const naive = [...articleText(article).matchAll(/“([^“”]*)”/g)].map(({ index, 1: words }) => [index + 1, words]);
      expect(read(article, nobody).quotations.map(({ start, text }) => [start, text])).toEqual(naive);
    }),
    { numRuns: RUNS },
  );
});

const noise = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: part },
    fc.constantFrom(
      '“',
      '”',
      '"',
      '‘',
      '’',
      "'",
      '«',
      '»',
      '„',
      '「',
      '」',
      '—',
      ':',
      '\u202e',
      '\u200b',
      '\ud83d',
      '\ude00',
      'e\u0301',
      '()',
      '\u0000',
      '<b>',
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
  ),
  { maxLength: 120 },
);

it('any text is read, and every span of it is where it says', { timeout: TIME }, () => {
  fc.assert(
    fc.property(
      fc.array(noise, { minLength: 1, maxLength: 4 }),
      fc.constantFrom('en', 'de', 'fr', 'es', 'uk', 'ja', 'xx'),
      (texts, lang) => {
        const article = {
          ...articleOf(texts.map((parts) => parts.join(' ').replace(/\s+/g, ' ').trim()).filter(Boolean)),
          lang,
        };
        const text = articleText(article);
        const { quotations, mentions } = read(article, nobody);
        for (const { start, end, text: words } of [...quotations, ...mentions])
          expect(text.slice(start, end)).toBe(words);
        for (const { speaker } of quotations)
          if (speaker?.mention)
            expect(text.slice(speaker.mention.start, speaker.mention.end)).toBe(speaker.mention.text);
      },
    ),
    { numRuns: RUNS / 2 },
  );
});
