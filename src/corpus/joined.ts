// Words of a search that lost the hyphen or space between them ("singlepayer", "trickledown"): taken apart where the record holds both parts and
// not the whole. Only what is asked is mended; what the record holds stays as it is.

import { stem } from '../text/stems.ts';
import type { OpenRecord } from './record.ts';
import { STOP_WORDS } from './spelling.ts';
import { numberOf } from './term-numbers.ts';
import type { Unit } from './units.ts';

/** Letters of a part at least, and of its stem: shorter ones stand in any unknown word, a name most of all. Function words may be shorter. */
const PART = 4;
const STEM = 3;
const FUNCTION_WORD = 2;
/** Wordings that must hold each part: what fewer hold may be a name or a slip itself. */
const HELD = 5;

/** Letters of a word that is tried: a page or a search may hold endless ones. */
const LONGEST = 40;

const LETTERS = /^\p{L}+$/u;

const holding = (record: OpenRecord, term: string): number => {
  let documents = 0;
  for (const corpus of record.corpora) documents += corpus.find(term)?.documents ?? 0;
  return documents;
};

type Part = { term: string; stop: boolean };

/** A part as a word of the record, with how many wordings hold it; null where it is too short to be told from chance. */
const partOf = (record: OpenRecord, word: string, lang?: string): (Part & { held: number }) | null => {
  const stop = STOP_WORDS.has(word);
  const term = stem(word, lang);
  if (!stop && (word.length < PART || term.length < STEM)) return null;
  return { term, stop, held: holding(record, term) };
};

/** The two words that an unknown one is most likely made of: those of which the rarer is held most often. */
const partsOf = (record: OpenRecord, word: string, lang?: string): readonly Part[] | null => {
  let best: Part[] | null = null;
  let most = HELD - 1;
  for (let at = FUNCTION_WORD; at <= word.length - FUNCTION_WORD; at += 1) {
    const first = partOf(record, word.slice(0, at), lang);
    const second = partOf(record, word.slice(at), lang);
    if (!first || !second || (first.stop && second.stop)) continue;
    const held = Math.min(first.held, second.held);
    if (held <= most) continue;
    most = held;
    best = [first, second];
  }
  return best;
};

/** A query's units, in order, with joined words that the record does not know taken apart; the parts share the word's offsets in the text. */
export const takenApart = (record: OpenRecord, text: string, units: readonly Unit[], lang?: string): Unit[] =>
  units.flatMap((unit) => {
    if (unit.number !== null || holding(record, unit.term) > 0) return [unit];
    const word = text.slice(unit.start, unit.end).toLowerCase();
    if (word.length > LONGEST || !LETTERS.test(word)) return [unit];
    const parts = partsOf(record, word, lang) ?? [];
    if (parts.length === 0) return [unit];
    return parts.map(({ term, stop }, index) => ({
      ...unit,
      term,
      code: numberOf(term),
      stop,
      opens: unit.opens && index === 0,
      afterGap: unit.afterGap && index === 0,
    }));
  });
