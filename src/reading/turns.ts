// Interviews and transcripts: blocks that begin with who speaks ("SMITH:", "John Smith:", "Q:", "A:"), and answers under questions set as
// subheads. What stands behind such a label is speech without quotation marks. Who an answer without a name comes from is told by the
// article's other blocks: answered only where one person is named in them more than anybody else.

import type { Article, Block } from '../schema/article.ts';
import { fold } from '../text/fold.ts';
import { isCapitals } from '../text/letters.ts';
import type { Figure } from './figures.ts';
import { Does, type Language } from './languages/language.ts';
import type { Named, Naming } from './namings.ts';
import type { Piece } from './words.ts';

/** One block of a conversation; offsets are of the block's text. */
export type Turn = {
  block: number;
  /** Where the label ends and the speech begins; 0 without a label. */
  from: number;
  /** `named`: the label names who speaks; `answer`: the one interviewed does. */
  by: 'named' | 'answer';
  /** The block whose label names the speaker, where it is an earlier one. */
  of?: number;
};

let label: RegExp | undefined;
/** "SMITH:", "Ada Smith:", "Q:", "A."; a label is short, so that no sentence with a colon is one. Prepared when a block has a colon: that takes half a millisecond. */
const labelPattern = (): RegExp => {
  label ??= /^\s*(\p{Lu}[\p{L}\p{M}'’.-]{0,24}(?: \p{Lu}[\p{L}\p{M}'’.-]{0,24}){0,3})\s?:\s+(?=\S)/u;
  return label;
};
/** Units within which the colon of such a label stands, with room for white space before it. */
const LONGEST_LABEL = 120;
/** "A." as well as "A:". */
const SHORT = /^\s*([QAF])[.:]\s+(?=\S)/u;
/** Times a label stands before it is one: a single "Note:" is none. */
const LEAST_USES = 2;
/** Subheads that ask before they are taken for the questions of an interview. */
const LEAST_QUESTIONS = 2;

const PROSE: ReadonlySet<Block['kind']> = new Set(['paragraph', 'item', 'quote']);
const ASKS = /[?？]["'”’»)]*\s*$/;

/** The label a block begins with, and where it ends. */
const labelOf = (text: string): { label: string; from: number } | null => {
  const colon = text.slice(0, LONGEST_LABEL).indexOf(':');
  const found = SHORT.exec(text) ?? (colon < 0 ? null : labelPattern().exec(text));
  return found ? { label: found[1] as string, from: found[0].length } : null;
};

/** Is this label a word of every day ("Note:", "Update:") rather than somebody? */
const isPlain = (label: string, language: Language): boolean =>
  label.length > 1 &&
  label.split(' ').every((word) => {
    const does = language.words.get(fold(word)) ?? 0;
    // In capitals an outlet asks under its own name: "CHRONICLE: Will you stay?"
    const outlet = isCapitals(word) ? 0 : Does.body;
    return (does & (Does.common | Does.notName | outlet | Does.teller | Does.adverb)) !== 0 && (does & Does.role) === 0;
  });

const labelled = (blocks: readonly Block[], language: Language): Turn[] => {
  const labels = blocks.map((block) => (PROSE.has(block.kind) ? labelOf(block.text) : null));
  const uses = new Map<string, number>();
  for (const found of labels) if (found) uses.set(found.label, (uses.get(found.label) ?? 0) + 1);
  const counted = [...uses].filter(([label, count]) => count >= LEAST_USES && !isPlain(label, language));
  const kept = new Set(counted.map(([label]) => label));
  const asked = kept.has('Q') || kept.has('F');
  if (kept.size < 2) return [];
  const told = labels.flatMap((found, block): Turn[] => {
    if (!found || !(kept.has(found.label) || (uses.size <= kept.size + 1 && !isPlain(found.label, language))))
      return [];
    if (asked && (found.label === 'Q' || found.label === 'F')) return [];
    return [{ block, from: found.from, by: asked && found.label === 'A' ? 'answer' : 'named' }];
  });
  return withSecondParagraphs(blocks, told);
};

/** Share of the blocks between the first and the last label that carry one, from which what stands between goes on with the turn before. */
const LEAST_LABELLED = 0.5;

/** A second paragraph of an answer belongs to it: what stands unlabelled between two turns of a conversation. */
const withSecondParagraphs = (blocks: readonly Block[], told: readonly Turn[]): Turn[] => {
  const first = told[0]?.block ?? 0;
  const last = told.at(-1)?.block ?? 0;
  if (told.length < (last - first + 1) * LEAST_LABELLED) return [...told];
  const labels = new Map(told.map((turn) => [turn.block, turn]));
  const all: Turn[] = [];
  let open: Turn | null = null;
  for (let block = first; block <= last; block += 1) {
    const own = labels.get(block);
    if (own) all.push(own);
    else if (open && blocks[block]?.kind === 'paragraph' && !ASKS.test(blocks[block]?.text ?? ''))
      all.push({ block, from: 0, by: open.by, of: open.of ?? open.block });
    open = all.at(-1)?.block === block ? (all.at(-1) as Turn) : null;
  }
  return all;
};

/** Paragraphs under subheads that ask, where the page shows the piece to be an interview. */
const underQuestions = (blocks: readonly Block[]): Turn[] => {
  const asks = blocks.map((block) => block.kind === 'subhead' && ASKS.test(block.text));
  if (asks.filter(Boolean).length < LEAST_QUESTIONS) return [];
  let answering = false;
  return blocks.flatMap((block, index): Turn[] => {
    if (block.kind === 'subhead' || block.kind === 'heading') answering = asks[index] === true;
    return answering && block.kind === 'paragraph' ? [{ block: index, from: 0, by: 'answer' }] : [];
  });
};

/** The blocks of an article in which somebody speaks without quotation marks, in order. */
export const turnsOf = (article: Pick<Article, 'blocks' | 'genre'>, language: Language): Turn[] => {
  const found = labelled(article.blocks, language);
  return found.length > 0 || article.genre !== 'interview' ? found : underQuestions(article.blocks);
};

/** The article's blocks with the speech of its turns declared as quotations. */
export const withTurns = (blocks: readonly Block[], turns: readonly Turn[]): readonly Block[] => {
  if (turns.length === 0) return blocks;
  const all = [...blocks];
  for (const { block, from } of turns) {
    const own = all[block] as Block;
    if (own.text.length > from)
      all[block] = { ...own, quoted: [{ start: from, end: own.text.length }, ...(own.quoted ?? [])] };
  }
  return all;
};

/** The words (from, to) that tell who speaks in a turn; null where nothing does. */
export const speakerOfTurn = (
  turn: Pick<Turn, 'by' | 'from'>,
  start: number,
  words: readonly Piece[],
  interviewed: Naming | null,
): { from: number; to: number } | null => {
  if (turn.by === 'answer') return interviewed && { from: interviewed.from, to: interviewed.to };
  let from = words.findIndex((word) => word.start >= start);
  if (from < 0) return null;
  let to = from;
  while (to < words.length && (words[to] as Piece).end <= start + turn.from) to += 1;
  while (from < to - 1 && (words[from] as Piece).naming < 0 && (words[to - 1] as Piece).naming >= 0) from += 1;
  return to > from ? { from, to } : null;
};

/** Where the one interviewed is named first in full: whoever the blocks outside the conversation name most; null in doubt. */
export const interviewedOf = (named: Named, words: readonly Piece[], turns: readonly Turn[]): Naming | null => {
  const inside = new Set(turns.map((turn) => turn.block));
  const counts = new Map<Figure, number>();
  for (const naming of named.namings) {
    if (!inside.has((words[naming.from] as Piece).block))
      counts.set(naming.figure, (counts.get(naming.figure) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!first || (second && second[1] >= first[1])) return null;
  return named.namings.find((naming) => naming.figure === first[0]) ?? null;
};
