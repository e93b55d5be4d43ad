// A quotation that the article has twice: which one it says again, and what it leaves out.

import { diff } from '../../corpus/index.ts';
import { say } from '../../words.ts';
import { cut } from '../shared/cut.ts';
import { changes, markRuns } from '../shared/differences.ts';
import type { Item } from '../shared/items.ts';
import { Words } from '../shared/Words.tsx';

/** Words of the other quotation shown where nothing was left out of it: enough to find it, in UTF-16 units. */
const FIRST_WORDS = 60;

/** `fuller`: the quotation of this article that `item` says again. */
export const Repeated = ({ item, fuller }: { item: Item; fuller: Item }) => {
  const words = fuller.texts.join(' ');
  const parts = diff(item.texts.join(' '), words);
  if (changes(parts).length === 0) return <p class="quiet repeated">{say('repeats', cut(words, FIRST_WORDS))}</p>;
  return (
    <div class="quiet repeated">
      <p>{say('repeatsShorter')}</p>
      <blockquote>
        <Words text={words} runs={markRuns([words], parts, 'there')[0]} side="there" />
      </blockquote>
    </div>
  );
};
