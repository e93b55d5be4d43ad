// JSON by lines: each line a value, with the line it stood in. Empty lines are left out; a line that is no JSON is a problem, and the
// others go on.

import type { Problem } from '../../schema/problems.ts';
import { type Line, LONGEST_LINE, linesOf, onePiece } from './bytes.ts';

export type JsonLine = { line: number; value: unknown };

export const notJson = (file: string, line: number, text: string): Problem => {
  const found = text.trim();
  return {
    file,
    line,
    field: '',
    expected: 'one JSON value',
    found: found.length > 60 ? `${found.slice(0, 57)}…` : found,
  };
};

/** Lines counted from 1, as they come. */
export function* jsonLines(lines: Iterable<Line>, file: string): Generator<JsonLine | Problem> {
  for (const { line, text, cut } of lines) {
    if (cut) {
      yield { file, line, field: '', expected: `a line of at most ${LONGEST_LINE} characters` };
      continue;
    }
    if (!text.trim()) continue;
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      yield notJson(file, line, text);
      continue;
    }
    yield { line, value };
  }
}

/** All lines of a text. */
export const readJsonLines = (text: string, file: string): { lines: JsonLine[]; problems: Problem[] } => {
  const lines: JsonLine[] = [];
  const problems: Problem[] = [];
  for (const one of jsonLines(linesOf(onePiece(text)), file)) {
    if ('expected' in one) problems.push(one);
    else lines.push(one);
  }
  return { lines, problems };
};
