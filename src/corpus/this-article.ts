// A source never confirms itself: which of the record's sources are the very article being read. Same address, same title, or - for
// reprints and translations, whose address and title differ - most of what the record holds from the source stands on this page.

import type { Source } from '../schema/statement.ts';
import { fold } from '../text/fold.ts';
import { type Brief, codeOf, Is } from './brief.ts';
import type { Looked } from './looked.ts';
import type { OpenRecord } from './record.ts';
import { type Unit, units } from './units.ts';

export type ThisArticle = {
  url?: string;
  title?: string;
  published?: string;
  lang: string;
  /** The article's whole text, where at hand: tells reprints by more than their quotations. */
  text?: string;
};

/** Wordings of a source that must stand on the page, and their share of all held from it. */
const ENOUGH_WORDINGS = 3;
const ENOUGH_SHARE = 0.8;

/** An address without what does not tell pages apart: scheme, `www.`, query, fragment, closing slash, case of the host. */
export const plainAddress = (url: string): string => {
  const bare = url.trim().replace(/[?#].*$/s, '');
  const parts = /^https?:\/\/(?:www\.)?([^/]+)(\/.*)?$/i.exec(bare);
  return parts ? `${(parts[1] ?? '').toLowerCase()}${(parts[2] ?? '').replace(/\/+$/, '')}` : bare;
};

/** A title as its words, marks and case left out. */
export const plainTitle = (title: string): string =>
  fold(title)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Words to look for, and to look for others in: without an editor's insertions, marks and case. */
export const searchable = (words: readonly Unit[]): string =>
  ` ${words
    .filter((unit) => !unit.inserted)
    .map((unit) => unit.term)
    .join(' ')} `;

/** The same of words in brief; `terms` by number. */
export const searchableBriefs = (briefs: readonly Brief[], terms: readonly string[]): string => {
  let text = ' ';
  let before = false;
  for (const brief of briefs) {
    if ((brief & Is.inserted) !== 0) continue;
    text += before ? ` ${terms[codeOf(brief)]}` : terms[codeOf(brief)];
    before = true;
  }
  return `${text} `;
};

/** Whether words stand unbroken among others; both searchable. */
export const standsIn = (words: string, among: string): boolean => words.trim() !== '' && among.includes(words);

/**
 * Whether a wording's source is the article being read. `number` is the source's number in its corpus (0 for none); `looked` are the
 * article's quotations, looked up.
 */
export const recogniser = (
  record: OpenRecord,
  article: ThisArticle,
  looked: readonly Looked[],
): ((source: Source, corpus: number, number: number) => boolean) => {
  const address = article.url ? plainAddress(article.url) : null;
  const title = article.title ? plainTitle(article.title) : '';
  // Read where a wording stands in a source of several: of many articles none does.
  let page: string | undefined;
  const stands = (words: string): boolean => {
    page ??=
      looked
        .map((one) => searchable(one.units))
        .join('')
        .replaceAll('  ', ' ') + (article.text ? `|${searchable(units(article.text, article.lang))}` : '');
    return standsIn(words, page);
  };
  const standing = new Map<string, Set<number>>();
  for (const one of looked)
    for (const candidate of one.candidates) {
      const corpus = record.corpora[candidate.corpus];
      if (!corpus) continue;
      const first = corpus.firstDocument(candidate.index);
      for (const measured of candidate.wordings) {
        const document = first + measured.wording;
        const number = corpus.sources[document] ?? 0;
        if (number === 0 || !stands(searchableBriefs(measured.briefs, one.terms))) continue;
        const key = `${candidate.corpus} ${number}`;
        const found = standing.get(key) ?? new Set<number>();
        standing.set(key, found.add(document));
      }
    }
  const reprints = new Set<string>();
  for (const [key, found] of standing) {
    const [corpus, number] = key.split(' ').map(Number);
    const held = record.corpora[corpus ?? 0]?.sourceCounts[number ?? 0] ?? 0;
    if (found.size >= ENOUGH_WORDINGS && found.size >= held * ENOUGH_SHARE) reprints.add(key);
  }
  return (source, corpus, number) =>
    (address !== null && source.url !== undefined && plainAddress(source.url) === address) ||
    (title !== '' && source.title !== undefined && plainTitle(source.title) === title) ||
    (number !== 0 && reprints.has(`${corpus} ${number}`));
};
