// Statements: what somebody said or wrote, once, on one occasion, in one or several wordings, each with its source.

import * as v from 'valibot';
import { edtf, id, languageTag, shortText, webAddress, wordsText } from './fields.ts';

export const sourceSchema = v.pipe(
  v.object({
    outlet: v.optional(shortText),
    title: v.optional(shortText),
    url: v.optional(webAddress),
    /** The day the source appeared. */
    published: v.optional(edtf),
    /** Through whom the words came here: a reprint, an agency, a collection. */
    via: v.optional(shortText),
    licence: v.optional(shortText),
    file: v.optional(shortText),
  }),
  v.check(
    (source) => Boolean(source.outlet || source.title || source.url || source.file),
    'a source with at least one of outlet, title, url or file',
  ),
);
export type Source = v.InferOutput<typeof sourceSchema>;

export const wordingSchema = v.object({
  /** Verbatim, without the outer quotation marks. */
  words: wordsText,
  lang: v.optional(languageTag),
  /** `true`: a translation of we do not know what; a tag: the language of the original. Absent: unknown. */
  translated: v.optional(v.union([v.literal(true), languageTag])),
  /** Why these words may not be the speaker's. */
  doubtful: v.optional(shortText),
  status: v.optional(v.picklist(['corrected', 'withdrawn'])),
  source: sourceSchema,
});
export type Wording = v.InferOutput<typeof wordingSchema>;

export const statementSchema = v.object({
  id,
  /** Person ids of the same corpus, at least one. */
  speakers: v.pipe(v.array(id), v.minLength(1, 'at least one speaker')),
  onBehalfOf: v.optional(id),
  /** When it was said: EDTF, never more precise than the source. */
  said: v.optional(edtf),
  /** How `said` was worked out. */
  dated: v.optional(shortText),
  occasion: v.optional(shortText),
  /** The question or situation, in our own words, where the statement means nothing without it. */
  prompt: v.optional(shortText),
  medium: v.optional(v.picklist(['speech', 'interview', 'document', 'social'])),
  wordings: v.pipe(v.array(wordingSchema), v.minLength(1, 'at least one wording')),
  /** Who said it is as a program read it, neither sure nor confirmed by anybody: such a statement is shown, and never as `same`. */
  asRead: v.optional(v.literal(true)),
  /** The n-th piece of a longer speech `of`, counted from 1. */
  part: v.optional(v.object({ of: id, n: v.pipe(v.number(), v.integer(), v.minValue(1)) })),
});
export type Statement = v.InferOutput<typeof statementSchema>;
