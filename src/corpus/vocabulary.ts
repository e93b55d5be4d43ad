// Texts as bytes that name their words: a word that stands often is a byte or two, one that stands seldom is written out. A text takes a
// third of its letters, is read by itself without its neighbours, and comes back as it was, letter for letter.
//
// After the dense codes of Brisaboa, Fariña, Navarro and Paramá, "Lightweight natural language text compression" (2007): whole bytes, no bits.
//
//   vocabulary: 32-bit starts of its words, and the end of the last, then the words (UTF-8), the most frequent first
//   code: 0..183 a word; 184..247 and a byte, the next 16,384; 248..254 and two bytes, the rest; 255, length (varint), letters
import { ByteWriter } from './container.ts';

/** A word with the space before it; else one character. What is put together again is the text, whatever it is. */
const PARTS = / ?[^\s.,;:!?"“”()—–-]+|[\s\S]/g;

/** A word that stands fewer times costs more in the vocabulary, which is read before the first text is, than written out. */
const FEWEST = 3;

const ONE_BYTE = 184;
const TWO_BYTES = 248;
const LITERAL = 255;
const AFTER_ONE = ONE_BYTE;
const AFTER_TWO = AFTER_ONE + (TWO_BYTES - ONE_BYTE) * 256;
const MOST = AFTER_TWO + (LITERAL - TWO_BYTES) * 65_536;

const encoder = new TextEncoder();
const LONE_SURROGATE = /\p{Surrogate}/u;

/** Whether a text comes back from UTF-8 as it was: half a letter does not. */
export const isWhole = (text: string): boolean => !LONE_SURROGATE.test(text);

export type Coder = {
  /** The vocabulary, to be kept beside what is coded with it. */
  bytes: Uint8Array;
  /** Writes a text, which must be whole. */
  write: (text: string, into: ByteWriter) => void;
};

/** Makes the vocabulary of texts. The same texts in the same order make the same one. */
export const coderFor = (texts: Iterable<string>): Coder => {
  const counts = new Map<string, number>();
  for (const text of texts) for (const part of text.match(PARTS) ?? []) counts.set(part, (counts.get(part) ?? 0) + 1);
  const words = [...counts]
    .filter(([, count]) => count >= FEWEST)
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST)
    .map(([word]) => word);
  counts.clear();
  const places = new Map(words.map((word, place) => [word, place]));
  const letters = new ByteWriter();
  const starts = Uint32Array.from({ length: words.length + 1 }, (_, place) => {
    const start = letters.length;
    const word = words[place];
    if (word !== undefined) letters.append(encoder.encode(word));
    return start + (words.length + 1) * 4;
  });
  const bytes = new Uint8Array(starts.byteLength + letters.length);
  bytes.set(new Uint8Array(starts.buffer));
  bytes.set(letters.done(), starts.byteLength);
  const write = (text: string, into: ByteWriter) => {
    for (const part of text.match(PARTS) ?? []) {
      const place = places.get(part);
      if (place === undefined) {
        const letters = encoder.encode(part);
        into.byte(LITERAL);
        into.varint(letters.length);
        into.append(letters);
      } else if (place < AFTER_ONE) into.byte(place);
      else if (place < AFTER_TWO) {
        into.byte(ONE_BYTE + ((place - AFTER_ONE) >> 8));
        into.byte((place - AFTER_ONE) & 255);
      } else {
        into.byte(TWO_BYTES + ((place - AFTER_TWO) >> 16));
        into.byte(((place - AFTER_TWO) >> 8) & 255);
        into.byte((place - AFTER_TWO) & 255);
      }
    }
  };
  return { bytes, write };
};

/** Letters of the text being read; grown where one is longer. */
let room = new Uint8Array(1 << 12);

/** A text where it stands coded. */
export type Coded = { vocabulary: Vocabulary; bytes: Uint8Array; from: number; to: number };

export type Vocabulary = {
  /** How many words it names. */
  size: number;
  /** The letters of a word by its place. */
  word: (place: number) => string;
  /** The text between two places of `coded`. */
  text: (coded: Uint8Array, from: number, to: number) => string;
  /** The same part by part. What it gives is overwritten by the next text. */
  split: (coded: Uint8Array, from: number, to: number) => Parts;
};

/** So many figures: the place of each part; or, of one that is written out, -1 less where its letters begin, and then where they end. */
export type Parts = { count: number; figures: Int32Array };

const parts: Parts = { count: 0, figures: new Int32Array(1 << 10) };

/** Goes through a coded text word by word: `named` is told a word's place, `spelt` from where to where one is written out. */
const eachCoded = (
  coded: Uint8Array,
  from: number,
  to: number,
  named: (place: number) => void,
  spelt: (start: number, end: number) => void,
): void => {
  let at = from;
  while (at < to) {
    const byte = coded[at] as number;
    at += 1;
    if (byte < ONE_BYTE) named(byte);
    else if (byte < TWO_BYTES) {
      named(AFTER_ONE + ((byte - ONE_BYTE) << 8) + (coded[at] as number));
      at += 1;
    } else if (byte < LITERAL) {
      named(AFTER_TWO + ((byte - TWO_BYTES) << 16) + ((coded[at] as number) << 8) + (coded[at + 1] as number));
      at += 2;
    } else {
      let size = 0;
      for (let shift = 0; ; shift += 7) {
        const more = coded[at] as number;
        at += 1;
        size |= (more & 127) << shift;
        if (more < 128) break;
      }
      spelt(at, at + size);
      at += size;
    }
  }
};

/** Reads texts coded with a vocabulary. */
export const openVocabulary = (vocabulary: Uint8Array): Vocabulary => {
  const aligned = vocabulary.byteOffset % 4 === 0 ? vocabulary : vocabulary.slice();
  const first = new DataView(aligned.buffer, aligned.byteOffset).getUint32(0, true);
  const starts = new Uint32Array(aligned.buffer, aligned.byteOffset, first >> 2);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const split: Vocabulary['split'] = (coded, from, to) => {
    // No part takes more figures than bytes.
    if (parts.figures.length < to - from) parts.figures = new Int32Array((to - from) * 2);
    const { figures } = parts;
    let count = 0;
    eachCoded(
      coded,
      from,
      to,
      (place) => {
        figures[count] = place;
        count += 1;
      },
      (start, end) => {
        figures[count] = -1 - start;
        figures[count + 1] = end;
        count += 2;
      },
    );
    parts.count = count;
    return parts;
  };
  const text: Vocabulary['text'] = (coded, from, to) => {
    let length = 0;
    const take = (letters: Uint8Array, start: number, end: number) => {
      if (length + end - start > room.length) {
        const grown = new Uint8Array((length + end - start) * 2);
        grown.set(room.subarray(0, length));
        room = grown;
      }
      for (let at = start; at < end; at += 1) {
        room[length] = letters[at] as number;
        length += 1;
      }
    };
    eachCoded(
      coded,
      from,
      to,
      (place) => take(aligned, starts[place] as number, starts[place + 1] as number),
      (start, end) => take(coded, start, end),
    );
    return decoder.decode(room.subarray(0, length));
  };
  const word = (place: number) => decoder.decode(aligned.subarray(starts[place], starts[place + 1]));
  return { size: starts.length - 1, word, text, split };
};
