// The second painter: `<mark>` elements one can tab through, made with mark.js. It changes the page's DOM, which the first does not, so it is the
// reader's choice; where the page's own script changes text that has marks in it, all marks are taken away and the first painter goes on.

import { MARK_CLASS, MARK_CLASSES } from './mark-css.ts';
import { type MarkedText, markedText, UNWALKED, type Wrap } from './marked-text.ts';
import type { Mark, MarkStyle, Painter } from './painter.ts';

export type MarkPainter = Required<Painter> & {
  /** The key of the mark an element is part of: the one that has the focus, say. */
  keyOf: (element: Element) => string | null;
};

type Span = { node: Text; start: number; end: number };
type Drawn = { mark: Mark; spans: Span[]; elements: HTMLElement[] };
type Cover = { span: Span; drawn: Drawn };
/** A stretch of one text node covered by the same marks, the one on top first. */
type Stretch = Wrap & { drawn: Drawn[] };

const ON_TOP: Record<MarkStyle, number> = { name: 0, also: 1, quotation: 1 };

/** Blocks with marks that a page may throw away and build anew before it counts as one that re-renders. */
const MOST_REBUILT = 3;

/** The text nodes of a range, each with the part of it that is inside. */
const spansOf = (range: Range, text: MarkedText): Span[] => {
  const spans: Span[] = [];
  const top = range.commonAncestorContainer;
  const walker = (top.ownerDocument as Document).createTreeWalker(top, NodeFilter.SHOW_TEXT);
  let node = top.nodeType === Node.TEXT_NODE ? top : walker.nextNode();
  for (; node; node = walker.nextNode()) {
    if (!range.intersectsNode(node) || node.parentElement?.matches(UNWALKED)) continue;
    const piece = node as Text;
    const from = piece === range.startContainer ? range.startOffset : 0;
    const to = piece === range.endContainer ? range.endOffset : piece.length;
    if (from >= to) continue;
    const { node: own, offset: start } = text.ownPlace(piece, from);
    const before = spans.at(-1);
    if (before?.node === own && before.end === start) before.end = start + to - from;
    else spans.push({ node: own, start, end: start + to - from });
  }
  return spans;
};

/** Cuts what may overlap into stretches that do not. */
const stretchesOf = (covering: readonly Cover[], data: string): Stretch[] => {
  const cuts = [...new Set(covering.flatMap(({ span }) => [span.start, span.end]))].sort((a, b) => a - b);
  const lengthOf = ({ spans }: Drawn) => spans.reduce((sum, { start, end }) => sum + end - start, 0);
  return cuts.slice(0, -1).flatMap((start, index) => {
    const end = cuts[index + 1] as number;
    const drawn = covering
      .filter(({ span }) => span.start <= start && span.end >= end)
      .map((one) => one.drawn)
      .sort((a, b) => ON_TOP[a.mark.style] - ON_TOP[b.mark.style] || lengthOf(a) - lengthOf(b));
    if (drawn.length === 0 || !/\S/.test(data.slice(start, end))) return [];
    const className = [MARK_CLASS, ...new Set(drawn.map(({ mark }) => MARK_CLASSES[mark.style]))].join(' ');
    return [{ start, end, className, drawn }];
  });
};

/** Elements that still stand, each once, in the order of the page. */
const inOrder = (elements: readonly HTMLElement[]): HTMLElement[] =>
  [...new Set(elements)]
    .filter((element) => element.isConnected)
    .sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));

/** `instead` draws what stands where no element may be put, and everything once the page has been seen to re-render. */
export const markPainter = (root: Document, instead: Painter): MarkPainter => {
  const text = markedText(root);
  const drawn = new Map<string, Drawn>();
  const keys = new WeakMap<Element, string>();
  /** What each text node was cut into: keys and places. The same again is left alone. */
  let cutAs = new Map<Text, string>();
  let current: string | null = null;
  let rebuilt = 0;
  let down = false;

  const isOpenTo = ({ startContainer, endContainer }: Range): boolean =>
    startContainer.getRootNode() === root && endContainer.getRootNode() === root;

  const takeOff = () => {
    for (const node of text.nodes()) text.restore(node);
    cutAs = new Map();
    observer.takeRecords();
  };

  const standDown = () => {
    const marks = [...drawn.values()];
    takeOff();
    observer.disconnect();
    down = true;
    drawn.clear();
    const wanted = marks.flatMap(({ mark, spans }): Mark[] => {
      const [first, last] = [spans[0], spans.at(-1)];
      if (!first?.node.isConnected || !last?.node.isConnected) return [];
      if (spans.some(({ node, end }) => end > node.length)) return [];
      const range = root.createRange();
      range.setStart(first.node, first.start);
      range.setEnd(last.node, last.end);
      return [{ ...mark, range }];
    });
    instead.paint([...instead.marks(), ...wanted]);
    instead.setCurrent(current);
  };

  const observer = new MutationObserver((records) => {
    if (text.isTouchedBy(records)) return standDown();
    const gone = text.nodes().filter((node) => !node.isConnected);
    if (gone.length === 0) return;
    for (const node of gone) {
      text.restore(node);
      cutAs.delete(node);
    }
    rebuilt += 1;
    if (rebuilt >= MOST_REBUILT) standDown();
  });

  const showCurrent = () => {
    for (const [key, { elements }] of drawn)
      for (const element of elements) element.classList.toggle(MARK_CLASSES.current, key === current);
    observer.takeRecords();
  };

  /** One stop of the tabulator for each mark: its first piece that is not on a mark above it. */
  const letTab = () => {
    for (const [key, { elements }] of drawn) {
      const stop = elements.find((element) => keys.get(element) === key);
      if (!stop) continue;
      stop.tabIndex = 0;
      stop.setAttribute('role', 'button');
      stop.setAttribute('aria-haspopup', 'dialog');
    }
  };

  /** Which marks cover which text nodes of the page's own. */
  const coverOf = (marks: readonly Mark[]): Map<Text, Cover[]> => {
    const covering = new Map<Text, Cover[]>();
    drawn.clear();
    for (const mark of marks) {
      const one: Drawn = { mark, spans: spansOf(mark.range, text), elements: [] };
      drawn.set(mark.key, one);
      for (const span of one.spans) {
        const there = covering.get(span.node);
        if (there) there.push({ span, drawn: one });
        else covering.set(span.node, [{ span, drawn: one }]);
      }
    }
    return covering;
  };

  /** What has to be cut anew. Text nodes cut as they should be stay, and their marks keep their elements. */
  const planFor = (covering: ReadonlyMap<Text, Cover[]>, before: ReadonlyMap<string, Drawn>): Map<Text, Stretch[]> => {
    for (const node of text.nodes()) {
      if (covering.has(node)) continue;
      text.restore(node);
      cutAs.delete(node);
    }
    const plan = new Map<Text, Stretch[]>();
    for (const [node, covers] of covering) {
      const signature = covers.map(
        ({ span, drawn: { mark } }) => `${mark.key} ${mark.style} ${span.start} ${span.end}`,
      );
      if (cutAs.get(node) === signature.join()) {
        for (const { drawn: one } of covers) one.elements.push(...(before.get(one.mark.key)?.elements ?? []));
        continue;
      }
      text.restore(node);
      plan.set(node, stretchesOf(covers, node.data));
      cutAs.set(node, signature.join());
    }
    return plan;
  };

  const paint = (marks: readonly Mark[]) => {
    if (down) return instead.paint(marks);
    const open = marks.filter(({ range }) => isOpenTo(range));
    instead.paint(marks.filter((mark) => !open.includes(mark)));
    const before = new Map(drawn);
    const plan = planFor(coverOf(open), before);
    const wrapped = text.wrap(plan);
    if (!wrapped) return standDown();
    for (const [node, elements] of wrapped)
      elements.forEach((element, index) => {
        const stretch = plan.get(node)?.[index];
        for (const one of stretch?.drawn ?? []) one.elements.push(element);
        keys.set(element, stretch?.drawn[0]?.mark.key ?? '');
      });
    for (const one of drawn.values()) one.elements = inOrder(one.elements);
    letTab();
    showCurrent();
    observer.observe(root, { subtree: true, childList: true, characterData: true });
    observer.takeRecords();
  };

  const keyOf = (element: Element): string | null => {
    const mark = element.closest(`mark.${MARK_CLASS}`);
    return (mark && keys.get(mark)) || null;
  };

  let chosen: ((key: string) => void) | null = null;
  const pressed = (event: KeyboardEvent) => {
    if ((event.key !== 'Enter' && event.key !== ' ') || !(event.target instanceof HTMLElement)) return;
    const key = event.target.classList.contains(MARK_CLASS) ? keyOf(event.target) : null;
    if (!key || !chosen) return;
    // The space bar would scroll the page, and Enter follow a link around the mark.
    event.preventDefault();
    event.stopPropagation();
    chosen(key);
  };

  const rangeOf = (key: string): Range | null => {
    const elements = drawn.get(key)?.elements ?? [];
    const [first, last] = [elements[0]?.firstChild, elements.at(-1)?.firstChild];
    if (!first?.isConnected || !last?.isConnected) return instead.rangeOf(key);
    const range = root.createRange();
    range.setStart(first, 0);
    range.setEnd(last, (last as Text).length);
    return range;
  };

  const live = (key: string): Mark | null => {
    const [one, range] = [drawn.get(key), rangeOf(key)];
    return one && range ? { ...one.mark, range } : null;
  };

  return {
    supported: true,
    paint,
    onChosen: (listener) => {
      chosen = listener;
      root.addEventListener('keydown', pressed, true);
    },
    clear: () => {
      root.removeEventListener('keydown', pressed, true);
      observer.disconnect();
      takeOff();
      drawn.clear();
      current = null;
      instead.clear();
    },
    at: (x, y) => {
      const under = down ? null : root.elementFromPoint(x, y);
      const key = under && keyOf(under);
      return key ? live(key) : instead.at(x, y);
    },
    rangeOf,
    setCurrent: (key) => {
      current = key;
      showCurrent();
      instead.setCurrent(key);
    },
    keep: instead.keep,
    marks: () => [...[...drawn.keys()].flatMap((key) => live(key) ?? []), ...instead.marks()],
    keyOf,
  };
};
