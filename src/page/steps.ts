// Long work on a page as steps: done at once where nobody waits, or in slices between which the page may go on. What is worked on is not its
// business.

/** Work that yields where it may be interrupted, and returns its result. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** The result, without a pause. */
export const atOnce = <T>(steps: Steps<T>): T => {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
};

/** Longest slice in ms: with a frame's own work it still fits into 50 ms on a machine four times slower. */
const SLICE = 8;

/** Lets the page go on: its input first, where the browser can tell, else whatever waits. */
export const breathe = (view: Window): Promise<unknown> => {
  const { scheduler } = view as Window & { scheduler?: { yield?: () => Promise<unknown> } };
  return scheduler?.yield ? scheduler.yield() : new Promise((resolve) => view.setTimeout(resolve));
};

/**
 * The result, in slices of a few ms with `pause` between them. `now` in ms; `took` is told how long each slice was, in ms. Rejects with what a step
 * throws.
 */
export const inSlices = async <T>(
  steps: Steps<T>,
  pause: () => Promise<unknown>,
  now: () => number = () => performance.now(),
  took: (ms: number) => void = () => undefined,
): Promise<T> => {
  let begun = now();
  for (;;) {
    const { done, value } = steps.next();
    const spent = now() - begun;
    if (done || spent >= SLICE) took(spent);
    if (done) return value;
    if (spent < SLICE) continue;
    await pause();
    begun = now();
  }
};
