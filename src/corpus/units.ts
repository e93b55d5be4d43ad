// Words made comparable: what index, alignment and comparison call one word. Short forms are opened ("don't" is "do not"), numbers are
// values ("twenty-five" is 25, "2.5 million" is 2500000), British spelling is American, inflections are stems. Says nothing about how
// alike two texts are: that is align.ts.

import { stem } from '../text/stems.ts';
import { type Token, tokens } from '../text/tokens.ts';
import { NEGATIONS, SCALES, SHORT_ENDINGS, SHORT_FORMS, SMALL_NUMBERS, SPELLINGS, STOP_WORDS } from './spelling.ts';

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

/** Folded word to its terms before stemming, remembered: news repeats its words. */
const REMEMBERED = 50_000;
const opened = new Map<string, readonly string[]>();

const american = (word: string): string => {
  for (const [pattern, to] of SPELLINGS) if (pattern.test(word)) return word.replace(pattern, to);
  return word;
};

const open = (word: string): readonly string[] => {
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

/** The words a folded word stands for, in plain spelling, not stemmed. */
const plain = (word: string): readonly string[] => {
  const before = opened.get(word);
  if (before) return before;
  if (opened.size >= REMEMBERED) opened.clear();
  const words = open(word);
  opened.set(word, words);
  return words;
};

const DIGITS = /^\p{N}+(?:[.,]\p{N}+)*$/u;
const NUMBER_START = /^[\p{N}]|^(?:zero|t|f|s|e|n)/u;

const digitValue = (folded: string): number | null => {
  if (!DIGITS.test(folded)) return null;
  const value = Number(
    /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(folded) ? folded.replaceAll(',', '') : folded.replace(',', '.'),
  );
  return Number.isFinite(value) ? value : null;
};

/**
 * A number that begins at a token, and how many tokens it takes: digits or number words, then scales ("two hundred and five
 * thousand"). Null where none begins.
 */
const numberAt = (words: readonly Token[], at: number): { value: number; length: number } | null => {
  const head = words[at]?.folded ?? '';
  if (!NUMBER_START.test(head)) return null;
  let total = 0;
  let current = digitValue(head) ?? SMALL_NUMBERS.get(head);
  if (current === undefined) return null;
  let length = 1;
  let last = current;
  for (;;) {
    const next = words[at + length]?.folded ?? '';
    const scale = SCALES.get(next);
    if (scale !== undefined) {
      if (scale === 100) current *= 100;
      else {
        total += current * scale;
        current = 0;
      }
      last = scale;
      length += 1;
      continue;
    }
    const skip = next === 'and' && last >= 100 && length > 1 ? 1 : 0;
    const small = SMALL_NUMBERS.get(words[at + length + skip]?.folded ?? '');
    // "twenty five" and "hundred (and) five" go on; "five six" are two numbers.
    if (
      small !== undefined &&
      small < last &&
      ((last >= 20 && last < 100 && small < 10) || (last >= 100 && length > 1))
    ) {
      current += small;
      last = small;
      length += 1 + skip;
      continue;
    }
    return { value: total + current, length };
  }
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

const ELLIPSIS = /\.\s?\.|…/;

/** Whether the word after `end` of one token and before `start` of the next begins a sentence. */
const beginsSentence = (text: string, previousEnd: number, start: number): boolean => {
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
    const afterGap = previousEnd > 0 && ELLIPSIS.test(text.slice(previousEnd, token.start));
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
      const capital = CAPITAL.test(token.text) && !opens;
      const parts = token.text === 'US' ? ['u', 's'] : plain(token.folded);
      for (const word of parts) {
        const stop = STOP_WORDS.has(word);
        // "No, I think …" answers, it does not turn the sentence round.
        const negation = NEGATIONS.has(word) && !(word === 'no' && /[,.;!–—-]/.test(text[end] ?? ''));
        add(stem(word, lang), null, stop, negation, capital && !stop && word !== 'i');
      }
    }
    previousEnd = end;
    at += length;
  }
  return found;
};

/** The terms alone. */
export const terms = (text: string, lang = 'en'): string[] => units(text, lang).map((unit) => unit.term);
