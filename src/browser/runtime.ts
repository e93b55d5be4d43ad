// Messages as the browser carries them: whom they came from, and sending. What they say is messages.ts's matter.

import type { Runtime } from 'webextension-polyfill';
import { native as browser } from './native.ts';

/** What the browser vouches for about a sender; nothing in it comes from the message itself. */
export type Sender = {
  /** Sent by a part of this extension. */
  ours: boolean;
  /** Sent from a page of the extension's own origin: popup, options. */
  extensionPage: boolean;
  tab: number | null;
  topFrame: boolean;
  /** The very document it was sent from, where the browser tells documents apart: a tab may be about to show another. */
  document: string | null;
  /** That document's address, which is not the tab's while the tab is about to show it; undefined where the browser does not say. */
  url: string | undefined;
  /** Private window. */
  incognito: boolean;
};

/** Chromium and Firefox tell documents apart; the types do not yet. */
type Known = Runtime.MessageSender & { documentId?: string };

const senderOf = ({ id, url, tab, frameId, documentId }: Known): Sender => ({
  ours: id === browser.runtime.id,
  extensionPage: url?.startsWith(browser.runtime.getURL('')) ?? false,
  tab: tab?.id ?? null,
  topFrame: frameId === 0,
  document: documentId ?? null,
  url,
  incognito: tab?.incognito ?? false,
});

export const sendToWorker = (message: unknown): Promise<unknown> => browser.runtime.sendMessage(message);

export const sendToTab = (tab: number, message: unknown): Promise<unknown> =>
  browser.tabs.sendMessage(tab, message, { frameId: 0 });

type Answer = (message: unknown, sender: Runtime.MessageSender, respond: (answer: unknown) => void) => true | undefined;

/**
 * Answers messages until the returned function is called. A listener that gives back undefined leaves the message to another; where an
 * answer fails, the sender gets undefined, as if it had been lost on the way.
 */
export const onMessage = (
  listener: (message: unknown, sender: Sender) => Promise<unknown> | undefined,
): (() => void) => {
  // Answering by `respond` works in every browser; a returned promise does so in Chrome only of late.
  const heard: Answer = (message, sender, respond) => {
    const answer = listener(message, senderOf(sender));
    if (!answer) return undefined;
    answer.then(respond, (error: unknown) => {
      console.error(error);
      respond(undefined);
    });
    return true;
  };
  browser.runtime.onMessage.addListener(heard as Runtime.OnMessageListenerCallback);
  return () => {
    try {
      browser.runtime.onMessage.removeListener(heard as Runtime.OnMessageListenerCallback);
    } catch {
      // The extension was updated or removed under the page: its listeners went with it.
    }
  };
};

/** False once the extension was updated, removed or switched off under this page: nothing can be asked any more. */
export const isAlive = (): boolean => {
  try {
    return Boolean(browser.runtime?.id);
  } catch {
    return false;
  }
};

/** `first`: installed by the reader just now, not updated. */
export const onInstalled = (listener: (first: boolean) => void): void =>
  browser.runtime.onInstalled.addListener(({ reason }) => listener(reason === 'install'));

/**
 * All bytes of a response. Chromium gives a packaged file in one chunk, which is taken as it is: `arrayBuffer()` copies it, a quarter of what 2 MB cost
 * a worker (5.4 ms, 3.9 so).
 */
const readWhole = async (response: Response): Promise<Uint8Array> => {
  const reader = response.body?.getReader();
  const chunks: Uint8Array[] = [];
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) chunks.push(next.value);
  const [only] = chunks;
  if (only && chunks.length === 1) return only;
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
};

/** Bytes of a file of the extension's own package. Throws where there is none. */
export const packagedFile = async (path: string): Promise<Uint8Array> => {
  const response = await fetch(browser.runtime.getURL(path));
  if (!response.ok) throw new Error(`${path} is not in the package`);
  return readWhole(response);
};
