// What a text is - rows, a list, a table, quotations as linked data, a transcript - told by its beginning; its name decides only where the
// text does not.

import { type Line, linesOf, onePiece } from './bytes.ts';
import { csvRows } from './csv.ts';
import { LISTS } from './json.ts';
import { delimiterOf, tableWorth } from './table.ts';
import { transcriptWorth } from './transcript.ts';

export const FORMATS = ['jsonl', 'json', 'json-ld', 'csv', 'transcript', 'captions', 'corpus'] as const;
export type ImportFormat = (typeof FORMATS)[number];
export type FormatGuess = { format: Exclude<ImportFormat, 'corpus'>; why: string };

const extensionOf = (file: string): string => /\.([a-z0-9]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '';

/** A line that is a row of its own: an object, and not one that holds all rows in a list. */
const isObjectLine = (text: string): boolean => {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    return !Object.entries(value).some(([key, field]) => LISTS.has(key) && Array.isArray(field));
  } catch {
    return false;
  }
};

const LINKED = /"@(?:context|type|graph)"\s*:/;

const jsonFormat = (text: string, lines: readonly Line[], extension: string): FormatGuess => {
  const filled = lines.filter(({ text: line }) => line.trim() !== '').slice(0, 20);
  const whole = filled.filter(({ text: line }) => isObjectLine(line)).length;
  if (LINKED.test(text) && (extension === 'jsonld' || /Quotation/.test(text)))
    return { format: 'json-ld', why: 'it has "@context" or "@type" and quotations' };
  const named = extension === 'jsonl' || extension === 'ndjson';
  if (text.startsWith('{') && (whole * 2 >= filled.length || named))
    return { format: 'jsonl', why: named ? 'its name says so' : 'its lines are JSON objects' };
  return { format: 'json', why: text.startsWith('[') ? 'it is a JSON list' : 'it is a JSON object' };
};

/** Least share of lines that begin with a speaker, and how many, for a text to be a transcript. */
const LEAST_TURNS = 2;
const LEAST_SHARE = 0.04;

/** The format of a text by its beginning and its name; null where it is none of these. */
export const formatOf = (beginning: string, file: string): FormatGuess | null => {
  const text = beginning.replace(/^\ufeff/, '').trimStart();
  const extension = extensionOf(file);
  const lines = [...linesOf(onePiece(beginning))];
  if (text.startsWith('WEBVTT')) return { format: 'captions', why: 'it begins as WebVTT does' };
  if (/^\d+\s*\r?\n\d{1,2}:\d{2}:\d{2}[,.]\d{3}\s*-->/.test(text))
    return { format: 'captions', why: 'it begins with a number and a timing, as SRT does' };
  if (text.startsWith('{') || text.startsWith('[{') || /^\[\s*[{\]]/.test(text))
    return jsonFormat(text, lines, extension);
  if (extension === 'jsonl' || extension === 'ndjson') return { format: 'jsonl', why: 'its name says so' };
  if (extension === 'json' || extension === 'jsonld') return { format: 'json', why: 'its name says so' };
  const delimiter = delimiterOf(lines);
  const rows: string[][] = [];
  for (const row of csvRows(lines, delimiter)) {
    if ('fields' in row) rows.push(row.fields);
    if (rows.length >= 100) break;
  }
  const { named, even, columns } = tableWorth(rows);
  if (named >= 2) return { format: 'csv', why: 'its first line names columns' };
  if (extension === 'csv' || extension === 'tsv') return { format: 'csv', why: 'its name says so' };
  const { turns, share } = transcriptWorth(lines);
  if (turns >= LEAST_TURNS && share >= LEAST_SHARE)
    return { format: 'transcript', why: 'its lines begin with names and colons' };
  if (columns > 1 && even >= 0.9 && rows.length > 1)
    return { format: 'csv', why: 'its lines have the same number of columns' };
  if (turns > 0) return { format: 'transcript', why: 'a line begins with a name and a colon' };
  return null;
};
