// Bringing the surface's bundle into this page, once.

import { askWorker } from '../messages.ts';
import type { createPanes } from './panes.ts';
import { sharedWorld } from './world.ts';

/** What the bundle leaves in the world that the scripts of a page share. */
export type Surfaces = { createPanes: typeof createPanes };

let bringing: Promise<unknown> | undefined;

/** Card and sidebar, brought if they are not here yet. Rejects where the extension has gone from under the page; asking again tries again. */
export const bringSurface = async (): Promise<Surfaces> => {
  const world = sharedWorld();
  if (!world.surface) {
    bringing ??= askWorker({ type: 'bring-surface' }).finally(() => {
      bringing = undefined;
    });
    await bringing;
  }
  if (!world.surface) throw new Error('The card and the sidebar could not be brought into this page.');
  return world.surface as Surfaces;
};
