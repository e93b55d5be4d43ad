// What pages of the extension can ask of the reader's own record: look through it, change it, take it back, bring in, take out. Types only; who
// answers is manage.ts. Everything here runs wherever IndexedDB is - a page, its dedicated Worker - and none of it asks the browser's extension API.
// Every function rejects with OwnRecordTrouble, or with the reason of the signal that ended it.

import type { FolderToTakeOut, PlannedImport } from '../corpus/index.ts';
import type { CorpusHead } from '../schema/corpus.ts';
import type { Role } from '../schema/person.ts';
import type { CorpusRow, CorrectionRow, ImportRow, OperationRow, PersonRow, SourceRow, StatementRow } from './rows.ts';

/** `kept`: when it came into the record, latest first. `said`: when it was said, latest first, undated last. */
export type Sort = 'kept' | 'kept first' | 'said' | 'said first' | 'speaker';

export type ListQuery = {
  /** Words, all of which stand in the statement (inflections aside), its occasion or its prompt. */
  text?: string;
  /** Id of a person; those merged into them count as them. */
  person?: string;
  /** Id of a source. */
  source?: string;
  /** Host without `www.`; its subdomains count as it. */
  site?: string;
  /** Days, `YYYY-MM-DD` or less, both inclusive, of when it was said; without it undated ones are listed too. */
  from?: string;
  to?: string;
  sure?: StatementRow['sure'];
  /** Id of an import; `null`: only what was read. */
  import?: string | null;
  /** `kept` unless told. */
  sort?: Sort;
  offset?: number;
  /** 50 unless told. */
  limit?: number;
};

export type ListedStatement = {
  row: StatementRow;
  /** The person's name as it is now. */
  speaker: string;
  source: SourceRow | null;
};
export type Listed = { total: number; rows: ListedStatement[] };

export type StatementInFull = ListedStatement & {
  person: PersonRow | null;
  /** The other wordings of its utterance, each with its date, source, and why it is linked (`row.linked`). */
  others: ListedStatement[];
  corrections: CorrectionRow[];
};

/** What a change did. `operation` undoes it; null where nothing was changed, or where it cannot be undone (forgetting). */
export type Done = { operation: string | null; changed: number };

/** What of a statement may be corrected; `null` takes a field away. */
export type StatementChange = {
  words?: string;
  /** EDTF. */
  said?: string | null;
  occasion?: string | null;
  lang?: string;
  kind?: StatementRow['kind'];
  /** Somebody of the record by id, or by name: found or made. */
  speaker?: { person: string } | { name: string };
};

export type PersonChange = {
  name?: string;
  kind?: PersonRow['kind'];
  /** Other spellings. */
  aliases?: string[];
  /** Those that link without the full name standing in the article. */
  alone?: string[];
  roles?: Role[];
  born?: string | null;
  died?: string | null;
  wikidata?: string | null;
  note?: string | null;
};

export type ListedPerson = {
  row: PersonRow;
  statements: number;
  /** Names of those who were merged into them, by id. */
  merged: { id: string; name: string }[];
};

export type ListedSource = { row: SourceRow; statements: number };
export type ListedSite = { site: string; sources: number };

export type Forgotten =
  /** What was kept at or after this time, in ms since 1970. */
  | { since: number }
  /** Host without `www.`, subdomains with it. */
  | { site: string }
  | { source: string }
  /** `never`: nor is anything of theirs kept or brought in again. */
  | { person: string; never?: true }
  | { import: string }
  | { everything: true };

export type Space = {
  sources: number;
  statements: number;
  people: number;
  /** Bytes of the compiled segments and of the corpora beside the own record. */
  segments: number;
  corpora: number;
  /** The browser's estimate for the whole extension in bytes, and whether it promised not to evict it; null where it does not tell. */
  used: number | null;
  quota: number | null;
  persisted: boolean | null;
};

export type Watched = { signal?: AbortSignal; onProgress?: (share: number) => void };

export type BroughtIn = {
  import: string;
  /** Statements (wordings) that are in the record now, were in it before, and were not taken because their speaker is never to be kept. */
  added: number;
  held: number;
  refused: number;
  /** Whether the record's own list of people grew, and by how many. */
  people: number;
};

export type ListedOperation = OperationRow & {
  /** Why it cannot be undone now: undone before, something later changed the same, or nothing of it is left. */
  fixed: 'undone' | 'later' | 'gone' | null;
};

export type Management = {
  list: (query?: ListQuery) => Promise<Listed>;
  /** Null where it is not there (any more). */
  statement: (id: string) => Promise<StatementInFull | null>;
  /** The reader stands for who said it: such statements may be `same` from now on. */
  confirm: (ids: readonly string[]) => Promise<Done>;
  remove: (ids: readonly string[]) => Promise<Done>;
  correct: (ids: readonly string[], change: StatementChange) => Promise<Done>;
  /** Takes a wording out of its utterance, and remembers that it is another one. */
  split: (id: string) => Promise<Done>;
  /** Makes wordings one utterance, of the first one's speaker; forgets that they were told apart. */
  link: (ids: readonly string[]) => Promise<Done>;

  people: {
    list: (query?: { text?: string; sort?: 'name' | 'statements'; offset?: number; limit?: number }) => Promise<{
      total: number;
      rows: ListedPerson[];
    }>;
    one: (id: string) => Promise<ListedPerson | null>;
    /** Who was kept at or after a time (ms since 1970), with how many statements, most first. */
    keptSince: (since: number) => Promise<{ person: PersonRow; statements: number }[]>;
    /** The others are `into` from now on. */
    merge: (into: string, others: readonly string[]) => Promise<Done>;
    /** Takes a person out of those they were merged into. */
    unmerge: (id: string) => Promise<Done>;
    /** These statements are somebody else's, new under this name. */
    split: (statements: readonly string[], name: string) => Promise<Done>;
    change: (id: string, change: PersonChange) => Promise<Done>;
    /** Whether a person is on the list of those nothing is kept of. */
    isNever: (name: string) => Promise<boolean>;
    never: (name: string) => Promise<void>;
    allow: (name: string) => Promise<void>;
  };

  sources: (query?: {
    site?: string;
    offset?: number;
    limit?: number;
  }) => Promise<{ total: number; rows: ListedSource[] }>;
  sites: () => Promise<ListedSite[]>;

  /** Latest first; one that is still `coming` or `going` too. */
  imports: () => Promise<ImportRow[]>;
  /** Brings a planned file into the own record, in batches, visible only once it is whole. Ended by the signal, nothing of it stays. */
  bringIn: (planned: PlannedImport, watched?: Watched) => Promise<BroughtIn>;
  takeBack: (id: string, watched?: Watched) => Promise<Done>;

  /** Corpora kept beside the own record. */
  corpora: () => Promise<CorpusRow[]>;
  /**
   * Keeps a planned file as a corpus of its own: compiled, in the place of one of the same id. Throws CorpusTrouble where its id is that of a
   * bundled corpus (`taken`) or of the own record, or nothing can be brought in.
   */
  addCorpus: (planned: PlannedImport, taken: readonly string[], watched?: Watched) => Promise<CorpusRow>;
  removeCorpus: (id: string) => Promise<void>;
  /** How many of them `mendCorpora` would do something for. */
  corporaToMend: () => Promise<number>;
  /**
   * Makes those anew that cannot be opened, of what they were compiled of, and keeps that with those that were stored without it. Answers for how many
   * it did something.
   */
  mendCorpora: (watched?: Watched) => Promise<number>;

  /** The whole own record as a corpus folder to be taken out (`corpusAsZip`); its `contextOf` only where asked for. */
  takeOut: (choice?: {
    context?: boolean;
    head?: Partial<CorpusHead>;
    signal?: AbortSignal;
  }) => Promise<FolderToTakeOut>;

  /** Forgets, without undo: what was kept for undoing other things goes with it. */
  forget: (what: Forgotten, watched?: Watched) => Promise<Done>;

  corrections: () => Promise<CorrectionRow[]>;
  /** Holds a correction no more, from now on; wordings it parted stay apart. */
  withdraw: (id: string) => Promise<Done>;
  /** People of two corpora (`corpus/id`) are not one: told to `openRecord`. `names`: what the reader knows the two by. */
  setApart: (a: string, b: string, names?: string) => Promise<Done>;

  /** Latest first. */
  operations: (query?: { offset?: number; limit?: number }) => Promise<{ total: number; rows: ListedOperation[] }>;
  /** Takes an operation back; answers how many rows are as they were, 0 where that is no longer possible. */
  undo: (operation: string) => Promise<number>;

  /** Merges or binds segments where that is called for, a step; answers whether it did anything. Nobody need wait for it. */
  tidy: () => Promise<boolean>;
  space: () => Promise<Space>;
};
