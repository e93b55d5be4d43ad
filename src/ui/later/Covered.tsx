// What each corpus covers, counted, in its own words: for those who ask what silence means.

import type { Coverage } from '../../schema/corpus.ts';
import { say, sayCount } from '../../words.ts';
import type { dateWords, spanWords } from '../shared/dates.ts';

/** Most stretches of years without anything dated that are named. */
const GAPS = 6;

/** How the surface writes days: it can already, and what is brought need not carry it again. */
type Days = { days: typeof dateWords; span: typeof spanWords };
export type CoveredProps = Days & { coverage: Coverage[] };

const counted = (corpus: Coverage, span: Days['span']): string =>
  say(
    'covers',
    sayCount('statements', corpus.statements),
    sayCount('peopleCount', corpus.people),
    sayCount('sources', corpus.sources),
    span(corpus.from, corpus.to),
  );

/** Years within its span that it holds nothing of: silence about them means less still. */
const gaps = ({ gaps: found = [] }: Coverage, days: Days['days']): string => {
  const named = found.slice(0, GAPS).map((gap) => days(gap));
  if (found.length > GAPS) named.push('…');
  return named.length > 0 ? `. ${say('gaps', named.join(', '))}` : '';
};

export const Covered = ({ coverage, days, span }: CoveredProps) => (
  <ul>
    {coverage.map((corpus) => (
      <li key={corpus.id}>
        <p>
          <b>
            <bdi>{corpus.title}</bdi>
          </b>{' '}
          {corpus.version && <span class="quiet">{say('version', corpus.version)}</span>}
        </p>
        <p>
          {counted(corpus, span)}
          {gaps(corpus, days)}
        </p>
        <p dir="auto">{corpus.description}</p>
        {corpus.licence && <p class="quiet">{say('licence', corpus.licence)}</p>}
      </li>
    ))}
  </ul>
);
