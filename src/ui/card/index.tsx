// The hover card in a page. It knows how to show, place and close itself; when to do so is the page's content script's matter.

import { render } from 'preact';
import { dress, keepEvents } from '../shared/shadow.ts';
import { Card } from './Card.tsx';
import css from './card.css';
import { positionCard } from './position.ts';
import type { CardContent, CardOptions } from './types.ts';

export type { CardContent, CardOptions } from './types.ts';

export type MountedCard = {
  /** Shows the card beside the words, whose boxes are in CSS px of the viewport; a card already open is replaced. */
  show(content: CardContent, anchor: readonly DOMRect[], options?: CardOptions): void;
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
  let pinned = false;
  let focusBefore: Element | null = null;

  const hide = () => {
    if (!open) return;
    const closed = open;
    open = null;
    pinned = false;
    const hadFocus = root.activeElement !== null;
    render(null, place);
    // Focus goes back where it was, so that a keyboard reader is not thrown to the top of the page.
    if (hadFocus && focusBefore instanceof HTMLElement) focusBefore.focus({ preventScroll: true });
    closed.onHide?.();
  };

  const drawn = () => place.firstElementChild as HTMLElement | null;
  const move = (anchor: readonly DOMRect[]) => {
    const card = drawn();
    if (!card) return;
    card.style.maxHeight = '';
    const view = { width: ownerDocument.documentElement.clientWidth, height: window.innerHeight };
    const { left, top, maxHeight } = positionCard(anchor, card.getBoundingClientRect(), view);
    Object.assign(card.style, { left: `${left}px`, top: `${top}px`, maxHeight: `${maxHeight}px` });
  };
  const covers = (x: number, y: number) => {
    const box = drawn()?.getBoundingClientRect();
    return box !== undefined && x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
  };

  const draw = (content: CardContent, options: CardOptions) => {
    const onPin = () => {
      pinned = !pinned;
      draw(content, options);
    };
    render(<Card content={content} options={options} pinned={pinned} onPin={onPin} onClose={hide} />, place);
  };
  const show = (content: CardContent, anchor: readonly DOMRect[], options: CardOptions = {}) => {
    if (!open) focusBefore = ownerDocument.activeElement;
    open = options;
    draw(content, options);
    const card = drawn();
    if (card) card.scrollTop = 0;
    move(anchor);
    if (options.focus) card?.focus({ preventScroll: true });
  };

  return {
    show,
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
