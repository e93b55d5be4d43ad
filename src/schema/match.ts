// What the record holds beside a quotation, as plain data that travels from the worker to the page.

import type { ArticlePerson, Mention, Quotation } from './article.ts';
import type { Coverage } from './corpus.ts';
import type { Role } from './person.ts';
import type { Source, Statement } from './statement.ts';

/** One run of a word-level difference; `kept` stands in both, `here` only in the quotation, `there` only in the record. */
export type DiffPart = {
  kind: 'kept' | 'here' | 'there';
  text: string;
  /** A kept run as the record has it, where capitals, marks or spaces differ from `text`, which is the quotation's. */
  other?: string;
};

/**
 * A difference that may change what was said: another name, number or subject ("*Russia* should return"), a "not" more or less. The words
 * on each side as they stand; empty where one side has none.
 */
export type TellingDifference = { kind: 'name' | 'number' | 'subject' | 'negation'; here: string; there: string };

/** Where a word stands in a text: UTF-16 offsets. */
export type FoundSpan = { start: number; end: number };

export type WordingShown = {
  /** Index among the statement's wordings. */
  wording: number;
  words: string;
  lang?: string;
  translated?: true | string;
  doubtful?: string;
  status?: 'corrected' | 'withdrawn';
  source: Source;
  /**
   * Where words that were searched for stand in `words`, whole words in order, inflections and what an unfinished last word may become too; only in
   * what a search finds, empty where the words stand in its headline or its question alone.
   */
  found?: FoundSpan[];
  /** Against the quotation on the page; only where the match is `same`. */
  diff?: DiffPart[];
};

/** What a reader can check about a match. Data, not a sentence: the surface words it. */
export type Why = {
  /** Words of the quotation that stand, in order, in the wording. */
  inOrder: number;
  /** Words of the quotation. */
  of: number;
  /** The shared words that carried the match, as they stand in the quotation. */
  shared: string[];
  /** `other`: words of somebody else, which a search by words gives, and `elsewhere` beside an article. */
  speaker: 'same' | 'unknown' | 'other';
  /** `agree`: the day fits; `unknown`: one of the two is not stated. */
  date: 'agree' | 'unknown' | 'other';
  /** `wording`: the words themselves; `record`: the record holds both wordings as one statement. */
  by: 'wording' | 'record';
};

export type Match = {
  corpus: string;
  statement: string;
  /** Index of the best wording; equals `wordings[0].wording`. */
  wording: number;
  /** `same`: the same utterance, shown as fact. `related`: same speaker, same subject, other time or words. */
  kind: 'same' | 'related';
  /** 0..1. */
  score: number;
  why: Why;
  /**
   * For `related`: the very words are on record from several occasions, and nothing tells which of them this is. `days` in order, EDTF, as
   * far as they are stated.
   */
  occasions?: { count: number; days: string[] };
  /** What a reader should see first of how the best wording differs; only where the words are nearly the same. */
  telling?: TellingDifference[];
  /** For `related`: when it was said, seen from the quotation. `unknown` where a date is missing or the sets overlap. */
  when: 'earlier' | 'later' | 'same day' | 'unknown';
  /** Names, in the statement's order. */
  speaker: string;
  speakers: string[];
  said?: Statement['said'];
  dated?: string;
  occasion?: string;
  prompt?: string;
  medium?: Statement['medium'];
  /** Who said it is as read, not sure: see Statement. */
  asRead?: true;
  /** The n-th part of a longer speech `of`: there is something before or after it to be asked for. */
  part?: Statement['part'];
  /** Wordings from other sources than the article being read, best first, at least one. */
  wordings: WordingShown[];
};

/** A part of a longer speech beside one that was matched: its first wording, and its speakers' names. */
export type Neighbour = { statement: string; n: number; speaker: string; words: string; lang?: string };

/** What was said right before and after a part of a speech, in the order it was said, and whether there is more on each side. */
export type Neighbours = { before: Neighbour[]; after: Neighbour[]; moreBefore: boolean; moreAfter: boolean };

/** What the name's card shows: who this is and what the record holds, without words from another time. */
export type PersonCard = {
  id: string;
  name: string;
  kind: 'person' | 'body';
  roles: Role[];
  born?: string;
  died?: string;
  statements: number;
  sources: number;
  /** First and last day on record, `YYYY-MM-DD`. */
  from: string | null;
  to: string | null;
};

export type AnnotatedQuotation = Quotation & {
  /** `same` first, then `related`; empty is an answer. */
  matches: Match[];
  /** How many more `related` the record holds than are given. */
  more: number;
  /** The record already holds this very wording from this very article. */
  held: boolean;
  /**
   * Nearly the very words, on record from somebody else than the article surely names: a thing to check, for the sidebar alone, never shown
   * as fact. `related`, with why.speaker `other`; best first, absent where there are none.
   */
  elsewhere?: Match[];
  /** Where it says a quotation of this article again: against that one's words, so that what was left out can be shown. */
  again?: DiffPart[];
};

/** By place: how loudly each mention and each quotation may be marked in the page, which sees its marks. */
export type Openly = {
  /** Somebody the record holds, somebody the article quotes, or neither. */
  mentions: ('held' | 'quoted' | 'none')[];
  /** Also reported by others; something from elsewhere on it; nothing; a term, which is never marked. */
  quotations: ('also' | 'elsewhere' | 'said' | 'none')[];
};

export type Annotations = {
  article: string;
  revision: number;
  people: ArticlePerson[];
  mentions: Mention[];
  quotations: AnnotatedQuotation[];
  /** Cards of the linked people, by Person id. */
  cards: Record<string, PersonCard>;
  coverage: Coverage[];
  /** How loudly the page itself may be marked, where that is less than all of this says: absent where nothing of it is the reader's alone. */
  openly?: Openly;
  /** True where only the nearest part of a very long page was read. */
  partial: boolean;
  /** Corpora that could not be opened, as sentences for the reader. */
  troubles: string[];
};
