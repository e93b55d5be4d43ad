// What the toolbar's popup tells of the tab, and what it can ask.

import type { Keeping, TabStatus } from '../../messages.ts';
import type { Coverage } from '../../schema/corpus.ts';

export type PopupState = {
  /**
   * `asking`: not known yet. `off`: switched off everywhere. `withheld`: the reader's browser gives On Record no access to web pages.
   * `unread`: a web page that did not look like news. `forbidden`: a page no extension may read. `silent`: what is
   * set could not be asked. `read`: see `tab`.
   */
  page: 'asking' | 'off' | 'withheld' | 'unread' | 'forbidden' | 'silent' | 'read';
  on: boolean;
  /** Host of the tab; null where it shows no web page, or may not be told. */
  site: string | null;
  /** Why a page of this kind is not read by itself; null where it would be, if it were news. */
  unreadBy: 'site' | 'asked' | null;
  tab: TabStatus | null;
  /** How this tab's article stands in the reader's own record; null until it is known. */
  keeping: Keeping | null;
  /** What is compared with; null until it is known. */
  coverage: Coverage[] | null;
  /** Corpora that could not be opened, as sentences for the reader. */
  troubles: string[];
  /**
   * All that was asked when the popup was opened was answered, or could not be. Until then nothing is drawn below what is still to be told, which
   * would push it from under the pointer; later changes follow what the reader does.
   */
  settled: boolean;
};

export type PopupHandlers = {
  setOn: (on: boolean) => void;
  readAnyway: () => void;
  openSidebar: () => void;
  /** Opens the side panel, or its page in a tab. */
  openPanel: () => void;
  requestAccess: () => void;
  keep: () => void;
  undo: (operation: string) => void;
  setPaused: (paused: boolean) => void;
  forgetEverything: () => void;
  /** Opens the page of settings and the own record. */
  openOptions: () => void;
  /** Reads the tab's site no more, or again. */
  setNever: (never: boolean) => void;
};
