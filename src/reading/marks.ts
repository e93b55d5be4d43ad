// Quotation marks: which glyphs are marks, and what a mark may do where it stands. Apostrophes, feet and inches are none.

import { startsLetter, startsNumber, startsWord } from '../text/letters.ts';

export type Frame = { mark: string; family: Family; start: number };
export type Family = 'double' | 'single' | 'angle' | 'angle single' | 'corner' | 'corner double';

/** Marks by family. Within a family papers mix their glyphs: “ is opened and " closes, „ is opened and “ closes. */
export const FAMILY: Record<string, Family> = {
  '"': 'double', '“': 'double', '”': 'double', '„': 'double', '‟': 'double', '″': 'double', '＂': 'double', '``': 'double', "''": 'double', '’’': 'double', '‘‘': 'double',
  "'": 'single', '‘': 'single', '’': 'single', '‚': 'single', '‛': 'single', '′': 'single',
  '«': 'angle', '»': 'angle', '‹': 'angle single', '›': 'angle single',
  '「': 'corner', '」': 'corner', '『': 'corner double', '』': 'corner double',
}; // biome-ignore format: a table
const OPENS = new Set(['“', '„', '‟', '‘', '‚', '‛', '「', '『', '``', '‘‘']);
const CLOSES = new Set(['”', '’', '」', '』', '’’']);
/** Closing marks that are opening ones elsewhere: after „ and ‚ the English openers close. */
const LOW: Record<string, string> = { '„': '“', '‚': '‘' };

const SPACE = /[\s\u00a0\u2000-\u200b\u202f\u3000]/;
const OPENING_NEIGHBOUR = new Set([
  '',
  '(',
  '[',
  '{',
  '—',
  '–',
  '-',
  '/',
  '|',
  ':',
  '…',
  '“',
  '"',
  '‘',
  "'",
  '«',
  '„',
  '‹',
  '>',
  '•',
]);
const CLOSING_NEIGHBOUR = new Set([
  '',
  ')',
  ']',
  '}',
  '—',
  '–',
  '-',
  '/',
  '|',
  '.',
  ',',
  ';',
  ':',
  '!',
  '?',
  '…',
  '”',
  '"',
  '’',
  "'",
  '»',
  '<',
  '›',
]);

export const isSpace = (letter: string): boolean => letter === '' || SPACE.test(letter);
/** The letter at an offset as a whole code point, so that no mark is judged by half a character. */
const letterAt = (text: string, at: number): string => {
  const point = at < 0 ? undefined : text.codePointAt(at);
  return point === undefined ? '' : String.fromCodePoint(point);
};
const letterBefore = (text: string, at: number): string => {
  const unit = text.charCodeAt(at - 1);
  return letterAt(text, unit >= 0xdc00 && unit <= 0xdfff && at > 1 ? at - 2 : at - 1);
};

/** Words written without their first letters, whose apostrophe looks like an opening mark: 'em, '90s. */
const ELISION = /^(?:em|til|tis|twas|cause|n|bout|round|cuz|neath|nuff|ere|tude|\d0s|\d\d)/i;

/** Is what stands behind an apostrophe such a word, whole? */
const isElision = (behind: string): boolean => {
  const found = ELISION.exec(behind);
  if (!found) return false;
  const next = behind.slice(found[0].length);
  return !startsLetter(next) && !startsNumber(next);
};

type Role = 'opens' | 'closes' | 'either' | 'none';

/** What a mark may do where it stands, by its glyph and its neighbours. */
export const roleOf = (text: string, mark: string, at: number, top: Frame | undefined): Role => {
  const before = letterBefore(text, at);
  const after = letterAt(text, at + mark.length);
  const family = FAMILY[mark];
  const afterSpace = isSpace(before);
  const beforeSpace = isSpace(after);
  if (family === 'corner' || family === 'corner double') return OPENS.has(mark) ? 'opens' : 'closes';
  if (top && LOW[top.mark] === mark) return afterSpace && !beforeSpace ? 'opens' : 'closes';
  const mayOpen = !beforeSpace && (afterSpace || OPENING_NEIGHBOUR.has(before));
  const mayClose = !afterSpace && (beforeSpace || CLOSING_NEIGHBOUR.has(after));
  if (family === 'single') {
    // An apostrophe stands between letters, at a word's end, or where letters were left out: only a mark that could be nothing else counts.
    if (startsWord(before) && startsWord(after)) return 'none';
    if (mark === '‘' || mark === '‚' || mark === '‛')
      return !beforeSpace && !startsWord(before) ? (isElision(text.slice(at + 1, at + 8)) ? 'none' : 'opens') : 'none';
    if (mark === '’') return mayClose || (!afterSpace && !startsWord(after)) ? 'closes' : 'none';
    if (mayOpen && !mayClose) return startsWord(after) && isElision(text.slice(at + 1, at + 8)) ? 'none' : 'opens';
    if (mayClose && !mayOpen) return startsNumber(before) && top?.family !== 'single' ? 'none' : 'closes';
    return mayOpen && mayClose && top?.family === 'single' ? 'closes' : 'none';
  }
  if (mark === '“' || mark === '„' || mark === '‟' || mark === '``' || mark === '‘‘') {
    // Set by machines, an opener may stand where only a closer makes sense: "word“ next".
    if (!afterSpace && beforeSpace && top?.family === 'double') return 'closes';
    return 'opens';
  }
  if (CLOSES.has(mark)) return afterSpace && !beforeSpace && top?.family !== 'double' ? 'opens' : 'closes';
  // Feet, inches, minutes: 6'2".
  if (
    (mark === '"' || mark === '″') &&
    startsNumber(before) &&
    (top?.family !== 'double' || /\d['′’]\d{1,2}$/.test(text.slice(Math.max(0, at - 5), at)))
  )
    return 'none';
  if (family === 'angle' || family === 'angle single') {
    // « a » in French, »a« in German: with room on both sides, what is open decides.
    if (top?.family === family) return afterSpace && !beforeSpace && mark === top.mark ? 'opens' : 'closes';
    return mark === '»' || mark === '›' ? (mayOpen ? 'opens' : 'closes') : 'opens';
  }
  if (mayOpen && !mayClose) return 'opens';
  if (mayClose && !mayOpen) return 'closes';
  return 'either';
};

/** The letters marks are made of. */
const GLYPH = /["'`«»‘-‟′″‹›「-』＂]/g;

/** The first offset from `from` on where a mark may stand; the text's length where none does. */
export const nextGlyph = (text: string, from: number): number => {
  GLYPH.lastIndex = from;
  const found = GLYPH.exec(text);
  return found ? found.index : text.length;
};

/** The mark that starts at an offset: two singles beside each other are one double. */
export const markAt = (text: string, at: number): string | null => {
  const letter = text[at] ?? '';
  if (!(letter in FAMILY) && letter !== '`') return null;
  const two = text.slice(at, at + 2);
  if ((two === "''" || two === '``' || two === '’’' || two === '‘‘') && text[at + 2] !== letter) return two;
  return letter === '`' ? null : letter;
};
