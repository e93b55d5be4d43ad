// Every message that travels between page, worker and popup, as one typed map: what is asked, what is answered, and who may ask.
// The worker checks each against its schema and its sender at its door (door.ts) before it does anything.
// No room talks to another outside this file.

import { sendToTab, sendToWorker } from './browser/runtime.ts';
import { activeTab, openOwnPage } from './browser/tabs.ts';
import type { ToWorker } from './door.ts';
import type { Article } from './schema/article.ts';
import type { Coverage } from './schema/corpus.ts';
import type { Annotations } from './schema/match.ts';

/** Commands of the keyboard, as the manifest names them, carried to the page. */
export const commands = ['toggle-sidebar', 'next-quotation', 'previous-quotation'] as const;
/** `open-sidebar` is the toolbar's: what is open stays open. */
export type Command = (typeof commands)[number] | 'open-sidebar';

/** Whether a page could be read when asked: `forbidden` is a page no extension may touch, or one access was withheld from. */
export type ReadAnyway = { outcome: 'reading' | 'forbidden' | 'off' };
export type Covered = { coverage: Coverage[]; troubles: string[] };

/** How the article of a tab stands in the reader's own record, after what was asked. */
export type Keeping = {
  /** Whether articles are kept by themselves. */
  remembering: 'on' | 'paused' | 'off';
  /** Statements in the whole own record. */
  held: number;
} & (
  | { state: 'not kept'; undone?: true }
  /** `asRead`: how many have a speaker that is not sure. `already`: asked to keep, and nothing was new. */
  | { state: 'kept'; statements: number; asRead: number; operation: string | null; already?: true }
  /** Its words are kept from another outlet, whose article it prints again. */
  | { state: 'copy'; outlet?: string }
  | { state: 'refused'; why: 'private' | 'satire' | 'advertising' | 'opinion' | 'nothing' | 'unread' }
  | { state: 'failed'; why: 'blocked' | 'full' | 'newer' | 'damaged' }
);

export type FromWorker = {
  news: boolean;
  'no-news': boolean;
  annotate: { annotations: Annotations } | { failed: string };
  'bring-surface': boolean;
  badge: boolean;
  'read-anyway': ReadAnyway;
  coverage: Covered;
  keeping: Keeping;
  keep: Keeping;
  'undo-keep': Keeping;
  remember: boolean;
  'forget-everything': Keeping;
};

/** What the article's content script takes, from the worker or the popup. */
export type ToTab = {
  /** What goes on in this tab. Answer: TabStatus. */
  status: { type: 'status' };
  command: { type: 'command'; command: Command };
  /** The article as it was read last. Answer: Article, or null while it is not read. */
  article: { type: 'article' };
  /** The page is no news any more: leave it as it was. */
  'no-news': { type: 'no-news' };
};
export type TabStatus = {
  reading: 'loading' | 'ready' | 'failed';
  quotations: number;
  /** Quotations that another source reports too. */
  alsoReported: number;
  /** Quotations with something the same person said earlier or later. */
  otherTimes: number;
  /** Quotations with either. */
  elsewhere: number;
  /** People named. */
  people: number;
  partial: boolean;
  message?: string;
};
export type FromTab = { status: TabStatus; command: boolean; article: Article | null; 'no-news': boolean };

/** The tab the reader looks at; a page of ours in a new tab. */
export { activeTab as tabInFront, openOwnPage };

/** Asks the worker; waking it costs some 30 ms. Rejects where the extension was updated or removed under an open page. */
export const askWorker = async <Type extends keyof ToWorker>(
  message: ToWorker[Type] & { type: Type },
): Promise<FromWorker[Type]> => (await sendToWorker(message)) as FromWorker[Type];

/** Asks the article's content script of a tab; null where the tab holds none. */
export const askTab = async <Type extends keyof ToTab>(
  tab: number,
  message: ToTab[Type] & { type: Type },
): Promise<FromTab[Type] | null> => {
  try {
    return ((await sendToTab(tab, message)) ?? null) as FromTab[Type] | null;
  } catch {
    return null;
  }
};
