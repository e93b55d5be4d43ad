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

/** A mark where it stands: its neighbours, and what these alone would let it do. */
type Place = {
  text: string;
  mark: string;
  at: number;
  before: string;
  after: string;
  /** Room before it and none behind: where an opening mark stands. */
  leads: boolean;
  /** Room behind it and none before: where a closing mark stands. */
  trails: boolean;
  mayOpen: boolean;
  mayClose: boolean;
};

const placeOf = (text: string, mark: string, at: number): Place => {
  const before = letterBefore(text, at);
  const after = letterAt(text, at + mark.length);
  const afterSpace = isSpace(before);
  const beforeSpace = isSpace(after);
  return {
    text,
    mark,
    at,
    before,
    after,
    leads: afterSpace && !beforeSpace,
    trails: !afterSpace && beforeSpace,
    mayOpen: !beforeSpace && (afterSpace || OPENING_NEIGHBOUR.has(before)),
    mayClose: !afterSpace && (beforeSpace || CLOSING_NEIGHBOUR.has(after)),
  };
};

/** UTF-16 units behind an apostrophe that hold any elision and the letter that would make it part of a longer word. */
const REACH_OF_ELISION = 8;

const isElided = ({ text, at }: Place): boolean => isElision(text.slice(at + 1, at + REACH_OF_ELISION));

/** An apostrophe stands between letters, at a word's end, or where letters were left out: only a mark that could be nothing else counts. */
const roleOfSingle = (place: Place, inSingle: boolean): Role => {
  const { mark, before, after, mayOpen, mayClose } = place;
  if (startsWord(before) && startsWord(after)) return 'none';
  if (OPENS.has(mark)) return !isSpace(after) && !startsWord(before) && !isElided(place) ? 'opens' : 'none';
  if (mark === '’') return mayClose || (!isSpace(before) && !startsWord(after)) ? 'closes' : 'none';
  if (mayOpen && mayClose) return inSingle ? 'closes' : 'none';
  if (mayOpen) return startsWord(after) && isElided(place) ? 'none' : 'opens';
  if (mayClose) return startsNumber(before) && !inSingle ? 'none' : 'closes';
  return 'none';
};

/** « a » in French, »a« in German: with room on both sides, what is open decides. */
const roleOfAngle = ({ mark, leads, mayOpen }: Place, open: Frame | null): Role => {
  if (open) return leads && mark === open.mark ? 'opens' : 'closes';
  if (mark === '»' || mark === '›') return mayOpen ? 'opens' : 'closes';
  return 'opens';
};

/** Feet, inches, minutes: 6'2". Inside a quotation a number may be its last word, so that only feet before it tell. */
const isMeasure = ({ text, mark, at, before }: Place, inDouble: boolean): boolean =>
  (mark === '"' || mark === '″') &&
  startsNumber(before) &&
  (!inDouble || /\d['′’]\d{1,2}$/.test(text.slice(Math.max(0, at - 5), at)));

/** What a mark may do where it stands, by its glyph and its neighbours; `top` is the innermost mark still open. */
export const roleOf = (text: string, mark: string, at: number, top: Frame | undefined): Role => {
  const family = FAMILY[mark];
  if (family === 'corner' || family === 'corner double') return OPENS.has(mark) ? 'opens' : 'closes';
  const place = placeOf(text, mark, at);
  const inDouble = top?.family === 'double';
  if (top && LOW[top.mark] === mark) return place.leads ? 'opens' : 'closes';
  if (family === 'single') return roleOfSingle(place, top?.family === 'single');
  // Set by machines, an opener may stand where only a closer makes sense: "word“ next"; and a closer where only an opener does.
  if (OPENS.has(mark)) return place.trails && inDouble ? 'closes' : 'opens';
  if (CLOSES.has(mark)) return place.leads && !inDouble ? 'opens' : 'closes';
  if (isMeasure(place, inDouble)) return 'none';
  if (family === 'angle' || family === 'angle single') return roleOfAngle(place, top?.family === family ? top : null);
  if (place.mayOpen === place.mayClose) return 'either';
  return place.mayOpen ? 'opens' : 'closes';
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
