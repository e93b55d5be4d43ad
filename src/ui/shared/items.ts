// The article's quotations as a reader counts them: spans parted by "she said" are one, terms in quotation marks are none.

import type { Speaker } from '../../schema/article.ts';
import type { AnnotatedQuotation, Annotations, Match } from '../../schema/match.ts';
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
  more: number;
  held: boolean;
};

const headOf = (quotations: AnnotatedQuotation[], index: number): number => {
  let head = index;
  // A chain only goes back; anything else is a slip of the reading and must not hang the page.
  for (let next = quotations[head]?.continues; next != null && next < head; next = quotations[head]?.continues)
    head = next;
  return head;
};

const matchesOf = (quotations: AnnotatedQuotation[]): Match[] => {
  const byStatement = new Map<string, Match>();
  for (const match of quotations.flatMap((quotation) => quotation.matches)) {
    const key = `${match.corpus}/${match.statement}`;
    const known = byStatement.get(key);
    if (!known || (known.kind === 'related' && match.kind === 'same')) byStatement.set(key, match);
  }
  return [...byStatement.values()];
};

/** The quotations of an article, in order. Terms are left out unless the record has something on them. */
export const itemsOf = ({ quotations }: Pick<Annotations, 'quotations'>): Item[] => {
  const chains = new Map<number, number[]>();
  quotations.forEach((quotation, index) => {
    if (quotation.kind === 'term' && quotation.matches.length === 0) return;
    const head = headOf(quotations, index);
    chains.set(head, [...(chains.get(head) ?? []), index]);
  });
  return [...chains].map(([head, spans]) => {
    const parts = spans.flatMap((index) => quotations[index] ?? []);
    const matches = matchesOf(parts);
    return {
      head,
      spans,
      texts: parts.map((part) => part.text),
      speaker: parts.find((part) => part.speaker)?.speaker ?? null,
      same: matches.filter((match) => match.kind === 'same'),
      related: matches.filter((match) => match.kind === 'related'),
      more: Math.max(0, ...parts.map((part) => part.more)),
      held: parts.some((part) => part.held),
    };
  });
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
