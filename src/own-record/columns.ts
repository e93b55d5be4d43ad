// What is asked of many statements at once - who, when, from where - in columns beside a segment, in the order of its documents, so that no row is
// read for it. Made of the rows, as the segment is, and of their sources (make-columns.ts). Pure. What is asked of them all is held.ts.

/** Short texts of one width, one behind the other: a thousand texts come from the database in the time of one. */
export type Texts = { width: number; text: string };

const END = /\0+$/;

export const packTexts = (texts: readonly string[]): Texts => {
  const width = texts.reduce((most, { length }) => Math.max(most, length), 1);
  return { width, text: texts.map((text) => text.padEnd(width, '\0')).join('') };
};

export const textAt = ({ width, text }: Texts, at: number): string =>
  text.slice(at * width, (at + 1) * width).replace(END, '');

export function* textsOf(texts: Texts): Generator<string> {
  for (let at = 0; at * texts.width < texts.text.length; at += 1) yield textAt(texts, at);
}

/** Places at which a text stands. */
export const placesOf = ({ width, text }: Texts, wanted: string): number[] => {
  const places: number[] = [];
  if (wanted.length > width) return places;
  const padded = wanted.padEnd(width, '\0');
  for (let at = text.indexOf(padded); at >= 0; at = text.indexOf(padded, at + 1))
    if (at % width === 0) places.push(at / width);
  return places;
};

/** How sure a speaker is, by its number in the column. */
export const SURENESS = ['sure', 'as read', 'confirmed'] as const;

export type Columns = {
  ids: Texts;
  utterances: Texts;
  /** Keys of the words (keys.ts). */
  words: Texts;
  /** Number of the sheet each stands on, 0 for a row of its own. */
  sheets: Uint32Array;
  /** Who said it, as a place in `people`; and, by document, all who did, where they are more. */
  people: string[];
  person: Uint16Array;
  together: [document: number, people: number[]][];
  /** What each was kept from, as a place in `sources`, whose facts stand beside. */
  source: Uint16Array;
  sources: SourceColumns;
  /** Its last possible day, as a place in `days` from 1 on; 0 is none. */
  days: string[];
  day: Uint16Array;
  /** ms since 1970. */
  kept: Float64Array;
  /** As a place in SURENESS. */
  sure: Uint8Array;
  /** 1 for what was read, 0 for what was brought in. */
  read: Uint8Array;
};

/** Of each source, what it is found by; empty texts where there is none. */
export type SourceColumns = { ids: Texts; addresses: string[]; titles: string[]; hosts: string[]; kept: Float64Array };

/** Documents of a person, of those they made with others too. */
export const documentsOfPerson = ({ people, person, together }: Columns, id: string): number[] => {
  const place = people.indexOf(id);
  if (place < 0) return [];
  const found = new Set<number>();
  person.forEach((one, document) => {
    if (one === place) found.add(document);
  });
  for (const [document, all] of together) if (all.includes(place)) found.add(document);
  return [...found];
};

/** Documents kept from a source. */
export const documentsFrom = ({ source, sources }: Columns, id: string): number[] => {
  const [place] = placesOf(sources.ids, id);
  if (place === undefined) return [];
  const found: number[] = [];
  source.forEach((one, document) => {
    if (one === place) found.push(document);
  });
  return found;
};
