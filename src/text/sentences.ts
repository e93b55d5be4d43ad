// Where sentences end. Answers for running text of the Western scripts and for CJK full stops; knows the abbreviations that news
// prose is full of ("Sen.", "(D-Md.)", "No. 1", "U.S."). It does not know quotations: that is the reading room's business.

import { fold } from './fold.ts';
import { startsLetter, startsLower, startsNumber, startsUpper, startsWord } from './letters.ts';

/** Abbreviations after which a capital or a number goes on in the same sentence. Folded, without the period. */
const ABBREVIATIONS = new Set(
  `mr mrs ms mx dr prof sen rep gov lt col gen capt cpt maj sgt cpl pvt adm cmdr rev fr sr st hon pres supt det insp amb atty sec dir
  no nos vs vol pp fig ed eds approx est ext dept univ assn bros inc ltd co corp
  jan feb mar apr jun jul aug sept oct nov dec mon tue tues wed thu thurs fri
  ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo
  abs art bzw ca bd hr fr nr str tel usw vgl mio mrd mm mme mlle me`.split(/\s+/),
);
const CLOSERS = new Set(['"', '”', '’', "'", ')', ']', '»', '›', '“', '」', '』']);

const isSpace = (letter: string): boolean => letter === ' ' || letter === '\n' || letter === '\t' || letter === ' ';

/** Longest word looked back at before a period; a longer one is no abbreviation. It bounds the work a period costs. */
const LONGEST_ABBREVIATION = 8;

/**
 * Does the sentence mark at `at` (one of . ! ? … 。 ！ ？) end a sentence, given what stands around it? `next` is the first letter of
 * the next word, empty at the end of the text. Constant time.
 */
export const endsSentence = (text: string, at: number, next: string): boolean => {
  const mark = text[at];
  if (mark === '。' || mark === '！' || mark === '？') return true;
  if (mark !== '.') return next === '' || !startsLower(next);
  if (next === '') return true;
  if (startsLower(next)) return false;
  let from = at;
  while (from > 0 && at - from <= LONGEST_ABBREVIATION && startsWord(text[from - 1] ?? '')) from -= 1;
  const word = text.slice(from, at);
  if (word === '') return true;
  if (word.length > LONGEST_ABBREVIATION) return true;
  // An initial ("J. Smith") or letters with periods ("U.S. officials", "p.m. Trump") go on when a name may follow.
  if (word.length === 1 && startsLetter(word)) return word === 'I' && text[from - 1] !== '.';
  const folded = fold(word);
  if (!ABBREVIATIONS.has(folded)) return true;
  if (folded === 'no' || folded === 'nos' || folded === 'fig' || folded === 'art') return !startsNumber(next);
  // "Mar" and "Sen." read on only where they were written as abbreviations are: "the sun. The" and "no. It" end.
  return !startsUpper(word) && !['vs', 'approx', 'bzw', 'ca', 'vgl'].includes(folded);
};

/** Where the sentence ends whose mark stands at `at`, with the marks and brackets that close it; -1 where it goes on. */
const endAt = (text: string, at: number): number => {
  let end = at + 1;
  while ('.!?…'.includes(text[end] ?? ' ') && end - at < 6) end += 1;
  const mark = end - 1;
  while (CLOSERS.has(text[end] ?? '')) end += 1;
  const after = text[end] ?? '';
  const wide = '。！？'.includes(text[at] ?? '');
  if (!wide && after !== '' && !isSpace(after)) return -1;
  let next = end;
  while (isSpace(text[next] ?? '') && next - end < 20) next += 1;
  while (CLOSERS.has(text[next] ?? '') && next - end < 24) next += 1;
  const point = text.codePointAt(next);
  return endsSentence(text, mark, point === undefined ? '' : String.fromCodePoint(point)) ? end : -1;
};

/**
 * The sentences of a text, in order, without the white space between them; a line break always ends one. Closing marks and
 * brackets after the period belong to the sentence they close. Linear in the text's length.
 */
export const sentences = (text: string): { start: number; end: number }[] => {
  const found: { start: number; end: number }[] = [];
  let start = -1;
  const close = (end: number): void => {
    if (start >= 0 && end > start) found.push({ start, end });
    start = -1;
  };
  let last = 0;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    if (letter === '\n') {
      close(last);
      continue;
    }
    if (isSpace(letter)) continue;
    if (start < 0) start = at;
    last = at + 1;
    const end = '.!?…。！？'.includes(letter) ? endAt(text, at) : -1;
    if (end < 0) continue;
    close(end);
    at = end - 1;
    last = end;
  }
  close(last);
  return found;
};
