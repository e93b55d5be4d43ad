import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Sender } from './browser/runtime.ts';
import { admit, admitArticle } from './door.ts';
import { snapshot } from './page/index.ts';

const page: Sender = {
  ours: true,
  extensionPage: false,
  tab: 7,
  topFrame: true,
  document: null,
  url: 'https://news.example/a',
  incognito: false,
};
const popup: Sender = { ...page, extensionPage: true, tab: null, topFrame: false, url: undefined };
const article = { id: 'a', lang: 'en', blocks: [{ id: 'b', text: 'Hello.', kind: 'paragraph' }] };

describe("the worker's door", () => {
  it('lets in a well formed message from a page of ours', () => {
    const message = { type: 'annotate', article, revision: 1, partial: false };
    expect(admit(message, page)).toEqual({ message });
  });

  it('keeps out what another extension or another frame sends', () => {
    const message = { type: 'news' };
    expect(admit(message, { ...page, ours: false })).toHaveProperty('refused');
    expect(admit(message, { ...page, topFrame: false })).toHaveProperty('refused');
  });

  it('keeps pages from asking what only the popup may ask', () => {
    expect(admit({ type: 'read-anyway', tab: 3 }, page)).toHaveProperty('refused');
    expect(admit({ type: 'read-anyway', tab: 3 }, popup)).toHaveProperty('message');
  });

  it('takes what concerns keeping from the page itself and from pages of ours, and from nobody else', () => {
    for (const message of [{ type: 'keep' }, { type: 'keeping' }, { type: 'undo-keep', operation: 'o' }]) {
      expect(admit(message, page)).toHaveProperty('message');
      expect(admit({ ...message, tab: 3 }, popup)).toHaveProperty('message');
      expect(admit(message, { ...page, topFrame: false })).toHaveProperty('refused');
      expect(admit(message, { ...page, ours: false })).toHaveProperty('refused');
    }
    expect(admit({ type: 'remember' }, popup)).toHaveProperty('refused');
  });

  it('takes from pages what was said around a match, a page full at most', () => {
    const message = { type: 'neighbours', corpus: 'tests', part: { of: 'talk', n: 2 }, before: 3, after: 3 };
    expect(admit(message, page)).toEqual({ message });
    expect(admit(message, popup)).toEqual({ message });
    expect(admit({ ...message, after: 1_000 }, page)).toHaveProperty('refused');
    expect(admit({ ...message, part: { of: 'talk', n: 0 } }, page)).toHaveProperty('refused');
  });

  it('opens the settings for a page that asks, and for nobody who could do it alone', () => {
    expect(admit({ type: 'open-settings' }, page)).toHaveProperty('message');
    expect(admit({ type: 'open-settings' }, popup)).toHaveProperty('refused');
    expect(admit({ type: 'open-settings' }, { ...page, topFrame: false })).toHaveProperty('refused');
  });

  it('lets no page empty the record', () => {
    expect(admit({ type: 'forget-everything' }, page)).toHaveProperty('refused');
    expect(admit({ type: 'forget-everything' }, popup)).toHaveProperty('message');
  });

  it('lets in whatever a page says of itself, as the snapshot cuts it', () => {
    const long = 'long-way-round-'.repeat(1_000);
    const document = new JSDOM(
      `<!doctype html><html lang="${long}"><head><title>${long}</title><meta property="og:site_name" content="${long}">
      <meta property="article:published_time" content="2022-03-02T10:00:00Z${long}"></head>
      <body><article><h1>${long}</h1><p>“It stands,” said Olena Marchuk, a harbour pilot.</p></article></body></html>`,
      { url: 'https://news.example/' },
    ).window.document;
    for (const path of ['quay', long.slice(0, 300), long.slice(0, 9_900), long]) {
      const canonical = document.head.appendChild(document.createElement('link'));
      canonical.rel = 'canonical';
      canonical.href = `https://news.example/2022/03/02/${path}`;
      const { article, partial } = snapshot(document);
      expect(article.blocks.length).toBeGreaterThan(0);
      expect(admit({ type: 'annotate', article, revision: 1, partial }, page)).toHaveProperty('message');
      canonical.remove();
    }
  });

  it('takes no article of a page for one that is none', () => {
    expect(admitArticle(article)).toEqual(article);
    expect(admitArticle(null)).toBe(null);
    expect(admitArticle({ ...article, blocks: [{ id: 'b', text: 7, kind: 'paragraph' }] })).toBe(null);
  });

  it.each([
    ['nothing', null],
    ['a text', 'news'],
    ['an unknown type', { type: 'forget-everybody' }],
    ['a type every object has', { type: 'constructor' }],
    ['an article that is none', { type: 'annotate', article: { blocks: 'all' }, revision: 1, partial: false }],
    [
      'more text than an article may have',
      {
        type: 'annotate',
        article: { ...article, blocks: [{ id: 'b', text: 'x'.repeat(1_100_001), kind: 'paragraph' }] },
        revision: 1,
        partial: false,
      },
    ],
  ])('refuses %s, and says what', (_, message) => {
    const admitted = admit(message, page);
    expect(admitted).toHaveProperty('refused');
    expect((admitted as { refused: string }).refused).not.toBe('');
  });
});
