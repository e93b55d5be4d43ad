// Saved news pages: of the labelled quotations, how many stand in the snapshot's text; and whether pages are told
// news from not news. `npm run bench -- pages [--show PAGE]`.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { snapshotHtml } from '../src/cli/html.ts';
import { benchFolder, rows } from './shared.ts';

type Quote = { text: string; nested?: boolean; where?: string; cut?: boolean; kind: string };
type Page = {
  page: string;
  file: string;
  url?: string | null;
  news: boolean;
  body_start?: string;
  body_end?: string;
  quotes?: Quote[];
};

const folder = join(benchFolder(undefined), 'pages');
const flat = (text: string) => text.replace(/\s+/g, ' ').trim();
const show = process.argv.includes('--show') ? process.argv[process.argv.indexOf('--show') + 1] : null;
const pages = rows<Page>(folder, 'pages.jsonl');

let all = 0;
let found = 0;
const confusion = { 'news as news': 0, 'news as not': 0, 'not as news': 0, 'not as not': 0 };
const missing: string[] = [];
for (const page of pages) {
  if (show && page.page !== show) continue;
  const html = readFileSync(join(folder, page.file), 'utf8');
  const { article, news } = await snapshotHtml(html, page.url ? { url: page.url } : {});
  confusion[`${page.news ? 'news' : 'not'} as ${news ? 'news' : 'not'}`] += 1;
  const text = flat(article.blocks.map((block) => block.text).join(' '));
  const quotes = (page.quotes ?? []).filter((quote) => !quote.nested);
  const here = quotes.filter((quote) => text.includes(flat(quote.text)));
  all += quotes.length;
  found += here.length;
  const edge = (label: string | undefined) => (label ? (text.includes(flat(label)) ? 'yes' : 'NO') : '-');
  console.log(
    `${page.page.padEnd(24)} ${String(here.length).padStart(3)}/${String(quotes.length).padEnd(3)} start ${edge(page.body_start).padEnd(3)} end ${edge(page.body_end).padEnd(3)} ` +
      `${String(article.blocks.length).padStart(4)} blocks ${String(text.length).padStart(6)} units ${news ? 'news' : 'not '} ${page.news === news ? '' : 'WRONG'} ${article.lang} ${article.published ?? '?'} | ${article.outlet ?? '?'} | ${article.title?.slice(0, 50) ?? '?'}`,
  );
  for (const quote of quotes)
    if (!here.includes(quote))
      missing.push(`${page.page} [${quote.where ?? 'running text'}] ${quote.text.slice(0, 90)}`);
  if (show)
    for (const block of article.blocks)
      console.log(
        `  ${block.kind.padEnd(9)} ${block.text.slice(0, 150)}${block.quoted ? ` «${block.quoted.length}»` : ''}`,
      );
}
console.log(`\nquotations in the text: ${found} of ${all} (${((100 * found) / Math.max(1, all)).toFixed(1)} %)`);
console.log(confusion);
for (const line of missing) console.log(`missing: ${line}`);
