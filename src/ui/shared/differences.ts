// What differs between a quotation and another wording, made showable: runs of the verbatim text with the differing words marked,
// and the few differences worth saying in one line. The comparing itself is the record's; here nothing is compared anew.

import type { DiffPart, TellingDifference } from '../../schema/match.ts';
import { type Token, tokens } from '../../text/tokens.ts';

export type Run = { text: string; marked: boolean };
/** Words that stand on one side only, or one side's words for the other's; empty where the side has none. */
export type Change = { here: string; there: string };

/** How many words of the text may be passed over to find the next word of the difference: enough for "[back]" or "(expletive)". */
const AHEAD = 8;

/** Apostrophes come and go between papers; the comparing does not count them, nor does following it. */
const plain = (word: Token): string => word.folded.replaceAll("'", '');

/** Which tokens of the text the difference marks. Words are followed in order; one that cannot be found leaves the rest in step. */
const markedTokens = (found: Token[], diff: DiffPart[], side: 'here' | 'there'): Set<number> => {
  const marked = new Set<number>();
  let at = 0;
  for (const part of diff) {
    if (part.kind !== 'kept' && part.kind !== side) continue;
    for (const word of tokens(side === 'there' ? (part.other ?? part.text) : part.text).map(plain)) {
      const isIt = (place: number) => found[place] !== undefined && plain(found[place]) === word;
      let next = at;
      while (next < found.length && next <= at + AHEAD && !isIt(next)) next++;
      if (!isIt(next)) continue;
      if (part.kind === side) marked.add(next);
      at = next + 1;
    }
  }
  return marked;
};

/**
 * The texts, each cut into runs with the words of one side marked; the runs of a text joined are that text, letter for letter.
 * Several texts are the spans of one quotation that "she said" parts.
 */
export const markRuns = (texts: string[], diff: DiffPart[], side: 'here' | 'there'): Run[][] => {
  const perText = texts.map((text) => tokens(text));
  const marked = markedTokens(perText.flat(), diff, side);
  let count = 0;
  return texts.map((text, index) => {
    const runs: Run[] = [];
    const push = (piece: string, isMarked: boolean) => {
      const last = runs.at(-1);
      if (last?.marked === isMarked) last.text += piece;
      else if (piece) runs.push({ text: piece, marked: isMarked });
    };
    const words = perText[index] ?? [];
    let end = 0;
    words.forEach((word, n) => {
      const isMarked = marked.has(count + n);
      // Between two marked words the space is marked too, so that a line under them does not break.
      push(text.slice(end, word.start), isMarked && n > 0 && marked.has(count + n - 1));
      push(text.slice(word.start, word.end), isMarked);
      end = word.end;
    });
    push(text.slice(end), false);
    count += words.length;
    return runs;
  });
};

const OUTER_MARKS = /^[\s,;:.]+|[\s,;:.]+$/g;

/** The changes of a difference, in order; runs of both sides that touch are one change. Punctuation alone is none. */
export const changes = (diff: DiffPart[]): Change[] => {
  const found: Change[] = [];
  let open: Change | null = null;
  for (const part of diff) {
    if (part.kind === 'kept') {
      if (/\S/.test(part.text)) open = null;
      continue;
    }
    if (tokens(part.text).length === 0) continue;
    if (!open) {
      open = { here: '', there: '' };
      found.push(open);
    }
    open[part.kind] = `${open[part.kind]} ${part.text.replace(OUTER_MARKS, '')}`.trim();
  }
  return found;
};

/** Figures, and words that turn a sentence round: what a reader must not overlook. */
const WEIGHTY = /\p{N}|\b(?:no|not|never|none|nobody|nothing|without|cannot)\b|n['’]t\b/iu;

/** Is this the change the record found telling, perhaps with a word more on either side? */
const tells = (telling: TellingDifference, change: Change): boolean =>
  (['here', 'there'] as const).every((side) => ` ${change[side]} `.includes(` ${telling[side]} `) || !telling[side]);

/**
 * The changes to name in one line: what the record found telling first, then figures and negations, then the rest in order; `rest` is how
 * many are left unsaid. All that is telling is named, even beyond `most`.
 */
export const tellingChanges = (
  diff: DiffPart[],
  telling: readonly TellingDifference[] = [],
  most = 2,
): { told: Change[]; rest: number } => {
  const others = changes(diff).filter((change) => !telling.some((one) => tells(one, change)));
  const weighty = others.filter((change) => WEIGHTY.test(change.here) || WEIGHTY.test(change.there));
  const all: Change[] = [...telling, ...weighty, ...others.filter((change) => !weighty.includes(change))];
  const told = all.slice(0, Math.max(most, telling.length));
  return { told, rest: all.length - told.length };
};
