// The memory part of `pages-cost`: a live blog that changes once a second, ten minutes of it in about one; what is alive early and late.

import { until } from '../e2e/until.ts';
import { pause } from '../scripts/browser/until.mjs';
import type { Browser, Metrics } from './pages-cost-browser.ts';

/** Simulated seconds in each real one, and a change in each simulated second. */
const FASTER = 20;
/** When what is alive is counted, in simulated seconds. */
const COUNTED = [120, 600];
/** Before it is counted, in ms: at twenty times the pace even the longest rest between two looks at a page is over by then. */
const SETTLED = 3_000;

export type Memory = Metrics & {
  /** Ranges of all highlights on the page. */
  marked: number;
  /** Range objects our scripts' world keeps alive, registered or not; 0 where there is no such world. */
  ranges: number;
};

const rangesIn = async ({ send, page }: Browser, contextId: number): Promise<number> => {
  const group = { objectGroup: 'ranges' };
  const asked = { expression: 'Range.prototype', contextId, ...group };
  type Remote = { objectId: string };
  const { result } = await send<{ result: Remote }>('Runtime.evaluate', asked, page);
  const queried = { prototypeObjectId: result.objectId, ...group };
  const { objects } = await send<{ objects: Remote }>('Runtime.queryObjects', queried, page);
  const counting = { functionDeclaration: 'function () { return this.length; }', returnByValue: true };
  const call = { ...counting, objectId: objects.objectId };
  const counted = await send<{ result: { value: number } }>('Runtime.callFunctionOn', call, page);
  await send('Runtime.releaseObjectGroup', group, page);
  return counted.result.value;
};

const aliveIn = async (browser: Browser, contextId: number | null): Promise<Memory> => {
  const collect = () => browser.send('HeapProfiler.collectGarbage', {}, browser.page);
  await collect();
  const ranges = contextId === null ? 0 : await rangesIn(browser, contextId);
  // What went may have held what goes only now.
  await collect();
  await collect();
  const marked = await browser.evaluate<number>(
    '[...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0)',
  );
  return { ...(await browser.metrics()), marked, ranges };
};

/** What is alive in the live blog at `url` after two and after ten simulated minutes. */
export const liveFor = async (browser: Browser, url: string): Promise<Memory[]> => {
  let ours: number | null = null;
  browser.chromium.on('Runtime.executionContextCreated', ({ context }) => {
    const { id, origin } = context as { id: number; origin: string };
    if (origin.startsWith('chrome-extension://')) ours = id;
  });
  await browser.visit(url);
  if (browser.own) await until('the live blog is marked', browser.isMarked);
  await browser.send('Runtime.enable', {}, browser.page);
  if (browser.own && ours === null) throw new Error('the world of the extension’s scripts was not found');
  if (ours !== null) {
    // The waits of our scripts alone are made shorter: they ask the window of this world of theirs for each.
    const shorter = `{ const own = setTimeout; globalThis.setTimeout = (run, ms, ...given) => own(run, ms / ${FASTER}, ...given); }`;
    await browser.evaluate(shorter, browser.page, ours);
  }
  const seen: Memory[] = [];
  for (let second = 1; second <= Math.max(...COUNTED); second += 1) {
    await browser.evaluate('change()');
    await pause(1_000 / FASTER);
    if (!COUNTED.includes(second)) continue;
    await pause(SETTLED);
    seen.push(await aliveIn(browser, ours));
  }
  // That it was read to the end, and not given up: the newest post is marked.
  const newest =
    "[...(CSS.highlights.get('on-record-quotation') ?? [])].some((range) => String(range).includes('year 10597'))";
  if (browser.own && !(await browser.evaluate<boolean>(newest))) throw new Error('the newest post is not marked');
  await browser.send('Runtime.disable', {}, browser.page);
  return seen;
};
