// The article's script: reads the page it is brought into, takes everything away again when On Record is switched off, updated or removed,
// and reads on when it is switched on again.

import { isAlive } from '../browser/runtime.ts';
import { HOST_TAG } from '../page/index.ts';
import { names, readSettings, type Settings, watchSettings } from '../settings.ts';
import { readPage } from './page-reader.ts';
import { sharedWorld } from './world.ts';

const world = sharedWorld();
const view = document.defaultView;

// Brought here a second time: the reader asked again, or On Record was updated and the first script lost its worker.
if (view && !world.article?.isAlive()) {
  world.article?.stop();
  // What a version before left: Firefox takes an old script away and leaves what it made.
  for (const left of document.querySelectorAll(HOST_TAG)) left.remove();
  let stopReading: (() => void) | undefined;
  const rest = () => {
    stopReading?.();
    stopReading = undefined;
  };
  const start = () => {
    stopReading ??= readPage(document, view, stop);
  };
  // A page of a site left out is read where the reader asked for it: only leaving the site out now ends the reading.
  let leftOut = true;
  const know = ({ never }: Settings) => {
    leftOut = names(never, document.URL);
  };
  readSettings().then(know, () => undefined);
  const heard = (settings: Settings) => {
    const before = leftOut;
    know(settings);
    if (!settings.on || (leftOut && !before)) rest();
    else if (!leftOut) start();
  };
  const stopWatching = watchSettings(heard);
  // A page that the browser brings back as it was left has heard of nothing meanwhile, and its tab's badge is another page's.
  const returned = ({ persisted }: PageTransitionEvent) => {
    if (!persisted) return;
    readSettings().then((settings) => {
      if (stopReading) {
        rest();
        start();
      }
      heard(settings);
    }, stop);
  };
  view.addEventListener('pageshow', returned);
  const stop = () => {
    rest();
    stopWatching();
    view.removeEventListener('pageshow', returned);
    delete world.article;
  };
  world.article = { isAlive, stop };
  start();
}
