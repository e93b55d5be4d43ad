// The small field types that people, statements and corpora share.

import * as v from 'valibot';
import { parseEdtf } from '../text/edtf.ts';

/** Longest name, title, outlet or occasion taken, in UTF-16 units. Longer ones are errors in the data, or hostile. */
export const LONGEST_SHORT_TEXT = 1_000;
/** Longest words of one wording taken, in UTF-16 units: a long speech is held as parts, not as one statement. */
export const LONGEST_WORDS = 100_000;

const hasText = v.regex(/\S/, 'text that is not empty');

export const shortText = v.pipe(
  v.string(),
  hasText,
  v.maxLength(LONGEST_SHORT_TEXT, `at most ${LONGEST_SHORT_TEXT} characters`),
);
export const wordsText = v.pipe(v.string(), hasText, v.maxLength(LONGEST_WORDS, `at most ${LONGEST_WORDS} characters`));
/** Ids stand in file names and `corpus/id` paths, so they are plain. */
export const id = v.pipe(
  v.string(),
  // Written where it is asked: classes of Unicode take a third of a millisecond to prepare, in every worker that wakes.
  v.check(
    (text) => /^[\p{L}\p{N}][\p{L}\p{N}._:-]{0,199}$/u.test(text),
    'an id of letters, digits, ".", "_", ":" or "-"',
  ),
);
export const edtf = v.pipe(
  v.string(),
  v.check((text) => parseEdtf(text) !== null, 'an EDTF date such as 2022-03-01, 2011 or [2022-11-11..2022-12-30]'),
);
export const webAddress = v.pipe(v.string(), v.regex(/^https?:\/\/[^\s/]+/i, 'an http or https address'));
/** A BCP 47 tag, shallowly: language, then subtags. */
export const languageTag = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/, 'a language tag such as en or pt-BR'),
);
