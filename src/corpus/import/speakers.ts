// Speakers of flat rows, who come as they come - `TRUMP`, `Donald Trump`, `SEN. BERNIE SANDERS, I-VT`, `Mr. Trump` - made people: one person
// where that is unambiguous, and never two people made one. What was joined, and what was left apart and why, is told.

import type { Person } from '../../schema/person.ts';
import { fold } from '../../text/fold.ts';
import { compareNames, labelParts, type NameParts, unshouted } from '../names.ts';

/** A speaker label of a file: how often it stands, and on which occasions. */
export type Label = { label: string; rows: number; occasions: Set<string> };

/** Labels taken for one person, for the report. */
export type SpeakerJoin = { name: string; labels: string[]; rows: number };
/** A surname left to itself, and the people it may mean. */
export type SpeakerDoubt = { label: string; rows: number; may: string[]; why: string };

export type Speakers = {
  people: Person[];
  /** Person id by label. */
  idOf: Map<string, string>;
  joined: SpeakerJoin[];
  apart: SpeakerDoubt[];
};

type Group = { labels: Label[]; parts: NameParts | null };

/**
 * In a file with more speakers than this, a surname is joined to the one full name that has it only where both stand on one occasion:
 * among many people surnames meet by chance (in a file of 70 debates COOPER was a moderator, and Helene Cooper a guest elsewhere).
 */
const MANY_SPEAKERS = 40;

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
    if (known) known.labels.push(label);
    else {
      const group = { labels: [label], parts };
      groups.push(group);
      byText.set(key, group);
    }
  }
  // "George W. Bush" and "George Bush" are one where no other George Bush is about.
  for (const group of [...groups]) {
    if ((group.parts?.words.length ?? 0) < 2) continue;
    const fits = groups.filter(
      (other) =>
        other !== group &&
        (other.parts?.words.length ?? 0) > (group.parts?.words.length ?? 0) &&
        compareNames(group.parts as NameParts, other.parts as NameParts) === 'full',
    );
    const only = fits[0];
    if (fits.length !== 1 || !only) continue;
    only.labels.push(...group.labels);
    groups.splice(groups.indexOf(group), 1);
  }
  return groups;
};

/** Makes people of labels. */
export const joinSpeakers = (labels: readonly Label[]): Speakers => {
  const groups = grouped(labels);
  const apart: SpeakerDoubt[] = [];
  const full = groups.filter((group) => (group.parts?.words.length ?? 0) > 1);
  const bySurname = new Map<string, Group[]>();
  for (const group of full)
    for (let from = 1; from < (group.parts?.words.length ?? 0); from += 1) {
      const surname = group.parts?.words.slice(from).join(' ') ?? '';
      bySurname.set(surname, [...(bySurname.get(surname) ?? []), group]);
    }
  for (const group of groups.filter((one) => one.parts !== null && !full.includes(one))) {
    const may = bySurname.get(group.parts?.words.join(' ') ?? '') ?? [];
    const only = may[0];
    if (!only) continue;
    const names = may.map(nameOf);
    if (may.length > 1) {
      apart.push({ label: nameOf(group), rows: rowsOf(group), may: names, why: 'several people have this surname' });
      continue;
    }
    if (labels.length > MANY_SPEAKERS && !meet(group, only)) {
      apart.push({ label: nameOf(group), rows: rowsOf(group), may: names, why: 'never stands beside the full name' });
      continue;
    }
    only.labels.push(...group.labels);
    groups.splice(groups.indexOf(group), 1);
  }
  const people: Person[] = [];
  const idOf = new Map<string, string>();
  const joined: SpeakerJoin[] = [];
  const taken = new Set<string>();
  for (const group of groups) {
    const name = nameOf(group);
    let id = plainId(name);
    for (let n = 2; taken.has(id); n += 1) id = `${plainId(name)}-${n}`;
    taken.add(id);
    const aliases = [...new Set(group.labels.map(({ label }) => label.trim()))].filter((label) => label !== name);
    people.push({ id, kind: 'person', name: name.slice(0, 1_000), aliases, alone: [], roles: [] });
    for (const { label } of group.labels) idOf.set(label, id);
    if (group.labels.length > 1)
      joined.push({ name, labels: group.labels.map(({ label }) => label), rows: rowsOf(group) });
  }
  return { people, idOf, joined, apart };
};
