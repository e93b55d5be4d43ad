// Who says a quotation by what stands around its sentence: a signature below, the sentence before, the quotations before. For quotations
// whose own sentence tells nothing.

import type { Block } from '../schema/article.ts';
import { type Answered, type Attribution, onlyQuotes, type Quoted, repeated } from './attribution.ts';
import { isMark, isWord, phraseStartingAt } from './phrases.ts';
import type { Sentence } from './pieces.ts';
import { tellingOf } from './tellings.ts';

export type Blocks = readonly Pick<Block, 'kind' | 'posted'>[];

/** Blocks that sum up others instead of going on from the one before. */
const SUMMARISES: ReadonlySet<string> = new Set(['heading', 'subhead', 'caption']);

/** Blocks that hold somebody's words whole, and whose signature may stand in the block below. */
const QUOTES: ReadonlySet<string> = new Set(['quote', 'embed']);
/** Pieces of such a signature at most: "Ada Roe, mother of the boy", "— Ada Roe (@roe) March 2, 2024". */
const LONGEST_SIGNATURE = 16;

/** Pieces of a line that begins with a dash up to which it is a signature whatever follows the name. */
const LONGEST_DASHED = 10;

/** Words of a quotation that stands alone from which it is somebody's speech, whoever the block before is about. */
const LEAST_OF_SPEECH = 8;

const setsApart = (blocks: Blocks, block: number): boolean => QUOTES.has(blocks[block]?.kind ?? '');

/** Does a block go on from another? A subhead does not, nor does another post of a live blog. */
const goesOn = (blocks: Blocks, block: number, from: number): boolean =>
  !SUMMARISES.has(blocks[block]?.kind ?? '') && blocks[block]?.posted === blocks[from]?.posted;

/** “…” and, as a line of its own, “— Hillary Clinton”. */
export const signedBelow = (
  { line, span, piece, sentence, sentenceAt }: Quoted,
  blocks: Blocks,
): Attribution | null => {
  const next = line.sentences[sentenceAt + 1];
  if (!next || piece !== sentence.to - 1 || next.to - next.from > LONGEST_SIGNATURE) return null;
  const dash = isMark(line.pieces[next.from], '—–―-');
  const apart = next.block === span.block + 1 && setsApart(blocks, span.block);
  // A block quotation with marks of its own is signed by a block quotation alone: a paragraph goes on without it.
  const own = apart && (span.declared || setsApart(blocks, next.block));
  if (!dash && !own) return null;
  const phrase = phraseStartingAt(line.pieces, dash ? next.from + 1 : next.from, next.to);
  if (phrase?.kind !== 'name') return null;
  const ends = phrase.to >= next.to || isMark(line.pieces[phrase.to], ',(|.');
  if (!ends && !(dash && next.to - next.from <= LONGEST_DASHED)) return null;
  return { phrase, rule: dash ? 'dash X below' : 'X below', verb: -1, carried: null };
};

/** Behind a sentence of its own block: whoever speaks right before, is told of there, or spoke last in the block. */
const withinBlock = (
  { line, sentence, sentenceAt }: Quoted,
  before: Sentence,
  answered: Answered,
): Attribution | null => {
  const { last } = answered;
  if (last?.sentence === sentenceAt - 1) return repeated(answered, last.quote, 'same block');
  const told = tellingOf(line, before);
  if (told && told.rule !== 'subject') return { ...told, rule: `${told.rule} in the sentence before`, carried: null };
  return last?.block === sentence.block ? repeated(answered, last.quote, 'same block, farther') : null;
};

/** At the start of its block: whoever the block before leads over to, is told of at its end, or spoke last in it. */
const behindBlock = (quoted: Quoted, before: Sentence, answered: Answered, blocks: Blocks): Attribution | null => {
  const { line, sentence, sentenceAt, inner } = quoted;
  const told = tellingOf(line, before);
  if (told && isMark(line.pieces[before.to - 1], ':,'))
    return { ...told, rule: `${told.rule} before a colon, block before`, carried: null };
  if (tellsItself(quoted)) return null;
  const last = answered.last?.block === before.block ? answered.last : null;
  // Set apart, words go on from other words set apart, and from no quotation of a paragraph.
  if (last && setsApart(blocks, sentence.block) && !setsApart(blocks, before.block)) return null;
  if (last?.sentence === sentenceAt - 1) return repeated(answered, last.quote, 'block before');
  if (told?.rule === 'told') return { ...told, rule: 'told in the block before', carried: null };
  if (last) return repeated(answered, last.quote, 'block before, farther');
  return told && inner.length >= LEAST_OF_SPEECH && onlyQuotes(line, sentence)
    ? { ...told, rule: `${told.rule} in the block before`, carried: null }
    : null;
};

/** Words of its own sentence, outside all quotations, from which they lead to a quotation or away from it. */
const LEAST_LEAD = 3;

/** Lars Poe saw it so: “…” · “…”, thundered back Poe: does its own sentence tell of whoever says it, though by words that are not read? */
const tellsItself = ({ line, sentence, piece }: Quoted): boolean => {
  const { pieces } = line;
  if (isMark(pieces[piece - 1], ':') && piece - 1 - sentence.from >= LEAST_LEAD) return true;
  const behind = isMark(pieces[piece + 1], ',') ? piece + 2 : piece + 1;
  return (
    piece === sentence.from && isWord(pieces[behind]) && !pieces[behind]?.capital && sentence.to - behind >= LEAST_LEAD
  );
};

/** Who speaks on in a quotation, by the sentence before it; null where its block stands for itself. */
export const around = (quoted: Quoted, answered: Answered, blocks: Blocks): Attribution | null => {
  const { line, sentence, sentenceAt } = quoted;
  const before = line.sentences[sentenceAt - 1];
  if (!before) return null;
  if (before.block === sentence.block) return withinBlock(quoted, before, answered);
  const alone = blocks[sentence.block]?.kind === 'embed' || !goesOn(blocks, sentence.block, before.block);
  return alone ? null : behindBlock(quoted, before, answered, blocks);
};
