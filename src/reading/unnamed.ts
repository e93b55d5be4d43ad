// Who spoke last without being anybody the article names: “It is loud,” said a cooper. “It never stops,” she said. How much such words count
// beside the people of the article; who those are is for resolve.ts.

import { eitherPronoun } from './figures.ts';
import { Does } from './languages/language.ts';
import { has, headOf, type Phrase } from './phrases.ts';
import type { Line, Piece } from './pieces.ts';
import { agreement, faded, MEMORY, type Meant, SPEAKER } from './recency.ts';
import { isPlural } from './verbs.ts';

/** Letters of a state's short form at most: "Silver Spring, Md." names nobody. */
const LONGEST_STATE = 2;

export type Unnamed = {
  /** Tells that words of the article, and nobody it names, spoke in a sentence. */
  spoke(meant: Meant, phrase: Phrase, sentence: number): void;
  /** Whom of them a pronoun of a sentence may mean, and how much that counts; null where nobody, or where somebody named has spoken since, in sentence `since`. */
  before(sentence: number, wanted: 'he' | 'she', since: number): { meant: Meant; score: number } | null;
};

/** Keeps in mind the last one of an article who spoke without a name. */
export const unnamedOf = ({ pieces, language }: Line): Unnamed => {
  let last: { meant: Meant; pronoun: 'he' | 'she' | null; sentence: number; weight: number } | null = null;
  /** The pronoun that a phrase's noun or first name tells. */
  const pronounIn = (phrase: Phrase): 'he' | 'she' | null => {
    const { from, to } = headOf(pieces, phrase);
    for (let at = to - 1; at >= from; at -= 1) {
      const told = eitherPronoun((pieces[at] as Piece).does, Does.heRole | Does.heName, Does.sheRole | Does.sheName);
      if (told) return told;
    }
    return null;
  };
  /** May these words mean one person? */
  const isOne = (phrase: Phrase): boolean => {
    const head = pieces[headOf(pieces, phrase).to - 1] as Piece;
    if (phrase.kind !== 'role' && phrase.kind !== 'name') return false;
    if (phrase.kind === 'name' && (head.dotted || head.text.length <= LONGEST_STATE)) return false;
    return !isPlural(head, language) && !has(head, Does.body | Does.teller);
  };
  return {
    spoke: (meant, phrase, sentence) => {
      if (!isOne(phrase)) return;
      // Capitals count as speaker and as named there, like anybody; what may describe somebody named, half.
      last = { meant, pronoun: pronounIn(phrase), sentence, weight: phrase.kind === 'name' ? 2 * SPEAKER : SPEAKER };
    },
    before: (sentence, wanted, since) => {
      if (!last || sentence - last.sentence > MEMORY || since > last.sentence) return null;
      const fit = agreement(last, wanted);
      return fit > 0 ? { meant: last.meant, score: faded(last.weight * fit, sentence - last.sentence) } : null;
    },
  };
};
