// The words of a text by the parts it is coded with (vocabulary.ts): each part is read once, and then known by its place, so that the text itself need not
// be put together. Gives what reading the text gives, or nothing: where a word goes over the edge of two parts, or what stands beside it tells more than
// that a sentence or a clause ends, the text has to be read by its letters.

import { startsNumber, startsUpper } from '../text/letters.ts';
import { codesOf, endsSentence, isBreak, isWhite, Stance } from './stance.ts';
import type { Coded, Vocabulary } from './vocabulary.ts';

/** What a part is made of, as bits; 0 where that is not known yet. */
const KNOWN = 1;
/** It has no word; it has several, or letters that are no reading by parts. */
const WORDLESS = 1 << 1;
const ODD = 1 << 2;
/** Its word has a capital; is "US"; reaches to the part's end. A sentence ends in it before the word, or behind it. */
const CAPITAL = 1 << 3;
const STATES = 1 << 4;
const REACHES = 1 << 5;
const ENDS = 1 << 6;
const ENDS_BEHIND = 1 << 7;
/** It begins with a mark that parts clauses; it is a period, a hyphen, white space; a mark that stands within numbers. */
const BREAK = 1 << 8;
const PERIOD = 1 << 9;
const HYPHEN = 1 << 10;
const SPACE = 1 << 11;
const POINT = 1 << 12;
/** Its first letter, and its last, is a digit. */
const DIGIT_FIRST = 1 << 13;
const DIGIT_LAST = 1 << 14;

const BLANK = 32;
/** Brackets that may be an editor's, signs that say more of a number, an ellipsis. */
const ODD_LETTERS = codesOf('[($%…');

const isOdd = (letters: string): boolean => {
  for (let at = 0; at < letters.length; at += 1) if (ODD_LETTERS.includes(letters.charCodeAt(at))) return true;
  return false;
};

/** What stood before a part: a number that may go on over the edge ("2", ".", "5"), and a period that may begin an ellipsis (".", " ", "."). */
const NOTHING = 0;
const NUMBER = 1;
const POINT_OF_NUMBER = 2;
const PERIOD_BEFORE = 1;
const SPACE_BEHIND_PERIOD = 2;

/** The words of a part by itself: how many, and the only one with its place, UTF-16 offsets in the part. */
export type Shape<Word> = { count: number; start: number; end: number; word: Word };

/** What is needed of the reader: to read a part by its letters (null where that depends on what stands beside it), to tell what a word is in brief, and to take it. */
export type Reading<Word> = {
  shape: (letters: string) => Shape<Word> | null;
  push: (word: Word, brief: number, stance: number) => void;
  briefAlone: (word: Word) => number;
  isUs: (word: Word) => boolean;
  /** Whether it may be joined to what stands behind a hyphen. */
  isHalf: (word: Word) => boolean;
};

/** What is known of the parts of one vocabulary, by their place. */
type Places<Word> = { kinds: Uint16Array; briefs: Int32Array; words: (Word | null)[] };

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * Reads coded texts for a reader; false where a text has to be read by its letters: what was taken then is worth nothing. A word is taken when what stands
 * behind it is known.
 */
export const codedReader = <Word>(reading: Reading<Word>): ((coded: Coded) => boolean) => {
  const { shape, push, briefAlone, isUs, isHalf } = reading;
  const known = new WeakMap<Vocabulary, Places<Word>>();
  let latest: { of: Vocabulary; places: Places<Word> } | null = null;
  /** The part at hand: its word, and that in brief. */
  let word: Word | null = null;
  let brief = 0;
  /** The word before it, not taken yet; and what stands before the part. */
  let waiting: Word | null = null;
  let waitingBrief = 0;
  let stance = 0;
  let reaches = false;
  let number = NOTHING;
  let gap = NOTHING;
  /** An ellipsis stands behind the word that waits. */
  let leftOut = false;

  const placesOf = (vocabulary: Vocabulary): Places<Word> => {
    if (latest?.of === vocabulary) return latest.places;
    const { size } = vocabulary;
    const places = known.get(vocabulary) ?? {
      kinds: new Uint16Array(size),
      briefs: new Int32Array(size),
      words: new Array<Word | null>(size).fill(null),
    };
    known.set(vocabulary, places);
    latest = { of: vocabulary, places };
    return places;
  };

  /** What a word in a part is besides itself. */
  const kindOfWord = (letters: string, { start, end, word }: Shape<Word>): number => {
    let kind = 0;
    if (endsSentence(letters, 0, start)) kind |= ENDS;
    if (endsSentence(letters, end, letters.length)) kind |= ENDS_BEHIND;
    if (startsUpper(letters, start)) kind |= CAPITAL;
    if (isUs(word) && letters.slice(start, end) === 'US') kind |= STATES;
    if (end === letters.length) kind |= REACHES;
    return kind;
  };

  /** The same of a part that is a word, with or without a space before it, and nothing else; it is the part at hand then. */
  const kindOfWhole = (letters: string, read: Shape<Word>): number => {
    word = read.word;
    brief = briefAlone(word);
    let kind = KNOWN | REACHES;
    if (startsUpper(letters, read.start)) kind |= CAPITAL;
    if (isUs(word) && letters.length - read.start === 2 && letters.endsWith('US')) kind |= STATES;
    if (startsNumber(letters)) kind |= DIGIT_FIRST;
    if (startsNumber(letters, letters.length - 1)) kind |= DIGIT_LAST;
    return kind;
  };

  /** Reads a part by its letters: what it is made of. */
  const kindOf = (letters: string): number => {
    word = null;
    brief = 0;
    const read = shape(letters);
    if (read === null || read.count > 1) return KNOWN | ODD;
    // Nearly all are one word and the space before it, which is to be told of itself alone.
    const whole = read.count === 1 && read.end === letters.length && read.start <= 1;
    if (whole && (read.start === 0 || letters.charCodeAt(0) === BLANK)) return kindOfWhole(letters, read);
    if (isOdd(letters)) return KNOWN | ODD;
    let kind = KNOWN;
    if (isBreak(letters, 0)) kind |= BREAK;
    if (letters === '.') kind |= PERIOD | POINT;
    if (letters === ',') kind |= POINT;
    if (letters === '-') kind |= HYPHEN;
    if (letters.length === 1 && isWhite(letters.charCodeAt(0))) kind |= SPACE;
    if (startsNumber(letters)) kind |= DIGIT_FIRST;
    if (startsNumber(letters, letters.length - 1)) kind |= DIGIT_LAST;
    if (read.count === 0) return kind | WORDLESS | (endsSentence(letters, 0, letters.length) ? ENDS : 0);
    word = read.word;
    brief = briefAlone(word);
    return kind | kindOfWord(letters, read);
  };

  /** What a part of the vocabulary is made of. */
  const kindAt = ({ kinds, briefs, words }: Places<Word>, vocabulary: Vocabulary, place: number): number => {
    let kind = kinds[place] as number;
    if (kind !== 0) {
      word = words[place] as Word | null;
      brief = briefs[place] as number;
      return kind;
    }
    kind = kindOf(vocabulary.word(place));
    kinds[place] = kind;
    words[place] = word;
    briefs[place] = brief;
    return kind;
  };

  /** Whether a text may be read by its parts where this one stands: no number goes over its edge, and no half of a word before it. */
  const isApart = (kind: number): boolean => {
    if ((kind & ODD) !== 0 || ((kind & DIGIT_FIRST) !== 0 && number === POINT_OF_NUMBER)) return false;
    number = (kind & DIGIT_LAST) !== 0 ? NUMBER : (kind & POINT) !== 0 && number === NUMBER ? POINT_OF_NUMBER : NOTHING;
    if ((kind & PERIOD) !== 0) {
      leftOut ||= gap !== NOTHING && waiting !== null;
      gap = PERIOD_BEFORE;
    } else gap = (kind & SPACE) !== 0 && gap === PERIOD_BEFORE ? SPACE_BEHIND_PERIOD : NOTHING;
    return !(reaches && (kind & HYPHEN) !== 0 && isHalf(waiting as Word));
  };

  /** Takes the word before, and has that of the part wait; `opens` is not 0 where a sentence ended between the two. */
  const take = (kind: number, opens: number): void => {
    if (waiting !== null) push(waiting, waitingBrief, stance);
    waiting = word;
    waitingBrief = brief;
    stance = (kind & ENDS) !== 0 ? Stance.opens : opens;
    if (leftOut) stance |= Stance.afterGap;
    leftOut = false;
    if ((kind & CAPITAL) !== 0) stance |= Stance.capital;
    if ((kind & STATES) !== 0) stance |= Stance.states;
    reaches = (kind & REACHES) !== 0;
  };

  return ({ vocabulary, bytes, from, to }) => {
    const places = placesOf(vocabulary);
    const { figures, count } = vocabulary.split(bytes, from, to);
    waiting = null;
    reaches = false;
    number = NOTHING;
    gap = NOTHING;
    leftOut = false;
    let opens: number = Stance.opens;
    for (let index = 0; index < count; index += 1) {
      const place = figures[index] as number;
      let kind: number;
      if (place < 0) {
        index += 1;
        kind = kindOf(decoder.decode(bytes.subarray(-1 - place, figures[index] as number)));
      } else kind = kindAt(places, vocabulary, place);
      if (!isApart(kind)) return false;
      if (reaches && (kind & BREAK) !== 0) stance |= Stance.broken;
      if ((kind & WORDLESS) !== 0) {
        reaches = false;
        if ((kind & ENDS) !== 0) opens = Stance.opens;
      } else {
        take(kind, opens);
        opens = (kind & ENDS_BEHIND) === 0 ? 0 : Stance.opens;
      }
    }
    if (waiting !== null) push(waiting, waitingBrief, stance);
    return true;
  };
};
