// The database's stores by name, and what reading and writing all of them is called. Types and names only.

import type { IDBPTransaction } from 'idb';
import type { OwnRecordSchema } from './rows.ts';

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
