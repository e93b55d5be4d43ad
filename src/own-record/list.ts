// The record looked through: which statements fit a question, in which order, a page of them at a time. Ids are narrowed down by the database's
// indexes and the segments' own, without reading a row; only the page that is shown is read.

import { documentsHolding, type OpenCorpus } from '../corpus/index.ts';
import type { Database } from './database.ts';
import type { Listed, ListedStatement, ListQuery, Sort, StatementInFull } from './management.ts';
import type { CorrectionRow, StatementRow } from './rows.ts';
import { type Read, resolved } from './segments.ts';
import { headOf, hiddenImports, looking } from './transaction.ts';

const PAGE = 50;
/** The languages words are cut to their stems in; those of other languages stand as they are. */
const STEMMED = ['en', 'und'];

/**
 * What was read for a question, as it was at a number of the record: a page after the first costs no reading of it again. `byKind`: ids of all statements
 * in an order; `narrowed`: those of the last question, with what it was.
 */
export type Orders = { n: number; byKind: Map<string, string[]>; narrowed: { by: string; ids: readonly string[] } };
export const noOrders = (): Orders => ({ n: -1, byKind: new Map(), narrowed: { by: '', ids: [] } });

const reversed = (ids: readonly string[]): string[] => [...ids].reverse();

/** All ids in the order asked for. */
const ordered = async (read: Read, orders: Orders, sort: Sort): Promise<readonly string[]> => {
  const known = orders.byKind.get(sort);
  if (known) return known;
  const statements = read.objectStore('statements');
  const made = async (): Promise<string[]> => {
    if (sort === 'speaker') return statements.index('person').getAllKeys();
    if (sort === 'kept first') return statements.index('keptAt').getAllKeys();
    if (sort === 'kept') return reversed(await statements.index('keptAt').getAllKeys());
    const [dated, all] = await Promise.all([statements.index('day').getAllKeys(), statements.getAllKeys()]);
    const has = new Set(dated);
    return [...(sort === 'said' ? reversed(dated) : dated), ...all.filter((id) => !has.has(id))];
  };
  const ids = await made();
  orders.byKind.set(sort, ids);
  return ids;
};

/** Everybody who is this person by now. */
export const everybody = async (read: Read, person: string): Promise<string[]> => {
  const found = [person];
  for (let at = 0; at < found.length; at += 1)
    for (const id of await read
      .objectStore('people')
      .index('mergedInto')
      .getAllKeys(found[at] as string))
      if (!found.includes(id)) found.push(id);
  return found;
};

/** Ids of a person's statements, of those they made with others too. */
export const statementsOf = async (read: Read, person: string): Promise<string[]> => {
  const ids = await everybody(read, person);
  const { index } = read.objectStore('statements');
  const of = (name: 'person' | 'speakers', id: string) =>
    index.call(read.objectStore('statements'), name).getAllKeys(id) as Promise<string[]>;
  const found = await Promise.all(ids.flatMap((id) => [of('person', id), of('speakers', id)]));
  return [...new Set(found.flat())];
};

/** Ids of the sources of a site, and of its subdomains. */
export const sourcesOfSite = async (read: Read, site: string): Promise<string[]> => {
  const hosts = read.objectStore('sources').index('host');
  const found = [...(await hosts.getAllKeys(site))];
  for (let cursor = await hosts.openKeyCursor(null, 'nextunique'); cursor; cursor = await cursor.continue())
    if (String(cursor.key).endsWith(`.${site}`)) found.push(...(await hosts.getAllKeys(cursor.key as string)));
  return found;
};

export const statementsFrom = async (read: Read, sources: readonly string[]): Promise<string[]> =>
  (
    await Promise.all(sources.map((source) => read.objectStore('statements').index('source').getAllKeys(source)))
  ).flat();

/** Ids of the statements with all words of a text, by the segments' indexes. A segment's rows are in the order of its documents. */
const holding = async (read: Read, segments: ReadonlyMap<number, OpenCorpus>, text: string): Promise<Set<string>> => {
  const found = new Set<string>();
  await Promise.all(
    [...segments].map(async ([id, corpus]) => {
      const documents = new Set(STEMMED.flatMap((lang) => documentsHolding(corpus, text, lang)));
      if (documents.size === 0) return;
      const rows = (await read.objectStore('segments').get(id))?.rows ?? [];
      for (const document of documents) {
        const row = rows[document];
        if (row !== undefined) found.add(row);
      }
    }),
  );
  return found;
};

/** Each narrowing of a question as the ids it leaves; none where nothing is narrowed. */
const narrowings = async (
  read: Read,
  query: ListQuery,
  segments: ReadonlyMap<number, OpenCorpus>,
): Promise<{ only: Set<string>[]; without: Set<string> }> => {
  const { text = '', person, source, site, from, to, sure, import: origin } = query;
  const statements = read.objectStore('statements');
  const only: Set<string>[] = [];
  const add = (ids: Iterable<string>) => only.push(new Set(ids));
  if (text.trim() !== '') add(await holding(read, segments, text));
  if (person !== undefined) add(await statementsOf(read, person));
  if (source !== undefined) add(await statements.index('source').getAllKeys(source));
  if (site !== undefined) add(await statementsFrom(read, await sourcesOfSite(read, site)));
  if (sure !== undefined) add(await statements.index('sure').getAllKeys(sure));
  if (typeof origin === 'string') add(await statements.index('import').getAllKeys(origin));
  // A day lies between "2021" and the last text that begins so.
  if (from || to) {
    const days = IDBKeyRange.bound(from ?? '', `${to ?? '9999'}\uffff`);
    add(await statements.index('day').getAllKeys(days));
  }
  const without = new Set<string>();
  if (origin === null) for (const id of await statements.index('import').getAllKeys()) without.add(id);
  for (const hidden of await hiddenImports(read))
    for (const id of await statements.index('import').getAllKeys(hidden)) without.add(id);
  return { only, without };
};

/** Rows with what is shown beside them. */
export const shown = (read: Read, rows: readonly StatementRow[]): Promise<ListedStatement[]> =>
  Promise.all(
    rows.map(async (row) => {
      const [person, source] = await Promise.all([
        resolved((id) => read.objectStore('people').get(id), row.person),
        read.objectStore('sources').get(row.source),
      ]);
      return { row, speaker: person?.name ?? row.speaker.name, source: source ?? null };
    }),
  );

/** Statements found by a question that are sorted by themselves rather than taken out of an order of all: reading a row costs some ten ids in a list. */
const FEW = 1_000;

const text = (value: string | number | undefined): string =>
  value === undefined ? '' : String(value).padStart(16, '0');
const KEYS: Record<Sort, (row: StatementRow) => string> = {
  kept: ({ keptAt }) => text(keptAt),
  'kept first': ({ keptAt }) => text(keptAt),
  said: ({ day }) => day ?? '',
  'said first': ({ day }) => day ?? '\uffff',
  speaker: ({ person }) => person,
};

/** A few statements in the order asked for, as the indexes have it: what is alike stands by its id. */
const sorted = async (read: Read, ids: Iterable<string>, sort: Sort): Promise<string[]> => {
  const found = await Promise.all([...ids].map((id) => read.objectStore('statements').get(id)));
  const rows = found.filter((row) => row !== undefined).map((row) => ({ id: row.id, key: KEYS[sort](row) }));
  const up = sort === 'kept first' || sort === 'said first' || sort === 'speaker';
  const by = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return rows
    .sort((a, b) => {
      const forward = by(a.key, b.key) || by(a.id, b.id);
      // Undated ones stand last either way, by their ids.
      const alike = sort === 'said' && a.key === '' && b.key === '';
      return up || alike ? forward : -forward;
    })
    .map(({ id }) => id);
};

const INDEXES = {
  kept: 'keptAt',
  'kept first': 'keptAt',
  said: 'day',
  'said first': 'day',
  speaker: 'person',
} as const;

/** A page of all statements straight from the index they are sorted by, however many there are; null where it does not reach so far: undated ones. */
const pageOfAll = async (read: Read, sort: Sort, offset: number, limit: number): Promise<string[] | null> => {
  const index = read.objectStore('statements').index(INDEXES[sort]);
  const ids: string[] = [];
  const direction = sort === 'kept' || sort === 'said' ? 'prev' : 'next';
  let cursor = await index.openKeyCursor(null, direction);
  if (cursor && offset > 0) cursor = await cursor.advance(offset);
  for (; cursor && ids.length < limit; cursor = await cursor.continue()) ids.push(cursor.primaryKey);
  return ids.length < limit && INDEXES[sort] === 'day' ? null : ids;
};

/** All that a question leaves, in the order asked for. */
const inSort = async (
  read: Read,
  orders: Orders,
  sort: Sort,
  only: Set<string>[],
  without: ReadonlySet<string>,
): Promise<readonly string[]> => {
  const [least, ...others] = only.sort((a, b) => a.size - b.size);
  const fits = (id: string) => !without.has(id) && others.every((ids) => ids.has(id));
  const left = least ? [...least].filter(fits) : null;
  if (left && left.length <= FEW) return sorted(read, left, sort);
  const order = await ordered(read, orders, sort);
  if (!left) return order.filter((id) => !without.has(id));
  const found = new Set(left);
  return order.filter((id) => found.has(id));
};

/** `segments`: the open ones by their ids. */
export const list = (
  database: Database,
  segments: ReadonlyMap<number, OpenCorpus>,
  orders: Orders,
  query: ListQuery,
): Promise<Listed> =>
  looking(database, async (read) => {
    const { n, statements: held } = await headOf(read);
    if (orders.n !== n) Object.assign(orders, { ...noOrders(), n });
    const { sort = 'kept', offset = 0, limit = PAGE, ...narrow } = query;
    const by = JSON.stringify([sort, narrow]);
    let page: readonly string[] | null = null;
    let total = 0;
    if (orders.narrowed.by !== by) {
      const { only, without } = await narrowings(read, query, segments);
      if (only.length === 0 && without.size === 0) {
        total = held;
        page = await pageOfAll(read, sort, offset, limit);
      }
      if (page === null) orders.narrowed = { by, ids: await inSort(read, orders, sort, only, without) };
    }
    if (page === null) {
      const { ids } = orders.narrowed;
      total = ids.length;
      page = ids.slice(offset, offset + limit);
    }
    const rows = await Promise.all(page.map((id) => read.objectStore('statements').get(id)));
    const found = rows.filter((row) => row !== undefined);
    return { total, rows: await shown(read, found) };
  });

/** Whether a correction is about some words. */
const isAbout = (correction: CorrectionRow, key: string): boolean =>
  correction.keys.includes(key) || (correction.kind === 'not the same' && correction.others.includes(key));

export const statement = (database: Database, id: string): Promise<StatementInFull | null> =>
  looking(database, async (read) => {
    const row = await read.objectStore('statements').get(id);
    const hidden = await hiddenImports(read);
    const isShown = (one: StatementRow) => one.import === undefined || !hidden.has(one.import);
    if (!row || !isShown(row)) return null;
    const together = await read.objectStore('statements').index('utterance').getAll(row.utterance);
    const others = together.filter((one) => one.id !== id && isShown(one));
    const [own, ...rest] = await shown(read, [row, ...others]);
    const person = await resolved((key) => read.objectStore('people').get(key), row.person);
    const corrections = (await read.objectStore('corrections').getAll()).filter((one) => isAbout(one, row.wordsKey));
    return own ? { ...own, person: person ?? null, others: rest, corrections } : null;
  });
