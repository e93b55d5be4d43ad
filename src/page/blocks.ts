// The article's runs as blocks: their kinds, their text as the layout shows it, the quotations the page declares, and ids that last. Which
// runs are the article's is decided in article-part.ts.

import { BLOCK_JOIN, type Block, type BlockKind } from '../schema/article.ts';
import type { ArticlePart } from './article-part.ts';
import { type BlockText, blockText } from './block-text.ts';
import { hintOf } from './elements.ts';
import { isHeadingTag, RUNS_A_STEP } from './prose.ts';
import type { Steps } from './steps.ts';
import type { Part, Piece, Run } from './walk.ts';

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

/**
 * A block before it has an id. `around`: where something stands in it that was not read, its text nodes and what each of them held; null where
 * nothing does.
 */
export type Draft = {
  kind: BlockKind;
  holder: Element;
  content: BlockText;
  declared: boolean;
  around: { node: Text; data: string }[] | null;
};

/** Ancestors asked what they make of a text: a page that nests deeper than this does so to be slow to read. */
const MOST_STEPS = 50;

/** What stands under the words of a block quotation: who said them. */
const isSignature = ({ part, pieces }: Run): boolean =>
  part.tag === 'FOOTER' ||
  part.tag === 'CITE' ||
  SIGNED.exec(
    pieces
      .map((piece) => piece?.data ?? ' ')
      .join('')
      .trim(),
  )?.index === 0;

/** What a part's ancestors, up to the article's body, make of the text in it. */
const kindOf = (
  run: Run,
  { headline, root }: ArticlePart,
  isQuote: (part: Part) => boolean,
): { kind: BlockKind; declared: boolean } => {
  if (run.part === headline) return { kind: 'heading', declared: false };
  let kind: BlockKind | null = null;
  let declared = false;
  let steps = 0;
  for (let part: Part | null = run.part; part && part !== root && steps < MOST_STEPS; part = part.parent, steps += 1) {
    const { tag } = part;
    const hint = hintOf(part.element);
    if (hint === 'post') return { kind: 'embed', declared: declared || (run.part.tag === 'P' && tag === 'BLOCKQUOTE') };
    if (isHeadingTag(tag)) kind ??= tag === 'H1' ? 'heading' : 'subhead';
    else if (tag === 'FIGCAPTION' || tag === 'FIGURE' || hint === 'caption') kind = 'caption';
    else if (tag === 'BLOCKQUOTE' && isQuote(part)) {
      declared = !isSignature(run) && kind !== 'caption';
      kind ??= 'quote';
    } else if (tag === 'ASIDE' || hint === 'quote') kind ??= 'quote';
    else if (tag === 'LI' || tag === 'DD') kind ??= 'item';
  }
  if (kind === null && run.strong > run.length * 0.95 && run.length < LONGEST_BOLD_HEADING) kind = 'subhead';
  return { kind: kind ?? 'paragraph', declared };
};

/** A paragraph in bold, no longer than this (UTF-16 units), is a heading, or a question of an interview. */
const LONGEST_BOLD_HEADING = 120;

/** An inline element that a style sheet can have laid out in its own way: asking about every `<em>` would cost more than it tells. */
const isStyled = (element: Element): boolean =>
  element.hasAttribute('class') ||
  element.hasAttribute('style') ||
  element.hasAttribute('id') ||
  element.localName.includes('-');

/** What is asked of inline elements: whether they are shown, and whether the layout makes blocks of them. */
type Layout = { isShown: (element: Element) => boolean; isBlock: (element: Element) => boolean };

/** The block that a parent of text stands in, itself at most and the run's own otherwise; null where something around it is hidden. */
const holderOf = (parent: Element, outer: Element, { isShown, isBlock }: Layout): Element | null => {
  let holder: Element | null = null;
  for (let at: Element | null = parent; at && at !== outer; at = at.parentElement) {
    const styled = isStyled(at);
    if (styled && !isShown(at)) return null;
    // Who is quoted stands under the words, however the page lays it out.
    holder ??= (at.localName === 'cite' && at.closest('blockquote')) || (styled && isBlock(at)) ? at : null;
  }
  return holder ?? outer;
};

/** The pieces of a run as the layout shows them: without what is hidden, parted where an inline element is laid out as a block. */
const laidOut = (run: Run, layout: Layout): { holder: Element; pieces: Piece[] }[] => {
  const groups: { holder: Element; pieces: Piece[] }[] = [];
  const outer = run.part.element;
  let lastParent: Element | null = null;
  let holder: Element | null = outer;
  for (const piece of run.pieces) {
    const parent = piece?.parentElement ?? null;
    if (parent && parent !== lastParent) {
      lastParent = parent;
      holder = holderOf(parent, outer, layout);
    }
    if (!holder) continue;
    const last = groups.at(-1);
    if (last && (last.holder === holder || !piece || piece.data.trim() === '')) last.pieces.push(piece);
    else groups.push({ holder, pieces: [piece] });
  }
  return groups;
};

/** Text up to a limit, cut at a word. */
const cut = (content: BlockText, most: number): BlockText => {
  if (content.text.length <= most) return content;
  const text = content.text.slice(0, most).replace(/\s\S*$/, '');
  return { ...content, text, quoted: content.quoted.filter((span) => span.end <= text.length) };
};

/**
 * The runs of an article as drafts, in order, until their text is longer than `most` UTF-16 units. `isShown` and `isBlock` are asked of
 * inline elements within them.
 */
export function* draftsOf(
  found: ArticlePart,
  runs: readonly Run[],
  { most, ...layout }: Layout & { most: number },
): Steps<Draft[]> {
  const drafts: Draft[] = [];
  const lengths = new Map<Part, number>();
  let whole = 0;
  for (const run of runs) {
    whole += run.length;
    let steps = 0;
    for (
      let part: Part | null = run.part;
      part && part !== found.root && steps < MOST_STEPS;
      part = part.parent, steps += 1
    ) {
      if (part.tag === 'BLOCKQUOTE') lengths.set(part, (lengths.get(part) ?? 0) + run.length);
    }
  }
  // Old pages indent the whole article with a blockquote.
  const isQuote = (part: Part) => (lengths.get(part) ?? 0) < whole / 2;
  let left = most;
  for (const [index, run] of runs.entries()) {
    if (index % RUNS_A_STEP === RUNS_A_STEP - 1) yield;
    const { kind, declared } = kindOf(run, found, isQuote);
    const groups = laidOut(run, layout);
    const holes = run.holes || groups.reduce((sum, group) => sum + group.pieces.length, 0) < run.pieces.length;
    for (const group of groups) {
      const content = cut(blockText(group.pieces, run.quoted), left);
      const around = holes ? group.pieces.flatMap((node) => (node ? [{ node, data: node.data }] : [])) : null;
      const cited = group.holder.localName === 'cite';
      if (content.text !== '')
        drafts.push({ kind, holder: group.holder, content, declared: declared && !cited, around });
      left -= content.text.length + BLOCK_JOIN.length;
      if (left <= 0) return drafts;
    }
  }
  return drafts;
}

/** A block quotation with marks of its own: they tell better which of its words are quoted. */
const OPENING_MARK = /^["'“”„«»‘‹「『]/;

/** A dash and a name at the end of the words, as who said them is often set. */
const SIGNED = /(?:^|\s)[—–―][\s\u00a0]*\p{Lu}[^.!?]{1,120}\.?$/u;

/** What of a block quotation is quoted: all of it but the name it ends with. */
const quotedOf = (text: string): { start: number; end: number }[] => {
  const end = SIGNED.exec(text)?.index ?? text.length;
  return end > 0 ? [{ start: 0, end }] : [];
};

/** The drafts with their ids; `posted`: when each one's post was posted, if it stands in one. */
export const blocksOf = (drafts: readonly Draft[], posted: readonly (string | undefined)[] = []): Block[] => {
  const within = new Map<Element, number>();
  return drafts.map(({ kind, holder, content, declared }, index) => {
    const nth = within.get(holder) ?? 0;
    within.set(holder, nth + 1);
    const quoted = declared && !OPENING_MARK.test(content.text) ? quotedOf(content.text) : content.quoted;
    return {
      id: nth === 0 ? `b${numberOf(holder)}` : `b${numberOf(holder)}.${nth}`,
      text: content.text,
      kind,
      ...(quoted.length > 0 ? { quoted } : {}),
      ...(posted[index] ? { posted: posted[index] } : {}),
    };
  });
};
