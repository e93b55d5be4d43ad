// Rows compiled into segments, immutable and small, within the transaction that writes the rows: what is kept can be asked at once, and a
// write that is interrupted leaves neither rows nor segment. Opening them is open-segments.ts.

import { compile } from '../corpus/index.ts';
import { type Corpus, type CorpusHead, OWN_CORPUS } from '../schema/corpus.ts';
import type { Person } from '../schema/person.ts';
import type { Source, Statement, Wording } from '../schema/statement.ts';
import { type Columns, textsOf } from './columns.ts';
import { segmentsHeld, sourcesIn, statementsIn } from './held.ts';
import { columnsOf } from './make-columns.ts';
import { stated, UNKNOWN_LANGUAGE } from './row-of-wording.ts';
import type { HeadRow, PersonRow, SourceRow, StatementRow, VolumeInfo } from './rows.ts';
import type { Read, Write } from './stores.ts';

/** Statements of one segment, at most: they are compiled in one go, in some 50 ms (DESIGN, section 5). */
export const SEGMENT_STATEMENTS = 2_000;

/** What the own record says of itself, in each of its segments and where it is taken out. */
export const OWN_HEAD: CorpusHead = {
  id: OWN_CORPUS,
  title: 'Own record',
  version: '1',
  licence: 'Short quotations; rights remain with speakers and publishers.',
  description: 'What the reader kept.',
};

export const sourceOfRow = (row: Pick<StatementRow, 'source'>, source: SourceRow | undefined): Source => {
  const { outlet, title, url, published, via, licence, file } = source ?? {};
  // An article that says nothing of itself still is a source: the record must name one.
  const named = file ?? (outlet || title || url ? undefined : row.source);
  return stated({ outlet, title, url, published, via, licence, file: named });
};

const wordingOf = (row: StatementRow, source: SourceRow | undefined): Wording => {
  const { words, translated, doubtful } = row;
  const lang = row.lang === UNKNOWN_LANGUAGE ? undefined : row.lang;
  // What an article says otherwise by now, it has corrected.
  const status = row.status ?? (row.changed === undefined ? undefined : ('corrected' as const));
  return { ...stated({ words, lang, translated, doubtful, status }), source: sourceOfRow(row, source) } as Wording;
};

/** A person's row as the data's person. */
export const personOfRow = (row: PersonRow): Person => {
  const { id, kind, name, aliases = [], alone = [], roles = [], wikidata, born, died, pronoun } = row;
  return { id, kind, name, aliases, alone, roles, ...stated({ wikidata, born, died, pronoun }) } as Person;
};

/** Rows of one utterance as one statement, its wordings in their order. `resolve` tells who somebody is by now. */
export const statementOfRows = (
  id: string,
  wordings: readonly StatementRow[],
  sourceOf: (id: string) => SourceRow | undefined,
  resolve: (person: string) => string = (person) => person,
): Statement => {
  const first = wordings[0] as StatementRow;
  const any = <Key extends keyof StatementRow>(key: Key): StatementRow[Key] | undefined =>
    wordings.find((row) => row[key] !== undefined)?.[key];
  const dated = wordings.find(({ dated }) => dated !== undefined) ?? wordings.find(({ said }) => said !== undefined);
  const speakers = (first.speakers ?? [first.person]).map(resolve);
  return stated({
    id,
    speakers: [...new Set(speakers)],
    onBehalfOf: any('onBehalfOf'),
    said: (dated ?? first).said,
    dated: (dated ?? first).dated,
    occasion: any('occasion'),
    prompt: any('prompt'),
    medium: any('medium'),
    wordings: wordings.map((row) => wordingOf(row, sourceOf(row.source))),
    asRead: wordings.some(({ sure }) => sure === 'as read') ? (true as const) : undefined,
    part: any('part'),
  }) as Statement;
};

/** Rows of one utterance stand as wordings of one statement. */
const corpusOf = (
  rows: readonly StatementRow[],
  sources: ReadonlyMap<string, SourceRow>,
  people: ReadonlyMap<string, PersonRow>,
): Corpus => {
  const utterances = new Map<string, StatementRow[]>();
  for (const row of rows) {
    const known = utterances.get(row.utterance);
    if (known) known.push(row);
    else utterances.set(row.utterance, [row]);
  }
  return {
    ...OWN_HEAD,
    people: [...people.values()].map(personOfRow),
    statements: [...utterances].map(([id, wordings]) => statementOfRows(id, wordings, (source) => sources.get(source))),
  };
};

/** The rows of an utterance stand together, and utterances in the order they were kept, so that the same rows make the same bytes. */
export const inOrder = (rows: readonly StatementRow[]): StatementRow[] => {
  const first = new Map<string, StatementRow>();
  const before = (a: StatementRow, b: StatementRow) =>
    a.keptAt - b.keptAt || (a.place ?? 0) - (b.place ?? 0) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
  const sorted = [...rows].sort(before);
  for (const row of sorted) if (!first.has(row.utterance)) first.set(row.utterance, row);
  const leader = (row: StatementRow) => first.get(row.utterance) as StatementRow;
  return sorted.sort((a, b) => before(leader(a), leader(b)) || before(a, b));
};

/** A segment before it has its number. */
export type Compiled = { columns: Columns; files: Map<string, Uint8Array>; import?: string };

/** Rows as they are about to be, where that is not what is stored; null for those that go. */
export type Overlay = {
  sources?: ReadonlyMap<string, SourceRow | null>;
  people?: ReadonlyMap<string, PersonRow | null>;
};

/** Steps from one merged person to the one they are, at most: the reader merges people of whom others were merged before. */
export const MOST_MERGES = 20;

/** Who somebody is by now, whom they were merged into. */
export const resolved = async (
  get: (id: string) => Promise<PersonRow | undefined>,
  id: string,
): Promise<PersonRow | undefined> => {
  let row = await get(id);
  for (let step = 0; row?.mergedInto !== undefined && step < MOST_MERGES; step += 1) row = await get(row.mergedInto);
  return row;
};

/** Rows in as many segments as they need, what an import brought apart from all else. No reading: sources and people are at hand. */
export function* compileSome(
  rows: readonly StatementRow[],
  sources: ReadonlyMap<string, SourceRow>,
  people: ReadonlyMap<string, PersonRow>,
): Generator<Compiled> {
  for (const origin of new Set(rows.map((row) => row.import))) {
    const ordered = inOrder(rows.filter((row) => row.import === origin));
    for (let start = 0; start < ordered.length; start += SEGMENT_STATEMENTS) {
      const some = ordered.slice(start, start + SEGMENT_STATEMENTS);
      const speaking = new Map<string, PersonRow>();
      for (const key of new Set(some.flatMap((row) => [...(row.speakers ?? [row.person]), row.onBehalfOf ?? ''])))
        if (people.has(key)) speaking.set(key, people.get(key) as PersonRow);
      const files = compile(corpusOf(some, sources, speaking));
      yield {
        columns: columnsOf(some, (id) => sources.get(id)),
        files,
        ...(origin === undefined ? {} : { import: origin }),
      };
    }
  }
}

/** Compiles rows that are, or are about to be, stored. Waits for its reading alone, so that a transaction lives through it. */
export const compileRows = async (
  from: Read | Write,
  rows: readonly StatementRow[],
  overlay: Overlay = {},
): Promise<Compiled[]> => {
  const read = from as Read;
  const wanted = [...new Set(rows.map(({ source }) => source))];
  const stored = await sourcesIn(read).some(wanted);
  const sources = new Map(stored.map((row) => [row.id, row]));
  for (const key of wanted) {
    const later = overlay.sources?.get(key);
    if (later === null) sources.delete(key);
    else if (later) sources.set(key, later);
  }
  const get = async (key: string) => {
    const later = overlay.people?.get(key);
    return later === undefined ? read.objectStore('people').get(key) : (later ?? undefined);
  };
  const people = new Map<string, PersonRow>();
  const keys = rows.flatMap((row) => [...(row.speakers ?? [row.person]), row.onBehalfOf ?? '']);
  await Promise.all(
    [...new Set(keys)].filter(Boolean).map(async (key) => {
      // As the row is, whoever they were merged into: that is told when segments are opened, so that it can be undone.
      const person = await get(key);
      if (person) people.set(key, person);
    }),
  );
  return [...compileSome(rows, sources, people)];
};

/** Stores segments under numbers of their own; who lists them makes them asked. */
export const storeSegments = async (
  write: Write,
  head: HeadRow,
  segments: readonly Compiled[],
): Promise<HeadRow['segments']> => {
  const stored: HeadRow['segments'] = [];
  for (const { columns, files, import: origin } of segments) {
    const id = head.next;
    head.next += 1;
    let bytes = 0;
    for (const [name, file] of files) {
      bytes += file.length;
      await write.objectStore('files').put({ segment: id, name, bytes: file.slice() });
    }
    await write.objectStore('segments').put({ id, columns });
    stored.push({ id, statements: columns.sheets.length, bytes, ...(origin === undefined ? {} : { import: origin }) });
  }
  return stored;
};

/** Stores segments and lists them in the head, which the caller writes. */
export const writeSegments = async (write: Write, head: HeadRow, segments: readonly Compiled[]): Promise<void> => {
  head.segments.push(...(await storeSegments(write, head, segments)));
};

/** The rows that are still there of those the segments were compiled of. */
export const rowsOf = async (from: Read | Write, ids: ReadonlySet<number>): Promise<StatementRow[]> => {
  const rows: StatementRow[] = [];
  for (const { id, columns } of await segmentsHeld(from))
    if (ids.has(id)) rows.push(...(await statementsIn(from).some([...textsOf(columns.ids)])));
  return rows;
};

const dropFiles = (write: Write, id: number): Promise<void> =>
  write.objectStore('files').delete(IDBKeyRange.bound([id], [id, []]));

/** Takes volumes out of the list and their files away; their segments answer for themselves. */
export const dropVolumes = async (write: Write, head: HeadRow, isGoing: (volume: VolumeInfo) => boolean) => {
  for (const volume of (head.volumes ?? []).filter(isGoing)) await dropFiles(write, volume.id);
  if (head.volumes) head.volumes = head.volumes.filter((volume) => !isGoing(volume));
};

/**
 * Takes segments out of the list and their files away, and the volumes they are bound in. A segment never changes: what takes its place has another
 * number.
 */
export const dropSegments = async (write: Write, head: HeadRow, ids: ReadonlySet<number>): Promise<void> => {
  for (const id of ids) {
    await dropFiles(write, id);
    await write.objectStore('segments').delete(id);
  }
  head.segments = head.segments.filter(({ id }) => !ids.has(id));
  await dropVolumes(write, head, ({ of }) => of.some((id) => ids.has(id)));
};

/** The next number of the record's list. The counts are the caller's, who knows what came and went. */
export const writeHead = async (write: Write, head: HeadRow): Promise<void> => {
  head.n += 1;
  await write.objectStore('head').put(head);
};

/** Segments of one size that are merged when so many have come together: few to ask, and each row is rewritten some four times in its life. */
const MERGED_AT_ONCE = 8;
/** A segment of more statements than this is full enough: it is left as it is. */
export const FULL = SEGMENT_STATEMENTS / 2;

/** Which segments are best made one, or none: of those of one size as many as are merged at once and fit, small ones first. */
export const toMerge = (segments: HeadRow['segments']): Set<number> => {
  const sizes = new Map<string, HeadRow['segments']>();
  for (const segment of segments) {
    if (segment.statements > FULL) continue;
    const step = Math.floor(Math.log(Math.max(1, segment.statements)) / Math.log(MERGED_AT_ONCE));
    const size = `${step} ${segment.import ?? ''}`;
    sizes.set(size, [...(sizes.get(size) ?? []), segment]);
  }
  for (const [, alike] of [...sizes].sort(([a], [b]) => Number.parseInt(a, 10) - Number.parseInt(b, 10))) {
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
