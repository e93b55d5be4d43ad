// The people of the record as their reader keeps them: merged, split, renamed, noted on, and those nothing is to be kept of. What is changed here
// changes rows of people alone wherever it can: segments tell of them as they are when they are opened.

import type { OpenCorpus } from '../corpus/index.ts';
import { fold } from '../text/fold.ts';
import { operate } from './change.ts';
import type { Database } from './database.ts';
import { statementsIn } from './held.ts';
import { neverKey } from './keys.ts';
import { everybody } from './list.ts';
import type { Done, ListedPerson, PersonChange } from './management.ts';
import { wasRead } from './row-of-wording.ts';
import type { PersonRow, StatementRow } from './rows.ts';
import { resolved } from './segments.ts';
import { newPerson, partFromOthers, rowsById } from './statements.ts';
import type { Read } from './stores.ts';
import { inOneGo, looking } from './transaction.ts';

const PAGE = 50;

/** Statements by person, counted over the segments' columns: no row is read. */
export const countsOf = (segments: Iterable<OpenCorpus>): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const corpus of segments) {
    const bySet = new Uint32Array(corpus.speakerSetCount);
    for (let document = 0; document < corpus.documents; document += 1) {
      const set = corpus.speakerSets[document] ?? 0;
      bySet[set] = (bySet[set] ?? 0) + 1;
    }
    bySet.forEach((count, set) => {
      for (const place of corpus.speakersOf(set)) {
        const id = corpus.people[place]?.id ?? '';
        counts.set(id, (counts.get(id) ?? 0) + count);
      }
    });
  }
  return counts;
};

/** `segments`: as they are opened, with the reader's changes. */
export const listPeople = (
  database: Database,
  segments: readonly OpenCorpus[],
  {
    text = '',
    sort = 'statements',
    offset = 0,
    limit = PAGE,
  }: {
    text?: string;
    sort?: 'name' | 'statements';
    offset?: number;
    limit?: number;
  },
): Promise<{ total: number; rows: ListedPerson[] }> =>
  looking(database, async (read) => {
    const all = await read.objectStore('people').getAll();
    const counts = countsOf(segments);
    const merged = new Map<string, { id: string; name: string }[]>();
    const byId = new Map(all.map((row) => [row.id, row]));
    for (const row of all) {
      const now = row.mergedInto === undefined ? undefined : await resolved(async (id) => byId.get(id), row.id);
      if (now) merged.set(now.id, [...(merged.get(now.id) ?? []), { id: row.id, name: row.name }]);
    }
    const asked = fold(text).split(/\s+/).filter(Boolean);
    const names = (row: PersonRow) => [row.name, ...(row.aliases ?? [])].map(fold).join('\n');
    const rows = all
      .filter((row) => row.mergedInto === undefined && asked.every((word) => names(row).includes(word)))
      .map((row) => ({ row, statements: counts.get(row.id) ?? 0, merged: merged.get(row.id) ?? [] }))
      // What an import brings that is not whole yet is shown nowhere.
      .filter(({ row, statements }) => statements > 0 || row.note !== undefined || row.edited !== undefined);
    const byName = (a: ListedPerson, b: ListedPerson) => (a.row.folded < b.row.folded ? -1 : 1);
    rows.sort((a, b) => (sort === 'name' ? 0 : b.statements - a.statements) || byName(a, b));
    return { total: rows.length, rows: rows.slice(offset, offset + limit) };
  });

export const onePerson = (
  database: Database,
  segments: readonly OpenCorpus[],
  id: string,
): Promise<ListedPerson | null> =>
  looking(database, async (read) => {
    const row = await resolved((key) => read.objectStore('people').get(key), id);
    if (!row) return null;
    const ids = (await everybody(read, row.id)).filter((one) => one !== row.id);
    const rows = await Promise.all(ids.map((one) => read.objectStore('people').get(one)));
    const merged = rows.flatMap((one) => (one ? [{ id: one.id, name: one.name }] : []));
    return { row, statements: countsOf(segments).get(row.id) ?? 0, merged };
  });

export const keptSince = (database: Database, since: number): Promise<{ person: PersonRow; statements: number }[]> =>
  looking(database, async (read) => {
    const own = await read.objectStore('statements').index('keptAt').getAll(IDBKeyRange.lowerBound(since));
    const statements = statementsIn(read);
    const rows = [...own, ...(await statements.some(await statements.readOnSheets(since, Number.POSITIVE_INFINITY)))];
    const counts = new Map<string, { person: PersonRow; statements: number }>();
    for (const row of rows) {
      if (!wasRead(row)) continue;
      const person = await resolved((id) => read.objectStore('people').get(id), row.person);
      if (!person) continue;
      const known = counts.get(person.id);
      if (known) known.statements += 1;
      else counts.set(person.id, { person, statements: 1 });
    }
    return [...counts.values()].sort((a, b) => b.statements - a.statements);
  });

const personRow = (read: Read, id: string) => read.objectStore('people').get(id);

export const merge = async (database: Database, into: string, others: readonly string[]): Promise<Done> => {
  const about = (await database.get('people', into))?.name;
  return operate(database, { kind: 'merge', ...(about ? { about } : {}) }, async (read) => {
    const target = await resolved((id) => personRow(read, id), into);
    if (!target) return null;
    const people = new Map<string, PersonRow>();
    const aliases = new Set(target.aliases ?? []);
    const edited = Date.now();
    for (const id of others) {
      const row = await resolved((key) => personRow(read, key), id);
      if (!row || row.id === target.id) continue;
      people.set(row.id, { ...row, mergedInto: target.id, edited });
      for (const name of [row.name, ...(row.aliases ?? [])]) aliases.add(name);
      // Segments may tell of those merged before: they are this one now.
      for (const before of await everybody(read, row.id)) {
        const earlier = before === row.id ? undefined : await personRow(read, before);
        if (earlier) people.set(before, { ...earlier, edited });
      }
    }
    if (people.size === 0) return null;
    aliases.delete(target.name);
    people.set(target.id, { ...target, ...(aliases.size > 0 ? { aliases: [...aliases] } : {}), edited });
    return { people };
  });
};

export const unmerge = async (database: Database, id: string): Promise<Done> => {
  const about = (await database.get('people', id))?.name;
  return operate(database, { kind: 'unmerge', ...(about ? { about } : {}) }, async (read) => {
    const row = await personRow(read, id);
    if (row?.mergedInto === undefined) return null;
    const { mergedInto, ...alone } = row;
    const edited = Date.now();
    const people = new Map<string, PersonRow>([[id, { ...alone, edited }]]);
    const other = await personRow(read, mergedInto);
    if (other) {
      const names = new Set([alone.name, ...(alone.aliases ?? [])]);
      people.set(other.id, { ...other, aliases: (other.aliases ?? []).filter((name) => !names.has(name)), edited });
    }
    return { people };
  });
};

export const splitPerson = (database: Database, statements: readonly string[], name: string): Promise<Done> =>
  operate(database, { kind: 'split person', about: name }, async (read) => {
    const rows = await rowsById(read, statements);
    if (rows.length === 0 || name.trim() === '') return null;
    const person = await newPerson(read, name);
    const later = new Map<string, StatementRow>();
    for (const { speakers: _, ...row } of rows) later.set(row.id, { ...row, person: person.id });
    await partFromOthers(read, later);
    return { statements: later, people: new Map([[person.id, person]]) };
  });

export const changePerson = async (database: Database, id: string, change: PersonChange): Promise<Done> => {
  const about = (await database.get('people', id))?.name;
  return operate(database, { kind: 'change person', ...(about ? { about } : {}) }, async (read) => {
    const row = await resolved((key) => personRow(read, key), id);
    if (!row) return null;
    const { name, ...rest } = change;
    const later: Record<string, unknown> = { ...row, edited: Date.now() };
    delete later.import;
    for (const [key, value] of Object.entries(rest))
      if (value === null || value === '') delete later[key];
      else if (value !== undefined) later[key] = value;
    if (name?.trim()) Object.assign(later, { name: name.trim(), folded: fold(name.trim()) });
    return { people: new Map([[row.id, later as PersonRow]]) };
  });
};

export const isNever = (database: Database, name: string): Promise<boolean> =>
  looking(database, async (read) => (await read.objectStore('never').getKey(neverKey(name))) !== undefined);

export const setNever = (database: Database, name: string, never: boolean): Promise<void> =>
  inOneGo(database, async (write) => {
    if (never) await write.objectStore('never').put({ id: neverKey(name), at: Date.now() });
    else await write.objectStore('never').delete(neverKey(name));
  });
