// What a reader's own record holds beside its statements, in the folder it is taken out as: with each wording, what no statement tells (when it was kept,
// from which article, how its speaker was read), and in a file of its own people as they were kept, corrections, stories and notes. Programs that know
// nothing of it read the folder all the same. Everything is checked: such a folder may come from anybody.

import * as v from 'valibot';
import { genres } from '../../schema/article.ts';
import { edtf, id, LONGEST_WORDS, shortText, webAddress } from '../../schema/fields.ts';
import { roleSchema } from '../../schema/person.ts';
import type { Problem } from '../../schema/problems.ts';
import { check } from '../../schema/problems.ts';
import { linesOf, textPieces } from './bytes.ts';
import { jsonLines } from './jsonl.ts';

/** The file of what stands beside the statements. */
export const KEPT_FILE = 'kept.jsonl';

/** ms since 1970. */
const time = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15));
/** A hash as the own record's ids are. */
const hashed = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/, '16 hexadecimal digits'));
const longText = v.pipe(v.string(), v.maxLength(LONGEST_WORDS));
const count = v.pipe(v.number(), v.minValue(0), v.maxValue(LONGEST_WORDS));
const list = <Schema extends v.GenericSchema>(item: Schema, most: number) => v.pipe(v.array(item), v.maxLength(most));
const orNone = <Schema extends v.GenericSchema>(schema: Schema) => v.optional(v.nullable(schema));

/** Why a wording was put to its statement: seen when it was read, or by one of some others. What else is told of it is left out. */
export const linkedBy = <By extends readonly ('hand' | 'import' | 'changed')[]>(others: By) =>
  v.union([
    v.object({ inOrder: count, of: count, date: v.picklist(['agree', 'unknown']) }),
    v.object({ by: v.picklist(others) }),
  ]);
/** As a row of the record has it: by its reader, an import, or a change on its page. */
const linkSchema = linkedBy(['hand', 'import', 'changed']);

const articleSchema = v.object({
  id: hashed,
  keptAt: time,
  lang: shortText,
  by: v.optional(v.picklist(['hand', 'remembered'])),
  genre: v.optional(v.picklist(genres)),
  copyOf: v.optional(hashed),
  /** It says nothing of itself, so that the file it is named by is no file. */
  nameless: v.optional(v.literal(true)),
});

/** With a wording: where its row in the record is not what its statement makes of it; null for what it has not. */
export const keptSchema = v.object({
  id: hashed,
  keptAt: time,
  article: articleSchema,
  /** It was read, and not brought in. */
  read: v.optional(v.literal(true)),
  person: v.optional(id),
  speakers: orNone(list(id, 100)),
  onBehalfOf: orNone(id),
  speaker: v.optional(
    v.object({
      name: shortText,
      role: v.optional(shortText),
      confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
      rule: shortText,
      how: v.optional(shortText),
    }),
  ),
  sure: v.optional(v.picklist(['as read', 'sure', 'confirmed'])),
  linked: orNone(linkSchema),
  place: orNone(count),
  kind: v.optional(v.picklist(['speech', 'written'])),
  changed: orNone(time),
  status: orNone(v.picklist(['corrected', 'withdrawn'])),
  said: orNone(edtf),
  dated: orNone(shortText),
  day: orNone(v.pipe(v.string(), v.maxLength(40))),
  occasion: orNone(shortText),
  prompt: orNone(shortText),
  medium: orNone(v.picklist(['speech', 'interview', 'document', 'social'])),
  part: orNone(v.object({ of: id, n: v.pipe(v.number(), v.integer(), v.minValue(1)) })),
});
export type Kept = v.InferOutput<typeof keptSchema>;

const personSchema = v.object({
  id,
  kind: v.picklist(['person', 'body']),
  name: shortText,
  keptAt: time,
  linked: v.optional(shortText),
  wikidata: v.optional(v.pipe(v.string(), v.regex(/^Q[1-9][0-9]*$/))),
  born: v.optional(edtf),
  died: v.optional(edtf),
  pronoun: v.optional(v.picklist(['he', 'she', 'they', 'it'])),
  aliases: v.optional(list(shortText, 1_000)),
  alone: v.optional(list(shortText, 1_000)),
  roles: v.optional(list(roleSchema, 1_000)),
  note: v.optional(longText),
  mergedInto: v.optional(id),
  edited: v.optional(time),
});
export type KeptPerson = v.InferOutput<typeof personSchema>;

const keys = list(hashed, 1_000);
const corrected = { id: hashed, at: time, keys, words: longText };
const correctionSchema = v.variant('kind', [
  v.object({ ...corrected, kind: v.literal('not a quotation') }),
  v.object({ ...corrected, kind: v.literal('not the same'), others: keys, otherWords: longText }),
  v.object({
    ...corrected,
    kind: v.literal('speaker'),
    name: v.nullable(shortText),
    person: v.nullable(shortText),
    body: v.optional(v.literal(true)),
  }),
  v.object({
    ...corrected,
    kind: v.literal('not this person'),
    name: shortText,
    person: shortText,
    address: v.optional(longText),
    plainTitle: v.optional(longText),
  }),
  v.object({ ...corrected, kind: v.literal('apart'), people: v.tuple([shortText, shortText]) }),
]);

const citedSchema = v.object({
  words: longText,
  speaker: v.optional(longText),
  how: v.optional(longText),
  occasion: v.optional(longText),
  said: v.optional(longText),
  lang: v.optional(shortText),
  run: v.optional(longText),
  source: v.object({
    outlet: v.optional(longText),
    title: v.optional(longText),
    url: v.optional(webAddress),
    published: v.optional(shortText),
  }),
  before: v.optional(longText),
  after: v.optional(longText),
});
const noteSchema = v.object({ statement: shortText, note: longText, cited: citedSchema, at: time });
const storySchema = v.object({
  id: shortText,
  title: v.pipe(v.string(), v.maxLength(10_000)),
  at: time,
  clips: list(v.object({ id: shortText, cited: citedSchema, note: longText, at: time }), 10_000),
});

/** A line of the file: one thing, by what it is. */
const lineSchema = v.union([
  v.strictObject({ person: personSchema }),
  v.strictObject({ correction: correctionSchema }),
  v.strictObject({ never: v.object({ id: hashed, at: time }) }),
  v.strictObject({ story: storySchema }),
  v.strictObject({ note: noteSchema }),
]);
export type KeptLine = v.InferOutput<typeof lineSchema>;

/** Reads the lines of the file; what is wrong with one is told in its place. */
export function* keptLines(bytes: Uint8Array, file: string): Generator<{ kept: KeptLine } | { problems: Problem[] }> {
  for (const row of jsonLines(linesOf(textPieces(bytes, 'utf-8')), file)) {
    const checked = 'expected' in row ? { problems: [row] } : check(lineSchema, row.value, { file, line: row.line });
    yield 'problems' in checked ? checked : { kept: checked.value };
  }
}
