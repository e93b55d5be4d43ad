// A wording of a statement as a row, as an import makes it; and back: what of a row its statement does not tell, so that a record taken out comes in
// again as it was. Pure.

import type { Kept } from '../corpus/index.ts';
import type { Statement, Wording } from '../schema/statement.ts';
import { dayOf, wordsKey } from './keys.ts';
import type { SourceRow, StatementRow } from './rows.ts';

/** Longest text around words that is kept, in UTF-16 units: as of articles that are read. */
const CONTEXT = 300;

/** The language of words whose language is not stated. */
export const UNKNOWN_LANGUAGE = 'und';

/** An object without the fields that are undefined. */
export const stated = <Facts extends object>(facts: Facts) =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Facts]: Exclude<Facts[Key], undefined>;
  };

/** What stands beside a wording: the text around it, how sure its speaker is, why it was linked, and what its row was. */
export type Beside = { text?: string; sure?: StatementRow['sure']; linked?: StatementRow['linked']; kept?: Kept };

export type Whose = {
  source: string;
  utterance: string;
  /** Ids of the record's own people, and the name of the first. */
  speakers: readonly string[];
  onBehalfOf: string | undefined;
  name: string;
};

export type ComingRow = Omit<StatementRow, 'id' | 'keptAt' | 'import' | 'sheet'>;

const asReadOf = ({ asRead }: Statement): 'as read' | 'sure' => (asRead ? 'as read' : 'sure');

/** `own`: it comes out of this reader's own record, else out of the corpus `corpus`. */
export const rowOfWording = (
  statement: Statement,
  place: number,
  { source, utterance, speakers, onBehalfOf, name }: Whose,
  { corpus, isOwn }: { corpus: string; isOwn: boolean },
  { text: context = '', sure = asReadOf(statement), linked }: Beside = {},
): ComingRow => {
  const { said, dated, occasion, prompt, medium, part } = statement;
  const { words, lang = UNKNOWN_LANGUAGE, translated, doubtful, status } = statement.wordings[place] as Wording;
  return {
    ...stated({ said, dated, day: dayOf(said), occasion, prompt, medium, translated, doubtful, status, onBehalfOf }),
    ...(part ? { part: { ...part, of: isOwn ? part.of : `${corpus}:${part.of}` } } : {}),
    source,
    utterance,
    ...(place > 0 ? { linked: (isOwn && linked) || { by: 'import' }, place } : {}),
    words,
    wordsKey: wordsKey(words),
    lang,
    kind: medium === 'document' || medium === 'social' ? 'written' : 'speech',
    context: context.slice(0, CONTEXT),
    speaker: { name, confidence: 1, rule: 'brought in' },
    person: speakers[0] ?? '',
    ...(speakers.length > 1 ? { speakers: [...speakers] } : {}),
    // Only this record's own reader can have looked; what others found is what they state.
    sure: isOwn ? sure : asReadOf(statement),
  } as ComingRow;
};

/** What a row may be otherwise than its statement makes it. */
const FIELDS = [
  'person',
  'speakers',
  'onBehalfOf',
  'speaker',
  'sure',
  'linked',
  'place',
  'kind',
  'changed',
  'status',
  'said',
  'dated',
  'day',
  'occasion',
  'prompt',
  'medium',
  'part',
] as const satisfies readonly (keyof Kept & keyof StatementRow)[];

const articleOf = ({ id, keptAt, lang, by, genre, copyOf, outlet, title, url, file }: SourceRow): Kept['article'] => ({
  id,
  keptAt,
  lang,
  ...stated({ by: typeof by === 'string' ? by : undefined, genre, copyOf }),
  ...(outlet || title || url || file ? {} : { nameless: true as const }),
});

/** Whether a row was kept of an article that was read, and not brought in from elsewhere. */
export const wasRead = ({ import: origin, read }: Pick<StatementRow, 'import' | 'read'>): boolean =>
  origin === undefined || read === true;

/** What a wording of a statement does not tell of its row. `whose`: as whoever brings it in again will have it. */
export const keptOf = (
  row: StatementRow,
  source: SourceRow,
  statement: Statement,
  place: number,
  whose: Whose,
  beside: Beside,
): Kept => {
  const plain = rowOfWording(statement, place, whose, { corpus: '', isOwn: true }, beside);
  const others = FIELDS.filter(
    (field) => row[field] !== plain[field] && JSON.stringify(row[field]) !== JSON.stringify(plain[field]),
  );
  return {
    id: row.id,
    keptAt: row.keptAt,
    article: articleOf(source),
    ...(wasRead(row) ? { read: true as const } : {}),
    ...Object.fromEntries(others.map((field) => [field, row[field] ?? null])),
  };
};

/** A row as it was, of what its statement makes it. `who` tells who somebody is here. */
export const asKept = (row: ComingRow, kept: Kept, who: (id: string) => string): ComingRow => {
  const later: Record<string, unknown> = { ...row };
  for (const field of FIELDS)
    if (kept[field] === null) delete later[field];
    else if (kept[field] !== undefined) later[field] = kept[field];
  const { person, speakers, onBehalfOf } = kept;
  if (person) later.person = who(person);
  if (speakers) later.speakers = speakers.map(who);
  if (onBehalfOf) later.onBehalfOf = who(onBehalfOf);
  if (kept.read) later.read = true;
  return later as ComingRow;
};
