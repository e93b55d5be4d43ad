// What of the record a page's marks may tell. The page sees its marks, so they say what every copy of On Record would, from the corpora it comes
// with: what the reader keeps and brought in stands in card, sidebar, panel and popup. What those show is not decided here.

import type { Span } from '../schema/article.ts';
import type { Annotations, Openly } from '../schema/match.ts';
import { openlyAsFound } from '../schema/openly.ts';

type Read = Pick<Annotations, 'mentions' | 'quotations'>;

const keyOf = ({ start, end }: Pick<Span, 'start' | 'end'>): string => `${start} ${end}`;

/** By the places of what was read for the reader: how loudly every copy of On Record would mark them. */
export const openlyOf = ({ mentions, quotations }: Read, everybody: Read): Openly => {
  const theirs = openlyAsFound(everybody);
  const named = new Map(everybody.mentions.map((one, at) => [keyOf(one), theirs.mentions[at]]));
  const said = new Map(everybody.quotations.map((one, at) => [keyOf(one), theirs.quotations[at]]));
  return {
    mentions: mentions.map((one) => named.get(keyOf(one)) ?? 'none'),
    quotations: quotations.map((one) => said.get(keyOf(one)) ?? 'none'),
  };
};
