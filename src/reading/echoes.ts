// Quotations that repeat words quoted elsewhere in the article without saying who said them: subheads, captions, loose ends. Answers with
// the speaker of the words they repeat; who said those is for speakers.ts.

import { tokens } from '../text/tokens.ts';
import { type Attribution, onlyQuotes } from './attribution.ts';
import type { Line, Sentence } from './pieces.ts';
import type { QuotedSpan } from './quotations.ts';

/** Words an echo must share with the quotation it repeats; shorter ones are stock phrases. */
const SHORTEST_ECHO = 3;
/** The same, in the middle of a sentence of its own, where a phrase in the air may be quoted from anybody. */
const SHORTEST_REPEAT = 7;
/** Words of a quotation that echoes are looked for in; bounds the work a long one costs. */
const LONGEST_ECHOED = 400;

/** The run of SHORTEST_ECHO words that starts at a place, as one key. */
const runAt = (words: readonly string[], at: number): string => `${words[at]} ${words[at + 1]} ${words[at + 2]}`;

/** A subhead or a caption that repeats words quoted elsewhere is said by whoever said them there. */
export const withEchoes = (
  text: string,
  line: Line,
  spans: readonly QuotedSpan[],
  found: (Attribution | null)[],
): (Attribution | null)[] => {
  const silent = spans.some((_, index) => found[index] === null || WEAK_CARRY.has(found[index]?.rule ?? ''));
  if (!silent) return found;
  const wordsIn = (span: QuotedSpan): string[] =>
    tokens(text.slice(span.start, Math.min(span.end, span.start + 4_000)))
      .slice(0, LONGEST_ECHOED)
      .map((token) => token.folded);
  /** Where each run of words is first said; made when the first silent quotation is long enough to be one again. */
  const places = (): Map<string, number> => {
    const said = new Map<string, number>();
    spans.forEach((span, index) => {
      if (!found[index] || WEAK_CARRY.has(found[index].rule) || span.inside !== null) return;
      const words = wordsIn(span);
      for (let at = 0; at + SHORTEST_ECHO <= words.length; at += 1) {
        const key = runAt(words, at);
        if (!said.has(key)) said.set(key, index);
      }
    });
    return said;
  };
  let said: Map<string, number> | null = null;
  return found.map((attribution, index) => {
    const span = spans[index] as QuotedSpan;
    if ((attribution && !WEAK_CARRY.has(attribution.rule)) || span.inside !== null || span.end - span.start > 300)
      return attribution;
    const words = wordsIn(span);
    const piece = line.pieceOf[index] as number;
    const sentence = line.sentences[line.sentenceOf[piece] as number] as Sentence;
    if (words.length < (onlyQuotes(line, sentence) ? SHORTEST_ECHO : SHORTEST_REPEAT)) return attribution;
    let source = -1;
    said ??= places();
    for (let at = 0; at + SHORTEST_ECHO <= words.length; at += 1) {
      const here = said.get(runAt(words, at)) ?? -1;
      if (here < 0 || here === index || (source >= 0 && here !== source)) return attribution;
      source = here;
    }
    const earlier = found[source];
    return earlier ? { ...earlier, rule: 'repeats', carried: source } : attribution;
  });
};

/** Rules that only guess from what stands around; words said elsewhere in the article go before them. */
const WEAK_CARRY = new Set([
  'block before',
  'block before, farther',
  'told in the block before',
  'same block, farther',
]);
