// @vitest-environment jsdom
// Pages that change by any script at any moment: what a snapshot still vouches for stands there, and reading the changed page is as reading a page
// that was never another. Some hundred runs with every test; ON_RECORD_LONG=1 goes on for minutes.

import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { articleText, blockStarts } from '../schema/article-text.ts';
import { highlightPainter, type Mark, type MarkStyle } from './painter.ts';
import { snapshot } from './snapshot.ts';

const LONG = Boolean(process.env.ON_RECORD_LONG);
const RUNS = LONG ? 1_500 : 60;
const TIME = LONG ? 1_200_000 : 30_000;

const words = fc.constantFrom(
  '“The quay is closed,” she said.',
  'Nobody else spoke of it that day.',
  '“We',
  ' will ',
  'see.”',
  '\n',
  'שלום',
  '👩‍👩‍👧',
  '\ud83d',
  'e\u0301',
);
const tags = fc.constantFrom('p', 'div', 'b', 'q', 'blockquote', 'br', 'li', 'section', 'h2', 'aside', 'span', 'form');
/** One thing a page's script does. `at` and `to` choose nodes, by their place among all. */
const change = fc.record({
  what: fc.constantFrom('add', 'wrap', 'remove', 'move', 'write', 'split', 'join', 'hide', 'show', 'swap'),
  at: fc.nat(),
  to: fc.nat(),
  tag: tags,
  text: words,
});
type Change = typeof change extends fc.Arbitrary<infer One> ? One : never;

const nodesOf = (kind: number): Node[] => {
  const walker = document.createTreeWalker(document.body, kind);
  const nodes: Node[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  return nodes;
};
const chosen = (nodes: readonly Node[], at: number): Node => nodes[at % nodes.length] ?? document.body;

const apply = ({ what, at, to, tag, text }: Change): void => {
  const element = chosen(nodesOf(NodeFilter.SHOW_ELEMENT), at) as HTMLElement;
  const node = chosen(nodesOf(NodeFilter.SHOW_TEXT), at);
  const other = chosen(nodesOf(NodeFilter.SHOW_ELEMENT), to) as HTMLElement;
  if (what === 'add') {
    const added = document.createElement(tag);
    added.textContent = text;
    element.append(added);
  } else if (what === 'wrap' && node !== document.body && node.parentNode) {
    const around = document.createElement(tag);
    node.parentNode.replaceChild(around, node);
    around.append(node);
  } else if (what === 'remove' && element !== document.body) element.remove();
  else if (what === 'move' && element !== other && !element.contains(other) && element !== document.body)
    other.append(element);
  else if (what === 'write' && node.nodeType === Node.TEXT_NODE) (node as Text).data = text;
  else if (what === 'split' && node.nodeType === Node.TEXT_NODE)
    (node as Text).splitText(to % ((node as Text).length + 1));
  else if (what === 'join') element.normalize();
  else if (what === 'hide') element.hidden = element !== document.body;
  else if (what === 'show') element.hidden = false;
  else if (what === 'swap' && node.nodeType === Node.TEXT_NODE) node.parentNode?.replaceChild(node.cloneNode(), node);
};

const start = () => {
  document.body.replaceChildren();
  const article = document.createElement('article');
  for (let n = 0; n < 4; n += 1) {
    const paragraph = document.createElement('p');
    paragraph.textContent = `“Gate ${n} stays shut until the water falls,” said Mary Kettle, who keeps it, on Monday.`;
    article.append(paragraph);
  }
  document.body.append(article);
};
const plain = (text: string) => text.replace(/\s+/g, '');

/** Spans of an article's text: its blocks, and pieces of them. */
const spansOf = (seen: ReturnType<typeof snapshot>) => {
  const starts = blockStarts(seen.article);
  return seen.article.blocks.flatMap(({ text }, at) => {
    const from = starts[at] ?? 0;
    return [
      { start: from, end: from + text.length },
      { start: from + (text.length >> 2), end: from + (text.length >> 1) + 1 },
    ];
  });
};

describe('a page that changes', () => {
  it('is read as a page that was never another, however it came to be', { timeout: TIME }, () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        start();
        for (const one of changes) {
          apply(one);
          // Looked at in between too: an earlier look must leave nothing that a later one sees.
          if (one.at % 3 === 0) snapshot(document);
        }
        const twin = document.implementation.createHTMLDocument();
        twin.body.replaceWith(twin.importNode(document.body, true));
        expect(snapshot(document).article.blocks.map(({ text, kind }) => [text, kind])).toEqual(
          snapshot(twin, { url: document.URL }).article.blocks.map(({ text, kind }) => [text, kind]),
        );
      }),
      { numRuns: RUNS },
    );
  });

  it('is vouched for only where the words that were read still stand', { timeout: TIME }, () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
        start();
        const seen = snapshot(document);
        const text = articleText(seen.article);
        for (const one of changes) {
          apply(one);
          for (const { start, end } of spansOf(seen)) {
            const range = seen.rangeOf(start, end);
            if (range) expect(plain(String(range))).toBe(plain(text.slice(start, end)));
          }
        }
      }),
      { numRuns: RUNS },
    );
  });
});

class FakeHighlight extends Set<AbstractRange> {
  priority = 0;
}

describe('marks on a page', () => {
  afterEach(() => Reflect.deleteProperty(window, 'CSS'));
  const act = fc.oneof(
    { weight: 4, arbitrary: fc.array(fc.tuple(fc.nat(7), fc.nat(20), fc.nat(2)), { maxLength: 8 }) },
    fc.constant('cleared by the page' as const),
    fc.constant('replaced by the page' as const),
    fc.constant('taken off' as const),
    fc.nat(7),
  );

  it('are those painted last, whatever was painted before and whatever the page did to the registry', {
    timeout: TIME,
  }, () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
        start();
        const registry = new Map<string, FakeHighlight>([['page-own', new FakeHighlight()]]);
        Object.assign(window, { CSS: { highlights: registry }, Highlight: FakeHighlight });
        const painter = highlightPainter(document);
        const text = document.querySelector('p')?.firstChild as Text;
        const styles: MarkStyle[] = ['name', 'quotation', 'also'];
        // The naive twin: the marks wanted, and nothing else.
        let wanted = new Map<string, Mark>();
        let current: string | null = null;
        for (const one of acts) {
          if (Array.isArray(one)) {
            const marks = one.map(([key, from, style]): Mark => {
              const range = document.createRange();
              range.setStart(text, from);
              range.setEnd(text, from + 1 + key);
              return { key: `k${key}`, range, style: styles[style] as MarkStyle };
            });
            painter.paint(marks);
            wanted = new Map(marks.map((mark) => [mark.key, mark]));
          } else if (one === 'cleared by the page') registry.clear();
          else if (one === 'replaced by the page') registry.set('on-record-quotation', new FakeHighlight());
          else if (one === 'taken off') {
            painter.clear();
            wanted = new Map();
            current = null;
          } else {
            current = `k${one}`;
            painter.setCurrent(current);
          }
          painter.keep();
          for (const style of styles)
            expect(
              [...(registry.get(`on-record-${style}`) ?? [])]
                .map((range) => [range.startOffset, range.endOffset])
                .sort(),
            ).toEqual(
              [...wanted.values()]
                .filter((mark) => mark.style === style)
                .map(({ range }) => [range.startOffset, range.endOffset])
                .sort(),
            );
          expect(registry.get('on-record-current')?.size ?? 0).toBe(current !== null && wanted.has(current) ? 1 : 0);
        }
        painter.clear();
        expect(
          [...registry.keys()].filter((name) => name.startsWith('on-record') && (registry.get(name)?.size ?? 0) > 0),
        ).toEqual([]);
      }),
      { numRuns: RUNS * 2 },
    );
  });
});
