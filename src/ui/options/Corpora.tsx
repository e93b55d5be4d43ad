// The corpora side by side: what each covers and what it does not, and whether it is asked.

import type { Covered } from '../../messages.ts';
import type { Coverage } from '../../schema/corpus.ts';
import type { Settings } from '../../settings.ts';
import { say, sayCount } from '../../words.ts';
import { dateWords, spanWords } from '../shared/dates.ts';
import { Switch } from './Choices.tsx';
import type { SettingsHandlers } from './types.ts';

/** Gaps as a reader takes them in: many single years are too many to read one by one. */
const MOST_GAPS = 12;

const gapWords = (gaps: readonly string[]): string => {
  const shown = gaps.slice(0, MOST_GAPS).map((gap) => dateWords(gap));
  const more = gaps.length - shown.length;
  return [...shown, ...(more > 0 ? [sayCount('moreCount', more)] : [])].join(', ');
};

const Corpus = ({ corpus, on, set }: { corpus: Coverage; on: boolean; set: (on: boolean) => void }) => (
  <li class="corpus">
    <Switch label={corpus.title} on={on} set={set} />
    <p>
      {say(
        'covers',
        sayCount('statements', corpus.statements),
        sayCount('peopleCount', corpus.people),
        sayCount('sources', corpus.sources),
        spanWords(corpus.from, corpus.to),
      )}
      {corpus.version !== '' && <span class="quiet"> · {say('version', corpus.version)}</span>}
    </p>
    <p dir="auto">{corpus.description}</p>
    {corpus.gaps && corpus.gaps.length > 0 && <p>{say('gaps', gapWords(corpus.gaps))}</p>}
    {corpus.licence !== '' && (
      <p class="quiet" dir="auto">
        {say('licence', corpus.licence)}
      </p>
    )}
  </li>
);

export const Corpora = ({
  settings,
  covered,
  handlers,
}: {
  settings: Settings;
  covered: Covered;
  handlers: SettingsHandlers;
}) => {
  const set = ({ id, title }: Coverage, on: boolean) => {
    const others = settings.corporaOff.filter((one) => one !== id);
    handlers.change({ corporaOff: on ? others : [...others, id] }, say(on ? 'toldCorpusOn' : 'toldCorpusOff', title));
  };
  // In one order whatever is on or off, so that nothing moves under the hand.
  const all = [...covered.coverage, ...(covered.off ?? [])].sort((a, b) => (a.title < b.title ? -1 : 1));
  return (
    <>
      <p class="lead">{say('corporaLead')}</p>
      <ul class="corpora">
        {all.map((corpus) => (
          <Corpus
            key={corpus.id}
            corpus={corpus}
            on={!settings.corporaOff.includes(corpus.id)}
            set={(on) => set(corpus, on)}
          />
        ))}
      </ul>
      {covered.troubles.map((trouble) => (
        <p key={trouble} class="wrong" dir="auto">
          {trouble}
        </p>
      ))}
      <p class="quiet">{say('silence')}</p>
    </>
  );
};
