// A corpus as its folder in a .zip - corpus.json, people.jsonl, statements.jsonl - that is brought in again without loss. The same corpus gives the
// same bytes, on every machine and in every time zone: fields in one order, rows by their ids, dates fixed.

import { strToU8, Zip, ZipDeflate } from 'fflate';
import { type Corpus, corpusHeadSchema } from '../../schema/corpus.ts';
import { personSchema, roleSchema } from '../../schema/person.ts';
import type { Statement } from '../../schema/statement.ts';
import { sourceSchema, statementSchema, wordingSchema } from '../../schema/statement.ts';
import { HEAD_FILE, PEOPLE_FILE_NAME, STATEMENTS_FILE } from '../import/archive.ts';
import { KEPT_FILE, type Kept, type KeptLine } from '../import/kept.ts';
import type { Sureness, WhyLinked } from '../import/reading.ts';
import type { ContextOf } from './csv.ts';

export type FolderToTakeOut = Omit<Corpus, 'statements'> & {
  /** A list is sorted by id; what comes one by one is written as it comes, so give it in the order of its ids for the same bytes each time. */
  statements: readonly Statement[] | AsyncIterable<Statement>;
  /** Without it no context is taken out. */
  contextOf?: ContextOf;
  /** How sure a wording's speaker is, where the statement tells otherwise or nothing of it. */
  sureOf?: (statement: Statement, wording: number) => Sureness | undefined;
  /** Why a wording was put to its statement, where its record tells. */
  linkedOf?: (statement: Statement, wording: number) => WhyLinked | undefined;
  /** Where a wording's row in the own record is not what its statement makes of it. */
  keptOf?: (statement: Statement, wording: number) => Kept | undefined;
  /** What the own record holds beside its statements, in the order it is to stand in; a file of its own. */
  kept?: Iterable<KeptLine>;
  signal?: AbortSignal;
};

/** The first date a zip can hold. Made of local parts, since that is how a zip writes it: the same bytes in every time zone. */
const MTIME = new Date(1980, 0, 1);
/** Text packed at once, in UTF-16 units. */
const PIECE = 1 << 16;

type Fields = { readonly [name: string]: unknown };

/** A row with its fields in the order of its type, absent and empty ones left out; what is inside is made plain by `inner`. */
const ordered = (
  row: object,
  names: readonly string[],
  inner: Record<string, (value: never) => unknown> = {},
): Fields => {
  const out: Record<string, unknown> = {};
  for (const name of names) {
    const value = (row as Fields)[name];
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue;
    const plain = inner[name];
    out[name] = plain ? (Array.isArray(value) ? value.map(plain as never) : plain(value as never)) : value;
  }
  return out;
};

const stated = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

const entriesOf = (schema: { entries: object }): string[] => Object.keys(schema.entries);
/** A schema with checks behind it has its object as the first step. */
const SOURCE_FIELDS = entriesOf(sourceSchema.pipe[0]);
const [HEAD_FIELDS, PERSON_FIELDS, ROLE_FIELDS, STATEMENT_FIELDS, WORDING_FIELDS] = [
  corpusHeadSchema,
  personSchema,
  roleSchema,
  statementSchema,
  wordingSchema,
].map(entriesOf) as [string[], string[], string[], string[], string[]];

const statementLine = (
  statement: Statement,
  { contextOf, sureOf, linkedOf, keptOf }: Pick<FolderToTakeOut, 'contextOf' | 'sureOf' | 'linkedOf' | 'keptOf'>,
): string => {
  let at = -1;
  const wording = (one: object) => {
    at += 1;
    const beside = stated({
      context: contextOf?.(statement, at),
      sure: sureOf?.(statement, at),
      linked: linkedOf?.(statement, at),
      kept: keptOf?.(statement, at),
    });
    const plain = ordered(one, WORDING_FIELDS, { source: (source: object) => ordered(source, SOURCE_FIELDS) });
    return { ...plain, ...beside };
  };
  return JSON.stringify(
    ordered(statement, STATEMENT_FIELDS, { wordings: wording, part: (part: object) => ordered(part, ['of', 'n']) }),
  );
};

const byId = <Row extends { id: string }>(rows: readonly Row[]): Row[] =>
  [...rows].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));

async function* linesOfStatements({ statements, ...beside }: FolderToTakeOut): AsyncGenerator<string> {
  for await (const statement of Array.isArray(statements) ? byId(statements as Statement[]) : statements)
    yield `${statementLine(statement, beside)}\n`;
}

function* linesOfKept(kept: Iterable<KeptLine>): Generator<string> {
  for (const line of kept) yield `${JSON.stringify(line)}\n`;
}

async function* filesOf(
  corpus: FolderToTakeOut,
): AsyncGenerator<{ name: string; lines: Iterable<string> | AsyncIterable<string> }> {
  yield { name: HEAD_FILE, lines: [`${JSON.stringify(ordered(corpus, HEAD_FIELDS), null, 2)}\n`] };
  const role = (one: object) => ordered(one, ROLE_FIELDS);
  const people = byId(corpus.people).map(
    (person) => `${JSON.stringify(ordered(person, PERSON_FIELDS, { roles: role }))}\n`,
  );
  yield { name: PEOPLE_FILE_NAME, lines: people };
  yield { name: STATEMENTS_FILE, lines: linesOfStatements(corpus) };
  if (corpus.kept) yield { name: KEPT_FILE, lines: linesOfKept(corpus.kept) };
}

/**
 * The .zip in pieces, to be put together as they come. Rejects with the signal's reason where it was ended, and with what the statements'
 * source throws; a zip that was not ended is no zip, so nothing half taken out is taken for the whole.
 */
export async function* corpusAsZip(corpus: FolderToTakeOut): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  let failed: Error | null = null;
  const zip = new Zip((error, piece) => {
    if (error) failed = error;
    else ready.push(piece);
  });
  const taken = () => {
    const pieces = ready;
    ready = [];
    return pieces;
  };
  for await (const { name, lines } of filesOf(corpus)) {
    const file = new ZipDeflate(name, { level: 6 });
    Object.assign(file, { mtime: MTIME, os: 3 });
    zip.add(file);
    let text = '';
    for await (const line of lines) {
      text += line;
      if (text.length < PIECE) continue;
      corpus.signal?.throwIfAborted();
      file.push(strToU8(text));
      text = '';
      yield* taken();
    }
    file.push(strToU8(text), true);
    if (failed) throw failed;
    yield* taken();
  }
  zip.end();
  yield* taken();
}
