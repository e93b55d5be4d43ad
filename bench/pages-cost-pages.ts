// The pages `pages-cost` is measured on, made here: an article of the usual length, one of 5 MB, a live blog whose length stays the same while
// it changes, and an article of many quotations.

const people = ['Olena Marchuk', 'Peter Strand', 'Mary Kettle', 'Tom Arless', 'Ida Holm', 'Samuel Reyes'];
const things = ['the quay', 'the ferry', 'the harbour wall', 'the loan', 'the night shift', 'the eastern bridge'];
const verbs = ['will be closed', 'was never inspected', 'has cost twice what was promised', 'must be open by spring'];

const pick = (from: readonly string[], at: number): string => from[at % from.length] ?? '';

const plain = (at: number): string =>
  `On day ${at} the council heard that ${pick(things, at)} ${pick(verbs, at >> 1)}, and put off what there was to decide about ${pick(things, at + 2)} until the next of its meetings.`;

const quotation = (at: number): string =>
  `“We were told in year ${at} that ${pick(things, at)} ${pick(verbs, at)},” said ${pick(people, at)}, who speaks for ${pick(things, at + 3)}.`;

/** Runs first of all in each page: its mark tells which thread of a trace is the page's. */
export const MARK = 'pages-cost';

const page = (title: string, body: string, script = ''): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta property="og:type" content="article">
<meta property="article:published_time" content="2031-05-02T10:00:00Z">
<link rel="icon" href="data:,">
<script>performance.mark('${MARK}')</script>
<style>body { font: 18px/1.5 serif; max-width: 40em; margin: auto }</style>
</head>
<body><article><h1>${title}</h1><p>By Ida Holm, <time datetime="2031-05-02">2 May 2031</time></p>
${body}
</article>${script}</body></html>`;

const list = (count: number, of: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => of(at)).join('\n');

/** 1,500 words, a quotation in every third paragraph. */
export const usual = (): string =>
  page(
    'The old quay is to close',
    list(24, (at) => `<p>${at % 3 === 1 ? `${quotation(at)} ` : ''}${plain(at)} ${plain(at + 7)}</p>`),
  );

/** 5 MB of text. */
export const endless = (): string =>
  page(
    'Minutes of a very long year',
    list(5_100, (at) => `<p>${at % 5 === 1 ? quotation(at) : plain(at)} ${list(6, (n) => plain(at + n))}</p>`),
  );

/** A page of `count` quotations. */
export const quoted = (count: number): string =>
  page(
    'Everybody was asked',
    list(count, (at) => `<p>${quotation(at)} ${plain(at)}</p>`),
  );

/** Posts that stand in the live blog, whatever has changed. */
const POSTS = 40;

/** Runs in the live blog. Each change is one of three: a post comes, one is corrected, one goes; every three end with as many posts as there were. */
const change = `
const posts = document.querySelector('#posts');
let changes = 0;
window.change = () => {
  const { children } = posts;
  if (changes % 3 === 0) {
    const post = children[children.length - 1].cloneNode(true);
    post.querySelector('p').textContent = post.querySelector('p').textContent.replace(/year \\d+/, 'year ' + (10_000 + changes));
    posts.prepend(post);
  } else if (changes % 3 === 1) {
    const text = children[changes % 20].querySelector('p');
    text.textContent = text.textContent.replace(/year \\d+/, 'year ' + (10_000 + changes));
  } else children[children.length - 1].remove();
  changes += 1;
};`;

/** A live blog; \`change()\` in its window changes it. */
export const liveBlog = (): string =>
  page(
    'Live: the quay, hour by hour',
    `<div id="posts">${list(POSTS, (at) => `<section><h2>Hour ${at}</h2><p>${quotation(at)} ${plain(at)}</p></section>`)}</div>`,
    `<script>${change}</script>`,
  );
