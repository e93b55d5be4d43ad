// Who was taken for whom when corpora were built, for people to look through: within each input, and across the inputs of one build, which are
// joined anew whenever they are opened together.

import { coverageOf, joinPeople, type SpeakerDoubt, type SpeakerJoin } from '../corpus/index.ts';
import type { Corpus } from '../schema/corpus.ts';
import { counted } from './lines.ts';

/** Lines for people about the speakers of one input. */
export const speakerLines = (joined: readonly SpeakerJoin[], apart: readonly SpeakerDoubt[]): string[] => [
  ...(joined.length > 0 ? ['Taken for one person:'] : []),
  ...joined.map((one) => `  ${one.name}: ${one.labels.join(' | ')} (${counted(one.rows, 'row')}): ${one.why}`),
  ...(apart.length > 0 ? ['Left apart, since it is not certain who is meant:'] : []),
  ...apart.map((one) => `  ${one.label} (${counted(one.rows, 'row')}), may be ${one.may.join(' or ')}: ${one.why}`),
];

export type Across = {
  joined: { name: string; people: string[]; why: string }[];
  apart: { person: string; may: string[]; why: string }[];
};

/** How the people of several corpora stand to each other when these are opened together; people as `corpus/id`. */
export const acrossInputs = (corpora: readonly Corpus[]): Across => {
  const everybody = joinPeople(
    corpora.map((corpus) => ({ head: corpus, people: corpus.people, coverage: coverageOf(corpus) })),
  );
  const idsOf = ({ members }: (typeof everybody)[number]): string[] =>
    members.map(({ corpus, place }) => `${corpora[corpus]?.id}/${corpora[corpus]?.people[place]?.id}`);
  const joined = everybody
    .filter(({ members }) => members.length > 1)
    .map((one) => {
      const items = one.members.map(({ corpus, place }) => corpora[corpus]?.people[place]?.wikidata);
      const sameItem = items.every((item) => item !== undefined && item === items[0]);
      return {
        name: one.person.name,
        people: idsOf(one),
        why: sameItem ? 'the same Wikidata item' : 'the same full name, and no date against it',
      };
    });
  // A surname is all that is known of some; who else of the other inputs has it is told, and decided by nobody.
  const bare = everybody.filter(
    ({ names, members }) => members.length === 1 && names.length > 0 && names.every(({ words }) => words.length === 1),
  );
  const apart = bare.flatMap((one) => {
    const surnames = new Set(one.names.map(({ words }) => words[0]));
    const own = one.members[0]?.corpus;
    const may = everybody.filter(
      (other) =>
        other !== one &&
        !other.members.some(({ corpus }) => corpus === own) &&
        other.names.some(({ words }) => words.length > 1 && surnames.has(words.at(-1))),
    );
    if (may.length === 0) return [];
    return {
      person: idsOf(one)[0] ?? '',
      may: may.map((other) => idsOf(other)[0] ?? ''),
      why: 'only a surname is known',
    };
  });
  return { joined, apart };
};

/** Lines for people about the inputs of one build together. */
export const acrossLines = ({ joined, apart }: Across): string[] => [
  ...(joined.length > 0 ? ['Opened together, one person:'] : []),
  ...joined.map((one) => `  ${one.name}: ${one.people.join(' | ')}: ${one.why}`),
  ...(apart.length > 0 ? ['Opened together, left apart:'] : []),
  ...apart.map((one) => `  ${one.person}, may be ${one.may.join(' or ')}: ${one.why}`),
];
