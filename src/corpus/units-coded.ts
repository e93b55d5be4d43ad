// The words of a text by the words it is coded with (vocabulary.ts): each of those is read once, and then known by its place. Gives what reading the text
// gives, or nothing: where a word of the text goes over the edge of two of the vocabulary, it has to be read by its letters.

import type { Vocabulary } from './vocabulary.ts';

/** A word of the vocabulary by itself: how long it is, and the words in it, UTF-16 offsets in it. */
export type Shaped<Word> = { length: number; words: { start: number; end: number; word: Word }[] };

/** How a place looks, in one number: how long it is, where its one word begins and ends; what it may be part of. */
const LENGTH_BITS = 10;
const LONGEST = (1 << LENGTH_BITS) - 1;
const LENGTH = 0;
const END = LENGTH_BITS;
const START = LENGTH_BITS * 2;
/** Its first letter, and its last, is a digit; it is a mark that stands within numbers. What is not known yet is none of all. */
const DIGIT_FIRST = 1 << 24;
const DIGIT_LAST = 1 << 25;
const POINT = 1 << 26;
/** It has no word, or several, or one that begins far in. */
const NONE = 1 << 27;
const SEVERAL = 1 << 28;
const KNOWN = 1 << 29;
const UNREADABLE = 1 << 30;
const LATEST_START = 15;

const DIGIT = /\p{N}/u;

/** What is known of the places of one vocabulary. */
type Places<Word> = { shapes: Int32Array; words: (Word | null)[]; several: Map<number, Shaped<Word>> };

/** Where a number may go on over the edge of two words of the vocabulary: "2", ".", "5". */
const NOT_IN_NUMBER = 0;
const IN_NUMBER = 1;
const AT_POINT = 2;

/** Where a number stands behind a word of the vocabulary, by where it stood before. */
const behind = (shape: number, before: number): number => {
  if ((shape & DIGIT_LAST) !== 0) return IN_NUMBER;
  return (shape & POINT) !== 0 && before === IN_NUMBER ? AT_POINT : NOT_IN_NUMBER;
};

export class CodedWords<Word> {
  private readonly known = new WeakMap<Vocabulary, Places<Word>>();
  private places: Places<Word> | null = null;
  private of: Vocabulary | null = null;

  private placesOf(vocabulary: Vocabulary): Places<Word> {
    if (this.of === vocabulary && this.places) return this.places;
    const before = this.known.get(vocabulary);
    const places = before ?? { shapes: new Int32Array(vocabulary.size), words: [], several: new Map() };
    if (!before) this.known.set(vocabulary, places);
    this.of = vocabulary;
    this.places = places;
    return places;
  }

  private shapeOf(
    places: Places<Word>,
    place: number,
    letters: string,
    shaped: (letters: string) => Shaped<Word> | null,
  ): number {
    const read = shaped(letters);
    let shape = KNOWN;
    if (read === null || letters.length > LONGEST) shape |= UNREADABLE;
    else {
      const [only] = read.words;
      shape |= read.length << LENGTH;
      if (DIGIT.test(letters[0] ?? '')) shape |= DIGIT_FIRST;
      if (DIGIT.test(letters.at(-1) ?? '')) shape |= DIGIT_LAST;
      if (letters === '.' || letters === ',') shape |= POINT;
      if (!only) shape |= NONE;
      else if (read.words.length > 1 || only.start > LATEST_START) {
        shape |= SEVERAL;
        places.several.set(place, read);
      } else {
        shape |= (only.end << END) | (only.start << START);
        places.words[place] = only.word;
      }
    }
    places.shapes[place] = shape;
    return shape;
  }

  /**
   * Reads a text: `each` calls back with its places, in order; `push` takes its words; `stretch` reads what is written out, and says whether it could.
   * False where the text has to be read by its letters; what was taken then is worth nothing.
   */
  read(
    vocabulary: Vocabulary,
    each: (visit: (place: number) => void) => void,
    shaped: (letters: string) => Shaped<Word> | null,
    push: (start: number, end: number, word: Word) => void,
    stretch: (start: number, end: number) => boolean,
    text: string,
  ): boolean {
    const places = this.placesOf(vocabulary);
    const { shapes, words } = places;
    let readable = true;
    let number = NOT_IN_NUMBER;
    let at = 0;
    each((place) => {
      if (!readable) return;
      if (place < 0) {
        const end = at - 1 - place;
        const digit = DIGIT.test(text[at] ?? '');
        readable = !(digit && number === AT_POINT) && stretch(at, end);
        number = DIGIT.test(text[end - 1] ?? '') ? IN_NUMBER : NOT_IN_NUMBER;
        at = end;
        return;
      }
      let shape = shapes[place] as number;
      if (shape === 0) shape = this.shapeOf(places, place, vocabulary.word(place), shaped);
      if ((shape & (DIGIT_FIRST | UNREADABLE)) !== 0 && ((shape & UNREADABLE) !== 0 || number === AT_POINT)) {
        readable = false;
        return;
      }
      number = behind(shape, number);
      if ((shape & (NONE | SEVERAL)) === 0)
        push(at + ((shape >> START) & LATEST_START), at + ((shape >> END) & LONGEST), words[place] as Word);
      else if ((shape & SEVERAL) !== 0)
        for (const { start, end, word } of places.several.get(place)?.words ?? []) push(at + start, at + end, word);
      at += (shape >> LENGTH) & LONGEST;
    });
    return readable && at === text.length;
  }
}
