// Rows compiled into segments, immutable and small, within the transaction that writes the rows: what is kept can be asked at once, and a
// write that is interrupted leaves neither rows nor segment. Opening them is open-segments.ts.

import type { IDBPTransaction } from 'idb';
import { compile } from '../corpus/index.ts';
import { type Corpus, OWN_CORPUS } from '../schema/corpus.ts';
import type { Statement, Wording } from '../schema/statement.ts';
import type { HeadRow, OwnRecordSchema, PersonRow, SourceRow, StatementRow } from './rows.ts';

/** Statements of one segment, at most: they are compiled in one go, in some 50 ms (DESIGN, section 5). */
export const SEGMENT_STATEMENTS = 2_000;

export type Stores = ('sources' | 'statements' | 'people' | 'operations' | 'segments' | 'files' | 'head')[];
export const ALL_STORES: Stores = ['sources', 'statements', 'people', 'operations', 'segments', 'files', 'head'];
export type Write = IDBPTransaction<OwnRecordSchema, Stores, 'readwrite'>;
export type Read = IDBPTransaction<OwnRecordSchema, Stores, 'readonly'>;

const wordingOf = (row: StatementRow, source: SourceRow | undefined): Wording => ({
  words: row.words,
  lang: row.lang,
  source: {
    ...(source?.outlet ? { outlet: source.outlet } : {}),
    ...(source?.title ? { title: source.title } : {}),
    ...(source?.url ? { url: source.url } : {}),
    ...(source?.published ? { published: source.published } : {}),
    // An article that says nothing of itself still is a source: the record must name one.
    ...(source?.outlet || source?.title || source?.url ? {} : { file: row.source }),
  },
});

/** Rows as a corpus: rows of one utterance are wordings of one statement, dated by the most telling of them. */
const corpusOf = (
  rows: readonly StatementRow[],
  sources: ReadonlyMap<string, SourceRow>,
  people: readonly PersonRow[],
): Corpus => {
  const utterances = new Map<string, StatementRow[]>();
  for (const row of rows) utterances.set(row.utterance, [...(utterances.get(row.utterance) ?? []), row]);
  const statements = [...utterances].map(([id, wordings]): Statement => {
    const first = wordings[0] as StatementRow;
    const dated = wordings.find(({ dated }) => dated !== undefined) ?? first;
    return {
      id,
      speakers: [first.person],
      ...(dated.said === undefined ? {} : { said: dated.said }),
      ...(dated.dated === undefined ? {} : { dated: dated.dated }),
      wordings: wordings.map((row) => wordingOf(row, sources.get(row.source))),
      ...(wordings.some(({ sure }) => sure === 'as read') ? { asRead: true } : {}),
    };
  });
  return {
    id: OWN_CORPUS,
    title: 'Own record',
    version: '1',
    licence: 'Short quotations; rights remain with speakers and publishers.',
    description: 'What the reader kept.',
    people: people.map(({ id, kind, name, wikidata, born, died, pronoun }) => ({
      id,
      kind,
      name,
      aliases: [],
      alone: [],
      roles: [],
      ...(wikidata ? { wikidata } : {}),
      ...(born ? { born } : {}),
      ...(died ? { died } : {}),
      ...(pronoun ? { pronoun } : {}),
    })),
    statements,
  };
};

/** The rows of an utterance stand together, and utterances in the order they were kept, so that the same rows make the same bytes. */
const inOrder = (rows: readonly StatementRow[]): StatementRow[] => {
  const first = new Map<string, StatementRow>();
  const before = (a: StatementRow, b: StatementRow) => a.keptAt - b.keptAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
  const sorted = [...rows].sort(before);
  for (const row of sorted) if (!first.has(row.utterance)) first.set(row.utterance, row);
  const leader = (row: StatementRow) => first.get(row.utterance) as StatementRow;
  return sorted.sort((a, b) => before(leader(a), leader(b)) || before(a, b));
};

/** A segment before it has its number. */
export type Compiled = { rows: string[]; files: Map<string, Uint8Array> };

/** Compiles rows that are stored already, in as many segments as they need. Synchronous but for its reading, so that a transaction lives through it. */
export const compileRows = async (from: Read | Write, rows: readonly StatementRow[]): Promise<Compiled[]> => {
  const read = from as Read;
  const ordered = inOrder(rows);
  const segments: Compiled[] = [];
  for (let start = 0; start < ordered.length; start += SEGMENT_STATEMENTS) {
    const some = ordered.slice(start, start + SEGMENT_STATEMENTS);
    const sources = new Map<string, SourceRow>();
    for (const key of new Set(some.map(({ source }) => source))) {
      const source = await read.objectStore('sources').get(key);
      if (source) sources.set(key, source);
    }
    const people: PersonRow[] = [];
    for (const key of new Set(some.map(({ person }) => person))) {
      const person = await read.objectStore('people').get(key);
      if (person) people.push(person);
    }
    segments.push({ rows: some.map(({ id }) => id), files: compile(corpusOf(some, sources, people)) });
  }
  return segments;
};

/** Writes segments and lists them in the head, which the caller writes. */
export const writeSegments = async (write: Write, head: HeadRow, segments: readonly Compiled[]): Promise<void> => {
  for (const { rows, files } of segments) {
    const id = head.next;
    head.next += 1;
    let bytes = 0;
    for (const [name, file] of files) {
      bytes += file.length;
      await write.objectStore('files').put({ segment: id, name, bytes: file.slice() });
    }
    await write.objectStore('segments').put({ id, rows });
    head.segments.push({ id, statements: rows.length, bytes });
  }
};

/** The rows that are still there of those the segments were compiled of. */
export const rowsOf = async (from: Read | Write, ids: ReadonlySet<number>): Promise<StatementRow[]> => {
  const read = from as Read;
  const rows: StatementRow[] = [];
  for (const id of ids) {
    const keys = (await read.objectStore('segments').get(id))?.rows ?? [];
    // Asked for all at once: each would else wait for the one before to come and go.
    const found = await Promise.all(keys.map((key) => read.objectStore('statements').get(key)));
    rows.push(...found.filter((row) => row !== undefined));
  }
  return rows;
};

/** Takes segments out of the list and their files away. A segment never changes: what takes its place has another number. */
export const dropSegments = async (write: Write, head: HeadRow, ids: ReadonlySet<number>): Promise<void> => {
  for (const id of ids) {
    await write.objectStore('files').delete(IDBKeyRange.bound([id], [id, []]));
    await write.objectStore('segments').delete(id);
  }
  head.segments = head.segments.filter(({ id }) => !ids.has(id));
};

/** Counts of the whole record, and the next number of its list. */
export const writeHead = async (write: Write, head: HeadRow): Promise<void> => {
  head.n += 1;
  head.sources = await write.objectStore('sources').count();
  head.statements = await write.objectStore('statements').count();
  head.people = await write.objectStore('people').count();
  await write.objectStore('head').put(head);
};

/** Segments of one size that are merged when so many have come together: few to ask, and each row is rewritten some four times in its life. */
const MERGED_AT_ONCE = 8;
/** A segment of more statements than this is full enough: it is left as it is. */
const FULL = SEGMENT_STATEMENTS / 2;

/** Which segments are best made one, or none: of those of one size as many as are merged at once and fit, small ones first. */
export const toMerge = (segments: HeadRow['segments']): Set<number> => {
  const sizes = new Map<number, HeadRow['segments']>();
  for (const segment of segments) {
    if (segment.statements > FULL) continue;
    const size = Math.floor(Math.log(Math.max(1, segment.statements)) / Math.log(MERGED_AT_ONCE));
    sizes.set(size, [...(sizes.get(size) ?? []), segment]);
  }
  for (const [, alike] of [...sizes].sort(([a], [b]) => a - b)) {
    if (alike.length < MERGED_AT_ONCE) continue;
    let all = 0;
    const some = alike.slice(0, MERGED_AT_ONCE).filter(({ statements }) => {
      const fits = all + statements <= SEGMENT_STATEMENTS;
      all += fits ? statements : 0;
      return fits;
    });
    return new Set(some.map(({ id }) => id));
  }
  return new Set();
};
