// What the sidebar shows, and what it asks of the page it stands in.

import type { ComponentChildren } from 'preact';
import type { Keeping } from '../../messages.ts';
import type { Annotations } from '../../schema/match.ts';
import type { ArticleFacts } from '../shared/article-facts.ts';

export type SidebarState = {
  /** `asleep`: asked, and no answer yet beyond the time one takes; `off`: switched off here. */
  status: 'loading' | 'ready' | 'asleep' | 'failed' | 'off';
  /** May be there while loading or failed: what was read before stays readable. */
  annotations: Annotations | null;
  article: ArticleFacts;
  /** What of the page was left unread. */
  notRead: { frames: number; embeds: number };
  /** Index of the quotation last jumped to, or null. */
  current: number | null;
  /** Which side of the window it stands on; at the end of the line unless told. */
  side?: 'start' | 'end';
  /** Its width in CSS px, once the reader made it another. */
  width?: number | undefined;
  /** The page has changed since, and by how many new quotations: shown once the reader asks, or leaves the sidebar. */
  news?: number;
  /** The reader wants no cards on this site. */
  cardsOff?: boolean;
  /** What came of a correction. */
  told?: ComponentChildren;
  /** How the article stands in the reader's own record; null while it is asked. */
  keeping?: Keeping | null;
  /** Why it failed, as a sentence for the reader. */
  message?: string;
};

export type SidebarHandlers = {
  /** Scroll the page to the quotation with this index. */
  goTo: (index: number) => void;
  /** The reader closed the sidebar with its button. Escape is the page script's: it knows what else is open. */
  onClose: () => void;
  onRetry: () => void;
  // What follows is for a sidebar that stands in a page; where one is missing, so is what asks for it.
  /** The reader moved the edge: the width wanted, in CSS px, and whether they let go. */
  onResize?: (width: number, done: boolean) => void;
  /** The page of settings, in a tab of its own. */
  onSettings?: () => void;
  /** To the other side of the window. */
  onSide?: () => void;
  /** Show what the page brought since. */
  onNews?: () => void;
  /** Cards on this site again. */
  onCardsOn?: () => void;
  /** Keep this article. */
  keep: () => void;
  /** Take a keep back. */
  undo: (operation: string) => void;
};
