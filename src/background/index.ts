// The worker: answers messages, carries commands, and keeps nothing that a restart would lose. It is stopped after some thirty
// seconds of quiet and starts from nothing at the next message, so every listener is registered before anything is awaited.

// First of all: it sends for the corpora while all the other code is still to be run.
import './package-files.ts';

import { makeMenu, onMenu } from '../browser/menus.ts';
import { openPanelFor, togglePanel } from '../browser/panel.ts';
import { onInstalled, onMessage, type Sender } from '../browser/runtime.ts';
import { onCommand, openOwnPage, setBadge, signKept } from '../browser/tabs.ts';
import { admit, LONGEST_SEARCH, type ToWorker, type WorkerMessage } from '../door.ts';
import { askTab, commands, type FromWorker } from '../messages.ts';
import { onMoreToRead } from '../settings.ts';
import { say } from '../words.ts';
import { clipFrom, undoClip } from './clipping.ts';
import { correctTab, satireTab, undoCorrection } from './correcting.ts';
import { forgetEverything, keepingOf, keepTab, rememberTab, undoKeep } from './keeping.ts';
import { covered, readForPage } from './library.ts';
import { neighboursOf, restOf, searchRecord, whoElse } from './looking-up.ts';
import { bringLater, bringSurface, probeOpenTabs, readAnyway, readNews } from './pages.ts';

/** The page of the first run, which asks what is to be kept. */
const WELCOME = 'ui/welcome.html';
const SETTINGS = 'ui/options.html';

/** `tab`: of the page's script that asks; NO_TAB where a page of the extension does. */
type Answer<Message, Given> = (message: Message, tab: number, sender: Sender) => Promise<Given>;
type Answers = { [Type in keyof ToWorker]: Answer<ToWorker[Type], FromWorker[Type]> };

/** The tab meant: a page's script is in it, a page of the extension names it. */
const meant = (named: number | undefined, sender: number): number | null =>
  named ?? (sender === NO_TAB ? null : sender);
const NO_TAB = -1;

const answers: Answers = {
  news: (_, tab, sender) => readNews({ tab, document: sender.document }, sender),
  'no-news': async (_, tab) => (await askTab(tab, { type: 'no-news' })) ?? false,
  annotate: async ({ article, revision, partial }) => {
    try {
      const { annotations } = await readForPage(article, revision);
      return { annotations: { ...annotations, partial: partial || annotations.partial } };
    } catch (error) {
      console.error(error);
      return { failed: say('readingFailed') };
    }
  },
  'bring-surface': (_, tab) => bringSurface(tab),
  'bring-later': (_, tab) => bringLater(tab),
  'open-settings': async () => {
    await openOwnPage(SETTINGS);
    return true;
  },
  badge: async ({ count }, tab) => {
    await setBadge(tab, count === 0 ? '' : String(count));
    return true;
  },
  'read-anyway': ({ tab }) => readAnyway(tab),
  keeping: (message, tab) => keepingOf(meant(message.tab, tab)),
  keep: (message, tab) => keepTab(meant(message.tab, tab)),
  'undo-keep': async (message, tab) => {
    const shown = meant(message.tab, tab);
    const now = await undoKeep(message.operation, shown);
    if (shown !== null && now.state !== 'kept') await signKept(shown, null);
    return now;
  },
  correct: (message, tab) => correctTab(message.correction, meant(message.tab, tab)),
  satire: (message, tab) => satireTab(meant(message.tab, tab)),
  'undo-correction': (message, tab) => undoCorrection(message.operation, meant(message.tab, tab)),
  clip: (message, tab) => clipFrom(message.cited, tab),
  'undo-clip': (message) => undoClip(message.story, message.clip),
  remember: async (_, tab) => {
    const isKept = await rememberTab(tab);
    if (isKept) await signKept(tab, say('rememberedHere'));
    return isKept;
  },
  'forget-everything': (message) => forgetEverything(message.tab ?? null),
  search: searchRecord,
  neighbours: neighboursOf,
  rest: (message, tab) => restOf(message.quotation, meant(message.tab, tab)),
  coverage: covered,
  'who-else': (message) => whoElse(message.person),
};

const answer = (message: WorkerMessage, sender: Sender): Promise<unknown> => {
  const byType = answers[message.type] as Answer<WorkerMessage, unknown>;
  // A page of the extension that stands in a tab means another one, or none.
  return byType(message, sender.extensionPage ? NO_TAB : (sender.tab ?? NO_TAB), sender);
};

onMessage((message, sender) => {
  const admitted = admit(message, sender);
  if ('refused' in admitted) {
    console.warn(`On Record refused ${admitted.refused}.`);
    return undefined;
  }
  return answer(admitted.message, sender);
});

const isCommand = (command: string): command is (typeof commands)[number] =>
  (commands as readonly string[]).includes(command);

/** Reads a page because the reader wants it read, and opens the sidebar there. */
const readAndShow = async (tab: number): Promise<void> => {
  const { outcome } = await readAnyway(tab);
  if (outcome === 'reading') await askTab(tab, { type: 'command', command: 'open-sidebar' });
};

/** A command on a page that is not read yet asks for it to be read: the reader wants the sidebar here. */
onCommand(async (command, tab) => {
  // Before anything is awaited: the browser opens its panel at the reader's own gesture alone.
  if (command === 'toggle-panel') return void togglePanel(tab);
  if (tab === null || !isCommand(command)) return;
  const heard = await askTab(tab, { type: 'command', command });
  if (heard === null && command === 'toggle-sidebar') await readAndShow(tab);
});

/** The menu on pages: words that are looked up, and a page that is read although it did not look like news. */
const LOOK_UP = 'look-up';
const READ = 'read-anyway';
onMenu(({ id, words, tab }) => {
  if (id === LOOK_UP) void openPanelFor(words.slice(0, LONGEST_SEARCH), tab);
  else if (id === READ && tab !== null) void readAndShow(tab);
});

onInstalled((first) => {
  void makeMenu([
    { id: LOOK_UP, title: say('menuLookUp'), on: 'selection' },
    { id: READ, title: say('menuRead'), on: 'page' },
  ]);
  void probeOpenTabs();
  // Scenarios open it themselves: a tab that comes to the front by itself would be in the way of all others.
  if (first && !__TEST__) void openOwnPage(WELCOME);
});
onMoreToRead(() => void probeOpenTabs());
