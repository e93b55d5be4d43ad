// The side panel's page: joins what stands beside, the search and the desk with the components that show them. Keeps what is compared; everything
// else is kept by those who know it.

import { isPrivate, onPanelAsked, type PanelAsked, panelAnswered, showTab } from '../browser/panel.ts';
import { askTab, askWorker, openOwnPage } from '../messages.ts';
import { requestAccess, watchOwnRecord, watchSettings } from '../settings.ts';
import { createLater } from '../ui/later/index.tsx';
import {
  type Column,
  fileName,
  mountPanel,
  noQuestion,
  type PanelHandlers,
  type PanelState,
  storyAsHtml,
  storyAsMarkdown,
} from '../ui/panel/index.tsx';
import { later, laterFrom } from '../ui/shared/later.ts';
import look from '../ui/shared/look.css';
import ownPage from '../ui/shared/own-page.css';
import { tongue } from '../ui/shared/tongue.ts';
import sidebarLook from '../ui/sidebar/sidebar.css';
import { say } from '../words.ts';
import { standBeside } from './beside.ts';
import { type DeskHandlers, startDesk } from './desk.ts';
import { saveFile } from './save-file.ts';
import { startSearching } from './searching.ts';

let state: PanelState = {
  tab: 'article',
  incognito: true,
  beside: { page: 'asking', reading: null, keeping: null },
  search: { question: noQuestion, status: 'idle', found: null, foundFor: '' },
  columns: [],
  desk: null,
  story: null,
  undo: null,
  told: '',
  mended: null,
};

const show = (change: Partial<PanelState>): void => {
  state = { ...state, ...change };
  mountPanel(document.body, state, handlers);
};

for (const css of [look, ownPage, sidebarLook]) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}

/** `?tab=`: opened in a tab of its own from that tab. */
const named = Number(new URLSearchParams(location.search).get('tab')) || null;
const opened = Date.now();
const beside = standBeside(named, (page) => show({ beside: page }));
const searching = startSearching(
  (sent) => askWorker({ type: 'search', ...sent }),
  (search) => show({ search }),
);
const tabMeant = () => {
  const tab = beside.tab();
  return tab ? { tab: tab.id } : {};
};
let desk: ReturnType<typeof startDesk> | undefined;
const onDesk =
  <Name extends keyof DeskHandlers>(name: Name) =>
  (...given: Parameters<DeskHandlers[Name]>): void =>
    (desk?.handlers[name] as ((...all: Parameters<DeskHandlers[Name]>) => void) | undefined)?.(...given);

// What a surface in a page brings when it is first asked for is here already; the worker is told which tab is meant.
laterFrom(async () =>
  createLater({
    ask: ((message: object) => askWorker({ ...message, ...tabMeant() } as never)) as typeof askWorker,
    tell: (mended) => show({ mended }),
    desk: {
      compare: (cited, translated) => handlers.compare([{ cited, translated }], 'more'),
      // Into the story that was worked on last; from a private window nothing is kept.
      clip: desk && ((cited) => handlers.clip(cited, state.story ?? state.desk?.stories[0]?.id ?? null, '', '')),
    },
  }),
);

/** Asks something of the tab beside and shows how it stands then. */
const withTab = async (work: (tab: number) => Promise<unknown>): Promise<void> => {
  const tab = beside.tab();
  if (tab) await work(tab.id).catch(() => undefined);
  await beside.look();
};

const handlers: PanelHandlers = {
  choose: (tab) => show({ tab, told: '', undo: null }),
  goTo: (index) =>
    void withTab(async (tab) => {
      if (named !== null) await showTab(tab);
      await askTab(tab, { type: 'go-to', index });
    }),
  openOptions: () => void openOwnPage('ui/options.html'),
  nameSpeaker: (quotation, name) =>
    void later()
      .then(({ correct }) => correct({ kind: 'named speaker', quotation, name }))
      .then(() => beside.look()),
  readAnyway: () => void withTab((tab) => askWorker({ type: 'read-anyway', tab })),
  // Asked straight from the click: a browser takes no other moment for the reader's own.
  requestAccess: () => void requestAccess().then(() => beside.look()),
  keep: () => void withTab((tab) => askWorker({ type: 'keep', tab })),
  undoKeep: (operation) => void withTab((tab) => askWorker({ type: 'undo-keep', operation, tab })),
  ask: (change) => searching.ask(change),
  more: searching.more,
  retrySearch: searching.retry,
  compare: (columns, how) => {
    const added: Column[] = columns.map((column) => ({ ...column, id: crypto.randomUUID() }));
    const all = how === 'anew' ? added : [...state.columns, ...added];
    const stays = how === 'more' && state.tab !== 'compare' && all.length < 2;
    show({ columns: all, undo: null, told: say('comparedNow', all.length), ...(stays ? {} : { tab: 'compare' }) });
  },
  dropColumn: (id) => {
    const columns = state.columns.filter((column) => column.id !== id);
    show({ columns, undo: null, told: say('comparedNow', columns.length) });
  },
  clip: onDesk('clip'),
  setNote: onDesk('setNote'),
  beginStory: onDesk('beginStory'),
  renameStory: onDesk('renameStory'),
  removeStory: onDesk('removeStory'),
  noteClip: onDesk('noteClip'),
  moveClip: onDesk('moveClip'),
  removeClip: onDesk('removeClip'),
  undo: onDesk('undo'),
  save: async (id, form) => {
    const story = await desk?.storyOf(id);
    if (!story) return show({ told: say('storyGone'), undo: null });
    const text = form === 'html' ? storyAsHtml(story) : storyAsMarkdown(story);
    saveFile(fileName(story, form), form === 'html' ? 'text/html' : 'text/markdown', text);
    show({ told: say('storySaved', fileName(story, form)), undo: null });
  },
};

/** What the reader asked for outside: words selected in a page, or to close what was open before. */
const obey = (asked: PanelAsked): void => {
  const mine = beside.tab();
  // Another window's panel was meant.
  if (mine && asked.tab !== null && asked.tab !== mine.id) return;
  void panelAnswered();
  if ('close' in asked) {
    if (asked.at > opened) window.close();
    return;
  }
  show({ tab: 'search', told: '', undo: null });
  searching.ask({ ...noQuestion, words: asked.words.trim() }, 'once');
  document.getElementById('search-words')?.focus();
};

Object.assign(document.documentElement, tongue());
document.title = say('panelTitle');
show({});
const lookCovered = () =>
  askWorker({ type: 'coverage' })
    .then((covered) => covered && show({ covered }))
    .catch(() => undefined);
void lookCovered();
watchSettings(() => void lookCovered());
watchOwnRecord(() => {
  void lookCovered();
  void beside.look();
});
void isPrivate().then(async (incognito) => {
  show({ incognito });
  // From a private window nothing is kept, and what is kept is not shown in it.
  if (!incognito) desk = startDesk(show);
  await beside.look();
  onPanelAsked(obey);
});
