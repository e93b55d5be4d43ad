// Waiting in the scenarios: as long as only a fault takes, and no longer, so that a broken build is told of soon.

import { pause, until as untilWithin } from '../scripts/browser/until.mjs';

/** How long a condition may take, in ms: far more than a two-core machine needs that has other things to do besides. */
const LONGEST = 20_000;

/** The first answer that is neither false nor null nor undefined; throws with `what` where none comes. */
export const until = <T>(what: string, ask: () => Promise<T> | T): Promise<Exclude<T, false | null | undefined>> =>
  untilWithin(what, ask, LONGEST);

/** Asks again until the answer equals what is expected; gives back the last answer, so that a failure shows the difference. */
export const settled = async <T>(ask: () => Promise<T>, expected: T): Promise<T> => {
  const started = performance.now();
  const wanted = JSON.stringify(expected);
  for (;;) {
    const answer = await ask();
    if (JSON.stringify(answer) === wanted || performance.now() - started > LONGEST) return answer;
    await pause();
  }
};

/** Waits until a text holds some words; throws with what it holds instead where it does not come to. `whose`: "the page", as a sentence begins. */
export const untilHolds = async (whose: string, read: () => Promise<string | null>, words: string): Promise<string> => {
  let last: string | null = null;
  const what = `${whose} says "${words}"`;
  try {
    return await until(what, async () => {
      last = await read();
      return last?.includes(words) ? last : null;
    });
  } catch (error) {
    throw new Error(`${what}; it says ${JSON.stringify(last)}`, { cause: error });
  }
};
