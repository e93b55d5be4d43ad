// A corpus folder out of an archive, read row by row: its head and its people at once, its statements as often as they are asked for. A
// statement that is wrong is told of and left out; so is who is wrong among the people, with whatever names them.

import * as v from 'valibot';
import { type Person, personSchema } from '../../schema/person.ts';
import type { Problem } from '../../schema/problems.ts';
import { type Statement, statementSchema } from '../../schema/statement.ts';
import { type CorpusFiles, HEAD_FILE, PEOPLE_FILE_NAME, STATEMENTS_FILE } from './archive.ts';
import { linesOf, type Place, textPieces } from './bytes.ts';
import { jsonLines } from './jsonl.ts';
import { KEPT_FILE, keptLines, keptSchema } from './kept.ts';
import { type Context, type Reading, type Step, SURENESS, whyLinkedSchema } from './reading.ts';
import { headOf, rowChecker, unknownPeople } from './source-form.ts';

/** Longest head taken, in bytes. */
const LONGEST_HEAD = 100_000;
/** Longest context taken, in UTF-16 units. */
const LONGEST_CONTEXT = 2_000;

/** What stands with a wording and is no field of a statement, so that the schema does not give it. */
const contextsOf = (value: unknown, statement: Statement): Context[] =>
  statement.wordings.flatMap((_, wording) => {
    const beside = value as { wordings: { context?: unknown; sure?: unknown; linked?: unknown; kept?: unknown }[] };
    const { context, sure, linked, kept } = beside.wordings[wording] ?? {};
    const text = typeof context === 'string' && context !== '' && context.length <= LONGEST_CONTEXT ? context : null;
    const told = SURENESS.find((one) => one === sure);
    const why = v.safeParse(whyLinkedSchema, linked);
    const row = kept === undefined ? null : v.safeParse(keptSchema, kept);
    const found: Partial<Context> = {
      ...(text === null ? {} : { text }),
      ...(told ? { sure: told } : {}),
      ...(why.success ? { linked: why.output } : {}),
      ...(row?.success ? { kept: row.output } : {}),
    };
    return Object.keys(found).length === 0 ? [] : [{ statement: statement.id, wording, ...found }];
  });

/** The reading of a corpus folder, or why there is none. */
export const folderReading = (files: CorpusFiles, archive: string): Reading | { problems: Problem[] } => {
  const named = (name: string) => `${archive}/${files.folder}${name}`;
  const [peopleFile, statementsFile] = [named(PEOPLE_FILE_NAME), named(STATEMENTS_FILE)];
  const problems: Problem[] = [];
  if (files.head.length > LONGEST_HEAD)
    return { problems: [{ file: named(HEAD_FILE), field: '', expected: `at most ${LONGEST_HEAD} bytes` }] };
  const head = headOf({ file: named(HEAD_FILE), text: new TextDecoder().decode(files.head) }, problems);
  if (!head) return { problems };
  const people = new Map<string, Person>();
  const checkPerson = rowChecker(personSchema, peopleFile);
  for (const row of jsonLines(linesOf(textPieces(files.people, 'utf-8')), peopleFile)) {
    const checked = 'expected' in row ? { problems: [row] } : checkPerson(row.value, row.line);
    if ('problems' in checked) problems.push(...checked.problems.slice(0, Math.max(0, 1_000 - problems.length)));
    else people.set(checked.value.id, checked.value);
  }
  const rows = function* (place: Place): Generator<Step> {
    const check = rowChecker(statementSchema, statementsFile);
    for (const row of jsonLines(linesOf(textPieces(files.statements, 'utf-8', place)), statementsFile)) {
      const checked = 'expected' in row ? { problems: [row] } : check(row.value, row.line);
      if ('problems' in checked || 'expected' in row) {
        yield { problems: 'problems' in checked ? checked.problems : [] };
        continue;
      }
      const { value: statement } = checked;
      const unknown = unknownPeople(statement, people, { file: statementsFile, line: row.line, people: peopleFile });
      if (unknown.length > 0) yield { problems: unknown };
      else yield { statement, line: row.line, contexts: contextsOf(row.value, statement) };
    }
  };
  const beside = () => (files.kept ? keptLines(files.kept, named(KEPT_FILE)) : []);
  return {
    about: {
      format: 'corpus',
      why: 'it holds corpus.json, people.jsonl and statements.jsonl',
      inside: files.folder || null,
      encoding: 'utf-8',
      encodingWhy: 'corpus folders are UTF-8',
      head,
    },
    size: files.statements.length,
    *look(place) {
      for (const problem of problems) yield { problems: [problem] };
      for (const line of beside()) if ('problems' in line) yield line;
      for (const one of rows(place)) {
        if ('problems' in one) yield one;
        else yield { line: one.line, speaker: one.statement.speakers[0] ?? '' };
      }
    },
    people: () => ({ people: [...people.values()], joined: [], apart: [] }),
    steps: rows,
    *kept() {
      for (const line of beside()) if ('kept' in line) yield line.kept;
    },
  };
};
