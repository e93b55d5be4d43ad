// What a reader wants now and then, and most never: corrections, other forms of a copy, the rest of what was found. It comes with a bundle of its own
// when it is first asked for. Knows where it comes from; what it is stands in ui/later.

import type { Wanted } from '../later/index.tsx';

let bring: (() => Promise<Wanted>) | undefined;
let brought: Promise<Wanted> | undefined;

/** Where it comes from: told once by the page that the surfaces stand in. */
export const laterFrom = (from: () => Promise<Wanted>): void => {
  bring = from;
  brought = undefined;
};

/** Brought at the first call. Rejects where it cannot be brought; the next call tries again. */
export const later = (): Promise<Wanted> => {
  brought ??= (bring?.() ?? Promise.reject(new Error('Nobody told where it comes from.'))).catch((error: unknown) => {
    brought = undefined;
    throw error;
  });
  return brought;
};
