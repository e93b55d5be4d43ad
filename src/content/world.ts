// What the scripts we inject into one page share: they run one after another in the same isolated world, which the page cannot see.

import type { markPainter, Painter } from '../page/index.ts';

export type SharedWorld = {
  /** The article's script, while it runs; a second injection talks to it instead of starting another. */
  article?: { isAlive: () => boolean; stop: () => void };
  /** Left here by the surface's bundle, which is brought only when something is first to be shown; bring-surface.ts knows what it is. */
  surface?: unknown;
  /** Left here by the bundle of what is wanted now and then; bring-later.ts knows what it is. */
  later?: unknown;
  /** Left here by the second painter's bundle, which is brought before the article's script where the reader chose it. */
  painter?: (document: Document, instead: Painter) => ReturnType<typeof markPainter>;
};

const KEY = Symbol.for('on-record');

type World = typeof globalThis & { [KEY]?: SharedWorld };

/** The place itself, made at first use. */
export const sharedWorld = (): SharedWorld => {
  const world = globalThis as World;
  world[KEY] ??= {};
  return world[KEY];
};
