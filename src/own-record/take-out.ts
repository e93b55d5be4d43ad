// The whole own record as a corpus folder to be taken out, statement by statement in the order of their ids: the same record gives the same bytes, and
// brought in again after everything was forgotten it gives them once more. That is its canonical form. In it: every statement with all its wordings and
// their sources; how each row differs from what its statement makes it (row-of-wording.ts): when and from which article it was kept, how its speaker was
// read, whether anybody confirmed it, why it was linked, what it is said to be by now; people as they were kept, merged and written of; corrections; whom
// nothing is to be kept of; stories with their clips, and notes. Not in it: ids of imports, what could be undone, corpora beside it. The text around words
// comes only where it is asked for, and for the reader's own record alone: what is taken out under another name tells nobody what its reader did.

import type { FolderToTakeOut, KeptLine, OpenCorpus } from '../corpus/index.ts';
import { type CorpusHead, OWN_CORPUS } from '../schema/corpus.ts';
import type { Statement } from '../schema/statement.ts';
import { textAt, textsOf } from './columns.ts';
import type { Database } from './database.ts';
import { segmentsHeld, sourcesIn, statementsIn } from './held.ts';
import { type Beside, keptOf, stated } from './row-of-wording.ts';
import type { PersonRow, SourceRow, StatementRow } from './rows.ts';
import { inOrder, OWN_HEAD, personOfRow, resolved, statementOfRows } from './segments.ts';
import type { Read } from './stores.ts';
import { type Clip, storiesHeld } from './stories.ts';
import { looking } from './transaction.ts';

/**
 * Statements whose rows are in memory at once, some 100 MB. They leave in the order of their ids and lie in the order they came, so that for each lot all
 * sheets are read.
 */
const AT_ONCE = 100_000;

/** The same data with the fields of every object by their names: the order they were written in tells nothing. */
const inOneOrder = <Data>(data: Data): Data => {
  if (Array.isArray(data)) return data.map(inOneOrder) as Data;
  if (typeof data !== 'object' || data === null) return data;
  const sorted = Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([name, value]) => [name, inOneOrder(value)])) as Data;
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

/** Clips without the text around their words. */
const bareClip = <Row extends { cited: Clip['cited'] }>(row: Row): Row => {
  const { before: _, after: __, ...cited } = row.cited;
  return { ...row, cited };
};

/** What stands beside the statements, each kind by its ids. */
const besideKept = async (database: Database, people: readonly PersonRow[], context: boolean): Promise<KeptLine[]> => {
  const { corrections, never } = await looking(database, async (read) => ({
    corrections: await read.objectStore('corrections').getAll(),
    never: await read.objectStore('never').getAll(),
  }));
  const { stories, notes } = await storiesHeld();
  const plain = <Row extends { cited: Clip['cited'] }>(row: Row): Row => (context ? row : bareClip(row));
  const byId = <Row>(rows: readonly Row[], id: (row: Row) => string): Row[] =>
    [...rows].sort((a, b) => (id(a) < id(b) ? -1 : 1));
  const known = new Set(people.map(({ id }) => id));
  return [
    ...byId(people, ({ id }) => id).map(
      ({ folded: _, import: __, mergedInto, ...person }): KeptLine => ({
        person: inOneOrder({ ...person, ...(mergedInto !== undefined && known.has(mergedInto) ? { mergedInto } : {}) }),
      }),
    ),
    ...byId(corrections, ({ id }) => id).map((correction) => ({ correction: inOneOrder(correction) })),
    ...byId(never, ({ id }) => id).map((one) => ({ never: inOneOrder(one) })),
    ...byId(stories, ({ id }) => id).map(({ import: _, ...story }) => ({
      story: inOneOrder({ ...story, clips: story.clips.map(plain) }),
    })),
    ...byId(notes, ({ statement }) => statement).map(({ import: _, ...note }) => ({ note: inOneOrder(plain(note)) })),
  ];
};

export const takeOut = async (
  database: Database,
  segments: readonly OpenCorpus[],
  { context = false, head = {}, signal }: { context?: boolean; head?: Partial<CorpusHead>; signal?: AbortSignal } = {},
): Promise<FolderToTakeOut> => {
  const { rows, now } = await looking(database, everyone);
  const used = new Set(segments.flatMap((corpus) => corpus.people.map(({ id }) => now.get(id) ?? id)));
  const people = [...used].flatMap((id) => rows.get(id) ?? []).map(personOfRow);
  let around = new Map<Statement, { rows: StatementRow[]; sources: ReadonlyMap<string, SourceRow> }>();
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
        around = new Map([[statement, { rows: wordings, sources }]]);
        yield statement;
      }
    }
  }
  const headOut = { ...OWN_HEAD, ...head };
  const sureOf = (statement: Statement, wording: number) => {
    const sure = around.get(statement)?.rows[wording]?.sure;
    return sure === (statement.asRead ? 'as read' : 'sure') ? undefined : sure;
  };
  const linkedOf = (statement: Statement, wording: number) => {
    const why = around.get(statement)?.rows[wording]?.linked;
    if (!why) return undefined;
    // That an import held both is told by its holding both again.
    if ('by' in why) return why.by === 'import' ? undefined : { by: why.by };
    return { inOrder: why.inOrder, of: why.of, date: why.date };
  };
  const rowKept = (statement: Statement, wording: number) => {
    const row = around.get(statement)?.rows[wording];
    const source = row && around.get(statement)?.sources.get(row.source);
    if (!row || !source) return undefined;
    const { speakers, onBehalfOf } = statement;
    const whose = {
      source: source.id,
      utterance: statement.id,
      speakers,
      onBehalfOf,
      name: rows.get(speakers[0] ?? '')?.name ?? '',
    };
    const [sure, linked] = [sureOf(statement, wording), linkedOf(statement, wording)];
    return inOneOrder(keptOf(row, source, statement, wording, whose, stated({ sure, linked }) as Beside));
  };
  return {
    ...headOut,
    people,
    statements: statements(),
    ...(context
      ? {
          contextOf: (statement: Statement, wording: number) =>
            around.get(statement)?.rows[wording]?.context || undefined,
        }
      : {}),
    sureOf,
    linkedOf,
    ...(headOut.id === OWN_CORPUS
      ? { keptOf: rowKept, kept: await besideKept(database, [...rows.values()], context) }
      : {}),
    ...(signal ? { signal } : {}),
  };
};
