// Speakers of flat rows, who come as they come - `TRUMP`, `Donald Trump`, `SEN. BERNIE SANDERS, I-VT`, `Mr. Trump` - made people: one person
// where that is unambiguous, and never two people made one. What was joined, what was left apart, and why, is told.

import type { Person } from '../../schema/person.ts';
import { fold } from '../../text/fold.ts';
import { PARTICLES, unshouted } from '../names.ts';
import { by, type Group, grouped, type Label, MANY_OF_A_NAME, nameOf, SAME_NAME } from './full-names.ts';
import { labelParts } from './labels.ts';
import { type Bearer, bearerOf, STYLES_OF_TWO, sexOf } from './titles.ts';

/** Labels taken for one person, for the report. */
export type SpeakerJoin = { name: string; labels: string[]; rows: number; why: string };
/** A surname left to itself, and the people it may mean. */
export type SpeakerDoubt = { label: string; rows: number; may: string[]; why: string };

export type Speakers = {
  people: Person[];
  /** Person id by label. */
  idOf: Map<string, string>;
  joined: SpeakerJoin[];
  apart: SpeakerDoubt[];
};

const TITLES_DIFFER = 'titles differ, so several people have this surname';
/** A seat, a place and a generation are told as titles are. */
const ONLY_SUCH = { why: 'the only one of this surname with such a title' };
const SEVERAL = { doubt: 'several people have this surname' };

/**
 * In a file with more speakers than this, a surname is joined to the one full name that has it only where both stand on one occasion:
 * among many people surnames meet by chance (in a file of 70 debates COOPER was a moderator, and Helene Cooper a guest elsewhere).
 */
const MANY_SPEAKERS = 40;

/** People named of those a surname may mean. */
const MOST_MEANT = 20;

const plainId = (name: string): string =>
  fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80) || 'speaker';

const rowsOf = (group: Group): number => group.labels.reduce((sum, label) => sum + label.rows, 0);

/** A surname that several people have is shown with the title, or what stands behind it, that tells them apart. */
const shownName = (group: Group): string =>
  group.titled ? (group.labels[0]?.label.trim() ?? '').replace(/^[^,([]+/, unshouted) : nameOf(group);

const meet = (a: Group, b: Group): boolean =>
  a.labels.some((x) => b.labels.some((y) => [...x.occasions].some((occasion) => y.occasions.has(occasion))));

const told = new WeakMap<Label, Bearer>();
/** What a label says of its bearer; remembered, since each surname is held against all who have it. */
const bearerBy = (label: Label): Bearer => {
  const before = told.get(label);
  if (before) return before;
  const found = bearerOf(label.label, labelParts(label.label)?.text ?? label.label);
  told.set(label, found);
  return found;
};
const bearers = (group: Group): Bearer[] => group.labels.map(bearerBy);
const officesOf = (group: Group): Set<string> => new Set(bearers(group).flatMap(({ office }) => office ?? []));
const sexesOf = (group: Group): Set<string> => {
  const found = new Set<string>(bearers(group).flatMap(({ sex }) => sex ?? []));
  const first = group.parts && group.parts.words.length > 1 ? sexOf(group.parts.words[0] ?? '') : null;
  if (first) found.add(first);
  return found;
};

/** "Mr. Quill" and "Mrs. Quill", "SEN. QUILL" and "PRESIDENT QUILL" are two: the labels of a surname by what they say of its bearer. */
const split = (group: Group): Group[] => {
  const all = bearers(group);
  const styles = new Set(all.flatMap(({ style }) => style ?? []));
  const styled = STYLES_OF_TWO.some(([one, other]) => styles.has(one) && styles.has(other));
  if (officesOf(group).size < 2 && sexesOf(group).size < 2 && !styled) return [group];
  const parts = new Map<string, Group>();
  group.labels.forEach((label, at) => {
    const { office, sex, style } = all[at] as Bearer;
    const key = [office, styled ? style : null].filter((one) => one !== null).join(' ') || (sex ?? '');
    const part = parts.get(key) ?? { labels: [], parts: group.parts, why: new Set<string>(), titled: true };
    if (part.labels.length > 0) part.why.add(SAME_NAME);
    part.labels.push(label);
    parts.set(key, part);
  });
  return [...parts.values()];
};

const disjoint = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size > 0 && b.size > 0 && ![...a].some((one) => b.has(one));

/** Whether both say which of several is meant - a seat, a place, father or son - and say the same, or another. */
const stated = (group: Group, full: Group): 'same' | 'other' | null => {
  const [a, b] = [group.parts, full.parts];
  if (a?.suffix !== undefined) return a.suffix === b?.suffix ? 'same' : 'other';
  if (a?.mark === undefined || b?.mark === undefined) return null;
  return a.mark === b.mark ? 'same' : 'other';
};

/** The one full name a surname means, with what told; or why nobody is certain. `crowded`: others of the file bear the surname alone. */
const meant = (
  group: Group,
  may: readonly Group[],
  many: boolean,
  crowded: boolean,
): { only: Group; why: string } | { doubt: string } => {
  if (may.length > MANY_OF_A_NAME) return SEVERAL;
  const fits = may.filter(
    (full) =>
      stated(group, full) !== 'other' &&
      !disjoint(sexesOf(group), sexesOf(full)) &&
      !disjoint(officesOf(group), officesOf(full)),
  );
  const same = fits.filter((full) => stated(group, full) === 'same');
  if (same.length === 1 && same[0] && (!many || meet(group, same[0]))) return { only: same[0], ...ONLY_SUCH };
  if (crowded) return SEVERAL;
  if (fits.length === 0) return { doubt: 'its title is another' };
  const titles = [...officesOf(group), ...sexesOf(group)];
  const agreeing = fits.filter((full) =>
    titles.some((title) => officesOf(full).has(title) || sexesOf(full).has(title)),
  );
  if ((may.length > 1 || group.titled) && agreeing.length === 1 && agreeing[0] && (!many || meet(group, agreeing[0])))
    return { only: agreeing[0], ...ONLY_SUCH };
  if (group.titled) return { doubt: TITLES_DIFFER };
  if (may.length === 1 && fits[0]) {
    if (many && !meet(group, fits[0])) return { doubt: 'never stands beside the full name' };
    return { only: fits[0], why: many ? 'the full name stands on the same occasion' : 'nobody else has this surname' };
  }
  // Several have the surname; where each occasion it stands on has the same one of them and no other, that one is meant.
  const occasions = [...new Set(group.labels.flatMap((label) => [...label.occasions]))];
  const present = occasions.map((occasion) =>
    may.filter((full) => full.labels.some((label) => label.occasions.has(occasion))),
  );
  const first = present[0]?.[0];
  if (first && fits.includes(first) && present.every((there) => there.length === 1 && there[0] === first))
    return { only: first, why: 'on each occasion the only one there with this surname' };
  return SEVERAL;
};

/** Full names by every surname they may have: "Bill de Blasio" by "de blasio" and "blasio". */
const bySurnames = (full: readonly Group[]): Map<string, Group[]> => {
  const found = new Map<string, Group[]>();
  for (const group of full)
    for (let from = 1; from < (group.parts?.words.length ?? 0); from += 1) {
      const surname = group.parts?.words.slice(from).join(' ') ?? '';
      // The letter of "Witness A" is no surname.
      if (/^[a-z]$/.test(surname)) continue;
      const same = found.get(surname);
      if (same) same.push(group);
      else found.set(surname, [group]);
    }
  return found;
};

const doubtOf = (group: Group, may: readonly Group[], why: string): SpeakerDoubt => ({
  label: shownName(group),
  rows: rowsOf(group),
  may: may
    .filter((other) => other !== group)
    .slice(0, MOST_MEANT)
    .map(shownName),
  why,
});

const surnameOf = (group: Group): string => group.parts?.words.join(' ') ?? '';
const isFull = (group: Group): boolean => (group.parts?.words.length ?? 0) > 1;

/** Joins a surname to the full names its labels mean; gives what is left of it. `may`: who has it; `namesakes`: others bearing it alone. */
const joinSurname = (
  whole: Group,
  may: readonly Group[],
  namesakes: readonly Group[],
  many: boolean,
): { left: Group[]; apart: SpeakerDoubt[] } => {
  const left: Group[] = [];
  const apart: SpeakerDoubt[] = [];
  const parts = split(whole);
  const crowded = namesakes.length > 0;
  // Decided before any is joined: a surname that joined would lend its titles to the full name.
  const decided = parts.map((group) => ({ group, found: may.length > 0 ? meant(group, may, many, crowded) : null }));
  for (const { group, found } of decided) {
    if (found && 'only' in found) {
      found.only.labels.push(...group.labels);
      found.only.why.add(found.why);
      continue;
    }
    left.push(group);
    if (!found && parts.length < 2 && !crowded) continue;
    const why = found?.doubt ?? (parts.length > 1 ? TITLES_DIFFER : SEVERAL.doubt);
    apart.push(doubtOf(group, [...may.slice(0, MOST_MEANT), ...namesakes, ...(may.length > 0 ? [] : parts)], why));
  }
  return { left, apart };
};

/** Joins surnames to the full names they mean; gives the groups that remain, and the surnames that stay apart. */
const joinSurnames = (groups: readonly Group[], many: boolean): { groups: Group[]; apart: SpeakerDoubt[] } => {
  const apart: SpeakerDoubt[] = [];
  const remain = new Map<Group, Group[]>(groups.map((group) => [group, [group]]));
  const bearing = bySurnames(groups.filter(isFull));
  // "VAN DER BERG" is a surname where somebody of the file has it; else a name as "Van Jones" is.
  const particled = groups.filter(
    (group) => isFull(group) && PARTICLES.has(group.parts?.words[0] ?? '') && bearing.has(surnameOf(group)),
  );
  const single = groups.filter((group) => group.parts !== null && !isFull(group));
  for (const wholes of [particled, single]) {
    const holders = bySurnames(groups.filter((group) => isFull(group) && remain.get(group)?.includes(group)));
    const alone = by(wholes, surnameOf);
    for (const same of alone.values()) if (same.length > 1) for (const group of same) group.titled = true;
    for (const whole of wholes) {
      const namesakes = (alone.get(surnameOf(whole)) ?? []).slice(0, MOST_MEANT + 1).filter((other) => other !== whole);
      const found = joinSurname(whole, holders.get(surnameOf(whole)) ?? [], namesakes, many);
      remain.set(whole, found.left);
      apart.push(...found.apart);
    }
  }
  return { groups: [...remain.values()].flat(), apart };
};

/** Makes people of labels. */
export const joinSpeakers = (labels: readonly Label[]): Speakers => {
  const { groups, apart } = joinSurnames(grouped(labels), labels.length > MANY_SPEAKERS);
  const people: Person[] = [];
  const idOf = new Map<string, string>();
  const joined: SpeakerJoin[] = [];
  const taken = new Set<string>();
  /** The last number behind an id that was wanted before, so that many of one name are not counted anew for each. */
  const last = new Map<string, number>();
  for (const group of groups) {
    const name = shownName(group);
    const wanted = plainId(name);
    let n = last.get(wanted) ?? 1;
    let id = n === 1 ? wanted : `${wanted}-${n}`;
    while (taken.has(id)) {
      n += 1;
      id = `${wanted}-${n}`;
    }
    last.set(wanted, n);
    taken.add(id);
    const aliases = [...new Set(group.labels.map(({ label }) => label.trim()))].filter((label) => label !== name);
    people.push({ id, kind: 'person', name: name.slice(0, 1_000), aliases, alone: [], roles: [] });
    for (const { label } of group.labels) idOf.set(label, id);
    if (group.labels.length > 1)
      joined.push({
        name,
        labels: group.labels.map(({ label }) => label),
        rows: rowsOf(group),
        why: [...group.why].join('; '),
      });
  }
  return { people, idOf, joined, apart };
};
