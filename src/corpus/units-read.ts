// The words of a text, each found among those that were read before: where it stands, and what is remembered of it. Does not say what the words stand
// for together; that is units.ts.
//
// News repeats its words, and a look-up reads some fifty texts: a word that is known is found by its letters as they stand, without being cut out.

import { fold } from '../text/fold.ts';
import { isSpaceless, letters, type Token, tokens } from '../text/tokens.ts';
import { SMALL_NUMBERS } from './spelling.ts';
import { CodedWords, type Shaped } from './units-coded.ts';
import type { Coded } from './vocabulary.ts';

/** What is remembered of a folded word. */
export type Known<Meaning> = {
  folded: string;
  hash: number;
  /** A number may begin with it. */
  numeric: boolean;
  /** What the reader of the text made of it, once it has. */
  meaning: Meaning | null;
  /** Its runs of letters, once they are asked for, and when they were numbered (grams.ts). */
  runs: Int32Array | null;
  runsAge: number;
};

/** Where the words of the text read last begin and end, UTF-16 offsets, and what is known of them; behind the last stand two that are no words. */
export type Read<Meaning> = {
  count: number;
  starts: Int32Array;
  ends: Int32Array;
  words: Known<Meaning>[];
  /** The words as text/tokens.ts has them, before halves are joined, where they were asked for and are none of a script without spaces. */
  spelt: Known<Meaning>[] | null;
};

/** Words remembered; more are forgotten together. */
const REMEMBERED = 50_000;
const FEWEST_PLACES = 1 << 10;

const BEGINS_WITH_DIGIT = /^\p{N}/u;

const DIGIT = 1;
const SMALL = 2;
const CAPITAL = 3;
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const letter = String.fromCharCode(code);
  return /\d/.test(letter) ? DIGIT : /[a-z]/.test(letter) ? SMALL : /[A-Z]/.test(letter) ? CAPITAL : 0;
});
const kindOf = (code: number): number => (code < 128 ? (KINDS[code] as number) : 0);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean => code < 128 && (KINDS[code] as number) >= SMALL;

const APOSTROPHE = 39;
const COMMA = 44;
const FULL_STOP = 46;
const CURLY = 0x2019;
/** Dashes, marks of quotation, ellipses: what stands between words of papers that else are ASCII. */
const isMark = (code: number): boolean => code >= 0x2010 && code <= 0x2027;

/** A step of the hash of Fowler, Noll and Vo (FNV-1). */
const mixed = (hash: number, code: number): number => Math.imul(hash, 0x01000193) ^ code;
const FIRST_HASH = 0x811c9dc5 | 0;

const none = <Meaning>(): Known<Meaning> => ({
  folded: '',
  hash: 0,
  numeric: false,
  meaning: null,
  runs: null,
  runsAge: 0,
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

/**
 * Letters of a script without spaces between words, two by two and each in two pairs: what such a script's words are without a dictionary
 * (Nie and Ren, "Chinese information retrieval: using characters or words?", 1999). A letter alone is itself.
 */
const inPairs = (token: Token): Token[] => {
  const found: Token[] = [];
  let alone: Token | null = null;
  for (const letter of letters(token)) {
    const before = alone;
    alone = isSpaceless(letter.text) ? letter : null;
    if (before && alone) {
      const { text, folded, start } = before;
      // The first letter of a run gives its place to the pair it begins.
      if (found.at(-1) === before) found.pop();
      found.push({ text: text + letter.text, folded: folded + letter.folded, start, end: letter.end });
    } else found.push(letter);
  }
  return found;
};

/** First halves of words that some papers write with a hyphen and some as one: "e-mail", "co-operate". */
const HALVES = new Set(['e', 'co', 're', 'pre', 'non', 'anti', 'multi', 'semi', 'ultra']);
const HYPHEN = 45;

/**
 * Reads texts; what it gives is overwritten by the next text. `joins`: halves of words are joined over their hyphen, and letters of scripts without
 * spaces go in pairs; else the words are those of text/tokens.ts.
 */
export const reader = <Meaning>({ joins = true } = {}) => {
  let known: Known<Meaning>[] = [];
  /** Places of `known`, plus one, by hash; where that is taken, the next. */
  let places = new Int32Array(FEWEST_PLACES);
  const found: Read<Meaning> = {
    count: 0,
    starts: new Int32Array(256),
    ends: new Int32Array(256),
    words: [],
    spelt: null,
  };
  let coded: CodedWords<Known<Meaning>> | null = null;
  const END = none<Meaning>();
  /** Where the text being read has got to, and the hash of the word so far. */
  let cursor = 0;
  let hash = FIRST_HASH;

  const place = (word: Known<Meaning>, index: number): void => {
    let at = word.hash & (places.length - 1);
    while (places[at] !== 0) at = (at + 1) & (places.length - 1);
    places[at] = index + 1;
  };

  const remember = (folded: string): Known<Meaning> => {
    const numeric = BEGINS_WITH_DIGIT.test(folded) || SMALL_NUMBERS.has(folded);
    const word = { folded, hash, numeric, meaning: null, runs: null, runsAge: 0 };
    known.push(word);
    if (known.length * 2 > places.length) {
      places = new Int32Array(places.length * 2);
      known.forEach(place);
    } else place(word, known.length - 1);
    return word;
  };

  const push = (start: number, end: number, word: Known<Meaning>): void => {
    const { count } = found;
    if (count === found.starts.length) {
      const [starts, ends] = [found.starts, found.ends];
      found.starts = new Int32Array(count * 2);
      found.ends = new Int32Array(count * 2);
      found.starts.set(starts);
      found.ends.set(ends);
    }
    found.starts[count] = start;
    found.ends[count] = end;
    found.words[count] = word;
    found.count = count + 1;
  };

  /** What is known of a word that is cut out and folded. */
  const wordOf = (folded: string): Known<Meaning> => {
    hash = FIRST_HASH;
    for (let at = 0; at < folded.length; at += 1) hash = mixed(hash, folded.charCodeAt(at));
    for (let at = hash & (places.length - 1); places[at] !== 0; at = (at + 1) & (places.length - 1)) {
      const word = known[(places[at] as number) - 1] as Known<Meaning>;
      if (word.hash === hash && word.folded === folded) return word;
    }
    return remember(folded);
  };

  /** What is known of a word of ASCII as it stands. */
  const wordAt = (text: string, start: number, end: number): Known<Meaning> => {
    for (let at = hash & (places.length - 1); places[at] !== 0; at = (at + 1) & (places.length - 1)) {
      const word = known[(places[at] as number) - 1] as Known<Meaning>;
      if (word.hash === hash && word.folded.length === end - start && reads(text, start, word.folded)) return word;
    }
    return remember(fold(text.slice(start, end)));
  };

  /** A number with its periods and commas. */
  const readNumber = (text: string): void => {
    for (;;) {
      const code = text.charCodeAt(cursor);
      const inside = (code === FULL_STOP || code === COMMA) && isDigit(text.charCodeAt(cursor + 1));
      if (!isDigit(code) && !inside) return;
      hash = mixed(hash, code);
      cursor += 1;
    }
  };

  /** Letters, digits, and apostrophes before letters. */
  const readLetters = (text: string): void => {
    for (; cursor < text.length; cursor += 1) {
      const code = text.charCodeAt(cursor);
      const kind = kindOf(code);
      if (kind !== 0) hash = mixed(hash, kind === CAPITAL ? code | 32 : code);
      else if ((code === APOSTROPHE || code === CURLY) && isLetter(text.charCodeAt(cursor + 1)))
        hash = mixed(hash, APOSTROPHE);
      else return;
    }
  };

  /** Reads a stretch of a text that is ASCII and marks, words as text/tokens.ts has them; false where there is anything else in it. */
  const readPlain = (text: string, from = 0, to = text.length): boolean => {
    cursor = from;
    while (cursor < to) {
      const code = text.charCodeAt(cursor);
      const kind = kindOf(code);
      if (kind === 0) {
        if (code >= 128 && !isMark(code)) return false;
        cursor += 1;
        continue;
      }
      const start = cursor;
      hash = FIRST_HASH;
      if (kind === DIGIT) readNumber(text);
      readLetters(text);
      push(start, cursor, wordAt(text, start, cursor));
    }
    return true;
  };

  const readAny = (text: string): void => {
    const all = joins && isSpaceless(text) ? tokens(text).flatMap(inPairs) : tokens(text);
    for (const { start, end, folded } of all) push(start, end, wordOf(folded));
  };

  /** The words of a word of the vocabulary, read by itself; null where they depend on what stands beside it. */
  const shaped = (letters: string): Shaped<Known<Meaning>> | null => {
    if (isSpaceless(letters)) return null;
    const all = tokens(letters);
    return {
      length: letters.length,
      words: all.map(({ start, end, folded }) => ({ start, end, word: wordOf(folded) })),
    };
  };

  /** Reads a text by the words it is coded with; false where that cannot be. */
  const readCoded = (text: string, { vocabulary, bytes, from, to }: Coded): boolean => {
    coded ??= new CodedWords<Known<Meaning>>();
    return coded.read(
      vocabulary,
      (visit) => vocabulary.each(bytes, from, to, visit),
      shaped,
      push,
      (start, end) => readPlain(text, start, end) && cursor === end,
      text,
    );
  };

  /** Joins halves to what follows their hyphen. */
  const joinHalves = (text: string): void => {
    const { starts, ends, words, count } = found;
    found.count = 0;
    for (let at = 0; at < count; at += 1) {
      const start = starts[at] as number;
      const end = ends[at] as number;
      const word = words[at] as Known<Meaning>;
      const joins =
        at + 1 < count && starts[at + 1] === end + 1 && text.charCodeAt(end) === HYPHEN && HALVES.has(word.folded);
      if (joins) {
        at += 1;
        push(start, ends[at] as number, wordOf(word.folded + (words[at] as Known<Meaning>).folded));
      } else push(start, end, word);
    }
  };

  /** What was read so far is read anew, in another way. */
  const restart = <Result>(way: (text: string) => Result, text: string): Result => {
    found.count = 0;
    return way(text);
  };

  const forget = (): void => {
    known = [];
    places = new Int32Array(FEWEST_PLACES);
    coded = null;
  };

  return {
    /** `from`: where the text stands coded, which is quicker to read; `spelt`: the words are wanted as they are spelt, too. */
    read: (text: string, from: Coded | null = null, spelt = false): Read<Meaning> => {
      if (known.length >= REMEMBERED) forget();
      found.count = 0;
      const plain = (from !== null && readCoded(text, from)) || restart(readPlain, text);
      if (!plain) restart(readAny, text);
      found.spelt = spelt && (plain || !isSpaceless(text)) ? found.words.slice(0, found.count) : null;
      if (joins && text.includes('-')) joinHalves(text);
      found.words[found.count] = END;
      found.words[found.count + 1] = END;
      return found;
    },
    forget,
  };
};
