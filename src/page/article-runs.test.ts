// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { FIRST, page, paragraphs, SECOND, THIRD, texts } from './testing.ts';

beforeEach(() => page(''));

describe('the article among what stands around it', () => {
  it('is read after all where everything is named as comments', () => {
    page(`<h1>Old quay to close</h1><div class="comments">${paragraphs}</div>`);
    expect(texts()).toEqual(['Old quay to close', FIRST, SECOND, THIRD]);
  });

  it('ends before notes on its writer and its changes, but not where all of it is set in italics', () => {
    const head = '<meta name="author" content="Jane Roe">';
    page(
      `<h1>Old quay to close</h1><div>${paragraphs}<p>Jane Roe writes about harbours and the sea.</p><p><em>A note on where she has her boat.</em></p><p>Updates:</p><p>This article was updated on Tuesday.</p></div>`,
      head,
    );
    expect(texts()).toEqual(['Old quay to close', FIRST, SECOND, THIRD]);
    page(`<h1>Old quay to close</h1><div>${`<p><i>${FIRST}</i></p>`.repeat(5)}</div>`);
    expect(texts().length).toBe(6);
  });

  it('is what is named so, where nearly all of the text is, and nothing of the page around it', () => {
    page(
      `<article><h1>Old quay to close</h1>${paragraphs.repeat(3)}</article><section><p>You can read on one device at a time only.</p></section>`,
    );
    expect(texts().join(' ')).not.toContain('device');
  });
});
