// Keeping an article, taking that back, forgetting everything: each one transaction, so that it happens wholly or not at all, however it is
// interrupted and whoever else writes meanwhile.

import type { Database } from './database.ts';
import { noHead } from './database.ts';
import type { Draft, DraftPerson, DraftStatement } from './from-article.ts';
import { hash, nameId } from './keys.ts';
import type { CameBy, HeadRow, OperationRow, PersonRow, SourceRow, StatementRow } from './rows.ts';
import {
  ALL_STORES,
  compileRows,
  dropSegments,
  rowsOf,
  toMerge,
  type Write,
  writeHead,
  writeSegments,
} from './segments.ts';
import { troubleOf } from './trouble.ts';

/** Wordings of a kept source that must stand in an article, and their share of all kept from it, for the article to be a copy: as matching has it. */
const ENOUGH_WORDINGS = 3;
const ENOUGH_SHARE = 0.8;

/** Does some writing in one transaction: all of it stays, or nothing does. Throws OwnRecordTrouble. */
const inOneGo = async <Result>(database: Database, work: (write: Write) => Promise<Result>): Promise<Result> => {
  let write: Write | undefined;
  try {
    write = database.transaction(ALL_STORES, 'readwrite');
    const result = await work(write);
    await write.done;
    return result;
  } catch (error) {
    try {
      write?.abort();
    } catch {
      // It was aborted already, by what went wrong.
    }
    // The abort is told of twice; once is enough.
    const cause = await write?.done.then(() => error).catch((why: unknown) => why ?? error);
    throw troubleOf(error instanceof Error && error.name !== 'AbortError' ? error : cause);
  }
};

const headOf = async (write: Write): Promise<HeadRow> => (await write.objectStore('head').get('head')) ?? noHead();

/** The kept article this is, by its address, else by its title in the same outlet; a page without either has only its id. */
const keptSource = async (
  read: { get: (id: string) => Promise<SourceRow | undefined>; titled: (title: string) => Promise<SourceRow[]> },
  draft: Draft['source'],
): Promise<SourceRow | undefined> => {
  const same = await read.get(draft.id);
  if (same || !draft.plainTitle) return same;
  const titled = await read.titled(draft.plainTitle);
  return titled.find(({ outlet }) => outlet !== undefined && outlet === draft.outlet);
};

const readerOf = (stores: Pick<Write, 'objectStore'>) => ({
  get: (id: string) => stores.objectStore('sources').get(id),
  titled: (title: string) => stores.objectStore('sources').index('plainTitle').getAll(title),
});

/** The kept source whose words an article prints again, whatever its address and title. */
const copied = async (write: Write, draft: Draft): Promise<SourceRow | undefined> => {
  const statements = write.objectStore('statements');
  const standing = new Map<string, number>();
  for (const key of new Set(draft.statements.map(({ wordsKey }) => wordsKey)))
    for (const source of new Set((await statements.index('wordsKey').getAll(key)).map((row) => row.source)))
      standing.set(source, (standing.get(source) ?? 0) + 1);
  for (const [source, found] of [...standing].sort(([, a], [, b]) => b - a)) {
    const row = await write.objectStore('sources').get(source);
    if (row && draft.source.plainTitle !== undefined && row.plainTitle === draft.source.plainTitle) return row;
    const all = await statements.index('source').count(source);
    if (found >= ENOUGH_WORDINGS && found >= all * ENOUGH_SHARE) return row;
  }
  return undefined;
};

/** The row of a person, or a new one. Two of one name whom other corpora tell apart are two people here too. */
const personRow = async (write: Write, draft: DraftPerson, at: number): Promise<{ row: PersonRow; isNew: boolean }> => {
  const people = write.objectStore('people');
  const { own, ...told } = draft;
  const known = own === undefined ? undefined : await people.get(own);
  if (known) return { row: known, isNew: false };
  const [linked] = told.linked === undefined ? [] : await people.index('linked').getAll(told.linked);
  if (linked) return { row: linked, isNew: false };
  const named = (await people.index('folded').getAll(told.folded)).filter(
    (row) => row.kind === told.kind && (row.linked === undefined || told.linked === undefined),
  );
  if (named.length === 1) return { row: named[0] as PersonRow, isNew: false };
  const base = nameId(told.name);
  let id = base;
  for (let n = 2; await people.get(id); n += 1) id = `${base}-${n}`;
  return { row: { ...told, id, keptAt: at }, isNew: true };
};

export type Kept = {
  /** Id of the operation, for an undo; null where nothing new was there to keep. */
  operation: string | null;
  /** Statements added now. */
  added: number;
  /** The kept article whose words these are already, where this is a copy. */
  copyOf: SourceRow | null;
};

const statementRows = async (
  write: Write,
  drafts: readonly DraftStatement[],
  source: string,
  at: number,
): Promise<StatementRow[]> => {
  const rows: StatementRow[] = [];
  for (const { person, utterance, linked, ...draft } of drafts) {
    const { row, isNew } = await personRow(write, person, at);
    if (isNew) await write.objectStore('people').put(row);
    const id = hash(`${source} ${draft.wordsKey}`);
    // What it was matched with may have been forgotten since.
    const others =
      utterance === undefined ? [] : await write.objectStore('statements').index('utterance').getAll(utterance);
    const link = others.length > 0 && others.every((other) => other.person === row.id);
    rows.push({
      ...draft,
      id,
      source,
      person: row.id,
      utterance: link && utterance ? utterance : id,
      ...(link && linked ? { linked } : {}),
      keptAt: at,
    });
  }
  return rows;
};

type Beside = {
  /** The article itself, where something was kept from it before. */
  known: SourceRow | undefined;
  /** The kept article it is a copy of. */
  copyOf: SourceRow | undefined;
  /** What of the article is not held yet, each of its words once. */
  fresh: DraftStatement[];
};

/** What the record holds of an article already. */
const besideOf = async (write: Write, draft: Draft): Promise<Beside> => {
  const known = await keptSource(readerOf(write), draft.source);
  const original = known?.copyOf ? await write.objectStore('sources').get(known.copyOf) : undefined;
  const copyOf = known ? original : await copied(write, draft);
  const held = new Set<string>();
  for (const source of [known, copyOf])
    if (source)
      for (const row of await write.objectStore('statements').index('source').getAll(source.id)) held.add(row.wordsKey);
  const fresh = new Map<string, DraftStatement>();
  for (const one of draft.statements)
    if (!held.has(one.wordsKey) && !fresh.has(one.wordsKey)) fresh.set(one.wordsKey, one);
  return { known, copyOf, fresh: [...fresh.values()] };
};

/**
 * Keeps an article's statements. What is held from this article, or from the one it copies, is not added again: keeping twice is keeping once,
 * and an article that has grown adds what is new. Throws OwnRecordTrouble.
 */
export const keep = (
  database: Database,
  draft: Draft,
  { by, at, operation }: { by: CameBy; at: number; operation: string },
): Promise<Kept> =>
  inOneGo(database, async (write) => {
    const { known, copyOf, fresh } = await besideOf(write, draft);
    const copied = copyOf ?? null;
    if (fresh.length === 0) return { operation: null, added: 0, copyOf: copied };
    const source = known ?? { ...draft.source, keptAt: at, by, ...(copyOf ? { copyOf: copyOf.id } : {}) };
    if (!known) await write.objectStore('sources').put(source);
    const rows = await statementRows(write, fresh, source.id, at);
    const head = await headOf(write);
    for (const row of rows) await write.objectStore('statements').put(row);
    await writeSegments(write, head, await compileRows(write, rows));
    await write.objectStore('operations').put({
      id: operation,
      kind: 'keep',
      at,
      source: source.id,
      statements: rows.map(({ id }) => id),
    });
    await writeHead(write, head);
    return { operation, added: rows.length, copyOf: copied };
  });

/**
 * Takes one operation back: what it brought goes, and with it the article and
 * the people nothing else is kept of. Answers how many statements went; 0 where
 * it was taken back before. Throws OwnRecordTrouble.
 */
export const undo = (database: Database, operation: string): Promise<number> =>
  inOneGo(database, async (write) => {
    const done = await write.objectStore('operations').get(operation);
    if (!done || done.undone) return 0;
    const statements = write.objectStore('statements');
    const touched = new Set<number>();
    const sources = new Set<string>();
    const people = new Set<string>();
    let gone = 0;
    for (const id of done.statements) {
      const row = await statements.get(id);
      if (!row) continue;
      gone += 1;
      for (const segment of await write.objectStore('segments').index('rows').getAllKeys(id)) touched.add(segment);
      sources.add(row.source);
      people.add(row.person);
      await statements.delete(id);
    }
    for (const id of sources)
      if ((await statements.index('source').count(id)) === 0) await write.objectStore('sources').delete(id);
    for (const id of people)
      if ((await statements.index('person').count(id)) === 0) await write.objectStore('people').delete(id);
    const head = await headOf(write);
    const left = await rowsOf(write, touched);
    await dropSegments(write, head, touched);
    await writeSegments(write, head, await compileRows(write, left));
    await write.objectStore('operations').put({ ...done, statements: [], undone: true });
    await writeHead(write, head);
    return gone;
  });

/** Empties the record. The number of its list goes on, so that nobody takes an old list for the new one. Throws OwnRecordTrouble. */
export const forgetEverything = (database: Database): Promise<void> =>
  inOneGo(database, async (write) => {
    const { n, next } = await headOf(write);
    for (const store of ALL_STORES) await write.objectStore(store).clear();
    await writeHead(write, { ...noHead(), n, next });
  });

/**
 * Makes some segments one where many have come together, or the damaged ones anew; answers whether anything was done. Read and compiled before
 * anything is locked for writing, so that nobody who asks the record waits for it. Throws OwnRecordTrouble.
 */
export const tidy = async (database: Database, damaged: ReadonlySet<number>): Promise<boolean> => {
  const prepared = await (async () => {
    const read = database.transaction(ALL_STORES, 'readonly');
    const segments = (await read.objectStore('head').get('head'))?.segments ?? [];
    const listed = new Set(segments.map(({ id }) => id).filter((id) => damaged.has(id)));
    const ids = listed.size > 0 ? listed : toMerge(segments);
    return { ids, segments: ids.size > 0 ? await compileRows(read, await rowsOf(read, ids)) : [] };
  })().catch((error: unknown) => {
    throw troubleOf(error);
  });
  if (prepared.ids.size === 0) return false;
  return inOneGo(database, async (write) => {
    const head = await headOf(write);
    const listed = new Set(head.segments.map(({ id }) => id));
    // Somebody has changed them meanwhile: what was compiled is old. The next time looks again.
    if ([...prepared.ids].some((id) => !listed.has(id))) return true;
    await dropSegments(write, head, prepared.ids);
    await writeSegments(write, head, prepared.segments);
    await writeHead(write, head);
    return true;
  });
};

export type Standing = {
  /** Statements kept from this article, and how many of them have a speaker that is not sure. */
  statements: number;
  asRead: number;
  /** The last operation that kept something from it and was not taken back. */
  operation: string | null;
  /** The reader took back that it was kept. */
  declined: boolean;
};

/** How an article stands in the record. Throws OwnRecordTrouble. */
export const standingOf = async (database: Database, draft: Draft['source']): Promise<Standing> => {
  try {
    const look = database.transaction(['sources', 'statements', 'operations'], 'readonly');
    const source = await keptSource(
      {
        get: (id) => look.objectStore('sources').get(id),
        titled: (title) => look.objectStore('sources').index('plainTitle').getAll(title),
      },
      draft,
    );
    const rows = source ? await look.objectStore('statements').index('source').getAll(source.id) : [];
    const done: OperationRow[] = await look
      .objectStore('operations')
      .index('source')
      .getAll(source?.id ?? draft.id);
    const standing = done.filter(({ undone }) => !undone).sort((a, b) => b.at - a.at);
    return {
      statements: rows.length,
      asRead: rows.filter(({ sure }) => sure === 'as read').length,
      operation: standing[0]?.id ?? null,
      declined: rows.length === 0 && done.some(({ undone }) => undone),
    };
  } catch (error) {
    throw troubleOf(error);
  }
};
