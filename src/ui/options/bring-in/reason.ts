// Why a row, or a file, cannot be brought in, in the reader's language: what the import tells in English, by what it tells. What has no words here yet -
// damage that few files have - is told as the import says it.

import type { Problem } from '../../../schema/problems.ts';
import { say } from '../../../words.ts';

/** What is expected, as the import says it, and the key of its words; what is found in brackets are their values, in order. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [/^a speaker's name$/, 'reasonSpeaker'],
  [/^the words that were said$/, 'reasonWords'],
  [/^an EDTF date such as /, 'reasonDate'],
  [/^an http or https address$/, 'reasonAddress'],
  [/^a language tag such as /, 'reasonLanguage'],
  [/^an id of letters, digits, /, 'reasonId'],
  [/^an id of its own \((?:line|row) (\d+) has it\)$/, 'reasonOwnId'],
  [/^text that is not empty$/, 'reasonNotEmpty'],
  [/^(?:a (?:line|row) of )?at most (\d+) characters$/, 'reasonCharacters'],
  [/^a row of at most (\d+) levels$/, 'reasonLevels'],
  [/^text whose every byte can be read \(UTF-8\)$/, 'reasonBytes'],
  [/^(\d+) columns as in the header /, 'reasonColumns'],
  [/^a column "(\w+)" in the header$/, 'reasonColumn'],
  [/^a closing quotation mark$/, 'reasonMark'],
  [/^one JSON value$/, 'reasonJson'],
  [/^the end of the JSON: /, 'reasonJsonEnd'],
  [/^the id of a person in (.+)$/s, 'reasonPerson'],
  [/^at most (\d+) MB; a larger file is to be split$/, 'reasonTooLarge'],
  [/^at most (\d+) MB unpacked$/, 'reasonUnpacked'],
  [/^a file at most (\d+) times its packed size$/, 'reasonSwelling'],
  [/^no archive within the archive$/, 'reasonNoArchive'],
  [/^a whole \.zip file: /, 'reasonDamaged'],
  [/^text, or a \.zip of a corpus folder$/, 'reasonText'],
  [/^rows \(JSON, JSONL, CSV\), quotations as JSON-LD, /, 'reasonFormat'],
];

const plainNumber = /^\d+$/;

/** What is expected as the key of its words with their values; null where it has none. */
export const keyOf = (expected: string): { key: string; values: (string | number)[] } | null => {
  for (const [pattern, key] of REASONS) {
    const found = pattern.exec(expected);
    if (found) return { key, values: found.slice(1).map((one) => (plainNumber.test(one) ? Number(one) : one)) };
  }
  return null;
};

const expectedWords = (expected: string): string => {
  const found = keyOf(expected);
  return found ? say(found.key, ...found.values) : expected;
};

/** One problem as a line for the reader: `talks.csv:3: said: expected a date …, found "soon"`. */
export const reasonOf = ({ file, line, field, expected, found }: Problem): string => {
  const place = [file, line].filter((part) => part !== undefined).join(':');
  const what = expectedWords(expected);
  const words = found === undefined ? say('reasonExpected', what) : say('reasonExpectedFound', what, found);
  return [place, field, words].filter((part) => part !== '').join(': ');
};
