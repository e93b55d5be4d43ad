// What a file brought in is told as, and how it is read: types and what stands beside wordings, shared by the readings of rows and of corpus folders.

import type * as v from 'valibot';
import type { CorpusHead } from '../../schema/corpus.ts';
import type { Person } from '../../schema/person.ts';
import type { Problem } from '../../schema/problems.ts';
import type { Statement } from '../../schema/statement.ts';
import type { Encoding, Place } from './bytes.ts';
import type { ColumnTaken } from './columns.ts';
import type { ImportFormat } from './format.ts';
import { type Kept, type KeptLine, linkedBy } from './kept.ts';
import type { SpeakerDoubt, SpeakerJoin } from './speakers.ts';

/** A statement as it would be brought in. */
export type SampleRow = { line: number; speaker: string; statement: Statement };

/** What was understood of a file; plain data, fit for a message. */
export type ImportPlan = {
  file: string;
  bytes: number;
  /** Null: nothing can be brought in, and `problems` says why. */
  format: ImportFormat | null;
  /** Why it was taken for that. */
  why: string;
  /** The file within an archive. */
  inside: string | null;
  encoding: Encoding | null;
  encodingWhy: string;
  delimiter: string | null;
  header: boolean | null;
  columns: ColumnTaken[];
  sample: SampleRow[];
  head: CorpusHead;
  people: Person[];
  joined: SpeakerJoin[];
  apart: SpeakerDoubt[];
  /** Rows that are well, each a statement. */
  statements: number;
  /** Rows with something wrong; they are left out. */
  failed: number;
  /** The first problems, at most PROBLEMS_KEPT. */
  problems: Problem[];
  problemCount: number;
};

/** How far who said a wording is sure, in the record it was taken out of: by reading, or since its reader looked. */
export const SURENESS = ['as read', 'sure', 'confirmed'] as const;
export type Sureness = (typeof SURENESS)[number];

/**
 * What is kept with a wording and is no statement of anybody's: the text around it; how sure it is who said it, where that is not what the statement
 * tells already.
 */
export type Context = {
  statement: string;
  wording: number;
  text?: string;
  sure?: Sureness;
  linked?: WhyLinked;
  /** Where its row was not what its statement makes of it, in the own record it was taken out of. */
  kept?: Kept;
};

/** Why a wording was put to its statement, in the record it was taken out of: seen when it was read, or by its reader, or by a change on its page. */
export const whyLinkedSchema = linkedBy(['hand', 'changed']);
export type WhyLinked = v.InferOutput<typeof whyLinkedSchema>;
/** One reading of a file: a row that is well, or what is wrong with one. */
export type Step = { statement: Statement; line: number; contexts: Context[] } | { problems: Problem[] };

/** A file understood as far as its beginning tells. `look` reads it once, `steps` again. */
export type Reading = {
  about: Partial<ImportPlan>;
  size: number;
  look: (place: Place) => Iterable<{ problems: Problem[] } | { line: number; speaker: string }>;
  /** After `look`. */
  people: () => Pick<ImportPlan, 'people' | 'joined' | 'apart'>;
  steps: (place: Place) => Iterable<Step>;
  /** What an own record holds beside its statements. */
  kept?: () => Iterable<KeptLine>;
};
