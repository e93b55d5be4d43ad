// Waiting for something to become true by asking again, never by guessing how long it takes.

/** Between two questions, in ms. */
const PAUSE = 25;

/** @param {number} ms */
export const pause = (ms = PAUSE) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * The first answer that is neither false nor null nor undefined; throws with `what` where none comes in time.
 * @template T
 * @param {string} what as a sentence's beginning: "the page is read"
 * @param {() => T | Promise<T>} ask
 * @param {number} longest in ms: far more than it should take, so that only a fault reaches it
 * @returns {Promise<Exclude<T, false | null | undefined>>}
 */
export const until = async (what, ask, longest) => {
  const started = performance.now();
  for (;;) {
    const answer = await ask();
    if (answer !== false && answer !== null && answer !== undefined) return /** @type {any} */ (answer);
    if (performance.now() - started > longest) throw new Error(`${what}: not within ${longest / 1000} s`);
    await pause();
  }
};
