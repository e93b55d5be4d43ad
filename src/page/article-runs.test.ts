// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { snapshot } from './snapshot.ts';

const FIRST =
  'The harbour master told the council on Monday that the old quay would close before the winter storms arrive.';
const SECOND =
  'She said the repairs had been put off for years, and that nobody in the town could be surprised by the cracks.';
const THIRD =
  'Fishermen answered that they had been promised a new landing place, and that they would wait no longer for it.';

const page = (body: string, head = '') => {
  document.documentElement.innerHTML = '<head></head><body></body>';
  document.head.innerHTML = head;
  document.body.innerHTML = body;
};
const paragraphs = `<p>${FIRST}</p><p>${SECOND}</p><p>${THIRD}</p>`;
const texts = () => snapshot(document).article.blocks.map((block) => block.text);

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
