// Compiling in a second Worker, of the same script: while one writes rows, which is mostly waiting for the browser, the other compiles those written
// before. It is started at the first rows and ended once it has nothing to do.

import { type Compiled, type Compiling, compileSome } from '../own-record/index.ts';
import type { FromOptionsWorker, ToOptionsWorker } from './worker-messages.ts';

/** ms without work after which it is ended: batches of an import follow each other sooner. */
const IDLE = 5_000;
/** ms within which it must have heard. Firefox 153 now and then never starts a Worker of a Worker (measured: one import of some thirty hung for good). */
const HEARD_WITHIN = 3_000;

/** Those of some things that are asked for: all else need not be sent. */
const only = <Row>(all: ReadonlyMap<string, Row>, ids: Iterable<string | undefined>): Map<string, Row> => {
  const some = new Map<string, Row>();
  for (const id of ids) {
    const row = id === undefined ? undefined : all.get(id);
    if (id !== undefined && row !== undefined) some.set(id, row);
  }
  return some;
};

/**
 * Compiles rows one lot after the other: beside this thread, or in it where the second Worker does not hear. Rejects with what that one fails with, and
 * begins with a new one after that.
 */
export const compileBeside = (): Compiling => {
  let worker: Worker | undefined;
  let ending: ReturnType<typeof setTimeout> | undefined;
  let before: Promise<unknown> = Promise.resolve();
  const end = () => {
    worker?.terminate();
    worker = undefined;
  };
  const compile = (given: Parameters<Compiling>): Promise<Compiled[]> =>
    new Promise((resolve, reject) => {
      clearTimeout(ending);
      worker ??= new Worker('options-worker.js');
      const deaf = setTimeout(() => {
        end();
        resolve([...compileSome(...given)]);
      }, HEARD_WITHIN);
      worker.onmessage = ({ data }: MessageEvent<FromOptionsWorker>) => {
        clearTimeout(deaf);
        if ('progress' in data) return;
        ending = setTimeout(end, IDLE);
        if ('done' in data) resolve(data.done as Compiled[]);
        else reject(new Error(JSON.stringify(data.failed)));
      };
      worker.onerror = (event) => {
        clearTimeout(deaf);
        end();
        reject(new Error(event.message));
      };
      worker.postMessage({ type: 'compile', given } satisfies ToOptionsWorker);
    });
  return (rows, sources, people) => {
    const speaking = rows.flatMap((row) => [row.person, ...(row.speakers ?? []), row.onBehalfOf]);
    const given: Parameters<Compiling> = [
      rows,
      only(
        sources,
        rows.map(({ source }) => source),
      ),
      only(people, speaking),
    ];
    const compiled = before.then(() => compile(given));
    before = compiled.catch(() => undefined);
    return compiled;
  };
};
