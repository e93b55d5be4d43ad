// The record: all opened corpora as one. People joined, coverage told, cards made; documents of all corpora numbered through, so that
// search and match see one index.

import type { Coverage } from '../schema/corpus.ts';
import type { PersonCard } from '../schema/match.ts';
import type { Person } from '../schema/person.ts';
import { ALWAYS, FOREVER, spanTexts } from './days.ts';
import type { OpenCorpus } from './open.ts';
import { type Joined, joinPeople } from './people.ts';
import { Scratch } from './scratch.ts';

export type OpenRecord = {
  corpora: readonly OpenCorpus[];
  /** Joined people; ids are `corpus/id`. */
  people: Person[];
  /** The same people with who they are in each corpus. */
  joined: readonly Joined[];
  coverage: Coverage[];
  /** Documents of all corpora, their terms, and where each corpus begins in their numbering. */
  documents: number;
  terms: number;
  starts: readonly number[];
  /** Place among the joined people, by corpus and place in its list. */
  joinedOf: readonly Int32Array[];
  /** Place among the joined people by id; undefined for an id the record does not hold. `corpus/id` of every corpus is known. */
  placeOf: (personId: string) => number | undefined;
  card: (personId: string) => PersonCard | null;
  scratch: Scratch;
  /** How the joined people stand to speakers asked for lately (query.ts). */
  standings: Map<string, Uint8Array | null>;
};

/** Makes one record of several corpora. Cheap: no index is read through. `apart`: see joinPeople; `joined`: what it gave for these corpora. */
export const openRecord = (
  corpora: readonly OpenCorpus[],
  apart: readonly (readonly [string, string])[] = [],
  joined: readonly Joined[] = joinPeople(corpora, apart),
): OpenRecord => {
  const joinedOf = corpora.map((corpus) => new Int32Array(corpus.people.length).fill(-1));
  const places = new Map<string, number>();
  joined.forEach((one, index) => {
    places.set(one.person.id, index);
    let last: string | undefined;
    for (const { corpus, place } of one.members) {
      const column = joinedOf[corpus];
      if (column) column[place] = index;
      const here = corpora[corpus]?.head.id;
      // In segments of one corpus somebody has one id.
      if (here === last) continue;
      last = here;
      places.set(`${here}/${corpora[corpus]?.people[place]?.id}`, index);
    }
  });
  const starts: number[] = [];
  let documents = 0;
  let terms = 0;
  for (const corpus of corpora) {
    starts.push(documents);
    documents += corpus.documents;
    terms += corpus.terms;
  }
  const card = (personId: string): PersonCard | null => {
    const one = joined[places.get(personId) ?? -1];
    if (!one) return null;
    let statements = 0;
    let sources = 0;
    let from = FOREVER;
    let to = ALWAYS;
    for (const { corpus, place } of one.members) {
      const held = corpora[corpus]?.holding(place);
      statements += held?.statements ?? 0;
      sources += held?.sources ?? 0;
      from = Math.min(from, held?.first ?? FOREVER);
      to = Math.max(to, held?.last ?? ALWAYS);
    }
    const { id, name, kind, roles, born, died } = one.person;
    return {
      id,
      name,
      kind,
      roles,
      ...(born === undefined ? {} : { born }),
      ...(died === undefined ? {} : { died }),
      statements,
      sources,
      ...spanTexts(from, to),
    };
  };
  return {
    corpora,
    people: joined.map((one) => one.person),
    joined,
    coverage: corpora.map((corpus) => corpus.coverage),
    documents,
    terms,
    starts,
    joinedOf,
    placeOf: (personId) => places.get(personId),
    card,
    scratch: new Scratch(documents),
    standings: new Map(),
  };
};
