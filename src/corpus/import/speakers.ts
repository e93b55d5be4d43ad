// Speakers of flat rows, who come as they come - `TRUMP`, `Donald Trump`, `SEN. BERNIE SANDERS, I-VT`, `Mr. Trump` - made people: one person
// where that is unambiguous, and never two people made one. What was joined, what was left apart, and why, is told.

import type { Person } from '../../schema/person.ts';
import { fold } from '../../text/fold.ts';
import { compareNames, labelParts, type NameParts, unshouted } from '../names.ts';
import { type Bearer, bearerOf, sexOf } from './titles.ts';

/** A speaker label of a file: how often it stands, and on which occasions. */
export type Label = { label: string; rows: number; occasions: Set<string> };

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

/** `why`: what made its labels one. `titled`: a surname that stands for several people, so that a title must tell who is meant. */
type Group = { labels: Label[]; parts: NameParts | null; why: Set<string>; titled?: boolean };

const TITLES_DIFFER = 'titles differ, so several people have this surname';
const SAME_NAME = 'the same name but for title, capitals and middle names';

/**
 * In a file with more speakers than this, a surname is joined to the one full name that has it only where both stand on one occasion:
 * among many people surnames meet by chance (in a file of 70 debates COOPER was a moderator, and Helene Cooper a guest elsewhere).
 */
const MANY_SPEAKERS = 40;

/** Of more people with one surname nobody is picked, and not each is held against each: such a file names a crowd, or is hostile. */
const MANY_OF_A_NAME = 200;

/** People named of those a surname may mean. */
const MOST_MEANT = 20;

const plainId = (name: string): string =>
  fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80) || 'speaker';

const rowsOf = (group: Group): number => group.labels.reduce((sum, label) => sum + label.rows, 0);

/** The name to show: the spelling in small letters that stands most often, else the loud one made quiet. */
const nameOf = (group: Group): string => {
  const texts = group.labels
    .map((label) => ({ text: labelParts(label.label)?.text ?? label.label.trim(), rows: label.rows }))
    .sort((a, b) => b.text.split(/\s+/).length - a.text.split(/\s+/).length || b.rows - a.rows);
  const loud = (text: string) => (text.match(/\p{Lu}/gu)?.length ?? 0) * 2 > text.replace(/\P{L}/gu, '').length;
  const quiet = texts.find(({ text }) => !loud(text));
  return quiet?.text ?? unshouted(texts[0]?.text ?? '');
};

/** A surname that several people have is shown with the title that tells them apart. */
const shownName = (group: Group): string =>
  group.titled ? unshouted(group.labels[0]?.label.trim() ?? '') : nameOf(group);

const meet = (a: Group, b: Group): boolean =>
  a.labels.some((x) => b.labels.some((y) => [...x.occasions].some((occasion) => y.occasions.has(occasion))));

/** Groups of labels that give the same first name and surname, or are the same label but for title and case. */
const grouped = (labels: readonly Label[]): Group[] => {
  const groups: Group[] = [];
  const byText = new Map<string, Group>();
  for (const label of labels) {
    const parts = labelParts(label.label);
    const key = parts ? `${parts.words.join(' ')} ${parts.suffix ?? ''}` : `label ${fold(label.label.trim())}`;
    const known = byText.get(key);
    if (known) {
      known.labels.push(label);
      known.why.add(SAME_NAME);
    } else {
      const group: Group = { labels: [label], parts, why: new Set() };
      groups.push(group);
      byText.set(key, group);
    }
  }
  // "George W. Bush" and "George Bush" are one where no other George Bush is about. Such names share their last word and first letter.
  const alike = new Map<string, Group[]>();
  for (const group of groups) {
    const key = likeness(group);
    if (key === null) continue;
    const same = alike.get(key);
    if (same) same.push(group);
    else alike.set(key, [group]);
  }
  const gone = new Set<Group>();
  for (const group of groups) {
    const others = alike.get(likeness(group) ?? '') ?? [];
    if (others.length > MANY_OF_A_NAME) continue;
    const fits = others.filter(
      (other) =>
        other !== group &&
        !gone.has(other) &&
        (other.parts?.words.length ?? 0) > (group.parts?.words.length ?? 0) &&
        compareNames(group.parts as NameParts, other.parts as NameParts) === 'full',
    );
    const only = fits[0];
    if (fits.length !== 1 || !only) continue;
    only.labels.push(...group.labels);
    only.why.add(SAME_NAME);
    gone.add(group);
  }
  return groups.filter((group) => !gone.has(group));
};

/** What full names that may be one have in common; null for a name of one word. */
const likeness = ({ parts }: Group): string | null =>
  parts && parts.words.length > 1 ? `${parts.words[0]?.[0]} ${parts.words.at(-1)}` : null;

const bearers = (group: Group): Bearer[] =>
  group.labels.map(({ label }) => bearerOf(label, labelParts(label)?.text ?? label));
const officesOf = (group: Group): Set<string> => new Set(bearers(group).flatMap(({ office }) => office ?? []));
const sexesOf = (group: Group): Set<string> => {
  const found = new Set<string>(bearers(group).flatMap(({ sex }) => sex ?? []));
  const first = group.parts && group.parts.words.length > 1 ? sexOf(group.parts.words[0] ?? '') : null;
  if (first) found.add(first);
  return found;
};

/** "Mr. Quill" and "Mrs. Quill", "SEN. QUILL" and "PRESIDENT QUILL" are two: the labels of a surname by what they say of its bearer. */
const split = (group: Group): Group[] => {
  if (officesOf(group).size < 2 && sexesOf(group).size < 2) return [group];
  const parts = new Map<string, Group>();
  for (const label of group.labels) {
    const { office, sex } = bearerOf(label.label, labelParts(label.label)?.text ?? label.label);
    const key = office ?? sex ?? '';
    const part = parts.get(key) ?? { labels: [], parts: group.parts, why: new Set<string>(), titled: true };
    if (part.labels.length > 0) part.why.add(SAME_NAME);
    part.labels.push(label);
    parts.set(key, part);
  }
  return [...parts.values()];
};

const disjoint = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size > 0 && b.size > 0 && ![...a].some((one) => b.has(one));

/** The one full name a surname means, with what told; or why nobody is certain. */
const meant = (
  group: Group,
  may: readonly Group[],
  many: boolean,
): { only: Group; why: string } | { doubt: string } => {
  if (may.length > MANY_OF_A_NAME) return { doubt: 'several people have this surname' };
  const fits = may.filter(
    (full) => !disjoint(sexesOf(group), sexesOf(full)) && !disjoint(officesOf(group), officesOf(full)),
  );
  if (fits.length === 0) return { doubt: 'its title is another' };
  const titles = [...officesOf(group), ...sexesOf(group)];
  const agreeing = fits.filter((full) =>
    titles.some((title) => officesOf(full).has(title) || sexesOf(full).has(title)),
  );
  if ((may.length > 1 || group.titled) && agreeing.length === 1 && agreeing[0] && (!many || meet(group, agreeing[0])))
    return { only: agreeing[0], why: 'the only one of this surname with such a title' };
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
  return { doubt: 'several people have this surname' };
};

/** Full names by every surname they may have: "Bill de Blasio" by "de blasio" and "blasio". */
const bySurnames = (full: readonly Group[]): Map<string, Group[]> => {
  const found = new Map<string, Group[]>();
  for (const group of full)
    for (let from = 1; from < (group.parts?.words.length ?? 0); from += 1) {
      const surname = group.parts?.words.slice(from).join(' ') ?? '';
      const same = found.get(surname);
      if (same) same.push(group);
      else found.set(surname, [group]);
    }
  return found;
};

/** Joins surnames to the full names they mean; gives the groups that remain, and the surnames that stay apart. */
const joinSurnames = (groups: readonly Group[], many: boolean): { groups: Group[]; apart: SpeakerDoubt[] } => {
  const apart: SpeakerDoubt[] = [];
  const remain: Group[] = [];
  const isFull = (group: Group): boolean => (group.parts?.words.length ?? 0) > 1;
  const bearing = bySurnames(groups.filter(isFull));
  for (const whole of groups) {
    if (whole.parts === null || isFull(whole)) {
      remain.push(whole);
      continue;
    }
    const may = bearing.get(whole.parts.words.join(' ')) ?? [];
    const parts = split(whole);
    // Decided before any is joined: a surname that joined would lend its titles to the full name.
    const decided = parts.map((group) => ({ group, found: may.length > 0 ? meant(group, may, many) : null }));
    for (const { group, found } of decided) {
      if (found && 'only' in found) {
        found.only.labels.push(...group.labels);
        found.only.why.add(found.why);
        continue;
      }
      remain.push(group);
      if (found || parts.length > 1) {
        const others = may.length > 0 ? may : parts.filter((part) => part !== group);
        apart.push({
          label: shownName(group),
          rows: rowsOf(group),
          may: others.slice(0, MOST_MEANT).map(shownName),
          why: found?.doubt ?? TITLES_DIFFER,
        });
      }
    }
  }
  return { groups: remain, apart };
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
