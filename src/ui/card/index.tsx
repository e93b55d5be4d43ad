// The hover card in a page. It knows how to show, place and close itself; when to do so is the page's content script's matter.

import { type ComponentChildren, render } from 'preact';
import { dress, keepEvents } from '../shared/shadow.ts';
import { Card } from './Card.tsx';
import css from './card.css';
import { positionCard } from './position.ts';
import type { CardContent, CardOptions } from './types.ts';

export type { CardContent, CardOptions } from './types.ts';

export type MountedCard = {
  /** Shows the card beside the words, whose boxes are in CSS px of the viewport; a card already open is replaced. */
  show(content: CardContent, anchor: readonly DOMRect[], options?: CardOptions): void;
  /** The same words as they were read anew: the open card shows them so. */
  update(content: CardContent): void;
  /** Shows what came of a correction in the open card. */
  tell(told: ComponentChildren): void;
  /** The words have moved: the open card goes along. */
  move(anchor: readonly DOMRect[]): void;
  /** Does the open card cover this point of the viewport (CSS px)? */
  covers(x: number, y: number): boolean;
  hide(): void;
  readonly isOpen: boolean;
  /** The reader wants it kept open, or has the keyboard in it: the pointer leaving is no reason to go. */
  readonly stays: boolean;
};

/** Makes a root the card's own: styles now, the card when it is shown. */
export const mountCard = (root: ShadowRoot): MountedCard => {
  const { ownerDocument } = root;
  dress(root, css);
  keepEvents(root);
  const place = ownerDocument.createElement('div');
  root.append(place);
  let open: CardOptions | null = null;
  let shown: { content: CardContent; anchor: readonly DOMRect[] } | null = null;
  let told: ComponentChildren = null;
  let pinned = false;
  let focusBefore: Element | null = null;

  const hide = () => {
    if (!open) return;
    const closed = open;
    open = null;
    shown = null;
    told = null;
    pinned = false;
    grown.disconnect();
    const hadFocus = root.activeElement !== null;
    render(null, place);
    // Focus goes back where it was, so that a keyboard reader is not thrown to the top of the page.
    if (hadFocus && focusBefore instanceof HTMLElement) focusBefore.focus({ preventScroll: true });
    closed.onHide?.();
  };

  const drawn = () => place.firstElementChild as HTMLElement | null;
  const move = (anchor: readonly DOMRect[]) => {
    const card = drawn();
    if (!card || !shown) return;
    shown.anchor = anchor;
    card.style.maxHeight = '';
    const view = { width: ownerDocument.documentElement.clientWidth, height: window.innerHeight };
    const { left, top, maxHeight } = positionCard(anchor, card.getBoundingClientRect(), view, open?.fromRight);
    Object.assign(card.style, { left: `${left}px`, top: `${top}px`, maxHeight: `${maxHeight}px` });
  };
  const covers = (x: number, y: number) => {
    const box = drawn()?.getBoundingClientRect();
    return box !== undefined && x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
  };

  const draw = () => {
    if (!shown || !open) return;
    const onPin = () => {
      pinned = !pinned;
      draw();
    };
    render(
      <Card content={shown.content} options={open} pinned={pinned} told={told} onPin={onPin} onClose={hide} />,
      place,
    );
  };
  // What the reader unfolds in it makes it higher: it still must not cover the words.
  const grown = new ResizeObserver(() => shown && move(shown.anchor));
  const show = (content: CardContent, anchor: readonly DOMRect[], options: CardOptions = {}) => {
    if (!open) focusBefore = ownerDocument.activeElement;
    // Another card is drawn anew: what was unfolded in the one before is not unfolded in it.
    if (open) render(null, place);
    open = options;
    shown = { content, anchor };
    told = null;
    draw();
    const card = drawn();
    if (card) grown.observe(card);
    move(anchor);
    if (options.focus) card?.focus({ preventScroll: true });
  };

  return {
    show,
    update: (content) => {
      if (shown) shown.content = content;
      draw();
    },
    tell: (next) => {
      told = next;
      draw();
    },
    move,
    covers,
    hide,
    get isOpen() {
      return open !== null;
    },
    get stays() {
      return pinned || root.activeElement !== null;
    },
  };
};
