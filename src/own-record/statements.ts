// What the reader does to statements: confirms, removes, corrects them, parts and links wordings. Each is one operation that can be undone.

import { parseEdtf } from '../text/edtf.ts';
import { fold } from '../text/fold.ts';
import { type Change, operate } from './change.ts';
import type { Database } from './database.ts';
import { statementsIn } from './held.ts';
import { dayOf, hash, nameId, wordsKey } from './keys.ts';
import type { Done, StatementChange } from './management.ts';
import type { CorrectionRow, PersonRow, StatementRow } from './rows.ts';
import { resolved } from './segments.ts';
import type { Read } from './stores.ts';
import { freePersonId, looking } from './transaction.ts';

/** UTF-16 units of words that tell a correction or an operation apart for the reader. */
const ABOUT = 80;
export const aboutWords = (words: string): string => (words.length > ABOUT ? `${words.slice(0, ABOUT - 1)}…` : words);

export const rowsById = async (read: Read, ids: readonly string[]): Promise<StatementRow[]> => {
  return statementsIn(read).some([...new Set(ids)]);
};

const put = (rows: readonly StatementRow[]): Change | null =>
  rows.length === 0 ? null : { statements: new Map(rows.map((row) => [row.id, row])) };

const first = (rows: readonly StatementRow[]) => (rows[0] ? aboutWords(rows[0].words) : undefined);

const operateOn = async (
  database: Database,
  kind: 'confirm' | 'remove' | 'correct' | 'split' | 'link',
  ids: readonly string[],
  decide: (read: Read, rows: StatementRow[]) => Promise<Change | null> | Change | null,
): Promise<Done> => {
  const [id] = ids;
  const row = id === undefined ? undefined : await looking(database, (read) => statementsIn(read).get(id));
  const about = row ? first([row]) : undefined;
  return operate(database, { kind, ...(about === undefined ? {} : { about }) }, async (read) =>
    decide(read, await rowsById(read, ids)),
  );
};

export const confirm = (database: Database, ids: readonly string[]): Promise<Done> =>
  operateOn(database, 'confirm', ids, (_, rows) =>
    put(rows.filter(({ sure }) => sure !== 'confirmed').map((row) => ({ ...row, sure: 'confirmed' }))),
  );

export const remove = (database: Database, ids: readonly string[]): Promise<Done> =>
  operateOn(database, 'remove', ids, (_, rows) =>
    rows.length === 0 ? null : { statements: new Map(rows.map(({ id }) => [id, null])) },
  );

/** A row of a person by name: theirs who bears it alone, else a new one. */
export const personNamed = async (read: Read, name: string, kind: PersonRow['kind'] = 'person'): Promise<PersonRow> => {
  const people = read.objectStore('people');
  const named = (await people.index('folded').getAll(fold(name.trim()))).filter((row) => row.kind === kind);
  const [only] = named;
  if (only && named.length === 1) return (await resolved((id) => people.get(id), only.id)) ?? only;
  return newPerson(read, name, kind);
};

export const newPerson = async (read: Read, name: string, kind: PersonRow['kind'] = 'person'): Promise<PersonRow> => {
  const plain = name.trim();
  return { id: await freePersonId(read, nameId(plain)), kind, name: plain, folded: fold(plain), keptAt: Date.now() };
};

/** A row without some fields: absent is unknown. */
const without = <Row extends object>(row: Row, fields: readonly (keyof Row)[]): Row =>
  Object.fromEntries(Object.entries(row).filter(([key]) => !fields.includes(key as keyof Row))) as Row;

const corrected = (row: StatementRow, change: StatementChange, person: PersonRow | undefined): StatementRow => {
  const { words, said, occasion, lang, kind } = change;
  let later: StatementRow = { ...row, ...(lang ? { lang } : {}), ...(kind ? { kind } : {}) };
  if (words?.trim()) later = { ...later, words: words.trim(), wordsKey: wordsKey(words) };
  if (said !== undefined) {
    // The article's own words for the day told of another one.
    later = without(later, ['said', 'dated', 'day']);
    const day = said === null ? undefined : dayOf(said);
    if (said !== null && parseEdtf(said)) later = { ...later, said, ...(day === undefined ? {} : { day }) };
  }
  if (occasion !== undefined) later = occasion ? { ...later, occasion } : without(later, ['occasion']);
  // Who said it is the reader's word now, and stands apart from wordings of somebody else.
  if (person) later = without({ ...later, person: person.id, sure: 'confirmed' }, ['speakers']);
  return later;
};

/** Wordings of one utterance have one speaker: those given another one are another utterance than what stays behind. */
export const partFromOthers = async (read: Read, changed: Map<string, StatementRow>): Promise<void> => {
  const utterances = new Set([...changed.values()].map(({ utterance }) => utterance));
  const chosen = new Set(changed.keys());
  for (const utterance of utterances) {
    const together = await statementsIn(read).by('utterance', utterance);
    for (const row of parted(together, chosen)) {
      const { utterance: moved, linked } = row;
      const later = { ...(changed.get(row.id) ?? row), utterance: moved };
      changed.set(row.id, linked === undefined ? without(later, ['linked']) : later);
    }
  }
};

export const correct = (database: Database, ids: readonly string[], change: StatementChange): Promise<Done> =>
  operateOn(database, 'correct', ids, async (read, rows) => {
    if (rows.length === 0) return null;
    const { speaker } = change;
    const person = !speaker
      ? undefined
      : 'name' in speaker
        ? await personNamed(read, speaker.name)
        : await read.objectStore('people').get(speaker.person);
    if (speaker && !person) return null;
    const statements = new Map(rows.map((row) => [row.id, corrected(row, change, person)]));
    if (person) await partFromOthers(read, statements);
    return { statements, ...(person ? { people: new Map([[person.id, person]]) } : {}) };
  });

/** That words are another statement than others; the same pair has the same id, whichever stands first. */
export const notTheSame = (
  keys: readonly string[],
  words: string,
  others: readonly string[],
  otherWords: string,
): CorrectionRow => ({
  id: hash(`not the same ${[...keys, ...others].sort().join(' ')}`),
  kind: 'not the same',
  at: Date.now(),
  keys: [...keys],
  words: aboutWords(words),
  others: [...others],
  otherWords: aboutWords(otherWords),
});

/** Rows of one utterance made two: the chosen and the rest, each called by the first of its own. Those rows that are another's now. */
export const parted = (together: readonly StatementRow[], chosen: ReadonlySet<string>): StatementRow[] => {
  const going = together.filter(({ id }) => chosen.has(id));
  const staying = together.filter(({ id }) => !chosen.has(id));
  const moving = going.some(({ id, utterance }) => id === utterance) ? staying : going;
  const [head] = moving;
  if (!head || going.length === 0 || staying.length === 0) return [];
  return moving.map((row) =>
    row === head ? without({ ...row, utterance: head.id }, ['linked']) : { ...row, utterance: head.id },
  );
};

/** What splitting a wording off changes; null where it stands alone. */
export const splitOff = async (read: Read, row: StatementRow): Promise<Change | null> => {
  const together = await statementsIn(read).by('utterance', row.utterance);
  const others = together.filter(({ id }) => id !== row.id);
  const [other] = others;
  if (!other) return null;
  const pair = notTheSame([row.wordsKey], row.words, [...new Set(others.map(({ wordsKey: key }) => key))], other.words);
  return {
    statements: new Map(parted(together, new Set([row.id])).map((one) => [one.id, one])),
    corrections: new Map([[pair.id, pair]]),
  };
};

export const split = (database: Database, id: string): Promise<Done> =>
  operateOn(database, 'split', [id], async (read, [row]) => (row ? splitOff(read, row) : null));

export const link = (database: Database, ids: readonly string[]): Promise<Done> =>
  operateOn(database, 'link', ids, async (read, rows) => {
    const [head] = rows;
    if (!head || rows.length < 2) return null;
    const utterances = new Set(rows.map(({ utterance }) => utterance));
    const all = await Promise.all([...utterances].map((utterance) => statementsIn(read).by('utterance', utterance)));
    const statements = new Map(
      all.flat().flatMap((row): [string, StatementRow][] => {
        if (row.utterance === head.utterance && row.person === head.person) return [];
        const { linked } = row;
        return [
          [
            row.id,
            {
              ...row,
              utterance: head.utterance,
              person: head.person,
              linked: linked && 'inOrder' in linked ? linked : { by: 'hand' },
            },
          ],
        ];
      }),
    );
    if (statements.size === 0) return null;
    const keys = new Set(all.flat().map((row) => row.wordsKey));
    const told = (await read.objectStore('corrections').getAll()).filter(
      (one) =>
        one.kind === 'not the same' &&
        one.keys.every((key) => keys.has(key)) &&
        one.others.some((key) => keys.has(key)),
    );
    return { statements, corrections: new Map(told.map(({ id }) => [id, null])) };
  });
