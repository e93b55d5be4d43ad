// The popup's entry: asks the tab and the worker what goes on, shows it, and carries the reader's wishes to them.

import { askTab, askWorker, type Keeping, openOwnPage, openPanel, tabInFront } from '../../messages.ts';
import {
  changeSettings,
  hasAccess,
  hostOf,
  names,
  readSettings,
  requestAccess,
  type Settings,
} from '../../settings.ts';
import { createLater } from '../later/index.tsx';
import { laterFrom } from '../shared/later.ts';
import look from '../shared/look.css';
import ownPage from '../shared/own-page.css';
import switches from '../shared/switch.css';
import { tongue } from '../shared/tongue.ts';
import { mountPopup, type PopupHandlers, type PopupState } from './index.tsx';

/** How often a page still being read is asked again, in ms; reading takes some tenths of a second. */
const ASK_AGAIN = 250;
/** How long a tab is given to be read again after On Record was switched on, in ms: the probe is injected, the script brought. */
const TIME_TO_START = 2_000;
/** How long what stands below waits for what is told above it, in ms: as a rule all is told after some tenths of a second. */
const LONGEST_WAIT = 2_000;

let state: PopupState = {
  page: 'asking',
  on: true,
  site: null,
  unreadBy: null,
  tab: null,
  keeping: null,
  coverage: null,
  troubles: [],
  settled: false,
};

const show = (change: Partial<PopupState>): void => {
  state = { ...state, ...change };
  mountPopup(document.body, state, handlers);
};

const isWebPage = (url: string | null): boolean => url !== null && /^https?:/.test(url);

const sheet = new CSSStyleSheet();
sheet.replaceSync(look + switches + ownPage);
document.adoptedStyleSheets = [sheet];

/** The tab the popup was opened over, as soon as it is known. */
let front: number | null = null;
void tabInFront().then((tab) => {
  front = tab?.id ?? null;
});

let questions = 0;

/** What goes on in the tab in front, asked anew; before `until` (ms, as Date.now) a tab that does not answer is given time. */
const refresh = async (until = 0): Promise<void> => {
  questions += 1;
  const question = questions;
  // What is set cannot be read: said, rather than asked for ever.
  const answer = await lookAround(until).catch((): Partial<PopupState> => ({ page: 'silent', tab: null }));
  // The reader has done something since: only the newest question's answer is shown.
  if (question !== questions) return;
  show(answer);
  const kept = answer.tab?.reading === 'ready' || answer.page !== 'read' ? lookKept() : null;
  const soon = answer.page === 'asking' || answer.tab?.reading === 'loading';
  if (soon) setTimeout(() => question === questions && void refresh(until), ASK_AGAIN);
  else void Promise.all([kept, covered]).then(settle);
};

/** From here on what stands below is drawn, and stays. */
const settle = () => {
  if (!state.settled) show({ settled: true });
};

const lookAround = async (until: number): Promise<Partial<PopupState>> => {
  const { on, read, never } = await readSettings();
  if (!on) return { on, page: 'off', tab: null };
  if (!(await hasAccess())) return { on, page: 'withheld', tab: null };
  const tab = await tabInFront();
  const url = tab?.url ?? '';
  const unreadBy = names(never, url) ? 'site' : read === 'asked' ? 'asked' : null;
  const here = { on, site: hostOf(url) || null, unreadBy } as const;
  const status = tab && (await askTab(tab.id, { type: 'status' }));
  if (status) return { ...here, page: 'read', tab: status };
  if (Date.now() < until) return { ...here, page: 'asking', tab: null };
  return { ...here, page: isWebPage(tab?.url ?? null) ? 'unread' : 'forbidden', tab: null };
};

let wishes = 0;

/** How the tab in front stands in the own record, after what is asked of it; where nobody answers, what was shown stays. */
const askKeeping = async (question: (tab: { tab?: number }) => Promise<Keeping>): Promise<void> => {
  wishes += 1;
  const mine = wishes;
  const tab = await tabInFront();
  const keeping = await question(tab ? { tab: tab.id } : {}).catch(() => null);
  if (!keeping || mine !== wishes) return;
  const changed = keeping.held !== state.keeping?.held;
  show({ keeping });
  // What is compared with has grown or shrunk.
  if (changed) await lookCovered();
};
const lookCovered = () =>
  askWorker({ type: 'coverage' })
    .then((covered) => show(covered))
    .catch(() => undefined);
const lookKept = () => askKeeping((tab) => askWorker({ type: 'keeping', ...tab }));

/** Where a choice cannot be kept, what holds is shown again. */
const keepChoice = (change: Partial<Settings>) => changeSettings(change).catch(() => undefined);

const handlers: PopupHandlers = {
  keep: () => askKeeping((tab) => askWorker({ type: 'keep', ...tab })),
  undo: (operation) => askKeeping((tab) => askWorker({ type: 'undo-keep', operation, ...tab })),
  forgetEverything: () => askKeeping((tab) => askWorker({ type: 'forget-everything', ...tab })),
  setPaused: async (paused) => {
    await keepChoice({ paused });
    await lookKept();
  },
  openOptions: async () => {
    await openOwnPage('ui/options.html');
    window.close();
  },
  setNever: async (wanted) => {
    const { site } = state;
    const { never } = await readSettings();
    if (site === null) return;
    const others = never.filter((one) => !names([one], `https://${site}`));
    await keepChoice({ never: wanted ? [...others, site].sort() : others });
    // A page that is read rests at once; one that may be read again is asked for, since nothing else would begin it.
    if (wanted) await refresh(0);
    else await handlers.readAnyway();
  },
  setOn: async (on) => {
    questions += 1;
    show({ on });
    await keepChoice({ on });
    await refresh(on ? Date.now() + TIME_TO_START : 0);
  },
  readAnyway: async () => {
    const tab = await tabInFront();
    if (!tab) return;
    const { outcome } = await askWorker({ type: 'read-anyway', tab: tab.id });
    if (outcome === 'reading') await refresh();
    else show({ page: outcome === 'off' ? 'off' : 'forbidden' });
  },
  openSidebar: async () => {
    const tab = await tabInFront();
    if (tab) await askTab(tab.id, { type: 'command', command: 'open-sidebar' });
    window.close();
  },
  // Straight from the click, nothing awaited before: a browser opens its panel at no other moment.
  openPanel: () => void openPanel(front).then(() => window.close()),
  // Asked straight from the click: a browser takes no other moment for the reader's own.
  requestAccess: async () => {
    if (await requestAccess()) await refresh();
  },
};

// The popup corrects and copies nothing: of what is brought when asked for, only what each corpus covers is shown here.
laterFrom(async () => createLater({ ask: askWorker, tell: () => undefined }));
Object.assign(document.documentElement, tongue());
show({});
const covered = lookCovered();
void refresh();
// Where nobody answers, or the page is read for long, the reader comes to the settings nevertheless.
setTimeout(settle, LONGEST_WAIT);
