// A corpus: a described set of people and the statements they made.

import * as v from 'valibot';
import { id, shortText } from './fields.ts';
import type { Person } from './person.ts';
import type { Statement } from './statement.ts';

export const corpusHeadSchema = v.object({
  id,
  title: shortText,
  version: shortText,
  licence: shortText,
  description: shortText,
});
export type CorpusHead = v.InferOutput<typeof corpusHeadSchema>;

export { OWN_CORPUS } from './own-corpus.ts';

export type Corpus = CorpusHead & { people: Person[]; statements: Statement[] };

/** What a corpus covers, counted from its data, so that silence is not read as "never said". */
export type Coverage = {
  id: string;
  title: string;
  version: string;
  licence: string;
  description: string;
  people: number;
  statements: number;
  sources: number;
  /** First and last day anything in it was said: `YYYY-MM-DD`, or `YYYY` where sources tell no more; null where nothing is dated. */
  from: string | null;
  to: string | null;
  /** Years something in it was said in, or may have been. Absent in what an earlier version compiled. */
  years?: number;
  /** Years between the first and the last of which it holds nothing dated, as EDTF: `1933`, or `1961/1975` for several in a row. */
  gaps?: string[];
};
