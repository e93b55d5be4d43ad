// What the sidebar shows, and what it asks of the page it stands in.

import type { Keeping } from '../../messages.ts';
import type { Genre } from '../../schema/article.ts';
import type { Annotations } from '../../schema/match.ts';

export type SidebarState = {
  /** `asleep`: asked, and no answer yet beyond the time one takes; `off`: switched off here. */
  status: 'loading' | 'ready' | 'asleep' | 'failed' | 'off';
  /** May be there while loading or failed: what was read before stays readable. */
  annotations: Annotations | null;
  article: { title?: string; outlet?: string; published?: string; url?: string; genre?: Genre };
  /** What of the page was left unread. */
  notRead: { frames: number; embeds: number };
  /** Index of the quotation last jumped to, or null. */
  current: number | null;
  /** Which side of the window it stands on; at the end of the line unless told. */
  side?: 'start' | 'end';
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
  /** Keep this article. */
  keep: () => void;
  /** Take a keep back. */
  undo: (operation: string) => void;
};
