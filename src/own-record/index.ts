// The reader's own record, on this machine: what was kept of the articles read, and the segments it is asked by. The room's one way in. Decides
// neither whether anything may be kept (private windows, the reader's settings) nor how it is told.

import * as changing from './change.ts';
import { type Database, deleteDatabase, openDatabase } from './database.ts';
import type { Draft } from './from-article.ts';
import * as keeping from './keep.ts';
import { nothingOpened, type OpenSegments, openSegments } from './open-segments.ts';
import type { CameBy } from './rows.ts';

export { type Draft, draftOf, type Refusal, refusalOf, sourceOf } from './from-article.ts';
export type { Kept, Standing } from './keep.ts';
export type {
  BroughtIn,
  Done,
  Forgotten,
  Listed,
  ListedOperation,
  ListedPerson,
  ListedSite,
  ListedSource,
  ListedStatement,
  ListQuery,
  Management,
  PersonChange,
  Sort,
  Space,
  StatementChange,
  StatementInFull,
  Watched,
} from './management.ts';
export type {
  CameBy,
  CorpusRow,
  CorrectionRow,
  ImportRow,
  LinkReason,
  OperationKind,
  OperationRow,
  PersonRow,
  SourceRow,
  StatementRow,
} from './rows.ts';
export { type Clip, type Desk, desk, moved, type Note, type Story } from './stories.ts';
export { OwnRecordTrouble, type TroubleKind } from './trouble.ts';

export type OwnRecord = {
  /** The segments as they stand now; cheap where nothing was written since. */
  open: () => Promise<OpenSegments>;
  keep: (draft: Draft, by: CameBy) => Promise<keeping.Kept>;
  /** Takes an operation back; answers how many statements went. */
  undo: (operation: string) => Promise<number>;
  standingOf: (source: Draft['source']) => Promise<keeping.Standing>;
  /** Empties the record; a database that cannot be emptied is deleted. */
  forgetEverything: () => Promise<void>;
  /** Merges or mends segments where that is called for, a step at a time; answers whether it did anything. Nobody need wait for it. */
  tidy: () => Promise<boolean>;
};

/** The own record of this browser profile. Opens its database at first use. Every function rejects with OwnRecordTrouble alone. */
export const ownRecord = (): OwnRecord => {
  let database: Promise<Database> | undefined;
  let open = nothingOpened();
  let damaged: ReadonlySet<number> = new Set();

  const opened = (): Promise<Database> => {
    const forget = () => {
      database = undefined;
    };
    database ??= openDatabase(forget).catch((error: unknown) => {
      forget();
      throw error;
    });
    return database;
  };
  return {
    open: async () => {
      const segments = await openSegments(await opened(), open);
      damaged = segments.damaged;
      return segments;
    },
    keep: async (draft, by) =>
      keeping.keep(await opened(), draft, { by, at: Date.now(), operation: crypto.randomUUID() }),
    undo: async (operation) => changing.undo(await opened(), operation),
    standingOf: async (source) => keeping.standingOf(await opened(), source),
    forgetEverything: async () => {
      open = nothingOpened();
      try {
        await keeping.forgetEverything(await opened());
      } catch {
        (await database?.catch(() => undefined))?.close();
        database = undefined;
        await deleteDatabase();
      }
    },
    tidy: async () => {
      const done = await keeping.tidy(await opened(), damaged);
      if (done) damaged = new Set();
      return done;
    },
  };
};
