import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressAt, asCsl, asMarkdown, asText, type Cited, textFragment } from './index.ts';

const words = { date: (edtf: string) => `on ${edtf}` };
const cited: Cited = {
  words: 'The quay is closed for good',
  speaker: 'Mary Kettle',
  how: 'told reporters',
  said: '2031-05-04',
  lang: 'en',
  source: {
    outlet: 'The Harbour Post',
    title: 'Quay closes',
    url: 'https://harbour.example/quay?id=7#top',
    published: '2031-05-05T08:00:00Z',
  },
};

describe('a link that opens at the words', () => {
  it('gives short words whole, signs of the directive encoded', () => {
    expect(textFragment({ words: 'a well-known, old & closed quay' })).toBe(
      ':~:text=a%20well%2Dknown%2C%20old%20%26%20closed%20quay',
    );
  });

  it('gives long words by their ends', () => {
    const long = 'one two three four five six seven eight nine ten eleven twelve thirteen.';
    expect(textFragment({ words: long })).toBe(
      ':~:text=one%20two%20three%20four%20five,nine%20ten%20eleven%20twelve%20thirteen',
    );
  });

  it('tells very few words by what touches them, marks and all, and gives the words alone for a page that has changed', () => {
    expect(textFragment({ words: 'We’ll see,', before: 'When asked, she said: “', after: '” and went on home.' })).toBe(
      ':~:text=asked%2C%20she%20said%3A%20%E2%80%9C-,We%E2%80%99ll%20see,-%2C%E2%80%9D%20and%20went%20on&text=We%E2%80%99ll%20see',
    );
  });

  it('looks for nothing beyond the block the words stand in', () => {
    expect(
      textFragment({ words: 'We’ll see,', before: 'A block before.\n\n“', after: '” she said.\n\nA block after.' }),
    ).toBe(':~:text=We%E2%80%99ll%20see,-%2C%E2%80%9D%20she%20said&text=We%E2%80%99ll%20see');
    expect(textFragment({ words: 'No.', before: 'Before.\n\n“', after: '”\n\nAfter.' })).toBe(':~:text=No');
  });

  it('takes the place of the address’s own fragment, and makes none of what is no web address', () => {
    expect(addressAt('https://harbour.example/quay?id=7#top', { words: 'closed for good' })).toBe(
      'https://harbour.example/quay?id=7#:~:text=closed%20for%20good',
    );
    expect(addressAt('javascript:alert(1)', { words: 'closed' })).toBeNull();
    expect(addressAt('https://harbour.example/', { words: '…' })).toBe('https://harbour.example/');
  });

  it('whatever the words: one directive, decodable, made of words that stand there', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (text) => {
        const fragment = textFragment({ words: text });
        if (fragment === null) {
          expect(text).not.toMatch(/[\p{L}\p{N}]/u);
          return;
        }
        const ends = fragment.slice(':~:text='.length).split(',').map(decodeURIComponent);
        const whole = text.split(/\s+/).filter(Boolean).join(' ');
        for (const end of ends) expect(whole).toContain(end);
      }),
    );
  });
});

describe('a quotation taken away', () => {
  it('is ready for the desk: words, who and how, date, source, link', () => {
    expect(asText(cited, words)).toBe(
      [
        '“The quay is closed for good” — Mary Kettle, told reporters, on 2031-05-04',
        'The Harbour Post, Quay closes, on 2031-05-05T08:00:00Z',
        'https://harbour.example/quay?id=7#:~:text=The%20quay%20is%20closed%20for%20good',
      ].join('\n'),
    );
  });

  it('leaves out what is not stated', () => {
    expect(asText({ words: 'Closed', source: { outlet: 'The Harbour Post' } }, words)).toBe(
      '“Closed”\nThe Harbour Post',
    );
    expect(asMarkdown({ words: 'Closed', source: {} }, words)).toBe('> “Closed”');
  });

  it('wears the marks of its language', () => {
    expect(asText({ ...cited, words: 'Zu', lang: 'de-AT', source: {} }, words)).toContain('„Zu“');
  });

  it('is Markdown that shows the words as they are', () => {
    const tricky = {
      ...cited,
      words: 'a *b* [c](javascript:d) <e>',
      source: { ...cited.source, title: 'Quay [closes]' },
    };
    expect(asMarkdown(tricky, words)).toBe(
      [
        '> “a \\*b\\* \\[c\\](javascript:d) \\<e\\>”',
        '>',
        '> — Mary Kettle, told reporters, on 2031-05-04. [The Harbour Post, Quay \\[closes\\], on 2031-05-05T08:00:00Z](<https://harbour.example/quay?id=7#:~:text=a%20*b*%20%5Bc%5D(javascript%3Ad)%20%3Ce>)',
      ].join('\n'),
    );
  });

  it('is CSL-JSON of the source, dates as sure as they are', () => {
    expect(JSON.parse(asCsl(cited, words))).toEqual([
      {
        id: 'https://harbour.example/quay?id=7#top',
        type: 'article-newspaper',
        title: 'Quay closes',
        'container-title': 'The Harbour Post',
        URL: 'https://harbour.example/quay?id=7#:~:text=The%20quay%20is%20closed%20for%20good',
        issued: { 'date-parts': [[2031, 5, 5]] },
        language: 'en',
        note: '“The quay is closed for good” — Mary Kettle, told reporters, on 2031-05-04',
      },
    ]);
    const within = { ...cited, source: { ...cited.source, published: '[2031-05-01..2031-05-09]' } };
    expect(JSON.parse(asCsl(within, words))[0].issued).toEqual({ literal: '[2031-05-01..2031-05-09]' });
  });
});
