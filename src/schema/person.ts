// People and bodies who speak on the record. Data only: who may be linked to which name is decided in reading/mentions.

import * as v from 'valibot';
import { edtf, id, shortText } from './fields.ts';

/** An office or occupation, with the days it was held. `from` and `to` are EDTF; a missing `to` means still held, or unknown. */
export const roleSchema = v.object({
  title: shortText,
  from: v.optional(edtf),
  to: v.optional(edtf),
});
export type Role = v.InferOutput<typeof roleSchema>;

export const personSchema = v.object({
  id,
  kind: v.picklist(['person', 'body']),
  /** The full name, as English-language papers write it. */
  name: shortText,
  /** Other full names and spellings, and surnames in their variants: data made at build time, never guessed by a rule. */
  aliases: v.optional(v.array(shortText), []),
  /** Aliases that may link without the full name standing in the article. */
  alone: v.optional(v.array(shortText), []),
  roles: v.optional(v.array(roleSchema), []),
  born: v.optional(edtf),
  died: v.optional(edtf),
  pronoun: v.optional(v.picklist(['he', 'she', 'they', 'it'])),
  wikidata: v.optional(v.pipe(v.string(), v.regex(/^Q[1-9][0-9]*$/, 'a Wikidata item such as Q3874799'))),
});
export type Person = v.InferOutput<typeof personSchema>;
