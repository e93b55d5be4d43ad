// The whole own record as a corpus folder to be taken out, statement by statement in the order of their ids: the same record gives the same bytes. What
// is the reader's alone - notes, when something was kept - stays; the text around words comes only where it is asked for. What the reader looked at and
// found right is told with its words, so that nobody need look again.

import type { FolderToTakeOut, OpenCorpus } from '../corpus/index.ts';
import { type CorpusHead, OWN_CORPUS } from '../schema/corpus.ts';
import type { Statement } from '../schema/statement.ts';
import { textAt, textsOf } from './columns.ts';
import type { Database } from './database.ts';
import { segmentsHeld, sourcesIn, statementsIn } from './held.ts';
import type { SourceRow, StatementRow } from './rows.ts';
import { inOrder, personOfRow, resolved, statementOfRows } from './segments.ts';
import type { Read } from './stores.ts';
import { looking } from './transaction.ts';

/**
 * Statements whose rows are in memory at once, some 100 MB. They leave in the order of their ids and lie in the order they came, so that for each lot all
 * sheets are read.
 */
const AT_ONCE = 100_000;

const HEAD: CorpusHead = {
  id: OWN_CORPUS,
  title: 'Own record',
  version: '1',
  licence: 'Short quotations; rights remain with speakers and publishers.',
  description: 'What the reader kept.',
};

/** Ids of all people, with who they are by now. */
const everyone = async (read: Read) => {
  const rows = new Map((await read.objectStore('people').getAll()).map((row) => [row.id, row]));
  const now = new Map<string, string>();
  for (const id of rows.keys()) now.set(id, (await resolved(async (key) => rows.get(key), id))?.id ?? id);
  return { rows, now };
};

/** Statements of the record by their order in what is taken out, with the segments that hold them. */
const utterancesHeld = (database: Database): Promise<{ utterances: string[]; segments: number[] }> =>
  looking(database, async (read) => {
    const found = new Set<string>();
    const segments = await segmentsHeld(read);
    for (const { columns } of segments) for (const one of textsOf(columns.utterances)) found.add(one);
    const utterances = [...found].sort((a, b) => (a < b ? -1 : 1));
    return { utterances, segments: segments.map(({ id }) => id) };
  });

type Part = { rows: StatementRow[]; sources: Map<string, SourceRow> };

/** Rows of one segment whose utterances are wanted, and their sources. */
const someOf = (database: Database, segment: number, from: string, to: string): Promise<Part> =>
  looking(database, async (read) => {
    const held = (await segmentsHeld(read)).find(({ id }) => id === segment);
    const ids: string[] = [];
    if (held) {
      let at = 0;
      for (const one of textsOf(held.columns.utterances)) {
        if (one >= from && one <= to) ids.push(textAt(held.columns.ids, at));
        at += 1;
      }
    }
    const rows = await statementsIn(read).some(ids);
    const sources = await sourcesIn(read).some([...new Set(rows.map(({ source }) => source))]);
    return { rows, sources: new Map(sources.map((row) => [row.id, row])) };
  });

export const takeOut = async (
  database: Database,
  segments: readonly OpenCorpus[],
  { context = false, head = {}, signal }: { context?: boolean; head?: Partial<CorpusHead>; signal?: AbortSignal } = {},
): Promise<FolderToTakeOut> => {
  const { rows, now } = await looking(database, everyone);
  const used = new Set(segments.flatMap((corpus) => corpus.people.map(({ id }) => now.get(id) ?? id)));
  const people = [...used].flatMap((id) => rows.get(id) ?? []).map(personOfRow);
  let around = new Map<Statement, StatementRow[]>();
  async function* statements(): AsyncGenerator<Statement> {
    const { utterances, segments } = await utterancesHeld(database);
    for (let start = 0; start < utterances.length; start += AT_ONCE) {
      const some = utterances.slice(start, start + AT_ONCE);
      const together = new Map<string, StatementRow[]>(some.map((utterance) => [utterance, []]));
      const sources = new Map<string, SourceRow>();
      for (const segment of segments) {
        const part = await someOf(database, segment, some[0] ?? '', some.at(-1) ?? '');
        for (const row of part.rows) together.get(row.utterance)?.push(row);
        for (const [id, source] of part.sources) sources.set(id, source);
        signal?.throwIfAborted();
      }
      for (const [id, rows] of together) {
        // Forgotten since it was begun.
        if (rows.length === 0) continue;
        const wordings = inOrder(rows);
        const statement = statementOfRows(
          id,
          wordings,
          (source) => sources.get(source),
          (person) => now.get(person) ?? person,
        );
        around = new Map([[statement, wordings]]);
        yield statement;
      }
    }
  }
  return {
    ...HEAD,
    ...head,
    people,
    statements: statements(),
    ...(context
      ? { contextOf: (statement: Statement, wording: number) => around.get(statement)?.[wording]?.context || undefined }
      : {}),
    sureOf: (statement, wording) => {
      const sure = around.get(statement)?.[wording]?.sure;
      return sure === (statement.asRead ? 'as read' : 'sure') ? undefined : sure;
    },
    linkedOf: (statement, wording) => {
      const why = around.get(statement)?.[wording]?.linked;
      if (!why) return undefined;
      // That an import held both is told by its holding both again.
      if ('by' in why) return why.by === 'import' ? undefined : { by: why.by };
      return { inOrder: why.inOrder, of: why.of, date: why.date };
    },
    ...(signal ? { signal } : {}),
  };
};
