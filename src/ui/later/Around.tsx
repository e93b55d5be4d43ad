// What was said right before and after a passage, for speeches that the record holds in parts. As it was said: nothing is left out between.

import type { Neighbour, Neighbours } from '../../schema/match.ts';
import { say } from '../../words.ts';

const TITLES = { before: 'saidBefore', after: 'saidAfter' } as const;

const Parts = ({ side, parts, more }: { side: keyof typeof TITLES; parts: Neighbour[]; more: boolean }) =>
  parts.length > 0 && (
    <section>
      <h4>{say(TITLES[side])}</h4>
      {more && side === 'before' && <p aria-hidden="true">…</p>}
      {parts.map(({ statement, words, lang }) => (
        <p key={statement} class="words" lang={lang ?? ''} dir="auto">
          {words}
        </p>
      ))}
      {more && side === 'after' && <p aria-hidden="true">…</p>}
    </section>
  );

export const Around = ({ before, after, moreBefore, moreAfter }: Neighbours) => (
  <div class="around">
    <Parts side="before" parts={before} more={moreBefore} />
    <Parts side="after" parts={after} more={moreAfter} />
    {before.length + after.length === 0 && <p class="quiet">{say('saidAlone')}</p>}
  </div>
);
