// A page's article as text in blocks, and the way back from an offset of that text to the live page. The page is only looked at, never
// changed. Which runs are the article's is decided in article-part.ts, what the page says of it in article-facts.ts.

import { type Article, BLOCK_JOIN } from '../schema/article.ts';
import { articleText, blockAt, blockStarts } from '../schema/article-text.ts';
import { articleFacts, pageSays } from './article-facts.ts';
import { findArticle } from './article-part.ts';
import { articleRuns } from './article-runs.ts';
import { placeOf, stillStands } from './block-text.ts';
import { blocksOf, draftsOf } from './blocks.ts';
import { authorsOf } from './byline.ts';
import { isBlockByTag, isShownByAttributes } from './elements.ts';
import { genreOf } from './genre.ts';
import { isHonestDocument } from './honest.ts';
import { countNotRead } from './not-read.ts';
import { postsIn, postsOf } from './posts.ts';
import { atOnce, breathe, inSlices, type Steps } from './steps.ts';
import type { Run } from './walk.ts';

/** Most text sent to be read, in UTF-16 units: 1 MB, as the message between page and worker is bounded. */
export const MOST_TEXT = 1_000_000;

export type SnapshotOptions = {
  /** Whether an element is shown. Without it the browser's layout answers, or attributes and class names where there is none. */
  isShown?: (element: Element) => boolean;
  /** Whether an element is laid out as a block. Without it the browser's style answers, or the element's name. */
  isBlock?: (element: Element) => boolean;
  /** Where the page was loaded from, where the document does not know. */
  url?: string;
  /** Our own element in the page, or its tag name in small letters: never read. */
  ignore?: Element | string | null;
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
  /** Frames inside the article, and embedded posts without text or in frames of their own: shown on the page, not read. */
  notRead: { frames: number; embeds: number };
  /** True where only the part nearest to the reader was taken. */
  partial: boolean;
  /** Open shadow roots on the page, whose changes have to be watched apart. */
  shadowRoots: readonly ShadowRoot[];
};

const hasLayout = (root: Document): boolean =>
  typeof root.defaultView?.Element?.prototype.checkVisibility === 'function';

const INLINE = /^(?:inline|contents|ruby|none|$)/;
/** What floats counts as a block in the style, but stands in the line: a drop cap. So does what is placed elsewhere. */
const isLaidOutAsBlock = (style: CSSStyleDeclaration): boolean =>
  !INLINE.test(style.display) && style.float === 'none' && !/absolute|fixed/.test(style.position);

const shownByLayout = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });

/**
 * How this page tells what is shown. Some pages hide their whole body until their scripts have run: then the layout tells nothing yet, and
 * attributes have to do. Opacity is not asked for, since text that fades in is text.
 */
const shownOn = (root: Document): ((element: Element) => boolean) =>
  hasLayout(root) && root.body && shownByLayout(root.body) ? shownByLayout : isShownByAttributes;

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

/** First run not above the window's upper edge: what the reader has before them. 0 where there is no layout. */
const nearest = (runs: readonly Run[]): number => {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle]!.part.element.getBoundingClientRect().bottom < 0) low = middle + 1;
    else high = middle;
  }
  return Math.min(low, Math.max(0, runs.length - 1));
};

/** The runs from the reader's place on whose text fits, then those before it; the last may have to be cut. */
const fitting = (runs: readonly Run[], most: number): readonly Run[] => {
  const size = (run: Run | undefined) => (run?.length ?? 0) + BLOCK_JOIN.length;
  let from = nearest(runs);
  let to = from;
  let left = most;
  while (to < runs.length && left > 0) left -= size(runs[to++]);
  while (from > 0 && size(runs[from - 1]) <= left) left -= size(runs[--from]);
  return runs.slice(from, to);
};

const bare = (text: string): string => text.replace(/\s+/g, '');

/** Of a document that does not answer for itself. */
const nothing = (): Snapshot => ({
  article: { id: 'page', lang: 'en', blocks: [] },
  rangeOf: () => null,
  elementOf: () => null,
  stands: () => false,
  notRead: { frames: 0, embeds: 0 },
  partial: false,
  shadowRoots: [],
});

function* stepsTo(root: Document, options: SnapshotOptions): Steps<Snapshot> {
  if (!isHonestDocument(root)) return nothing();
  const layout = hasLayout(root);
  const view = root.defaultView;
  const isShown = once(options.isShown ?? shownOn(root));
  const isBlock = once(
    options.isBlock ?? (layout && view ? (element) => isLaidOutAsBlock(view.getComputedStyle(element)) : isBlockByTag),
  );
  const walked = root.body ? yield* findArticle(root.body, options.ignore ?? null, isShown) : null;
  const page = walked?.page ?? null;
  const found = walked?.article ?? null;
  const most = options.mostText ?? MOST_TEXT;
  const says = pageSays(root);
  const { kept, near, labels } =
    page && found ? yield* articleRuns(page, found, authorsOf(root, says)) : { kept: [], near: [], labels: [] };
  const size = kept.reduce((sum, run) => sum + run.length + BLOCK_JOIN.length, 0);
  const drafts = found
    ? yield* draftsOf(found, size > most ? fitting(kept, most) : kept, { isShown, isBlock, most })
    : [];
  yield;
  const posts = found ? postsOf(drafts, postsIn(root, found.root.element, says)) : null;
  const blocks = blocksOf(drafts, posts?.posted);
  const starts = blockStarts({ blocks });
  yield;

  const headline = blocks.find((block) => block.kind === 'heading')?.text ?? null;
  const body = found?.root.element ?? null;
  const address = options.url ?? (root.URL === 'about:blank' ? undefined : root.URL);
  const facts = articleFacts(root, { body, headline, near, address }, says);
  yield;
  const genre = genreOf(says, { blocks, labels, posts: posts?.count ?? 0 });

  const stands = (index: number): boolean => {
    const draft = drafts[index];
    return draft !== undefined && stillStands(draft.content, 0, draft.content.text.length);
  };

  let joined: string | null = null;
  const text = () => {
    joined ??= articleText({ blocks });
    return joined;
  };
  const rangeOf = (start: number, end: number): Range | null => {
    const firstBlock = blockAt(starts, start);
    const lastBlock = blockAt(starts, end - 1);
    if (!(start < end) || firstBlock < 0) return null;
    // What starts or ends in the gap between two blocks is no text of the page.
    if (start - starts[firstBlock]! >= (drafts[firstBlock]?.content.text.length ?? 0)) return null;
    if (end - starts[lastBlock]! > (drafts[lastBlock]?.content.text.length ?? 0)) return null;
    for (let index = firstBlock; index <= lastBlock; index += 1) {
      const draft = drafts[index];
      const at = starts[index] ?? 0;
      if (!draft) return null;
      const from = Math.max(0, start - at);
      const to = Math.min(draft.content.text.length, end - at);
      if (!stillStands(draft.content, from, to)) return null;
      // With holes, the range's own text tells nothing: a node that was blank may hold words now.
      if (draft.around?.some(({ node, data }) => node.data !== data)) return null;
    }
    const from = placeOf(drafts[firstBlock]!.content, start - starts[firstBlock]!);
    const to = placeOf(drafts[lastBlock]!.content, end - 1 - starts[lastBlock]!);
    if (!from || !to || from.node.getRootNode() !== to.node.getRootNode()) return null;
    const range = root.createRange();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, Math.min(to.offset + 1, to.node.length));
    // Text that came in between since, between nodes that stayed as they were.
    const whole = firstBlock === lastBlock && !drafts[firstBlock]!.around;
    if (whole && bare(range.toString()) !== bare(text().slice(start, end))) return null;
    return range;
  };

  return {
    article: { id: facts.url ?? 'page', ...facts, ...(genre ? { genre } : {}), blocks },
    rangeOf,
    elementOf: (index) => drafts[index]?.holder ?? null,
    stands,
    notRead: page && body ? countNotRead(page, body, isShown) : { frames: 0, embeds: 0 },
    partial: size > most,
    shadowRoots: page?.shadowRoots ?? [],
  };
}

/** The article of a page as it stands now. Linear in the page's size; reads the page, never changes it. */
export const snapshot = (root: Document, options: SnapshotOptions = {}): Snapshot => atOnce(stepsTo(root, options));

/**
 * The same in slices of a few ms, between which the page goes on: of a usual page in one. What the page changes meanwhile may be in it or not;
 * who watches the page is told of it anyway. `took` is told how long each slice was, in ms. Rejects where the page cannot be read.
 */
export const snapshotInSlices = (
  root: Document,
  options: SnapshotOptions = {},
  took?: (ms: number) => void,
): Promise<Snapshot> => {
  const view = root.defaultView;
  return inSlices(stepsTo(root, options), () => (view ? breathe(view) : Promise.resolve()), undefined, took);
};
