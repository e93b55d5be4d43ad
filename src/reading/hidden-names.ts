// Names that capitals around them hide: of the record's people inside longer runs, of the article's people in headlines.

import type { Gazetteer } from './gazetteer.ts';
import { Does } from './languages/language.ts';
import type { Name } from './names.ts';
import { has } from './phrases.ts';
import type { Piece } from './words.ts';

/** A full name of the record that starts at a word, with initials the record leaves out; its end, or -1. */
const recordName = (words: readonly Piece[], at: number, gazetteer: Gazetteer): number => {
  const first = words[at] as Piece;
  for (const entry of gazetteer.byFirstWord.get(first.folded) ?? []) {
    if (entry.words.length < 2) continue;
    let next = at + 1;
    let matched = 1;
    while (matched < entry.words.length) {
      const word = words[next];
      if (!word?.joined || words[next - 1]?.owner) break;
      if (word.folded === entry.words[matched]) matched += 1;
      else if (!(word.folded.length === 1 && word.capital && matched > 0)) break;
      next += 1;
    }
    const last = words[next - 1] as Piece;
    if (matched === entry.words.length && last.capital) return next;
  }
  return -1;
};

/** Names of the record where the capitals around them hid them; names inside longer names ("Clinton Foundation") stay hidden. */
export const withRecordNames = (
  names: Name[],
  bodies: { from: number; to: number }[],
  words: readonly Piece[],
  gazetteer: Gazetteer,
): Name[] => {
  const taken = new Uint8Array(words.length);
  for (const name of names) for (let at = name.from; at < name.to; at += 1) taken[at] = 1;
  const found: Name[] = [];
  const bodyEnd = new Int32Array(words.length).fill(-1);
  for (const body of bodies) for (let at = body.from; at < body.to; at += 1) bodyEnd[at] = body.to;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as Piece;
    if (!word.capital || taken[at]) continue;
    const to = recordName(words, at, gazetteer);
    if (to < 0 || (bodyEnd[to - 1] as number) > to) continue;
    found.push({
      from: at,
      to,
      words: words.slice(at, to).map((part) => part.folded),
      titles: [],
      titleFrom: at,
      form: 'full',
      suffix: '',
      evidence: 'shape',
      owner: (words[to - 1] as Piece).owner,
    });
    at = to - 1;
  }
  return found.length === 0 ? names : [...names, ...found].sort((a, b) => a.from - b.from);
};

/** In headlines every word is a capital: a name there is one the article's body knows, or a first name and the word after it. */
export const cutHeadline = (name: Name, words: readonly Piece[], surnames: ReadonlySet<string>): Name | null => {
  for (let at = name.from; at < name.to; at += 1) {
    const word = words[at] as Piece;
    const next = at + 1 < name.to ? words[at + 1] : undefined;
    const isFirst = has(word, Does.heName | Does.sheName);
    if (isFirst && next && surnames.has(next.folded))
      return {
        ...name,
        from: at,
        titleFrom: at,
        titles: [],
        to: at + 2,
        words: [word.folded, next.folded],
        form: 'full',
        suffix: '',
        evidence: 'first name',
        owner: next.owner,
      };
    if (surnames.has(word.folded))
      return {
        ...name,
        from: at,
        titleFrom: at,
        titles: [],
        to: at + 1,
        words: [word.folded],
        form: 'bare',
        suffix: '',
        evidence: 'none',
        owner: word.owner,
      };
  }
  return null;
};

/** Does the record hold anybody of this first and last name? */
export const inRecord = (name: Name, gazetteer: Gazetteer): boolean =>
  (gazetteer.byFirstWord.get(name.words[0] as string) ?? []).some(
    (entry) => entry.words.length > 1 && entry.words.at(-1) === name.words.at(-1),
  );
