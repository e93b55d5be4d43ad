// A page of a built extension in Chromium, for benches to run functions in: no debugger is attached to its worker but to stop it.

import { until } from '../e2e/until.ts';
import { startChromium } from './devtools.ts';

export type ExtensionPage = {
  version: string;
  /** Evaluates an expression in the page, waits for it, and gives its plain value; throws what it throws. */
  evaluate: <Result>(expression: string) => Promise<Result>;
  /** Seconds of processor time all of the browser's processes have taken: what a busy machine does not change. */
  processorTime: () => Promise<number>;
  /** Stops the extension's worker, and waits until it has stopped. */
  stopWorker: () => Promise<void>;
  close: () => Promise<void>;
};

/** A page that opens while its extension is being loaded has the extension's API a moment later. */
const HAS_API = `document.readyState === 'complete' && Boolean(globalThis.chrome?.runtime?.sendMessage)`;

/** `built`: folder of the extension; `path`: of the page in it; `script`: of what it is to run, beside the page. */
export const openExtensionPage = async (
  executablePath: string,
  built: string,
  path: string,
  script: string,
): Promise<ExtensionPage> => {
  const chromium = startChromium(executablePath);
  const { send } = chromium;
  const { product } = await send<{ product: string }>('Browser.getVersion');
  const { id } = await send<{ id: string }>('Extensions.loadUnpacked', { path: built });
  const { targetId } = await send<{ targetId: string }>('Target.createTarget', {
    url: `chrome-extension://${id}/${path}`,
  });
  const { sessionId } = await send<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true });
  const evaluate = async <Result>(expression: string): Promise<Result> => {
    const { result, exceptionDetails } = await send<{
      result: { value: Result };
      exceptionDetails?: { exception?: { description?: string }; text: string };
    }>('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true }, sessionId);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  await until('the page is loaded', () => evaluate<boolean>(HAS_API));
  await evaluate(`import('./${script}').then(() => true)`);
  const states = new Map<string, string>();
  let changed = () => undefined as unknown;
  chromium.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const one of versions as { versionId: string; scriptURL: string; runningStatus: string }[])
      if (one.scriptURL.includes(id)) states.set(one.versionId, one.runningStatus);
    changed();
  });
  await send('ServiceWorker.enable', {}, sessionId);
  return {
    version: product,
    evaluate,
    processorTime: async () => {
      const { processInfo } = await send<{ processInfo: { cpuTime: number }[] }>('SystemInfo.getProcessInfo');
      return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
    },
    stopWorker: async () => {
      await send('ServiceWorker.stopAllWorkers', {}, sessionId);
      while ([...states.values()].some((state) => state !== 'stopped'))
        await new Promise((resolve) => {
          changed = () => resolve(undefined);
        });
    },
    close: chromium.close,
  };
};
