// Which names and quotations of an article are marked in the page, and how loudly. Absence is never marked, nor are terms.

import type { Mark, Snapshot } from '../page/index.ts';
import type { AnnotatedQuotation, Annotations } from '../schema/match.ts';
import { units } from '../schema/units.ts';

/** `n3`: the fourth mention; `q3`: the fourth quotation. */
export const nameKey = (index: number): string => `n${index}`;
export const quotationKey = (index: number): string => `q${index}`;

export type Marked = { kind: 'name'; index: number } | { kind: 'quotation'; index: number };

export const markedBy = (key: string): Marked => ({
  kind: key.startsWith('n') ? 'name' : 'quotation',
  index: Number(key.slice(1)),
});

/** Has another source the same statement? Then, and only then, the mark is the stronger one. */
export const isAlsoReported = (quotation: AnnotatedQuotation): boolean =>
  quotation.matches.some((match) => match.kind === 'same');

/**
 * Quotations as a reader counts them: all, those that other sources report too, those with something earlier or later by the same
 * person, and those with either.
 */
export const countsOf = (annotations: Pick<Annotations, 'quotations'> | null) => {
  const quotations = annotations?.quotations ?? [];
  const heads = units(quotations).flatMap(([head]) => quotations[head ?? -1] ?? []);
  const having = (kind: 'same' | 'related') => heads.filter(({ matches }) => matches.some((one) => one.kind === kind));
  return {
    quotations: heads.length,
    alsoReported: having('same').length,
    otherTimes: having('related').length,
    elsewhere: heads.filter(({ matches }) => matches.length > 0).length,
  };
};

/**
 * The marks of an article. A name is marked where its card has something to say: the record holds the person, or the article quotes
 * them. A place whose text has changed since it was read gets no mark.
 */
export const marksOf = (annotations: Annotations, snapshot: Snapshot): Mark[] => {
  const quoted = new Set(annotations.quotations.flatMap(({ speaker }) => speaker?.who ?? []));
  const names = annotations.mentions.flatMap((mention, index): Mark[] => {
    if (mention.person === null && !quoted.has(mention.who)) return [];
    const range = snapshot.rangeOf(mention.start, mention.end);
    return range ? [{ key: nameKey(index), range, style: 'name' }] : [];
  });
  const quotations = annotations.quotations.flatMap((quotation, index): Mark[] => {
    if (quotation.kind === 'term') return [];
    const range = snapshot.rangeOf(quotation.start, quotation.end);
    return range ? [{ key: quotationKey(index), range, style: isAlsoReported(quotation) ? 'also' : 'quotation' }] : [];
  });
  return [...names, ...quotations];
};
