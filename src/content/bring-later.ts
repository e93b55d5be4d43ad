// Bringing into this page, once, what a reader wants now and then.

import { askWorker } from '../messages.ts';
import type { createLater, LaterTools, Wanted } from '../ui/later/index.tsx';
import { sharedWorld } from './world.ts';

/** `tell` shows what came of a correction. Rejects where the extension has gone from under the page. */
export const bringLater = async (tell: LaterTools['tell']): Promise<Wanted> => {
  const world = sharedWorld();
  if (!world.later) await askWorker({ type: 'bring-later' });
  return (world.later as typeof createLater)({ ask: askWorker, tell, clips: true });
};
