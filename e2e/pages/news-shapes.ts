// Pages in the shapes news sites have: a live blog, an article among furniture of all kinds, very long ones. Made when asked for. Each has in
// its window what a reader or its own scripts would set going.

const head = (title: string, more = ''): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta property="og:type" content="article">
<meta property="article:published_time" content="2022-03-02T10:00:00Z">
<script type="application/ld+json">{ "@context": "https://schema.org", "@type": "NewsArticle", "headline": "${title}", "datePublished": "2022-03-02T10:00:00Z" }</script>
<link rel="icon" href="data:,">
${more}
</head>
<body>`;

const lead =
  '<p>Ukrainian President Volodymyr Zelensky gave an interview to Reuters and CNN on Tuesday, from a room below the streets of Kyiv whose place was kept from the readers.</p>';
const said =
  '<p>"It\'s important to stop bombing people and then we can move on and sit at the negotiation table," Zelensky said.</p>';

/** Posts that come, change and go; text that is fetched late; more below when the reader comes there; a wall that takes text away. */
const blog = (): string => `${head('Live: the harbour strike')}
<article>
<h1>Live: the harbour strike</h1>
<div id="posts">${lead}${said}</div>
<p id="lazy"></p>
<div id="more"></div>
</article>
<script>
const post = (words) => { const p = document.createElement('p'); p.textContent = words; return p; };
let n = 0;
const posts = document.querySelector('#posts');
Object.assign(window, {
  insert: () => { n += 1; posts.prepend(post('“Crane ' + n + ' stands still,” said Olena Marchuk, a crane driver.')); },
  edit: () => { posts.firstChild.firstChild.data = '“Crane ' + n + ' moves again,” said Olena Marchuk, a crane driver.'; },
  drop: () => posts.firstChild.remove(),
  late: () => { document.querySelector('#lazy').textContent = '“The last tug has sailed,” said Pavlo Hrytsenko, a pilot.'; },
  scrolled: () => { for (let at = 0; at < 20; at += 1) document.querySelector('#more').append(post('“Shed ' + at + ' is full,” said Pavlo Hrytsenko, a pilot.')); },
  wall: () => { document.querySelector('#more').replaceChildren(post('Subscribe to read on.')); document.querySelector('#lazy').remove(); },
  redraw: () => { const article = document.querySelector('article'); article.innerHTML = article.innerHTML; },
  goOn: () => {
    history.pushState({}, '', '/2022/03/03/the-bread-law.html');
    document.title = 'The bread law';
    document.querySelector('article').innerHTML = '<h1>The bread law</h1>' + ['The council met on Thursday to hear what had become of the toll on the old bridge, which no baker had paid since the winter.', '“Nobody pays for bread on a bridge of ours,” said Olena Marchuk, the mayor.', 'Pavlo Hrytsenko, who keeps the toll house, did not come. He had told the mayor on Monday that he would not count loaves, and he had been as good as his word since.', 'The council meets again next month, when a new toll will be read aloud.'].map((words) => '<p>' + words + '</p>').join('');
  },
  burst: () => { for (let at = 0; at < 200; at += 1) { insert(); drop(); } },
});
</script>
</body></html>`;

/** What stands around and in articles: editors, frames, shadow roots, a page's own marks and highlights, text from right to left. */
const furniture = (): string => `${head('An article among furniture')}
<style>::highlight(page-own) { background: yellow } @media print { .screen { display: none } }</style>
<article>
<h1>An article among furniture</h1>
${lead}${said}
<p>“The <mark>old quay</mark> will close,” said Olena Marchuk, a <em>harbour</em> pilot.</p>
<p dir="rtl" lang="he">הנמל ייסגר ביום ראשון, אמרה העירייה.</p>
<p dir="rtl">“The ferry stays,” said Pavlo Hrytsenko, a ferryman.</p>
<iframe srcdoc="<p>“A frame is its own page,” said nobody.</p>" width="300" height="60"></iframe>
<shadow-quote></shadow-quote>
<p><textarea rows="2" cols="40">“Written here,” said the reader.</textarea></p>
<div id="editor" contenteditable="true">“Being written,” said the editor.</div>
</article>
<p class="screen">Not printed.</p>
<script>
customElements.define('shadow-quote', class extends HTMLElement {
  constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = '<p>“From the shadow,” said Olena Marchuk, a harbour pilot.</p>'; }
});
const own = new Range();
own.selectNodeContents(document.querySelector('h1'));
CSS.highlights.set('page-own', new Highlight(own));
</script>
</body></html>`;

/** A page whose policy lets no text become markup. */
const trustedTypes = (): string => `${head('Nothing becomes markup here')}
<article><h1>Nothing becomes markup here</h1>${lead}${said}</article>
<script>
Object.assign(window, { violations: [] });
addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective));
</script>
</body></html>`;

const line = (n: number): string =>
  `On day ${n} the clerk read page ${n} aloud, nobody asked for the floor, and the chair moved on to the next. `;

/** An article of five megabytes. */
const huge = (): string => `${head('Five megabytes of minutes')}
<article><h1>Five megabytes of minutes</h1>${lead}${said}
${Array.from({ length: 2_500 }, (_, at) => `<p>${line(at).repeat(20)}</p>`).join('\n')}
</article></body></html>`;

/** An article whose every word is an element, as pages have it that read themselves aloud: reading it takes long. */
const wordByWord = (): string => `${head('Minutes, word by word')}
<article><h1>Minutes, word by word</h1>${lead}${said}
${Array.from({ length: 1_000 }, (_, at) => `<p>${line(at).replace(/\S+/g, '<span>$&</span>').repeat(3)}</p>`).join('\n')}
</article></body></html>`;

/** An article above a thread of comments of 20,000 nodes. */
const comments = (): string => `${head('An article and its readers')}
<article><h1>An article and its readers</h1>${lead}${said}</article>
<section class="comments" id="comments">
${Array.from({ length: 2_500 }, (_, at) => `<div class="comment"><b>reader${at}</b><time>1 March</time><p>“As if,” said <i>reader${at}</i>.</p><a href="#c${at}">reply</a></div>`).join('\n')}
</section></body></html>`;

export const madePages: Record<string, () => string> = {
  '/blog.html': blog,
  '/furniture.html': furniture,
  '/trusted-types.html': trustedTypes,
  '/huge.html': huge,
  '/word-by-word.html': wordByWord,
  '/comments.html': comments,
};
