// Who is who across corpora: people joined at load (same Wikidata item, else same full name with no conflict of dates), and the people a
// name may mean. A join is worked out anew each time and stored nowhere.

import type { Person } from '../schema/person.ts';
import { fold } from '../text/fold.ts';
import { daySpan } from './days.ts';
import { compareNames, type NameParts, nameParts } from './names.ts';

/** A person of the record: the joined person, and who that is in each corpus (index of the corpus, place in its list). */
export type Joined = {
  person: Person;
  members: { corpus: number; place: number }[];
  /** Name and aliases taken apart; worked out when first asked for, since a question concerns few of the people. */
  readonly names: readonly NameParts[];
  /** Name and aliases folded, a line each: what none of them has within it, none of `names` has for a word. */
  readonly folded: string;
};

/** A joined person as the members make it. */
class Speaker implements Joined {
  members: Joined['members'] = [];
  private parts: readonly NameParts[] | null = null;
  private lines: string | null = null;
  person: Person;

  constructor(person: Person) {
    this.person = person;
  }

  get names(): readonly NameParts[] {
    this.parts ??= [this.person.name, ...this.person.aliases].flatMap((name) => {
      const parts = nameParts(name) ?? wordsOf(name);
      return parts ? [parts] : [];
    });
    return this.parts;
  }

  get folded(): string {
    this.lines ??= fold([this.person.name, ...this.person.aliases].join('\n'));
    return this.lines;
  }
}

const areAlike = <Thing>(
  a: readonly Thing[],
  b: readonly Thing[],
  isAlike: (one: Thing, other: Thing) => boolean = Object.is,
): boolean => a.length === b.length && a.every((one, at) => isAlike(one, b[at] as Thing));

/** Whether two rows of one person say the same of them, word for word. */
const saysNoMore = (one: Person, other: Person): boolean =>
  one.name === other.name &&
  one.kind === other.kind &&
  one.wikidata === other.wikidata &&
  one.born === other.born &&
  one.died === other.died &&
  one.pronoun === other.pronoun &&
  areAlike(one.aliases, other.aliases) &&
  areAlike(one.alone, other.alone) &&
  areAlike(one.roles, other.roles, (a, b) => a.title === b.title && a.from === b.from && a.to === b.to);

/** How a speaker's statements stand to the one asked for. */
export const Standing = {
  other: 0,
  /** Only the surname agrees, and more than one person may be meant. */
  maybe: 1,
  same: 2,
} as const;

const conflict = (a: string | undefined, b: string | undefined): boolean => {
  if (!a || !b) return false;
  const [x, y] = [daySpan(a), daySpan(b)];
  return x.last < y.first || y.last < x.first;
};

const fullNames = (person: Person): string[] =>
  [person.name, ...person.aliases].filter((name) => /\s/.test(name.trim())).map((name) => fold(name.trim()));

const union = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])];

const merge = (into: Person, from: Person): Person => {
  const roles = [...into.roles];
  for (const role of from.roles)
    if (!roles.some((known) => fold(known.title) === fold(role.title) && known.from === role.from)) roles.push(role);
  return {
    ...from,
    ...into,
    aliases: union(into.aliases, [...from.aliases, from.name]).filter((name) => name !== into.name),
    alone: union(into.alone, from.alone),
    roles,
  };
};

/**
 * Joins the people of several corpora. The id of a joined person is `corpus/id` of the first corpus that holds them. Two people of one
 * corpus are never joined: its author kept them apart. Segments of one corpus bear the same id, and a person's id means the same person
 * in each of them. Where a corpus tells
 * when its first words were said, nobody who was dead by then joins a mere name of it. `apart`: pairs of `corpus/id` that are not one.
 */
export const joinPeople = (
  corpora: readonly { head: { id: string }; people: readonly Person[]; coverage?: { from: string | null } }[],
  apart: readonly (readonly [string, string])[] = [],
): Joined[] => {
  const pairs = new Set(apart.flatMap(([a, b]) => [`${a}\n${b}`, `${b}\n${a}`]));
  /** The reader told a person from one of those joined so far. */
  const isApart = (id: string, members: Joined['members']): boolean =>
    pairs.size > 0 &&
    members.some(({ corpus, place }) => {
      const other = corpora[corpus];
      return pairs.has(`${id}\n${other?.head.id}/${other?.people[place]?.id}`);
    });
  /** Nothing but a name, from a corpus whose first words were said after the other's death: a namesake. */
  const namesake = (bare: Person, corpus: number, dead: Person): boolean => {
    const from = corpora[corpus]?.coverage?.from;
    const onlyNamed = !bare.born && !bare.died && !bare.wikidata;
    return onlyNamed && Boolean(from && dead.died) && daySpan(dead.died).last < daySpan(from ?? '').first;
  };
  const joined: Speaker[] = [];
  const byId = new Map<string, Speaker>();
  const byItem = new Map<string, Speaker>();
  const byName = new Map<string, Speaker[]>();
  /** By corpus and id, who somebody became: segments of one corpus name the same few people again and again, and joining each anew took most of a first answer. */
  const before = new Map<string, Map<string, { one: Speaker; row: Person }>>();
  corpora.forEach(({ head, people }, corpus) => {
    const here = before.get(head.id) ?? new Map<string, { one: Speaker; row: Person }>();
    before.set(head.id, here);
    // Nobody is found by a name among those of one's own corpus.
    const isLookedAmong = corpora.slice(corpus + 1).some((other) => other.head.id !== head.id);
    people.forEach((person, place) => {
      const again = here.get(person.id);
      if (again && saysNoMore(again.row, person)) {
        again.one.members.push({ corpus, place });
        return;
      }
      const fits = (other: Speaker) =>
        other.members.every((member) => corpora[member.corpus]?.head.id !== head.id) &&
        other.person.kind === person.kind &&
        !isApart(`${head.id}/${person.id}`, other.members) &&
        !conflict(other.person.born, person.born) &&
        !conflict(other.person.died, person.died) &&
        !namesake(person, corpus, other.person) &&
        !other.members.some((member) => namesake(other.person, member.corpus, person));
      const sameItem = person.wikidata ? byItem.get(person.wikidata) : undefined;
      const sameName = () => {
        if (byName.size === 0) return undefined;
        const found = new Set(
          fullNames(person).flatMap((name) =>
            (byName.get(name) ?? []).filter(
              (other) =>
                fits(other) && !(other.person.wikidata && person.wikidata && other.person.wikidata !== person.wikidata),
            ),
          ),
        );
        // A name that fits two people fits neither for certain.
        return found.size === 1 ? [...found][0] : undefined;
      };
      const id = `${head.id}/${person.id}`;
      const known = byId.get(id) ?? (sameItem && fits(sameItem) ? sameItem : undefined) ?? sameName();
      const one = known ?? new Speaker({ ...person, id });
      if (known) known.person = { ...merge(known.person, person), id: known.person.id };
      else joined.push(one);
      one.members.push({ corpus, place });
      here.set(person.id, { one, row: person });
      byId.set(id, one);
      if (one.person.wikidata) byItem.set(one.person.wikidata, one);
      for (const name of isLookedAmong ? fullNames(person) : []) {
        const others = byName.get(name) ?? [];
        if (!others.includes(one)) byName.set(name, [...others, one]);
      }
    });
  });
  return joined;
};

/** Names of bodies and what the reader of names does not take for one: their folded words as they stand. */
const wordsOf = (name: string): NameParts | null => {
  const words = fold(name)
    .split(/[^\p{L}\p{N}']+/u)
    .filter(Boolean);
  return words.length > 0 ? { words, text: name } : null;
};

/**
 * How each joined person stands to a speaker given by name; null where the text names nobody (a pronoun, a description), so that nothing
 * is known. A full name means its bearers, and may mean those of whom the record only has that surname; a surname means its bearer where there is
 * but one, else it may mean each of them.
 */
export const standings = (people: readonly Joined[], name: string): Uint8Array | null => {
  const found = new Uint8Array(people.length);
  const whole = fold(name.trim());
  people.forEach((one, index) => {
    if (!one.folded.includes(whole)) return;
    if ([one.person.name, ...one.person.aliases].some((known) => fold(known) === whole)) found[index] = Standing.same;
  });
  const parts = nameParts(name);
  if (!parts) return found.includes(Standing.same) ? found : null;
  const surname: number[] = [];
  let full = false;
  // Two names that mean one person end in one word.
  const last = parts.words.at(-1) ?? '';
  people.forEach((one, index) => {
    if (!one.folded.includes(last)) return;
    for (const known of one.names) {
      const how = compareNames(parts, known);
      if (how === 'full') {
        found[index] = Standing.same;
        full = true;
      } else if (how === 'surname') surname.push(index);
    }
  });
  if (found.includes(Standing.same)) full ||= /\s/.test(whole);
  const bearers = [...new Set(surname)].filter((index) => found[index] !== Standing.same);
  const onlyOne = !full && bearers.length === 1 && !found.includes(Standing.same);
  for (const index of bearers) found[index] = onlyOne ? Standing.same : Standing.maybe;
  return found;
};

/** How each joined person stands to one of them: the same, or one of whom the record only has the surname. */
export const standingsOf = (people: readonly Joined[], index: number): Uint8Array => {
  const found = new Uint8Array(people.length);
  const self = people[index];
  const lasts = [...new Set(self?.names.map(({ words }) => words.at(-1) ?? ''))];
  people.forEach((one, other) => {
    if (!lasts.some((last) => one.folded.includes(last))) return;
    const surname =
      one.names.every((parts) => parts.words.length === 1) &&
      one.names.some((a) => self?.names.some((b) => compareNames(a, b) !== 'other'));
    if (surname) found[other] = Standing.maybe;
  });
  found[index] = Standing.same;
  return found;
};
