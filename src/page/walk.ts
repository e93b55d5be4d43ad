// The one walk over a page: what the reader may read, as runs of text between block boundaries, and the block elements ("parts") they
// stand in. Knows elements by name and attribute only; which runs are the article is decided in article-part.ts.

import { hintOf, isBlockTag, isClosedByAttributes, isUnreadTag } from './elements.ts';
import { isHonestForm, native } from './honest.ts';
import type { Steps } from './steps.ts';

/** A block element with what stands in it. Runs `first` to `last` (exclusive) lie inside. */
export type Part = {
  element: Element;
  tag: string;
  /** Index among the parts; a parent comes before its children. */
  index: number;
  parent: Part | null;
  first: number;
  last: number;
};

/** A piece of a run: a text node, or null for a line break. */
export type Piece = Text | null;

/** Text between two block boundaries. */
export type Run = {
  part: Part;
  pieces: Piece[];
  /** The text nodes inside `<q>`; null for none. */
  quoted: Set<Text> | null;
  /** UTF-16 units without the white space at the ends of text nodes; of those, in links; of those, in bold. */
  length: number;
  linked: number;
  strong: number;
  /** Something was left out in the middle: a script, a note, code. */
  holes: boolean;
};

export type Walk = {
  parts: Part[];
  runs: Run[];
  frames: Element[];
  headings: Part[];
  shadowRoots: ShadowRoot[];
  /** Comments were left out. */
  skipped: boolean;
};

export type WalkOptions = {
  /** An element, or a tag name in small letters, that is left out. */
  ignore?: Element | string | null;
  /** Also into what is named as the readers' comments. */
  comments?: boolean;
};

/** What is still to be visited of one element. Levels are used again, since a page has thousands of elements. */
type Level = {
  next: Node | null;
  /** Nodes assigned to a slot come as a list. */
  list: readonly Node[] | null;
  at: number;
  part: Part | null;
  link: boolean;
  quote: boolean;
  strong: boolean;
};

/** Nodes between two places where the walk may be interrupted: a fraction of a millisecond. */
const NODES_A_STEP = 500;

const ELEMENT = 1;
const TEXT = 3;

/** A number that leads to a note at the foot of the page: no word of the text. */
const isNote = (element: Element, tag: string): boolean =>
  tag === 'SUP' && element.querySelector('a[href^="#"]') !== null;

/** Whether a link leads away from its page: a permalink of a live blog's post, or a note, stays on it. */
const awayFrom = (root: Document): ((link: Element) => boolean) => {
  const here = root.URL.replace(/[?#].*$/, '');
  const path = here.replace(/^\w+:\/\/[^/]*/, '');
  return (link) => {
    const address = link.getAttribute('href');
    if (!address || address.startsWith('#')) return false;
    const plain = address.replace(/[?#].*$/, '');
    return plain !== here && (plain !== path || path.length < 2);
  };
};

/** All that holds a headline. Linear. */
const aroundHeadlines = (top: Element): ReadonlySet<Element> => {
  const around = new Set<Element>();
  for (const headline of top.querySelectorAll('h1')) {
    for (let at: Element | null = headline; at && !around.has(at); at = at.parentElement) around.add(at);
  }
  return around;
};

/**
 * Walks everything under `top` in reading order, open shadow roots and slots included. Comments are left out unless asked for, before they
 * cost anything: a thread may be twenty times its article. Linear, and no deeper on the stack for deep pages.
 */
export function* walk(top: Element, { ignore = null, comments = false }: WalkOptions = {}): Steps<Walk> {
  const result: Walk = { parts: [], runs: [], frames: [], headings: [], shadowRoots: [], skipped: false };
  // XHTML keeps names as they are written.
  const capitals = top.tagName === top.tagName.toUpperCase();
  const tagOf = native<string>(top, 'tagName');
  const kindOf = native<number>(top, 'nodeType');
  const after = native<Node | null>(top, 'nextSibling');
  const leadsAway = awayFrom(top.ownerDocument);
  const isClosed = (element: Element, tag: string) =>
    element === ignore || element.localName === ignore || isNote(element, tag) || isClosedByAttributes(element);
  // What is named as comments and holds the headline is named by mistake.
  const holding = aroundHeadlines(top);
  const isComments = (element: Element) =>
    !comments && element !== top && hintOf(element) === 'comments' && !holding.has(element);
  const levels: Level[] = [];
  let depth = 0;
  let link = 0;
  let quote = 0;
  let strong = 0;
  let part: Part | null = null;
  let run: Run | null = null;
  /** Line breaks seen since the last text. */
  let breaks = 0;
  let hole = false;

  const close = () => {
    if (run && run.length > 0) result.runs.push(run);
    run = null;
    breaks = 0;
    hole = false;
  };

  const text = (node: Text) => {
    const length = node.data.trim().length;
    if (length > 0 && breaks > 1) close();
    if (!run) {
      if (length === 0 || !part) return;
      run = { part, pieces: [], quoted: null, length: 0, linked: 0, strong: 0, holes: false };
    }
    if (hole && run.length > 0) run.holes = true;
    hole = false;
    if (length > 0) breaks = 0;
    run.pieces.push(node);
    if (quote > 0) {
      run.quoted ??= new Set();
      run.quoted.add(node);
    }
    run.length += length;
    if (link > 0) run.linked += length;
    if (strong > 0) run.strong += length;
  };

  const deeper = (): Level => {
    let level = levels[depth];
    if (!level) {
      level = { next: null, list: null, at: 0, part: null, link: false, quote: false, strong: false };
      levels.push(level);
    }
    depth += 1;
    level.list = null;
    level.next = null;
    level.at = 0;
    return level;
  };

  /** Sets out what is to be visited inside an element: its shadow root instead of its children, what a slot was given, a folded summary. */
  const open = (element: Element, level: Level) => {
    const shadow = element.shadowRoot;
    if (shadow) {
      result.shadowRoots.push(shadow);
      level.next = shadow.firstChild;
    } else if (element.tagName === 'SLOT') {
      // What is assigned stands elsewhere in the document: a range over the slot does not hold it.
      hole = true;
      const assigned = (element as HTMLSlotElement).assignedNodes?.() ?? [];
      if (assigned.length > 0) level.list = assigned;
      else level.next = element.firstChild;
    } else if (element.tagName === 'DETAILS' && !element.hasAttribute('open')) {
      level.list = [...element.children].filter((child) => child.tagName === 'SUMMARY').slice(0, 1);
    } else level.next = element.firstChild;
  };

  const enter = (element: Element) => {
    const tag = capitals ? tagOf(element) : tagOf(element).toUpperCase();
    if (tag === 'FORM' && !isHonestForm(element)) {
      close();
      return;
    }
    if (tag === 'BR') {
      breaks += 1;
      run?.pieces.push(null);
      return;
    }
    if (tag === 'IFRAME' || tag === 'FRAME') result.frames.push(element);
    const block = isBlockTag(tag);
    const unread = isUnreadTag(tag);
    if (element !== top && (unread || isClosed(element, tag))) {
      // What shows as a block of its own parts the text around it; what is hidden or stands in the line does not.
      if (block && unread) close();
      else hole = true;
      return;
    }
    if (block) {
      close();
      if (isComments(element)) {
        result.skipped = true;
        return;
      }
      part = { element, tag, index: result.parts.length, parent: part, first: result.runs.length, last: 0 };
      result.parts.push(part);
      if (tag === 'H1') result.headings.push(part);
    }
    const level = deeper();
    level.part = block ? part : null;
    level.link = tag === 'A' && leadsAway(element);
    level.quote = tag === 'Q';
    level.strong = tag === 'B' || tag === 'STRONG';
    if (level.link) link += 1;
    if (level.quote) quote += 1;
    if (level.strong) strong += 1;
    open(element, level);
  };

  const leave = (level: Level) => {
    depth -= 1;
    if (level.link) link -= 1;
    if (level.quote) quote -= 1;
    if (level.strong) strong -= 1;
    if (!level.part) return;
    close();
    level.part.last = result.runs.length;
    part = level.part.parent;
  };

  enter(top);
  for (let visited = 0; depth > 0; visited += 1) {
    if (visited % NODES_A_STEP === NODES_A_STEP - 1) yield;
    const level = levels[depth - 1]!;
    const node: Node | null = level.list ? (level.list[level.at++] ?? null) : level.next;
    if (!node) {
      leave(level);
      continue;
    }
    if (!level.list) level.next = after(node);
    const kind = kindOf(node);
    if (kind === TEXT) text(node as Text);
    else if (kind === ELEMENT) enter(node as Element);
  }
  return result;
}
