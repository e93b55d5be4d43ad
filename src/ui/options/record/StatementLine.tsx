// One statement in the list: its words, who said them, where they were quoted and when. Opens in place.

import type { ComponentChildren } from 'preact';
import type { ListedStatement } from '../../../own-record/index.ts';
import { say } from '../../../words.ts';
import { cut } from '../../shared/cut.ts';
import { DateLine } from '../../shared/DateLine.tsx';

/** Words shown in the list, in UTF-16 units: two to three lines. */
export const LONGEST_IN_LIST = 220;

export type StatementLineProps = {
  listed: ListedStatement;
  chosen: boolean;
  open: boolean;
  choose: (chosen: boolean) => void;
  toggle: () => void;
  /** What stands below it while it is open. */
  children?: ComponentChildren;
};

const SURE = { sure: null, 'as read': 'sureAsReadTag', confirmed: 'sureCheckedTag' } as const;

export const outletOf = ({ source }: ListedStatement): string =>
  source?.outlet ?? source?.host ?? source?.file ?? source?.title ?? say('outletNotStated');

export const StatementLine = ({ listed, chosen, open, choose, toggle, children }: StatementLineProps) => {
  const { row, speaker } = listed;
  const tag = SURE[row.sure];
  const words = cut(row.words, LONGEST_IN_LIST);
  return (
    <li class={open ? 'statement open' : 'statement'}>
      <input
        type="checkbox"
        aria-label={say('chooseWords', cut(row.words, 60))}
        checked={chosen}
        onChange={(event) => choose(event.currentTarget.checked)}
      />
      <div class="brief">
        <button type="button" class="plain words" aria-expanded={open} lang={row.lang} dir="auto" onClick={toggle}>
          {say('inMarks', words)}
        </button>
        <p class="meta">
          <b dir="auto">{speaker}</b> · {say('quotedBy')} <bdi>{outletOf(listed)}</bdi> ·{' '}
          <DateLine date={row.said} look="short" />
          {tag && <span class="tag">{say(tag)}</span>}
          {row.changed !== undefined && <span class="tag">{say('changedOnPage')}</span>}
        </p>
        {open && children}
      </div>
    </li>
  );
};
