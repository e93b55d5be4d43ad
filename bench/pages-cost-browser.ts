// One Chromium of `pages-cost`, with the extension or without: one page in it, and what can be asked of that page. Measures nothing itself.

import { closeFirstRun, openTab, startChromium } from './devtools.ts';
import { MARK } from './pages-cost-pages.ts';
import { tracerOf } from './tracing.ts';

/** Chromium's own counters of a page's process; heap in bytes. */
export type Metrics = Record<'JSHeapUsedSize' | 'Nodes' | 'JSEventListeners', number>;

/** Starts one. `built`: the extension's folder, or null for none. Addresses are told as they are. */
export const startBrowser = async (path: string, built: string | null) => {
  const chromium = startChromium(path);
  const { send } = chromium;
  /** A page of the extension's own, from where it can be spoken to. */
  let own: string | null = null;
  if (built !== null) {
    const { id } = await send<{ id: string }>('Extensions.loadUnpacked', { path: built });
    await closeFirstRun(chromium);
    own = await openTab(chromium, `chrome-extension://${id}/ui/popup.html`);
  }
  const page = await openTab(chromium, 'about:blank');
  let loaded = () => {};
  chromium.on('Page.loadEventFired', () => loaded());
  await send('Page.enable', {}, page);
  await send('Performance.enable', {}, page);

  /** Evaluates in the page, or in another session or world; promises are waited for. Throws what the expression throws. */
  const evaluate = async <Value>(expression: string, session = page, contextId?: number): Promise<Value> => {
    const { result, exceptionDetails } = await send<{ result: { value: Value }; exceptionDetails?: object }>(
      'Runtime.evaluate',
      { expression, awaitPromise: true, returnByValue: true, ...(contextId === undefined ? {} : { contextId }) },
      session,
    );
    if (exceptionDetails) throw new Error(`${expression}: ${JSON.stringify(exceptionDetails)}`);
    return result.value;
  };
  /** Opens an address, until it has loaded. */
  const visit = async (url: string) => {
    await send('Page.bringToFront', {}, page);
    const done = new Promise<void>((resolve) => {
      loaded = resolve;
    });
    await send('Page.navigate', { url }, page);
    await done;
  };
  return {
    chromium,
    send,
    own,
    page,
    evaluate,
    visit,
    metrics: async (): Promise<Metrics> => {
      const given = await send<{ metrics: { name: string; value: number }[] }>('Performance.getMetrics', {}, page);
      return Object.fromEntries(given.metrics.map(({ name, value }) => [name, value])) as Metrics;
    },
    isMarked: () => evaluate<boolean>("(CSS.highlights.get('on-record-quotation')?.size ?? 0) > 0"),
    trace: tracerOf(chromium, MARK),
  };
};

export type Browser = Awaited<ReturnType<typeof startBrowser>>;
