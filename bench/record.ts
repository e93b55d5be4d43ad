// The own record in Chromium: bringing in, saving, the first answer after a stop, the options page's questions, taking back; 1,000 to 100,000 statements.
//
//   npm run bench -- record [SIZE]…
//
// The extension is built for release into a folder of its own under dist/bench, without bundled corpora, with a page in it that does what the options
// page does (record-page.ts); each size in a profile of its own. What is brought in is made (record-rows.ts). While something is brought in or taken
// back, the page asks the extension's worker, as a tab would, four times a second: those waits are told beside.

import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from '../scripts/setup/browsers.mjs';
import type { Draft } from '../src/own-record/index.ts';
import { drafted } from '../src/own-record/testing.ts';
import { type ExtensionPage, openExtensionPage } from './extension-page.ts';
import { buildWithPage } from './record-built.ts';
import type { RecordPage } from './record-page.ts';
import { asJsonl, type MadeRow, madeRows } from './record-rows.ts';
import { machine, markdown, quantile } from './shared.ts';

const SIZES = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => size > 0);
const STOPS = 20;
const SAVES = 20;
/** Times each question of the options page is asked. */
const QUESTIONS = 10;

/** Before the worker's first line: the asking page is told as a web page, which is what may ask for an article to be read. */
const AS_A_WEB_PAGE = `(() => {
  const messages = chrome.runtime.onMessage;
  const add = messages.addListener.bind(messages);
  messages.addListener = (listener) => add((message, sender, respond) => listener(message, { ...sender, url: 'http://page.test/' }, respond));
})();
`;

const built = async (): Promise<string> => {
  const folder = await buildWithPage('record');
  const background = join(folder, 'background.js');
  writeFileSync(background, AS_A_WEB_PAGE + readFileSync(background, 'utf8'));
  return folder;
};

/** An article of made rows as it is read and drafted: what a save keeps. */
const articleOf = (rows: readonly MadeRow[]): Draft => {
  const [first] = rows as [MadeRow];
  return drafted({
    id: 'bench',
    url: first.url,
    title: first.title,
    outlet: first.outlet,
    published: first.said,
    lang: 'en',
    blocks: rows.map(({ words, speaker }, at) => ({
      id: `b${at}`,
      text: `“${words.slice(0, -1)},” said ${speaker}, a minister.`,
      kind: 'paragraph' as const,
    })),
  });
};

const calling =
  (page: ExtensionPage) =>
  <Name extends keyof RecordPage>(name: Name, ...given: Parameters<RecordPage[Name]>): ReturnType<RecordPage[Name]> =>
    page.evaluate(`page.${name}(...${JSON.stringify(given)})`) as ReturnType<RecordPage[Name]>;

const repeated = async (times: number, work: (n: number) => Promise<number>): Promise<number[]> => {
  const taken: number[] = [];
  for (let n = 0; n < times; n += 1) taken.push(await work(n));
  return taken;
};

const ms = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(value < 10 ? 1 : 0));
const seconds = (value: number): string => (value / 1000).toFixed(2);
const spread = (times: readonly number[]): string =>
  [quantile(times, 0.5), quantile(times, 0.95), Math.max(...times)].map(ms).join(' / ');

type Line = [what: string, figure: string];

const measure = async (
  folder: string,
  executablePath: string,
  size: number,
): Promise<{ version: string; lines: Line[] }> => {
  const page = await openExtensionPage(executablePath, folder, 'ui/bench.html', 'bench.js');
  const call = calling(page);
  const rows = madeRows(size);
  const some = (n: number) => rows[(n * 7919) % size] as MadeRow;
  const asked = (n: number) => ({ words: some(n).words.slice(0, -1), name: some(n).speaker });
  const lines: Line[] = [];
  const add = (what: string, figure: string) => {
    lines.push([what, figure]);
    console.error(`${size}: ${what}: ${figure}`);
  };
  const question = async (n: number): Promise<{ ms: number; matched: boolean }> => {
    const { words, name } = asked(n);
    const answer = await call('ask', words, name);
    if (answer.trouble) throw new Error(answer.trouble);
    return answer;
  };

  await question(0);
  const idle = await repeated(STOPS, async () => (await question(1)).ms);
  add('planned, s', seconds(await call('plan', asJsonl(rows), 'made.jsonl')));
  const processor = async <Result>(work: () => Promise<Result>): Promise<{ result: Result; busy: string }> => {
    const before = await page.processorTime();
    const result = await work();
    return { result, busy: ((await page.processorTime()) - before).toFixed(1) };
  };
  const { result: brought, busy } = await processor(() => call('bringIn', asked(2)));
  if (brought.added !== size) throw new Error(`${brought.added} of ${size} rows were brought in`);
  add('brought in, s (of the processor)', `${seconds(brought.ms)} (${busy})`);
  add('… an answer meanwhile, ms', spread(brought.waits));
  add('… an answer before it began, ms', spread(idle));
  const { result: bound, busy: binding } = await processor(() => call('bound', asked(2)));
  add('segments bound after it, s (of the processor)', `${seconds(bound.ms)} (${binding})`);
  add('… an answer meanwhile, ms', spread(bound.waits));
  let found = 0;
  const cold: number[] = [];
  const busyCold: number[] = [];
  while (cold.length < STOPS) {
    await page.stopWorker();
    const before = await page.processorTime();
    const answer = await question(3 + found);
    busyCold.push(((await page.processorTime()) - before) * 1000);
    found += Number(answer.matched);
    cold.push(answer.ms);
  }
  if (found < STOPS) throw new Error(`${found} of ${STOPS} questions were answered`);
  add('first answer after a stop, ms', spread(cold));
  add('… of the processor, ms', spread(busyCold));
  add('answer, warm, ms', spread(await repeated(100, async (n) => (await question(20 + n)).ms)));
  const drafts = Array.from({ length: SAVES }, (_, at) => articleOf(madeRows(4, size + at * 4)));
  add('an article of 4 statements saved, ms', spread(await call('save', drafts)));
  add('tidied after it, ms', ms(await call('tidy')));
  const times = (work: () => Promise<number>) => repeated(QUESTIONS, work);
  add('list opened, ms', spread(await times(() => call('list', {}))));
  let typed = 0;
  const typing = () => {
    typed += 1;
    return some(typed).words.split(' ')[typed % 20]?.toLowerCase() ?? '';
  };
  add('… searched by a word, ms', spread(await times(() => call('list', { text: typing() }))));
  add('… searched by two letters, ms', spread(await times(() => call('list', { text: typing().slice(0, 2) }))));
  const person = (await page.evaluate(
    'new Promise((resolve) => { const open = indexedDB.open("on-record"); open.onsuccess = () => { const ask = open.result.transaction("people").objectStore("people").getAllKeys(); ask.onsuccess = () => { open.result.close(); resolve(ask.result[0]); }; }; })',
  )) as string;
  add('… of a person, ms', spread(await times(() => call('list', { person }))));
  add('… of days, ms', spread(await times(() => call('list', { from: '2014', to: '2016' }))));
  add('… sorted by day, ms', spread(await times(() => call('list', { sort: 'said' }))));
  add('… sorted by speaker, ms', spread(await times(() => call('list', { sort: 'speaker' }))));
  add('… unsure ones, ms', spread(await times(() => call('list', { sure: 'as read' }))));
  add('… of what was read, ms', spread(await times(() => call('list', { import: null }))));
  add('… last page, ms', spread(await times(() => call('list', { offset: size - 50 }))));
  add('people listed, ms', spread(await times(() => call('people', {}))));
  add('… by a name, ms', spread(await times(() => call('people', { text: 'ba' }))));
  add('articles listed, ms', spread(await times(() => call('sources'))));
  const confirmed = await call('confirmOne');
  add('one statement confirmed / taken back, ms', `${ms(confirmed.ms)} / ${ms(confirmed.undo)}`);
  add('taken out as .zip, s', seconds(await call('takeOut')));
  const space = await call('space');
  add('segments / all on disk, MB', `${(space.segments / 1e6).toFixed(1)} / ${((space.used ?? 0) / 1e6).toFixed(1)}`);
  const { result: back, busy: undoing } = await processor(() => call('takeBack', brought.import, asked(2)));
  add('import taken back, s (of the processor)', `${seconds(back.ms)} (${undoing})`);
  add('… an answer meanwhile, ms', spread(back.waits));
  await page.close();
  return { version: page.version, lines };
};

const browser = findBrowser('chromium');
if (browser.path === null) {
  console.log(`Chromium: ${browser.why}. Nothing was measured.`);
  process.exit(0);
}
const folder = await built();
const sizes = SIZES.length > 0 ? SIZES : [1_000, 10_000, 100_000];
const measured: Awaited<ReturnType<typeof measure>>[] = [];
for (const size of sizes) measured.push(await measure(folder, browser.path, size));
rmSync(folder, { recursive: true });
console.log(`${measured[0]?.version}, ${machine()}; times as median / p95 / most\n`);
markdown([
  ['own record', ...sizes.map((size) => `${size.toLocaleString('en')} statements`)],
  ...(measured[0]?.lines ?? []).map(([what], at) => [what, ...measured.map(({ lines }) => lines[at]?.[1] ?? '')]),
]);
