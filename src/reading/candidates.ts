// Every run of words that may name somebody, and what speaks for it: told to speak, apposed, standing alone elsewhere. Names that only tell
// which ("the Roe campaign") are left out; who is named is for mentions.ts.

import { isApposed, isSource, isTakenUp, isTold, isToldOn } from './beside.ts';
import type { Gazetteer } from './gazetteer.ts';
import { cutHeadline, withRecordNames } from './hidden-names.ts';
import { Does, type Language } from './languages/language.ts';
import { type Body, type Name, namesAndBodies, titleCased } from './names.ts';
import { has } from './phrases.ts';
import type { Piece } from './words.ts';

type Candidates = {
  names: Name[];
  bodies: Body[];
  headlines: ReadonlySet<number>;
  /** Words that stand alone somewhere: the last word of a longer name that does is a surname. */
  bare: ReadonlySet<string>;
  /** How often a bare name is told to speak. */
  toldBare: ReadonlyMap<string, number>;
};

/** "Dunmore & Sons said": is one word beside an "&" a part of a firm's name? */
const isOfFirm = (words: readonly Piece[], { from, to }: Name, text: string): boolean => {
  const before = words[from - 1];
  const after = words[to];
  const first = (words[from] as Piece).start;
  const last = (words[to - 1] as Piece).end;
  return (
    (before !== undefined && first - before.end === 3 && text[first - 2] === '&') ||
    (after !== undefined && after.start - last === 3 && text[last + 1] === '&')
  );
};

/** Does something beside two capitals show that they are somebody's: an apposition, a pronoun, a source's "according to", a verb behind what hangs on them? */
const isShown = (words: readonly Piece[], name: Name, text: string, language: Language): boolean =>
  isApposed(words, name, text) || isTakenUp(words, name) || isSource(words, name, language) || isToldOn(words, name);

/** Every run of words that may name somebody, with what speaks for it; who it is stays open. */
export const candidateNames = (
  text: string,
  words: readonly Piece[],
  gazetteer: Gazetteer,
  language: Language,
): Candidates => {
  const { names: runs, bodies } = namesAndBodies(words, language);
  const headlines = titleCased(words);
  const surnames = new Set<string>();
  const toldBare = new Map<string, number>();
  const bare = new Set<string>();
  const isHeadline = (name: Name): boolean => headlines.has((words[name.from] as Piece).block);
  for (const name of runs) {
    if (isHeadline(name)) continue;
    const last = name.words.at(-1) as string;
    if (name.form === 'bare' && !language.capitalNouns) bare.add(last);
    if (isTold(words, name, text)) {
      if (name.form === 'bare') toldBare.set(last, (toldBare.get(last) ?? 0) + 1);
      // "des Weißen Hauses": where nouns are capitals, an article before two of them makes no name.
      const noun = language.capitalNouns && has(words[name.titleFrom - 1], Does.determiner);
      if (name.evidence === 'shape' && !noun) name.evidence = 'told';
    }
    if (name.evidence === 'shape' && isShown(words, name, text, language)) name.evidence = 'told';
    if (name.form !== 'bare' && name.evidence !== 'shape') surnames.add(last);
  }
  const cut = runs.flatMap((name) => (isHeadline(name) ? (cutHeadline(name, words, surnames) ?? []) : name));
  const names = withRecordNames(cut, bodies, words, gazetteer).filter((name) => {
    const after = words[name.to];
    // "Dunmore & Sons": one of a firm's names alone.
    if (name.form === 'bare' && isOfFirm(words, name, text)) return false;
    // "the Clinton campaign", "Trump supporters", "the Biden family": the name only tells which.
    const before = words[name.titleFrom - 1];
    if (
      name.form === 'bare' &&
      words[name.from]?.joined &&
      before &&
      has(before, Does.determiner) &&
      !has(before, Does.role) &&
      // "von der Leyen"
      !(has(before, Does.particle) && has(words[name.titleFrom - 2], Does.particle))
    )
      return false;
    // "the Department of Health": what a body is for.
    if (name.form === 'bare' && before?.folded === 'of' && words[name.from]?.joined) {
      const body = words[name.titleFrom - 2];
      const last = name.words[0] as string;
      const known = surnames.has(last) || (gazetteer.bySurname.get(last) ?? []).some(({ alone }) => alone.has(last));
      // "Party of Roe": somebody the article names in full, or the record by that surname alone.
      if (body?.capital && has(body, Does.body) && before.joined && !known) return false;
    }
    return !(
      name.form === 'bare' &&
      !name.owner &&
      after?.joined &&
      !after.capital &&
      has(after, Does.teller) &&
      !has(after, Does.tells)
    );
  });
  return { names, bodies, headlines, bare, toldBare };
};
