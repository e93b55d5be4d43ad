// Where the quoted words of an article stand. Answers with spans, nested and continued ones told; who says them is for speakers.ts.
// A stack of open marks over each block, read once from left to right: linear, and nothing in any text makes it throw.

import type { Block } from '../schema/article.ts';
import { FAMILY, type Family, type Frame, isSpace, markAt, nextGlyph, roleOf } from './marks.ts';

/** A quoted span before anybody is asked who says it. Offsets are of the article's text, marks left out. */
export type QuotedSpan = {
  start: number;
  end: number;
  block: number;
  /** Index of the span this one goes on from, block after block; null otherwise. */
  continues: number | null;
  /** Index of the innermost span around it, or null. */
  inside: number | null;
  /** It had no closing mark and was ended with its block. */
  open: boolean;
  /** Declared by the page (`<q>`, `<blockquote>`), without marks of its own. */
  declared: boolean;
};

/** Marks open at once, at most: deeper nesting is noise, and an unbounded stack would cost the square of it. */
const DEEPEST = 6;
/** Quotations a page declares in one block, at most, for the same reason. */
const MOST_DECLARED = 20;

/** Longest attribute value looked for, in UTF-16 units. */
const LONGEST_VALUE = 300;

type BlockSpan = { start: number; end: number; open: boolean; declared: boolean };

/** A span without the white space at its ends; null where nothing else stands in it. */
const trimmed = (text: string, start: number, end: number, open: boolean): BlockSpan | null => {
  let from = start;
  let to = end;
  while (from < to && isSpace(text[from] ?? '')) from += 1;
  while (to > from && isSpace(text[to - 1] ?? '')) to -= 1;
  return to > from ? { start: from, end: to, open, declared: false } : null;
};

/** Markup left in a text: of name="value" whose first mark stands at `at`, the last one; -1 elsewhere. Such marks quote nobody. */
const endOfValue = (text: string, at: number): number => {
  if (text[at] !== '"' || text[at - 1] !== '=') return -1;
  const end = text.slice(at + 1, at + LONGEST_VALUE).indexOf('"');
  return end < 0 ? at : at + 1 + end;
};

/** Units before an opening mark up to which a block is all quotation where that mark never closes. */
const LONGEST_LEAD = 3;

/** Where a mark that is still open at the end of its block ends: with the block, but where a later quotation stands inside it the mark before was the stray one. */
const spanOfOpen = (
  text: string,
  frame: Frame,
  later: readonly Frame[],
  spans: readonly BlockSpan[],
): BlockSpan | null => {
  const next = later.find((other) => other.family === frame.family);
  if (next) return trimmed(text, frame.start, next.start - 1, false);
  const first = spans.reduce(
    (least, span) => (span.start > frame.start && span.start < least ? span.start : least),
    text.length,
  );
  if (first === text.length || frame.start <= LONGEST_LEAD) return trimmed(text, frame.start, text.length, true);
  return trimmed(text, frame.start, Math.max(frame.start, first - 1), false);
};

/** The spans of one block, the unclosed end of an earlier one told apart: `tail` is where it closes. */
const readBlock = (text: string): { spans: BlockSpan[]; tail: number | null } => {
  const spans: BlockSpan[] = [];
  const stack: Frame[] = [];
  let tail: number | null = null;
  const add = (span: BlockSpan | null): void => {
    if (span) spans.push(span);
  };
  /** Closes the innermost open mark of a family; one that nothing opened may close what the block before left open. */
  const close = (family: Family, at: number): void => {
    const depth = stack.findLastIndex((frame) => frame.family === family);
    const frame = stack[depth];
    if (frame) {
      // Singles opened inside and left open were apostrophes; anything else left open ends here with what holds it.
      stack.length = depth;
      add(trimmed(text, frame.start, at, false));
    } else if (family !== 'single' && spans.length === 0 && tail === null) tail = at;
  };
  for (let at = nextGlyph(text, 0); at < text.length; at = nextGlyph(text, at + 1)) {
    const mark = markAt(text, at);
    if (mark === null) continue;
    const value = endOfValue(text, at);
    if (value >= 0) {
      at = value;
      continue;
    }
    const family = FAMILY[mark] as Family;
    let role = roleOf(text, mark, at, stack.at(-1));
    if (role === 'either') role = stack.some((frame) => frame.family === family) ? 'closes' : 'opens';
    if (role === 'opens') {
      if (stack.length === DEEPEST) stack.shift();
      stack.push({ mark, family, start: at + mark.length });
    } else if (role === 'closes') close(family, at);
    at += mark.length - 1;
  }
  stack.forEach((frame, depth) => {
    if (frame.family !== 'single') add(spanOfOpen(text, frame, stack.slice(depth + 1), spans));
  });
  return { spans: nested(spans), tail };
};

/** Does the second span begin inside the first and end behind it? */
const crosses = (a: BlockSpan, b: BlockSpan): boolean => a.start < b.start && b.start < a.end && a.end < b.end;

/** Spans in order, each inside or outside every other: what would stick out of another ends with it. Linear, the order apart. */
const nested = (spans: readonly BlockSpan[]): BlockSpan[] => {
  const found: BlockSpan[] = [];
  const around: BlockSpan[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    while (around.length > 0 && (around.at(-1) as BlockSpan).end <= span.start) around.pop();
    const outer = around.at(-1);
    const whole = outer && span.end > outer.end ? { ...span, end: outer.end } : span;
    if (outer && outer.start === whole.start && outer.end === whole.end) continue;
    around.push(whole);
    found.push(whole);
  }
  return found;
};

/** An offset moved, if need be, off the middle of a character. */
const whole = (text: string, offset: number, by: 1 | -1): number => {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff ? offset + by : offset;
};

/** The page's own quotations, where the marks have not told them already. */
const withDeclared = (spans: BlockSpan[], block: Block): BlockSpan[] => {
  const declared = (block.quoted ?? [])
    .slice(0, MOST_DECLARED)
    .map((span) => ({
      start: whole(block.text, Math.max(0, span.start), 1),
      end: whole(block.text, Math.min(block.text.length, span.end), -1),
      open: false,
      declared: true,
    }))
    .filter((span) => span.end > span.start && block.text.slice(span.start, span.end).trim() !== '');
  const added = declared.filter((span) => {
    const length = span.end - span.start;
    const inner = spans.reduce(
      (sum, other) => sum + Math.max(0, Math.min(span.end, other.end) - Math.max(span.start, other.start)),
      0,
    );
    return inner < length * 0.6 && !spans.some((other) => crosses(span, other) || crosses(other, span));
  });
  return nested([...spans, ...added]);
};

/** Every quoted span of the blocks, in order of their starts. `starts` are the blocks' offsets in the article's text. */
export const quotedSpans = (blocks: readonly Block[], starts: readonly number[]): QuotedSpan[] => {
  const found: QuotedSpan[] = [];
  let pending: number | null = null;
  blocks.forEach((block, index) => {
    const base = starts[index] ?? 0;
    if (block.text.trim() === '') return;
    const { spans, tail } = readBlock(block.text);
    const blockStart = found.length;
    let all = withDeclared(spans, block);
    // A block that closes what the block before left open, without a mark of its own at its start, is all of it up to there.
    if (tail !== null && pending !== null && tail > 0 && (spans[0]?.start ?? tail) >= tail)
      all = nested([{ start: 0, end: tail, open: false, declared: false }, ...all]);
    const around: number[] = [];
    for (const span of all) {
      while (around.length > 0 && (found[around.at(-1) as number] as QuotedSpan).end <= base + span.start) around.pop();
      const inside: number | null = around.at(-1) ?? null;
      const atStart = block.text.slice(0, span.start).trim().length <= 1;
      const continues: number | null =
        inside === null && pending !== null && atStart && found.length === blockStart ? pending : null;
      around.push(found.length);
      found.push({
        start: base + span.start,
        end: base + span.end,
        block: index,
        continues,
        inside,
        open: span.open,
        declared: span.declared,
      });
    }
    const last = found.findLastIndex((span, at) => at >= blockStart && span.inside === null);
    pending = last >= 0 && found[last]?.open ? last : null;
  });
  return found;
};
