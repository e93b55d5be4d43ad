// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HIGHLIGHT_NAMES, highlightCss } from './highlight-css.ts';
import { highlightPainter, type Mark, type MarkStyle } from './painter.ts';

// jsdom has neither highlights nor layout: a set of ranges and one box a character stand in for them.
class FakeHighlight extends Set<AbstractRange> {
  priority = 0;
}
let registry: Map<string, FakeHighlight>;
const drawn = (name: string) => [...(registry.get(name) ?? [])].map(String);
const text = () => document.querySelector('p')!.firstChild as Text;

const rangeOver = (words: string): Range => {
  const at = text().data.indexOf(words);
  const range = document.createRange();
  range.setStart(text(), at);
  range.setEnd(text(), at + words.length);
  return range;
};
const mark = (key: string, words: string, style: MarkStyle): Mark => ({ key, range: rangeOver(words), style });

beforeEach(() => {
  document.body.innerHTML = '<p>“The quay is closed,” Mary Kettle said, “and Tom Arless knows it.”</p>';
  registry = new Map();
  Object.assign(window, { CSS: { highlights: registry }, Highlight: FakeHighlight });
  // A character is ten pixels wide and stands on one line.
  Object.assign(document, {
    caretPositionFromPoint: (x: number, y: number) =>
      y < 0 || y > 20 ? null : { offsetNode: text(), offset: Math.min(Math.floor(x / 10), text().length) },
  });
  Range.prototype.getClientRects = function (this: Range) {
    return [new DOMRectLike(this.startOffset * 10, this.endOffset * 10)] as unknown as DOMRectList;
  };
});
class DOMRectLike {
  top = 0;
  bottom = 20;
  left: number;
  right: number;
  constructor(left: number, right: number) {
    this.left = left;
    this.right = right;
  }
}
afterEach(() => vi.restoreAllMocks());
const over = (words: string): [number, number] => [text().data.indexOf(words) * 10 + 5, 10];

describe('the painter', () => {
  it('draws each kind of mark under its own name, names above quotations', () => {
    const painter = highlightPainter(document);
    painter.paint([
      mark('q1', 'The quay is closed', 'quotation'),
      mark('q2', 'and Tom Arless knows it.', 'also'),
      mark('n1', 'Mary Kettle', 'name'),
    ]);
    expect(drawn(HIGHLIGHT_NAMES.quotation)).toEqual(['The quay is closed']);
    expect(drawn(HIGHLIGHT_NAMES.also)).toEqual(['and Tom Arless knows it.']);
    expect(drawn(HIGHLIGHT_NAMES.name)).toEqual(['Mary Kettle']);
    const priority = (name: string) => registry.get(name)!.priority;
    expect(priority(HIGHLIGHT_NAMES.name)).toBeGreaterThan(priority(HIGHLIGHT_NAMES.also));
    expect(priority(HIGHLIGHT_NAMES.also)).toBeGreaterThan(priority(HIGHLIGHT_NAMES.quotation));
  });

  it('leaves marks alone that stay, moves those that change and drops those that go', () => {
    const painter = highlightPainter(document);
    painter.paint([
      mark('q1', 'The quay is closed', 'quotation'),
      mark('n1', 'Mary Kettle', 'name'),
      mark('n2', 'Tom Arless', 'name'),
    ]);
    const kept = painter.rangeOf('n1');
    const add = vi.spyOn(registry.get(HIGHLIGHT_NAMES.name)!, 'add');
    painter.paint([mark('q1', 'The quay is closed', 'also'), mark('n1', 'Mary Kettle', 'name')]);
    expect(painter.rangeOf('n1')).toBe(kept);
    expect(add).not.toHaveBeenCalled();
    expect(drawn(HIGHLIGHT_NAMES.quotation)).toEqual([]);
    expect(drawn(HIGHLIGHT_NAMES.also)).toEqual(['The quay is closed']);
    expect(drawn(HIGHLIGHT_NAMES.name)).toEqual(['Mary Kettle']);
    expect(painter.rangeOf('n2')).toBeNull();
  });

  it('finds the mark under a point: a name within a quotation first, nothing where there is none', () => {
    const painter = highlightPainter(document);
    painter.paint([mark('q2', 'and Tom Arless knows it.', 'also'), mark('n2', 'Tom Arless', 'name')]);
    expect(painter.at(...over('Arless'))?.key).toBe('n2');
    expect(painter.at(...over('knows'))?.key).toBe('q2');
    expect(painter.at(...over('Mary'))).toBeNull();
    expect(painter.at(5, 90)).toBeNull();
  });

  it('does not take a point beside the text for one on it, where the caret snaps to the nearest words', () => {
    const painter = highlightPainter(document);
    painter.paint([mark('q2', 'and Tom Arless knows it.', 'also')]);
    Object.assign(document, {
      caretPositionFromPoint: () => ({ offsetNode: text(), offset: text().data.indexOf('knows') }),
    });
    expect(painter.at(...over('knows'))?.key).toBe('q2');
    expect(painter.at(5_000, 10)).toBeNull();
    expect(painter.at(over('knows')[0], 300)).toBeNull();
  });

  it('puts its highlights back when the page clears the registry, and asks for nothing when it has not', () => {
    const painter = highlightPainter(document);
    painter.paint([mark('n1', 'Mary Kettle', 'name')]);
    expect(painter.keep()).toBe(false);
    registry.clear();
    expect(painter.keep()).toBe(true);
    expect(drawn(HIGHLIGHT_NAMES.name)).toEqual(['Mary Kettle']);
  });

  it('draws the one jumped to above all, keeps it through a repaint, and takes it off', () => {
    const painter = highlightPainter(document);
    painter.paint([mark('q1', 'The quay is closed', 'quotation')]);
    painter.setCurrent('q1');
    expect(drawn(HIGHLIGHT_NAMES.current)).toEqual(['The quay is closed']);
    painter.paint([mark('q1', 'quay is closed', 'quotation')]);
    expect(drawn(HIGHLIGHT_NAMES.current)).toEqual(['quay is closed']);
    painter.setCurrent(null);
    expect(drawn(HIGHLIGHT_NAMES.current)).toEqual([]);
  });

  it('leaves nothing behind when cleared: no highlight, no change to the page, not those of the page itself', () => {
    const before = document.documentElement.outerHTML;
    const node = text();
    const own = new FakeHighlight();
    registry.set('page-search', own);
    const painter = highlightPainter(document);
    painter.paint([mark('q1', 'The quay is closed', 'quotation'), mark('n1', 'Mary Kettle', 'name')]);
    painter.setCurrent('n1');
    painter.clear();
    expect([...registry.keys()]).toEqual(['page-search']);
    expect(painter.marks()).toEqual([]);
    expect(painter.at(...over('Mary'))).toBeNull();
    expect(document.documentElement.outerHTML).toBe(before);
    expect(text()).toBe(node);
    painter.paint([mark('n1', 'Mary Kettle', 'name')]);
    expect(drawn(HIGHLIGHT_NAMES.name)).toEqual(['Mary Kettle']);
  });

  it('survives a page whose text has changed under its marks', () => {
    const painter = highlightPainter(document);
    painter.paint([mark('n2', 'Tom Arless', 'name')]);
    const [x, y] = over('Arless');
    Object.assign(document, { caretPositionFromPoint: () => ({ offsetNode: text(), offset: 9_999 }) });
    expect(painter.at(x, y)).toBeNull();
    document.querySelector('p')!.remove();
    Object.assign(document, { caretPositionFromPoint: () => null });
    expect(painter.at(x, y)).toBeNull();
    painter.paint([]);
  });

  it('says so where the browser has no highlights, and still knows its marks', () => {
    Object.assign(window, { CSS: {}, Highlight: undefined });
    const painter = highlightPainter(document);
    expect(painter.supported).toBe(false);
    painter.paint([mark('n1', 'Mary Kettle', 'name')]);
    expect(painter.at(...over('Mary'))?.key).toBe('n1');
    painter.clear();
  });
});

it('has a rule for every name, and lines that differ, so that colour alone tells nothing', () => {
  for (const name of Object.values(HIGHLIGHT_NAMES)) expect(highlightCss).toContain(`::highlight(${name})`);
  for (const line of ['dashed', 'dotted', 'solid', 'double']) expect(highlightCss).toContain(`underline ${line}`);
});
