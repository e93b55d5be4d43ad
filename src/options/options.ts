// The options page's entry: joins the page with settings and worker, and keeps its view in the address.

import { askWorker } from '../messages.ts';
import { changeSettings, hasAccess, readSettings, requestAccess, watchOwnRecord, watchSettings } from '../settings.ts';
import { mountOptions, type OptionsHandlers, type OptionsState, type View, views } from '../ui/options/index.tsx';
import look from '../ui/shared/look.css';
import { tongue } from '../ui/shared/tongue.ts';
import { say } from '../words.ts';

/** How long what was done last stands, in ms: long enough to be read twice. */
const TOLD_FOR = 6_000;

const viewOf = (hash: string): View => views.find((view) => `#${view}` === hash) ?? 'reading';

let state: OptionsState = { view: viewOf(location.hash), settings: null, access: null, covered: null, told: '' };

const show = (change: Partial<OptionsState>): void => {
  state = { ...state, ...change };
  mountOptions(document.body, state, handlers);
};

let clearing: ReturnType<typeof setTimeout> | undefined;
const tell = (told: string): void => {
  clearTimeout(clearing);
  show({ told });
  clearing = setTimeout(() => show({ told: '' }), TOLD_FOR);
};

const lookCovered = (): Promise<void> =>
  askWorker({ type: 'coverage' })
    .then((covered) => covered && show({ covered }))
    .catch(() => undefined);

const handlers: OptionsHandlers = {
  change: async (change, told) => {
    show({ settings: await changeSettings(change) });
    tell(told);
  },
  // Asked straight from the click: a browser takes no other moment for the reader's own.
  requestAccess: async () => show({ access: await requestAccess() }),
};

const sheet = new CSSStyleSheet();
sheet.replaceSync(look);
document.adoptedStyleSheets = [sheet];
Object.assign(document.documentElement, tongue());
document.title = say('optionsTitle');

show({});
void readSettings().then((settings) => show({ settings }));
void hasAccess().then((access) => show({ access }));
void lookCovered();
watchSettings((settings) => show({ settings }));
watchOwnRecord(() => void lookCovered());
addEventListener('hashchange', () => {
  show({ view: viewOf(location.hash) });
  scrollTo(0, 0);
});
