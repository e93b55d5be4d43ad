// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { snapshot } from './snapshot.ts';

const words = (n: number) =>
  `The council heard speaker number ${n} on Monday, who said that the old quay should stay open for the boats.`;
const post = (n: number, time = `<time datetime="2031-05-02T10:0${n}:00Z">10:0${n}</time>`) =>
  `<div class="post" id="post-${n}"><div>${time}</div><h2>Speaker ${n} is heard</h2><p>${words(n)}</p></div>`;
const page = (body: string, head = '') => {
  document.head.innerHTML = head;
  document.body.innerHTML = body;
};
const posted = () =>
  snapshot(document)
    .article.blocks.filter(({ text }) => text.startsWith('The council heard'))
    .map((block) => block.posted);

beforeEach(() => page(''));

describe('a live blog', () => {
  it('has the time of its post on each block of the post, in the page’s order, and none on what stands before', () => {
    page(`<h1>The quay: as it happened</h1><p>${words(0)}</p><div>${[4, 3, 2, 1].map((n) => post(n)).join('')}</div>`);
    expect(posted()).toEqual([undefined, ...[4, 3, 2, 1].map((n) => `2031-05-02T10:0${n}:00Z`)]);
    const { article } = snapshot(document);
    expect(article.genre).toBe('live blog');
    expect(article.blocks.find(({ text }) => text === 'Speaker 3 is heard')?.posted).toBe('2031-05-02T10:03:00Z');
  });

  it('takes posts under the headings of days, or loaded later, for what the others are', () => {
    page(
      `<h1>The quay</h1><main><section>${[7, 6, 5].map((n) => post(n)).join('')}</section><section>${post(2)}</section></main>`,
    );
    expect(posted()).toEqual([7, 6, 5, 2].map((n) => `2031-05-02T10:0${n}:00Z`));
  });

  it('takes the first time of a post that was changed later', () => {
    const changed = (n: number) =>
      `<time datetime="2031-05-02T10:0${n}:00Z">10:0${n}</time><time datetime="2031-05-02T11:30:00Z">updated</time>`;
    page(`<h1>The quay</h1><div>${[3, 2, 1].map((n) => post(n, changed(n))).join('')}</div>`);
    expect(posted()).toEqual([3, 2, 1].map((n) => `2031-05-02T10:0${n}:00Z`));
  });

  it('is told by JSON-LD where the page shows no times for machines', () => {
    const liveBlogUpdate = [3, 2, 1].map((n) => ({
      '@type': 'BlogPosting',
      url: `https://paper.test/live#post-${n}`,
      datePublished: `2031-05-02T10:0${n}:00+02:00`,
    }));
    page(
      `<h1>The quay</h1><div>${[3, 2, 1].map((n) => post(n, `<span>10:0${n}</span>`)).join('')}</div>`,
      `<script type="application/ld+json">${JSON.stringify({ '@type': 'LiveBlogPosting', liveBlogUpdate })}</script>`,
    );
    expect(posted()).toEqual([3, 2, 1].map((n) => `2031-05-02T10:0${n}:00+02:00`));
  });
});

describe('no live blog', () => {
  it('is an article with one time, or with days in its text', () => {
    page(
      `<h1>The quay</h1><time datetime="2031-05-02T10:00:00Z">today</time><div>${[1, 2, 3].map((n) => post(n, '')).join('')}</div>`,
    );
    expect(posted()).toEqual([undefined, undefined, undefined]);
    page(
      `<h1>The quay</h1><div>${[1, 2, 3].map((n) => post(n, `<time datetime="190${n}-05-02">190${n}</time>`)).join('')}</div>`,
    );
    expect(posted()).toEqual([undefined, undefined, undefined]);
  });

  it('is an article beside a list of others with their times', () => {
    const teaser = (n: number) =>
      `<li><p>Short news number ${n}, a line.</p><time datetime="2031-05-02T10:0${n}:00Z">10:0${n}</time></li>`;
    page(
      `<h1>The quay</h1><div>${[1, 2, 3, 4].map((n) => `<p>${words(n)}</p>`).join('')}<ul>${[1, 2, 3].map(teaser).join('')}</ul></div>`,
    );
    const { article } = snapshot(document);
    expect(article.genre).toBeUndefined();
    expect(article.blocks.some((block) => block.posted)).toBe(false);
  });
});
