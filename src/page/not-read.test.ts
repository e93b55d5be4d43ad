// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { snapshot } from './snapshot.ts';
import { FIRST, page, paragraphs, SECOND, THIRD } from './testing.ts';

beforeEach(() => page(''));

describe('what is not read', () => {
  it('is counted: frames in the article, and embedded posts among them', () => {
    page(`<h1>Old quay to close</h1><div><p>${FIRST}</p><iframe src="https://chart.test/1" width="600"></iframe>
      <p>${SECOND}</p><div class="twitter-tweet"><iframe src="https://post.test/2"></iframe></div><iframe src="/pixel" width="1" height="1"></iframe><p>${THIRD}</p></div>
      <iframe src="https://advert.test/"></iframe>`);
    expect(snapshot(document).notRead).toEqual({ frames: 1, embeds: 1 });
  });

  it('counts embedded posts without text, and reads those with text', () => {
    page(`<h1>Old quay to close</h1><div><p>${FIRST}</p><blockquote class="instagram-media"><div></div></blockquote><p>${SECOND}</p>
      <blockquote class="twitter-tweet"><p>The quay is safe.</p></blockquote><p>${THIRD}</p></div>`);
    const { article, notRead } = snapshot(document);
    expect(notRead).toEqual({ frames: 0, embeds: 1 });
    expect(article.blocks.filter(({ kind }) => kind === 'embed').map(({ text }) => text)).toEqual([
      'The quay is safe.',
    ]);
  });

  it('leaves our own element out', () => {
    page(
      `<h1>Old quay to close</h1><div>${paragraphs}<on-record><p>Our own words about the article, which are not the article’s own.</p></on-record></div>`,
    );
    const ignore = document.querySelector('on-record');
    expect(snapshot(document, { ignore }).article.blocks.map((block) => block.text)).not.toContain(ignore?.textContent);
  });
});
