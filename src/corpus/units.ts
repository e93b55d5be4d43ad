// Words made comparable: what index, alignment and comparison call one word. Short forms are opened ("don't" is "do not"), numbers are
// values ("twenty-five" is 25, "2.5 million" is 2500000), British spelling is American, inflections are stems. Says nothing about how
// alike two texts are: that is align.ts.

import { stem } from '../text/stems.ts';
import { numberAt } from './numbers.ts';
import { NEGATIONS, SHORT_ENDINGS, SHORT_FORMS, SPELLINGS, STOP_WORDS } from './spelling.ts';
import { type Known, reader } from './units-read.ts';

export type Unit = {
  /** What is compared and indexed. */
  term: string;
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

/** A word of a text in plain spelling: its stem, and what kind of word it is. */
type Word = { term: string; stop: boolean; negation: boolean; answer: boolean };

/** Words read before, with what they stand for in the language asked for last: news repeats its words. */
const known = reader<readonly Word[]>();
let knownLanguage = 'en';

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
  opened(folded).map((word) => ({
    term: stem(word, lang),
    stop: STOP_WORDS.has(word),
    negation: NEGATIONS.has(word),
    answer: word === 'no',
  }));

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

const UNITED_STATES: readonly Word[] = ['u', 's'].map((term) => ({ term, stop: true, negation: false, answer: false }));
const BREAKS = /[,.;!–—-]/;
const ELLIPSIS = /\.\s?\.|…/;

/** Whether the word after `end` of one token and before `start` of the next begins a sentence. */
const beginsSentence = (text: string, previousEnd: number, start: number): boolean => {
  // Most words stand one space behind the one before.
  if (start - previousEnd === 1 && text[previousEnd] === ' ') return false;
  for (let at = previousEnd; at < start; at += 1) if (SENTENCE_END.test(text[at] ?? '')) return true;
  return false;
};

const functionWord = (term: string): Word => ({ term, stop: true, negation: false, answer: false });
const DOLLAR = functionWord('dollar');
const PERCENT = functionWord('percent');

/** A number with what its signs say: "$5" is 5 dollars, "5%" is 5 percent. */
const numberWords = (value: number, text: string, start: number, end: number): Word[] => {
  const found = [{ term: value === 1 ? 'one' : String(value), stop: false, negation: false, answer: false }];
  if (text[start - 1] === '$') found.push(DOLLAR);
  if (text[end] === '%') found.push(PERCENT);
  return found;
};

/** Calls back for each word, or run of words that make a number, with where it stands and the words it stands for. */
const eachWord = (
  text: string,
  lang: string,
  visit: (at: number, start: number, end: number, words: readonly Word[], number: number | null) => void,
): void => {
  if (lang !== knownLanguage) {
    known.forget();
    knownLanguage = lang;
  }
  const { count, starts, ends, words } = known.read(text);
  for (let at = 0; at < count; ) {
    const word = words[at] as Known<readonly Word[]>;
    const start = starts[at] as number;
    const number = word.numeric ? numberAt(words, at) : null;
    if (number) {
      const end = ends[at + number.length - 1] as number;
      visit(at, start, end, numberWords(number.value, text, start, end), number.value);
      at += number.length;
      continue;
    }
    const end = ends[at] as number;
    if (word.folded === 'us' && end - start === 2 && text.startsWith('US', start))
      visit(at, start, end, UNITED_STATES, null);
    else {
      word.meaning ??= wordsOf(word.folded, lang);
      visit(at, start, end, word.meaning, null);
    }
    at += 1;
  }
};

/** The comparable words of a text, in order. Linear in its length. */
export const units = (text: string, lang = 'en'): Unit[] => {
  const brackets = insertions(text);
  const found: Unit[] = [];
  let bracket = 0;
  let previousEnd = 0;
  eachWord(text, lang, (at, start, end, words, number) => {
    while (bracket < brackets.length && (brackets[bracket]?.end ?? 0) <= start) bracket += 1;
    const inserted = (brackets[bracket]?.start ?? Number.POSITIVE_INFINITY) <= start;
    const opens = at === 0 || beginsSentence(text, previousEnd, start);
    const afterGap = previousEnd > 0 && start > previousEnd + 1 && ELLIPSIS.test(text.slice(previousEnd, start));
    const capital = !opens && number === null && isCapital(text, start);
    for (let index = 0; index < words.length; index += 1) {
      const word = words[index] as Word;
      found.push({
        term: word.term,
        token: at,
        start,
        end,
        number: index === 0 ? number : null,
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
  });
  return found;
};

/** The terms alone, which is all that an index needs. */
export const terms = (text: string, lang = 'en'): string[] => {
  const found: string[] = [];
  eachWord(text, lang, (_, __, ___, words) => {
    for (const word of words) found.push(word.term);
  });
  return found;
};
