// Why a file was taken for what it is, and who for whom, in the reader's language: what the import tells in English, by what it tells.

import { say } from '../../../words.ts';

/** The import's own words, and the key of the reader's. A test holds that the import has no others. */
const WHYS: Readonly<Record<string, string>> = {
  'it was said to be': 'planSaid',
  'it begins with the mark of UTF-8': 'whyMarkUtf8',
  'it begins with the mark of UTF-16': 'whyMarkUtf16',
  'every other byte is zero': 'whyZeros',
  'its letters are UTF-8': 'whyLettersUtf8',
  'it has plain letters alone': 'whyPlainLetters',
  'most of its letters are UTF-8; some are damaged': 'whyDamaged',
  'its letters are not UTF-8': 'whyNotUtf8',
  'it holds corpus.json, people.jsonl and statements.jsonl': 'whyCorpus',
  'corpus folders are UTF-8': 'whyCorpusUtf8',
  'it has "@context" or "@type" and quotations': 'whyLinkedData',
  'its name says so': 'whyName',
  'its lines are JSON objects': 'whyJsonLines',
  'it is a JSON list': 'whyJsonList',
  'it is a JSON object': 'whyJsonObject',
  'it begins as WebVTT does': 'whyWebVtt',
  'it begins with a number and a timing, as SRT does': 'whySrt',
  'its first line names columns': 'whyNamesColumns',
  'its lines begin with names and colons': 'whyTurns',
  'a line begins with a name and a colon': 'whyTurn',
  'its lines have the same number of columns': 'whySameColumns',
  'its columns are given': 'whyColumnsGiven',
  'the same name but for title, capitals and middle names': 'whySameName',
  'the only one of this surname with such a title': 'whyTitle',
  'the full name stands on the same occasion': 'whyOccasion',
  'nobody else has this surname': 'whyNobodyElse',
  'on each occasion the only one there with this surname': 'whyOnlyThere',
  'several people have this surname': 'whySeveral',
  'its title is another': 'whyOtherTitle',
  'titles differ, so several people have this surname': 'whyTitlesDiffer',
  'never stands beside the full name': 'whyNeverBeside',
};

/** The key of what the import tells; undefined where it has none. */
export const whyKey = (why: string): string | undefined => WHYS[why];

const whole = (why: string): string => {
  const key = whyKey(why);
  return key === undefined ? why : say(key);
};

/** What the import tells, in the reader's language; several reasons stand with semicolons between. */
export const whyOf = (why: string): string =>
  whyKey(why) === undefined ? why.split('; ').map(whole).join('; ') : whole(why);
