// What the record holds, whichever way it is kept: rows of their own, found by the database's indexes, and rows on sheets, found by the columns of the
// segments they stand in. What an import brings is seen once its segments are listed; of what is still coming nothing is answered here.

import { unwrap } from 'idb';
import { type Columns, documentsFrom, documentsOfPerson, placesOf, SURENESS, textAt, textsOf } from './columns.ts';
import type { SheetRow, SourceRow, StatementRow } from './rows.ts';
import type { Read, Write } from './stores.ts';

/** A listed segment's columns; `import`: whose sheets its rows stand on. */
export type HeldSegment = { id: number; import?: string; columns: Columns };

/** Columns that were read, by database: a segment never changes, and its number is never used again. */
const known = new WeakMap<object, Map<number, Columns>>();
/** Within one transaction the list is the one it began with. */
const listed = new WeakMap<object, Promise<HeldSegment[]>>();

const load = async (read: Read): Promise<HeldSegment[]> => {
  const database = unwrap(read.db);
  const there = known.get(database) ?? new Map<number, Columns>();
  known.set(database, there);
  const segments = (await read.objectStore('head').get('head'))?.segments ?? [];
  const ids = new Set(segments.map(({ id }) => id));
  for (const id of there.keys()) if (!ids.has(id)) there.delete(id);
  await Promise.all(
    segments.map(async ({ id }) => {
      const row = there.has(id) ? undefined : await read.objectStore('segments').get(id);
      if (row) there.set(id, row.columns);
    }),
  );
  return segments.flatMap(({ id, import: origin }) => {
    const columns = there.get(id);
    return columns ? [{ id, columns, ...(origin === undefined ? {} : { import: origin }) }] : [];
  });
};

/** The columns of all segments, as the list was when the transaction first asked. */
export const segmentsHeld = (from: Read | Write): Promise<HeldSegment[]> => {
  const transaction = unwrap(from as Read);
  const before = listed.get(transaction);
  if (before) return before;
  const loading = load(from as Read);
  listed.set(transaction, loading);
  return loading;
};

const onSheets = new WeakMap<Columns, boolean>();
const hasSheets = ({ columns }: HeldSegment): boolean => {
  const before = onSheets.get(columns);
  if (before !== undefined) return before;
  const has = columns.sheets.some((sheet) => sheet > 0);
  onSheets.set(columns, has);
  return has;
};

const places = new WeakMap<Columns, Map<string, number>>();
/** Where ids stand in a segment: asked for many, they are looked up at once. */
const documentOf = (columns: Columns, id: string, isOneOfMany: boolean): number | undefined => {
  if (!isOneOfMany) return placesOf(columns.ids, id)[0];
  const before = places.get(columns);
  if (before) return before.get(id);
  const made = new Map<string, number>();
  let at = 0;
  for (const one of textsOf(columns.ids)) {
    made.set(one, at);
    at += 1;
  }
  places.set(columns, made);
  return made.get(id);
};

/** Ids asked for at once from which on the segments' own are looked up by a map. */
const MANY = 20;

/** Segments in which some statements stand. */
export const segmentsHolding = async (from: Read | Write, ids: readonly string[]): Promise<Set<number>> => {
  const segments = await segmentsHeld(from);
  const isMany = ids.length > MANY;
  const holds = ({ columns }: HeldSegment) => ids.some((id) => documentOf(columns, id, isMany) !== undefined);
  return new Set(segments.filter(holds).map(({ id }) => id));
};

/** A place on a sheet. */
type Place = { segment: HeldSegment; document: number };

const idAt = ({ segment, document }: Place): string => textAt(segment.columns.ids, document);

/** The sheets of some places, each read once. */
const sheetsAt = async (read: Read, wanted: readonly Place[]): Promise<SheetRow[]> => {
  const keys = new Map<string, [string, number]>();
  for (const { segment, document } of wanted) {
    const sheet = segment.columns.sheets[document] ?? 0;
    if (segment.import !== undefined) keys.set(`${segment.import} ${sheet}`, [segment.import, sheet]);
  }
  const found = await Promise.all([...keys.values()].map((key) => read.objectStore('sheets').get(key)));
  return found.filter((sheet) => sheet !== undefined);
};

/** Rows on sheets, by id. */
const rowsAt = async (read: Read, wanted: readonly Place[]): Promise<Map<string, StatementRow>> => {
  const ids = new Set(wanted.map(idAt));
  const rows = (await sheetsAt(read, wanted)).flatMap(({ statements }) => statements).filter(({ id }) => ids.has(id));
  return new Map(rows.map((row) => [row.id, row]));
};

type By = 'source' | 'person' | 'speakers' | 'wordsKey' | 'utterance';

const documentsBy = (columns: Columns, by: By, key: string): number[] => {
  if (by === 'source') return documentsFrom(columns, key);
  if (by === 'wordsKey') return placesOf(columns.words, key);
  if (by === 'utterance') return placesOf(columns.utterances, key);
  return documentsOfPerson(columns, key);
};

/** Documents on sheets only: rows of their own are the indexes' to find. */
const placesBy = async (read: Read, by: By, key: string): Promise<Place[]> => {
  // Who is one of several is found with those who speak alone.
  if (by === 'speakers') return [];
  return (await segmentsHeld(read))
    .filter(hasSheets)
    .flatMap((segment) =>
      documentsBy(segment.columns, by, key).flatMap((document) =>
        (segment.columns.sheets[document] ?? 0) > 0 ? [{ segment, document }] : [],
      ),
    );
};

const placesOfIds = async (read: Read, ids: readonly string[]): Promise<Place[]> => {
  const segments = (await segmentsHeld(read)).filter(hasSheets);
  const isMany = ids.length > MANY;
  return ids.flatMap((id) => {
    for (const segment of segments) {
      const document = documentOf(segment.columns, id, isMany);
      if (document !== undefined) return (segment.columns.sheets[document] ?? 0) > 0 ? [{ segment, document }] : [];
    }
    return [];
  });
};

const sheetsWhere = async (read: Read, fits: (columns: Columns, document: number) => boolean): Promise<Place[]> =>
  (await segmentsHeld(read)).filter(hasSheets).flatMap((segment) => {
    const found: Place[] = [];
    segment.columns.sheets.forEach((sheet, document) => {
      if (sheet > 0 && fits(segment.columns, document)) found.push({ segment, document });
    });
    return found;
  });

/** The statements held, for reading. */
export const statementsIn = (from: Read | Write) => {
  const read = from as Read;
  const store = read.objectStore('statements');
  const some = async (ids: readonly string[]): Promise<StatementRow[]> => {
    const places = await placesOfIds(read, ids);
    const there = await rowsAt(read, places);
    const found = await Promise.all(ids.map((id) => there.get(id) ?? store.get(id)));
    return found.filter((row) => row !== undefined);
  };
  return {
    get: async (id: string): Promise<StatementRow | undefined> => (await some([id]))[0],
    /** Those that are there, in the order they were asked for. */
    some,
    has: async (id: string): Promise<boolean> =>
      (await placesOfIds(read, [id])).length > 0 || (await store.getKey(id)) !== undefined,
    by: async (by: By, key: string): Promise<StatementRow[]> => {
      const [own, places] = await Promise.all([store.index(by).getAll(key), placesBy(read, by, key)]);
      return [...own, ...(await rowsAt(read, places)).values()];
    },
    idsBy: async (by: By, key: string): Promise<string[]> => {
      const [own, places] = await Promise.all([store.index(by).getAllKeys(key), placesBy(read, by, key)]);
      return [...own, ...places.map(idAt)];
    },
    countBy: async (by: By, key: string): Promise<number> => {
      const [own, places] = await Promise.all([store.index(by).count(key), placesBy(read, by, key)]);
      return own + places.length;
    },
    /** Ids of those kept at or after a time, in ms since 1970. */
    keptSince: async (since: number): Promise<string[]> => [
      ...(await store.index('keptAt').getAllKeys(IDBKeyRange.lowerBound(since))),
      ...(await sheetsWhere(read, ({ kept }, document) => (kept[document] ?? 0) >= since)).map(idAt),
    ],
    /** Rows on sheets that were read, and kept within a time: they came back with the record they were read into. */
    readOnSheets: async (from: number, to: number): Promise<string[]> => {
      const fits = ({ kept, read: was }: Columns, document: number) =>
        was[document] === 1 && (kept[document] ?? 0) >= from && (kept[document] ?? 0) < to;
      return (await sheetsWhere(read, fits)).map(idAt);
    },
  };
};

/** A source as the columns know it, and a document on a sheet that has it written beside. */
type SourcePlace = { id: string; keptAt: number; place: Place };

const sourcePlaces = async (
  read: Read,
  fits: (columns: Columns, at: number) => boolean,
): Promise<Map<string, SourcePlace>> => {
  const found = new Map<string, SourcePlace>();
  for (const segment of (await segmentsHeld(read)).filter(hasSheets)) {
    const { columns } = segment;
    const first = new Map<number, number>();
    columns.source.forEach((at, document) => {
      if ((columns.sheets[document] ?? 0) > 0 && !first.has(at)) first.set(at, document);
    });
    for (const [at, document] of first) {
      if (!fits(columns, at)) continue;
      const id = textAt(columns.sources.ids, at);
      if (!found.has(id)) found.set(id, { id, keptAt: columns.sources.kept[at] ?? 0, place: { segment, document } });
    }
  }
  return found;
};

const sourcesAt = async (read: Read, wanted: ReadonlyMap<string, SourcePlace>): Promise<Map<string, SourceRow>> => {
  const sheets = await sheetsAt(
    read,
    [...wanted.values()].map(({ place }) => place),
  );
  const rows = sheets.flatMap(({ sources }) => sources).filter(({ id }) => wanted.has(id));
  return new Map(rows.map((row) => [row.id, row]));
};

/** The articles statements were kept from, for reading. */
export const sourcesIn = (from: Read | Write) => {
  const read = from as Read;
  const store = read.objectStore('sources');
  const onSheetsBy = async (by: 'addresses' | 'titles', key: string): Promise<SourceRow[]> => {
    const places = await sourcePlaces(read, ({ sources }, at) => sources[by][at] === key);
    return [...(await sourcesAt(read, places)).values()];
  };
  /** Ids of sources on sheets alone, with what is asked of them. */
  const beside = async (fits: (columns: Columns, at: number) => boolean): Promise<Map<string, SourcePlace>> => {
    const places = await sourcePlaces(read, fits);
    if (places.size > 0) for (const id of await store.getAllKeys()) places.delete(id);
    return places;
  };
  const some = async (ids: readonly string[]): Promise<SourceRow[]> => {
    const own = await Promise.all(ids.map((id) => store.get(id)));
    const missing = new Set(ids.filter((_, at) => own[at] === undefined));
    if (missing.size === 0) return own.filter((row) => row !== undefined);
    const places = await sourcePlaces(read, ({ sources }, at) => missing.has(textAt(sources.ids, at)));
    const there = await sourcesAt(read, places);
    return ids.flatMap((id, at) => own[at] ?? there.get(id) ?? []);
  };
  return {
    get: async (id: string): Promise<SourceRow | undefined> => (await some([id]))[0],
    /** Those that are there, in the order they were asked for. */
    some,
    by: async (by: 'address' | 'plainTitle', key: string): Promise<SourceRow[]> => {
      const own = await store.index(by).getAll(key);
      const ids = new Set(own.map(({ id }) => id));
      const others = await onSheetsBy(by === 'address' ? 'addresses' : 'titles', key);
      return [...own, ...others.filter(({ id }) => !ids.has(id))];
    },
    /** All, latest kept first, by their ids. */
    latestFirst: async (): Promise<string[]> => {
      const own = await store.index('keptAt').getAllKeys();
      const others = await beside(() => true);
      if (others.size === 0) return own.reverse();
      const kept = new Map([...others.values()].map(({ id, keptAt }) => [id, keptAt]));
      for (const row of await store.getAll()) kept.set(row.id, row.keptAt);
      return [...kept].sort(([a, x], [b, y]) => y - x || (a < b ? 1 : -1)).map(([id]) => id);
    },
    keptSince: async (since: number): Promise<string[]> => [
      ...(await store.index('keptAt').getAllKeys(IDBKeyRange.lowerBound(since))),
      ...(await beside(({ sources }, at) => (sources.kept[at] ?? 0) >= since)).keys(),
    ],
    /** Ids by host, of those that have one. */
    byHost: async (): Promise<Map<string, string[]>> => {
      const hosts = new Map<string, string[]>();
      const index = store.index('host');
      for (let cursor = await index.openKeyCursor(null, 'nextunique'); cursor; cursor = await cursor.continue())
        hosts.set(String(cursor.key), []);
      const own = await Promise.all([...hosts.keys()].map((host) => index.getAllKeys(host)));
      [...hosts.keys()].forEach((host, at) => {
        hosts.set(host, own[at] ?? []);
      });
      const places = await beside(({ sources }, at) => sources.hosts[at] !== '');
      for (const { id, place } of places.values()) {
        const { columns } = place.segment;
        const host = columns.sources.hosts[columns.source[place.document] ?? 0] ?? '';
        hosts.set(host, [...(hosts.get(host) ?? []), id]);
      }
      return hosts;
    },
  };
};

/** How sure the speaker of a document is. */
export const surenessAt = ({ sure }: Columns, document: number): StatementRow['sure'] =>
  SURENESS[sure[document] ?? 0] ?? 'sure';
