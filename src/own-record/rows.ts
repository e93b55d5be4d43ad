// What the reader's own record is made of: rows of what was read, which are the truth, and segments compiled of them, which can be made anew
// from the rows at any time. Types only; where they are kept is database.ts, how they come is from-article.ts.

import type { DBSchema } from 'idb';
import type { Genre, QuotationKind } from '../schema/article.ts';

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
export type LinkReason = { inOrder: number; of: number; date: 'agree' | 'unknown' };

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
  keptAt: number;
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
};

/** One thing the reader did, with all it brought: what an undo takes back, exactly. */
export type OperationRow = {
  id: string;
  kind: 'keep';
  at: number;
  /** Id of the article it was about. */
  source: string;
  /** Ids of the statements it added. The article and the people come and go with their statements. */
  statements: string[];
  /** Taken back by the reader; an article is not remembered again by itself after that. */
  undone?: true;
};

export type SegmentInfo = { id: number; statements: number; bytes: number };

/** The list of segments and what the record holds, counted. */
export type HeadRow = {
  id: 'head';
  /** Grows with every change: "segment list n". */
  n: number;
  /** The next segment's id: ids are never used twice, so that an open segment is never taken for another. */
  next: number;
  segments: SegmentInfo[];
  sources: number;
  statements: number;
  people: number;
};

/** The statements a segment was compiled of: who changes one of these rows makes the segment anew. */
export type SegmentRow = { id: number; rows: string[] };

/** A file of a segment; texts apart from the index, since they are read only where they are found in. */
export type FileRow = { segment: number; name: string; bytes: Uint8Array };

export type OwnRecordSchema = DBSchema & {
  sources: { key: string; value: SourceRow; indexes: { address: string; plainTitle: string; keptAt: number } };
  statements: {
    key: string;
    value: StatementRow;
    indexes: { source: string; person: string; wordsKey: string; utterance: string };
  };
  people: { key: string; value: PersonRow; indexes: { folded: string; linked: string } };
  operations: { key: string; value: OperationRow; indexes: { source: string; at: number } };
  segments: { key: number; value: SegmentRow; indexes: { rows: string } };
  files: { key: [number, string]; value: FileRow };
  head: { key: string; value: HeadRow };
};
