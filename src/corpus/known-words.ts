// The words of texts that were read before, folded, with what is remembered of each: a word of ASCII is found by its letters as they stand, without being
// cut out. Does not know where a word begins; that is units-read.ts.

import { fold } from '../text/fold.ts';
import { startsNumber } from '../text/letters.ts';
import { SMALL_NUMBERS } from './spelling.ts';

/** What is remembered of a folded word. */
export type Known<Meaning> = {
  folded: string;
  hash: number;
  /** A number may begin with it. */
  numeric: boolean;
  /** What the reader of the text made of it, once it has. */
  meaning: Meaning | null;
  /** Its runs of letters, once they are asked for, when they were numbered, and the turn they were last taken in (grams.ts). */
  runs: Int32Array | null;
  runsAge: number;
  runsTurn: number;
};

/** Whether a word is "us", in whatever case: "US" is another. */
export const isUs = ({ folded }: Pick<Known<unknown>, 'folded'>): boolean => folded === 'us';

/** Words remembered; more are forgotten together. */
const REMEMBERED = 50_000;
const FEWEST_PLACES = 1 << 10;
/** Places among which half as many words can be told by 16 bits. */
const MOST_NARROW = 1 << 16;

export const DIGIT = 1;
const SMALL = 2;
export const CAPITAL = 3;
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const letter = String.fromCharCode(code);
  return /\d/.test(letter) ? DIGIT : /[a-z]/.test(letter) ? SMALL : /[A-Z]/.test(letter) ? CAPITAL : 0;
});
/** What an ASCII letter is; 0 for all others. */
export const kindOf = (code: number): number => (code < 128 ? (KINDS[code] as number) : 0);
export const isDigit = (code: number): boolean => code >= 48 && code <= 57;
export const isLetter = (code: number): boolean => code < 128 && (KINDS[code] as number) >= SMALL;

export const APOSTROPHE = 39;
export const CURLY = 0x2019;
/** A step of a hash, times 31, as Java's of strings. Of 24 bits, since wider numbers are objects of their own where code is not compiled yet. */
export const mixed = (hash: number, code: number): number => ((hash << 5) - hash + code) & 0xffffff;
export const FIRST_HASH = 7;

/** A word that is none. */
export const none = <Meaning>(): Known<Meaning> => ({
  folded: '',
  hash: 0,
  numeric: false,
  meaning: null,
  runs: null,
  runsAge: 0,
  runsTurn: 0,
});

/** Whether a stretch of a text reads as a folded word of the same length does. */
const reads = (text: string, start: number, folded: string): boolean => {
  for (let at = 0; at < folded.length; at += 1) {
    const code = text.charCodeAt(start + at);
    const other = folded.charCodeAt(at);
    if (code === other) continue;
    if (code === CURLY ? other !== APOSTROPHE : (code | 32) !== other || !isLetter(code)) return false;
  }
  return true;
};

/** Words remembered of one language's texts. */
export const knownWords = <Meaning>() => {
  let known: Known<Meaning>[] = [];
  /** Places of `known`, plus one, by hash; where that is taken, the next. There are twice as many as words. */
  let places: Uint16Array | Int32Array = new Uint16Array(FEWEST_PLACES);

  const place = (word: Known<Meaning>, index: number): void => {
    let at = word.hash & (places.length - 1);
    while (places[at] !== 0) at = (at + 1) & (places.length - 1);
    places[at] = index + 1;
  };

  const remember = (folded: string, hash: number): Known<Meaning> => {
    const numeric = startsNumber(folded) || SMALL_NUMBERS.has(folded);
    const word = { folded, hash, numeric, meaning: null, runs: null, runsAge: 0, runsTurn: 0 };
    known.push(word);
    if (known.length * 2 > places.length) {
      const more = places.length * 2;
      places = more > MOST_NARROW ? new Int32Array(more) : new Uint16Array(more);
      known.forEach(place);
    } else place(word, known.length - 1);
    return word;
  };

  /** What is known of a word that is cut out and folded. */
  const of = (folded: string): Known<Meaning> => {
    let hash = FIRST_HASH;
    for (let at = 0; at < folded.length; at += 1) hash = mixed(hash, folded.charCodeAt(at));
    for (let at = hash & (places.length - 1); places[at] !== 0; at = (at + 1) & (places.length - 1)) {
      const word = known[(places[at] as number) - 1] as Known<Meaning>;
      if (word.hash === hash && word.folded === folded) return word;
    }
    return remember(folded, hash);
  };

  /** The same of a word of ASCII as it stands; `hash` is that of its letters, in small letters. */
  const at = (text: string, start: number, end: number, hash: number): Known<Meaning> => {
    for (let place = hash & (places.length - 1); places[place] !== 0; place = (place + 1) & (places.length - 1)) {
      const word = known[(places[place] as number) - 1] as Known<Meaning>;
      if (word.hash === hash && word.folded.length === end - start && reads(text, start, word.folded)) return word;
    }
    return remember(fold(text.slice(start, end)), hash);
  };

  const forget = (): void => {
    known = [];
    places = new Uint16Array(FEWEST_PLACES);
  };

  /** `isFull`: so many are remembered that they are to be forgotten before the next text. */
  return { of, at, forget, isFull: () => known.length >= REMEMBERED };
};
