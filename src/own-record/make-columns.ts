// The columns of a segment made of its rows and their sources. Pure.

import { type Columns, packTexts, SURENESS } from './columns.ts';
import { wasRead } from './row-of-wording.ts';
import type { SourceRow, StatementRow } from './rows.ts';

const numbered = () => {
  const places = new Map<string, number>();
  return {
    of: (text: string): number => {
      const place = places.get(text) ?? places.size;
      places.set(text, place);
      return place;
    },
    all: (): string[] => [...places.keys()],
  };
};

/** The columns of rows, in their order. */
export const columnsOf = (rows: readonly StatementRow[], sourceOf: (id: string) => SourceRow | undefined): Columns => {
  const [people, sources, days] = [numbered(), numbered(), numbered()];
  const together: Columns['together'] = [];
  for (const [document, { speakers = [] }] of rows.entries())
    if (speakers.length > 1) together.push([document, speakers.map(people.of)]);
  const person = Uint16Array.from(rows, (row) => people.of(row.person));
  const source = Uint16Array.from(rows, (row) => sources.of(row.source));
  const day = Uint16Array.from(rows, (row) => (row.day === undefined ? 0 : days.of(row.day) + 1));
  const named = sources.all();
  const facts = named.map(sourceOf);
  return {
    ids: packTexts(rows.map(({ id }) => id)),
    utterances: packTexts(rows.map(({ utterance }) => utterance)),
    words: packTexts(rows.map(({ wordsKey }) => wordsKey)),
    sheets: Uint32Array.from(rows, ({ sheet = 0 }) => sheet),
    people: people.all(),
    person,
    together,
    source,
    sources: {
      ids: packTexts(named),
      addresses: facts.map((row) => row?.address ?? ''),
      titles: facts.map((row) => row?.plainTitle ?? ''),
      hosts: facts.map((row) => row?.host ?? ''),
      kept: Float64Array.from(facts, (row) => row?.keptAt ?? 0),
    },
    days: days.all(),
    day,
    kept: Float64Array.from(rows, ({ keptAt }) => keptAt),
    sure: Uint8Array.from(rows, ({ sure }) => SURENESS.indexOf(sure)),
    read: Uint8Array.from(rows, (row) => Number(wasRead(row))),
  };
};
