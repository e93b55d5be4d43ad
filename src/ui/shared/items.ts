// The article's quotations as a reader counts them: a sentence parted by "she said" is one, terms in quotation marks are none.

import type { Speaker } from '../../schema/article.ts';
import type { Annotations, DiffPart, Match } from '../../schema/match.ts';
import { units } from '../../schema/units.ts';
import { speakerName } from './people.ts';

export type Item = {
  /** Index of the first span among the annotations' quotations; stands for the item. */
  head: number;
  /** Indexes of all its spans, in order. */
  spans: number[];
  texts: string[];
  speaker: Speaker | null;
  /** The same utterance elsewhere. */
  same: Match[];
  related: Match[];
  /** Nearly these words from somebody else: to check, never shown as fact. */
  elsewhere: Match[];
  more: number;
  held: boolean;
  /** Index of the quotation of this article that it says again, or null. */
  repeats: number | null;
  /** Its differences from that one; absent where it says none again. */
  again?: DiffPart[] | undefined;
};

const counted = new WeakMap<Annotations['quotations'], Item[]>();

const count = (quotations: Annotations['quotations']): Item[] =>
  units(quotations).map((spans) => {
    const parts = spans.flatMap((index) => quotations[index] ?? []);
    // What is looked up as one has one answer, which each of its parts carries.
    const { matches = [], elsewhere = [], more = 0, held = false } = parts[0] ?? {};
    return {
      head: spans[0] ?? 0,
      spans,
      texts: parts.map((part) => part.text),
      speaker: parts.find((part) => part.speaker)?.speaker ?? null,
      same: matches.filter((match) => match.kind === 'same'),
      related: matches.filter((match) => match.kind === 'related'),
      elsewhere,
      more,
      held,
      repeats: parts[0]?.repeats ?? null,
      again: parts[0]?.again,
    };
  });

/**
 * The quotations of an article, in order, each sentence for itself: another source may have one and not the next. Counted once for an article, so that
 * what has not changed can be told from what has.
 */
export const itemsOf = ({ quotations }: Pick<Annotations, 'quotations'>): Item[] => {
  const items = counted.get(quotations) ?? count(quotations);
  counted.set(quotations, items);
  return items;
};

/** The item a quotation belongs to, by the quotation's index. */
export const itemAt = (items: Item[], index: number): Item | undefined =>
  items.find((item) => item.spans.includes(index));

export type Voice = {
  /** Key of the article's person, else the name as the article describes the speaker; null for those nobody is named for. */
  key: string | null;
  name: string | null;
  items: Item[];
};

/** The items by speaker, those quoted most first; quotations of nobody named come last. */
export const byPerson = (items: Item[], annotations: Pick<Annotations, 'people'>): Voice[] => {
  const voices = new Map<string | null, Voice>();
  for (const item of items) {
    const name = item.speaker && speakerName(item.speaker, annotations);
    const key = item.speaker ? (item.speaker.who ?? item.speaker.person ?? item.speaker.name) : null;
    const voice = voices.get(key) ?? { key, name, items: [] };
    voice.items.push(item);
    voices.set(key, voice);
  }
  return [...voices.values()].sort(
    (a, b) => Number(a.key === null) - Number(b.key === null) || b.items.length - a.items.length,
  );
};
