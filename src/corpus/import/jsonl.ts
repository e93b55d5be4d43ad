// JSON by lines: each line a value, with the line it stood in. Empty lines are left out; a line that is no JSON is a problem, and the
// others go on.

import type { Problem } from '../../schema/problems.ts';

export type JsonLine = { line: number; value: unknown };

/** Lines counted from 1. */
export const readJsonLines = (text: string, file: string): { lines: JsonLine[]; problems: Problem[] } => {
  const lines: JsonLine[] = [];
  const problems: Problem[] = [];
  text
    .replace(/^\ufeff/, '')
    .split('\n')
    .forEach((content, index) => {
      if (!content.trim()) return;
      try {
        lines.push({ line: index + 1, value: JSON.parse(content) });
      } catch {
        const found = content.trim();
        problems.push({
          file,
          line: index + 1,
          field: '',
          expected: 'one JSON value',
          found: found.length > 60 ? `${found.slice(0, 57)}…` : found,
        });
      }
    });
  return { lines, problems };
};
