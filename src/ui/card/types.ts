// What a card is about, and what it can ask of the page it stands in.

import type { Annotations } from '../../schema/match.ts';
import type { ArticleFacts } from '../shared/article-facts.ts';

export type { ArticleFacts } from '../shared/article-facts.ts';

/** A name (the key of an ArticlePerson) or a quotation (its index), with the annotations it stands in. */
export type CardContent = { annotations: Annotations; article?: ArticleFacts } & (
  | { kind: 'person'; who: string }
  | { kind: 'quotation'; index: number }
);

export type CardOptions = {
  /** "No cards on this site". */
  onNoCards?: () => void;
  /** The words are written from right to left. */
  fromRight?: boolean;
  /** Put the keyboard's focus into the card: for cards opened by a command, never for hover. */
  focus?: boolean;
  /** "Show in the sidebar": the quotation's index, or null for a person. */
  onSidebar?: (index: number | null) => void;
  /** The card is gone: Escape, its close button, or `hide`. */
  onHide?: () => void;
};
