// Why a row, or a file, cannot be brought in, in the reader's language: what the import tells in English, by what it tells. A test
// (why.test.ts) holds that all it tells has words here.

import { ROW_FIELDS, type RowField } from '../../../corpus/index.ts';
import type { Problem } from '../../../schema/problems.ts';
import { say } from '../../../words.ts';
import { FIELD_NAMES } from './field-names.ts';

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
  [/^a (?:column|field) for (.+?)(?: \(its columns: .*\))?$/s, 'reasonFieldFor'],
  [/^a column that holds names$/, 'reasonColumnNames'],
  [/^a column that holds what was said$/, 'reasonColumnWords'],
  [/^a name before the words \(NAME: words\)$/, 'reasonNameBefore'],
  [/^a whole file: /, 'reasonWholeFile'],
  [/^a \.zip file of less than 4 GB /, 'reasonZip64'],
  [/^at most (\d+) files in it$/, 'reasonFiles'],
  [/^at most (\d+) columns$/, 'reasonMostColumns'],
  [/^at most (\d+) bytes$/, 'reasonMostBytes'],
  [/^a JSON object with id, title, /, 'reasonHead'],
  [/^a corpus folder or rows; an Office file /, 'reasonOffice'],
  [/^one corpus folder; /, 'reasonOneFolder'],
  [/^one file of rows; /, 'reasonOneFile'],
  [/^a corpus folder \(corpus\.json, /, 'reasonFolderOrRows'],
  [/^flat rows with a speaker and words; /, 'reasonFlat'],
  [/^a plain name within the archive$/, 'reasonPlainName'],
  [/^each name once$/, 'reasonNameOnce'],
  [/^a file without a password$/, 'reasonPassword'],
  [/^a file packed as zip usually is /, 'reasonDeflate'],
  [/^a source with at least one of /, 'reasonSource'],
  [/^"true", or nothing$/, 'reasonYes'],
  [/^true or the language of the original$/, 'reasonYesOrLanguage'],
  [/^at least one speaker$/, 'reasonOneSpeaker'],
  [/^at least one wording$/, 'reasonOneWording'],
  [/^a Wikidata item such as /, 'reasonWikidata'],
  [/^16 hexadecimal digits$/, 'reasonHash'],
  [/^text$/, 'reasonPlainText'],
  [/^a number$/, 'reasonNumber'],
  [/^one JSON object$/, 'reasonObject'],
  [/^a list$/, 'reasonList'],
  [/^a field "(.+)"$/s, 'reasonField'],
  [/^((?:"[^"]+")(?: or "[^"]+")+)$/, 'reasonOneOf'],
  [/^(\w+\.jsonl?(?:, \w+\.jsonl?)*|speaker) beside (.+)$/s, 'reasonBeside'],
];

/** What was found instead where it is told in words and not shown as it stands. */
const FOUND: Readonly<Record<string, string>> = {
  'an empty file': 'foundEmpty',
  nothing: 'foundNoValue',
  'a PDF; expected text: copy its text into a .txt file': 'foundPdf',
  'a gzip file; expected it unpacked': 'foundGzip',
  'a 7z file; expected a .zip': 'found7z',
  'a RAR file; expected a .zip': 'foundRar',
  'an old Office file; expected it saved as CSV or text': 'foundOffice',
  'text in UTF-32; expected UTF-8': 'foundUtf32',
  'a binary file; expected text': 'foundBinary',
};

const plainNumber = /^\d+$/;

/** What is expected as the key of its words with their values; null where it has none. */
export const keyOf = (expected: string): { key: string; values: (string | number)[] } | null => {
  for (const [pattern, key] of REASONS) {
    const found = pattern.exec(expected);
    if (found) return { key, values: found.slice(1).map((one) => (plainNumber.test(one) ? Number(one) : one)) };
  }
  return null;
};

/** `"corrected" or "withdrawn"` with the marks and the word for “or” of the reader's language. */
const alternatives = (told: string): string =>
  new Intl.ListFormat(say('dateLocale'), { type: 'disjunction' }).format(
    [...told.matchAll(/"([^"]+)"/g)].map(([, one = '']) => say('inMarks', one)),
  );

const expectedWords = (expected: string): string => {
  const found = keyOf(expected);
  if (!found) return expected;
  return found.key === 'reasonOneOf' ? say(found.key, alternatives(expected)) : say(found.key, ...found.values);
};

/** The key of what was found; undefined for what is shown as it stands in the file. */
export const foundKey = (found: string): string | undefined => FOUND[found];

const foundWords = (found: string): string => {
  const key = foundKey(found);
  return key === undefined ? found : say(key);
};

const isRowField = (field: string): field is RowField => (ROW_FIELDS as readonly string[]).includes(field);

/** One problem as a line for the reader: `Line 3 · said on · expected a date …, found "soon"`. `told`: the file all are told of, named in none. */
export const reasonOf = ({ file, line, field, expected, found }: Problem, told?: string): string => {
  const what = expectedWords(expected);
  const words = found === undefined ? say('reasonExpected', what) : say('reasonExpectedFound', what, foundWords(found));
  const place = [
    file === told && line !== undefined ? '' : file,
    line === undefined ? '' : say('reasonLine', line),
    isRowField(field) ? say(FIELD_NAMES[field]) : field,
  ];
  // No colon of ours: languages put spaces of their own before it.
  return [...place, words].filter(Boolean).join(' · ');
};
