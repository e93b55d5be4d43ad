// The card of a quotation: who says it and why that is thought, and in a line each what the record has beside it. The
// words themselves stand on the page and, compared at length, in the sidebar.

import type { Match } from '../../schema/match.ts';
import { OWN_CORPUS } from '../../schema/own-corpus.ts';
import { say, sayCount } from '../../words.ts';
import { cut } from '../shared/cut.ts';
import { DateLine } from '../shared/DateLine.tsx';
import { differenceLine } from '../shared/Differences.tsx';
import { itemAt, itemsOf } from '../shared/items.ts';
import { roleLine, whySpeaker } from '../shared/people.ts';
import type { CardContent } from './types.ts';

/** Longest other wording and telling shown, in UTF-16 units. */
const OTHER_WORDS = 140;
const HOW_LONG = 80;
/** Longest title of a source that names no outlet. */
const LONGEST_TITLE = 60;

const AlsoReported = ({ match }: { match: Match }) => {
  const [best] = match.wordings;
  if (!best) return null;
  return (
    <li>
      {match.corpus === OWN_CORPUS && `${say('quotedBy')} `}
      {best.source.outlet ? (
        <b dir="auto">{best.source.outlet}</b>
      ) : (
        <span class="quiet" dir="auto">
          {best.source.title ? say('titled', cut(best.source.title, LONGEST_TITLE)) : say('outletNotStated')}
        </span>
      )}
      {': '}
      <span class="words" lang={best.lang} dir="auto">
        {say('inMarks', cut(best.words, OTHER_WORDS))}
      </span>
      {match.why.speaker === 'other' && <p class="quiet small">{say('saidBy', match.speaker)}</p>}
      {match.said && (
        <p class="quiet small">
          <DateLine date={match.said} />
        </p>
      )}
      {best.diff && <p class="quiet small">{differenceLine({ diff: best.diff, telling: match.telling, most: 1 })}</p>}
    </li>
  );
};

const counts = (related: Match[], more: number): string[] => {
  const of = (when: Match['when'][]) => related.filter((match) => when.includes(match.when)).length;
  const lines: [string, number][] = [
    ['earlierCount', of(['earlier'])],
    ['laterCount', of(['later'])],
    ['otherCount', of(['same day', 'unknown'])],
    ['moreCount', more],
  ];
  return lines.filter(([, n]) => n > 0).map(([key, n]) => sayCount(key, n));
};

export const QuotationView = ({ annotations, article, index }: CardContent & { kind: 'quotation' }) => {
  const item = itemAt(itemsOf(annotations), index);
  if (!item) return null;
  const { speaker, same, related } = item;
  const role = speaker?.person ? roleLine(annotations.cards[speaker.person], article?.published) : null;
  const elsewhere = counts(related, item.more);
  return (
    <>
      {role && (
        <p>
          <bdi>{role}</bdi>
        </p>
      )}
      {speaker ? (
        <p class="quiet small">
          {speaker.how && <bdi>{cut(speaker.how, HOW_LONG)}</bdi>}
          {speaker.how && '\u00a0· '}
          {whySpeaker(speaker)}
        </p>
      ) : (
        <p>{say('speakerUnknown')}</p>
      )}
      {same.length > 0 && (
        <>
          <h3>{say('alsoReported')}</h3>
          <ul>
            {same.map((match) => (
              <AlsoReported key={match.corpus + match.statement} match={match} />
            ))}
          </ul>
        </>
      )}
      {elsewhere.length > 0 && (
        <>
          <h3>{say('onThisSubject')}</h3>
          <p>{elsewhere.join('\u00a0· ')}</p>
        </>
      )}
      {same.length + elsewhere.length === 0 && <p class="quiet nothing">{say('nothingElse')}</p>}
    </>
  );
};
