// When words were said, as far as the article tells: the day it names beside the verb of saying, else not later than it appeared. Never
// more precise than the article.

import { parseEdtf, shiftDay } from '../text/edtf.ts';

export type Said = { said?: string; dated?: string };

/** Words that move a named day to another week: then nothing but "not later" is sure. */
const OTHER_WEEK =
  /\b(?:last|next|previous|following|earlier|week|weeks|month|year|letzt\w*|vorig\w*|nächst\w*|woche|dernier\w*|prochain\w*|semaine)\b/iu;

type Words = { word: RegExp; back: (weekday: number) => number };

const known = new Map<string, Words[]>();
const DAYS_OF_WEEK = 7;

const whole = (word: string): RegExp =>
  // "Tuesday's vote" is another day's matter than "said on Tuesday".
  new RegExp(`(?<![\\p{L}\\p{N}])${word.replace(/[^\p{L}\p{N} ]/gu, '.')}(?![\\p{L}\\p{N}]|['’]\\p{L})`, 'iu');

/** The day words of a language as its readers' browsers know them: days of the week, today, yesterday. */
const dayWords = (lang: string): Words[] => {
  const before = known.get(lang);
  if (before) return before;
  const words: Words[] = [];
  try {
    const named = new Intl.DateTimeFormat(lang, { weekday: 'long', timeZone: 'UTC' });
    for (let day = 0; day < DAYS_OF_WEEK; day += 1) {
      // 4 January 1970 was a Sunday.
      const name = named.format((3 + day) * 86_400_000);
      words.push({ word: whole(name), back: (weekday) => (weekday - day + DAYS_OF_WEEK) % DAYS_OF_WEEK });
    }
    const near = new Intl.RelativeTimeFormat(lang, { numeric: 'auto' });
    for (const back of [0, 1]) words.push({ word: whole(near.format(-back, 'day')), back: () => back });
  } catch {
    // A language the browser has no calendar words for tells no day.
  }
  known.set(lang, words);
  return words;
};

/**
 * When words were said. `published`: the day the article, or this post of a live blog, appeared. `how`: the article's words of how it was told
 * ("told reporters on Tuesday"); a day of the week there is the last such day up to publication.
 */
export const saidWhen = (published: string | undefined, how: string | undefined, lang: string): Said => {
  const day = published?.slice(0, 10);
  if (!day || !/^\d{4}-\d{2}-\d{2}$/.test(day) || !parseEdtf(day)) return {};
  const notLater = { said: `[..${day}]` };
  if (!how || OTHER_WEEK.test(how)) return notLater;
  const told = dayWords(lang).filter(({ word }) => word.test(how));
  const [only] = told;
  if (!only || told.length > 1) return notLater;
  return { said: shiftDay(day, -only.back(new Date(`${day}T00:00:00Z`).getUTCDay())), dated: `“${how}”` };
};
