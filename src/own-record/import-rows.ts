// Statements of an import as rows: who its people are here, which articles are known, what the record holds already. One of these lives as long as
// its import; it remembers what was settled in the batches before.

import type { ImportBatch } from '../corpus/index.ts';
import type { Statement } from '../schema/statement.ts';
import { statementsIn } from './held.ts';
import { type About, peopleComing } from './import-people.ts';
import { sourcesComing } from './import-sources.ts';
import { hash, statementId } from './keys.ts';
import { idsHeld, knownIds } from './known-ids.ts';
import { rowOfWording } from './row-of-wording.ts';
import type { HeadRow, PersonRow, SourceRow, StatementRow } from './rows.ts';
import { sheetsOf } from './sheets.ts';
import type { Write } from './stores.ts';
import { headOf, putAll, showing } from './transaction.ts';

export type Arriving = {
  /** Writes a batch's rows on sheets; the head it gives is the caller's to write. */
  take: (write: Write, batch: ImportBatch) => Promise<{ head: HeadRow; added: number; held: number; refused: number }>;
  /** What somebody else wrote since: ids of statements that came by another way too, and how many sources nobody else brought. */
  settled: (write: Write) => Promise<{ twice: Set<string>; sources: number }>;
  /** Rows that are written and not compiled yet. */
  waiting: StatementRow[];
  sources: ReadonlyMap<string, SourceRow>;
  people: ReadonlyMap<string, PersonRow>;
  /** Ids of people nobody knew before. */
  newPeople: readonly string[];
};

/** A row before it is settled which id it has here: that of the record it was taken out of where it has one. */
type Coming = Omit<StatementRow, 'id'> & { id?: string };

export const arriving = (about: About): Arriving => {
  const { id: origin, at, isOwn, corpus } = about;
  const known = knownIds(about.coming);
  const { sources, sourceOf } = sourcesComing(about, known);
  const people = peopleComing(about);
  /** Utterances of the rows this import has written, by their ids, and its sources that nobody knew before. */
  const mine = new Map<string, string>();
  const newSources = new Set<string>();
  let sheets = 0;
  let begun = false;

  /** Whether a row that has these words of this source is this very statement; within one import rows are apart as it has them. */
  const isHeld = (row: StatementRow, later: Coming): boolean =>
    row.utterance === later.utterance ||
    (row.person === later.person &&
      row.said === later.said &&
      (row.import === undefined || row.occasion === later.occasion));

  /** A statement's wordings as rows, each with its source. */
  const wordingsOf = async (
    write: Write,
    statement: Statement,
    besideOf: ReadonlyMap<string, ImportBatch['contexts'][number]>,
  ): Promise<{ row: Coming; source: SourceRow; isNew: boolean }[]> => {
    const speakers: string[] = [];
    for (const id of statement.speakers) speakers.push(await people.idOf(write, id));
    const onBehalfOf = statement.onBehalfOf === undefined ? undefined : await people.idOf(write, statement.onBehalfOf);
    const utterance = isOwn ? statement.id : hash(`${corpus} ${statement.id}`);
    const name = people.nameOf(statement.speakers[0] ?? '');
    const rows: { row: Coming; source: SourceRow; isNew: boolean }[] = [];
    for (const [place, wording] of statement.wordings.entries()) {
      const beside = besideOf.get(`${statement.id} ${place}`);
      const kept = isOwn ? beside?.kept : undefined;
      const { row: source, isNew } = await sourceOf(write, wording, kept?.article);
      const whose = { source: source.id, utterance, speakers, onBehalfOf, name };
      const plain = rowOfWording(statement, place, whose, { corpus, isOwn }, beside);
      const row = kept ? { ...(await people.asKept(write, plain, kept)), id: kept.id } : plain;
      rows.push({ row: { ...row, keptAt: kept?.keptAt ?? at, import: origin }, source, isNew });
    }
    return rows;
  };

  /** A batch's statements as rows before they have ids, and the sources that are new with them. */
  const rowsComing = async (write: Write, { statements, contexts }: ImportBatch) => {
    const besideOf = new Map(contexts.map((one) => [`${one.statement} ${one.wording}`, one]));
    const came: Coming[] = [];
    const fresh = new Map<string, SourceRow>();
    let refused = 0;
    for (const statement of statements) {
      if (people.refuses(statement)) {
        refused += statement.wordings.length;
        continue;
      }
      for (const { row, source, isNew } of await wordingsOf(write, statement, besideOf)) {
        if (isNew) fresh.set(source.id, source);
        came.push(row);
      }
    }
    return { came, fresh, refused };
  };
  /** Those of the rows the record does not hold, with their ids. */
  const notHeld = async (write: Write, came: readonly Coming[]): Promise<StatementRow[]> => {
    const ids = came.map(({ id, source, wordsKey, utterance }) => {
      const plain = id ?? statementId(source, wordsKey);
      return [plain, hash(`${plain} ${utterance}`)] as const;
    });
    const there = new Map<string, StatementRow | undefined>();
    const asked = await known.taken(write, 'statements', [...new Set(ids.flat())]);
    if (asked.size > 0) {
      const isShown = await showing(write);
      // What is being taken back, or was interrupted, is as good as gone.
      for (const row of await statementsIn(write).some([...asked])) if (isShown(row)) there.set(row.id, row);
    }
    const added: StatementRow[] = [];
    for (const [index, row] of came.entries()) {
      const [plain, own] = ids[index] as readonly [string, string];
      const [before, same] = [there.get(plain), mine.get(plain)];
      if ((before && isHeld(before, row)) || same === row.utterance || there.has(own) || mine.has(own)) continue;
      const later: StatementRow = { ...row, id: before || same !== undefined ? own : plain };
      mine.set(later.id, later.utterance);
      added.push(later);
    }
    return added;
  };

  const arrived: Arriving = {
    waiting: [],
    sources,
    people: people.rows,
    newPeople: people.fresh,
    take: async (write, batch) => {
      const peopleBefore = arrived.newPeople.length;
      const head = await headOf(write);
      await known.look(write, head);
      if (!begun) await people.begin(write);
      begun = true;
      const { came, fresh, refused } = await rowsComing(write, batch);
      const added = await notHeld(write, came);
      const used = new Set(added.map(({ source }) => source));
      for (const id of fresh.keys())
        if (used.has(id)) newSources.add(id);
        else sources.delete(id);
      const written = sheetsOf(added, { import: origin, next: sheets + 1 }, (id) => sources.get(id));
      putAll(write, 'sheets', written);
      sheets += written.length;
      head.people += arrived.newPeople.length - peopleBefore;
      head.came = (head.came ?? 0) + 1;
      known.left(head);
      for (const sheet of written) arrived.waiting.push(...sheet.statements);
      return { head, added: added.length, held: came.length - added.length, refused };
    },
    settled: async (write) => {
      const head = await headOf(write);
      if (known.isAlone(head)) {
        await people.end(write);
        return { twice: new Set(), sources: newSources.size };
      }
      const held = await idsHeld(write);
      const there = new Set(await write.objectStore('people').getAllKeys());
      // Somebody may have gone with the last of what else was kept of them.
      for (const [id, row] of people.rows)
        if (!there.has(id)) {
          await write.objectStore('people').put(row);
          head.people += 1;
        }
      await write.objectStore('head').put(head);
      await people.end(write);
      const isShown = await showing(write);
      const both = await statementsIn(write).some([...mine.keys()].filter((id) => held.statements.has(id)));
      return {
        twice: new Set(both.filter(isShown).map(({ id }) => id)),
        sources: [...newSources].filter((id) => !held.sources.has(id)).length,
      };
    },
  };
  return arrived;
};
