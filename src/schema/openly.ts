// How loudly a page's marks may speak of the record. Marks are the page's to see: any script of it may ask the registry of highlights, and
// elements are its own. What is drawn, and how, is the painters' matter.

import type { Annotations, Openly } from './match.ts';

/** As loudly as the annotations have it: right where all they hold is known to everybody. */
export const openlyAsFound = ({ mentions, quotations }: Pick<Annotations, 'mentions' | 'quotations'>): Openly => {
  const quoted = new Set(quotations.flatMap(({ speaker }) => speaker?.who ?? []));
  return {
    mentions: mentions.map(({ person, who }) => (person !== null ? 'held' : quoted.has(who) ? 'quoted' : 'none')),
    quotations: quotations.map(({ kind, matches }) => {
      if (kind === 'term') return 'none';
      if (matches.some((match) => match.kind === 'same')) return 'also';
      return matches.length > 0 ? 'elsewhere' : 'said';
    }),
  };
};
