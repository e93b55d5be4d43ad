// The options page's entry: joins the page with settings and worker, and keeps its view in the address.

import { askWorker } from '../messages.ts';
import { changeSettings, hasAccess, readSettings, requestAccess, watchOwnRecord, watchSettings } from '../settings.ts';
import { mountOptions, type OptionsHandlers, type OptionsState, type View, views } from '../ui/options/index.tsx';
import look from '../ui/shared/look.css';
import ownPage from '../ui/shared/own-page.css';
import switches from '../ui/shared/switch.css';
import { tongue } from '../ui/shared/tongue.ts';
import { say } from '../words.ts';
import { ownFor } from './own.ts';

/** How long what was done last stands, in ms: long enough to be read twice. */
const TOLD_FOR = 6_000;

const viewOf = (hash: string): View => views.find((view) => `#${view}` === hash) ?? 'reading';

let state: OptionsState = {
  view: viewOf(location.hash),
  settings: null,
  access: null,
  covered: null,
  told: { words: '', undo: null },
  version: 0,
  person: null,
};

const show = (change: Partial<OptionsState>): void => {
  state = { ...state, ...change };
  mountOptions(document.body, state, handlers, own);
};

let clearing: ReturnType<typeof setTimeout> | undefined;
const dismiss = (): void => show({ told: { words: '', undo: null } });
/** What can be taken back stands until the reader does something else. */
const tell = (words: string, undo: string | null = null): void => {
  clearTimeout(clearing);
  show({ told: { words, undo } });
  if (undo === null) clearing = setTimeout(dismiss, TOLD_FOR);
};

const own = ownFor(tell);
/** The list of the record is being gone to for one person's statements. */
let arriving = false;

const lookCovered = (): Promise<void> =>
  askWorker({ type: 'coverage' })
    .then((covered) => covered && show({ covered }))
    .catch(() => undefined);

const handlers: OptionsHandlers = {
  change: async (change, told) => {
    try {
      show({ settings: await changeSettings(change) });
      tell(told);
    } catch {
      // What holds is drawn again: the control shows what the reader chose.
      show({});
      tell(say('settingNotKept'));
    }
  },
  // Asked straight from the click: a browser takes no other moment for the reader's own.
  requestAccess: async () => show({ access: await requestAccess() }),
  undo: (operation) => void own.undo(operation),
  dismiss,
  showStatements: ({ id, name }) => {
    arriving = true;
    show({ person: { id, name } });
    location.hash = 'record';
  },
};

const sheet = new CSSStyleSheet();
sheet.replaceSync(look + switches + ownPage);
document.adoptedStyleSheets = [sheet];
Object.assign(document.documentElement, tongue());
document.title = say('optionsTitle');

show({});
void readSettings().then((settings) => show({ settings }));
void hasAccess().then((access) => show({ access }));
void lookCovered();
void own.mendCorpora();
watchSettings((settings) => {
  show({ settings });
  void lookCovered();
});
watchOwnRecord(() => {
  show({ version: state.version + 1 });
  void lookCovered();
});
// A file let go where nothing takes it would be opened in the place of this page, and end what goes on in it.
for (const type of ['dragover', 'drop'] as const)
  addEventListener(type, (event) => {
    if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'none';
  });
addEventListener('hashchange', () => {
  const view = viewOf(location.hash);
  // Gone to by the navigation, the list is of everybody again.
  show({ view, person: view === 'record' && arriving ? state.person : null });
  arriving = false;
  scrollTo(0, 0);
});
