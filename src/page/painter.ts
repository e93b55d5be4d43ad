// Marks on the page without touching its DOM: CSS Custom Highlights. Draws and finds marks; what is marked and what a hover does is not its
// business. The registry of highlights is the page's too, so it may be cleared at any time: `keep` puts ours back.

import { HIGHLIGHT_NAMES } from './highlight-css.ts';

export type MarkStyle = 'name' | 'quotation' | 'also';

/** One mark. A key is one mark's for as long as the page is painted; the same key again with the same range and style stays as it is. */
export type Mark = { key: string; range: Range; style: MarkStyle };

export type Painter = {
  /** False where the browser has no CSS Custom Highlights: nothing is drawn, but marks are still found. */
  readonly supported: boolean;
  /** Makes the marks on the page exactly these. Marks that are there already are left alone. */
  paint: (marks: readonly Mark[]) => void;
  /** Takes every mark off; nothing is left behind. */
  clear: () => void;
  /** The topmost mark under a point of the window (CSS pixels): names before quotations, shorter before longer; null if none. */
  at: (x: number, y: number) => Mark | null;
  /** The live range of a mark; null for an unknown key. */
  rangeOf: (key: string) => Range | null;
  /** Draws one mark as the one jumped to; null for none. */
  setCurrent: (key: string | null) => void;
  /** Puts our highlights back if the page has cleared the registry. Cheap: asks for four names. True if it had to. */
  keep: () => boolean;
  /** Where marks can be chosen with the keyboard: calls back with the key of one that was. */
  onChosen?: (listener: (key: string) => void) => void;
  /** The marks drawn now, in the order given. */
  marks: () => Mark[];
};

type Place = { node: Node; offset: number };

const sameRange = (a: Range, b: Range): boolean =>
  a.startContainer === b.startContainer &&
  a.startOffset === b.startOffset &&
  a.endContainer === b.endContainer &&
  a.endOffset === b.endOffset;

/** Pixels around a line's box that still count as on it: underlines are drawn below. */
const NEAR = 2;

/** The place in the text under a point; looks into the open shadow roots the marks stand in, where the browser can. */
const placeUnder = (root: Document, x: number, y: number, shadowRoots: ShadowRoot[]): Place | null => {
  const caret = root.caretPositionFromPoint?.(x, y, { shadowRoots });
  if (caret) return { node: caret.offsetNode, offset: caret.offset };
  // Chromium before 128.
  const range = root.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
};

const isUnder = (range: Range, x: number, y: number): boolean => {
  for (const box of range.getClientRects()) {
    if (x >= box.left - NEAR && x <= box.right + NEAR && y >= box.top - NEAR && y <= box.bottom + NEAR) return true;
  }
  return false;
};

const holds = (range: Range, place: Place): boolean => {
  try {
    return range.isPointInRange(place.node, place.offset);
  } catch {
    // A place beyond the end of a node that has just changed.
    return false;
  }
};

const ORDER: Record<MarkStyle, number> = { name: 0, also: 1, quotation: 1 };

/** A painter for one document. Holds its own ranges; several painters on one page would share their names. */
export const highlightPainter = (root: Document): Painter => {
  const view = root.defaultView as (Window & typeof globalThis) | null;
  const registry = view?.CSS?.highlights;
  const HighlightClass = view?.Highlight;
  const supported = registry !== undefined && HighlightClass !== undefined;
  const layers = new Map<keyof typeof HIGHLIGHT_NAMES, Highlight>();
  const drawn = new Map<string, Mark>();
  let current: string | null = null;
  /** Where marks stand, of those that a point has to be looked up in apart. */
  let shadowRoots: ShadowRoot[] = [];

  const layer = (style: keyof typeof HIGHLIGHT_NAMES): Highlight | null => {
    if (!supported) return null;
    let found = layers.get(style);
    if (!found) {
      found = new HighlightClass();
      found.priority = { quotation: 0, also: 1, name: 2, current: 3 }[style];
      layers.set(style, found);
    }
    const name = HIGHLIGHT_NAMES[style];
    if (registry.get(name) !== found) registry.set(name, found);
    return found;
  };

  const drawCurrent = () => {
    const range = current === null ? null : (drawn.get(current)?.range ?? null);
    if (!range) {
      layers.get('current')?.clear();
      return;
    }
    const over = layer('current');
    if (over?.has(range)) return;
    over?.clear();
    over?.add(range);
  };

  const keep = (): boolean => {
    if (!supported) return false;
    let lost = false;
    for (const [style, highlight] of layers) {
      const name = HIGHLIGHT_NAMES[style];
      if (registry.get(name) === highlight) continue;
      registry.set(name, highlight);
      lost = true;
    }
    return lost;
  };

  const paint = (marks: readonly Mark[]) => {
    const wanted = new Map(marks.map((mark) => [mark.key, mark]));
    for (const [key, mark] of drawn) {
      const next = wanted.get(key);
      if (next && next.style === mark.style && sameRange(next.range, mark.range)) wanted.set(key, mark);
      else {
        layers.get(mark.style)?.delete(mark.range);
      }
    }
    const before = new Set(drawn.values());
    drawn.clear();
    for (const [key, mark] of wanted) {
      drawn.set(key, mark);
      if (!before.has(mark)) layer(mark.style)?.add(mark.range);
    }
    const hosts = new Set([...drawn.values()].map(({ range }) => range.startContainer.getRootNode()));
    shadowRoots = [...hosts].filter((host): host is ShadowRoot => host !== root && 'host' in host);
    drawCurrent();
    keep();
  };

  const clear = () => {
    drawn.clear();
    shadowRoots = [];
    current = null;
    for (const [style, highlight] of layers) {
      highlight.clear();
      const name = HIGHLIGHT_NAMES[style];
      if (registry?.get(name) === highlight) registry.delete(name);
    }
    layers.clear();
  };

  const at = (x: number, y: number): Mark | null => {
    if (drawn.size === 0) return null;
    const place = placeUnder(root, x, y, shadowRoots);
    if (!place) return null;
    let best: Mark | null = null;
    let length = 0;
    for (const mark of drawn.values()) {
      if (best && ORDER[mark.style] > ORDER[best.style]) continue;
      if (!holds(mark.range, place) || !isUnder(mark.range, x, y)) continue;
      const own = mark.range.toString().length;
      if (best && ORDER[mark.style] === ORDER[best.style] && own >= length) continue;
      best = mark;
      length = own;
    }
    return best;
  };

  return {
    supported,
    paint,
    clear,
    at,
    keep,
    rangeOf: (key) => drawn.get(key)?.range ?? null,
    setCurrent: (key) => {
      current = key;
      drawCurrent();
    },
    marks: () => [...drawn.values()],
  };
};
