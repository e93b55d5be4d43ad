// Labels of a file that give one name in several ways, put together: capitals, titles, an initial for a first name, a middle name left out.
// A name that fits two people fits neither. Surnames alone are not explained here.

import { compareNames, unshouted } from '../names.ts';
import { labelKey, labelParts, type SpeakerName } from './labels.ts';

/** A speaker label of a file: how often it stands, and on which occasions. */
export type Label = { label: string; rows: number; occasions: Set<string> };

/** `why`: what made its labels one. `titled`: a surname that stands for several people, so that a title must tell who is meant. */
export type Group = { labels: Label[]; parts: SpeakerName | null; why: Set<string>; titled?: boolean };

export const SAME_NAME = 'the same name but for title, capitals and middle names';

/** Of more people with one surname nobody is picked, and not each is held against each: such a file names a crowd, or is hostile. */
export const MANY_OF_A_NAME = 200;

/** The name to show: the spelling in small letters that stands most often, else the loud one made quiet. */
export const nameOf = (group: Group): string => {
  const turned = (text: string) => Number(text.includes(','));
  const texts = group.labels
    .map((label) => ({ text: labelParts(label.label)?.text ?? label.label.trim(), rows: label.rows }))
    .sort(
      (a, b) =>
        turned(a.text) - turned(b.text) || b.text.split(/\s+/).length - a.text.split(/\s+/).length || b.rows - a.rows,
    );
  const loud = (text: string) => (text.match(/\p{Lu}/gu)?.length ?? 0) * 2 > text.replace(/\P{L}/gu, '').length;
  const quiet = texts.find(({ text }) => !loud(text));
  return quiet?.text ?? unshouted(texts[0]?.text ?? '');
};

/** Puts what has one key together, in the order of the first of each. */
export const by = <Thing>(things: readonly Thing[], keyOf: (thing: Thing) => string | null): Map<string, Thing[]> => {
  const found = new Map<string, Thing[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    if (key === null) continue;
    const same = found.get(key);
    if (same) same.push(thing);
    else found.set(key, [thing]);
  }
  return found;
};

const wordsKey = ({ words, suffix }: SpeakerName): string => `${words.join(' ')} ${suffix ?? ''}`;

/** What full names that may be one have in common; null for a name of one word. */
const likeness = ({ parts }: Group): string | null =>
  parts && parts.words.length > 1 ? `${parts.words[0]?.[0]} ${parts.words.at(-1)}` : null;

const letters = ({ parts }: Group): number => parts?.words.join('').length ?? 0;

const areOne = (a: SpeakerName, b: SpeakerName): boolean =>
  !(a.mark !== undefined && b.mark !== undefined && a.mark !== b.mark) && compareNames(a, b) === 'full';

/** Groups of labels that give the same first name and surname, or are the same label but for case and points. */
export const grouped = (labels: readonly Label[]): Group[] => {
  const keyed = labels.map((label) => ({ label, parts: labelParts(label.label) }));
  const groups = [
    ...by(keyed, ({ label, parts }) =>
      parts ? `${wordsKey(parts)} ${parts.mark ?? ''}` : `label ${labelKey(label.label)}`,
    ).values(),
  ].map(
    (same): Group => ({
      labels: same.map(({ label }) => label),
      parts: same[0]?.parts ?? null,
      why: new Set(same.length > 1 ? [SAME_NAME] : []),
    }),
  );
  const gone = new Set<Group>();
  const join = (group: Group, into: Group): void => {
    into.labels.push(...group.labels);
    into.why.add(SAME_NAME);
    gone.add(group);
  };
  // "ada quill" names nobody for certain, unless the same stands in capitals.
  const known = by(
    groups.flatMap((group) =>
      group.parts ? [...new Set(group.labels.map(({ label }) => labelKey(label)))].map((key) => ({ group, key })) : [],
    ),
    ({ key }) => key,
  );
  for (const group of groups) {
    const same = group.parts ? undefined : known.get(labelKey(group.labels[0]?.label ?? ''));
    if (same?.length === 1 && same[0]) join(group, same[0].group);
  }
  // "SANDERS" and "SEN. SANDERS, I-VT" are one where nobody of another seat has the name.
  for (const same of by(groups, ({ parts }) => parts && wordsKey(parts)).values()) {
    const bare = same.find(({ parts }) => parts?.mark === undefined);
    const marked = same.filter((group) => group !== bare);
    if (bare && marked.length === 1 && marked[0]) join(marked[0], bare);
    if (bare && marked.length === 1 && bare.parts) bare.parts = { ...bare.parts, ...marked[0]?.parts };
  }
  // "George W. Bush" and "George Bush" are one where no other George Bush is about. Such names share their last word and first letter.
  for (const alike of by(
    groups.filter((group) => !gone.has(group)),
    likeness,
  ).values()) {
    if (alike.length < 2 || alike.length > MANY_OF_A_NAME) continue;
    const spelt = new Map(alike.map((group) => [group, [group.parts as SpeakerName]]));
    const fits = (group: Group, other: Group): boolean =>
      (spelt.get(other) ?? []).every((parts) => areOne(group.parts as SpeakerName, parts));
    // The fuller first, so that what says less is held against all who may be meant.
    const fullest = [...alike].sort((a, b) => letters(b) - letters(a));
    for (const group of fullest) {
      const may = fullest.filter(
        (other) => other !== group && !gone.has(other) && letters(other) > letters(group) && fits(group, other),
      );
      const only = may[0];
      if (may.length !== 1 || !only) continue;
      // "J. A. Smith" is not John Smith where "J. B. Smith" may be him as well.
      const rival = fullest.some(
        (other) =>
          other !== group &&
          other !== only &&
          !gone.has(other) &&
          fits(other, only) &&
          !areOne(other.parts as SpeakerName, group.parts as SpeakerName),
      );
      if (rival) continue;
      spelt.get(only)?.push(group.parts as SpeakerName);
      join(group, only);
    }
  }
  return groups.filter((group) => !gone.has(group));
};
