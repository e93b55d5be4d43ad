// The database's stores by name, with what each holds and finds it by, and what reading and writing all of them is called. Types and names only.

import type { DBSchema, IDBPTransaction } from 'idb';
import type {
  CorpusFileRow,
  CorpusRow,
  CorrectionRow,
  FileRow,
  HeadRow,
  ImportRow,
  NeverRow,
  OperationRow,
  PersonRow,
  SegmentRow,
  SheetRow,
  SourceRow,
  StatementRow,
} from './rows.ts';

export type OwnRecordSchema = DBSchema & {
  sources: {
    key: string;
    value: SourceRow;
    indexes: { address: string; plainTitle: string; keptAt: number; host: string };
  };
  statements: {
    key: string;
    value: StatementRow;
    indexes: {
      source: string;
      person: string;
      wordsKey: string;
      utterance: string;
      keptAt: number;
      day: string;
      sure: string;
      import: string;
      speakers: string;
    };
  };
  sheets: { key: [string, number]; value: SheetRow };
  people: {
    key: string;
    value: PersonRow;
    indexes: { folded: string; linked: string; edited: number; mergedInto: string };
  };
  operations: { key: string; value: OperationRow; indexes: { source: string; at: number } };
  corrections: { key: string; value: CorrectionRow };
  imports: { key: string; value: ImportRow };
  never: { key: string; value: NeverRow };
  segments: { key: number; value: SegmentRow };
  files: { key: [number, string]; value: FileRow };
  corpora: { key: string; value: CorpusRow };
  corpusFiles: { key: [string, string]; value: CorpusFileRow };
  head: { key: string; value: HeadRow };
};

export const ALL_STORES = [
  'sources',
  'statements',
  'sheets',
  'people',
  'operations',
  'corrections',
  'imports',
  'never',
  'segments',
  'files',
  'corpora',
  'corpusFiles',
  'head',
] as const;
export type Stores = (typeof ALL_STORES)[number][];
export type Write = IDBPTransaction<OwnRecordSchema, Stores, 'readwrite'>;
export type Read = IDBPTransaction<OwnRecordSchema, Stores, 'readonly'>;
