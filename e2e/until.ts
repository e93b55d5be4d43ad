// Waiting for something to become true by asking again, never by guessing how long it takes.

/** How long a condition may take, in ms: far more than a busy two-core machine needs, so that only a fault reaches it. */
const LONGEST = 8_000;
const PAUSE = 25;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The first answer that is neither false nor null nor undefined; throws with `what` and the last answer where none comes. */
export const until = async <T>(what: string, ask: () => Promise<T> | T, longest = LONGEST): Promise<NonNullable<T>> => {
  const started = performance.now();
  for (;;) {
    const answer = await ask();
    if (answer !== false && answer !== null && answer !== undefined) return answer as NonNullable<T>;
    if (performance.now() - started > longest) throw new Error(`${what}: not within ${longest / 1000} s`);
    await pause(PAUSE);
  }
};

/** Asks again until the answer equals what is expected, then holds it to it, so that a failure shows the difference. */
export const settled = async <T>(ask: () => Promise<T>, expected: T, longest = LONGEST): Promise<T> => {
  const started = performance.now();
  const wanted = JSON.stringify(expected);
  for (;;) {
    const answer = await ask();
    if (JSON.stringify(answer) === wanted || performance.now() - started > longest) return answer;
    await pause(PAUSE);
  }
};
