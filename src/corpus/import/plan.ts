// A file of any format brought in, in two steps: first the plan - what it is, what its columns are, who is whom, which rows fail and why -
// with nothing kept; then, where the reader agrees, its statements, in batches. The file is read twice, and its rows are never all in memory.
// Works on bytes: where they come from, and where the statements go, is not asked here. Nothing is thrown but an AbortSignal's reason.

import type { Corpus } from '../../schema/corpus.ts';
import { LONGEST_SHORT_TEXT } from '../../schema/fields.ts';
import { check, type Problem } from '../../schema/problems.ts';
import type { Statement } from '../../schema/statement.ts';
import { lookInside } from './archive.ts';
import { ENCODINGS, type Encoding, encodingOf, type Place, textPieces } from './bytes.ts';
import { BEGINNING, flatReading, type ReadingChoice, type TextSource } from './flat.ts';
import { folderReading } from './folder.ts';
import type { KeptLine } from './kept.ts';
import { ProblemsFound } from './problems-found.ts';
import type { Context, ImportPlan, Reading } from './reading.ts';
import { defaultsSchema, type RowDefaults } from './row.ts';
import { headOfRows, idFromFile, isProblem, RowTaker } from './rows.ts';
import { isZip, LARGEST_FILE } from './zip.ts';

/** What whoever imports decides; all of it is guessed where not given. */
export type ImportOptions = ReadingChoice & {
  encoding?: Encoding;
  /** The folder or file to take of an archive that holds several. */
  inside?: string;
  /** What holds for each row that does not state it itself: the day of a transcript, its occasion, its source. */
  defaults?: RowDefaults;
  /** Of the corpus; made from the file's name, or the folder's own, where not given. */
  id?: string;
  title?: string;
};

/** How a long run is watched and ended. `onProgress` is told shares from 0 to 1. */
export type Watch = { signal?: AbortSignal; onProgress?: (share: number) => void };

export type ImportBatch = { statements: Statement[]; contexts: Context[]; progress: number };

export type PlannedImport = {
  plan: ImportPlan;
  /** The statements, `size` at a time (500 unless told), each time from the beginning. */
  batches: (watch?: Watch & { size?: number }) => AsyncGenerator<ImportBatch>;
  /** What an own record that was taken out holds beside its statements, each time from the beginning. */
  kept: () => Iterable<KeptLine>;
};

const SAMPLE_ROWS = 5;
const BATCH = 500;
/** Rows between two looks at the clock, and ms of work before others get their turn: a cancel must be heard. */
const ROWS_ON_END = 64;
const WORK_ON_END = 40;

/** Lets others have their turn now and then; throws where the run was ended. */
const pacer = ({ signal, onProgress }: Watch, size: number) => {
  let last = performance.now();
  let rows = 0;
  signal?.throwIfAborted();
  return async (place: Place): Promise<void> => {
    rows += 1;
    if (rows % ROWS_ON_END !== 0 || performance.now() - last < WORK_ON_END) return;
    onProgress?.(Math.min(1, place.bytes / Math.max(1, size)));
    await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
    last = performance.now();
  };
};

const sourceOf = (bytes: Uint8Array, encoding: Encoding): TextSource => {
  let beginning = '';
  for (const piece of textPieces(bytes.subarray(0, BEGINNING * 2), encoding)) {
    beginning += piece;
    if (beginning.length >= BEGINNING) break;
  }
  return {
    pieces: (place) => textPieces(bytes, encoding, place),
    beginning: beginning.slice(0, BEGINNING),
    whole: bytes.length <= BEGINNING,
  };
};

const emptyPlan = (file: string, bytes: number, options: ImportOptions): ImportPlan => ({
  file,
  bytes,
  format: null,
  why: '',
  inside: null,
  encoding: null,
  encodingWhy: '',
  delimiter: null,
  header: null,
  columns: [],
  sample: [],
  head: headOfRows(file, options),
  people: [],
  joined: [],
  apart: [],
  statements: 0,
  failed: 0,
  problems: [],
  problemCount: 0,
});

const nothing = (plan: ImportPlan, problems: Problem[]): PlannedImport => ({
  plan: { ...plan, format: null, problems, problemCount: problems.length },
  async *batches() {},
  kept: () => [],
});

const readingOf = (bytes: Uint8Array, file: string, options: ImportOptions): Reading | { problems: Problem[] } => {
  const wrong = (expected: string, found?: string) => ({
    problems: [{ file, field: '', expected, ...(found === undefined ? {} : { found }) }],
  });
  const given = options.encoding;
  const encoding =
    given && ENCODINGS.includes(given) ? { encoding: given, why: 'it was said to be' } : encodingOf(bytes);
  if ('refused' in encoding) return wrong('text, or a .zip of a corpus folder', encoding.refused);
  const defaults = check(defaultsSchema, options.defaults ?? {}, { file });
  if ('problems' in defaults) return defaults;
  const reading = flatReading(sourceOf(bytes, encoding.encoding), file, options);
  if (!reading)
    return wrong(
      'rows (JSON, JSONL, CSV), quotations as JSON-LD, a transcript (NAME: words), captions, or a corpus folder as .zip',
    );
  const taker = new RowTaker(file, defaults.value, 'damaged' in encoding);
  return {
    about: {
      format: reading.format,
      why: reading.why,
      encoding: encoding.encoding,
      encodingWhy: encoding.why,
      delimiter: reading.delimiter,
      header: reading.header,
      columns: reading.columns,
    },
    size: bytes.length,
    *look(place) {
      for (const one of reading.rows(place)) {
        if (isProblem(one)) {
          yield { problems: [one] };
          continue;
        }
        const looked = taker.look(one);
        yield 'problems' in looked ? looked : { line: one.line, speaker: looked.row.speaker };
      }
    },
    people: () => taker.people(),
    *steps(place) {
      for (const one of reading.rows(place)) {
        const taken = isProblem(one) ? null : taker.statement(one);
        if (!taken || isProblem(one)) {
          yield { problems: [] };
          continue;
        }
        const { statement, context } = taken;
        const contexts = context === undefined ? [] : [{ statement: statement.id, wording: 0, text: context }];
        yield { statement, line: one.line, contexts };
      }
    },
  };
};

/**
 * The plan of a file too large to be taken, told by its size alone, so that nobody reads it for that; null for one that may be read. `size` in bytes.
 */
export const refusedBySize = (file: string, size: number, options: ImportOptions = {}): PlannedImport | null =>
  size > LARGEST_FILE
    ? nothing(emptyPlan(file, size, options), [
        { file, field: '', expected: `at most ${LARGEST_FILE / 1024 / 1024} MB; a larger file is to be split` },
      ])
    : null;

/**
 * Understands a file: what it is and what would be brought in. `file` is its name as the reader knows it. Reads it once; 100,000 rows take a
 * second or two, so it lets others have their turn, tells how far it is, and can be ended, which alone it throws.
 */
export const planImport = async (
  bytes: Uint8Array,
  file: string,
  options: ImportOptions & Watch = {},
): Promise<PlannedImport> => {
  const plan = emptyPlan(file, bytes.length, options);
  const found = new ProblemsFound();
  const whole = (problems: Problem[]) => nothing(plan, [...found.kept, ...problems]);
  const refused = refusedBySize(file, bytes.length, options);
  if (refused) return refused;
  let reading: Reading | { problems: Problem[] };
  if (isZip(bytes)) {
    const inside = lookInside(bytes, file, options.inside);
    if ('corpus' in inside) reading = folderReading(inside.corpus, file);
    else if ('bytes' in inside) {
      plan.inside = inside.name;
      if (isZip(inside.bytes)) return whole([{ file, field: inside.name, expected: 'no archive within the archive' }]);
      reading = readingOf(inside.bytes, inside.name, options);
    } else return whole(inside.problems);
    found.add(...inside.problems);
  } else reading = readingOf(bytes, file, options);
  if ('problems' in reading) return whole(reading.problems);
  Object.assign(plan, reading.about);
  if (options.id !== undefined || options.title !== undefined)
    plan.head = {
      ...plan.head,
      id: options.id ?? plan.head.id,
      title: (options.title ?? plan.head.title).slice(0, LONGEST_SHORT_TEXT),
    };
  const { size, look, people, steps } = reading;
  const turn = pacer(options, size);
  const place: Place = { bytes: 0 };
  for (const one of look(place)) {
    await turn(place);
    if ('problems' in one) {
      plan.failed += 1;
      found.add(...one.problems);
    } else plan.statements += 1;
  }
  Object.assign(plan, people(), { problems: found.kept, problemCount: found.count });
  if (plan.statements > 0) {
    const names = new Map(plan.people.map((person) => [person.id, person.name]));
    for (const step of steps({ bytes: 0 })) {
      if (!('statement' in step)) continue;
      const speaker = step.statement.speakers.map((id) => names.get(id) ?? id).join('; ');
      plan.sample.push({ line: step.line, speaker, statement: step.statement });
      if (plan.sample.length >= SAMPLE_ROWS) break;
    }
  }
  options.onProgress?.(1);
  return {
    plan,
    kept: reading.kept ?? (() => []),
    async *batches({ size: most = BATCH, ...watch } = {}) {
      const next = pacer(watch, size);
      const at: Place = { bytes: 0 };
      let batch: ImportBatch = { statements: [], contexts: [], progress: 0 };
      for (const step of steps(at)) {
        await next(at);
        if (!('statement' in step)) continue;
        batch.statements.push(step.statement);
        batch.contexts.push(...step.contexts);
        if (batch.statements.length < Math.max(1, most)) continue;
        yield { ...batch, progress: Math.min(1, at.bytes / Math.max(1, size)) };
        watch.signal?.throwIfAborted();
        batch = { statements: [], contexts: [], progress: 0 };
      }
      if (batch.statements.length > 0) yield { ...batch, progress: 1 };
      watch.onProgress?.(1);
    },
  };
};

/**
 * The same under a title of the reader's. Rows take their id from it, so that two files of one name can stand side by side; a corpus that has an id
 * keeps it, so that its next edition takes its place.
 */
export const titled = (planned: PlannedImport, title: string): PlannedImport => {
  const { head, format } = planned.plan;
  const wanted = title.trim().slice(0, LONGEST_SHORT_TEXT);
  if (wanted === '' || wanted === head.title) return planned;
  const id = format === 'corpus' ? head.id : idFromFile(wanted);
  return { ...planned, plan: { ...planned.plan, head: { ...head, id, title: wanted } } };
};

/** All of an import in memory: for programs that compile it at once. Null where nothing can be brought in. */
export const corpusOfImport = async ({ plan, batches }: PlannedImport, watch: Watch = {}): Promise<Corpus | null> => {
  if (plan.format === null) return null;
  const statements: Statement[] = [];
  for await (const batch of batches(watch)) for (const one of batch.statements) statements.push(one);
  return { ...plan.head, people: plan.people, statements };
};
