// A quotation that the article has twice: which one it says again, and what it leaves out.

import type { DiffPart } from '../../schema/match.ts';
import { say } from '../../words.ts';
import { cut } from '../shared/cut.ts';
import { changes, markRuns } from '../shared/differences.ts';
import type { Item } from '../shared/items.ts';
import { Words } from '../shared/Words.tsx';

/** Words of the other quotation shown where nothing was left out of it: enough to find it, in UTF-16 units. */
const FIRST_WORDS = 60;

/** `fuller`: the quotation of this article that is said again; `again`: how it differs there. */
export const Repeated = ({ fuller, again }: { fuller: Item; again: DiffPart[] }) => {
  const words = fuller.texts.join(' ');
  if (changes(again).length === 0) return <p class="quiet repeated">{say('repeats', cut(words, FIRST_WORDS))}</p>;
  return (
    <div class="quiet repeated">
      <p>{say('repeatsShorter')}</p>
      <blockquote>
        <Words text={words} runs={markRuns([words], again, 'there')[0]} side="there" />
      </blockquote>
    </div>
  );
};
