// What the record covers, told once at the top, so that silence below is not read as "never said".

import type { Coverage } from '../../schema/corpus.ts';
import type { Annotations } from '../../schema/match.ts';
import { say, sayCount } from '../../words.ts';
import { dateWords, spanWords } from './dates.ts';

/** Most stretches of years without anything dated that are named. */
const GAPS = 6;

const counted = (corpus: Coverage): string =>
  say(
    'covers',
    sayCount('statements', corpus.statements),
    sayCount('peopleCount', corpus.people),
    sayCount('sources', corpus.sources),
    spanWords(corpus.from, corpus.to),
  );

/** Years within its span that it holds nothing of: silence about them means less still. */
const gaps = ({ gaps: found = [] }: Coverage): string => {
  const named = found.slice(0, GAPS).map((gap) => dateWords(gap));
  if (found.length > GAPS) named.push('…');
  return named.length > 0 ? `. ${say('gaps', named.join(', '))}` : '';
};

export const CoverageNote = ({ coverage, troubles }: Pick<Annotations, 'coverage' | 'troubles'>) => (
  <>
    <details class="coverage">
      <summary>
        {coverage.length === 0
          ? say('coverageNone')
          : say('coverage', sayCount('statements', sum(coverage)), coverage.map(({ title }) => title).join(', '))}
      </summary>
      <ul>
        {coverage.map((corpus) => (
          <li key={corpus.id}>
            <p dir="auto">
              <b>{corpus.title}</b> {corpus.version && <span class="quiet">{say('version', corpus.version)}</span>}
            </p>
            <p>
              {counted(corpus)}
              {gaps(corpus)}
            </p>
            <p dir="auto">{corpus.description}</p>
            {corpus.licence && (
              <p class="quiet" dir="auto">
                {say('licence', corpus.licence)}
              </p>
            )}
          </li>
        ))}
      </ul>
    </details>
    {coverage.length > 0 && <p class="quiet silence">{say('silence')}</p>}
    {troubles.map((trouble) => (
      <p key={trouble} class="note strong" dir="auto">
        {trouble}
      </p>
    ))}
  </>
);

const sum = (coverage: Coverage[]): number => coverage.reduce((all, { statements }) => all + statements, 0);
