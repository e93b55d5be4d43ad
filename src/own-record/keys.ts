// Ids made of what a thing is, so that the same thing met again has the same id: articles by their address, words by their letters.

import { parseEdtf } from '../text/edtf.ts';
import { fold } from '../text/fold.ts';

/** Words as their letters and figures, marks, case and accents aside. */
export const bare = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Two runs of FNV-1a (Fowler, Noll, Vo; 32 bits) from different beginnings: among a million texts two of one hash are as good as impossible. */
const BEGINNINGS = [0x811c9dc5, 0x9e3779b9] as const;
const PRIME = 0x01000193;

/** 16 hexadecimal digits. */
export const hash = (text: string): string => {
  let [one, other]: [number, number] = [...BEGINNINGS];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    one = Math.imul(Math.imul(one ^ (unit & 0xff), PRIME) ^ (unit >>> 8), PRIME);
    other = Math.imul(Math.imul(other ^ (unit & 0xff), PRIME) ^ (unit >>> 8), PRIME);
  }
  return (one >>> 0).toString(16).padStart(8, '0') + (other >>> 0).toString(16).padStart(8, '0');
};

/** Key of words that stand the same in several sources. */
export const wordsKey = (words: string): string => hash(bare(words));

/** Id of a statement kept from a source: of the words as they stood there. */
export const statementId = (source: string, key: string): string => hash(`${source} ${key}`);

/** The beginning of a person's id: the name's letters and hyphens, so that files can be read by people too. */
export const nameId = (name: string): string => bare(name).replace(/ /g, '-').slice(0, 100) || 'somebody';

/** The host of an address without `www.`; undefined where there is none. */
export const hostOf = (url: string | undefined): string | undefined =>
  /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(url ?? '')?.[1]?.toLowerCase();

/** The last day something may have been said on, else the first; undefined where nothing tells. */
export const dayOf = (said: string | undefined): string | undefined => {
  const days = said === undefined ? null : parseEdtf(said);
  return days?.last ?? days?.first ?? undefined;
};

/** What stands in the list of those nothing is kept of. */
export const neverKey = (name: string): string => hash(`never ${bare(name)}`);

/** Whether a text tells of somebody: by the last word of a name of theirs, marks and case aside. */
export const tellsOf = (text: string, names: readonly string[]): boolean => {
  const told = ` ${bare(text)} `;
  return names.some((name) => {
    const last = bare(name).split(' ').at(-1);
    return last ? told.includes(` ${last} `) : false;
  });
};
