// Words made comparable: what index, alignment and comparison call one word. Short forms are opened ("don't" is "do not"), numbers are
// values ("twenty-five" is 25, "2.5 million" is 2500000), British spelling is American, inflections are stems. Says nothing about how
// alike two texts are: that is align.ts.

import { stem } from '../text/stems.ts';
import { type Token, tokens } from '../text/tokens.ts';
import { numberAt } from './numbers.ts';
import { NEGATIONS, SHORT_ENDINGS, SHORT_FORMS, SPELLINGS, STOP_WORDS } from './spelling.ts';

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

/** Folded words remembered with what they stand for: news repeats its words. */
const REMEMBERED = 50_000;
const known = new Map<string, readonly Word[]>();
let knownLanguage = 'en';

const american = (word: string): string => {
  for (const [pattern, to] of SPELLINGS) if (pattern.test(word)) return word.replace(pattern, to);
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

const wordsOf = (folded: string, lang: string): readonly Word[] => {
  if (lang !== knownLanguage || known.size >= REMEMBERED) {
    known.clear();
    knownLanguage = lang;
  }
  const before = known.get(folded);
  if (before) return before;
  const words = opened(folded).map((word) => ({
    term: stem(word, lang),
    stop: STOP_WORDS.has(word),
    negation: NEGATIONS.has(word),
    answer: word === 'no',
  }));
  known.set(folded, words);
  return words;
};

const SENTENCE_END = /[.!?:;…"“”«»\n]/;
const CAPITAL = /^\p{Lu}/u;
const OPENS = /[[(]/;

/** Where editors' insertions stand: [back], (expletive). Offsets, in order. A long parenthesis is the text's own. */
const insertions = (text: string): { start: number; end: number }[] => {
  if (!OPENS.test(text)) return [];
  const found: { start: number; end: number }[] = [];
  for (const match of text.matchAll(/\[[^[\]]{0,120}\]|\([^()]{0,60}\)/g))
    found.push({ start: match.index, end: match.index + match[0].length });
  return found;
};

/** First halves of words that some papers write with a hyphen and some as one: "e-mail", "co-operate". */
const HALVES = new Set(['e', 'co', 're', 'pre', 'non', 'anti', 'multi', 'semi', 'ultra']);

/** A text's words, with halves joined to what follows their hyphen. */
const wholeWords = (text: string): Token[] => {
  const found = tokens(text);
  if (!text.includes('-')) return found;
  const joined: Token[] = [];
  for (let at = 0; at < found.length; at += 1) {
    const token = found[at] as Token;
    const next = found[at + 1];
    if (next && next.start === token.end + 1 && text[token.end] === '-' && HALVES.has(token.folded)) {
      joined.push({
        text: token.text + next.text,
        folded: token.folded + next.folded,
        start: token.start,
        end: next.end,
      });
      at += 1;
    } else joined.push(token);
  }
  return joined;
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

/** The comparable words of a text, in order. Linear in its length. */
export const units = (text: string, lang = 'en'): Unit[] => {
  const words = wholeWords(text);
  const inserted = insertions(text);
  const found: Unit[] = [];
  let insertion = 0;
  let previousEnd = 0;
  for (let at = 0; at < words.length; ) {
    const token = words[at] as Token;
    while (insertion < inserted.length && (inserted[insertion]?.end ?? 0) <= token.start) insertion += 1;
    const isInserted = (inserted[insertion]?.start ?? Number.POSITIVE_INFINITY) <= token.start;
    const number = numberAt(words, at);
    const length = number?.length ?? 1;
    const end = words[at + length - 1]?.end ?? token.end;
    const opens = at === 0 || beginsSentence(text, previousEnd, token.start);
    const afterGap =
      previousEnd > 0 && token.start > previousEnd + 1 && ELLIPSIS.test(text.slice(previousEnd, token.start));
    const add = (term: string, value: number | null, stop: boolean, negation: boolean, name: boolean) => {
      found.push({
        term,
        token: at,
        start: token.start,
        end,
        number: value,
        negation,
        stop,
        name,
        inserted: isInserted,
        opens,
        afterGap,
      });
    };
    if (number) {
      add(number.value === 1 ? 'one' : String(number.value), number.value, false, false, false);
      if (text[token.start - 1] === '$') add('dollar', null, true, false, false);
      if (text[end] === '%') add('percent', null, true, false, false);
    } else {
      const capital = !opens && CAPITAL.test(token.text);
      for (const word of token.text === 'US' ? UNITED_STATES : wordsOf(token.folded, lang)) {
        // "No, I think …" answers, it does not turn the sentence round.
        const negation = word.negation && !(word.answer && BREAKS.test(text[end] ?? ''));
        add(word.term, null, word.stop, negation, capital && !word.stop && word.term !== 'i');
      }
    }
    previousEnd = end;
    at += length;
  }
  return found;
};

/** The terms alone. */
export const terms = (text: string, lang = 'en'): string[] => units(text, lang).map((unit) => unit.term);
