// What the reader sees in each language: the plain words, the forms of a count, and what happens where a language has no file.

import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';

type Entry = { message: string; placeholders?: Record<string, { content: string }> };

const browser = vi.hoisted(() => ({ language: 'en', file: 'en' }));

vi.mock('./browser/i18n.ts', () => ({
  uiLanguage: () => browser.language,
  localMessage: (key: string, values: string[]) => {
    const all = JSON.parse(readFileSync(`assets/_locales/${browser.file}/messages.json`, 'utf8')) as Record<
      string,
      Entry
    >;
    const entry = all[key];
    return (entry?.message ?? '').replace(/\$(\w+)\$/g, (_, name: string) => {
      const place = entry?.placeholders?.[name.toLowerCase()]?.content ?? '';
      return values[Number(place.slice(1)) - 1] ?? '';
    });
  },
}));

/** The words as a browser in `language` says them, from the file it picks. */
const wordsIn = async (language: string, file: string) => {
  Object.assign(browser, { language, file });
  return import('./words.ts');
};

beforeEach(() => {
  // The language of a browser does not change while it runs, so it is asked for once.
  vi.resetModules();
});

describe('the words of a browser', () => {
  it('in German are German', async () => {
    const { say, sayCount } = await wordsIn('de', 'de');
    expect(say('openSidebar')).toBe('Seitenleiste öffnen');
    expect(say('copyWords', 'Wasser ist da.')).toBe('Kopieren: „Wasser ist da.“');
    expect([1, 2, 1200].map((n) => sayCount('statements', n))).toEqual(['1 Aussage', '2 Aussagen', '1.200 Aussagen']);
  });

  it('in Ukrainian count by all forms Ukrainian has', async () => {
    const { sayCount } = await wordsIn('uk', 'uk');
    expect([1, 2, 5, 11, 21, 22, 25].map((n) => sayCount('quotations', n))).toEqual([
      '1 цитата',
      '2 цитати',
      '5 цитат',
      '11 цитат',
      '21 цитата',
      '22 цитати',
      '25 цитат',
    ]);
  });

  it('in French take one for none, and say the other form where there is none of its own', async () => {
    const { sayCount } = await wordsIn('fr', 'fr');
    expect(sayCount('quotations', 0)).toBe('0 citation');
    expect(sayCount('quotations', 1_000_000)).toMatch(/^1\s000\s000 citations$/);
  });

  it('in a region of the language keep the figures of that region', async () => {
    const { sayCount } = await wordsIn('es-MX', 'es');
    expect(sayCount('statements', 12_000)).toBe('12,000 declaraciones');
  });

  it('in a language without a file are English, counted as English counts', async () => {
    const { sayCount } = await wordsIn('ja', 'en');
    expect(sayCount('quotations', 1)).toBe('1 quotation');
  });

  it('set apart what is written in another direction, and only that', async () => {
    const { say } = await wordsIn('en', 'en');
    expect(say('via', 'قناة الميناء')).toBe('via \u2068قناة الميناء\u2069');
    expect(say('via', 'turned \u202eround')).toBe('via \u2068turned \u202eround\u2069');
    expect(say('via', 'Гавань “9” – 港 🏴')).toBe('via Гавань “9” – 港 🏴');
  });

  it('show the key where there is none, so that no button is empty', async () => {
    const { say, sayCount } = await wordsIn('de', 'de');
    expect([say('noSuchKey'), sayCount('noSuchKey', 2)]).toEqual(['noSuchKey', 'noSuchKey']);
  });
});
