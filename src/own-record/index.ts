// The reader's own record, on this machine: what was kept of the articles read, and the segments it is asked by. The room's one way in. Decides
// neither whether anything may be kept (private windows, the reader's settings) nor how it is told.

import * as changing from './change.ts';
import { type Database, deleteDatabase, openDatabase } from './database.ts';
import { expire } from './forget.ts';
import type { Draft, DraftStatement } from './from-article.ts';
import type { Compiling } from './imports.ts';
import * as keeping from './keep.ts';
import { makeAnew, noteDamage } from './kept-corpora.ts';
import { managed } from './manage.ts';
import type { Done, Management } from './management.ts';
import { nothingOpened, type OpenSegments, openSegments, type Unopened } from './open-segments.ts';
import { addCorrection, withdrawSite } from './operations.ts';
import type { CameBy, CorrectionRow } from './rows.ts';
import { SEGMENT_STATEMENTS } from './segments.ts';
import { sweep } from './take-back.ts';
import { tidy } from './tidy.ts';

export { correctMatches, correctReading, quotationKeys, tellingKeys, unitKeyOf } from './corrections.ts';
export { type Draft, type DraftStatement, draftOf, refusalOf, sourceOf } from './from-article.ts';
export type { Compiling } from './imports.ts';
export type {
  BroughtIn,
  Done,
  Forgotten,
  Listed,
  ListedOperation,
  ListedPerson,
  ListedSite,
  ListedStatement,
  ListQuery,
  Management,
  PersonChange,
  Sort,
  Space,
  StatementChange,
  StatementInFull,
} from './management.ts';
export type { Unopened } from './open-segments.ts';
export { isOfPublicPerson } from './public-roles.ts';
export type {
  CameBy,
  CorpusRow,
  CorrectionRow,
  ImportRow,
  LinkReason,
  OperationKind,
  PersonRow,
  SourceRow,
  StatementRow,
} from './rows.ts';
export { type Compiled, compileSome } from './segments.ts';
export { clipOf, type Desk, desk, moved, type Story } from './stories.ts';
export { OwnRecordTrouble, type TroubleKind } from './trouble.ts';

export type OwnRecord = {
  /** The segments as they stand now; cheap where nothing was written since. */
  open: () => Promise<OpenSegments>;
  keep: (draft: Draft, by: CameBy) => Promise<keeping.Kept>;
  /** Takes an operation back; answers how many statements went. */
  undo: (operation: string) => Promise<number>;
  standingOf: (source: Draft['source']) => Promise<keeping.Standing>;
  /** How many of some drafts of an article are not in the record, and may be. */
  notHeld: (source: Draft['source'], drafts: readonly DraftStatement[]) => Promise<number>;
  /** Empties the record; a database that cannot be emptied is deleted. */
  forgetEverything: () => Promise<void>;
  /** Holds a correction from now on; where it tells words apart that are held as one, they are split. Answers the operation. */
  correct: (row: CorrectionRow) => Promise<Done>;
  /** Takes away, with undo, all that was kept of a site that is satire. */
  withdraw: (site: string) => Promise<Done>;
  /** Forgets some of what was kept before a time (ms since 1970) but for what was brought in; answers whether there is more. */
  expire: (before: number) => Promise<boolean>;
  /** Takes away what an interrupted import left; answers whether there was anything. */
  sweep: () => Promise<boolean>;
  /** Merges, mends or binds segments where that is called for, a step at a time; answers whether it did anything. Nobody need wait for it. */
  tidy: () => Promise<boolean>;
  /** Makes one corpus beside the record anew that is small enough for this worker and could not be opened; answers whether it did. */
  makeAnew: () => Promise<boolean>;
  /** A file of a corpus beside the record turned out damaged. Answers whether it can be made anew; null where no such corpus is kept. */
  noteDamage: (corpus: string) => Promise<boolean | null>;
};

/**
 * Whether a corpus is made anew in the background worker: one of so many statements is compiled in the 50 ms that a segment may take there. A larger
 * one waits for a page of the extension, which has another thread for it.
 */
export const isMadeAlongside = ({ statements }: Pick<Unopened, 'statements'>): boolean =>
  statements <= SEGMENT_STATEMENTS;

/**
 * The own record of this browser profile, managed from a page of the extension or its dedicated Worker. `changed` is called after every change, to
 * tell the worker. `compile` compiles what is brought in where another thread can do it. Opens its database at first use.
 */
export const manageRecord = (changed: () => void | Promise<void>, compile?: Compiling): Management => {
  const { opened, open } = ground();
  return managed({ database: opened, open: async () => openSegments(await opened(), open()) }, changed, compile);
};

/** The database, opened once it is asked for, and what of it is open. */
const ground = () => {
  let database: Promise<Database> | undefined;
  let open = nothingOpened();
  const forget = () => {
    database = undefined;
    open = nothingOpened();
  };
  return {
    opened: (): Promise<Database> => {
      database ??= openDatabase(forget).catch((error: unknown) => {
        forget();
        throw error;
      });
      return database;
    },
    open: () => open,
    /** Lets go of a database that is to be deleted. */
    close: async () => {
      (await database?.catch(() => undefined))?.close();
      forget();
    },
    forget: () => {
      open = nothingOpened();
    },
  };
};

/** The own record of this browser profile. Opens its database at first use. Every function rejects with OwnRecordTrouble alone. */
export const ownRecord = (): OwnRecord => {
  const { opened, open, close, forget } = ground();
  let damaged: ReadonlySet<number> = new Set();
  let unopened: readonly Unopened[] = [];
  return {
    open: async () => {
      const segments = await openSegments(await opened(), open(), { bound: true });
      damaged = segments.damaged;
      unopened = segments.unopened;
      return segments;
    },
    keep: async (draft, by) =>
      keeping.keep(await opened(), draft, { by, at: Date.now(), operation: crypto.randomUUID() }),
    undo: async (operation) => changing.undo(await opened(), operation),
    standingOf: async (source) => keeping.standingOf(await opened(), source),
    notHeld: async (source, drafts) => keeping.notHeld(await opened(), source, drafts),
    forgetEverything: async () => {
      forget();
      try {
        await keeping.forgetEverything(await opened());
      } catch {
        await close();
        await deleteDatabase();
      }
    },
    correct: async (row) => addCorrection(await opened(), row),
    withdraw: async (site) => withdrawSite(await opened(), site),
    expire: async (before) => expire(await opened(), before),
    sweep: async () => sweep(await opened()),
    tidy: async () => {
      const done = await tidy(await opened(), damaged);
      if (done) damaged = new Set();
      return done;
    },
    makeAnew: async () => {
      const [one, ...others] = unopened.filter((corpus) => corpus.again && isMadeAlongside(corpus));
      if (!one) return false;
      unopened = others;
      return makeAnew(await opened(), one);
    },
    noteDamage: async (corpus) => noteDamage(await opened(), corpus),
  };
};
