// Where a card stands: next to the words it explains, never over them, never off the screen.

export type Box = { left: number; top: number; width: number; height: number };
export type Size = { width: number; height: number };
export type Place = {
  left: number;
  top: number;
  /** Room the card may take; less than its height where the words leave no more, and it scrolls then. */
  maxHeight: number;
  side: 'below' | 'above';
};

/** CSS px between the words and the card: near enough to belong, wide enough to see the underline. */
const GAP = 6;
/** CSS px kept free at the edges of the window. */
const EDGE = 8;
/** A card lower than this is not worth opening between words and window edge; it then goes where there is more room. */
const LEAST = 96;

/**
 * Places a card of a size beside words that take several boxes (a name over two lines), in CSS px of the viewport: below the last line if it
 * fits, else above the first, else where there is more room, made as high as the room. Words that fill the window leave no
 * room at all: the card then keeps LEAST px at the bottom edge, the only case in which it covers some of them. `fromRight`: the words
 * are written so.
 */
export const positionCard = (anchor: readonly Box[], size: Size, viewport: Size, fromRight = false): Place => {
  // Only lines that can be seen count: words scrolled half away are explained where they show.
  const seen = anchor.filter((box) => box.top + box.height > 0 && box.top < viewport.height && box.width > 0);
  const boxes = seen.length > 0 ? seen : anchor;
  const top = Math.min(...boxes.map((box) => box.top), viewport.height);
  const bottom = Math.max(...boxes.map((box) => box.top + box.height), 0);
  const below = viewport.height - EDGE - (bottom + GAP);
  const above = top - GAP - EDGE;
  const side = below >= Math.min(size.height, LEAST * 2) || below >= above ? 'below' : 'above';
  const maxHeight = Math.min(Math.max(side === 'below' ? below : above, LEAST), viewport.height - 2 * EDGE);
  const height = Math.min(size.height, maxHeight);
  // The card starts where the line next to it starts, so that the eye moves straight down (or up) onto it.
  const beside = side === 'below' ? boxes.at(-1) : boxes[0];
  const start = beside ? beside.left + (fromRight ? beside.width - size.width : 0) : EDGE;
  const left = Math.max(EDGE, Math.min(start, viewport.width - EDGE - size.width));
  const wanted = side === 'below' ? bottom + GAP : top - GAP - height;
  return { left, top: Math.max(EDGE, Math.min(wanted, viewport.height - EDGE - height)), maxHeight, side };
};
