// What the panel shows, and what it asks of those who know: the tab beside it, the worker, the desk.

import type { ComponentChildren } from 'preact';
import type { Cited } from '../../citation/index.ts';
import type { Covered, Keeping, QuotationMeant, Searched, TabReading } from '../../messages.ts';
import type { Match } from '../../schema/match.ts';

export const tabs = ['article', 'search', 'compare', 'stories'] as const;
export type PanelTab = (typeof tabs)[number];

/**
 * The page beside. `asking`: not known yet; `none`: no tab; `off`: On Record is switched off; `unread`: a web page nobody reads;
 * `forbidden`: a page no extension may read.
 */
export type PageBeside = {
  page: 'asking' | 'none' | 'off' | 'withheld' | 'unread' | 'forbidden' | 'read';
  reading: TabReading | null;
  keeping: Keeping | null;
};

export type Order = 'best' | 'newest' | 'oldest';
/** What is typed; empty where nothing is. */
export type Question = { words: string; speaker: string; from: string; to: string; source: string; order: Order };
export const noQuestion: Question = { words: '', speaker: '', from: '', to: '', source: '', order: 'best' };

export type SearchState = {
  question: Question;
  /** `asleep`: asked, and no answer yet beyond the time one takes. */
  status: 'idle' | 'searching' | 'asleep' | 'failed' | 'done';
  /** The answer to the newest question that has one; stays while the next is asked. */
  found: Exclude<Searched, { failed: string }> | null;
  /** The words `found` was asked for. */
  foundFor: string;
  message?: string;
};

/** A wording to be compared; `translated`: it may be a translation. */
export type Column = { id: string; cited: Cited; translated: boolean };

export type ClipShown = { id: string; cited: Cited; note: string };
export type StoryShown = { id: string; title: string; clips: ClipShown[] };
export type DeskState = {
  stories: StoryShown[];
  /** Notes by `corpus/statement`. */
  notes: Record<string, string>;
  /** Why nothing can be kept, as a sentence. */
  trouble?: string;
};

export type PanelState = {
  tab: PanelTab;
  /** Stands in a private window: nothing may be kept. */
  incognito: boolean;
  beside: PageBeside;
  search: SearchState;
  columns: Column[];
  /** Null until it is read, and in a private window. */
  desk: DeskState | null;
  /** The story that was clipped to last. */
  story: string | null;
  /** All that is on record; absent until it is known. */
  covered?: Covered;
  /** What can be taken back, told as what was done. */
  undo: string | null;
  /** What was done last, announced. */
  told: string;
  /** What came of a correction. */
  mended?: ComponentChildren;
};

export type PanelHandlers = {
  choose: (tab: PanelTab) => void;
  goTo: (index: number) => void;
  /** Opens the page of settings and the own record. */
  openOptions: () => void;
  readAnyway: () => void;
  requestAccess: () => void;
  /** Names who says a quotation of the article. */
  nameSpeaker: (quotation: QuotationMeant, name: string) => void;
  keep: () => void;
  undoKeep: (operation: string) => void;
  ask: (change: Partial<Question>) => void;
  more: () => void;
  retrySearch: () => void;
  /** Puts wordings beside each other, in place of those that are there or with them, and shows them. */
  compare: (columns: Omit<Column, 'id'>[], how: 'anew' | 'more') => void;
  dropColumn: (id: string) => void;
  /** `story`: an id, or null for a new one of that title. */
  clip: (cited: Cited, story: string | null, title: string, note: string) => void;
  setNote: (match: Match, cited: Cited, note: string) => void;
  beginStory: (title: string) => void;
  renameStory: (story: string, title: string) => void;
  removeStory: (story: string) => void;
  noteClip: (story: string, clip: string, note: string) => void;
  moveClip: (story: string, clip: string, to: number) => void;
  removeClip: (story: string, clip: string) => void;
  undo: () => void;
  save: (story: string, form: 'html' | 'markdown') => void;
};

export type PanelProps = { state: PanelState; handlers: PanelHandlers };
