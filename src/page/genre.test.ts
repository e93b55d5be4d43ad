// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { snapshot } from './snapshot.ts';

const BODY = `<p>The harbour master told the council on Monday that the old quay would close before the winter storms arrive.</p>
  <p>The repairs had been put off for years, and nobody in the town could be surprised by the cracks in the wall.</p>
  <p>Fishermen answered that they had been promised a new landing place, and would wait no longer for it.</p>`;
const page = (body: string, head = '') => {
  document.head.innerHTML = head;
  document.body.innerHTML = body;
};
const article = (html = BODY, above = '') => `<main>${above}<h1>Old quay to close</h1><div>${html}</div></main>`;
const genre = () => snapshot(document).article.genre;
const described = (json: object) => `<script type="application/ld+json">${JSON.stringify(json)}</script>`;

beforeEach(() => page(''));

describe('what kind of piece a page says its article is', () => {
  it.each([
    ['OpinionNewsArticle', 'opinion'],
    ['SatiricalArticle', 'satire'],
    ['AdvertiserContentArticle', 'advertising'],
    ['LiveBlogPosting', 'live blog'],
  ])('is read from JSON-LD: %s', (type, expected) => {
    page(article(), described({ '@type': ['NewsArticle', type], headline: 'Old quay to close' }));
    expect(genre()).toBe(expected);
  });

  it('is read from its section, as JSON-LD, meta tags or breadcrumbs name it', () => {
    page(article(), described({ '@type': 'NewsArticle', articleSection: ['Harbour', 'Opinión'] }));
    expect(genre()).toBe('opinion');
    page(article(), '<meta property="article:section" content="Satire">');
    expect(genre()).toBe('satire');
    const items = ['Home', 'Commentary'].map((name, at) => ({ '@type': 'ListItem', position: at, item: { name } }));
    page(article(), described({ '@type': 'BreadcrumbList', itemListElement: items }));
    expect(genre()).toBe('opinion');
  });

  it('is read from the label right above the headline in a long article', () => {
    const long = `${BODY}${BODY}${BODY}${BODY}`;
    page(`<article><p class="rubrique">Entretien</p><h1>Old quay to close</h1>${long}</article>`);
    expect(genre()).toBe('interview');
  });

  it.each([
    ['<p class="kicker">Opinion</p>', 'opinion'],
    ['<div><a href="/meinung">Kommentar</a></div>', 'opinion'],
    ['<div>Sponsored by the Harbour Bank</div>', 'advertising'],
    ['<span>Satire</span>', 'satire'],
    ['<div>Interview</div>', 'interview'],
  ])('is read from the label over the headline: %s', (label, expected) => {
    page(article(BODY, label));
    expect(genre()).toBe(expected);
  });

  it('is read from the headline’s own first word', () => {
    page(`<main><h1>Opinion | The quay must stay</h1><div>${BODY}</div></main>`);
    expect(genre()).toBe('opinion');
    page(`<main><h1><span>Éditorial</span> The quay must stay</h1><div>${BODY}</div></main>`);
    expect(genre()).toBe('opinion');
  });

  it('is not read from a menu, an advert’s slot, a link to comments, or words in the text', () => {
    for (const above of [
      '<div><div><a href="/n">News</a></div><div><a href="/o">Opinion</a></div><div><a href="/s">Sport</a></div></div>',
      '<ul><li>News</li><li>Opinion</li></ul>',
      '<div>Advertisement</div>',
      '<div>Kommentare</div>',
      '<div>Editorial Board</div>',
    ]) {
      page(article(BODY, above));
      expect(genre()).toBeUndefined();
    }
    page(article(`${BODY}<p>Opinion</p><p>That is my opinion, and a satire at that, he told the council.</p>`));
    expect(genre()).toBeUndefined();
  });
});

describe('an interview', () => {
  const ask = 'What will become of the quay after this winter?';
  const reply = 'I think that it will stand for another year, and then I would not walk on it.';

  it('shows itself by letters for question and answer, or by names', () => {
    page(article(`${BODY}${`<p>Q: ${ask}</p><p>A: ${reply}</p>`.repeat(3)}`));
    expect(genre()).toBe('interview');
    page(article(`${BODY}${`<p><b>The Paper:</b> ${ask}</p><p><b>Nilsen:</b> ${reply}</p>`.repeat(3)}`));
    expect(genre()).toBe('interview');
  });

  it('shows itself by questions in bold that are answered in the first person', () => {
    page(article(`${BODY}${`<p><b>${ask}</b></p><p>${reply}</p>`.repeat(3)}`));
    expect(genre()).toBe('interview');
  });

  it('is not an explainer, whose subheads ask too, nor a list with letters', () => {
    const explained = 'The wall will be propped up, and “I hope it holds,” the harbour master said.';
    page(article(`${BODY}${`<h2>${ask}</h2><p>${explained}</p>`.repeat(4)}`));
    expect(genre()).toBeUndefined();
    page(article(`${BODY}${['A', 'B', 'C'].map((letter) => `<p>${letter}. The wall was propped up in spring.</p>`)}`));
    expect(genre()).toBeUndefined();
  });
});
