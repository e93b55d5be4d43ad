// The reader's own record as pages of the extension manage it: see management.ts for what each function answers. Wires the functions of this room
// to one database, and tells of every change.

import { CorpusTrouble, type OpenCorpus } from '../corpus/index.ts';
import { OWN_CORPUS } from '../schema/corpus.ts';
import { undo } from './change.ts';
import { type Database, deleteDatabase } from './database.ts';
import { forget } from './forget.ts';
import { sourcesIn, statementsIn } from './held.ts';
import { bringIn, type Compiling } from './imports.ts';
import { forgetEverything } from './keep.ts';
import { addCorpus, giveSource, makeAnew, removeCorpus } from './kept-corpora.ts';
import { list, noOrders, sourcesOfSite, statement } from './list.ts';
import type { Done, Forgotten, ListedSite, ListedSource, Management, Space, Watched } from './management.ts';
import { corporaToMend, type OpenSegments } from './open-segments.ts';
import { addCorrection, apart, listOperations, withdrawCorrection } from './operations.ts';
import {
  changePerson,
  isNever,
  keptSince,
  listPeople,
  merge,
  onePerson,
  setNever,
  splitPerson,
  unmerge,
} from './people.ts';
import { confirm, correct, link, remove, split } from './statements.ts';
import { takeBack } from './take-back.ts';
import { takeOut } from './take-out.ts';
import { tidy } from './tidy.ts';
import { looking } from './transaction.ts';

const PAGE = 50;

const sourcesPage = (
  database: Database,
  { site, offset = 0, limit = PAGE }: { site?: string; offset?: number; limit?: number },
): Promise<{ total: number; rows: ListedSource[] }> =>
  looking(database, async (read) => {
    const ids = site === undefined ? null : new Set(await sourcesOfSite(read, site));
    const order = await sourcesIn(read).latestFirst();
    const chosen = ids ? order.filter((id) => ids.has(id)) : order;
    const rows = await Promise.all(
      (await sourcesIn(read).some(chosen.slice(offset, offset + limit))).map(
        async (row): Promise<ListedSource> => ({ row, statements: await statementsIn(read).countBy('source', row.id) }),
      ),
    );
    return { total: chosen.length, rows };
  });

const sitesOf = (database: Database): Promise<ListedSite[]> =>
  looking(database, async (read) => {
    return [...(await sourcesIn(read).byHost())]
      .map(([site, ids]) => ({ site, sources: ids.length }))
      .sort((a, b) => b.sources - a.sources || (a.site < b.site ? -1 : 1));
  });

const spaceOf = async (database: Database): Promise<Space> => {
  const { head, corpora } = await looking(database, async (read) => ({
    head: await read.objectStore('head').get('head'),
    corpora: await read.objectStore('corpora').getAll(),
  }));
  const storage = typeof navigator === 'undefined' ? undefined : navigator.storage;
  const estimate = await storage?.estimate?.().catch(() => undefined);
  const persisted = await storage?.persisted?.().catch(() => undefined);
  return {
    sources: head?.sources ?? 0,
    statements: head?.statements ?? 0,
    people: head?.people ?? 0,
    segments: [...(head?.segments ?? []), ...(head?.volumes ?? [])].reduce((sum, { bytes }) => sum + bytes, 0),
    corpora: corpora.reduce((sum, { bytes }) => sum + bytes, 0),
    used: estimate?.usage ?? null,
    quota: estimate?.quota ?? null,
    persisted: persisted ?? null,
  };
};

const forgetSome = async (database: Database, what: Forgotten, watched?: Watched): Promise<Done> => {
  if ('import' in what) return takeBack(database, what.import, watched);
  if ('since' in what) {
    // What was brought in since goes as it is taken back, in slices. The reader's own record, brought in again, was kept when it was kept.
    const imports = (await database.getAll('imports')).filter(
      ({ at, state, head }) => state === 'done' && at >= what.since && head.id !== OWN_CORPUS,
    );
    let changed = 0;
    for (const { id } of imports) changed += (await takeBack(database, id, watched)).changed;
    return { operation: null, changed: changed + (await forget(database, what)).changed };
  }
  if (!('everything' in what)) return forget(database, what);
  const held = (await database.get('head', 'head'))?.statements ?? 0;
  await forgetEverything(database);
  return { operation: null, changed: held };
};

const mendCorpora = async (database: Database, { signal }: Watched = {}): Promise<number> => {
  const { anew, sourceless } = await corporaToMend(database);
  let mended = 0;
  for (const one of anew) if (await makeAnew(database, one, signal)) mended += 1;
  for (const { corpus, ...one } of sourceless)
    try {
      if (await giveSource(database, one, corpus, signal)) mended += 1;
    } catch (error) {
      // A damaged text: it answers with what it has, as it did before.
      if (!(error instanceof CorpusTrouble)) throw error;
    }
  return mended;
};

/** What this stands on: see index.ts. `open` brings the segments up to date. */
export type Ground = { database: () => Promise<Database>; open: () => Promise<OpenSegments> };

/** `changed` is called after every change: the worker is to be told, who keeps what is open by its number. `compile`: see `bringIn`. */
export const managed = (
  { database, open }: Ground,
  changed: () => void | Promise<void>,
  compile?: Compiling,
): Management => {
  const orders = noOrders();
  const segments = async (): Promise<ReadonlyMap<number, OpenCorpus>> => {
    const { head, corpora, damaged } = await open();
    const whole = head.segments.filter(({ id }) => !damaged.has(id));
    return new Map(whole.map(({ id }, at) => [id, corpora[at] as OpenCorpus]));
  };
  const asked = async <Result>(work: (database: Database) => Promise<Result>): Promise<Result> =>
    work(await database());
  const done = async <Result>(work: (database: Database) => Promise<Result>): Promise<Result> => {
    try {
      return await work(await database());
    } finally {
      // Of what was interrupted something may have been written.
      await changed();
    }
  };
  return {
    list: (query = {}) =>
      asked(async (from) => list(from, query.text?.trim() ? await segments() : new Map(), orders, query)),
    statement: (id) => asked((from) => statement(from, id)),
    confirm: (ids) => done((to) => confirm(to, ids)),
    remove: (ids) => done((to) => remove(to, ids)),
    correct: (ids, change) => done((to) => correct(to, ids, change)),
    split: (id) => done((to) => split(to, id)),
    link: (ids) => done((to) => link(to, ids)),
    people: {
      list: (query = {}) => asked(async (from) => listPeople(from, (await open()).corpora, query)),
      one: (id) => asked(async (from) => onePerson(from, (await open()).corpora, id)),
      keptSince: (since) => asked((from) => keptSince(from, since)),
      merge: (into, others) => done((to) => merge(to, into, others)),
      unmerge: (id) => done((to) => unmerge(to, id)),
      split: (statements, name) => done((to) => splitPerson(to, statements, name)),
      change: (id, change) => done((to) => changePerson(to, id, change)),
      isNever: (name) => asked((from) => isNever(from, name)),
      never: (name) => done((to) => setNever(to, name, true)),
      allow: (name) => done((to) => setNever(to, name, false)),
    },
    sources: (query = {}) => asked((from) => sourcesPage(from, query)),
    sites: () => asked(sitesOf),
    imports: () => asked(async (from) => (await from.getAll('imports')).sort((a, b) => b.at - a.at)),
    bringIn: (planned, watched) => done((to) => bringIn(to, planned, watched, compile)),
    takeBack: (id, watched) => done((to) => takeBack(to, id, watched)),
    corpora: () => asked((from) => from.getAll('corpora')),
    addCorpus: (planned, taken, watched) => done((to) => addCorpus(to, planned, taken, watched)),
    removeCorpus: (id) => done((to) => removeCorpus(to, id)),
    corporaToMend: () =>
      asked(async (from) => {
        const { anew, sourceless } = await corporaToMend(from);
        return anew.length + sourceless.length;
      }),
    mendCorpora: (watched) => done((to) => mendCorpora(to, watched)),
    takeOut: (choice) => asked(async (from) => takeOut(from, (await open()).corpora, choice)),
    forget: async (what, watched) => {
      try {
        return await done((to) => forgetSome(to, what, watched));
      } catch (error) {
        if (!('everything' in what)) throw error;
        // A database that cannot be emptied is deleted.
        await deleteDatabase();
        await changed();
        return { operation: null, changed: 0 };
      }
    },
    corrections: () => asked((from) => from.getAll('corrections')),
    withdraw: (id) => done((to) => withdrawCorrection(to, id)),
    setApart: (a, b, names = '') => done((to) => addCorrection(to, apart(a, b, names))),
    operations: (query = {}) => asked((from) => listOperations(from, query)),
    undo: (operation) => done((to) => undo(to, operation)),
    tidy: () => asked((to) => tidy(to, new Set())),
    space: () => asked(spaceOf),
  };
};
