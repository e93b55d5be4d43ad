// Text nodes of the page with `<mark>` elements among them, and the way back. mark.js wraps; what is kept here is which pieces a text node
// was cut into, since its own `unmark()` joins neighbours into new nodes, which breaks pages whose scripts hold on to theirs. Knows nothing
// of names and quotations.

import Mark from 'mark.js';
import { isBlockByTag } from './elements.ts';

/** Part of a text node's own text, in UTF-16 units, to be wrapped in one element. */
export type Wrap = { start: number; end: number; className: string };

/** A place in a text node as the page made it. */
export type TextPlace = { node: Text; offset: number };

export type MarkedText = {
  /** The place in the page's own text node that a place in one of its pieces stands for. */
  ownPlace: (node: Text, offset: number) => TextPlace;
  /**
   * Wraps parts of text nodes, in order and not overlapping. Answers the element of each part, or null where mark.js made something
   * else than was asked; then nothing of it is left.
   */
  wrap: (plan: ReadonlyMap<Text, readonly Wrap[]>) => Map<Text, HTMLElement[]> | null;
  /** Makes a text node whole again: the same node, with the text that stands in its pieces now. */
  restore: (node: Text) => void;
  /** The text nodes that have marks in them. */
  nodes: () => Text[];
  /** Whether the page itself changed text with marks in it, or took some of it away: its script knows nothing of the pieces. */
  isTouchedBy: (records: readonly MutationRecord[]) => boolean;
};

/** What mark.js itself never walks into (version 8.11): offsets have to be counted as it counts. */
export const UNWALKED = 'script,style,title,head,html';

/** By properties, which no content security policy forbids; weaker than the rules of mark-css.ts. */
const PLAIN = 'background:none;color:inherit';

/** `head`: what was left in the page's own node when it was cut; `written`: the page has been seen to write into it since. */
type Cut = { head: string; written: boolean; marks: HTMLElement[]; tails: Text[] };

/** The element whose text mark.js is given: the nearest block, so that its walks are short. */
const contextOf = (node: Text): Element | null => {
  let at = node.parentElement;
  while (at?.parentElement && !isBlockByTag(at)) at = at.parentElement;
  return at;
};

const startsIn = (context: Element): Map<Text, number> => {
  const walker = context.ownerDocument.createTreeWalker(context, NodeFilter.SHOW_TEXT);
  const starts = new Map<Text, number>();
  let at = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (node.parentElement?.matches(UNWALKED)) continue;
    starts.set(node, at);
    at += node.data.length;
  }
  return starts;
};

const asText = (node: Node | null): Text => node as Text;

export const markedText = (root: Document): MarkedText => {
  const cuts = new Map<Text, Cut>();
  /** Where each piece begins in its text node. Weak: pages throw nodes away. */
  const pieces = new WeakMap<Text, TextPlace>();

  const ownPlace = (node: Text, offset: number): TextPlace => {
    const piece = pieces.get(node);
    return piece && cuts.has(piece.node) ? { node: piece.node, offset: piece.offset + offset } : { node, offset };
  };

  /** The piece that shows a place of a text node now. */
  const shownPlace = ({ node, offset }: TextPlace): TextPlace => {
    const cut = cuts.get(node);
    if (!cut || offset <= node.length) return { node, offset: Math.min(offset, node.length) };
    let left = offset - node.length;
    for (const [index, mark] of cut.marks.entries())
      for (const piece of [asText(mark.firstChild), cut.tails[index] as Text]) {
        if (left <= piece.length) return { node: piece, offset: left };
        left -= piece.length;
      }
    return { node, offset: node.length };
  };

  /** The reader's selection stays on its words while the nodes under them change. */
  const withSelection = (change: () => void): void => {
    const selection = root.getSelection();
    const at = (node: Node | null, offset: number) =>
      node?.nodeType === Node.TEXT_NODE ? ownPlace(asText(node), offset) : null;
    const anchor = selection && at(selection.anchorNode, selection.anchorOffset);
    const focus = selection && at(selection.focusNode, selection.focusOffset);
    const isSelected = selection !== null && selection.rangeCount > 0 && !selection.isCollapsed;
    change();
    if (!isSelected || !anchor || !focus) return;
    const [from, to] = [shownPlace(anchor), shownPlace(focus)];
    if (from.node === selection.anchorNode && to.node === selection.focusNode) return;
    if (from.node.isConnected && to.node.isConnected)
      selection.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  };

  const makeWhole = (node: Text): void => {
    const cut = cuts.get(node);
    if (!cut) return;
    cuts.delete(node);
    // Text that the page has written into its node since is the whole of it: the pieces are what was there before.
    const rewritten = cut.written || node.data !== cut.head;
    // A piece that the page took away from beside its node is gone; what it took out with its node it may put in again.
    const isLeft = (piece: Node): boolean => piece.parentNode !== null || node.parentNode === null;
    let data = node.data;
    cut.marks.forEach((mark, index) => {
      const tail = cut.tails[index] as Text;
      if (!rewritten) data += (isLeft(mark) ? mark.textContent : '') + (isLeft(tail) ? tail.data : '');
      mark.remove();
      tail.remove();
    });
    if (data !== node.data) node.data = data;
  };

  const wrapIn = (context: Element, wanted: readonly (readonly [Text, readonly Wrap[]])[]): boolean => {
    const starts = startsIn(context);
    const parts = wanted.flatMap(([node, wraps]) => wraps.map((wrap) => ({ node, wrap, data: '', element: '' })));
    for (const part of parts) part.data = part.node.data.slice(part.wrap.start, part.wrap.end);
    // Figures alone: mark.js writes the ranges it is given into its log, and a page's text nodes do not go into one.
    const ranges = parts.map(({ node, wrap }, part) => ({
      start: (starts.get(node) ?? Number.NaN) + wrap.start,
      length: wrap.end - wrap.start,
      part,
    }));
    if (ranges.some(({ start }) => Number.isNaN(start))) return false;
    for (const [node] of wanted) cuts.set(node, { head: '', written: false, marks: [], tails: [] });
    const each = (element: HTMLElement, range: (typeof ranges)[number]) => {
      const part = parts[range.part];
      if (!part) return;
      part.element = element.textContent ?? '';
      element.className = part.wrap.className;
      // Where our rules are gone, and our script before it could clean up, nothing is to be seen: browsers draw such elements yellow.
      element.style.cssText = PLAIN;
      cuts.get(part.node)?.marks.push(element);
    };
    new Mark(context).markRanges(ranges, { each });
    for (const [node] of wanted) {
      const cut = cuts.get(node) as Cut;
      cut.head = node.data;
      let offset = node.length;
      for (const mark of cut.marks) {
        const [inside, tail] = [asText(mark.firstChild), asText(mark.nextSibling)];
        pieces.set(inside, { node, offset });
        offset += inside.length;
        pieces.set(tail, { node, offset });
        offset += tail.length;
        cut.tails.push(tail);
      }
    }
    return parts.every(({ element, data }) => element === data);
  };

  const wrap: MarkedText['wrap'] = (plan) => {
    const contexts = new Map<Element, [Text, readonly Wrap[]][]>();
    for (const [node, wraps] of plan) {
      const context = contextOf(node);
      if (!context) return null;
      const inContext = contexts.get(context);
      if (inContext) inContext.push([node, wraps]);
      else contexts.set(context, [[node, wraps]]);
    }
    let fits = true;
    withSelection(() => {
      for (const [context, wanted] of contexts) fits &&= wrapIn(context, wanted);
      if (!fits) for (const node of plan.keys()) makeWhole(node);
    });
    return fits ? new Map([...plan.keys()].map((node) => [node, cuts.get(node)?.marks ?? []])) : null;
  };

  const isOurs = (node: Node): boolean => {
    if (node.nodeType !== Node.TEXT_NODE)
      return [...cuts.values()].some(({ marks }) => marks.includes(node as HTMLElement));
    const own = asText(node);
    return cuts.has(own) || (pieces.has(own) && cuts.has((pieces.get(own) as TextPlace).node));
  };

  /** The page may write just what was left in its node, which then looks untouched: "" where a mark begins it. */
  const noteWritten = (record: MutationRecord): void => {
    const cut = record.type === 'characterData' ? cuts.get(asText(record.target)) : undefined;
    if (cut) cut.written = true;
  };

  return {
    ownPlace,
    wrap,
    restore: (node) => withSelection(() => makeWhole(node)),
    nodes: () => [...cuts.keys()],
    isTouchedBy: (records) => {
      records.forEach(noteWritten);
      return records.some(({ type, target, removedNodes }) =>
        type === 'characterData' ? isOurs(target) : [...removedNodes].some((node) => isOurs(node) && !node.isConnected),
      );
    },
  };
};
