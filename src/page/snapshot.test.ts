// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { articleText } from '../schema/article-text.ts';
import { snapshot } from './snapshot.ts';
import { FIRST, page, paragraphs, SECOND, THIRD, texts } from './testing.ts';

const kinds = () => snapshot(document).article.blocks.map(({ kind, text }) => `${kind}: ${text.slice(0, 24)}`);

beforeEach(() => page(''));

describe('the article of a page', () => {
  it('is the part with the prose, not the menus, lists and footers around it', () => {
    page(`<header><ul><li><a href="/a">Politics</a></li><li><a href="/b">Sport</a></li></ul></header>
      <div class="x1"><h1>Old quay to close</h1><div class="x2">${paragraphs}</div></div>
      <div><ul><li><a href="/c">Minister resigns over the bridge affair</a></li><li><a href="/d">Rain expected on Sunday</a></li></ul></div>
      <footer><p>All rights reserved. No part of this site may be copied without leave.</p></footer>`);
    expect(texts()).toEqual(['Old quay to close', FIRST, SECOND, THIRD]);
  });

  it('leaves out comments even where they are longer than the article', () => {
    const comment =
      '<div class="comment"><p>I have said so for twenty years, and not one of them would listen to me then.</p></div>';
    page(`<h1>Old quay to close</h1><div>${paragraphs}</div><section id="comments">${comment.repeat(30)}</section>`);
    expect(texts()).toEqual(['Old quay to close', FIRST, SECOND, THIRD]);
  });

  it('keeps a body whose class says something else, since text outweighs names', () => {
    page(`<h1>Old quay to close</h1><div class="social-share-enabled promo">${paragraphs}</div>`);
    expect(texts()).toContain(SECOND);
  });

  it('leaves out teasers, calls to subscribe, share bars and forms between its paragraphs', () => {
    page(`<h1>Old quay to close</h1><div><p>${FIRST}</p>
      <aside class="related"><a href="/x">Bridge affair: what we know so far</a><p>The minister denies it all.</p></aside>
      <p>Sign up for our morning newsletter</p>
      <div><h3><a href="/y">The long road to a new harbour wall</a></h3><p>It began with a storm.</p></div>
      <form><p>Tell us what you think about the quay. We read every letter.</p><input></form>
      <p>${SECOND}</p><p><a href="/z">Read more: the night the wall broke</a></p><p>${THIRD}</p></div>`);
    expect(texts()).toEqual(['Old quay to close', FIRST, SECOND, THIRD]);
  });

  it('leaves out a list of other articles even where their texts are long', () => {
    const other = (n: number) =>
      `<div><a href="/other/${n}">Something else entirely happened, part ${n}</a><p>${FIRST.replace('quay', `road ${n}`)}</p><p>${SECOND}</p></div>`;
    page(
      `<div><h1>Old quay to close</h1><div class="w">${paragraphs}${paragraphs}</div><div class="w"><h3>Latest</h3><div>${[1, 2, 3, 4].map(other).join('')}</div></div></div>`,
    );
    expect(texts().join(' ')).not.toContain('Something else');
    expect(texts().join(' ')).not.toContain('road 2');
  });

  it('leaves out what nobody sees, what nobody reads and what the reader writes', () => {
    page(`<h1>Old quay to close</h1><div>${paragraphs}
      <p hidden>Hidden words that nobody at all can see on this page.</p><p aria-hidden="true">Ornament words for nobody to hear, ever.</p>
      <p style="display:none">Folded words that are shown to nobody here.</p><p class="sr-only">Words for one kind of reader only, said twice.</p>
      <div contenteditable="true"><p>My own letter to the editor about the quay, half written.</p></div>
      <pre>const quay = "closed until further notice, said the code";</pre><script>"said the script"</script>
      <textarea>“Draft,” I said.</textarea><noscript><p>Please turn on your scripts to read this page at all.</p></noscript>
      <p>${SECOND.replace('She', 'He')}</p></div>`);
    expect(texts()).toEqual(['Old quay to close', FIRST, SECOND, THIRD, SECOND.replace('She', 'He')]);
  });

  it('is empty on a page without prose, and on a document without a body', () => {
    page('<ul><li><a href="/a">One</a></li></ul>');
    expect(texts()).toEqual([]);
    document.body.remove();
    expect(snapshot(document).article.blocks).toEqual([]);
  });
});

describe('blocks', () => {
  it('tell headline, subheads, captions, items, quotes and embedded posts apart', () => {
    page(`<h1>Old quay to close</h1><div><figure><img alt=""><figcaption>The quay in spring, before the cracks.</figcaption></figure>
      <p>${FIRST}</p><h2>Years of delay</h2><p>${SECOND}</p><p><strong>What happens next</strong></p>
      <ul><li>The quay closes on the first day of November.</li></ul>
      <blockquote><p>We were promised a landing place, and we got a letter.</p></blockquote>
      <blockquote class="twitter-tweet"><p>The quay is safe for walkers.</p>— Harbour Office (@harbour) May 2, 2031</blockquote>
      <p>${THIRD}</p></div>`);
    expect(kinds()).toEqual([
      'heading: Old quay to close',
      'caption: The quay in spring, befo',
      'paragraph: The harbour master told ',
      'subhead: Years of delay',
      'paragraph: She said the repairs had',
      'subhead: What happens next',
      'item: The quay closes on the f',
      'quote: We were promised a landi',
      'embed: The quay is safe for wal',
      'embed: — Harbour Office (@harbo',
      'paragraph: Fishermen answered that ',
    ]);
  });

  it('collapse white space, also from non-breaking spaces, and join words across inline elements', () => {
    page(
      `<h1>Old quay to close</h1><div><p>  “We   were\n\t<a href="/p">prom<b>ised</b></a>&nbsp;more,”\n <em>she</em> said on the quay. </p>${paragraphs}</div>`,
    );
    expect(texts()[1]).toBe('“We were promised more,” she said on the quay.');
  });

  it('part at two line breaks and join at one', () => {
    page(`<h1>Old quay to close</h1><div>${FIRST}<br>${SECOND}<br> <br>${THIRD}</div>`);
    expect(texts().slice(1)).toEqual([`${FIRST} ${SECOND}`, THIRD]);
  });

  it('leave numbers of notes out of the words', () => {
    page(
      `<h1>Old quay to close</h1><div>${paragraphs}<p>“It was never safe.”<sup><a href="#n1">[1]</a></sup> The report said as much, twice.</p></div>`,
    );
    expect(texts().at(-1)).toBe('“It was never safe.” The report said as much, twice.');
  });

  it('carry the quotations the page declares', () => {
    page(`<h1>Old quay to close</h1><div>${paragraphs}<p>She called it <q>a <em>fine</em> mess</q> and left the room.</p>
      <blockquote><p>We were promised a landing place, and we got a letter.</p></blockquote><p>${THIRD}</p></div>`);
    const quoted = snapshot(document).article.blocks.flatMap((block) =>
      (block.quoted ?? []).map((span) => block.text.slice(span.start, span.end)),
    );
    expect(quoted).toEqual(['a fine mess', 'We were promised a landing place, and we got a letter.']);
  });

  it.each([
    ['<p>We will appeal, to the very end.</p><cite>Mary Kettle, a fisher</cite>', 'Mary Kettle, a fisher'],
    ['We will appeal, to the very end. <cite>Mary Kettle, a fisher</cite>', 'Mary Kettle, a fisher'],
    ['<p>We will appeal, to the very end.</p><footer>— Mary Kettle, a fisher</footer>', '— Mary Kettle, a fisher'],
    ['<p>We will appeal, to the very end.</p><p>— Mary Kettle, a fisher</p>', '— Mary Kettle, a fisher'],
  ])('keep who said a block quotation apart from its words: %s', (inside, name) => {
    page(`<h1>Old quay to close</h1><div>${paragraphs}<blockquote>${inside}</blockquote><p>${THIRD}</p></div>`);
    const { blocks } = snapshot(document).article;
    const at = blocks.findIndex(({ text }) => text === name);
    expect(blocks[at - 1]?.text).toBe('We will appeal, to the very end.');
    expect(blocks[at - 1]?.quoted).toEqual([{ start: 0, end: 32 }]);
    expect(blocks[at]?.quoted).toBeUndefined();
  });

  it('keep who said a block quotation that ends the article', () => {
    page(
      `<h1>Old quay to close</h1><div>${paragraphs}<blockquote><p>We will appeal, to the very end.</p><cite>Mary Kettle</cite></blockquote></div>`,
    );
    expect(texts().slice(-2)).toEqual(['We will appeal, to the very end.', 'Mary Kettle']);
  });

  it('end what a block quotation declares where the name begins on its last line', () => {
    page(
      `<h1>Old quay to close</h1><div>${paragraphs}<blockquote>We will appeal, to the very end.<br>— Mary Kettle, a fisher</blockquote><p>${THIRD}</p></div>`,
    );
    const quoted = snapshot(document).article.blocks.flatMap((block) =>
      (block.quoted ?? []).map((span) => block.text.slice(span.start, span.end)),
    );
    expect(quoted).toEqual(['We will appeal, to the very end.']);
  });

  it('leave out the bare time of a post', () => {
    page(
      `<h1>Old quay to close</h1><div><p>12.10 GMT</p><p>${FIRST}</p><p>9:05 pm</p><p>${SECOND}</p><p>${THIRD}</p></div>`,
    );
    expect(texts()).toEqual(['Old quay to close', FIRST, SECOND, THIRD]);
  });

  it('part where the layout shows an inline element as a block', () => {
    page(
      `<h1>Old quay to close</h1><div>${paragraphs}<p><span class="line">“One thing,” she said to them.</span><span class="line">“Another,” he said after that.</span></p></div>`,
    );
    const isBlock = (element: Element) => element.className === 'line';
    const blocks = snapshot(document, { isBlock }).article.blocks.map((block) => block.text);
    expect(blocks.slice(-2)).toEqual(['“One thing,” she said to them.', '“Another,” he said after that.']);
  });

  it('leave out what the layout does not show', () => {
    page(
      `<h1>Old quay to close</h1><div>${paragraphs}<p class="later">This paragraph waits behind a wall that one has to pay for.</p></div>`,
    );
    const isShown = (element: Element) => element.className !== 'later';
    expect(snapshot(document, { isShown }).article.blocks.map((block) => block.text)).toEqual([
      'Old quay to close',
      FIRST,
      SECOND,
      THIRD,
    ]);
  });

  it('keep their ids while their elements live, whatever is inserted between them', () => {
    page(`<h1>Old quay to close</h1><div>${paragraphs}</div>`);
    const before = snapshot(document).article.blocks;
    const added = document.createElement('p');
    added.textContent = 'Update: the council has now voted on it, with nine voices against two.';
    document.querySelector('p')?.before(added);
    const after = snapshot(document).article.blocks;
    const idOf = (blocks: typeof before, text: string) => blocks.find((block) => block.text === text)?.id;
    for (const text of [FIRST, SECOND, THIRD]) expect(idOf(after, text)).toBe(idOf(before, text));
    expect(new Set(after.map(({ id }) => id)).size).toBe(after.length);
  });

  it('are read in open shadow roots and through their slots', () => {
    page('<h1>Old quay to close</h1><div><news-body></news-body></div>');
    const host = document.querySelector('news-body')!;
    host.innerHTML = `<p>${SECOND}</p>`;
    const shadow = host.attachShadow({ mode: 'open' });
    shadow.innerHTML = `<p>${FIRST}</p><slot></slot><p>${THIRD}</p>`;
    expect(texts()).toEqual(['Old quay to close', FIRST, SECOND, THIRD]);
    const seen = snapshot(document);
    expect(seen.shadowRoots).toEqual([shadow]);
    const at = articleText(seen.article).indexOf('council');
    expect(seen.rangeOf(at, at + 7)?.toString()).toBe('council');
  });
});

describe('a page that is no plain article', () => {
  it('is a live blog: its posts are read though each has a permalink for a heading', () => {
    const post = (n: number) =>
      `<article><h2><a href="#post-${n}">The council votes on the quay, part ${n}</a></h2><time>10:0${n}</time><p>${FIRST.replace('Monday', `day ${n}`)}</p></article>`;
    page(`<h1>The quay: live</h1><div>${[1, 2, 3, 4, 5].map(post).join('')}</div>`);
    expect(texts().filter((text) => text.startsWith('The harbour master')).length).toBe(5);
  });

  it('goes on with another article: the one before the reader is read', () => {
    const story = (title: string, word: string) =>
      `<article><h1>${title}</h1><div>${paragraphs.repeat(2).replaceAll('quay', word)}</div></article>`;
    page(`<main>${story('Old quay to close', 'quay')}${story('New bridge to open', 'bridge')}</main>`);
    expect(texts()[0]).toBe('Old quay to close');
    expect(texts().join(' ')).not.toContain('bridge');
    const [first, second] = document.querySelectorAll('article');
    first!.getBoundingClientRect = () => ({ top: -900, bottom: -100 }) as DOMRect;
    second!.getBoundingClientRect = () => ({ top: -50, bottom: 800 }) as DOMRect;
    expect(texts()[0]).toBe('New bridge to open');
    expect(texts().join(' ')).not.toContain('quay');
  });

  it('stays read while a dialogue hides all the rest from screen readers', () => {
    page(
      `<div aria-hidden="true"><h1>Old quay to close</h1><div>${paragraphs}</div></div><div role="dialog"><p>We value your privacy. We really do, all of us.</p></div>`,
    );
    expect(texts()).toEqual(['Old quay to close', FIRST, SECOND, THIRD]);
  });

  it('is written as XHTML, whose names are small', () => {
    const source = `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><ul><li><a href="/a">One</a></li></ul><h1>Old quay to close</h1><div>${paragraphs}</div></body></html>`;
    const root = new DOMParser().parseFromString(source, 'application/xhtml+xml');
    expect(snapshot(root).article.blocks.map(({ text }) => text)).toEqual(['Old quay to close', FIRST, SECOND, THIRD]);
  });
});

describe('a long page', () => {
  it('is cut to what fits, from the reader’s place on, and says so', () => {
    page(`<h1>Old quay to close</h1><div>${paragraphs.repeat(50)}</div>`);
    const seen = snapshot(document, { mostText: 2_000 });
    expect(seen.partial).toBe(true);
    expect(articleText(seen.article).length).toBeLessThanOrEqual(2_000);
    expect(articleText(seen.article).length).toBeGreaterThan(1_500);
    expect(snapshot(document).partial).toBe(false);
  });

  it('is cut inside a single endless block too, at a word', () => {
    page(`<h1>Q</h1><div><p>${`${FIRST} `.repeat(40)}</p></div>`);
    const text = articleText(snapshot(document, { mostText: 500 }).article);
    expect(text.length).toBeGreaterThan(0);
    expect(text.length).toBeLessThanOrEqual(500);
  });

  it('costs no stack however deep it is nested', () => {
    const source = `<body>${'<div>'.repeat(3_000)}<p>${FIRST}</p><p>${SECOND}</p></body>`;
    const root = new DOMParser().parseFromString(source, 'text/html');
    expect(snapshot(root).article.blocks.map(({ text }) => text)).toEqual([FIRST, SECOND]);
  });
});

describe('the way back to the page', () => {
  it('leads from offsets to the live range of the same words', () => {
    page(
      `<h1>Old quay to close</h1><div><p>${FIRST}</p><p>“We   were <b>prom</b>ised\n more,” she said on the quay.</p><p>${THIRD}</p></div>`,
    );
    const seen = snapshot(document);
    const text = articleText(seen.article);
    const at = text.indexOf('“We were promised more,”');
    const range = seen.rangeOf(at, at + '“We were promised more,”'.length);
    expect(range?.toString().replace(/\s+/g, ' ')).toBe('“We were promised more,”');
    expect(seen.elementOf(2)).toBe(document.querySelectorAll('p')[1]);
  });

  it('is closed once the page shows other words there, and open beside them', () => {
    page(`<h1>Old quay to close</h1><div>${paragraphs}</div>`);
    const seen = snapshot(document);
    const text = articleText(seen.article);
    (document.querySelectorAll('p')[1]!.firstChild as Text).data =
      'Corrected: the repairs were never put off at all, she says now.';
    const [second, third] = [text.indexOf(SECOND), text.indexOf(THIRD)];
    expect(seen.rangeOf(second, second + 10)).toBeNull();
    expect(seen.rangeOf(third, third + 10)?.toString()).toBe(THIRD.slice(0, 10));
    expect([seen.stands(1), seen.stands(2), seen.stands(3)]).toEqual([true, false, true]);
    document.querySelectorAll('p')[2]!.remove();
    expect(seen.rangeOf(third, third + 10)).toBeNull();
  });

  it('is closed where words came into a blank place beside something that is not read', () => {
    page(
      `<h1>Old quay to close</h1><div><p>The old <sup><a href="#n">1</a></sup><b> </b>quay closes, she said.</p>${paragraphs}</div>`,
    );
    const seen = snapshot(document);
    const at = articleText(seen.article).indexOf('The old quay');
    expect(seen.rangeOf(at, at + 12)).not.toBeNull();
    (document.querySelector('b')!.firstChild as Text).data = ' new ';
    expect(seen.rangeOf(at, at + 12)).toBeNull();
  });

  it('has no range for nothing, nor beyond the text', () => {
    page(`<h1>Old quay to close</h1><div>${paragraphs}</div>`);
    const seen = snapshot(document);
    const end = articleText(seen.article).length;
    expect(seen.rangeOf(5, 5)).toBeNull();
    expect(seen.rangeOf(-1, 4)).toBeNull();
    expect(seen.rangeOf(end + 5, end + 9)).toBeNull();
  });
});
