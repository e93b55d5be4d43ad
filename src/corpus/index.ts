// The record's one way in: corpora read, compiled, opened, and asked.

export { type Comparison, compare } from './compare.ts';
export { compile } from './compile.ts';
export { coverageOf } from './coverage.ts';
export { diff } from './diff.ts';
export { type ContextOf, type CsvOptions, type RowsToTakeOut, rowsAsCsv, rowsAsJsonl } from './export/csv.ts';
export { corpusAsZip, type FolderToTakeOut } from './export/folder.ts';
export { type Finding, find, foundIn, type Wanted } from './find.ts';
export { documentsHolding } from './holding.ts';
export { ENCODINGS, type Encoding } from './import/bytes.ts';
export type { ColumnChoice, ColumnTaken } from './import/columns.ts';
export { FORMATS, type ImportFormat } from './import/format.ts';
export {
  corpusOfImport,
  type ImportBatch,
  type ImportOptions,
  type PlannedImport,
  planImport,
  type Watch,
} from './import/plan.ts';
export type { Context, ImportPlan, SampleRow } from './import/reading.ts';
export { ROW_FIELDS, type RowDefaults, type RowField } from './import/row.ts';
export { idFromFile, type ReadRows, type RowsOptions, readRows } from './import/rows.ts';
export { readCorpus, type SourceFile } from './import/source-form.ts';
export type { SpeakerDoubt, SpeakerJoin } from './import/speakers.ts';
export { INDEX_FILE, PEOPLE_FILE } from './layout.ts';
export { type Beside, match, matchArticle, type Query, type ThisArticle } from './match.ts';
export { neighbours, type Surroundings } from './neighbours.ts';
export { type OpenCorpus, openCorpus } from './open.ts';
export { type Joined, joinPeople } from './people.ts';
export { type OpenRecord, openRecord } from './record.ts';
export { plainAddress, plainTitle } from './this-article.ts';
export { CorpusTrouble } from './trouble.ts';
