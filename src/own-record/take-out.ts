// The whole own record as a corpus folder to be taken out, statement by statement in the order of their ids: the same record gives the same bytes. What
// is the reader's alone - notes, when something was kept - stays; the text around words comes only where it is asked for. What the reader looked at and
// found right is told with its words, so that nobody need look again.

import type { FolderToTakeOut, OpenCorpus } from '../corpus/index.ts';
import { type CorpusHead, OWN_CORPUS } from '../schema/corpus.ts';
import type { Statement } from '../schema/statement.ts';
import type { Database } from './database.ts';
import type { SourceRow, StatementRow } from './rows.ts';
import { inOrder, personOfRow, type Read, resolved, statementOfRows } from './segments.ts';
import { hiddenImports, looking } from './transaction.ts';

/** Rows read at once. */
const AT_ONCE = 1_000;

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

type Part = { rows: StatementRow[]; sources: Map<string, SourceRow>; next: string | null };

/** Some whole utterances, from `after` on. */
const somePart = (database: Database, after: string | null, most: number): Promise<Part> =>
  looking(database, async (read) => {
    const from = after === null ? null : IDBKeyRange.lowerBound(after, true);
    const found = await read.objectStore('statements').index('utterance').getAll(from, most);
    const last = found.at(-1)?.utterance;
    const whole = found.length < most;
    // The last utterance may have been cut: it comes with the next part.
    const rows = whole ? found : found.filter(({ utterance }) => utterance !== last);
    const hidden = await hiddenImports(read);
    const shown = rows.filter((row) => row.import === undefined || !hidden.has(row.import));
    const sources = new Map<string, SourceRow>();
    await Promise.all(
      [...new Set(shown.map(({ source }) => source))].map(async (id) => {
        const row = await read.objectStore('sources').get(id);
        if (row) sources.set(id, row);
      }),
    );
    return { rows: shown, sources, next: whole ? null : (rows.at(-1)?.utterance ?? after) };
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
    let after: string | null = null;
    let most = AT_ONCE;
    for (;;) {
      const part: Part = await somePart(database, after, most);
      // One utterance of more wordings than are read at once.
      if (part.next !== null && part.next === after) {
        most *= 2;
        continue;
      }
      around = new Map();
      const utterances = new Map<string, StatementRow[]>();
      for (const row of part.rows) utterances.set(row.utterance, [...(utterances.get(row.utterance) ?? []), row]);
      for (const [id, some] of utterances) {
        const wordings = inOrder(some);
        const statement = statementOfRows(
          id,
          wordings,
          (source) => part.sources.get(source),
          (person) => now.get(person) ?? person,
        );
        around.set(statement, wordings);
        yield statement;
      }
      if (part.next === null) return;
      after = part.next;
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
