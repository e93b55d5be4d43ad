// Where a card stands: next to the words it explains, never over them, never off the screen.

export type Box = { left: number; top: number; width: number; height: number };
export type Size = { width: number; height: number };
export type Place = {
  left: number;
  top: number;
  /** Room the card may take; less than its height where the words leave no more, and it scrolls then. */
  maxHeight: number;
};

/** CSS px between the words and the card: near enough to belong, wide enough to see the underline. */
const GAP = 6;
/** CSS px kept free at the edges of the window. */
const EDGE = 8;
/** A card lower than this is not worth opening between words and window edge; it then goes where there is more room. */
const LEAST = 96;

/**
 * Places a card of a size beside words that take several boxes (a name over two lines), in CSS px of the viewport: below the last line if it
 * fits, else above the first, else where there is more room, made as high as the room. Beside words that leave none it stands to their right, or to
 * their left. Only where they fill the window does it cover some of them: it keeps LEAST px at the bottom edge then. `fromRight`: the words are written so.
 */
export const positionCard = (anchor: readonly Box[], size: Size, viewport: Size, fromRight = false): Place => {
  // Only lines that can be seen count: words scrolled half away are explained where they show.
  const seen = anchor.filter((box) => box.top + box.height > 0 && box.top < viewport.height && box.width > 0);
  const boxes = seen.length > 0 ? seen : anchor;
  const top = Math.min(...boxes.map((box) => box.top), viewport.height);
  const bottom = Math.max(...boxes.map((box) => box.top + box.height), 0);
  const below = viewport.height - EDGE - (bottom + GAP);
  const above = top - GAP - EDGE;
  const begin = Math.min(...boxes.map((box) => box.left));
  const under = below >= Math.min(size.height, LEAST * 2) || below >= above;
  const end = Math.max(...boxes.map((box) => box.left + box.width));
  const free = Math.max(begin, viewport.width - end) - GAP - EDGE;
  const aside = Math.max(below, above) < LEAST && free >= size.width;
  const maxHeight = Math.min(
    aside ? viewport.height : Math.max(under ? below : above, LEAST),
    viewport.height - 2 * EDGE,
  );
  const height = Math.min(size.height, maxHeight);
  // The card starts where the line next to it starts, so that the eye moves straight down (or up) onto it.
  const beside = under ? boxes.at(-1) : boxes[0];
  const along = beside ? beside.left + (fromRight ? beside.width - size.width : 0) : EDGE;
  const start = !aside ? along : viewport.width - end > begin ? end + GAP : begin - GAP - size.width;
  const left = Math.max(EDGE, Math.min(start, viewport.width - EDGE - size.width));
  const wanted = under ? bottom + GAP : top - GAP - height;
  return { left, top: Math.max(EDGE, Math.min(wanted, viewport.height - EDGE - height)), maxHeight };
};
