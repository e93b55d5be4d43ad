// What a look-up found, before it is ranked: candidates with their wordings measured against the quotation. Types only.

import type { Why } from '../schema/match.ts';
import type { Alignment } from './align.ts';
import type { Brief } from './brief.ts';
import type { Measures } from './judge.ts';
import type { ReadStatement } from './open-texts.ts';
import type { Asked } from './query.ts';
import type { About } from './texts.ts';
import type { BriefsRead, Term, Unit } from './units.ts';

export type Measured = {
  wording: number;
  /** Its words in brief. */
  briefs: readonly Brief[];
  alignment: Alignment;
  measures: Measures;
  likeness: number;
  /** Terms of the headline it stands under, and of the question it answers. */
  title: readonly Term[];
  /** Its words as they are spelt, where they were read so (units.ts). */
  spelt: BriefsRead['spelt'];
  prompt: readonly Term[];
  /** Of a passage's paired words those that stand in this wording; 1 for a wording measured by itself. */
  share: number;
};

export type Candidate = {
  corpus: number;
  index: number;
  about: About;
  /** What its statement is put together from, where it is wanted whole. */
  read: ReadStatement;
  standing: number;
  date: Why['date'];
  /** The date agrees closely (query.ts). */
  near: boolean;
  /** Its days and those the query gives may be one day, without grace (query.ts). */
  meets: boolean;
  /** Dated after the day of publication given (query.ts). */
  after: boolean;
  /** BM25 of its best wording, and its share of the most the quotation's words could reach. */
  bm25: number;
  found: number;
  /** One per wording, in the statement's order. */
  wordings: Measured[];
  /** Its first wording as a part of a passage (passages.ts), where the quotation spans several statements. */
  passage?: Measured;
};

export type Looked = {
  asked: Asked;
  units: Unit[];
  /** Terms by number, for all that is in brief here (brief.ts). */
  terms: readonly string[];
  /** A term's rarity in the record, 0..1. */
  rarity: (term: string) => number;
  /** That of all terms the quotation has not. */
  beyond: number;
  candidates: Candidate[];
  /** `found` of statements that were not looked at closely, since nothing would be given of them. */
  passedOver: number[];
};
