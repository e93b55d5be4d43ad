// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { isNews } from './is-news.ts';

const page = (head: string, body: string, address = 'https://paper.test/harbour/old-quay-to-close'): Document => {
  const root = new DOMParser().parseFromString(`<html><head>${head}</head><body>${body}</body></html>`, 'text/html');
  Object.defineProperty(root, 'URL', { value: address });
  return root;
};
const told = (...args: Parameters<typeof page>) => isNews(page(...args)).news;

const REPORT = [
  'The harbour master told the council on Monday that the old quay would close before the winter storms arrive in the bay.',
  '“We cannot vouch for the piles any longer,” said Mary Kettle, who has run the harbour office for eleven years in all.',
  'Tom Arless, who speaks for the fishermen, said they had been promised a new landing place “by the spring at the latest”.',
  'The council will vote on the plan next week, and on a loan of two million that the repairs would need, Peter Strand said.',
];
const paragraphs = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join('');
const article = `<h1>Old quay to close</h1><p class="byline">By A. Writer</p><time datetime="2031-05-02">May 2</time><div>${paragraphs(REPORT)}</div>`;
const described = (type: string) =>
  `<script type="application/ld+json">{"@type":"${type}","datePublished":"2031-05-02"}</script>`;

describe('a page is news', () => {
  it('when it is described as news and holds an article', () => {
    expect(told(described('NewsArticle'), article)).toBe(true);
    expect(told(described('ReportageNewsArticle'), article)).toBe(true);
    expect(told(described('http://schema.org/LiveBlogPosting'), article)).toBe(true);
  });

  it('when a wall has left only its beginning', () => {
    expect(
      told(
        described('NewsArticle'),
        `<h1>Old quay to close</h1><time>May 2</time><p>${REPORT[0]}</p><p>${REPORT[1]}</p>`,
      ),
    ).toBe(true);
  });

  it('when its meta tags say article, with a date and names', () => {
    const head =
      '<meta property="og:type" content="article"><meta property="article:published_time" content="2031-05-02">';
    expect(told(head, article)).toBe(true);
    expect(told(head.replaceAll('content=', 'value='), article)).toBe(true);
  });

  it('when it says nothing, but looks like it: dated, signed, and people named in full who say something', () => {
    expect(told('', article)).toBe(true);
  });

  it('when its paragraphs are parted by line breaks', () => {
    expect(told(described('NewsArticle'), `<h1>Old quay to close</h1><div>${REPORT.join('<br><br>')}</div>`)).toBe(
      true,
    );
  });
});

describe('a page is no news', () => {
  it('when it is a front page, whatever it describes', () => {
    const teasers = Array.from(
      { length: 8 },
      (_, n) => `<div><h2><a href="/${n}">Headline number ${n} of the day</a></h2><p>${REPORT[n % 4]}</p></div>`,
    );
    const head = described('NewsArticle').repeat(8);
    expect(told(head, `<h1>The Paper</h1>${teasers.join('')}`, 'https://paper.test/')).toBe(false);
    expect(told(head, `<h1>Harbour</h1>${teasers.join('')}`, 'https://paper.test/harbour')).toBe(false);
  });

  it('when it is a section’s page, whatever its teasers are made of', () => {
    const head = '<meta property="article:publisher" content="The Paper"><meta property="og:type" content="website">';
    const listed = (teaser: (n: number) => string) =>
      `<h1>Harbour</h1><time>May 2</time><ul>${Array.from({ length: 12 }, (_, n) => teaser(n)).join('')}</ul>`;
    const text = (n: number) => `<p>${REPORT[n % 4]}</p>`;
    for (const teaser of [
      (n: number) => `<li><a href="/a-${n}">Headline number ${n} of this very long day</a>${text(n)}</li>`,
      (n: number) => `<li><p><a href="/a-${n}">Headline number ${n} of this very long day</a></p>${text(n)}</li>`,
      (n: number) => `<h3><a href="/a-${n}">Headline number ${n}</a></h3>${text(n)}`,
    ]) {
      expect(told(head, listed(teaser), 'https://paper.test/news/harbour')).toBe(false);
      expect(told(head, listed(teaser), 'https://paper.test/news/harbour-and-town')).toBe(false);
    }
  });

  it('when it says it is news and holds no text', () => {
    expect(told(described('NewsArticle'), '<h1>Old quay to close</h1><p>Video</p>')).toBe(false);
  });

  it('when it is a story with dialogue, though it calls itself an article', () => {
    const story = [
      '“You cannot go down there,” said the old woman, and she put her hand upon the latch as if that would settle it.',
      '“Watch me,” I said. The stairs went on for longer than any stairs I had ever seen, and they were wet all the way.',
      '“Come back!” she cried after me. I did not answer her. I had never been any good at answering, or at coming back.',
      'The lamp went out. Something in the dark below me said my name, quite gently, as though it had been waiting there.',
    ];
    const body = `<h1>Chapter 12: Down</h1><span class="author">by nightquill</span><time datetime="2031-05-02">May 2</time><div>${paragraphs([...story, ...story])}</div>`;
    expect(
      told('<meta property="og:type" content="article">', body, 'https://tales.test/read/down-the-well-we-go-again'),
    ).toBe(false);
  });

  it('when it is a shop, a manual, a wiki, a forum', () => {
    const dates = '<meta name="date" content="2031-05-02">';
    expect(told(described('Product') + dates, article)).toBe(false);
    const manual = paragraphs(
      Array.from(
        { length: 9 },
        () => 'Set the option to true if the loader is to keep its cache between two runs of the same program.',
      ),
    );
    expect(
      told(
        `${dates}<meta name="generator" content="Sphinx 7">`,
        `<h1>Loader</h1>${manual}`,
        'https://code.test/docs/loader',
      ),
    ).toBe(false);
    expect(told(described('Article'), `<h1>Quay</h1>${manual}`, 'https://wiki.test/wiki/Quay')).toBe(false);
    expect(
      told('<meta property="og:type" content="website">', `<h1>Ask</h1>${manual}`, 'https://forum.test/thread/12'),
    ).toBe(false);
  });

  it('when there is nothing at all', () => {
    expect(told('', '')).toBe(false);
    const empty = document.implementation.createDocument(null, null);
    expect(isNews(empty).news).toBe(false);
  });
});

it('says what its signs came to', () => {
  const { score } = isNews(page(described('NewsArticle'), article));
  expect(score).toBeGreaterThan(isNews(page('', article)).score);
});

it('leaves the page as it was', () => {
  const root = page(described('NewsArticle'), article);
  const before = root.documentElement.outerHTML;
  isNews(root);
  expect(root.documentElement.outerHTML).toBe(before);
});
