// Statements of an import as rows: who its people are here, which articles are known, what the record holds already. One of these lives as long as
// its import; it remembers what was settled in the batches before.

import { type ImportBatch, plainAddress, plainTitle } from '../corpus/index.ts';
import type { Person } from '../schema/person.ts';
import type { Source, Statement, Wording } from '../schema/statement.ts';
import { fold } from '../text/fold.ts';
import { sourcesIn, statementsIn } from './held.ts';
import { bare, dayOf, hash, hostOf, nameId } from './keys.ts';
import { idsHeld, knownIds } from './known-ids.ts';
import type { HeadRow, PersonRow, SourceRow, StatementRow } from './rows.ts';
import { resolved, stated, UNKNOWN_LANGUAGE } from './segments.ts';
import { sheetsOf } from './sheets.ts';
import type { Write } from './stores.ts';
import { headOf, hiddenImports, putAll } from './transaction.ts';

/** Longest text around words that is kept, in UTF-16 units: as of articles that are read. */
const CONTEXT = 300;

/** What stands beside a wording: the text around it, how sure its speaker is, why it was linked. */
type Beside = Partial<ImportBatch['contexts'][number]>;

export type Arriving = {
  /** Writes a batch's rows on sheets; the head it gives is the caller's to write. */
  take: (write: Write, batch: ImportBatch) => Promise<{ head: HeadRow; added: number; held: number; refused: number }>;
  /** What somebody else wrote since: ids of statements that came by another way too, and how many sources nobody else brought. */
  settled: (write: Write) => Promise<{ twice: Set<string>; sources: number }>;
  /** Rows that are written and not compiled yet. */
  waiting: StatementRow[];
  sources: Map<string, SourceRow>;
  people: Map<string, PersonRow>;
  /** Ids of people nobody knew before. */
  newPeople: string[];
};

type About = {
  id: string;
  at: number;
  people: readonly Person[];
  /** The own record itself, taken out before: its ids are kept. */
  isOwn: boolean;
  corpus: string;
  isNever: (name: string) => boolean;
  /** How many rows will come, about. */
  coming: number;
};

const differ = (a: string | undefined, b: string | undefined): boolean => a !== undefined && b !== undefined && a !== b;

const factsOf = ({ outlet, title, url, published, via, licence, file }: Partial<Source>): string =>
  JSON.stringify([outlet, title, url, published, via, licence, file]);

const sourceRow = (id: string, source: Source, wording: Wording, { id: origin, at }: About): SourceRow => {
  const { outlet, title, url, published, via, licence, file } = source;
  const plain = title === undefined ? undefined : plainTitle(title);
  return {
    ...stated({ outlet, title, url, published, via, licence, file, host: hostOf(url) }),
    ...(url ? { address: plainAddress(url) } : {}),
    ...(plain ? { plainTitle: plain } : {}),
    id,
    lang: wording.lang ?? UNKNOWN_LANGUAGE,
    keptAt: at,
    by: { import: origin },
  } as SourceRow;
};

const asReadOf = ({ asRead }: Statement): 'as read' | 'sure' => (asRead ? 'as read' : 'sure');

/** Two ids a source may have: the one an article has that is read at its address, and one of all that is stated of it. */
const sourceIds = (source: Source): [string, string] => {
  const { outlet = '', title = '', url, file = '' } = source;
  const named = url ? plainAddress(url) : outlet || title ? `${outlet} ${plainTitle(title)}` : `file ${file}`;
  return [hash(named), hash(factsOf(source))];
};

export const arriving = (about: About): Arriving => {
  const { id: origin, at, isOwn, corpus, isNever } = about;
  const given = new Map(about.people.map((person) => [person.id, person]));
  /** Ids of rows by ids of the import. */
  const who = new Map<string, string>();
  const taken = new Set<string>();
  const known = knownIds(about.coming);
  const sourceIdOf = new Map<string, string>();
  const sources = new Map<string, SourceRow>();
  const people = new Map<string, PersonRow>();
  /** Utterances of the rows this import has written, by their ids, and its sources that nobody knew before. */
  const mine = new Map<string, string>();
  const newSources = new Set<string>();
  let sheets = 0;

  const newRow = async (write: Write, person: Person): Promise<PersonRow> => {
    const base = isOwn ? person.id : nameId(person.name);
    let id = base;
    for (let n = 2; await write.objectStore('people').getKey(id); n += 1) id = `${base}-${n}`;
    const { kind, name, aliases, alone, roles, born, died, pronoun, wikidata } = person;
    const lists = Object.fromEntries(Object.entries({ aliases, alone, roles }).filter(([, list]) => list.length > 0));
    const row = { id, kind, name, folded: fold(name), keptAt: at, ...lists };
    return { ...row, ...stated({ born, died, pronoun, wikidata }) } as PersonRow;
  };
  /** The row of a person of the import: one already there where its name is theirs alone and nothing tells them apart. */
  const personOf = async (write: Write, id: string): Promise<string> => {
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
      arrived.newPeople.push(row.id);
    }
    taken.add(row.id);
    who.set(id, row.id);
    people.set(row.id, row);
    return row.id;
  };
  const sourceOf = async (write: Write, wording: Wording): Promise<{ row: SourceRow; isNew: boolean }> => {
    const facts = factsOf(wording.source);
    const met = sources.get(sourceIdOf.get(facts) ?? '');
    if (met) return { row: met, isNew: false };
    const ids = sourceIds(wording.source);
    const taken = await known.taken(write, 'sources', ids);
    for (const id of ids) {
      const there = sources.get(id) ?? (taken.has(id) ? await sourcesIn(write).get(id) : undefined);
      if (there && factsOf(there) !== facts) continue;
      const row = there ?? sourceRow(id, wording.source, wording, about);
      sourceIdOf.set(facts, id);
      sources.set(id, row);
      return { row, isNew: !there };
    }
    throw new Error('Two sources of one hash');
  };
  const rowOf = (
    { statement, wording, place }: { statement: Statement; wording: Wording; place: number },
    { utterance, speakers, onBehalfOf }: { utterance: string; speakers: string[]; onBehalfOf: string | undefined },
    source: string,
    { text: context = '', sure = asReadOf(statement), linked }: Beside = {},
  ): Omit<StatementRow, 'id'> => {
    const { said, dated, occasion, prompt, medium, part } = statement;
    const { words, lang = UNKNOWN_LANGUAGE, translated, doubtful, status } = wording;
    const name = given.get(statement.speakers[0] ?? '')?.name ?? '';
    return {
      ...stated({ said, dated, day: dayOf(said), occasion, prompt, medium, translated, doubtful, status, onBehalfOf }),
      ...(part ? { part: { ...part, of: isOwn ? part.of : `${corpus}:${part.of}` } } : {}),
      source,
      utterance,
      ...(place > 0 ? { linked: (isOwn && linked) || { by: 'import' }, place } : {}),
      words,
      wordsKey: hash(bare(words)),
      lang,
      kind: medium === 'document' || medium === 'social' ? 'written' : 'speech',
      context: context.slice(0, CONTEXT),
      speaker: { name, confidence: 1, rule: 'brought in' },
      person: speakers[0] ?? '',
      ...(speakers.length > 1 ? { speakers } : {}),
      // Only this record's own reader can have looked; what others found is what they state.
      sure: isOwn ? sure : asReadOf(statement),
      keptAt: at,
      import: origin,
    } as Omit<StatementRow, 'id'>;
  };
  const refuses = (statement: Statement): boolean =>
    statement.speakers.some((id) => {
      const person = given.get(id);
      return person !== undefined && [person.name, ...person.aliases].some(isNever);
    });

  /** Whether a row that has these words of this source is this very statement; within one import rows are apart as it has them. */
  const isHeld = (row: StatementRow, later: Omit<StatementRow, 'id'>): boolean =>
    row.utterance === later.utterance ||
    (row.person === later.person &&
      row.said === later.said &&
      (row.import === undefined || row.occasion === later.occasion));

  /** A batch's statements as rows before they have ids, and the sources that are new with them. */
  const rowsComing = async (write: Write, { statements, contexts }: ImportBatch) => {
    const besideOf = new Map(contexts.map((one) => [`${one.statement} ${one.wording}`, one]));
    const came: Omit<StatementRow, 'id'>[] = [];
    const fresh = new Map<string, SourceRow>();
    let refused = 0;
    for (const statement of statements) {
      if (refuses(statement)) {
        refused += statement.wordings.length;
        continue;
      }
      const speakers: string[] = [];
      for (const id of statement.speakers) speakers.push(await personOf(write, id));
      const onBehalfOf = statement.onBehalfOf === undefined ? undefined : await personOf(write, statement.onBehalfOf);
      const utterance = isOwn ? statement.id : hash(`${corpus} ${statement.id}`);
      for (const [place, wording] of statement.wordings.entries()) {
        const { row: source, isNew } = await sourceOf(write, wording);
        if (isNew) fresh.set(source.id, source);
        const beside = besideOf.get(`${statement.id} ${place}`);
        came.push(rowOf({ statement, wording, place }, { utterance, speakers, onBehalfOf }, source.id, beside));
      }
    }
    return { came, fresh, refused };
  };
  /** Those of the rows the record does not hold, with their ids. */
  const notHeld = async (write: Write, came: readonly Omit<StatementRow, 'id'>[]): Promise<StatementRow[]> => {
    const ids = came.map(({ source, wordsKey, utterance }) => {
      const plain = hash(`${source} ${wordsKey}`);
      return [plain, hash(`${plain} ${utterance}`)] as const;
    });
    const there = new Map<string, StatementRow | undefined>();
    const asked = await known.taken(write, 'statements', [...new Set(ids.flat())]);
    const hidden = asked.size > 0 ? await hiddenImports(write) : new Set();
    // Asked for all at once: each would else wait for the one before to come and go.
    // What is being taken back, or was interrupted, is as good as gone.
    for (const row of asked.size > 0 ? await statementsIn(write).some([...asked]) : [])
      if (row.import === undefined || !hidden.has(row.import)) there.set(row.id, row);
    const added: StatementRow[] = [];
    for (const [index, row] of came.entries()) {
      const [plain, own] = ids[index] as readonly [string, string];
      const [before, same] = [there.get(plain), mine.get(plain)];
      if ((before && isHeld(before, row)) || same === row.utterance || there.has(own) || mine.has(own)) continue;
      const later: StatementRow = { ...row, id: before || same !== undefined ? own : plain };
      mine.set(later.id, later.utterance);
      added.push(later);
    }
    return added;
  };

  const arrived: Arriving = {
    waiting: [],
    sources,
    people,
    newPeople: [],
    take: async (write, batch) => {
      const peopleBefore = arrived.newPeople.length;
      const head = await headOf(write);
      await known.look(write, head);
      const { came, fresh, refused } = await rowsComing(write, batch);
      const added = await notHeld(write, came);
      const used = new Set(added.map(({ source }) => source));
      for (const [id, source] of fresh)
        if (used.has(id)) newSources.add(id);
        else {
          sources.delete(id);
          sourceIdOf.delete(factsOf(source));
        }
      const written = sheetsOf(added, { import: origin, next: sheets + 1 }, (id) => sources.get(id));
      putAll(write, 'sheets', written);
      sheets += written.length;
      head.people += arrived.newPeople.length - peopleBefore;
      head.came = (head.came ?? 0) + 1;
      known.left(head);
      for (const sheet of written) arrived.waiting.push(...sheet.statements);
      return { head, added: added.length, held: came.length - added.length, refused };
    },
    settled: async (write) => {
      const head = await headOf(write);
      if (known.isAsLeft(head)) return { twice: new Set(), sources: newSources.size };
      const held = await idsHeld(write);
      const there = new Set(await write.objectStore('people').getAllKeys());
      // Somebody may have gone with the last of what else was kept of them.
      for (const [id, row] of people)
        if (!there.has(id)) {
          await write.objectStore('people').put(row);
          head.people += 1;
        }
      await write.objectStore('head').put(head);
      const hidden = await hiddenImports(write);
      const both = await statementsIn(write).some([...mine.keys()].filter((id) => held.statements.has(id)));
      return {
        twice: new Set(both.flatMap((row) => (row.import === undefined || !hidden.has(row.import) ? row.id : []))),
        sources: [...newSources].filter((id) => !held.sources.has(id)).length,
      };
    },
  };
  return arrived;
};
