// The words of an article as the rules see them: "three-day" and "U.S." in one piece, owners told ("Trump’s"), and what each word can do in
// its language.

import { fold } from '../text/fold.ts';
import { endsAsOwner, isInitials, startsUpper } from '../text/letters.ts';
import { type Token, tokens } from '../text/tokens.ts';
import { Does, type Language } from './languages/language.ts';

export type Piece = {
  kind: 'word' | 'mark' | 'quote';
  start: number;
  end: number;
  text: string;
  /** Folded; without the owner's ending: "trump" for "Trump’s". */
  folded: string;
  /** `Does` bits. */
  does: number;
  capital: boolean;
  /** "Trump’s", "workers’". */
  owner: boolean;
  /** A period of abbreviation follows: "Sen.", "Jr.". */
  dotted: boolean;
  /** White space, or nothing, stands between this piece and the one before: no mark does. */
  joined: boolean;
  /** Index of the outermost quotation it stands in; for kind `quote`, the quotation itself; -1 outside. */
  span: number;
  block: number;
  /** A day or a month: no head of a phrase. */
  time: boolean;
  /** Index among the article's words; -1 for marks and quotations. */
  word: number;
  /** Index of the naming (mentions.ts) whose words these are; -1 where the word names nobody. */
  naming: number;
  /** A sentence of the running line starts here. */
  opens: boolean;
};

const HYPHENS = new Set(['-', '‐', '‑']);

/** "they're", "I'm", "he'd": the pronoun goes on being one. */
const CONTRACTED = /^(\p{L}+)'(?:re|m|d|ll|ve)$/u;

const CONTRACTS = Does.pronoun | Does.he | Does.she | Does.they;

/** Nouns a hyphenated word inherits from its last part: "vice-president", "ex-wife". */
const INHERITED = Does.role | Does.heRole | Does.sheRole | Does.teller | Does.title;

/** "vice-president" from its last part; "Paul-Henri" from both, where both are first names. */
const inherited = (language: Language, folded: string): number => {
  const first = language.words.get(folded.slice(0, folded.indexOf('-'))) ?? 0;
  const last = language.words.get(folded.slice(folded.lastIndexOf('-') + 1)) ?? 0;
  const names = last & (Does.heName | Does.sheName) ? first & (Does.heName | Does.sheName) : 0;
  return (last & INHERITED) | names;
};

const doesOf = (language: Language, folded: string): number => {
  const whole = language.words.get(folded);
  if (whole !== undefined) return whole;
  const guessed = language.guess(folded);
  if (guessed !== 0) return guessed;
  return folded.includes('-') ? inherited(language, folded) : 0;
};

/** "l’avocat" as the two words it is. */
const unelided = (token: Token, language: Language): Token[] => {
  const at = token.text.search(/['’ʼ]/);
  if (at < 1) return [token];
  const first = fold(token.text.slice(0, at));
  if (!language.elisions.has(first) || at + 1 >= token.text.length) return [token];
  const rest = token.text.slice(at + 1);
  const middle = token.start + at + 1;
  return [
    { text: token.text.slice(0, at + 1), folded: first, start: token.start, end: middle },
    { text: rest, folded: fold(rest), start: middle, end: token.end },
  ];
};

/** UTF-16 units from which a word with hyphens takes no more parts: no language has such words, and damaged texts do. */
const LONGEST_TIED = 60;

/** What ties a token to the word before it, so that they are one: a hyphen, or the period of "U.S."; null where they are two. */
const tieOf = (text: string, last: Piece, token: Token, language: Language): '-' | '.' | null => {
  if (token.start - last.end !== 1 || last.owner || last.text.length >= LONGEST_TIED) return null;
  const between = text[last.end] ?? '';
  if (between === '.') return token.text.length === 1 && isInitials(last.text) ? '.' : null;
  return HYPHENS.has(between) && !language.enclitics.has(token.folded) ? '-' : null;
};

/** Makes a word longer by the token tied to it. */
const extend = (text: string, last: Piece, token: Token, tie: '-' | '.'): void => {
  last.text = text.slice(last.start, token.end);
  last.folded = `${last.folded}${tie}${token.folded}`;
  last.end = token.end;
  last.owner = tie === '-' && endsAsOwner(token.text);
  if (last.owner) last.folded = last.folded.slice(0, -2);
};

const wordOf = (token: Token, language: Language): Piece => {
  const owner = endsAsOwner(token.text);
  return {
    kind: 'word',
    start: token.start,
    end: token.end,
    text: token.text,
    folded: owner ? token.folded.slice(0, -2) : token.folded,
    does: 0,
    capital: startsUpper(token.text),
    owner,
    dotted: false,
    joined: true,
    span: -1,
    block: 0,
    time: language.times.has(token.folded),
    word: -1,
    naming: -1,
    opens: false,
  };
};

/** Tells what a whole word can do, and whether it owns what follows. */
const settle = (text: string, word: Piece, language: Language): void => {
  const after = text[word.end] ?? '';
  // "the workers’ rights": an apostrophe after the plural, unless it closes a quotation, which the line sees to.
  if (!word.owner && (after === '’' || after === "'") && word.text.endsWith('s') && text[word.end + 1] === ' ')
    word.owner = true;
  word.does =
    (language.exact.size > 0 ? language.exact.get(word.text.toLowerCase()) : undefined) ??
    doesOf(language, word.folded);
  // "he's" is he, and owns nothing.
  if (word.owner && word.does & Does.pronoun) word.owner = false;
  const contracted = word.does === 0 && word.folded.includes("'") ? CONTRACTED.exec(word.folded) : null;
  if (contracted) word.does = (language.words.get(contracted[1] as string) ?? 0) & CONTRACTS;
};

/** Words with hyphens ("three-day") and letters with periods ("U.S.") put together again. */
export const joinedWords = (text: string, language: Language): Piece[] => {
  const all = tokens(text);
  const found: Piece[] = [];
  for (const token of language.elisions.size > 0 ? all.flatMap((one) => unelided(one, language)) : all) {
    const last = found.at(-1);
    const tie = last ? tieOf(text, last, token, language) : null;
    if (last && tie) extend(text, last, token, tie);
    else found.push(wordOf(token, language));
  }
  for (const word of found) settle(text, word, language);
  return found;
};

/** The folded words of a name or a title, as they compare with the words of an article. Plain cutting: thousands of names are prepared at a time. */
export const nameWords = (name: string): string[] =>
  fold(name)
    .split(/[\s,;()"“”]+/)
    .map((word) => word.replace(/^['.]+|[.']+$|'s$/g, ''))
    .filter((word) => word !== '');
