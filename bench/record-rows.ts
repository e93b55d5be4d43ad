// Rows the bench of the own record brings in, and the articles it saves: made words in a natural mixture of frequent and rare ones, made people, a
// few rows an article. The same each time.

import { seeded } from './statements.ts';

/** Words to choose from, about as many as a hundred thousand sentences of the press have. */
const VOCABULARY = 30_000;
const PEOPLE = 1_000;
/** Rows that share an article. */
const ROWS_AN_ARTICLE = 4;
const WORDS_A_ROW = 25;

const SYLLABLES =
  'ba be bi bo bu da de di do fa fe ga go ha he ka ki ko la le li lo ma me mi mo na ne no pa pe po ra re ri ro sa se si so ta te ti to va ve vi wo za'.split(
    ' ',
  );

/** A word of its number: the same number gives the same word, and no two the same. */
const wordOf = (number: number): string => {
  let word = '';
  for (let rest = number + SYLLABLES.length; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    word += SYLLABLES[rest % SYLLABLES.length];
  return word;
};

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
export const nameOf = (person: number): string =>
  `${capital(wordOf(40_000 + person))} ${capital(wordOf(50_000 + person))}`;

/** A word's number drawn so that the n-th most frequent stands 1/n as often as the first (Zipf). */
const drawn = (random: () => number): number => Math.floor(VOCABULARY ** random()) - 1;

export type MadeRow = { speaker: string; words: string; said: string; outlet: string; title: string; url: string };

/** Rows of 25 words, by 1,000 people, four an article. `from`: number of the first, so that two calls give different rows. */
export const madeRows = (count: number, from = 0): MadeRow[] => {
  const random = seeded(5 + from);
  return Array.from({ length: count }, (_, at) => {
    const n = from + at;
    const article = Math.floor(n / ROWS_AN_ARTICLE);
    const words = Array.from({ length: WORDS_A_ROW }, () => wordOf(drawn(random)));
    return {
      speaker: nameOf(Math.floor(PEOPLE ** random()) - 1),
      words: `${capital(words.join(' '))}.`,
      said: `20${10 + (article % 15)}-0${1 + (article % 9)}-1${article % 10}`,
      outlet: `The ${capital(wordOf(60_000 + (article % 50)))} Post`,
      title: `Report ${article} on ${wordOf(article % VOCABULARY)}`,
      url: `https://post.example/${article}`,
    };
  });
};

export const asJsonl = (rows: readonly MadeRow[]): string => rows.map((row) => JSON.stringify(row)).join('\n');
