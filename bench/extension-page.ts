// A page of a built extension in Chromium, for benches to run functions in: no debugger is attached to its worker but to stop it.

import { until } from '../e2e/until.ts';
import { openTab, startChromium, workerStopper } from './devtools.ts';

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
  const sessionId = await openTab(chromium, `chrome-extension://${id}/${path}`);
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
  const stopWorker = await workerStopper(chromium, sessionId, id);
  return {
    version: product,
    evaluate,
    processorTime: async () => {
      const { processInfo } = await send<{ processInfo: { cpuTime: number }[] }>('SystemInfo.getProcessInfo');
      return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
    },
    stopWorker,
    close: chromium.close,
  };
};
