// The worker: answers messages, carries commands, and keeps nothing that a restart would lose. It is stopped after some thirty
// seconds of quiet and starts from nothing at the next message, so every listener is registered before anything is awaited.

import { annotate } from '../annotate.ts';
import { onInstalled, onMessage, type Sender } from '../browser/runtime.ts';
import { onCommand, setBadge } from '../browser/tabs.ts';
import { admit, type ToWorker, type WorkerMessage } from '../door.ts';
import { askTab, commands, type FromWorker } from '../messages.ts';
import { watchSettings } from '../settings.ts';
import { say } from '../words.ts';
import { openLibrary } from './library.ts';
import { bringSurface, probeOpenTabs, readAnyway, readNews } from './pages.ts';

type Answers = { [Type in keyof ToWorker]: (message: ToWorker[Type], tab: number) => Promise<FromWorker[Type]> };

const answers: Answers = {
  news: (_, tab) => readNews(tab),
  'no-news': async (_, tab) => (await askTab(tab, { type: 'no-news' })) ?? false,
  annotate: async ({ article, revision, partial }) => {
    try {
      const { record, known, troubles } = await openLibrary();
      const annotations = await annotate(article, record, known, revision);
      return { annotations: { ...annotations, partial, troubles } };
    } catch (error) {
      console.error(error);
      return { failed: say('readingFailed') };
    }
  },
  'bring-surface': (_, tab) => bringSurface(tab),
  badge: async ({ count }, tab) => {
    await setBadge(tab, count === 0 ? '' : String(count));
    return true;
  },
  'read-anyway': ({ tab }) => readAnyway(tab),
  coverage: async () => {
    const { record, troubles } = await openLibrary();
    return { coverage: record.coverage, troubles };
  },
};

const answer = (message: WorkerMessage, sender: Sender): Promise<unknown> => {
  const byType = answers[message.type] as (message: WorkerMessage, tab: number) => Promise<unknown>;
  return byType(message, sender.tab ?? -1);
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

/** A command on a page that is not read yet asks for it to be read: the reader wants the sidebar here. */
onCommand(async (command, tab) => {
  if (tab === null || !isCommand(command)) return;
  const heard = await askTab(tab, { type: 'command', command });
  if (heard === null && command === 'toggle-sidebar') {
    const { outcome } = await readAnyway(tab);
    if (outcome === 'reading') await askTab(tab, { type: 'command', command });
  }
});

onInstalled(() => void probeOpenTabs());
watchSettings(({ on }) => {
  if (on) void probeOpenTabs();
});
