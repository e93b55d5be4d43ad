// Words made comparable: what index, alignment and comparison call one word. Short forms are opened ("don't" is "do not"), numbers are
// values ("twenty-five" is 25, "2.5 million" is 2500000), British spelling is American, inflections are stems. Says nothing about how
// alike two texts are: that is align.ts.

import { stem, stemmedAs } from '../text/stems.ts';
import { type Brief, briefFrom, Is } from './brief.ts';
import { isUs, type Known } from './known-words.ts';
import { numberAt } from './numbers.ts';
import { NEGATIONS, SHORT_ENDINGS, SHORT_FORMS, SPELLINGS, STOP_WORDS } from './spelling.ts';
import { Stance, stanceAlone } from './stance.ts';
import { ageOfNumbers, makeRoomForTerms, numberOf } from './term-numbers.ts';
import { type Read, reader } from './units-read.ts';
import type { Coded } from './vocabulary.ts';

/** A word of a text as it is compared, and how and where it stands. */
export type Unit = {
  /** What is compared and indexed, and its number (term-numbers.ts). */
  readonly term: string;
  readonly code: number;
  /** UTF-16 offsets in the text. */
  readonly start: number;
  readonly end: number;
  /** The value, where it is a number. */
  readonly number: number | null;
  readonly negation: boolean;
  readonly stop: boolean;
  /** Written with a capital where no sentence begins: a name, most likely. */
  readonly name: boolean;
  /** Inside [brackets] or (parentheses): an editor's word, not the speaker's. */
  readonly inserted: boolean;
  /** Begins a sentence, or stands behind a colon or a mark of quotation. */
  readonly opens: boolean;
  /** The text says that something was left out before it: an ellipsis. */
  readonly afterGap: boolean;
};

/** What is compared and indexed of a word, and its number (term-numbers.ts). */
export type Term = { readonly term: string; readonly code: number };

/** A word of a text in plain spelling: its stem, and what kind of word it is. */
type Word = Term & { stop: boolean; negation: boolean; answer: boolean };

/** Words read before, with what they stand for in a language: news repeats its words. They bear the numbers of their age. */
type ReadWords = Read<readonly Word[]>;
type KnownWords = ReturnType<typeof reader<readonly Word[]>> & { age: number };
const known = new Map<string | null, KnownWords>();

/** Languages whose words are remembered at one time; a record seldom has more. */
const LANGUAGES = 4;

const knownIn = (lang: string): KnownWords => {
  const language = stemmedAs(lang);
  const before = known.get(language);
  if (before) return before;
  if (known.size >= LANGUAGES) known.clear();
  const words = { ...reader<readonly Word[]>({ briefAlone: (word) => briefAlone(word, lang) }), age: ageOfNumbers() };
  known.set(language, words);
  return words;
};

const wordFrom = (term: string, stop = false, negation = false, answer = false): Word => ({
  term,
  code: numberOf(term),
  stop,
  negation,
  answer,
});

const american = (word: string): string => {
  for (const { letters, american, before, behind, after } of SPELLINGS) {
    // None of the endings has the letters in it, so that only the last of them can stand before one.
    const at = word.lastIndexOf(letters);
    if (at < before || (after !== undefined && !after.includes(word[at - 1] as string))) continue;
    const rest = word.slice(at + letters.length);
    if (behind.includes(rest)) return word.slice(0, at) + american + rest;
  }
  return word;
};

/** The words a folded word stands for, in plain spelling. */
const opened = (word: string): readonly string[] => {
  const short = SHORT_FORMS.get(word);
  if (short) return short;
  if (word.includes("'")) {
    for (const [ending, long] of SHORT_ENDINGS) {
      if (!word.endsWith(ending) || word.length === ending.length) continue;
      const rest = word.slice(0, -ending.length);
      return long === null ? [american(rest)] : [american(rest), long];
    }
    return [american(word.replaceAll("'", ''))];
  }
  return [word.length > 5 ? american(word) : word];
};

const wordsOf = (folded: string, lang: string): readonly Word[] =>
  opened(folded).map((word) => wordFrom(stem(word, lang), STOP_WORDS.has(word), NEGATIONS.has(word), word === 'no'));

const functionWord = (term: string): Word => wordFrom(term, true);
const unitedStates = (): readonly Word[] => ['u', 's'].map(functionWord);

/** A number with what its signs say: "$5" is 5 dollars, "5%" is 5 percent. */
const numberWords = (value: number, first: number, last: number): Word[] => {
  const found = [wordFrom(value === 1 ? 'one' : String(value))];
  if ((first & Stance.dollars) !== 0) found.push(functionWord('dollar'));
  if ((last & Stance.percent) !== 0) found.push(functionWord('percent'));
  return found;
};

/** Reads a text's words, by a way of reading, with what is remembered of them in its language. */
const readIn = (lang: string, way: (remembered: KnownWords) => ReadWords): ReadWords => {
  makeRoomForTerms();
  for (let again = false; ; again = true) {
    const remembered = knownIn(lang);
    if (remembered.age !== ageOfNumbers()) {
      remembered.forget();
      remembered.age = ageOfNumbers();
    }
    const found = way(remembered);
    for (let at = 0; at < found.count; at += 1) {
      if (found.briefs[at] !== 0) continue;
      const word = found.words[at] as Known<readonly Word[]>;
      word.meaning ??= wordsOf(word.folded, lang);
    }
    // Where the terms were numbered anew on the way, the first words bear other numbers than the last. A text that has more than can be numbered is no
    // wording's.
    if (remembered.age === ageOfNumbers() || again) return found;
  }
};

/** The words one stands for; "US" in capitals is no "us". */
const standsFor = (word: Known<readonly Word[]>, stance: number): readonly Word[] =>
  (stance & Stance.states) !== 0 ? unitedStates() : (word.meaning as readonly Word[]);

/** Calls back for each word, or run of words that make a number, with the words it stands for. */
const eachWord = (text: string, lang: string, visit: (words: readonly Word[]) => void): void => {
  const { count, starts, ends, words } = readIn(lang, (remembered) => remembered.read(text));
  const stanceAt = (at: number) =>
    stanceAlone(text, starts[at] as number, ends[at] as number, isUs(words[at] as Known<readonly Word[]>));
  for (let at = 0; at < count; ) {
    const word = words[at] as Known<readonly Word[]>;
    const number = word.numeric ? numberAt(words, at) : null;
    visit(
      number
        ? numberWords(number.value, stanceAt(at), stanceAt(at + number.length - 1))
        : isUs(word)
          ? standsFor(word, stanceAt(at))
          : (word.meaning as readonly Word[]),
    );
    at += number?.length ?? 1;
  }
};

/** The words that one of a text stands for, or a number that begins with it; its value, and the last of its words in the text. */
const meantAt = ({ words, stances }: ReadWords, at: number) => {
  const head = words[at] as Known<readonly Word[]>;
  const stance = stances[at] as number;
  const number = head.numeric ? numberAt(words, at) : null;
  if (number === null) return { words: standsFor(head, stance), value: null, last: at };
  const last = at + number.length - 1;
  return { words: numberWords(number.value, stance, stances[last] as number), value: number.value, last };
};

/** What a word is by itself and by how it stands. `first`: it is the first of those that the word of the text stands for. */
const kindOf = ({ stop, negation, answer }: Word, stance: number, first: boolean, isNumber: boolean): number => {
  let kind = stop ? Is.stop : 0;
  // "No, I think …" answers, it does not turn the sentence round.
  if (negation && !(answer && (stance & Stance.broken) !== 0)) kind |= Is.negation;
  if ((stance & Stance.inserted) !== 0) kind |= Is.inserted;
  if (!stop && !isNumber && (stance & (Stance.capital | Stance.opens)) === Stance.capital) kind |= Is.name;
  if (first && (stance & Stance.opens) !== 0) kind |= Is.opens;
  if (first && (stance & Stance.afterGap) !== 0) kind |= Is.afterGap;
  return kind;
};

/**
 * What a word of a text is in brief wherever it stands; 0 where it stands for several, or is told by others beside it. What it stands for is not kept with
 * it: of the words of coded texts hardly any is asked for it again.
 */
const briefAlone = (word: Known<readonly Word[]>, lang: string): Brief => {
  const meaning = word.meaning ?? wordsOf(word.folded, lang);
  const [only] = meaning;
  if (!only || meaning.length > 1 || word.numeric || only.answer || isUs(word)) return 0;
  return briefFrom(only.code, kindOf(only, 0, true, false), null);
};

/** A text read: its words in brief, and as they are spelt (units-read.ts) where these were asked for. */
export type BriefsRead = { briefs: Brief[]; spelt: readonly Known<readonly Word[]>[] | null };

/** The text being read, in brief; copied when it is, so that no array has to grow. */
const room: Brief[] = [];

/** The comparable words of a wording, in order. `coded`: where it stands coded, which is quicker to read; `spelt`: they are wanted as they are spelt, too. */
export const briefsRead = (words: () => string, lang = 'en', coded: Coded | null = null, spelt = false): BriefsRead => {
  const found = readIn(lang, (remembered) =>
    coded ? remembered.readCoded(coded, words, spelt) : remembered.read(words(), { spelt, standing: true }),
  );
  const { count, stances, briefs: alone } = found;
  let made = 0;
  for (let at = 0; at < count; at += 1) {
    const brief = alone[at] as Brief;
    const stance = stances[at] as number;
    if (brief !== 0) {
      // Without brackets: a text with these is read by its letters.
      const name = (stance & (Stance.capital | Stance.opens)) === Stance.capital && (brief & Is.stop) === 0;
      let kind = name ? Is.name : 0;
      if ((stance & Stance.opens) !== 0) kind |= Is.opens;
      if ((stance & Stance.afterGap) !== 0) kind |= Is.afterGap;
      room[made] = brief | kind;
      made += 1;
      continue;
    }
    const { words: meant, value, last } = meantAt(found, at);
    for (let index = 0; index < meant.length; index += 1) {
      const word = meant[index] as Word;
      const number = index === 0 ? value : null;
      room[made] = briefFrom(word.code, kindOf(word, stance, index === 0, value !== null), number);
      made += 1;
    }
    at = last;
  }
  return { briefs: room.slice(0, made), spelt: found.spelt };
};

/** The comparable words of a text, in order. Linear in its length. */
export const units = (text: string, lang = 'en'): Unit[] => {
  const found = readIn(lang, (remembered) => remembered.read(text, { standing: true }));
  const { count, stances, starts, ends } = found;
  const units: Unit[] = [];
  for (let at = 0; at < count; at += 1) {
    const { words, value, last } = meantAt(found, at);
    for (const [index, word] of words.entries()) {
      const kind = kindOf(word, stances[at] as number, index === 0, value !== null);
      units.push({
        term: word.term,
        code: word.code,
        start: starts[at] as number,
        end: ends[last] as number,
        number: index === 0 ? value : null,
        negation: (kind & Is.negation) !== 0,
        stop: word.stop,
        name: (kind & Is.name) !== 0,
        inserted: (kind & Is.inserted) !== 0,
        opens: (kind & Is.opens) !== 0,
        afterGap: (kind & Is.afterGap) !== 0,
      });
    }
    at = last;
  }
  return units;
};

/** The units of two texts that are held against each other: their terms bear the numbers of one age, unless one text has more than can be numbered. */
export const unitsOfBoth = (a: string, b: string): [Unit[], Unit[]] => {
  const age = ageOfNumbers();
  const both: [Unit[], Unit[]] = [units(a), units(b)];
  return age === ageOfNumbers() ? both : [units(a), units(b)];
};

/** Units in brief. */
export const briefsOf = (units: readonly Unit[]): Brief[] =>
  units.map(({ code, number, stop, negation, name, inserted, opens, afterGap }) =>
    briefFrom(
      code,
      (stop ? Is.stop : 0) |
        (negation ? Is.negation : 0) |
        (name ? Is.name : 0) |
        (inserted ? Is.inserted : 0) |
        (opens ? Is.opens : 0) |
        (afterGap ? Is.afterGap : 0),
      number,
    ),
  );

/** The terms of a text with their numbers, in order. */
export const termsRead = (text: string, lang = 'en'): Term[] => {
  const found: Term[] = [];
  eachWord(text, lang, (words) => {
    for (let index = 0; index < words.length; index += 1) found.push(words[index] as Word);
  });
  return found;
};

/** The terms alone, which is all that an index needs. */
export const terms = (text: string, lang = 'en'): string[] => {
  const found: string[] = [];
  eachWord(text, lang, (words) => {
    for (const word of words) found.push(word.term);
  });
  return found;
};
