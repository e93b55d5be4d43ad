// Nearly the same words, on record from somebody else than the article names: a thing to check, and never more than that.

import type { Match } from '../../schema/match.ts';
import { say } from '../../words.ts';
import { Statement } from './OtherTimes.tsx';

/** `here`: whom the article names. */
export const Elsewhere = ({ matches, here }: { matches: Match[]; here: string }) => (
  <section class="times check">
    <h4>{say('worthChecking')}</h4>
    <ol>
      {matches.map((match) => (
        <li key={match.corpus + match.statement}>
          <p>{say('elsewhere', match.speaker, here)}</p>
          <ol>
            <Statement match={match} />
          </ol>
        </li>
      ))}
    </ol>
  </section>
);
