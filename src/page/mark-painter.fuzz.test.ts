// @vitest-environment jsdom
// The painter of elements on pages whose scripts go on changing what they hold on to, against a twin page that was never painted: the text is the
// twin's at every step, and taken off, so is everything else. Some runs with every test; ON_RECORD_LONG=1 goes on for ten minutes and says how
// many there were.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { markPainter } from './mark-painter.ts';
import { highlightPainter, type Mark, type MarkStyle } from './painter.ts';
import { textNodes, told } from './testing.ts';

const LONG = Boolean(process.env.ON_RECORD_LONG);
const RUNS = LONG ? 1_000_000 : 60;
const LONGEST = LONG ? 600_000 : 30_000;
const SEED = Number(process.env.ON_RECORD_SEED ?? Date.now() % 1_000_000_000);

const words = fc.constantFrom('“We will see.”', ' Mary Kettle ', 'said', '\n', '👩‍👧', '“', 'a < b', '');
const tags = fc.constantFrom('p', 'div', 'b', 'a', 'q', 'li', 'span', 'h2');
/** One thing a page's script does to a node it holds on to; `at` and `to` choose among all it has made. */
const change = fc.record({
  what: fc.constantFrom('write', 'add', 'before', 'after', 'remove', 'move', 'empty', 'class'),
  at: fc.nat(),
  to: fc.nat(),
  tag: tags,
  text: words,
});
type Change = typeof change extends fc.Arbitrary<infer One> ? One : never;
const place = fc.tuple(
  fc.nat(),
  fc.nat(12),
  fc.nat(),
  fc.nat(12),
  fc.constantFrom<MarkStyle>('name', 'quotation', 'also'),
);
const act = fc.oneof(
  { weight: 3, arbitrary: change },
  { weight: 2, arbitrary: fc.array(place, { maxLength: 5 }) },
  { weight: 1, arbitrary: fc.constant('taken off' as const) },
);

/** A page and its twin: what the script of the one does is done to the nodes of the other at the same place of the list. */
type Page = { document: Document; nodes: (Element | Text)[] };

const made = (page: Page, tag: string, text: string): Element => {
  const element = page.document.createElement(tag);
  const inside = page.document.createTextNode(text);
  element.append(inside);
  page.nodes.push(element, inside);
  return element;
};

const apply = (page: Page, { what, at, to, tag, text }: Change): void => {
  const node = page.nodes[at % page.nodes.length] as Element | Text;
  const other = page.nodes[to % page.nodes.length] as Element | Text;
  const isText = node.nodeType === node.TEXT_NODE;
  if (what === 'write' && isText) (node as Text).data = text;
  else if (what === 'add' && !isText) node.appendChild(made(page, tag, text));
  else if (what === 'before') node.parentNode?.insertBefore(made(page, tag, text), node);
  else if (what === 'after' && !isText) node.parentNode?.insertBefore(made(page, tag, text), node.nextSibling);
  else if (what === 'remove') node.remove();
  else if (
    what === 'move' &&
    !isText &&
    !other.contains(node) &&
    !node.contains(other) &&
    other.nodeType !== node.TEXT_NODE
  )
    other.appendChild(node);
  else if (what === 'empty' && !isText) (node as Element).replaceChildren();
  else if (what === 'class' && !isText) (node as Element).className = text.trim();
};

const start = (page: Page): Page => {
  page.document.body.replaceChildren();
  for (const text of ['“The quay is closed for good,” Mary Kettle said.', 'Nobody else spoke of it.'])
    page.document.body.append(made(page, 'p', text));
  return page;
};

/** Marks on the page as it stands, with other marks in it or without. */
const marksAt = (places: readonly [number, number, number, number, MarkStyle][]): Mark[] => {
  const nodes = textNodes();
  if (nodes.length === 0) return [];
  return places.flatMap(([first, from, last, to, style], index): Mark[] => {
    const [start, end] = [nodes[first % nodes.length] as Text, nodes[last % nodes.length] as Text];
    const range = document.createRange();
    range.setStart(start, Math.min(from, start.length));
    range.setEnd(end, Math.min(to, end.length));
    return range.collapsed ? [] : [{ key: `${style === 'name' ? 'n' : 'q'}${index}`, range, style }];
  });
};

it('whatever the page does meanwhile, its text is what its script made it, and taken off, nothing tells that it was painted', {
  timeout: 2 * LONGEST,
}, async () => {
  const done = { runs: 0, marks: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 20 }), async (acts) => {
      done.runs += 1;
      const page = start({ document, nodes: [] });
      const twin = start({ document: document.implementation.createHTMLDocument(), nodes: [] });
      const painter = markPainter(document, highlightPainter(document));
      for (const one of acts) {
        if (one === 'taken off') painter.clear();
        else if (Array.isArray(one)) {
          painter.paint(marksAt(one));
          done.marks += document.querySelectorAll('mark').length;
        } else {
          apply(page, one);
          apply(twin, one);
        }
        await told();
        expect(document.body.textContent).toBe(twin.document.body.textContent);
      }
      painter.clear();
      expect(document.body.innerHTML).toBe(twin.document.body.innerHTML);
      const left = (all: Page) => all.nodes.map((node) => all.document.body.contains(node));
      expect(left(page)).toEqual(left(twin));
    }),
    { numRuns: RUNS, seed: SEED, interruptAfterTimeLimit: LONGEST },
  );
  // Pages nobody painted would show nothing.
  expect(done.marks).toBeGreaterThan(0);
  if (LONG) console.log(`pages that change under marks: ${done.runs} runs, ${done.marks} marks, seed ${SEED}`);
});
