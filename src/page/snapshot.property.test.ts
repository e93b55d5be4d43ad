// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleText, blockStarts } from '../schema/article-text.ts';
import { snapshot } from './snapshot.ts';

// Random pages: any nesting of blocks, inline elements, breaks, hidden and unread elements around words, marks and odd white space.

/** Runs of each property: a page is built and read in each. */
const RUNS = 60;

type Tree = string | { tag: string; attributes: string[]; children: Tree[] };

const words = fc
  .array(
    fc.constantFrom(
      '“The quay',
      'is closed,”',
      'she said.',
      'He',
      "didn't",
      '«oui»',
      ' ',
      '  ',
      '\n\t',
      '\u00a0',
      '\u202f',
      '東京。',
      'שלום',
      '👩‍👩‍👧',
      'e\u0301',
      '\ud83d',
      '&',
      '.',
      '…',
      'council',
      'on Monday',
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(' '));
const tag = fc.constantFrom(
  'p',
  'div',
  'section',
  'article',
  'span',
  'a',
  'b',
  'q',
  'em',
  'blockquote',
  'li',
  'ul',
  'h1',
  'h2',
  'br',
  'figure',
  'figcaption',
  'aside',
  'form',
  'table',
  'td',
  'details',
  'summary',
  'slot',
  'svg',
  'custom-element',
);
const attribute = fc.constantFrom(
  'hidden',
  'aria-hidden',
  'contenteditable',
  'sr-only',
  'comments',
  'related',
  'twitter-tweet',
  'caption',
);
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'medium' },
    { weight: 3, arbitrary: words },
    {
      weight: 4,
      arbitrary: fc.record({
        tag,
        attributes: fc.oneof(
          { weight: 5, arbitrary: fc.constant([] as string[]) },
          fc.array(attribute, { maxLength: 2 }),
        ),
        children: fc.array(tie('tree'), { maxLength: 6 }),
      }),
    },
  ),
}));

const grow = (parent: Element, node: Tree): void => {
  if (typeof node === 'string') {
    parent.append(document.createTextNode(node));
    return;
  }
  const element = document.createElement(node.tag);
  for (const name of node.attributes) {
    if (name === 'hidden' || name === 'contenteditable') element.setAttribute(name, '');
    else if (name === 'aria-hidden') element.setAttribute(name, 'true');
    else element.classList.add(name);
  }
  if (node.tag !== 'br') for (const child of node.children) grow(element, child);
  parent.append(element);
};
const build = (trees: readonly Tree[]) => {
  document.body.replaceChildren();
  for (const one of trees) grow(document.body, one);
  // So that there is an article to be found on most pages.
  const root = document.createElement('div');
  for (const one of trees) {
    const paragraph = document.createElement('p');
    paragraph.append('The council met on Monday, and ');
    grow(paragraph, one);
    paragraph.append(' was all that anybody would say of it.');
    root.append(paragraph);
  }
  document.body.append(root);
};
const pages = fc.array(tree, { minLength: 1, maxLength: 6 });
const plain = (text: string) => text.replace(/\s+/g, '');

/** What a range shows of text nodes that are read: the naive twin of the way back. */
const visible = (range: Range): string => {
  const walker = document.createTreeWalker(range.commonAncestorContainer, 4);
  let text = '';
  let node: Node | null =
    range.commonAncestorContainer.nodeType === 3 ? range.commonAncestorContainer : walker.nextNode();
  for (; node; node = walker.nextNode()) {
    if (
      !range.intersectsNode(node) ||
      node.parentElement?.closest(
        '[hidden],[aria-hidden]:not(:has(h1,main,article)),[contenteditable],.sr-only,svg,details:not([open]) > :not(summary)',
      )
    )
      continue;
    const { data } = node as Text;
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : data.length;
    text += data.slice(from, to);
  }
  return text;
};

describe('a snapshot of any page', () => {
  it('never throws, has collapsed blocks with ids of their own, and leaves the page as it was', () => {
    fc.assert(
      fc.property(pages, (trees) => {
        build(trees);
        const before = document.documentElement.outerHTML;
        const nodes = [...textNodes()];
        const { article } = snapshot(document);
        for (const { text, quoted } of article.blocks) {
          expect(text).toBe(text.replace(/\s+/g, ' ').trim());
          expect(text).not.toBe('');
          for (const span of quoted ?? []) {
            expect(span.start).toBeLessThan(span.end);
            expect(span.end).toBeLessThanOrEqual(text.length);
            expect(text.slice(span.start, span.end)).toBe(text.slice(span.start, span.end).trim());
          }
        }
        expect(new Set(article.blocks.map(({ id }) => id)).size).toBe(article.blocks.length);
        expect(document.documentElement.outerHTML).toBe(before);
        expect([...textNodes()]).toEqual(nodes);
        expect(snapshot(document).article).toEqual(article);
      }),
      { numRuns: RUNS },
    );
  });

  it('leads back from any span within a block to a live range of the same words', () => {
    fc.assert(
      fc.property(pages, fc.infiniteStream(fc.nat()), (trees, numbers) => {
        build(trees);
        const seen = snapshot(document);
        const text = articleText(seen.article);
        const starts = blockStarts(seen.article);
        seen.article.blocks.forEach((block, index) => {
          const [one, other] = [numbers.next().value! % block.text.length, numbers.next().value! % block.text.length];
          const start = starts[index]! + Math.min(one, other);
          const end = starts[index]! + Math.max(one, other) + 1;
          const range = seen.rangeOf(start, end);
          expect(range).not.toBeNull();
          expect(plain(visible(range!))).toBe(plain(text.slice(start, end)));
        });
      }),
      { numRuns: RUNS },
    );
  });

  it('gives no range that shows other words after the page has changed', () => {
    fc.assert(
      fc.property(pages, fc.nat(), fc.string({ maxLength: 20 }), fc.boolean(), (trees, which, data, remove) => {
        build(trees);
        const seen = snapshot(document);
        const text = articleText(seen.article);
        const nodes = [...textNodes()];
        const node = nodes[which % nodes.length]!;
        if (remove) node.remove();
        else node.data = data;
        const starts = blockStarts(seen.article);
        seen.article.blocks.forEach((block, index) => {
          const range = seen.rangeOf(starts[index]!, starts[index]! + block.text.length);
          if (!range) return;
          expect(plain(visible(range))).toBe(plain(block.text));
          expect(text).toContain(block.text);
        });
      }),
      { numRuns: RUNS },
    );
  });
});

function* textNodes(): Generator<Text> {
  const walker = document.createTreeWalker(document.body, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) yield node as Text;
}
