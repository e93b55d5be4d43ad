// A page's article as text in blocks, and the way back from an offset of that text to the live page. The page is only looked at, never
// changed. Which runs are the article's is decided in article-part.ts, what the page says of it in article-facts.ts.

import { type Article, BLOCK_JOIN, type Block, type BlockKind } from '../schema/article.ts';
import { blockAt, blockStarts } from '../schema/article-text.ts';
import { articleFacts } from './article-facts.ts';
import { type ArticlePart, articlePart } from './article-part.ts';
import { type BlockText, blockText, placeOf, stillStands } from './block-text.ts';
import { hintOf, isBlockByTag, isShownByAttributes } from './elements.ts';
import { isHeadingTag } from './prose.ts';
import { type Part, type Piece, type Run, walk } from './walk.ts';

/** Most text sent to be read, in UTF-16 units: 1 MB, as the message between page and worker is bounded. */
export const MOST_TEXT = 1_000_000;

export type SnapshotOptions = {
  /** Whether an element is shown. Without it the browser's layout answers, or attributes and class names where there is none. */
  isShown?: (element: Element) => boolean;
  /** Whether an element is laid out as a block. Without it the browser's style answers, or the element's name. */
  isBlock?: (element: Element) => boolean;
  /** Where the page was loaded from, where the document does not know. */
  url?: string;
  /** Our own element in the page, never read. */
  ignore?: Element | null;
  /** Most text taken, in UTF-16 units; MOST_TEXT unless told. */
  mostText?: number;
};

export type Snapshot = {
  article: Article;
  /**
   * The live page's range of `start` to `end` (UTF-16 offsets of the article's text); null if the page no longer shows there what was
   * read. It may span elements that were not read (a note, a script).
   */
  rangeOf: (start: number, end: number) => Range | null;
  /** The element of the page a block stands in; null for an index without a block. */
  elementOf: (block: number) => Element | null;
  /** Whether a block of the article's still stands on the page as it was read. */
  stands: (block: number) => boolean;
  /** Frames inside the article, and those of them that are embedded posts: shown on the page, not read. */
  notRead: { frames: number; embeds: number };
  /** True where only the part nearest to the reader was taken. */
  partial: boolean;
  /** Open shadow roots on the page, whose changes have to be watched apart. */
  shadowRoots: readonly ShadowRoot[];
};

const hasLayout = (root: Document): boolean =>
  typeof root.defaultView?.Element?.prototype.checkVisibility === 'function';

const INLINE = /^(?:inline|contents|ruby|none|$)/;

/** Numbers of elements, so that a block keeps its id from one snapshot to the next while its element lives. */
const numbers = new WeakMap<Element, number>();
let lastNumber = 0;
const numberOf = (element: Element): number => {
  let number = numbers.get(element);
  if (number === undefined) {
    lastNumber += 1;
    number = lastNumber;
    numbers.set(element, number);
  }
  return number;
};

/** A block before it has an id. */
type Draft = { kind: BlockKind; holder: Element; content: BlockText; declared: boolean };

/** What a part's ancestors, up to the article's body, make of the text in it. */
const kindOf = (
  run: Run,
  { headline, root }: ArticlePart,
  isQuote: (part: Part) => boolean,
): { kind: BlockKind; declared: boolean } => {
  if (run.part === headline) return { kind: 'heading', declared: false };
  let kind: BlockKind | null = null;
  let declared = false;
  for (let part: Part | null = run.part; part && part !== root; part = part.parent) {
    const { tag } = part;
    const hint = hintOf(part.element);
    if (hint === 'post') return { kind: 'embed', declared: declared || (run.part.tag === 'P' && tag === 'BLOCKQUOTE') };
    if (isHeadingTag(tag)) kind ??= tag === 'H1' ? 'heading' : 'subhead';
    else if (tag === 'FIGCAPTION' || tag === 'FIGURE' || hint === 'caption') kind = 'caption';
    else if (tag === 'BLOCKQUOTE' && isQuote(part)) {
      declared = run.part.tag !== 'FOOTER' && kind !== 'caption';
      kind ??= 'quote';
    } else if (tag === 'ASIDE' || hint === 'quote') kind ??= 'quote';
    else if (tag === 'LI' || tag === 'DD') kind ??= 'item';
  }
  if (kind === null && run.strong > run.length * 0.95 && run.length < LONGEST_BOLD_HEADING) kind = 'subhead';
  return { kind: kind ?? 'paragraph', declared };
};

/** A paragraph in bold, no longer than this (UTF-16 units), is a heading, or a question of an interview. */
const LONGEST_BOLD_HEADING = 120;

const shownByLayout = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });

/**
 * The pieces of a run as the layout shows them: without what is hidden, parted where an inline element is laid out as a block. `asked`
 * answers once per element.
 */
const laidOut = (
  run: Run,
  isShown: (element: Element) => boolean,
  isBlock: (element: Element) => boolean,
): { holder: Element; pieces: Piece[] }[] => {
  const groups: { holder: Element; pieces: Piece[] }[] = [];
  let lastParent: Element | null = null;
  let holder: Element = run.part.element;
  let shown = true;
  for (const piece of run.pieces) {
    const parent = piece.node?.parentElement ?? null;
    if (parent && parent !== lastParent) {
      lastParent = parent;
      holder = run.part.element;
      shown = true;
      let found = false;
      for (let at: Element | null = parent; at && at !== run.part.element; at = at.parentElement) {
        if (!isShown(at)) shown = false;
        if (!found && isBlock(at)) {
          holder = at;
          found = true;
        }
      }
    }
    if (!shown) continue;
    const last = groups.at(-1);
    if (last && (last.holder === holder || !piece.node || piece.node.data.trim() === '')) last.pieces.push(piece);
    else groups.push({ holder, pieces: [piece] });
  }
  return groups;
};

/** Remembers the answer to a question about an element. */
const once = (ask: (element: Element) => boolean): ((element: Element) => boolean) => {
  const known = new Map<Element, boolean>();
  return (element) => {
    let answer = known.get(element);
    if (answer === undefined) {
      answer = ask(element);
      known.set(element, answer);
    }
    return answer;
  };
};

/** First block not above the window's upper edge: what the reader has before them. 0 where there is no layout. */
const nearest = (drafts: readonly Draft[]): number => {
  let low = 0;
  let high = drafts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (drafts[middle]!.holder.getBoundingClientRect().bottom < 0) low = middle + 1;
    else high = middle;
  }
  return Math.min(low, Math.max(0, drafts.length - 1));
};

/** The drafts around the reader's place whose text fits, in order. */
const fitting = (drafts: readonly Draft[], most: number): Draft[] => {
  const size = (draft: Draft) => draft.content.text.length + BLOCK_JOIN.length;
  let from = nearest(drafts);
  let to = from;
  let left = most;
  while (to < drafts.length && size(drafts[to]!) <= left) left -= size(drafts[to++]!);
  while (to === drafts.length && from > 0 && size(drafts[from - 1]!) <= left) left -= size(drafts[--from]!);
  if (to > from) return drafts.slice(from, to);
  const long = drafts[from];
  if (!long) return [];
  const text = long.content.text.slice(0, most).replace(/\s\S*$/, '');
  return [
    {
      ...long,
      content: { ...long.content, text, quoted: long.content.quoted.filter((span) => span.end <= text.length) },
    },
  ];
};

const draftsOf = (
  found: ArticlePart,
  isShown: (element: Element) => boolean,
  isBlock: (element: Element) => boolean,
): Draft[] => {
  const drafts: Draft[] = [];
  const lengths = new Map<Part, number>();
  for (const run of found.kept) {
    for (let part: Part | null = run.part; part; part = part.parent) {
      if (part.tag === 'BLOCKQUOTE') lengths.set(part, (lengths.get(part) ?? 0) + run.length);
      if (part === found.root) break;
    }
  }
  const whole = found.kept.reduce((sum, run) => sum + run.length, 0);
  // Old pages indent the whole article with a blockquote.
  const isQuote = (part: Part) => (lengths.get(part) ?? 0) < whole / 2;
  for (const run of found.kept) {
    const { kind, declared } = kindOf(run, found, isQuote);
    for (const group of laidOut(run, isShown, isBlock)) {
      const content = blockText(group.pieces);
      if (content.text !== '') drafts.push({ kind, holder: group.holder, content, declared });
    }
  }
  return drafts;
};

/** A block quotation with marks of its own: they tell better which of its words are quoted. */
const OPENING_MARK = /^["'“”„«»‘‹「『]/;

const blocksOf = (drafts: readonly Draft[]): Block[] => {
  const within = new Map<Element, number>();
  return drafts.map(({ kind, holder, content, declared }) => {
    const nth = within.get(holder) ?? 0;
    within.set(holder, nth + 1);
    const quoted =
      declared && !OPENING_MARK.test(content.text) ? [{ start: 0, end: content.text.length }] : content.quoted;
    return {
      id: nth === 0 ? `b${numberOf(holder)}` : `b${numberOf(holder)}.${nth}`,
      text: content.text,
      kind,
      ...(quoted.length > 0 ? { quoted } : {}),
    };
  });
};

/** The article of a page as it stands now. Linear in the page's size; reads the page, never changes it. */
export const snapshot = (root: Document, options: SnapshotOptions = {}): Snapshot => {
  const layout = hasLayout(root);
  const view = root.defaultView;
  const isShown = once(options.isShown ?? (layout ? shownByLayout : isShownByAttributes));
  const isBlock = once(
    options.isBlock ??
      (layout && view ? (element) => !INLINE.test(view.getComputedStyle(element).display) : isBlockByTag),
  );
  const page = root.body ? walk(root.body, options.ignore ?? null) : null;
  const found = page ? articlePart(page, isShown) : null;
  const all = found ? draftsOf(found, isShown, isBlock) : [];
  const most = options.mostText ?? MOST_TEXT;
  const size = all.reduce((sum, draft) => sum + draft.content.text.length + BLOCK_JOIN.length, 0);
  const drafts = size > most ? fitting(all, most) : all;
  const blocks = blocksOf(drafts);
  const starts = blockStarts({ blocks });

  const headline = blocks.find((block) => block.kind === 'heading')?.text ?? null;
  const address = options.url ?? (root.URL === 'about:blank' ? undefined : root.URL);
  const facts = articleFacts(root, { body: found?.root.element ?? null, headline, near: found?.near ?? [], address });
  const body = found?.root.element ?? null;
  const frames = (page?.frames ?? []).filter((frame) => body?.contains(frame) && isShown(frame) && !isTiny(frame));
  const embeds = frames.filter(
    (frame) => hintOf(frame) === 'post' || (frame.parentElement && hintOf(frame.parentElement) === 'post'),
  );

  const stands = (index: number): boolean => {
    const draft = drafts[index];
    return draft !== undefined && stillStands(draft.content, 0, draft.content.text.length);
  };

  const rangeOf = (start: number, end: number): Range | null => {
    const firstBlock = blockAt(starts, start);
    const lastBlock = blockAt(starts, end - 1);
    if (!(start < end) || firstBlock < 0) return null;
    for (let index = firstBlock; index <= lastBlock; index += 1) {
      const draft = drafts[index];
      const at = starts[index] ?? 0;
      if (!draft) return null;
      const from = Math.max(0, start - at);
      const to = Math.min(draft.content.text.length, end - at);
      if (!stillStands(draft.content, from, to)) return null;
    }
    const from = placeOf(drafts[firstBlock]!.content, start - starts[firstBlock]!);
    const to = placeOf(
      drafts[lastBlock]!.content,
      Math.min(end - starts[lastBlock]!, drafts[lastBlock]!.content.text.length) - 1,
    );
    if (!from || !to || from.node.getRootNode() !== to.node.getRootNode()) return null;
    const range = root.createRange();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, Math.min(to.offset + 1, to.node.length));
    return range;
  };

  return {
    article: { id: facts.url ?? 'page', ...facts, blocks },
    rangeOf,
    elementOf: (index) => drafts[index]?.holder ?? null,
    stands,
    notRead: { frames: frames.length - embeds.length, embeds: embeds.length },
    partial: size > most,
    shadowRoots: page?.shadowRoots ?? [],
  };
};

/** Frames of one or two pixels count visits, they show nothing. */
const isTiny = (frame: Element): boolean => {
  const width = frame.getAttribute('width');
  const height = frame.getAttribute('height');
  return (width !== null && Number.parseInt(width, 10) <= 2) || (height !== null && Number.parseInt(height, 10) <= 2);
};
