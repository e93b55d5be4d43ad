// What On Record costs a page: main-thread time, long tasks, memory of a live blog, the sidebar; with it and without it, in turns.
//
//   npm run bench -- pages-cost [ROUNDS]
//
// The release build of the last `npm run build`, in two Chromiums over their own protocol: one with the extension and one without. Times of the
// thread are processor time where Chromium tells it, which other work on the machine changes least; tasks and waits are by the clock. What the worker spends is not
// counted here: `worker` measures it.

import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pause } from '../scripts/browser/until.mjs';
import { dist } from '../scripts/build/places.mjs';
import { findBrowser } from '../scripts/setup/browsers.mjs';
import { type Browser, startBrowser } from './pages-cost-browser.ts';
import { liveFor, type Memory } from './pages-cost-live.ts';
import { endless, liveBlog, quoted, usual } from './pages-cost-pages.ts';
import { edgeDrawn, openingsOf, type Scrolled, scrolledAt } from './pages-cost-sidebar.ts';
import { machine, markdown, quantile } from './shared.ts';
import type { Traced } from './tracing.ts';

const ROUNDS = Number(process.argv[2] ?? 5);
/** ms from the end of loading for which a page is watched: beyond the probe's third look, at 6 s, nothing more is asked of a page at rest. */
const WATCHED = 7_000;
/** Quotations of the article whose sidebar is scrolled: the most a reader is promised. */
const QUOTATIONS = 500;
/** Times the sidebar's edge is drawn, and how far, there and back, in CSS px. */
const EDGES = 6;
const DRAWN = 150;
/** ms after which a list of so many has been drawn whole. */
const FILLED = 3_000;
/** Times the sidebar is opened, of each of two articles. */
const OPENINGS = 10;

const found = findBrowser('chromium');
const built = join(dist, 'chrome');
if (found.path === null || !existsSync(join(built, 'corpora', 'index.json'))) {
  console.log('pages-cost needs Chromium and `npm run build` first. Nothing was measured.');
  process.exit(0);
}

const pages = {
  usual: { name: 'article of 1,500 words', path: '/harbour/the-old-quay-is-to-close', html: usual() },
  endless: { name: 'article of 5 MB', path: '/harbour/minutes-of-a-very-long-year', html: endless() },
  live: { name: 'live blog', path: '/harbour/live-the-quay-hour-by-hour', html: liveBlog() },
  quoted: { name: `${QUOTATIONS} quotations`, path: '/harbour/everybody-there-was-asked', html: quoted(QUOTATIONS) },
};
const server = createServer((request, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(Object.values(pages).find(({ path }) => path === request.url)?.html ?? '');
});
await new Promise<void>((listening) => server.listen(0, '127.0.0.1', () => listening()));
const addressOf = (page: keyof typeof pages) =>
  `http://127.0.0.1:${(server.address() as AddressInfo).port}${pages[page].path}`;

const withUs = await startBrowser(found.path, built);
const without = await startBrowser(found.path, null);
const { product } = await withUs.send<{ product: string }>('Browser.getVersion');
console.log(`${product}, ${machine()}\n`);
const ms = (value: number) => value.toFixed(Math.abs(value) < 10 ? 1 : 0);
const median = (values: readonly number[]) => quantile(values, 0.5);

/** One load of a page, watched. */
const costOf = async (browser: Browser, page: keyof typeof pages): Promise<Traced> => {
  const traced = await browser.trace(async () => {
    await browser.visit(addressOf(page));
    await pause(WATCHED);
  });
  if (browser.own && !(await browser.isMarked())) throw new Error(`the ${pages[page].name} was not marked`);
  return traced;
};

// Before any other page: the browser keeps some of those one has left, to go back to.
const memory = { on: await liveFor(withUs, addressOf('live')), off: await liveFor(without, addressOf('live')) };

const threadRow = async (page: keyof typeof pages): Promise<string[]> => {
  const costs: Record<'on' | 'off', Traced[]> = { on: [], off: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    costs.on.push(await costOf(withUs, page));
    costs.off.push(await costOf(without, page));
  }
  const middle = (of: keyof Traced, side: 'on' | 'off') => median(costs[side].map((cost) => cost[of]));
  const added = (of: keyof Traced) => ms(middle(of, 'on') - middle(of, 'off'));
  const most = (of: keyof Traced, side: 'on' | 'off' = 'on') => Math.max(...costs[side].map((cost) => cost[of]));
  return [
    pages[page].name,
    `${ms(middle('tasks', 'off'))} / ${ms(middle('tasks', 'on'))}`,
    added('tasks'),
    added('scripts'),
    added('layout'),
    `${ms(most('longest', 'off'))} / ${ms(most('longest'))}`,
    ms(most('longestOfOurs')),
    `${most('long', 'off')} / ${most('long')}`,
    String(most('longOfOurs')),
  ];
};
const rows: string[][] = [];
for (const page of ['usual', 'endless', 'live'] as const) rows.push(await threadRow(page));
markdown([
  [
    'page',
    'thread without / with, ms',
    'added',
    'of it scripts of ours',
    'layout and style',
    'longest task without / with, ms',
    'longest with a script of ours',
    'tasks over 50 ms without / with',
    'with a script of ours',
  ],
  ...rows,
]);
console.log(
  `Medians of ${ROUNDS} rounds in turns, ${WATCHED / 1_000} s from loading on; of tasks the worst round. Held to: 1,500 words, snapshot and paint alone, 10 ms; no task of ours over 50 ms.\n`,
);

const grown = (side: 'on' | 'off', of: keyof Memory, unit = 1) =>
  memory[side].map((one) => (one[of] / unit).toFixed(0)).join(' → ');
markdown([
  ['live blog, minute 2 → minute 10', 'without', 'with'],
  ['heap after collecting, kB', grown('off', 'JSHeapUsedSize', 1_000), grown('on', 'JSHeapUsedSize', 1_000)],
  ['nodes', grown('off', 'Nodes'), grown('on', 'Nodes')],
  ['listeners', grown('off', 'JSEventListeners'), grown('on', 'JSEventListeners')],
  ['ranges highlighted', '', grown('on', 'marked')],
  ['ranges alive in our world', '', grown('on', 'ranges')],
]);
console.log('600 changes, one each simulated second. Held to: nothing grows that does not grow without.\n');

const opened = (times: readonly number[]) => [ms(median(times)), ms(Math.max(...times))];
markdown([
  ['sidebar: from what the key says to its first frame, its bundle brought, ms', 'median', 'worst'],
  [pages.usual.name, ...opened(await openingsOf(withUs, addressOf('usual'), OPENINGS))],
  [pages.quoted.name, ...opened(await openingsOf(withUs, addressOf('quoted'), OPENINGS))],
]);
console.log(`${OPENINGS} openings each, of a page loaded anew. Held to: 100 ms.\n`);

const width = await withUs.evaluate<number>('innerWidth');
const smooth = ({ frames, late, dropped, longest }: Scrolled) => [`${late} of ${frames}`, `${dropped}`, ms(longest)];
markdown([
  [`scrolled, ${QUOTATIONS} quotations`, 'frames late', 'frames dropped', 'longest task, ms'],
  ['the sidebar', ...smooth(await scrolledAt(withUs, width - 100))],
  ['the page beside it', ...smooth(await scrolledAt(withUs, 50))],
]);
console.log('Held to: no task over 50 ms, no more frames late than of the page itself.\n');

const edge: Awaited<ReturnType<typeof edgeDrawn>>[] = [];
for (let round = 0; round < EDGES; round += 1) {
  await openingsOf(withUs, addressOf('quoted'), 1);
  await pause(FILLED);
  edge.push(await edgeDrawn(withUs, round % 2 ? DRAWN : -DRAWN));
}
const worst = (of: 'drawn' | 'letGo') => edge.map((one) => ms(one[of].longest)).join(', ');
markdown([
  [`the sidebar's edge, ${QUOTATIONS} quotations`, 'longest task of each round, ms'],
  ['while it is drawn', worst('drawn')],
  ['when it is let go', worst('letGo')],
]);
console.log('Held to: no task over 50 ms.');
for (const { chromium } of [withUs, without]) await chromium.close();
server.close();
process.exit();
