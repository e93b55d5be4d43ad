// Every message that travels between page, worker and popup, as one typed map: what is asked, what is answered, and who may ask.
// The worker checks each against its schema and its sender at its door (door.ts) before it does anything.
// No room talks to another outside this file.

import { openPanel } from './browser/panel.ts';
import { sendToTab, sendToWorker } from './browser/runtime.ts';
import { activeTab, openOwnPage } from './browser/tabs.ts';
import type { Finding } from './corpus/index.ts';
import type { ToWorker } from './door.ts';
import type { Article } from './schema/article.ts';
import type { Coverage } from './schema/corpus.ts';
import type { Annotations, Match, Neighbours } from './schema/match.ts';

/** Commands of the keyboard, as the manifest names them, carried to the page. */
export const commands = ['toggle-sidebar', 'next-quotation', 'previous-quotation', 'copy-quotation'] as const;
/** `open-sidebar` is the toolbar's: what is open stays open. */
export type Command = (typeof commands)[number] | 'open-sidebar';

/** Whether a page could be read when asked: `forbidden` is a page no extension may touch, or one access was withheld from. */
export type ReadAnyway = { outcome: 'reading' | 'forbidden' | 'off' };
/** `off`: what the corpora cover that the reader switched off; they are not asked. */
export type Covered = { coverage: Coverage[]; troubles: string[]; off?: Coverage[] };

/** What the record holds of what a reader searches for. */
export type Searched =
  | {
      /** Nearly the words that were asked for, as somebody said them: only where a whole sentence was asked for. */
      alike: Match[];
      /** All others with the words, the first of them. */
      finding: Finding;
      coverage: Coverage[];
      troubles: string[];
    }
  | { failed: string };

/** How the article of a tab stands in the reader's own record, after what was asked. */
export type Keeping = {
  /** Whether articles are kept by themselves. */
  remembering: 'on' | 'paused' | 'off';
  /** Statements in the whole own record. */
  held: number;
} & (
  | { state: 'not kept'; undone?: true }
  /** `asRead`: how many have a speaker that is not sure. `already`: asked to keep, and nothing was new. */
  | {
      state: 'kept';
      statements: number;
      asRead: number;
      operation: string | null;
      already?: true;
      /** Statements of people without a public role that are not kept unless the reader asks (`keep`); absent where there are none. */
      more?: number;
    }
  /** Its words are kept from another outlet, whose article it prints again. */
  | { state: 'copy'; outlet?: string }
  | { state: 'refused'; why: 'private' | 'satire' | 'advertising' | 'opinion' | 'nothing' | 'unread' }
  | { state: 'failed'; why: 'blocked' | 'full' | 'newer' | 'damaged' }
);

/**
 * What the reader corrects in a page, by choices alone (words are typed on pages of the extension only). `quotation`: a quotation of the
 * annotations shown, as it stands there. `who`: key of one of the annotations' people.
 */
export type Correction =
  | { kind: 'not a quotation'; quotation: QuotationMeant }
  /** The match of the annotations that is another statement; where it is held as one with this article's words, they are split. */
  | { kind: 'not the same'; quotation: QuotationMeant; corpus: string; statement: string }
  /** Null: nobody that the article names. */
  | { kind: 'speaker'; quotation: QuotationMeant; who: string | null }
  /** Somebody named in words, whom the article may not name. */
  | { kind: 'named speaker'; quotation: QuotationMeant; name: string }
  /** The name, in this article and its copies, is not the person of the record it was linked to. */
  | { kind: 'not this person'; who: string };
export type QuotationMeant = { start: number; end: number; text: string };

/**
 * What came of a correction, or of taking one back: `done` with the operation that takes it back. The page is read anew by then. `unread`: the page
 * is not as it was read; `gone`: what was meant is not there any more.
 */
export type Corrected =
  | { state: 'done'; operation: string }
  | { state: 'undone' }
  | { state: 'refused'; why: 'private' | 'unread' | 'gone' }
  | { state: 'failed'; why: 'blocked' | 'full' | 'newer' | 'damaged' };

/**
 * What came of clipping words of a page: into which story, and what takes it back. `title`: the story's, empty where the reader gave none.
 */
export type Clipped =
  | { state: 'clipped'; title: string; story: string; clip: string }
  | { state: 'undone' }
  | { state: 'refused'; why: 'private' }
  | { state: 'failed'; why: 'blocked' | 'full' | 'newer' | 'damaged' };

/** The name by which pages of ours and the worker tell each other that a story has changed. */
export const STORIES_CHANNEL = 'on-record-stories';

/** People of other corpora who are taken for the one that was asked for; ids are `corpus/id`. */
export type WhoElse = { people: { id: string; name: string; corpus: string }[] };

export type FromWorker = {
  news: boolean;
  'no-news': boolean;
  annotate: { annotations: Annotations } | { failed: string };
  'bring-surface': boolean;
  'bring-later': boolean;
  'open-settings': boolean;
  badge: boolean;
  'read-anyway': ReadAnyway;
  coverage: Covered;
  'who-else': WhoElse;
  search: Searched;
  neighbours: { neighbours: Neighbours } | { failed: string };
  /** Nearest in time first. */
  rest: { rest: Match[] } | { failed: string };
  keeping: Keeping;
  keep: Keeping;
  'undo-keep': Keeping;
  correct: Corrected;
  satire: Corrected;
  'undo-correction': Corrected;
  clip: Clipped;
  'undo-clip': Clipped;
  remember: boolean;
  'forget-everything': Keeping;
};

/** What the article's content script takes, from the worker or the popup. */
export type ToTab = {
  /** What goes on in this tab. Answer: TabStatus. */
  status: { type: 'status' };
  command: { type: 'command'; command: Command };
  /** All that was read in this tab, for the panel beside it. Answer: TabReading. */
  reading: { type: 'reading' };
  /** Scroll the page to the quotation with this index. */
  'go-to': { type: 'go-to'; index: number };
  /** The article as it was read last. Answer: Article, or null while it is not read. */
  article: { type: 'article' };
  /** The reader corrected something: read the article anew. */
  'read-again': { type: 'read-again' };
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
  /** The page is read again less often than it changes, since reading it takes long. */
  heldBack?: boolean;
  message?: string;
};
/** `article` is null until the page was read once; annotations belong to it. */
export type TabReading = {
  status: TabStatus['reading'];
  article: Article | null;
  annotations: Annotations | null;
  message?: string;
};
export type FromTab = {
  status: TabStatus;
  command: boolean;
  article: Article | null;
  'no-news': boolean;
  'read-again': boolean;
  reading: TabReading;
  'go-to': boolean;
};

/** The tab the reader looks at; a page of ours in a new tab; the side panel. */
export { activeTab as tabInFront, openOwnPage, openPanel };

/** What is not done twice, since the second time would answer otherwise than the first, whose answer was lost. */
const ONCE = /correct|satire|undo/;

/**
 * Asks the worker; waking it costs some 30 ms. A worker that is stopped while it answers loses the answer: asked once more, it starts anew.
 * Rejects where nobody answers then either, as where the extension was updated or removed under an open page.
 */
export const askWorker = async <Type extends keyof ToWorker>(
  message: ToWorker[Type] & { type: Type },
): Promise<FromWorker[Type]> => {
  const ask = () => sendToWorker(message) as Promise<FromWorker[Type]>;
  if (ONCE.test(message.type)) return ask();
  try {
    return (await ask()) ?? (await ask());
  } catch {
    return ask();
  }
};

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
