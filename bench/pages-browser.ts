// Saved pages read in Chromium and in Node: whether alike, and what it costs. There is a layout in the one and none in the other: per page the blocks' texts in
// both, and what differs; and what a snapshot costs in the browser. Scripts off, no network. `npm run bench -- pages-browser [--show PAGE]`.

import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { chromium } from 'playwright';
import { snapshotHtml } from '../src/cli/html.ts';
import { gazetteer, read } from '../src/reading/index.ts';
import type { Article } from '../src/schema/article.ts';
import { benchFolder, rows } from './shared.ts';

type Label = {
  page: string;
  file: string;
  url?: string | null;
  news: boolean;
  quotes?: { text: string; nested?: boolean }[];
};
type Seen = { article: Article; news: boolean; ms: number[]; newsMs: number[]; elements: number };

const folder = join(benchFolder(undefined), 'pages');
const browserPath = process.env.CHROMIUM ?? '/usr/bin/chromium';
if (!existsSync(browserPath)) {
  console.log(`There is no browser at ${browserPath}; name one in CHROMIUM. Nothing was measured.`);
  process.exit(0);
}
const bundle = await build({
  entryPoints: [resolve('src/page/index.ts')],
  bundle: true,
  write: false,
  format: 'iife',
  globalName: 'onRecordPage',
});
const code = `${bundle.outputFiles[0]?.text ?? ''}; globalThis.onRecordPage = onRecordPage;`;
const show = process.argv.includes('--show') ? process.argv[process.argv.indexOf('--show') + 1] : null;
const flat = (text: string) => text.replace(/\s+/g, ' ').trim();
const labels = rows<Label>(folder, 'pages.jsonl');
const nobody = gazetteer([]);
const quotationsOf = (article: Article) => read(article, nobody).quotations.map(({ text }) => flat(text));
const lacking = (from: readonly string[], other: readonly string[]) => {
  const left = [...other];
  return from.filter((text) => {
    const at = left.indexOf(text);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
};

const browser = await chromium.launch({ executablePath: browserPath, headless: true });
const context = await browser.newContext({ javaScriptEnabled: false });
let quotations = 0;
let alike = 0;
let blocks = 0;
let alikeBlocks = 0;
const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
for (const label of labels) {
  if (show && label.page !== show) continue;
  const html = readFileSync(join(folder, label.file), 'utf8');
  const url = label.url ?? 'http://page.test/';
  const page = await context.newPage();
  await page.route('**/*', (route) =>
    route.request().isNavigationRequest() && route.request().frame() === page.mainFrame()
      ? route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' })
      : route.abort(),
  );
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  await page.evaluate(code);
  const seen = (await page.evaluate(`(() => {
    const before = document.documentElement.outerHTML;
    const time = (run) => { const start = performance.now(); const value = run(); return [value, performance.now() - start]; };
    const ms = [], newsMs = [];
    let taken, told;
    for (let n = 0; n < 5; n += 1) {
      const [told1, t1] = time(() => onRecordPage.isNews(document)); told = told1; newsMs.push(t1);
      const [taken1, t2] = time(() => onRecordPage.snapshot(document)); taken = taken1; ms.push(t2);
    }
    if (document.documentElement.outerHTML !== before) throw new Error('the page was changed');
    return { article: taken.article, news: told.news, ms, newsMs, elements: document.getElementsByTagName('*').length };
  })()`)) as Seen;
  await page.close();
  const node = await snapshotHtml(html, { url });
  const here = seen.article.blocks.map((block) => block.text);
  const there = node.article.blocks.map((block) => block.text);
  const onlyBrowser = lacking(here, there);
  const onlyNode = lacking(there, here);
  blocks += there.length;
  alikeBlocks += there.length - onlyNode.length;
  const [quotedHere, quotedThere] = [quotationsOf(seen.article), quotationsOf(node.article)];
  if (label.news) {
    const different = lacking(quotedThere, quotedHere).length + lacking(quotedHere, quotedThere).length;
    quotations += Math.max(quotedThere.length, quotedHere.length);
    alike += Math.max(0, Math.max(quotedThere.length, quotedHere.length) - different);
  }
  const text = flat(here.join(' '));
  const missing = (label.quotes ?? []).filter((quote) => !quote.nested && !text.includes(flat(quote.text))).length;
  console.log(
    `${label.page.padEnd(24)} ${String(seen.elements).padStart(5)} elements  isNews first ${seen.newsMs[0]?.toFixed(1)} median ${median([...seen.newsMs]).toFixed(1)} ms  snapshot first ${seen.ms[0]?.toFixed(1)} ` +
      `median ${median([...seen.ms]).toFixed(1)} ms  blocks ${here.length}/${there.length}  quotations ${quotedHere.length}/${quotedThere.length}  labelled missing ${missing}${seen.news === label.news ? '' : '  WRONG news'}`,
  );
  for (const block of onlyBrowser) console.log(`   only Chromium: ${block.slice(0, 150)}`);
  for (const block of onlyNode) console.log(`   only Node:     ${block.slice(0, 150)}`);
}
await browser.close();
console.log(
  `\nblocks alike ${alikeBlocks} of ${blocks}; quotations alike ${alike} of ${quotations} (${((100 * alike) / Math.max(1, quotations)).toFixed(1)} %)`,
);
