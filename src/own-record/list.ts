// The record looked through: which statements fit a question, in which order, a page of them at a time. They are narrowed down and sorted by the columns
// and indexes of their segments, without reading a row; only the page that is shown is read.

import { documentsHolding, type OpenCorpus } from '../corpus/index.ts';
import { documentsFrom, documentsOfPerson } from './columns.ts';
import type { Database } from './database.ts';
import { type HeldSegment, segmentsHeld, sourcesIn, statementsIn, surenessAt } from './held.ts';
import type { Listed, ListedStatement, ListQuery, Sort, StatementInFull } from './management.ts';
import { type Documents, documentsOf } from './order.ts';
import type { CorrectionRow, StatementRow } from './rows.ts';
import { resolved } from './segments.ts';
import type { Read } from './stores.ts';
import { headOf, looking, showing } from './transaction.ts';

const PAGE = 50;
/** The languages words are cut to their stems in; those of other languages stand as they are. */
const STEMMED = ['en', 'und'];

/**
 * What was sorted and narrowed down for a question, as it was at a number of the record: a page after the first costs nothing of it again. `narrowed`:
 * numbers of the statements of the last question in its order, with what it was.
 */
export type Orders = { n: number; all: Documents | null; narrowed: { by: string; documents: Uint32Array } };
export const noOrders = (): Orders => ({ n: -1, all: null, narrowed: { by: '', documents: new Uint32Array() } });

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
  const statements = statementsIn(read);
  const found = await Promise.all(
    ids.flatMap((id) => [statements.idsBy('person', id), statements.idsBy('speakers', id)]),
  );
  return [...new Set(found.flat())];
};

/** Whether a host is a site's, or of one of its subdomains. */
const isOfSite = (host: string, site: string): boolean => host === site || host.endsWith(`.${site}`);

/** Ids of the sources of a site, and of its subdomains. */
export const sourcesOfSite = async (read: Read, site: string): Promise<string[]> => {
  const hosts = await sourcesIn(read).byHost();
  return [...hosts].flatMap(([host, ids]) => (isOfSite(host, site) ? ids : []));
};

export const statementsFrom = async (read: Read, sources: readonly string[]): Promise<string[]> =>
  (await Promise.all(sources.map((source) => statementsIn(read).idsBy('source', source)))).flat();

/** Which documents of a segment a question leaves. */
type Narrowing = (segment: HeldSegment) => (document: number) => boolean;

const among =
  (documents: (segment: HeldSegment) => Iterable<number>): Narrowing =>
  (segment) => {
    const found = new Set(documents(segment));
    return (document) => found.has(document);
  };

/** Each narrowing of a question; none where nothing is narrowed. A segment's rows are in the order of its documents. */
const narrowings = async (
  read: Read,
  query: ListQuery,
  open: ReadonlyMap<number, OpenCorpus>,
): Promise<Narrowing[]> => {
  const { text = '', person, source, site, from, to, sure, import: origin } = query;
  const all: Narrowing[] = [];
  if (text.trim() !== '')
    all.push(
      among(({ id }) => {
        const corpus = open.get(id);
        return corpus ? STEMMED.flatMap((lang) => documentsHolding(corpus, text, lang)) : [];
      }),
    );
  if (person !== undefined) {
    const people = await everybody(read, person);
    all.push(among(({ columns }) => people.flatMap((one) => documentsOfPerson(columns, one))));
  }
  if (source !== undefined) all.push(among(({ columns }) => documentsFrom(columns, source)));
  if (site !== undefined)
    all.push(({ columns }) => {
      const fits = columns.sources.hosts.map((host) => isOfSite(host, site));
      return (document) => fits[columns.source[document] ?? 0] ?? false;
    });
  if (sure !== undefined)
    all.push(
      ({ columns }) =>
        (document) =>
          surenessAt(columns, document) === sure,
    );
  if (typeof origin === 'string') all.push((segment) => () => segment.import === origin);
  if (origin === null)
    all.push(
      ({ columns }) =>
        (document) =>
          columns.read[document] === 1,
    );
  if (from || to)
    all.push(({ columns }) => {
      // A day lies between "2021" and the last text that begins so.
      const fits = columns.days.map((day) => day >= (from ?? '') && day <= `${to ?? '9999'}\uffff`);
      return (document) => fits[(columns.day[document] ?? 0) - 1] ?? false;
    });
  return all;
};

/** Numbers of all that a question leaves, in the order asked for. */
const narrowed = (all: Documents, sort: Sort, by: readonly Narrowing[]): Uint32Array => {
  if (by.length === 0) return all.sorted(sort);
  const left = new Uint8Array(all.starts.at(-1) ?? 0);
  all.segments.forEach((segment, at) => {
    const fits = by.map((narrow) => narrow(segment));
    const start = all.starts[at] ?? 0;
    for (let document = 0; document < segment.columns.sheets.length; document += 1)
      left[start + document] = Number(fits.every((one) => one(document)));
  });
  return all.sorted(sort).filter((document) => left[document] === 1);
};

/** Rows with what is shown beside them. */
export const shown = async (read: Read, rows: readonly StatementRow[]): Promise<ListedStatement[]> => {
  const found = await sourcesIn(read).some([...new Set(rows.map(({ source }) => source))]);
  const sources = new Map(found.map((row) => [row.id, row]));
  return Promise.all(
    rows.map(async (row) => {
      const person = await resolved((id) => read.objectStore('people').get(id), row.person);
      return { row, speaker: person?.name ?? row.speaker.name, source: sources.get(row.source) ?? null };
    }),
  );
};

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
    const { sort = 'kept', offset = 0, limit = PAGE, ...narrow } = query;
    orders.all ??= documentsOf(await segmentsHeld(read));
    const { all } = orders;
    const by = JSON.stringify([sort, narrow]);
    if (orders.narrowed.by !== by)
      orders.narrowed = { by, documents: narrowed(all, sort, await narrowings(read, query, segments)) };
    const { documents } = orders.narrowed;
    const page = Array.from(documents.subarray(offset, offset + limit), all.idAt);
    return { total: documents.length, rows: await shown(read, await statementsIn(read).some(page)) };
  });

/** Whether a correction is about some words. */
const isAbout = (correction: CorrectionRow, key: string): boolean =>
  correction.keys.includes(key) || (correction.kind === 'not the same' && correction.others.includes(key));

export const statement = (database: Database, id: string): Promise<StatementInFull | null> =>
  looking(database, async (read) => {
    const row = await statementsIn(read).get(id);
    const isShown = await showing(read);
    if (!row || !isShown(row)) return null;
    const together = await statementsIn(read).by('utterance', row.utterance);
    const others = together.filter((one) => one.id !== id && isShown(one));
    const [own, ...rest] = await shown(read, [row, ...others]);
    const person = await resolved((key) => read.objectStore('people').get(key), row.person);
    const corrections = (await read.objectStore('corrections').getAll()).filter((one) => isAbout(one, row.wordsKey));
    return own ? { ...own, person: person ?? null, others: rest, corrections } : null;
  });
