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

/** Ids of statements in an order, as they were at a number of the record: a page after the first costs no reading of it again. */
export type Orders = { n: number; byKind: Map<string, string[]> };
export const noOrders = (): Orders => ({ n: -1, byKind: new Map() });

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

/** `segments`: the open ones by their ids. */
export const list = (
  database: Database,
  segments: ReadonlyMap<number, OpenCorpus>,
  orders: Orders,
  query: ListQuery,
): Promise<Listed> =>
  looking(database, async (read) => {
    const { n } = await headOf(read);
    if (orders.n !== n) Object.assign(orders, { ...noOrders(), n });
    const { sort = 'kept', offset = 0, limit = PAGE } = query;
    const [{ only, without }, order] = await Promise.all([
      narrowings(read, query, segments),
      ordered(read, orders, sort),
    ]);
    only.sort((a, b) => a.size - b.size);
    const fits = (id: string) => !without.has(id) && only.every((ids) => ids.has(id));
    const ids = only.length === 0 && without.size === 0 ? order : order.filter(fits);
    const rows = await Promise.all(
      ids.slice(offset, offset + limit).map((id) => read.objectStore('statements').get(id)),
    );
    const found = rows.filter((row) => row !== undefined);
    return { total: ids.length, rows: await shown(read, found) };
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
