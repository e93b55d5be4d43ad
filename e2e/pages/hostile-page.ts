// A page that does what it can to learn of On Record, to break it, or to be taken for it. Nothing in it is needed by a reader.

/** Runs before anything else of the page: poisons what scripts share, keeps what it sees where a test can read it. */
const poison = `
const seen = { keys: [], roots: [], messages: [], made: 0 };
Object.assign(window, { seen });
// Prototypes every script of the page shares.
Object.defineProperty(Object.prototype, 'type', { get: () => 'forget-everything', configurable: true });
Object.defineProperty(Object.prototype, 'on', { get: () => false, configurable: true });
for (const [owner, name] of [[Array.prototype, 'map'], [Array.prototype, 'filter'], [String.prototype, 'slice'], [Map.prototype, 'get'], [Promise.prototype, 'then'], [Document.prototype, 'createTreeWalker'], [Element.prototype, 'closest'], [Range.prototype, 'setStart']]) {
  const own = owner[name];
  owner[name] = function (...given) { seen.made += 1; if (this?.poisoned) throw new Error('poisoned'); return own.apply(this, given); };
}
// Roots that are opened in this page.
const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (init) { seen.roots.push(this.localName); return attach.call(this, { ...init, mode: 'open' }); };
customElements.define('on-record-ui', class extends HTMLElement {
  constructor() {
    super();
    this.inside = this.attachInternals();
    seen.roots.push('made by the page');
    try { this.attachShadow({ mode: 'open' }).textContent = 'the page'; } catch {}
  }
});
// Keys, messages, and whatever comes into the document.
for (const kind of ['keydown', 'keypress', 'input', 'copy']) addEventListener(kind, (event) => seen.keys.push(kind + ' ' + (event.key ?? '')), true);
addEventListener('message', (event) => seen.messages.push(JSON.stringify(event.data)), true);
`;

/** Runs once the page stands: asks the extension by every way a page has, clicks and covers what it finds. */
const ask = `
for (const type of ['news', 'read-anyway', 'forget-everything', 'keep', 'command', 'annotate', 'status']) {
  const message = { type, tab: 1, command: 'toggle-sidebar', count: 999 };
  postMessage(message, '*');
  document.dispatchEvent(new CustomEvent('on-record', { detail: message }));
  try { globalThis.chrome?.runtime?.sendMessage?.('on-record@contextual-reading', message, () => void chrome.runtime.lastError); } catch {}
}
`;

/** A form whose fields answer for its own properties. */
const clobber =
  '<form id="querySelector" name="childNodes"><input name="parentElement"><input name="nextSibling"><input name="childNodes"><p>“Nobody reads a form,” said Olena Marchuk, a printer.</p></form><img name="evaluate">';

/** Text that reads otherwise than it is stored: joined, turned, hidden, doubled, broken characters. */
const tricks = [
  '“The \u202Eegdirb\u202C is open,” said Olena Marchuk, an engineer.',
  '“Z\u0351\u036Ba\u0300\u0301\u0302\u0303\u0304lgo crossed the bridge,” Marchuk said.',
  '“Half a pair \uD83D stands here,” Marchuk said. \uDE00',
  '“Zero\u200Bwidth\u200Cjoiners\u200Dand\uFEFFmarks,” Marchuk said.',
  '“\u{1F468}\u200D\u{1F469}\u200D\u{1F467} came along,” Marchuk said.',
  `“${'\u0e33'.repeat(200)},” Marchuk said.`,
];

const markup =
  '<p>“&lt;img src=x onerror=&quot;document.title=1&quot;&gt; and &lt;script&gt;document.title=2&lt;/script&gt; were typed here,” said Olena &lt;b&gt;Marchuk&lt;/b&gt;.</p>';

/** HTML of the page. */
export const hostilePage = (): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<script>${poison}</script>
<title>An unkind page</title>
<meta property="og:type" content="article">
<meta property="article:published_time" content="2022-03-02T10:00:00Z">
<link rel="icon" href="data:,">
<style>on-record-ui { opacity: .01 } ::highlight(on-record-quotation) { color: red } .over { position: fixed; inset: 0; opacity: .001; z-index: 2147483647; pointer-events: none }</style>
</head>
<body>
<article>
<h1>An unkind page</h1>
<p><time datetime="2022-03-02T10:00:00Z">2 March 2022</time></p>
<p>Ukrainian President Volodymyr Zelensky gave an interview to Reuters and CNN on Tuesday, from a room below the streets of Kyiv.</p>
<p>"It's important to stop bombing people and then we can move on and sit at the negotiation table," Zelensky said.</p>
${markup}
${tricks.map((text) => `<p>${text}</p>`).join('\n')}
${clobber}
</article>
<div class="over"></div>
<script>${ask}</script>
</body>
</html>`;

/** A page that is nearly all quotations, `count` of them. */
export const quotedPage = (count: number): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Everybody said something</title>
<meta property="og:type" content="article">
<meta property="article:published_time" content="2022-03-02T10:00:00Z">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="page.css">
</head>
<body><article><h1>Everybody said something</h1>
<p>Ukrainian President Volodymyr Zelensky gave an interview to Reuters and CNN on Tuesday.</p>
<p>"It's important to stop bombing people and then we can move on and sit at the negotiation table," Zelensky said.</p>
${Array.from({ length: count / 10 }, (_, line) => `<p>${Array.from({ length: 10 }, (_, at) => `“Mast ${line} leans ${at},” he said.`).join(' ')}</p>`).join('\n')}
</article></body></html>`;

/** What is asked of a document while its article is read and marked. */
const asked = [
  'URL',
  'addEventListener',
  'body',
  'caretPositionFromPoint',
  'createRange',
  'defaultView',
  'documentElement',
  'querySelector',
  'querySelectorAll',
  'title',
];

/** An article whose document answers the page's own scripts with forms and pictures, whatever of that they ask of it. */
export const clobberedPage = (): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Named after the document</title>
<meta property="og:type" content="article">
<meta property="article:published_time" content="2022-03-02T10:00:00Z">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="page.css">
</head>
<body><article><h1>Named after the document</h1>
<p>Ukrainian President Volodymyr Zelensky gave an interview to Reuters and CNN on Tuesday, from a room below the streets of Kyiv.</p>
<p>"It's important to stop bombing people and then we can move on and sit at the negotiation table," Zelensky said.</p>
<p>Envoys of the two governments had met on Monday at a guest house near the border, and no date was named for another meeting.</p>
${asked.map((name) => `<form name="${name}"></form><img name="${name}" alt="">`).join('\n')}
</article>
<script>window.shadowed = ${JSON.stringify(asked)}.filter((name) => /^(?:form|img)$/i.test((document[name][0] ?? document[name]).localName));</script>
</body></html>`;
