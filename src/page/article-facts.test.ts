// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { articleFacts } from './article-facts.ts';

const facts = (head: string, body = '', address?: string, near: string[] = []) => {
  document.documentElement.innerHTML = '<head></head><body></body>';
  document.documentElement.removeAttribute('lang');
  document.head.innerHTML = head;
  document.body.innerHTML = body;
  return articleFacts(document, {
    body: document.body.firstElementChild,
    headline: document.querySelector('h1')?.textContent ?? null,
    near,
    address,
  });
};
const described = (json: unknown) =>
  `<script type="application/ld+json">${typeof json === 'string' ? json : JSON.stringify(json)}</script>`;

describe('what a page says of its article', () => {
  it('is taken from its JSON-LD, in graphs and lists too, the article before the site', () => {
    const head = described([
      { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebSite', name: 'The Paper online' }] },
      {
        '@type': ['NewsArticle', 'Thing'],
        headline: 'Old quay to close',
        datePublished: '2031-05-02T08:00:00+02:00',
        publisher: { '@type': 'Organization', name: 'The Paper' },
        inLanguage: 'en-GB',
      },
    ]);
    expect(facts(head)).toEqual({
      title: 'Old quay to close',
      outlet: 'The Paper',
      published: '2031-05-02T08:00:00+02:00',
      lang: 'en-GB',
    });
  });

  it('is cut where it is longer than anybody writes, so that the page is read all the same', () => {
    const long = facts(
      described({ '@type': 'NewsArticle', headline: 'Quay '.repeat(2_000), inLanguage: `en-${'x-'.repeat(90)}x` }),
    );
    expect(long.title?.length).toBe(2_000);
    expect(long.lang).toBe('en');
    expect(facts('', '<p></p>', `https://paper.example/${'a'.repeat(20_000)}`)).not.toHaveProperty('url');
  });

  it('survives JSON-LD with line breaks in strings, commas too many, and JSON that breaks off', () => {
    expect(facts(described('{"@type":"NewsArticle","headline":"Old quay\nto close",}')).title).toBe(
      'Old quay to close',
    );
    const broken =
      '{"@type":"NewsArticle","headline":"Old \\"quay\\" to close","datePublished":"2031-05-02","author":[{';
    expect(facts(described(broken))).toMatchObject({ title: 'Old "quay" to close', published: '2031-05-02' });
    expect(facts(described('not json at all'))).toEqual({ lang: 'en' });
    expect(facts(described('"a text"') + described('null') + described('[[[]]]'))).toEqual({ lang: 'en' });
  });

  it('is taken from meta tags, whose text may stand in `value`', () => {
    const head = `<meta property="og:title" content="Old quay to close"><meta name="og:site_name" value="The Paper">
      <meta name="article:published_time" content="2031-05-02 08:15"><meta property="og:locale" content="pt_BR">`;
    expect(facts(head)).toEqual({
      title: 'Old quay to close',
      outlet: 'The Paper',
      published: '2031-05-02T08:15:00',
      lang: 'pt-BR',
    });
  });

  it('is taken from what is shown where nothing is said for machines', () => {
    const seen = facts(
      '<title>Old quay to close | The Paper</title>',
      '<main lang="de"><h1>Old quay to close</h1><time>2. Mai 2031, 8.15 Uhr</time></main>',
    );
    expect(seen).toEqual({ title: 'Old quay to close', outlet: 'The Paper', published: '2031-05-02', lang: 'de' });
  });

  it('takes the date from the address, or beside the headline, when no tag holds it', () => {
    expect(facts('', '', 'https://paper.test/2031/05/02/quay').published).toBe('2031-05-02');
    expect(
      facts('', '', 'https://paper.test/quay', ['By A. Writer', 'posted on May 2, 2031, at 11:29 a.m.']).published,
    ).toBe('2031-05-02');
  });

  it('says nothing that the page does not say', () => {
    expect(facts('', '<p>3/4/2031, yesterday</p>')).toEqual({ lang: 'en' });
  });

  it('cuts the outlet’s name off the title', () => {
    const head = '<meta property="og:site_name" content="The Paper"><title>Quay - closed - to all - The Paper</title>';
    expect(facts(head).title).toBe('Quay - closed - to all');
  });

  it('takes the canonical address, but neither a front page nor anything that is no web address', () => {
    const link = (href: string) => `<link rel="canonical" href="${href}">`;
    const at = 'https://paper.test/quay?from=feed';
    expect(facts(link('/quay'), '', at).url).toBe('https://paper.test/quay');
    expect(facts(link('https://paper.test/'), '', at).url).toBe(at);
    expect(facts(link('javascript:alert(1)'), '', at).url).toBe(at);
    expect(facts(link('https://paper.test/quay')).url).toBe('https://paper.test/quay');
  });
});
