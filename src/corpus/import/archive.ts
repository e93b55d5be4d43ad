// What a .zip holds that can be brought in: a corpus folder, wherever in it the folder stands, or one file of rows. Several are told by name, so
// that one can be chosen.

import type { Problem } from '../../schema/problems.ts';
import { KEPT_FILE } from './kept.ts';
import { readEntry, type ZipEntry, zipEntries } from './zip.ts';

export const HEAD_FILE = 'corpus.json';
export const PEOPLE_FILE_NAME = 'people.jsonl';
export const STATEMENTS_FILE = 'statements.jsonl';

/** `kept`: what a reader's own record holds beside (kept.ts), where the folder is one. */
export type CorpusFiles = {
  head: Uint8Array;
  people: Uint8Array;
  statements: Uint8Array;
  kept: Uint8Array | null;
  folder: string;
};
export type Inside =
  | { corpus: CorpusFiles; problems: Problem[] }
  | { name: string; bytes: Uint8Array; problems: Problem[] }
  | { problems: Problem[] };

const READABLE = /\.(?:jsonl|ndjson|json|jsonld|csv|tsv|txt|vtt|srt)$/i;
/** Names shown of what stands in an archive. */
const SHOWN = 10;

const listed = (names: readonly string[]): string =>
  `${names.slice(0, SHOWN).join(', ')}${names.length > SHOWN ? ` and ${names.length - SHOWN} more` : ''}`.slice(0, 500);

/** What stands in an archive. `inside`: the folder or file to take where there are several. */
export const lookInside = (bytes: Uint8Array, file: string, inside?: string): Inside => {
  const { entries, troubles } = zipEntries(bytes);
  const problems = troubles.map((trouble): Problem => ({ file, ...trouble }));
  const refused = (expected: string, found?: string): Inside => ({
    problems: [...problems, { file, field: '', expected, ...(found === undefined ? {} : { found }) }],
  });
  const names = new Map(entries.map((entry) => [entry.name, entry]));
  if (names.has('[Content_Types].xml'))
    return refused('a corpus folder or rows; an Office file is to be saved as CSV or text');
  const read = (entry: ZipEntry): Uint8Array | null => {
    const found = readEntry(entry);
    if ('bytes' in found) return found.bytes;
    problems.push({ file, ...found.trouble });
    return null;
  };
  const wanted = inside?.replace(/\/+$/, '');
  const heads = [...names.keys()].filter((name) => name === HEAD_FILE || name.endsWith(`/${HEAD_FILE}`));
  const folders = heads
    .map((name) => name.slice(0, -HEAD_FILE.length))
    .filter((name) => wanted === undefined || name === `${wanted}/` || (wanted === '' && name === ''));
  if (folders.length > 1)
    return refused('one corpus folder; or one of them chosen', listed(folders.map((name) => name || '/')));
  const [folder] = folders;
  if (folder !== undefined) {
    const files = [HEAD_FILE, PEOPLE_FILE_NAME, STATEMENTS_FILE].map((name) => names.get(folder + name));
    const missing = [HEAD_FILE, PEOPLE_FILE_NAME, STATEMENTS_FILE].filter((_, at) => files[at] === undefined);
    if (missing.length > 0) return refused(`${listed(missing)} beside ${folder}${HEAD_FILE}`);
    const [head, people, statements] = files.map((entry) => read(entry as ZipEntry));
    if (!head || !people || !statements) return { problems };
    const beside = names.get(folder + KEPT_FILE);
    return { corpus: { head, people, statements, kept: beside ? read(beside) : null, folder }, problems };
  }
  const rows = [...names.keys()].filter((name) => READABLE.test(name) && (wanted === undefined || name === wanted));
  if (rows.length > 1) return refused('one file of rows; or one of them chosen', listed(rows));
  const entry = names.get(rows[0] ?? '');
  if (!entry)
    return problems.length > 0
      ? { problems }
      : refused(
          'a corpus folder (corpus.json, people.jsonl, statements.jsonl) or a file of rows',
          listed([...names.keys()]) || 'nothing',
        );
  const inner = read(entry);
  return inner ? { name: entry.name, bytes: inner, problems } : { problems };
};
