// @vitest-environment jsdom
import fc from 'fast-check';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MARK_CLASS, MARK_CLASSES, markCss } from './mark-css.ts';
import { type MarkPainter, markPainter } from './mark-painter.ts';
import { highlightPainter, type Mark, type MarkStyle, type Painter } from './painter.ts';
import { snapshot } from './snapshot.ts';
import { textNodes, told } from './testing.ts';

const PAGE =
  '<p>“The quay is <em>closed</em> for good,” Mary Kettle said, “and Tom Arless knows it.”</p><p>Nobody else spoke.</p>';

/** The range of words that may run over several text nodes. */
const rangeOver = (words: string, from: Element = document.body): Range => {
  const walker = document.createTreeWalker(from, NodeFilter.SHOW_TEXT);
  const at = (from.textContent ?? '').indexOf(words);
  const range = document.createRange();
  let passed = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (passed <= at && at < passed + node.length) range.setStart(node, at - passed);
    const end = at + words.length;
    if (passed < end && end <= passed + node.length) range.setEnd(node, end - passed);
    passed += node.length;
  }
  return range;
};
const mark = (key: string, words: string, style: MarkStyle): Mark => ({ key, range: rangeOver(words), style });
const marks = () => [...document.querySelectorAll<HTMLElement>(`.${MARK_CLASS}`)];

let first: Painter;
let painter: MarkPainter;
beforeEach(() => {
  document.body.innerHTML = PAGE;
  first = highlightPainter(document);
  painter = markPainter(document, first);
});
afterEach(() => {
  painter.clear();
  vi.restoreAllMocks();
});
const usual = () => [
  mark('q1', 'The quay is closed for good', 'also'),
  mark('n1', 'Mary Kettle', 'name'),
  mark('q2', 'and Tom Arless knows it.', 'quotation'),
  mark('n2', 'Tom Arless', 'name'),
];

describe('the painter of marks one can tab through', () => {
  it('wraps the words and no others, across inline elements, and leaves the text as it was', () => {
    const before = document.body.textContent;
    painter.paint(usual());
    expect(document.body.textContent).toBe(before);
    expect(marks().map(({ textContent }) => textContent)).toEqual([
      'The quay is ',
      'closed',
      ' for good',
      'Mary Kettle',
      'and ',
      'Tom Arless',
      ' knows it.',
    ]);
    expect(painter.rangeOf('q1')?.toString()).toBe('The quay is closed for good');
    expect(painter.rangeOf('q2')?.toString()).toBe('and Tom Arless knows it.');
    expect(painter.rangeOf('n9')).toBeNull();
  });

  it('gives each mark one stop of the tabulator, and tells whose it is', () => {
    painter.paint(usual());
    const stops = marks().filter(({ tabIndex }) => tabIndex === 0);
    expect(stops.map((stop) => painter.keyOf(stop))).toEqual(['q1', 'n1', 'q2', 'n2']);
    for (const stop of stops) expect(stop.getAttribute('role')).toBe('button');
    expect(painter.keyOf(document.querySelector('em')!)).toBeNull();
  });

  it('looks of a name within a quotation are both', () => {
    painter.paint(usual());
    const inside = marks().find(({ textContent }) => textContent === 'Tom Arless')!;
    expect([...inside.classList]).toEqual([MARK_CLASS, MARK_CLASSES.name, MARK_CLASSES.quotation]);
  });

  it('finds the mark under a point by the element there, names first', () => {
    painter.paint(usual());
    const inside = marks().find(({ textContent }) => textContent === 'Tom Arless')!;
    document.elementFromPoint = () => inside;
    expect(painter.at(1, 1)?.key).toBe('n2');
    document.elementFromPoint = () => document.body;
    expect(painter.at(1, 1)).toBeNull();
  });

  it('leaves no trace when cleared: the same markup, the same text nodes', () => {
    const [html, nodes] = [document.documentElement.outerHTML, textNodes()];
    painter.paint(usual());
    painter.setCurrent('q1');
    painter.clear();
    expect(document.documentElement.outerHTML).toBe(html);
    expect(textNodes()).toEqual(nodes);
    expect(textNodes().every((node, index) => node === nodes[index])).toBe(true);
  });

  it('lets the page be read as before: the same blocks, and ranges on the same words', () => {
    document.body.innerHTML = `<article><h1>Old quay to close</h1>${PAGE}<p>The harbour master told the council on Monday that the old quay would close before winter.</p><p>The repairs had been put off for years, and nobody in the town was surprised by the cracks.</p></article>`;
    const before = snapshot(document).article;
    painter.paint(usual());
    const taken = snapshot(document);
    expect(taken.article).toEqual(before);
    const [text, words] = [before.blocks.map((block) => block.text).join('\n\n'), 'Tom Arless knows'];
    expect(String(taken.rangeOf(text.indexOf(words), text.indexOf(words) + words.length))).toBe(words);
  });

  it('touches nothing when the same is painted again, also with ranges over its own marks', async () => {
    painter.paint(usual());
    const before = marks();
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((seen) => void records.push(...seen));
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ['class'],
    });
    painter.paint(usual());
    await told();
    expect(records.filter(({ type }) => type !== 'attributes')).toEqual([]);
    expect(marks()).toEqual(before);
    observer.disconnect();
  });

  it('moves what changes and takes off what goes', () => {
    painter.paint(usual());
    painter.paint([mark('q1', 'The quay is closed for good', 'quotation'), mark('n2', 'Tom Arless', 'name')]);
    expect(marks().map(({ textContent }) => textContent)).toEqual([
      'The quay is ',
      'closed',
      ' for good',
      'Tom Arless',
    ]);
    expect(marks()[0]?.classList.contains(MARK_CLASSES.also)).toBe(false);
    expect(painter.rangeOf('n1')).toBeNull();
  });

  it('shows the one jumped to, through a repaint', () => {
    painter.paint(usual());
    painter.setCurrent('q1');
    const shown = () =>
      marks()
        .filter((one) => one.classList.contains(MARK_CLASSES.current))
        .map((one) => one.textContent);
    expect(shown()).toEqual(['The quay is ', 'closed', ' for good']);
    painter.paint([mark('q1', 'quay is closed', 'also')]);
    expect(shown()).toEqual(['quay is ', 'closed']);
    painter.setCurrent(null);
    expect(shown()).toEqual([]);
  });

  it('keeps what the reader has selected', () => {
    const selection = document.getSelection()!;
    const words = rangeOver('Kettle said, “and Tom');
    selection.setBaseAndExtent(words.startContainer, words.startOffset, words.endContainer, words.endOffset);
    painter.paint(usual());
    expect(selection.toString()).toBe('Kettle said, “and Tom');
    painter.clear();
    expect(selection.toString()).toBe('Kettle said, “and Tom');
  });
});

describe('on a page whose script works on the text', () => {
  it('shows what the page wrote, without old words beside it, and goes on with the first painter', async () => {
    const own = textNodes();
    const last = own.find((node) => node.data.startsWith(' for good'))!;
    painter.paint(usual());
    last.data = ' until spring,” Mary Kettle said.';
    await told();
    expect(document.querySelector('p')?.textContent).toBe('“The quay is closed until spring,” Mary Kettle said.');
    expect(marks()).toEqual([]);
    expect(textNodes()).toEqual(own);
    painter.paint([mark('n1', 'Mary Kettle', 'name')]);
    expect(marks()).toEqual([]);
    expect(first.rangeOf('n1')?.toString()).toBe('Mary Kettle');
    expect(painter.rangeOf('n1')?.toString()).toBe('Mary Kettle');
  });

  it('shows what the page wrote where that is what our marks left in its text node', async () => {
    const [head, tail] = [document.querySelector('p')!.firstChild as Text, textNodes().at(-1)!];
    painter.paint([mark('q1', '“The quay', 'quotation'), mark('n1', 'spoke.', 'name')]);
    expect([head.data, tail.data]).toEqual(['', 'Nobody else ']);
    head.data = '';
    tail.data = 'Nobody else ';
    await told();
    expect(document.body.textContent).toBe(
      'closed for good,” Mary Kettle said, “and Tom Arless knows it.”Nobody else ',
    );
    painter.clear();
    expect(document.body.textContent).toBe(
      'closed for good,” Mary Kettle said, “and Tom Arless knows it.”Nobody else ',
    );
  });

  it('gives back all words of what the page takes out and puts in again', async () => {
    painter.paint([mark('n1', 'Mary Kettle', 'name'), mark('n2', 'else', 'name')]);
    const [one, two] = document.querySelectorAll('p');
    const inside = [...two!.childNodes];
    one!.remove();
    two!.replaceChildren();
    await told();
    document.body.append(one!);
    two!.append(inside[0]!);
    expect(document.body.textContent).toBe(
      'Nobody else spoke.“The quay is closed for good,” Mary Kettle said, “and Tom Arless knows it.”',
    );
  });

  it('goes with text that the page takes away', async () => {
    painter.paint(usual());
    const own = document.querySelector('p')!;
    own.removeChild(own.lastChild!);
    own.replaceChildren(document.createTextNode('Gone.'));
    await told();
    expect(document.body.textContent).toBe('Gone.Nobody else spoke.');
    painter.paint([mark('n3', 'Nobody', 'name')]);
    painter.clear();
    expect(document.body.innerHTML).toBe('<p>Gone.</p><p>Nobody else spoke.</p>');
  });

  it('stands down where blocks are built anew time and again', async () => {
    for (let round = 0; round < 4; round += 1) {
      document.querySelector('p')?.remove();
      document.body.insertAdjacentHTML('afterbegin', '<p>“Not again,” Mary Kettle said.</p>');
      await told();
      painter.paint([mark('n1', 'Mary Kettle', 'name')]);
    }
    expect(marks()).toEqual([]);
    expect(first.rangeOf('n1')?.toString()).toBe('Mary Kettle');
  });

  it('does not make React fail, and React does not leave old words standing', async () => {
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
    const { act } = await import('react');
    document.body.innerHTML = '<main></main>';
    const root = createRoot(document.querySelector('main')!);
    const Story = ({ words, more }: { words: string; more: boolean }) =>
      createElement('p', null, words, ' — Mary Kettle said.', more && createElement('b', null, 'More.'));
    await act(async () => root.render(createElement(Story, { words: '“The quay is closed”', more: true })));
    painter.paint([mark('q1', 'The quay is closed', 'quotation'), mark('n1', 'Mary Kettle', 'name')]);
    expect(marks()).toHaveLength(2);
    await act(async () => root.render(createElement(Story, { words: '“The quay is open”', more: false })));
    expect(document.body.textContent).toBe('“The quay is open” — Mary Kettle said.');
    expect(marks()).toEqual([]);
    await act(async () => root.unmount());
    expect(document.body.innerHTML).toBe('<main></main>');
  });
});

it('whatever the page and the marks: the text stays, marks hold their words, and nothing is left when cleared', () => {
  const inline = fc.letrec((tie) => ({
    node: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.stringMatching(/^[ab “”\n<]{0,8}$/),
      fc.tuple(fc.constantFrom('em', 'a', 'p', 'div', 'title'), fc.array(tie('node'), { maxLength: 4 })),
    ),
  })).node;
  const build = (node: unknown): Node => {
    if (typeof node === 'string') return document.createTextNode(node);
    const [tag, children] = node as [string, unknown[]];
    const element = document.createElement(tag);
    element.append(...children.map(build));
    return element;
  };
  const places = fc.array(
    fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 30 }), fc.constantFrom<MarkStyle>('name', 'quotation', 'also')),
    {
      maxLength: 6,
    },
  );
  fc.assert(
    fc.property(fc.array(inline, { maxLength: 8 }), places, places, (page, one, two) => {
      document.body.replaceChildren(...page.map(build));
      const own = textNodes().filter((node) => !node.parentElement?.matches('title'));
      const [html, text] = [document.body.innerHTML, document.body.textContent];
      const whole = own.map(({ data }) => data).join('');
      const painting = markPainter(document, highlightPainter(document));
      const starts = own.map((_, index) => own.slice(0, index).reduce((sum, { length }) => sum + length, 0));
      for (const wanted of [one, two]) {
        painting.clear();
        const ranges = wanted.flatMap(([at, length, style], index): (Mark & { words: string })[] => {
          const start = at % Math.max(1, whole.length);
          const end = Math.min(whole.length, start + length);
          if (start >= end) return [];
          const place = (offset: number, isEnd: boolean) => {
            const node = own.findIndex(
              ({ length: size }, n) => offset < starts[n]! + size || (isEnd && offset === starts[n]! + size),
            );
            return { node: own[node]!, offset: offset - starts[node]! };
          };
          const range = document.createRange();
          const [from, to] = [place(start, false), place(end, true)];
          range.setStart(from.node, from.offset);
          range.setEnd(to.node, to.offset);
          return [{ key: `${style === 'name' ? 'n' : 'q'}${index}`, range, style, words: whole.slice(start, end) }];
        });
        painting.paint(ranges);
        expect(document.body.textContent).toBe(text);
        for (const { key, words } of ranges) {
          const shown = painting.rangeOf(key);
          if (/\S/.test(words) && !html.includes('<title'))
            expect(shown?.toString().replace(/\s+/g, '')).toContain(words.trim().replace(/\s+/g, ''));
        }
      }
      painting.clear();
      expect(document.body.innerHTML).toBe(html);
      const after = textNodes().filter((node) => !node.parentElement?.matches('title'));
      expect(after.every((node, index) => node === own[index])).toBe(true);
    }),
    { numRuns: 150 },
  );
});

it('has a look for every kind, and lines that differ, so that colour alone tells nothing', () => {
  for (const name of Object.values(MARK_CLASSES)) expect(markCss).toContain(`mark.${name} {`);
  for (const line of ['dashed', 'dotted', 'solid', 'double']) expect(markCss).toContain(`underline ${line}`);
});
