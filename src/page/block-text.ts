// From a run to a block: its text with white space collapsed, and the way back from an offset of that text to the page's own text nodes.
// A quotation the page declares by `<q>` or `<blockquote>` becomes a span of the text.

import type { Piece } from './walk.ts';

/** A stretch of a block's text that stands unbroken in one text node. */
type Stretch = {
  /** Offset in the block's text where it starts, and in the node's data. */
  at: number;
  raw: number;
  length: number;
  node: Text;
};

export type BlockText = {
  text: string;
  stretches: Stretch[];
  /** Spans of the text inside `<q>`. */
  quoted: { start: number; end: number }[];
};

/** A span of a text without the spaces at its ends, and within the text. */
const trim = (text: string, span: { start: number; end: number }) => {
  let { start, end } = span;
  end = Math.min(end, text.length);
  while (start < end && text[start] === ' ') start += 1;
  while (end > start && text[end - 1] === ' ') end -= 1;
  return { start, end };
};

/** White space that does not stand as one plain space. */
const IRREGULAR = /\s{2,}|[^\S ]/g;
const SPACE_FIRST = /^\s/;

/**
 * The text of pieces of a run: every stretch of white space is one space, none at the ends. Each character can be found again in its
 * text node. `inQuote`: the text nodes inside `<q>`. Linear in the text's length.
 */
export const blockText = (pieces: readonly Piece[], inQuote: ReadonlySet<Text> | null): BlockText => {
  let text = '';
  const stretches: Stretch[] = [];
  const quoted: { start: number; end: number }[] = [];
  let spaced = true;
  const add = (node: Text, data: string, from: number, to: number) => {
    if (to <= from) return;
    stretches.push({ at: text.length, raw: from, length: to - from, node });
    text += data.slice(from, to);
    spaced = false;
  };
  for (const node of pieces) {
    if (!node) {
      if (!spaced) text += ' ';
      spaced = true;
      continue;
    }
    const { data } = node;
    const start = text.length;
    let from = 0;
    if (spaced && SPACE_FIRST.test(data)) from = data.length - data.trimStart().length;
    IRREGULAR.lastIndex = from;
    for (let found = IRREGULAR.exec(data); found; found = IRREGULAR.exec(data)) {
      add(node, data, from, found.index);
      if (!spaced) {
        stretches.push({ at: text.length, raw: found.index, length: 1, node });
        text += ' ';
        spaced = true;
      }
      from = found.index + found[0].length;
    }
    add(node, data, from, data.length);
    if (data.length > from) spaced = data.endsWith(' ');
    if (inQuote?.has(node) && text.length > start) {
      const last = quoted.at(-1);
      if (last && last.end === start) last.end = text.length;
      else quoted.push({ start, end: text.length });
    }
  }
  const trimmed = text.trimEnd();
  return {
    text: trimmed,
    stretches,
    quoted: quoted.map((span) => trim(trimmed, span)).filter((span) => span.end > span.start),
  };
};

/** The stretch an offset lies in: the last that starts at or before it; null where there is none. */
const stretchAt = (stretches: readonly Stretch[], offset: number): Stretch | null => {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stretches[middle]!.at <= offset) low = middle + 1;
    else high = middle;
  }
  return stretches[low - 1] ?? null;
};

/** The text node and offset in it of a character of a block's text (the character itself, not the gap before it); null beyond it. */
export const placeOf = (block: BlockText, offset: number): { node: Text; offset: number } | null => {
  const stretch = stretchAt(block.stretches, offset);
  if (!stretch) return null;
  return { node: stretch.node, offset: Math.min(stretch.raw + offset - stretch.at, stretch.raw + stretch.length) };
};

/** Whether the page still shows, in the same text nodes, what `start` to `end` of a block's text was made from. */
export const stillStands = (block: BlockText, start: number, end: number): boolean => {
  for (let offset = start; offset < end; ) {
    const stretch = stretchAt(block.stretches, offset);
    if (!stretch?.node.isConnected) return false;
    const upTo = Math.min(end, stretch.at + stretch.length);
    if (upTo <= offset) {
      // A line break has no text node.
      offset += 1;
      continue;
    }
    const raw = stretch.raw + offset - stretch.at;
    const live = stretch.node.data.slice(raw, raw + upTo - offset);
    if (live.replace(/\s/g, ' ') !== block.text.slice(offset, upTo)) return false;
    offset = upTo;
  }
  return true;
};
