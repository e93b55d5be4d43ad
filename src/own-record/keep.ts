// Keeping an article: one transaction, so that it happens wholly or not at all, however it is interrupted and whoever else writes meanwhile. What
// is taken back is change.ts.

import { besideOf, keptSource } from './beside.ts';
import type { Database } from './database.ts';
import { noHead } from './database.ts';
import type { Draft, DraftPerson, DraftStatement } from './from-article.ts';
import { segmentsHolding, statementsIn } from './held.ts';
import { dayOf, nameId, neverKey, statementId } from './keys.ts';
import type { CameBy, OperationRow, PersonRow, SourceRow, StatementRow } from './rows.ts';
import { compileRows, dropSegments, resolved, rowsOf, writeHead, writeSegments } from './segments.ts';
import { ofItsOwn, takeOff } from './sheets.ts';
import { ALL_STORES, type Write } from './stores.ts';
import { freePersonId, headOf, inOneGo, looking, showing } from './transaction.ts';

/** The row of a person, or a new one. Two of one name whom other corpora tell apart are two people here too. */
const personRow = async (write: Write, draft: DraftPerson, at: number): Promise<{ row: PersonRow; isNew: boolean }> => {
  const people = write.objectStore('people');
  const isNow = async (row: PersonRow) => ({
    row: (await resolved((id) => people.get(id), row.id)) ?? row,
    isNew: false,
  });
  const { own, ...told } = draft;
  const known = own === undefined ? undefined : await people.get(own);
  if (known) return isNow(known);
  const [linked] = told.linked === undefined ? [] : await people.index('linked').getAll(told.linked);
  if (linked) return isNow(linked);
  const named = (await people.index('folded').getAll(told.folded)).filter(
    (row) => row.kind === told.kind && (row.linked === undefined || told.linked === undefined),
  );
  if (named.length === 1) return isNow(named[0] as PersonRow);
  return { row: { ...told, id: await freePersonId(write, nameId(told.name)), keptAt: at }, isNew: true };
};

export type Kept = {
  /** Id of the operation, for an undo; null where nothing new was there to keep. */
  operation: string | null;
  /** Statements added now. */
  added: number;
  /** The kept article whose words these are already, where this is a copy. */
  copyOf: SourceRow | null;
  /** Statements not kept because the reader wants nothing kept of who made them. */
  refused: number;
};

/** Who somebody of the record is by now. */
const whoIs = async (write: Write, id: string): Promise<string> =>
  (await resolved((key) => write.objectStore('people').get(key), id))?.id ?? id;

const statementRows = async (
  write: Write,
  drafts: readonly DraftStatement[],
  source: string,
  at: number,
  changed: ReadonlyMap<string, StatementRow>,
): Promise<{ rows: StatementRow[]; newPeople: number }> => {
  let newPeople = 0;
  const rows: StatementRow[] = [];
  for (const { person, utterance, linked, ...draft } of drafts) {
    const { row, isNew } = await personRow(write, person, at);
    if (isNew) {
      await write.objectStore('people').put(row);
      newPeople += 1;
    }
    const id = statementId(source, draft.wordsKey);
    // What it was matched with may have been forgotten since.
    const others = utterance === undefined ? [] : await statementsIn(write).by('utterance', utterance);
    const people = await Promise.all(others.map((other) => whoIs(write, other.person)));
    const link = others.length > 0 && people.every((other) => other === row.id);
    const older = changed.get(draft.wordsKey);
    const day = dayOf(draft.said);
    rows.push({
      ...draft,
      id,
      source,
      person: row.id,
      utterance: older ? older.utterance : link && utterance ? utterance : id,
      ...(older ? { linked: { by: 'changed' as const } } : link && linked ? { linked } : {}),
      ...(day === undefined ? {} : { day }),
      keptAt: at,
    });
  }
  return { rows, newPeople };
};

/**
 * Keeps an article's statements. What is held from this article, or from the one it copies, is not added again: keeping twice is keeping once,
 * and an article that has grown adds what is new. Words that the article says otherwise by now stay, marked as changed, beside what it says
 * now. Throws OwnRecordTrouble.
 */
export const keep = (
  database: Database,
  draft: Draft,
  { by, at, operation }: { by: CameBy; at: number; operation: string },
): Promise<Kept> =>
  inOneGo(database, async (write) => {
    const { known, copyOf, fresh, changed, refused } = await besideOf(write, draft);
    const copied = copyOf ?? null;
    if (fresh.length === 0) return { operation: null, added: 0, copyOf: copied, refused };
    const source = known ?? { ...draft.source, keptAt: at, by, ...(copyOf ? { copyOf: copyOf.id } : {}) };
    // What is known may stand on an import's sheet alone, and goes with it.
    await write.objectStore('sources').put(source);
    const { rows, newPeople } = await statementRows(write, fresh, source.id, at, changed);
    const head = await headOf(write);
    for (const row of rows) await write.objectStore('statements').put(row);
    const older = Object.fromEntries([...changed.values()].map((row) => [row.id, row]));
    const touched = await segmentsHolding(write, Object.keys(older));
    const later = [...changed.values()].map((row) => ofItsOwn({ ...row, changed: at }));
    const others = (await rowsOf(write, touched)).filter(({ id }) => !(id in older));
    await takeOff(write, changed.values());
    for (const row of later) await write.objectStore('statements').put(row);
    const compiled = await compileRows(write, [...others, ...later, ...rows]);
    await dropSegments(write, head, touched);
    await writeSegments(write, head, compiled);
    await write.objectStore('operations').put({
      id: operation,
      kind: 'keep',
      at,
      n: head.n,
      source: source.id,
      statements: rows.map(({ id }) => id),
      ...(changed.size > 0 ? { before: { statements: older } } : {}),
    });
    head.sources += Number(!known);
    head.statements += rows.length;
    head.people += newPeople;
    await writeHead(write, head);
    return { operation, added: rows.length, copyOf: copied, refused };
  });

/** Empties the record. The number of its list goes on, so that nobody takes an old list for the new one. Throws OwnRecordTrouble. */
export const forgetEverything = (database: Database): Promise<void> =>
  inOneGo(database, async (write) => {
    const { n, next } = await headOf(write);
    // Corpora beside it are not what was read; whom nothing is to be kept of is the reader's wish for what comes.
    for (const store of ALL_STORES)
      if (store !== 'corpora' && store !== 'corpusFiles' && store !== 'never') await write.objectStore(store).clear();
    await writeHead(write, { ...noHead(), n, next });
  });

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
export const standingOf = (database: Database, draft: Draft['source']): Promise<Standing> =>
  looking(database, async (read) => {
    const source = await keptSource(read, draft);
    const isShown = await showing(read);
    const rows = source ? await statementsIn(read).by('source', source.id) : [];
    const shown = rows.filter(isShown);
    const done: OperationRow[] = (
      await read
        .objectStore('operations')
        .index('source')
        .getAll(source?.id ?? draft.id)
    ).filter(({ kind }) => kind === 'keep');
    const standing = done.filter(({ undone }) => !undone).sort((a, b) => b.at - a.at);
    return {
      statements: shown.length,
      asRead: shown.filter(({ sure }) => sure === 'as read').length,
      operation: standing[0]?.id ?? null,
      declined: shown.length === 0 && done.some(({ undone }) => undone),
    };
  });

/** How many of some drafts of an article are neither in the record nor of somebody nothing is to be kept of. Throws OwnRecordTrouble. */
export const notHeld = (
  database: Database,
  draft: Draft['source'],
  drafts: readonly DraftStatement[],
): Promise<number> =>
  looking(database, async (read) => {
    const source = await keptSource(read, draft);
    const rows = source ? await statementsIn(read).by('source', source.id) : [];
    const held = new Set(rows.flatMap(({ id, wordsKey }) => [id, wordsKey]));
    let count = 0;
    for (const { wordsKey, person } of drafts)
      if (
        !held.has(wordsKey) &&
        !(source && held.has(statementId(source.id, wordsKey))) &&
        !(await read.objectStore('never').getKey(neverKey(person.name)))
      )
        count += 1;
    return count;
  });
