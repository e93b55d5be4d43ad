// The people of an import: who they are here. Of the reader's own record that was taken out they are who they were, with what the reader made of them.

import type { Kept, KeptPerson } from '../corpus/index.ts';
import type { Person } from '../schema/person.ts';
import type { Statement } from '../schema/statement.ts';
import { fold } from '../text/fold.ts';
import { nameId } from './keys.ts';
import { asKept, type ComingRow, stated } from './row-of-wording.ts';
import type { PersonRow } from './rows.ts';
import { resolved } from './segments.ts';
import type { Write } from './stores.ts';
import { freePersonId } from './transaction.ts';

export type About = {
  id: string;
  at: number;
  people: readonly Person[];
  /** People as they were kept in the record it was taken out of. */
  kept: readonly KeptPerson[];
  /** The own record itself, taken out before: its ids are kept. */
  isOwn: boolean;
  corpus: string;
  isNever: (name: string) => boolean;
  /** How many rows will come, about. */
  coming: number;
};

const differ = (a: string | undefined, b: string | undefined): boolean => a !== undefined && b !== undefined && a !== b;

/** `rows`: those met so far, by their ids here; `fresh`: ids of those nobody knew before. */
export const peopleComing = (about: About) => {
  const { id: origin, at, isOwn, isNever } = about;
  const given = new Map(about.people.map((person) => [person.id, person]));
  /** Ids of rows by ids of the import. */
  const who = new Map<string, string>();
  const taken = new Set<string>();
  const rows = new Map<string, PersonRow>();
  const fresh: string[] = [];
  const newRow = async (write: Write, person: Person): Promise<PersonRow> => {
    const id = await freePersonId(write, isOwn ? person.id : nameId(person.name));
    const { kind, name, aliases, alone, roles, born, died, pronoun, wikidata } = person;
    const lists = Object.fromEntries(Object.entries({ aliases, alone, roles }).filter(([, list]) => list.length > 0));
    const row = { id, kind, name, folded: fold(name), keptAt: at, ...lists };
    return { ...row, ...stated({ born, died, pronoun, wikidata }) } as PersonRow;
  };
  /** People of the own record, as they were, where nobody else has their ids: before anything of them is shown, without what is shown of them alone. */
  const begin = async (write: Write): Promise<void> => {
    for (const person of isOwn ? about.kept : []) {
      const { aliases = [], alone = [], roles = [] } = person;
      if ([person.name, ...aliases].some(isNever)) continue;
      given.set(person.id, { ...person, aliases, alone, roles });
      const there = await write.objectStore('people').get(person.id);
      if (there && (there.kind !== person.kind || there.folded !== fold(person.name))) continue;
      const { note: _, edited: __, mergedInto: ___, ...plain } = person;
      const row = there ?? ({ ...plain, folded: fold(person.name) } as PersonRow);
      if (!there) {
        await write.objectStore('people').put(row);
        fresh.push(row.id);
      }
      taken.add(row.id);
      who.set(person.id, row.id);
      rows.set(row.id, row);
    }
  };
  /** And with all that is: what the reader wrote of them, and whom they were merged into. */
  const end = async (write: Write): Promise<void> => {
    const here = new Set(fresh);
    for (const person of isOwn ? about.kept : []) {
      if (!here.has(person.id)) continue;
      const into = person.mergedInto === undefined ? undefined : who.get(person.mergedInto);
      const { mergedInto: _, ...plain } = person;
      const row = { ...plain, folded: fold(person.name), import: origin, ...stated({ mergedInto: into }) } as PersonRow;
      await write.objectStore('people').put(row);
    }
  };

  /** The row of a person of the import: one already there where its name is theirs alone and nothing tells them apart. */
  const idOf = async (write: Write, id: string): Promise<string> => {
    const met = who.get(id);
    if (met !== undefined) return met;
    const person = given.get(id) ?? { id, kind: 'person', name: id, aliases: [], alone: [], roles: [] };
    const store = write.objectStore('people');
    const named = (await store.index('folded').getAll(fold(person.name))).filter(
      (row) =>
        row.kind === person.kind &&
        !taken.has(row.id) &&
        !differ(row.wikidata, person.wikidata) &&
        !differ(row.born, person.born) &&
        !differ(row.died, person.died),
    );
    const own = isOwn ? named.find((row) => row.id === id) : undefined;
    const found = own ?? (named.length === 1 ? named[0] : undefined);
    const now = found ? await resolved((key) => store.get(key), found.id) : undefined;
    const row = now ?? (await newRow(write, person));
    if (!now) {
      await store.put(row);
      fresh.push(row.id);
    }
    taken.add(row.id);
    who.set(id, row.id);
    rows.set(row.id, row);
    return row.id;
  };
  const refuses = (statement: Statement): boolean =>
    statement.speakers.some((id) => {
      const person = given.get(id);
      return person !== undefined && [person.name, ...person.aliases].some(isNever);
    });

  /** A row as it was in the record it was taken out of. */
  const rowAsKept = async (write: Write, row: ComingRow, kept: Kept): Promise<ComingRow> => {
    for (const id of [kept.person, ...(kept.speakers ?? []), kept.onBehalfOf]) if (id) await idOf(write, id);
    return asKept(row, kept, (id) => who.get(id) ?? id);
  };
  return {
    rows,
    fresh,
    begin,
    end,
    idOf,
    refuses,
    nameOf: (id: string): string => given.get(id)?.name ?? '',
    asKept: rowAsKept,
  };
};
