// The card in this page: beside the words it is about, going where they go and away when they are gone. How it
// looks is ui/card's; when a pointer means it is hover's.

import type { ComponentChildren } from 'preact';
import { type CardContent, type MountedCard, mountCard } from '../ui/card/index.tsx';
import type { Session, SessionState } from './article-session.ts';
import type { Host } from './host.ts';
import { keyOf, type Marked, markedBy } from './marks.ts';
import { stillAt } from './travel.ts';

export type CardPane = {
  /** Opens the card of a mark. `focus`: for the keyboard; the pointer opens none where the reader selects words, or keeps another one open. */
  open: (key: string, focus: boolean) => void;
  hide: () => void;
  /** The pointer has left: the card goes, unless the reader keeps it open or is in it with the keyboard. */
  leave: () => void;
  isOpen: () => boolean;
  covers: (x: number, y: number) => boolean;
  /** Shows what came of a correction, where a card is open. */
  tell: (told: ComponentChildren) => void;
  /** The page was scrolled: the card follows its words, and goes when they leave the window. */
  follow: () => void;
};

const contentOf = ({ kind, index }: Marked, { annotations, read }: SessionState): CardContent | null => {
  if (!annotations) return null;
  const shared = { annotations, ...(read ? { article: read.article } : {}) };
  if (kind === 'quotation') return annotations.quotations[index] ? { ...shared, kind, index } : null;
  const mention = annotations.mentions[index];
  return mention ? { ...shared, kind: 'person', who: mention.who } : null;
};

/** Index of the marked words after a change, wherever they stand now; null where they are gone. */
const indexAfter = ({ kind, index }: Marked, before: SessionState, after: SessionState): number | null => {
  const list = kind === 'quotation' ? ('quotations' as const) : ('mentions' as const);
  return stillAt(index, before.annotations?.[list] ?? [], after.annotations?.[list] ?? []);
};

/** Are some of the words selected? Then the reader is about to copy them, and a card would stand in the way. */
const isSelecting = (words: Range): boolean => {
  const selection = getSelection();
  if (!selection || selection.isCollapsed) return false;
  const chosen = selection.getRangeAt(0);
  return (
    chosen.commonAncestorContainer.getRootNode() === words.commonAncestorContainer.getRootNode() &&
    chosen.compareBoundaryPoints(Range.END_TO_START, words) < 0 &&
    chosen.compareBoundaryPoints(Range.START_TO_END, words) > 0
  );
};

const isFromRight = ({ startContainer }: Range): boolean =>
  startContainer.parentElement !== null && getComputedStyle(startContainer.parentElement).direction === 'rtl';

export const createCardPane = (
  host: Host,
  session: Session,
  events: {
    /** Where the words of a mark stand, drawn or not. */
    rangeOf: (key: string) => Range | null;
    onSidebar: (index: number | null) => void;
    onNoCards: () => void;
    onHide: () => void;
  },
): CardPane => {
  let card: MountedCard | undefined;
  /** What is shown, with the words' own range: it lives on where the page changes around it. */
  let shown: { key: string; range: Range } | undefined;

  const isOpen = () => card?.isOpen ?? false;
  const hide = () => card?.hide();
  const open = (key: string, focus: boolean) => {
    if (!focus && isOpen() && card?.stays) return;
    const content = contentOf(markedBy(key), session.state());
    const range = events.rangeOf(key);
    if (!content || !range || (!focus && isSelecting(range))) return;
    card ??= mountCard(host.root('card'));
    shown = { key, range };
    card.show(content, [...range.getClientRects()], {
      focus,
      fromRight: isFromRight(range),
      onSidebar: events.onSidebar,
      onNoCards: events.onNoCards,
      onHide: () => {
        card = undefined;
        shown = undefined;
        events.onHide();
      },
    });
  };
  const follow = () => {
    if (!card || !shown) return;
    const box = shown.range.getBoundingClientRect();
    const inView = box.bottom > 0 && box.top < window.innerHeight && box.width + box.height > 0;
    if (inView) card.move([...shown.range.getClientRects()]);
    else if (!card.stays) hide();
  };
  session.onChange((before) => {
    const { annotations } = session.state();
    if (!shown || annotations === before.annotations) return;
    const marked = markedBy(shown.key);
    const index = indexAfter(marked, before, session.state());
    if (index === null) return hide();
    const now = { ...marked, index };
    shown.key = keyOf(now);
    const content = contentOf(now, session.state());
    // What is no quotation any more is shown as it was, since its card says so.
    if (content && annotations?.quotations[index]?.kind !== 'term') card?.update(content);
  });
  const leave = () => {
    if (!card?.stays) hide();
  };
  const tell = (told: ComponentChildren) => card?.tell(told);
  return { open, hide, leave, isOpen, tell, covers: (x, y) => card?.covers(x, y) ?? false, follow };
};
