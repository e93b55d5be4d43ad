// How alike a query and its hits are by their letters: what stems leave apart stands together here ("Russian" and "Russia", "full-time" and
// "fulltime", a slip of the keys). Tells which of some hits is likelier; finds none.
//
// Runs of letters as terms, after McNamee and Mayfield, "Character N-Gram Tokenization for European Language Text Retrieval" (2004), whose
// best length for European languages is four.

import { tokens } from '../text/tokens.ts';

const LENGTH = 4;
/** Code of what stands before and behind a word. */
const EDGE = 32;

/** The runs of letters of a text's words, each once, as numbers: codes of the letters mixed, so that two runs seldom share one. */
const gramsOf = (text: string): Set<number> => {
  const found = new Set<number>();
  for (const { folded } of tokens(text)) {
    const last = folded.length + 2 - LENGTH;
    for (let from = -1; from < Math.max(0, last); from += 1) {
      let run = 0;
      for (let at = from; at < from + LENGTH; at += 1) {
        const code = at < 0 || at >= folded.length ? EDGE : folded.charCodeAt(at);
        run = (Math.imul(run, 0x01000193) ^ code) | 0;
      }
      found.add(run);
    }
  }
  return found;
};

/**
 * The cosine, 0..1, of the query's runs of letters with each text's. A run weighs by how few of the texts have it: what all hits share tells
 * none of them apart.
 */
export const lettersAlike = (query: string, texts: readonly string[]): number[] => {
  const grams = texts.map(gramsOf);
  const holding = new Map<number, number>();
  for (const set of grams) for (const run of set) holding.set(run, (holding.get(run) ?? 0) + 1);
  const squares = Float64Array.from(
    { length: texts.length + 1 },
    (_, count) => Math.log(1 + (texts.length + 1) / (count + 0.5)) ** 2,
  );
  const asked = gramsOf(query);
  const weigh = (set: ReadonlySet<number>) => {
    let [all, shared] = [0, 0];
    for (const run of set) {
      const square = squares[holding.get(run) ?? 0] ?? 0;
      all += square;
      if (asked.has(run)) shared += square;
    }
    return { all, shared };
  };
  const own = weigh(asked).all;
  return grams.map((set) => {
    const { all, shared } = weigh(set);
    return shared > 0 ? shared / Math.sqrt(own * all) : 0;
  });
};
