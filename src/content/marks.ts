// Which names and quotations of an article are marked in the page, and how loudly. Absence is never marked, nor are terms.

import type { Mark, Snapshot, Steps } from '../page/index.ts';
import type { Span } from '../schema/article.ts';
import { blockStarts } from '../schema/article-text.ts';
import type { Annotations } from '../schema/match.ts';
import { openlyAsFound } from '../schema/openly.ts';
import { units } from '../schema/units.ts';
import type { Settings } from '../settings.ts';

/** `n3`: the fourth mention; `q3`: the fourth quotation. */
export const nameKey = (index: number): string => `n${index}`;
export const quotationKey = (index: number): string => `q${index}`;

export type Marked = { kind: 'name'; index: number } | { kind: 'quotation'; index: number };

export const markedBy = (key: string): Marked => ({
  kind: key.startsWith('n') ? 'name' : 'quotation',
  index: Number(key.slice(1)),
});

export const keyOf = ({ kind, index }: Marked): string => `${kind === 'name' ? 'n' : 'q'}${index}`;

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
 * The marks of an article, as far as the reader wants them. Of names, those of people the record holds, where a section first has them: a page
 * full of dotted lines is read worse than one without. Where the reader asks for names alone, every mention whose card has something to say, also
 * of those the article quotes. A place whose text has changed since it was read gets no mark. The page sees its marks: they say what may be told openly, no more.
 */
export function* marksOf(annotations: Annotations, snapshot: Snapshot, choice: Settings['marks']): Steps<Mark[]> {
  const openly = annotations.openly ?? openlyAsFound(annotations);
  const marks: Mark[] = [];
  const mark = (key: string, { start, end }: Span, style: Mark['style']) => {
    const range = snapshot.rangeOf(start, end);
    if (range) marks.push({ key, range, style });
  };
  const { blocks } = snapshot.article;
  const starts = blockStarts(snapshot.article);
  const isHead = (at: number) => /head/.test(blocks[at]?.kind ?? '');
  /** Where each section begins, a headline being one of its own; and whom this one has named. */
  const sections = starts.filter((_, at) => isHead(at) || isHead(at - 1));
  const met = new Set<string>();
  const names = choice === 'all' || choice === 'names';
  const quotations = choice === 'all' || choice === 'quotations';
  for (const [index, mention] of annotations.mentions.entries()) {
    if (!names) break;
    while ((sections[0] ?? Number.POSITIVE_INFINITY) <= mention.start) {
      sections.shift();
      met.clear();
    }
    const level = openly.mentions[index];
    if (choice === 'names' ? level !== 'none' : level === 'held' && !met.has(mention.who))
      mark(nameKey(index), mention, 'name');
    met.add(mention.who);
    yield;
  }
  for (const [index, quotation] of annotations.quotations.entries()) {
    const level = openly.quotations[index];
    if (quotations ? level !== 'none' : choice === 'elsewhere' && (level === 'also' || level === 'elsewhere'))
      mark(quotationKey(index), quotation, level === 'also' ? level : 'quotation');
    yield;
  }
  return marks;
}
