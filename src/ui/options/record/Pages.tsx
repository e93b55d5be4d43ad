// Turning the pages of a long list.

import { say } from '../../../words.ts';

export type PagesProps = { offset: number; size: number; total: number; goTo: (offset: number) => void };

export const Pages = ({ offset, size, total, goTo }: PagesProps) => {
  if (total <= size) return null;
  const last = Math.min(total, offset + size);
  return (
    <nav class="line pages" aria-label={say('pages')}>
      <button type="button" disabled={offset === 0} onClick={() => goTo(Math.max(0, offset - size))}>
        {say('pageBefore')}
      </button>
      <span>{say('pageSpan', offset + 1, last, total)}</span>
      <button type="button" disabled={last >= total} onClick={() => goTo(offset + size)}>
        {say('pageNext')}
      </button>
    </nav>
  );
};
