// The words of a text, each found among those that were read before: where it stands, and what is remembered of it. Does not say what the words stand
// for together; that is units.ts.
//
// News repeats its words, and a look-up reads some fifty texts: a word that is known is found by its letters as they stand, without being cut out.

import { isSpaceless, letters, type Token, tokens } from '../text/tokens.ts';
import {
  APOSTROPHE,
  CAPITAL,
  CURLY,
  DIGIT,
  FIRST_HASH,
  isDigit,
  isLetter,
  isUs,
  type Known,
  kindOf,
  knownWords,
  mixed,
  none,
} from './known-words.ts';
import { fillStances } from './stance.ts';
import { codedReader, type Shape } from './units-coded.ts';
import type { Coded } from './vocabulary.ts';

/** The words of the text read last, and what is known of them; behind the last stand two that are no words. */
export type Read<Meaning> = {
  count: number;
  words: Known<Meaning>[];
  /** Where they begin and end, UTF-16 offsets; 0 where the text was read by its parts. */
  starts: Int32Array<ArrayBuffer>;
  ends: Int32Array<ArrayBuffer>;
  /** How they stand (stance.ts), where that was asked for; and what each is in brief wherever it stands (brief.ts), 0 where that is not known. */
  stances: Uint8Array<ArrayBuffer>;
  briefs: Int32Array<ArrayBuffer>;
  /** The words as text/tokens.ts has them, before halves are joined, where they were asked for and are none of a script without spaces. */
  spelt: Known<Meaning>[] | null;
};

const COMMA = 44;
const FULL_STOP = 46;
/** Dashes, marks of quotation, ellipses: what stands between words of papers that else are ASCII. */
const isMark = (code: number): boolean => code >= 0x2010 && code <= 0x2027;

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

type Figures = Int32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>;
const grown = <Of extends Figures>(figures: Of, into: Of): Of => {
  into.set(figures);
  return into;
};

/**
 * Reads texts; what it gives is overwritten by the next text. `joins`: halves of words are joined over their hyphen, and letters of scripts without
 * spaces go in pairs; else the words are those of text/tokens.ts. `briefAlone`: what a word is in brief, asked for once a word of a vocabulary.
 */
export const reader = <Meaning>({
  joins = true,
  briefAlone = () => 0,
}: {
  joins?: boolean;
  briefAlone?: (word: Known<Meaning>) => number;
} = {}) => {
  const known = knownWords<Meaning>();
  const found: Read<Meaning> = {
    count: 0,
    words: [],
    starts: new Int32Array(256),
    ends: new Int32Array(256),
    stances: new Uint8Array(256),
    briefs: new Int32Array(256),
    spelt: null,
  };
  let readCoded: ReturnType<typeof codedReader<Known<Meaning>>> | null = null;
  const END = none<Meaning>();
  /** Where the text being read has got to, and the hash of the word so far. */
  let cursor = 0;
  let hash = FIRST_HASH;

  const grow = (): void => {
    const { starts, ends, stances, briefs } = found;
    found.starts = grown(starts, new Int32Array(starts.length * 2));
    found.ends = grown(ends, new Int32Array(starts.length * 2));
    found.stances = grown(stances, new Uint8Array(starts.length * 2));
    found.briefs = grown(briefs, new Int32Array(starts.length * 2));
  };

  const push = (start: number, end: number, word: Known<Meaning>): void => {
    const { count } = found;
    if (count === found.starts.length) grow();
    found.starts[count] = start;
    found.ends[count] = end;
    found.words[count] = word;
    found.count = count + 1;
  };

  const pushStanding = (word: Known<Meaning>, brief: number, stance: number): void => {
    const { count } = found;
    if (count === found.stances.length) grow();
    found.words[count] = word;
    found.briefs[count] = brief;
    found.stances[count] = stance;
    found.count = count + 1;
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

  /** Reads a text that is ASCII and marks, words as text/tokens.ts has them; false where there is anything else in it. */
  const readPlain = (text: string): boolean => {
    cursor = 0;
    while (cursor < text.length) {
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
      push(start, cursor, known.at(text, start, cursor, hash));
    }
    return true;
  };

  const readAny = (text: string): void => {
    const all = joins && isSpaceless(text) ? tokens(text).flatMap(inPairs) : tokens(text);
    for (const { start, end, folded } of all) push(start, end, known.of(folded));
  };

  /** Takes back what was read from a place on. */
  const backTo = (count: number): true => {
    found.count = count;
    return true;
  };

  /** The words of a part of a text, read by itself behind those that are found already; null where they depend on what stands beside it. */
  const shape = (letters: string): Shape<Known<Meaning>> | null => {
    const before = found.count;
    if (!readPlain(letters) && backTo(before)) {
      if (isSpaceless(letters)) return null;
      readAny(letters);
    }
    const count = found.count - before;
    backTo(before);
    const { starts, ends, words } = found;
    return {
      count,
      start: starts[before] as number,
      end: ends[before] as number,
      word: words[before] as Known<Meaning>,
    };
  };

  /** Reads a text by the parts it is coded with; false where that cannot be. */
  const readParts = (coded: Coded): boolean => {
    readCoded ??= codedReader<Known<Meaning>>({
      shape,
      push: pushStanding,
      isUs,
      briefAlone,
      isHalf: ({ folded }) => HALVES.has(folded),
    });
    return readCoded(coded);
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
        push(start, ends[at] as number, known.of(word.folded + (words[at] as Known<Meaning>).folded));
      } else push(start, end, word);
    }
  };

  /** Reads a text by its letters. `spelt`: as for `read`. */
  const readLettersOf = (text: string, spelt: boolean): void => {
    found.count = 0;
    const plain = readPlain(text);
    if (!plain && backTo(0)) readAny(text);
    found.spelt = spelt && (plain || !isSpaceless(text)) ? found.words.slice(0, found.count) : null;
    if (joins && text.includes('-')) joinHalves(text);
  };

  const forget = (): void => {
    known.forget();
    readCoded = null;
  };

  /** What was found, with two words behind it that are none. */
  const ended = (): Read<Meaning> => {
    found.words[found.count] = END;
    found.words[found.count + 1] = END;
    return found;
  };

  const read = (text: string, { spelt = false, standing = false } = {}): Read<Meaning> => {
    if (known.isFull()) forget();
    readLettersOf(text, spelt);
    if (standing) fillStances(text, found, (at) => isUs(found.words[at] as Known<Meaning>));
    found.briefs.fill(0, 0, found.count);
    return ended();
  };

  return {
    /** Reads a text. `spelt`: the words are wanted as they are spelt, too; `standing`: and how they stand. */
    read,
    /** The same of a text where it stands coded, which is quicker; `text` gives it where it has to be read by its letters all the same. */
    readCoded: (coded: Coded, text: () => string, spelt: boolean): Read<Meaning> => {
      if (known.isFull()) forget();
      found.count = 0;
      if (!readParts(coded)) return read(text(), { spelt, standing: true });
      found.spelt = spelt ? found.words.slice(0, found.count) : null;
      return ended();
    },
    forget,
  };
};
