// What the reader's own record is made of: rows of what was read, which are the truth, and segments compiled of them, which can be made anew
// from the rows at any time. Types only; which store each is kept in is stores.ts, how they come is from-article.ts.

import type { Genre, QuotationKind } from '../schema/article.ts';
import type { CorpusHead } from '../schema/corpus.ts';
import type { Role } from '../schema/person.ts';
import type { Statement, Wording } from '../schema/statement.ts';
import type { Columns } from './columns.ts';

/** How an article came into the record; an import bears its own id. */
export type CameBy = 'hand' | 'remembered' | { import: string };

/** An article statements were kept from. */
export type SourceRow = {
  /** Made of the address, else of outlet and title: the same article has the same id whenever it is read. */
  id: string;
  /** The canonical address, else the one it was read at without query and fragment; absent where it had none. */
  url?: string;
  /** The address without what does not tell pages apart, to find the article by. */
  address?: string;
  /** Host of the address without `www.`, to find a site's articles by. */
  host?: string;
  outlet?: string;
  title?: string;
  /** The title as its words alone, to find the article by. */
  plainTitle?: string;
  /** EDTF day. */
  published?: string;
  lang: string;
  genre?: Genre;
  /** ms since 1970. */
  keptAt: number;
  by: CameBy;
  /** Id of the source whose words this one prints again (syndicated). Only what that one has not is kept from here. */
  copyOf?: string;
  /** As an import states them: see Source. */
  via?: string;
  licence?: string;
  file?: string;
};

/** Who said it, exactly as the article was read: what a correction starts from. */
export type SpeakerAsRead = {
  name: string;
  role?: string;
  confidence: number;
  rule: string;
  how?: string;
};

/** Why two wordings of two sources are taken for one utterance, as far as it was seen when the later one was kept. */
export type LinkReason =
  | { inOrder: number; of: number; date: 'agree' | 'unknown' }
  /** The reader linked them; or an import holds both as one statement; or the article itself changed its words. */
  | { by: 'hand' | 'import' | 'changed' };

/** One statement as one source words it. */
export type StatementRow = {
  /** Made of source and words: the same words of the same article have the same id. */
  id: string;
  source: string;
  /** Rows of one utterance share this; it is the id of the first of them. */
  utterance: string;
  /** Why it was put to an utterance kept before. Absent on the first. */
  linked?: LinkReason;
  words: string;
  /** Hash of the words, marks and case aside: the same words in another source have the same. */
  wordsKey: string;
  lang: string;
  kind: Exclude<QuotationKind, 'term'>;
  /** The article's text around the words, 300 characters at most; never compiled, never left in an export unless asked for. */
  context: string;
  speaker: SpeakerAsRead;
  person: string;
  /** `as read` until somebody confirms it: such a statement never makes a `same`. */
  sure: 'sure' | 'as read' | 'confirmed';
  /** EDTF, never more precise than the article. */
  said?: string;
  /** The article's words the date was worked out from. */
  dated?: string;
  /** The last day it may have been said on, `YYYY-MM-DD`, to find and sort it by; absent where nothing tells. */
  day?: string;
  keptAt: number;
  /** When its article was found to word it otherwise, ms since 1970: these words stand there no more. */
  changed?: number;
  /** Id of the import it came by. Nothing shows it before the import is whole. */
  import?: string;
  /** It came back with the record it was read into: it is forgotten in its time as what was read is. */
  read?: true;
  /** Number of the import's sheet it stands on; absent where it is a row of its own. */
  sheet?: number;
  /** All who said it, where that is more than `person`, who is the first of them. */
  speakers?: string[];
  /** Its place among the wordings of its utterance, where an import gives them in an order. */
  place?: number;
  /** As an import states them: see Statement and Wording. */
  occasion?: string;
  prompt?: string;
  medium?: Exclude<Statement['medium'], undefined>;
  onBehalfOf?: string;
  part?: Exclude<Statement['part'], undefined>;
  translated?: Exclude<Wording['translated'], undefined>;
  doubtful?: string;
  status?: Exclude<Wording['status'], undefined>;
};

export type PersonRow = {
  /** Stands in compiled files, so it never changes. */
  id: string;
  kind: 'person' | 'body';
  name: string;
  /** Folded name, to find people by. */
  folded: string;
  /** The person of another corpus this is, `corpus/id`, where an article was linked to one. */
  linked?: string;
  wikidata?: string;
  born?: string;
  died?: string;
  pronoun?: 'he' | 'she' | 'they' | 'it';
  keptAt: number;
  /** See Person. */
  aliases?: string[];
  alone?: string[];
  roles?: Role[];
  /** The reader's own words on them; never compiled, never taken out. */
  note?: string;
  /** Id of the person they are: their statements are that one's, and they are nobody beside them. */
  mergedInto?: string;
  /** The import that brought what the reader wrote of them elsewhere; gone once they are changed here. */
  import?: string;
  /** When the reader last changed something here, ms since 1970: segments compiled before have older words on them. */
  edited?: number;
};

/** Rows as they were before something was done to them; null where there was none. */
export type Before = {
  statements?: Record<string, StatementRow | null>;
  sources?: Record<string, SourceRow | null>;
  people?: Record<string, PersonRow | null>;
  corrections?: Record<string, CorrectionRow | null>;
};

export type OperationKind =
  | 'keep'
  | 'confirm'
  | 'remove'
  | 'correct'
  | 'split'
  | 'link'
  | 'merge'
  | 'unmerge'
  | 'split person'
  | 'change person'
  | 'correction'
  | 'withdraw'
  | 'apart'
  | 'satire';

/** One thing the reader did, with all it brought or changed: what an undo takes back, exactly. */
export type OperationRow = {
  id: string;
  kind: OperationKind;
  at: number;
  /** Id of the article it was about. */
  source?: string;
  /** Of a keep: ids of the statements it added. The article and the people come and go with their statements. */
  statements: string[];
  /** Of all others: the rows it changed, as they were. Empty once it is undone, or something of it was forgotten. */
  before?: Before;
  /** How many rows it changed. */
  changed?: number;
  /** What it was about, in a few words of its own: a name, a host, the beginning of a quotation. */
  about?: string;
  /** The record's number when it was done: which of two came later. Absent in what version 1 wrote. */
  n?: number;
  /** Taken back by the reader; an article is not remembered again by itself after that. */
  undone?: true;
};

/** What the reader corrected in what On Record reads. Keyed by words, so that it holds wherever they are read again, and by nothing of the page. */
export type CorrectionRow = {
  id: string;
  at: number;
  /** Keys of the quotation's words, one a piece where "she said" splits it (corrections.ts). */
  keys: string[];
  /** The words' beginning, for the reader to know them by. */
  words: string;
} & (
  | { kind: 'not a quotation' }
  /** These words are another statement than those. */
  | { kind: 'not the same'; others: string[]; otherWords: string }
  /** `name` null: nobody that could be named. `person`: `corpus/id`, where it was somebody on record. */
  | { kind: 'speaker'; name: string | null; person: string | null; body?: true }
  /** The name, where these words are quoted, is not that person's of the record. `keys` are those of the article's quotations. */
  | { kind: 'not this person'; name: string; person: string; address?: string; plainTitle?: string }
  /** People of two corpora, `corpus/id`, who are not one. No words. */
  | { kind: 'apart'; people: [string, string] }
);

/**
 * Something brought in. `coming`: being written, shown nowhere; `done`; `going`: being taken back, shown nowhere. What is coming and has shown no
 * sign of life for a while was interrupted, and is taken away.
 */
export type ImportRow = {
  id: string;
  state: 'coming' | 'done' | 'going';
  at: number;
  /** Last sign of life while it is coming, ms since 1970. */
  beat: number;
  /** File it came from, as the reader knows it. */
  file: string;
  head: CorpusHead;
  added: number;
  held: number;
  refused: number;
  /** Ids of segments compiled for it and not listed yet. */
  segments: SegmentInfo[];
  /** Ids of people who came with it; once it is going, of those of whom it is still to be seen whether anything of them is left. */
  people?: string[];
  /** Ids of what else came with it. */
  corrections?: string[];
  never?: string[];
};

/** A corpus kept beside the own record: its files are whole or it is not there. */
export type CorpusRow = {
  id: string;
  /** Grows with each replacement, so that an open corpus is never taken for another. */
  edition: number;
  head: CorpusHead;
  at: number;
  file: string;
  people: number;
  statements: number;
  /** Of all its files. */
  bytes: number;
  /** Bytes of what it can be made anew of (corpus-source.ts), which is among its files; absent where that is not there or of no use. */
  source?: number;
  /** Its compiled files turned out damaged while they were asked: it is to be made anew. */
  again?: true;
};
export type CorpusFileRow = { corpus: string; name: string; bytes: Uint8Array };

/**
 * Statements an import brought, many written as one, and the sources they are of: writing a hundred thousand rows one by one, with all they are found
 * by, takes minutes. What the reader changes becomes a row of its own, and stands on the sheet no more.
 */
export type SheetRow = { import: string; n: number; statements: StatementRow[]; sources: SourceRow[] };

/** Somebody nothing is to be kept of, as the hash of their folded name alone. */
export type NeverRow = { id: string; at: number };

export type SegmentInfo = {
  id: number;
  statements: number;
  bytes: number;
  /** The import all its statements came by: such segments are merged among themselves alone, so that it can be taken back at once. */
  import?: string;
};

/** Segments whose indexes are bound into one (volumes.ts): it has a number and files as a segment has, but no texts and no columns. */
export type VolumeInfo = { id: number; of: number[]; bytes: number };

/** The list of segments and what the record holds, counted. */
export type HeadRow = {
  id: 'head';
  /** Grows with every change: "segment list n". */
  n: number;
  /** The next segment's id: ids are never used twice, so that an open segment is never taken for another. */
  next: number;
  segments: SegmentInfo[];
  /** Absent where none was ever bound. Who takes one of its segments out of the list lets a volume go. */
  volumes?: VolumeInfo[];
  sources: number;
  statements: number;
  people: number;
  /** Grows with every batch an import writes: rows came of which n does not tell yet. */
  came?: number;
};

/** The statements a segment was compiled of, in columns: who changes one of these rows makes the segment anew. */
export type SegmentRow = { id: number; columns: Columns };

/** A file of a segment; texts apart from the index, since they are read only where they are found in. */
export type FileRow = { segment: number; name: string; bytes: Uint8Array };
