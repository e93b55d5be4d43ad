// What the record covers, told once at the top, so that silence below is not read as "never said". What each corpus has is brought when asked for.

import type { Coverage } from '../../schema/corpus.ts';
import type { Annotations } from '../../schema/match.ts';
import { apart, say, sayCount } from '../../words.ts';
import { dateWords, spanWords } from './dates.ts';
import { Later } from './Later.tsx';
import { later } from './later.ts';

export const CoverageNote = ({ coverage, troubles }: Pick<Annotations, 'coverage' | 'troubles'>) => (
  <>
    <div class="coverage">
      {coverage.length === 0 ? (
        say('coverageNone')
      ) : (
        <>
          <Later
            label={say(
              'coverage',
              sayCount('statements', sum(coverage)),
              coverage.map(({ title }) => apart(title)).join(', '),
            )}
            load={later}
            show={({ covered }) => covered({ coverage, days: dateWords, span: spanWords })}
          />
          <p class="silence">{say('silence')}</p>
        </>
      )}
    </div>
    {troubles.map((trouble) => (
      <p key={trouble} class="note strong">
        {trouble}
      </p>
    ))}
  </>
);

const sum = (coverage: Coverage[]): number => coverage.reduce((all, { statements }) => all + statements, 0);
