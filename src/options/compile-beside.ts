// Compiling in a second Worker, of the same script: while one writes rows, which is mostly waiting for the browser, the other compiles those written
// before. It is started at the first rows and ended once it has nothing to do.

import type { Compiled, Compiling } from '../own-record/index.ts';
import type { FromOptionsWorker, ToOptionsWorker } from './worker-messages.ts';

/** ms without work after which it is ended: batches of an import follow each other sooner. */
const IDLE = 5_000;

/** Those of some things that are asked for: all else need not be sent. */
const only = <Row>(all: ReadonlyMap<string, Row>, ids: Iterable<string | undefined>): Map<string, Row> => {
  const some = new Map<string, Row>();
  for (const id of ids) {
    const row = id === undefined ? undefined : all.get(id);
    if (id !== undefined && row !== undefined) some.set(id, row);
  }
  return some;
};

/** Compiles rows one lot after the other. Rejects with what the second Worker fails with, and begins with a new one after that. */
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
      worker.onmessage = ({ data }: MessageEvent<FromOptionsWorker>) => {
        ending = setTimeout(end, IDLE);
        if ('done' in data) resolve(data.done as Compiled[]);
        else if ('failed' in data) reject(new Error(JSON.stringify(data.failed)));
      };
      worker.onerror = (event) => {
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
