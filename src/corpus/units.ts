// Words made comparable: what index, alignment and comparison call one word. Short forms are opened ("don't" is "do not"), numbers are
// values ("twenty-five" is 25, "2.5 million" is 2500000), British spelling is American, inflections are stems. Says nothing about how
// alike two texts are: that is align.ts.

import { stem, stemmedAs } from '../text/stems.ts';
import { numberAt } from './numbers.ts';
import { NEGATIONS, SHORT_ENDINGS, SHORT_FORMS, SPELLINGS, STOP_WORDS } from './spelling.ts';
import { ageOfNumbers, makeRoomForTerms, numberOf } from './term-numbers.ts';
import { type Known, type Read, reader } from './units-read.ts';
import type { Coded } from './vocabulary.ts';

export type Unit = {
  /** What is compared and indexed, and its number (term-numbers.ts). */
  term: string;
  code: number;
  /** Index of the (first) token it came from. */
  token: number;
  /** UTF-16 offsets in the text. */
  start: number;
  end: number;
  /** The value, where it is a number. */
  number: number | null;
  negation: boolean;
  stop: boolean;
  /** Written with a capital where no sentence begins: a name, most likely. */
  name: boolean;
  /** Inside [brackets] or (parentheses): an editor's word, not the speaker's. */
  inserted: boolean;
  /** Begins a sentence, or stands behind a colon or a mark of quotation. */
  opens: boolean;
  /** The text says that something was left out before it: an ellipsis. */
  afterGap: boolean;
};

/** What is compared and indexed of a word, and its number (term-numbers.ts). */
export type Term = { readonly term: string; readonly code: number };

/** A word of a text in plain spelling: its stem, and what kind of word it is. */
type Word = Term & { stop: boolean; negation: boolean; answer: boolean };

/** Words read before, with what they stand for in a language: news repeats its words. They bear the numbers of their age. */
type KnownWords = ReturnType<typeof reader<readonly Word[]>> & { age: number };
const known = new Map<string | null, KnownWords>();

/** Languages whose words are remembered at one time; a record seldom has more. */
const LANGUAGES = 4;

const knownIn = (lang: string): KnownWords => {
  const language = stemmedAs(lang);
  const before = known.get(language);
  if (before) return before;
  if (known.size >= LANGUAGES) known.clear();
  const words = { ...reader<readonly Word[]>(), age: ageOfNumbers() };
  known.set(language, words);
  return words;
};

const wordFrom = (term: string, kind: Partial<Word> = {}): Word => ({
  term,
  code: numberOf(term),
  stop: false,
  negation: false,
  answer: false,
  ...kind,
});

const american = (word: string): string => {
  for (const [letters, pattern, to] of SPELLINGS)
    if (word.includes(letters) && pattern.test(word)) return word.replace(pattern, to);
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
  opened(folded).map((word) =>
    wordFrom(stem(word, lang), {
      stop: STOP_WORDS.has(word),
      negation: NEGATIONS.has(word),
      answer: word === 'no',
    }),
  );

const SENTENCE_END = /[.!?:;…"“”«»\n]/;
const CAPITAL = /^\p{Lu}/u;
const isCapital = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code < 128 ? code >= 65 && code <= 90 : CAPITAL.test(text.slice(at, at + 2));
};
const OPENS = /[[(]/;

/** Where editors' insertions stand: [back], (expletive). Offsets, in order. A long parenthesis is the text's own. */
const insertions = (text: string): { start: number; end: number }[] => {
  if (!OPENS.test(text)) return [];
  const found: { start: number; end: number }[] = [];
  for (const match of text.matchAll(/\[[^[\]]{0,120}\]|\([^()]{0,60}\)/g))
    found.push({ start: match.index, end: match.index + match[0].length });
  return found;
};

const functionWord = (term: string): Word => wordFrom(term, { stop: true });
const unitedStates = (): readonly Word[] => ['u', 's'].map(functionWord);
const SPACE = 32;
const BREAKS = /[,.;!–—-]/;
const ELLIPSIS = /\.\s?\.|…/;

/** Whether the word after `end` of one token and before `start` of the next begins a sentence. */
const beginsSentence = (text: string, previousEnd: number, start: number): boolean => {
  for (let at = previousEnd; at < start; at += 1) if (SENTENCE_END.test(text[at] ?? '')) return true;
  return false;
};

/** A number with what its signs say: "$5" is 5 dollars, "5%" is 5 percent. */
const numberWords = (value: number, text: string, start: number, end: number): Word[] => {
  const found = [wordFrom(value === 1 ? 'one' : String(value))];
  if (text[start - 1] === '$') found.push(functionWord('dollar'));
  if (text[end] === '%') found.push(functionWord('percent'));
  return found;
};

/** Reads a text's words with what is remembered of them in its language. */
const readIn = (lang: string, text: string, coded: Coded | null = null, spelt = false): Read<readonly Word[]> => {
  makeRoomForTerms();
  for (let again = false; ; again = true) {
    const remembered = knownIn(lang);
    if (remembered.age !== ageOfNumbers()) {
      remembered.forget();
      remembered.age = ageOfNumbers();
    }
    const found = remembered.read(text, coded, spelt);
    for (let at = 0; at < found.count; at += 1) {
      const word = found.words[at] as Known<readonly Word[]>;
      word.meaning ??= wordsOf(word.folded, lang);
    }
    // Where the terms were numbered anew on the way, the first words bear other numbers than the last. A text that has more than can be numbered is no
    // wording's.
    if (remembered.age === ageOfNumbers() || again) return found;
  }
};

/** The words one stands for; "US" in capitals is no "us". */
const standsFor = (word: Known<readonly Word[]>, text: string, start: number, end: number): readonly Word[] =>
  word.folded === 'us' && end - start === 2 && text.startsWith('US', start)
    ? unitedStates()
    : (word.meaning as readonly Word[]);

/** Calls back for each word, or run of words that make a number, with the words it stands for. */
const eachWord = (text: string, lang: string, visit: (words: readonly Word[]) => void): void => {
  const { count, starts, ends, words } = readIn(lang, text);
  for (let at = 0; at < count; ) {
    const word = words[at] as Known<readonly Word[]>;
    const start = starts[at] as number;
    const number = word.numeric ? numberAt(words, at) : null;
    const end = ends[at + (number?.length ?? 1) - 1] as number;
    visit(number ? numberWords(number.value, text, start, end) : standsFor(word, text, start, end));
    at += number?.length ?? 1;
  }
};

/** A text read: its units, and its words as they are spelt (units-read.ts) where these were asked for. */
export type UnitsRead = { units: Unit[]; spelt: readonly Known<readonly Word[]>[] | null };

/** The comparable words of a text, in order. `coded`: where the text stands coded, which is quicker to read. Linear in its length. */
export const unitsRead = (text: string, lang = 'en', coded: Coded | null = null, spell = false): UnitsRead => {
  const brackets = insertions(text);
  const units: Unit[] = [];
  let bracket = 0;
  let previousEnd = 0;
  const { count, starts, ends, words: all, spelt } = readIn(lang, text, coded, spell);
  for (let at = 0; at < count; ) {
    const head = all[at] as Known<readonly Word[]>;
    const start = starts[at] as number;
    const number = head.numeric ? numberAt(all, at) : null;
    const length = number?.length ?? 1;
    const end = ends[at + length - 1] as number;
    const words = number ? numberWords(number.value, text, start, end) : standsFor(head, text, start, end);
    while (bracket < brackets.length && (brackets[bracket]?.end ?? 0) <= start) bracket += 1;
    const inserted = bracket < brackets.length && (brackets[bracket]?.start ?? 0) <= start;
    // Most words stand one space behind the one before.
    const far = start - previousEnd !== 1 || text.charCodeAt(previousEnd) !== SPACE;
    const opens = at === 0 || (far && beginsSentence(text, previousEnd, start));
    const afterGap = previousEnd > 0 && start > previousEnd + 1 && ELLIPSIS.test(text.slice(previousEnd, start));
    const capital = !opens && number === null && isCapital(text, start);
    for (let index = 0; index < words.length; index += 1) {
      const word = words[index] as Word;
      units.push({
        term: word.term,
        code: word.code,
        token: at,
        start,
        end,
        number: index === 0 && number !== null ? number.value : null,
        // "No, I think …" answers, it does not turn the sentence round.
        negation: word.negation && !(word.answer && BREAKS.test(text[end] ?? '')),
        stop: word.stop,
        name: capital && !word.stop,
        inserted,
        opens: opens && index === 0,
        afterGap: afterGap && index === 0,
      });
    }
    previousEnd = end;
    at += length;
  }
  return { units, spelt };
};

/** The comparable words of a text alone. */
export const units = (text: string, lang = 'en'): Unit[] => unitsRead(text, lang).units;

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
