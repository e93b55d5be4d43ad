// A transcript's text made the words that were said, and these cut into statements. Takes stage directions, footnotes and page marks out and
// leaves every word that was said as it stands; whose words they are is not its business, nor are slips of one text, which are data.

import { sentences } from '../../src/text/sentences.ts';

/** What the audience did: `[Laughter]`, `(Applause.)`, `(laughs)`, `[At this point, audience members responded.]`. */
const DIRECTION = String.raw`[[(]\s*(?:(?:laughter|applause|laughs)\.?|at this point,[^\])]*)\s*[\])]`;
const DIRECTIONS = new RegExp(DIRECTION, 'giu');
/** Between dashes a direction leaves one dash behind: "Madam Vice President—(applause)—no President". */
const BETWEEN_DASHES = new RegExp(String.raw`(-+|—)(\s*)${DIRECTION}\s*(?:-+|—)\s*`, 'giu');
/** What editors of printed papers add: `[1]`, `[Footnote 1: …]`, `[p.7]`. */
const EDITORS = /\[Footnote \d+:[^\]]*\]|\[\d+\]|\[p\.\s?\d+\]/gu;
/** Sentences that the collection runs together: "in all of its very ugly forms.Each American generation". */
const RUN_TOGETHER = /(?<=[a-z]{2}[.?!])(?=[A-Z][a-z'’]|I |A )/gu;

/** The words that were said, white space made single. */
export const spokenText = (text: string): string =>
  text
    .replace(EDITORS, ' ')
    .replace(BETWEEN_DASHES, '$1$2')
    .replace(DIRECTIONS, ' ')
    .replace(RUN_TOGETHER, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/(?<=[\p{L}\p{N}—-]) (?=[.,;:?!](?:\s|$))/gu, '')
    .trim();

/** Fewer words than this say nothing by themselves ("Why?", "They will.", "II."): they go with a neighbour. */
const FEWEST_WORDS = 4;
/** Abbreviations of older prose after which the sentence goes on. */
const GOES_ON = /\b(?:Messrs|Hons|Brig|Lieut|vol)\.$/u;
/** What names or numbers what comes after it: "PANAMA CANAL.", "VIII.", "Second.", "(b) Food subsidies.". */
const INTRODUCES =
  /^(?:[^\p{Ll}]+|\(?\p{Ll}\) .*|(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Finally)(?:ly)?[.,:])$/u;

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}.,'’%°-]*/gu) ?? [];

/** Lines of a table: at least so many numbers, and numbers the most of its words; or dots that lead from a name to its number. */
const TABLE_NUMBERS = 3;
const LEADERS = /\.{6}/u;
const isTable = (text: string): boolean => {
  if (LEADERS.test(text)) return true;
  const words = wordsOf(text);
  const numbers = words.filter((word) => /^\p{N}/u.test(word)).length;
  return numbers >= TABLE_NUMBERS && numbers * 2 >= words.length;
};

/**
 * The statements of a text: its sentences in order, each as it stands; those that say nothing by themselves joined to the one before, or,
 * where they introduce it, to the one after. Lines of tables are left out.
 */
export const statementsOf = (text: string): string[] => {
  const found: { start: number; end: number; open: boolean }[] = [];
  for (const { start, end } of sentences(text)) {
    const words = text.slice(start, end);
    const short = wordsOf(words).length < FEWEST_WORDS;
    const last = found.at(-1);
    const introduces = short && INTRODUCES.test(words);
    if (last && (last.open || (short && !introduces))) {
      last.end = end;
      last.open = GOES_ON.test(words) || (last.open && introduces);
    } else found.push({ start, end, open: introduces || short || GOES_ON.test(words) });
  }
  return found.map(({ start, end }) => text.slice(start, end)).filter((words) => !isTable(words));
};
