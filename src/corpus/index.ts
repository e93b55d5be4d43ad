// The record's one way in: corpora read, compiled, opened, and asked.

export { type Comparison, compare } from './compare.ts';
export { compile } from './compile.ts';
export { coverageOf } from './coverage.ts';
export { diff } from './diff.ts';
export { idFromFile, type ReadRows, type RowsOptions, readRows } from './import/rows.ts';
export { readCorpus, type SourceFile } from './import/source-form.ts';
export type { SpeakerDoubt, SpeakerJoin } from './import/speakers.ts';
export { INDEX_FILE, PEOPLE_FILE } from './layout.ts';
export { type Beside, match, matchArticle, type Query, type ThisArticle } from './match.ts';
export { type OpenCorpus, openCorpus } from './open.ts';
export { type Joined, joinPeople } from './people.ts';
export { type OpenRecord, openRecord } from './record.ts';
export { plainAddress, plainTitle } from './this-article.ts';
export { CorpusTrouble } from './trouble.ts';
