// Typing into the search of the side panel over 100,000 statements: how long each key waits for its letter, and the longest task of the panel's thread.
//
//   npm run bench -- typing [SIZE]…        chrt -r 5 npm run bench -- typing     where others work on the machine
//
// The extension is built for release into a folder of its own under dist/bench, without bundled corpora; what is brought in is made (record-rows.ts).
// The panel is opened in the browser's own side panel by a click in the popup, as a reader opens it, and keys are given to it by the browser, faster
// than people type. A key's wait is from the moment the browser has it to the end of the frame that shows what it changed; tasks are those of the
// browser's trace. Tells beside them when the last key's answer stood there, and ends with 1 where a budget is not kept.

import { rmSync } from 'node:fs';
import { until } from '../e2e/until.ts';
import { pause } from '../scripts/browser/until.mjs';
import { findBrowser } from '../scripts/setup/browsers.mjs';
import { closeFirstRun, openTab, startChromium } from './devtools.ts';
import { buildWithPage } from './record-built.ts';
import { asJsonl, type MadeRow, madeRows } from './record-rows.ts';
import { machine, markdown, quantile } from './shared.ts';
import { type Traced, tracerOf } from './tracing.ts';

const SIZES = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => size > 0);
/** ms between two keys: ten a second, which few typists reach. */
const PACE = 100;
/** Searches typed, each in a field emptied key by key. */
const SEARCHES = 8;
/** Frames a key may wait, in ms, at its 95th hundredth: what RAIL gives an answer to a reader's hand is 100, a long task begins at 50. */
const MOST_WAIT = 50;
/** No task of the panel's thread may be longer, in ms. */
const MOST_TASK = 50;
const MARK = 'typing begins';

/** Runs in the panel, so it stands alone: notes how long each key waits, from when the browser has it until the next frame is handed on to be shown. */
const countWaits = () => {
  const waits: number[] = [];
  Object.assign(globalThis, { waits });
  const shown = (since: number) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => waits.push(performance.now() - since);
    port2.postMessage(null);
  };
  addEventListener('keydown', ({ timeStamp }) => requestAnimationFrame(() => shown(timeStamp)), true);
};

/** What is typed for a search: words of a row that is there, the last one unfinished, as one looks for what one half remembers. */
const searchOf = ({ words }: MadeRow): string => {
  const [first = '', second = '', third = ''] = words.toLowerCase().replace('.', '').split(' ').slice(8, 11);
  return `${first} ${second} ${third.slice(0, -1)}`;
};

type Measured = { keys: number; waits: number[]; answers: number[]; traced: Traced };

const measure = async (
  executablePath: string,
  built: string,
  size: number,
): Promise<{ version: string } & Measured> => {
  const chromium = startChromium(executablePath);
  const { send } = chromium;
  const { product } = await send<{ product: string }>('Browser.getVersion');
  const { id } = await send<{ id: string }>('Extensions.loadUnpacked', { path: built });
  await closeFirstRun(chromium);
  const evaluate = async <Value>(session: string, expression: string): Promise<Value> => {
    const { result, exceptionDetails } = await send<{ result: { value: Value }; exceptionDetails?: object }>(
      'Runtime.evaluate',
      { expression, awaitPromise: true, returnByValue: true },
      session,
    );
    if (exceptionDetails) throw new Error(`${expression.slice(0, 80)}: ${JSON.stringify(exceptionDetails)}`);
    return result.value;
  };
  const rows = madeRows(size);
  const page = await openTab(chromium, `chrome-extension://${id}/ui/bench.html`);
  await until('the page is loaded', () => evaluate<boolean>(page, 'Boolean(globalThis.chrome?.runtime?.sendMessage)'));
  await evaluate(page, `import('./bench.js').then(() => true)`);
  await evaluate(page, `page.plan(${JSON.stringify(asJsonl(rows))}, 'made.jsonl')`);
  const added = await evaluate<number>(page, 'page.bringInAlone()');
  if (added !== size) throw new Error(`${added} of ${size} rows were brought in`);
  await evaluate(page, 'page.tidy()');
  // A page of the extension shares its thread with the panel: what bringing in left to be cleared away is none of a reader's typing.
  await send('HeapProfiler.collectGarbage', {}, page);
  await send('Page.close', {}, page);
  console.error(`${size}: brought in`);

  const popup = await openTab(chromium, `chrome-extension://${id}/ui/popup.html`);
  await send('Page.bringToFront', {}, popup);
  const button = `(() => {
    const box = [...document.querySelectorAll('footer button')].at(-2)?.getBoundingClientRect();
    return box?.width ? { x: box.x + 10, y: box.y + 8 } : null;
  })()`;
  const panelThere = async () => {
    const { targetInfos } = await send<{ targetInfos: { targetId: string; url: string }[] }>('Target.getTargets');
    return targetInfos.find(({ url }) => url.includes('/ui/panel.html'))?.targetId;
  };
  // Clicked again where the button has moved meanwhile: what is compared with comes a moment after the popup.
  const targetId = await until('the side panel is open', async () => {
    const place = await evaluate<{ x: number; y: number } | null>(popup, button).catch(() => null);
    for (const type of ['mousePressed', 'mouseReleased'])
      if (place) await send('Input.dispatchMouseEvent', { type, ...place, button: 'left', clickCount: 1 }, popup);
    await pause(PACE);
    return panelThere();
  });
  const { sessionId: panel } = await send<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true });
  await until('the panel is drawn', () =>
    evaluate<boolean>(
      panel,
      `document.getElementById('tab-search')?.click() ?? document.hasFocus(), Boolean(document.getElementById('search-words'))`,
    ),
  );
  await evaluate(panel, `document.getElementById('search-words').focus()`);

  const key = async (text: string) => {
    const named =
      text === '\b' ? { key: 'Backspace', code: 'Backspace', windowsVirtualKeyCode: 8 } : { key: text, text };
    await send('Input.dispatchKeyEvent', { type: text === '\b' ? 'rawKeyDown' : 'keyDown', ...named }, panel);
    await send('Input.dispatchKeyEvent', { type: 'keyUp', ...named, text: undefined }, panel);
    await pause(PACE);
  };
  const value = () => evaluate<string>(panel, `document.getElementById('search-words').value`);
  const isFound = () =>
    evaluate<boolean>(panel, `document.querySelector('.outcome p')?.textContent.includes('found') ?? false`);

  let keys = 0;
  const answers: number[] = [];
  await evaluate(panel, `(${countWaits.toString()})()`);
  const trace = tracerOf(chromium, MARK);
  const traced = await trace(async () => {
    await evaluate(panel, `performance.mark('${MARK}')`);
    for (let at = 0; at < SEARCHES; at += 1) {
      const words = searchOf(rows[(at * 7919) % size] as MadeRow);
      for (const letter of words) await key(letter);
      const typed = performance.now();
      if ((await value()) !== words) throw new Error(`typed "${words}", and "${await value()}" stands there`);
      await until('something is found', isFound);
      answers.push(performance.now() - typed + PACE);
      for (const _ of words) await key('\b');
      keys += 2 * words.length;
    }
  });
  const waits = await evaluate<number[]>(panel, 'waits');
  await chromium.close();
  if (waits.length !== keys) throw new Error(`${waits.length} of ${keys} keys were followed by a frame`);
  return {
    version: product,
    keys,
    waits,
    answers,
    traced,
  };
};

const browser = findBrowser('chromium');
if (browser.path === null) {
  console.log(`Chromium: ${browser.why}. Nothing was measured.`);
  process.exit(0);
}
const folder = await buildWithPage('typing');
const sizes = SIZES.length > 0 ? SIZES : [1_000, 100_000];
const measured: Awaited<ReturnType<typeof measure>>[] = [];
for (const size of sizes) measured.push(await measure(browser.path, folder, size));
rmSync(folder, { recursive: true });

const ms = (value: number): string => value.toFixed(0);
console.log(`${measured[0]?.version}, ${machine()}\n`);
markdown([
  ['typing in the side panel', ...sizes.map((size) => `${size.toLocaleString('en')} statements`)],
  ['keys', ...measured.map(({ keys }) => String(keys))],
  [
    'a key’s wait, median / p95 / most, ms',
    ...measured.map(({ waits }) =>
      [quantile(waits, 0.5), quantile(waits, 0.95), Math.max(...waits)].map(ms).join(' / '),
    ),
  ],
  ['longest task of the panel, ms', ...measured.map(({ traced }) => ms(traced.longest))],
  ['tasks over 50 ms', ...measured.map(({ traced }) => String(traced.long))],
  [
    'scripts / layout a key, ms',
    ...measured.map(
      ({ keys, traced }) => `${(traced.scripts / keys).toFixed(1)} / ${(traced.layout / keys).toFixed(1)}`,
    ),
  ],
  [
    'after the last key found within, median / most, ms',
    ...measured.map(({ answers }) => `${ms(quantile(answers, 0.5))} / ${ms(Math.max(...answers))}`),
  ],
]);
const over = measured.some(({ waits, traced }) => quantile(waits, 0.95) > MOST_WAIT || traced.longest > MOST_TASK);
if (over) console.log(`\nOver the budget: ${MOST_WAIT} ms a key at p95, ${MOST_TASK} ms a task.`);
process.exit(over ? 1 : 0);
