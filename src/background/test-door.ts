// What end-to-end tests may ask of the worker, in test builds alone: a keyboard shortcut and the toolbar's popup cannot be driven
// from outside in a headless browser. Release builds drop this file whole (`__TEST__` is false there); a test makes sure.

import { packagedUrl } from '../browser/runtime.ts';
import { activeTab, openTab } from '../browser/tabs.ts';
import { askTab, type Command } from '../messages.ts';

/** Told with every answer, so that a test can prove that the worker was started anew. */
const boot = crypto.randomUUID();

type TestMessage = { type: 'test'; open?: 'popup'; command?: Command };

const isTest = (message: unknown): message is TestMessage => (message as { type?: unknown } | null)?.type === 'test';

/** Answers a test's message; undefined where the message is none. */
export const answerTest = (message: unknown): Promise<{ boot: string }> | undefined => {
  if (!isTest(message)) return undefined;
  const run = async () => {
    const tab = await activeTab();
    if (message.open === 'popup') await openTab(packagedUrl(`ui/popup.html?tab=${tab?.id}`));
    if (message.command && tab) await askTab(tab.id, { type: 'command', command: message.command });
    return { boot };
  };
  return run();
};
