// For tests only: the own record in a page and in a Worker of it, to be killed by whoever opened the page. The same script in both places: the Worker does
// what it is told and says when it is done.

import { type Act, act, content } from './crash-acts.ts';

const isWorker = typeof document === 'undefined';
if (isWorker)
  globalThis.onmessage = async ({ data }: MessageEvent<Act>) => {
    await act(data);
    globalThis.postMessage('done');
  };
else
  Object.assign(globalThis, {
    content,
    act,
    /** Does something in a Worker, which is ended after some ms where it is not done by then; answers whether it was. */
    inWorker: (doing: Act, ms: number): Promise<boolean> =>
      new Promise((resolve) => {
        const worker = new Worker('crash-page.js');
        const ending = setTimeout(() => {
          worker.terminate();
          resolve(false);
        }, ms);
        worker.onmessage = () => {
          clearTimeout(ending);
          worker.terminate();
          resolve(true);
        };
        worker.postMessage(doing);
      }),
  });
