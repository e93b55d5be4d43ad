// Which column of a table, or which key of JSON rows, means what: by its name in the languages papers and archives use, by hand, and for
// tables without a header by what stands in it. What was taken for what is told before anything is brought in.

import { fold } from '../../text/fold.ts';
import { dateOf } from './dates.ts';
import { ROW_FIELDS, type RowField } from './row.ts';

/** Names of columns, folded, letters and digits alone; the earlier in a list wins over the later. Own words, from headers as they are met. */
const NAMES: Record<RowField, string> = {
  speaker: `speaker speakername saidby spokenby spokenbycharacter quotedperson person personname name who author creator by sprecher sprecherin
    redner rednerin urheber urheberin wer autor autorin locuteur locutrice orateur oratrice intervenant intervenante auteur qui orador oradora
    hablante portavoz autora quien persona oratore oratrice relatore chi spreker spreekster wie falante quem talare puhuja mowca`,
  words: `words quote quotation quotetext quotedtext statement utterance verbatim transcript text content body speech wortlaut zitat zitate
    aussage rede citation citations propos paroles texte declaration cita citatextual texto palabras declaracion citazione dichiarazione testo
    citaat uitspraak tekst citacao palavras declaracao citat sitat`,
  said: `said saidon date datesaid datespoken spokenon day when speechdate eventdate datum gesagt gesagtam tag wann ditle date jour quand fecha
    dicho dichoel dia cuando data detto giorno quando dag`,
  occasion: `occasion event venue setting anlass ereignis veranstaltung evenement circonstance ocasion evento acto occasione gelegenheid`,
  outlet: `outlet publisher newspaper publication paper source medium media quelle zeitung verlag journal quotidien fuente medio periodico fonte
    giornale testata jornal bron krant`,
  title: `title headline articletitle article titel uberschrift schlagzeile titre titulo titular titolo kop`,
  url: `url link sourceurl articleurl address webaddress uri href adresse webadresse lien enlace indirizzo`,
  lang: `lang language languagecode inlanguage sprache langue idioma lingua taal`,
  id: `id identifier quoteid key`,
  published: `published publishedon datepublished publicationdate pubdate veroffentlicht veroffentlichtam erschienen erschienenam publiele publie
    publicado publicadoel pubblicato gepubliceerd`,
  translated: `translated translatedfrom`,
  doubtful: `doubtful`,
  status: `status`,
  asRead: `asread`,
  context: `context kontext contexte contexto contesto`,
};

const plain = (name: string): string => fold(name).replace(/[^\p{L}\p{N}]+/gu, '');

const FIELD_OF = new Map<string, { field: RowField; rank: number }>();
for (const field of ROW_FIELDS)
  NAMES[field]
    .split(/\s+/)
    .filter(Boolean)
    .forEach((name, rank) => {
      if (!FIELD_OF.has(name)) FIELD_OF.set(name, { field, rank });
    });

/** Columns by hand: the number of a column counted from 1, its name, or null for none. */
export type ColumnChoice = { readonly [field in RowField]?: number | string | null };

export type ColumnTaken = {
  /** As its header has it; absent in a table without one. */
  name?: string;
  /** Counted from 1. */
  number: number;
  /** What it is taken for; null: not brought in. */
  field: RowField | null;
  by: 'hand' | 'name' | 'content' | null;
};

/** Whether a row has a name that was given by hand: then it is the header. */
export const namesByHand = (row: readonly string[], choice: ColumnChoice = {}): boolean => {
  const wanted = new Set(Object.values(choice).flatMap((one) => (typeof one === 'string' ? plain(one) : [])));
  return row.some((cell) => cell.length <= 100 && wanted.has(plain(cell)));
};

/** Whether a cell names a field. */
export const namesField = (cell: string): boolean => cell.length <= 60 && FIELD_OF.has(plain(cell));

/** What each column is by its name; a field is given once, to the name that means it most plainly. */
const byName = (names: readonly string[]): (RowField | null)[] => {
  const best = new Map<RowField, { at: number; rank: number }>();
  names.forEach((name, at) => {
    const found = name.length <= 60 ? FIELD_OF.get(plain(name)) : undefined;
    if (found && found.rank < (best.get(found.field)?.rank ?? Number.POSITIVE_INFINITY))
      best.set(found.field, { at, rank: found.rank });
  });
  const fields: (RowField | null)[] = names.map(() => null);
  for (const [field, { at }] of best) fields[at] = field;
  return fields;
};

const share = (cells: readonly string[], holds: (cell: string) => boolean): number =>
  cells.length === 0 ? 0 : cells.filter(holds).length / cells.length;
const wordCount = (cell: string): number => cell.split(/\s+/).filter(Boolean).length;
const isName = (cell: string): boolean =>
  cell.length <= 60 &&
  wordCount(cell) <= 6 &&
  /^\p{Lu}/u.test(cell) &&
  !/[\d?!]|\.\s*$/.test(cell.replace(/\b(?:jr|sr)\.$/i, ''));

/** What a column may be by what stands in it. `taken`: fields found otherwise. */
const byContent = (columns: readonly string[][], taken: ReadonlySet<RowField>, free: (at: number) => boolean) => {
  const found: [RowField, number][] = [];
  const best = (field: RowField, worth: (cells: string[]) => number, least: number) => {
    if (taken.has(field)) return;
    let [place, most] = [-1, least];
    columns.forEach((cells, at) => {
      const filled = cells.filter((cell) => cell.trim() !== '').map((cell) => cell.trim());
      if (!free(at) || found.some(([, other]) => other === at) || filled.length === 0) return;
      const own = worth(filled);
      if (own > most) [place, most] = [at, own];
    });
    if (place >= 0) found.push([field, place]);
  };
  best('url', (cells) => share(cells, (cell) => /^https?:\/\/\S+$/i.test(cell)), 0.7);
  best('said', (cells) => share(cells, (cell) => /^[[.]*\d{4}-\d{2}/.test(dateOf(cell, 'day'))), 0.7);
  // Words are what is longest; four words on average tell them from names and titles of columns.
  best('words', (cells) => cells.reduce((sum, cell) => sum + wordCount(cell), 0) / cells.length, 3.5);
  best('speaker', (cells) => share(cells, isName), 0.7);
  return found;
};

/** Cells of a column looked at. */
const SAMPLE = 200;

/** What the columns are. `named`: the first of `rows` is the header. Missing ones, asked for by hand, are told in `missing`. */
export const columnsOf = (
  rows: readonly (readonly string[])[],
  header: readonly string[] | null,
  choice: ColumnChoice = {},
): { columns: ColumnTaken[]; missing: string[] } => {
  const width = header?.length ?? Math.max(0, ...rows.slice(0, SAMPLE).map((row) => row.length));
  const columns = Array.from(
    { length: width },
    (_, at): ColumnTaken => ({
      ...(header?.[at] === undefined ? {} : { name: header[at] }),
      number: at + 1,
      field: null,
      by: null,
    }),
  );
  const missing: string[] = [];
  const taken = new Set<RowField>();
  for (const field of ROW_FIELDS) {
    const wanted = Object.hasOwn(choice, field) ? choice[field] : undefined;
    if (wanted === undefined) continue;
    taken.add(field);
    if (wanted === null) continue;
    const found = columns.find(
      ({ name, number }) =>
        number === wanted || name === wanted || (name !== undefined && plain(name) === plain(String(wanted))),
    );
    if (!found) missing.push(`${field}=${wanted}`);
    else Object.assign(found, { field, by: 'hand' });
  }
  if (header)
    byName(columns.map(({ name, field }) => (field === null ? (name ?? '') : ''))).forEach((field, at) => {
      const column = columns[at];
      if (!column || !field || taken.has(field)) return;
      taken.add(field);
      Object.assign(column, { field, by: 'name' });
    });
  // Where names say what is needed, what they do not say is not guessed.
  if (!taken.has('speaker') || !taken.has('words')) {
    const cells = columns.map((_, at) => rows.slice(0, SAMPLE).map((row) => row[at] ?? ''));
    for (const [field, at] of byContent(cells, taken, (place) => columns[place]?.field === null))
      Object.assign(columns[at] as ColumnTaken, { field, by: 'content' });
  }
  return { columns, missing };
};

/** Whether the first row of a table is its header: it names fields, or is unlike the rows below it. */
export const hasHeader = (rows: readonly (readonly string[])[]): boolean => {
  const [first, ...rest] = rows;
  if (!first || first.length < 2) return false;
  if (first.some(namesField)) return first.every((cell) => cell.length <= 100);
  const words = columnsOf(rest, null).columns.find(({ field }) => field === 'words');
  if (!words) return false;
  const short = first.every((cell) => cell.trim() !== '' && wordCount(cell) <= 3 && !/\d{4}|:\/\//.test(cell));
  return short && new Set(first).size === first.length;
};
