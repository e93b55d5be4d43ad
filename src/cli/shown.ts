// What the command line prints for people: matches and their sources in words. Machines get JSON instead.

import type { Match, WordingShown } from '../schema/match.ts';
import type { Source } from '../schema/statement.ts';

/** Where words come from, in one line; what is not stated is said to be not stated. */
export const sourceLine = (source: Source): string => {
  const named = [source.outlet, source.title && `“${source.title}”`, source.published, source.url].filter(Boolean);
  if (named.length === 0 && source.file) return `file ${source.file} (outlet and title not stated)`;
  return [...named, source.via && `via ${source.via}`].filter(Boolean).join(', ');
};

const wordingLines = (wording: WordingShown, indent: string): string[] => {
  const notes = [
    wording.translated && 'a translation',
    wording.doubtful && `doubtful: ${wording.doubtful}`,
    wording.status,
  ].filter(Boolean);
  return [
    `${indent}“${wording.words}”`,
    `${indent}  ${sourceLine(wording.source)}${notes.length > 0 ? ` (${notes.join('; ')})` : ''}`,
  ];
};

const kindWords = (match: Match): string => {
  if (match.kind === 'same') return match.why.by === 'record' ? 'same statement, other words' : 'same statement';
  return match.when === 'unknown' ? 'on this subject' : `on this subject, ${match.when}`;
};

/** One match as lines. */
export const matchLines = (match: Match, indent = ''): string[] => [
  `${indent}${kindWords(match)} (${match.score.toFixed(2)}): ${match.speaker}, ${match.said ?? 'date not stated'}${match.occasion ? `, ${match.occasion}` : ''}  [${match.corpus}/${match.statement}]`,
  ...match.wordings.flatMap((wording) => wordingLines(wording, `${indent}  `)),
];
