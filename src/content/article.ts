// The article's script: reads the page it is brought into, takes everything away again when On Record is switched off, updated or removed,
// and reads on when it is switched on again.

import { isAlive } from '../browser/runtime.ts';
import { watchSettings } from '../settings.ts';
import { readPage } from './page-reader.ts';
import { sharedWorld } from './world.ts';

const world = sharedWorld();
const view = document.defaultView;

// Brought here a second time: the reader asked again, or On Record was updated and the first script lost its worker.
if (view && !world.article?.isAlive()) {
  world.article?.stop();
  let stopReading: (() => void) | undefined;
  const rest = () => {
    stopReading?.();
    stopReading = undefined;
  };
  const start = () => {
    stopReading ??= readPage(document, view, stop);
  };
  const stopWatching = watchSettings(({ on }) => (on ? start() : rest()));
  const stop = () => {
    rest();
    stopWatching();
    delete world.article;
  };
  world.article = { isAlive, stop };
  start();
}
