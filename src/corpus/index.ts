// The record's one way in: corpora read, compiled, opened, and asked.

export { compare } from './compare.ts';
export { compile } from './compile.ts';
export { coverageOf } from './coverage.ts';
export { diff } from './diff.ts';
export { rowsAsCsv, rowsAsJsonl } from './export/csv.ts';
export { corpusAsZip, type FolderToTakeOut } from './export/folder.ts';
export { type Finding, find } from './find.ts';
export { documentsHolding } from './holding.ts';
export { ENCODINGS, type Encoding } from './import/bytes.ts';
export type { ColumnChoice } from './import/columns.ts';
export type { Kept, KeptLine, KeptPerson } from './import/kept.ts';
export {
  corpusOfImport,
  type ImportBatch,
  type ImportOptions,
  type PlannedImport,
  planImport,
  refusedBySize,
  titled,
} from './import/plan.ts';
export type { ImportPlan } from './import/reading.ts';
export { ROW_FIELDS, type RowField } from './import/row.ts';
export { readRows } from './import/rows.ts';
export { readCorpus } from './import/source-form.ts';
export type { SpeakerDoubt, SpeakerJoin } from './import/speakers.ts';
export { DELIMITERS, type Delimiter } from './import/table.ts';
export { INDEX_FILE, POSTINGS_FILE, partNamed, VOCABULARY_FILE } from './layout.ts';
export { match, matchArticle, type Query } from './match.ts';
export { neighbours } from './neighbours.ts';
export { type OpenCorpus, type OpenIndex, openCorpus, openIndex } from './open.ts';
export { type Joined, joinPeople } from './people.ts';
export { type OpenRecord, openRecord } from './record.ts';
export { once } from './shelf.ts';
export { plainAddress, plainTitle } from './this-article.ts';
export { CorpusTrouble, type CorpusTroubleKind } from './trouble.ts';
export { bindParts } from './volume.ts';
