// What the same person said on the subject at other times, as a dated list. Beside, never against: no judgement is made.

import type { Span } from '../../schema/article.ts';
import type { Match } from '../../schema/match.ts';
import { OWN_CORPUS } from '../../schema/own-corpus.ts';
import { parseEdtf } from '../../text/edtf.ts';
import { say, sayCount } from '../../words.ts';
import { Copy } from '../shared/Copy.tsx';
import { DateLine } from '../shared/DateLine.tsx';
import { dateWords } from '../shared/dates.ts';
import type { Item } from '../shared/items.ts';
import { Later } from '../shared/Later.tsx';
import { later } from '../shared/later.ts';
import { SourceLine } from '../shared/SourceLine.tsx';
import { Words } from '../shared/Words.tsx';
import { Deeper } from './Deeper.tsx';
import { WordingNotes } from './WordingNotes.tsx';

const GROUPS = [
  ['earlier', 'earlierSubject'],
  ['same day', 'sameDaySubject'],
  ['later', 'laterSubject'],
  ['unknown', 'undatedSubject'],
] as const;

const keyOf = ({ corpus, statement }: Match): string => corpus + statement;

/** The first day a statement may be of; what has none stands last. */
const firstDay = ({ said }: Match): string => {
  const days = said ? parseEdtf(said) : null;
  return days?.first ?? days?.last ?? '9999';
};

/** The same words on several occasions: how many, and their days as far as they are stated. */
const Occasions = ({ count, days }: NonNullable<Match['occasions']>) => (
  <p class="note strong">
    {days.length > 0
      ? sayCount('saidOn', count, days.map((day) => dateWords(day)).join('; '))
      : sayCount('saidOnUndated', count)}
    {'. '}
    {say('occasionUnknown')}
  </p>
);

/** A statement of another time, or of somebody else, in its best wording. */
export const Statement = ({ match }: { match: Match }) => {
  const [wording] = match.wordings;
  if (!wording) return null;
  return (
    <li class="taken">
      <p class="when">
        <DateLine date={match.said} />
        {match.occasion && (
          <span class="quiet">
            {'\u00a0· '}
            <bdi>{match.occasion}</bdi>
          </span>
        )}
      </p>
      {match.occasions && <Occasions {...match.occasions} />}
      {match.prompt && <p class="occasion">{say('prompt', match.prompt)}</p>}
      <blockquote>
        <Words text={wording.words} lang={wording.lang} />
      </blockquote>
      <SourceLine source={wording.source} quoted={match.corpus === OWN_CORPUS} />
      {match.asRead && <p class="note">{say('asRead')}</p>}
      {match.wordings.length > 1 && <p class="quiet">{sayCount('otherWordings', match.wordings.length - 1)}</p>}
      <WordingNotes wording={wording} />
      <div class="line">
        <Deeper match={match} />
        <Copy words={wording.words} cited={({ there }) => there(match, wording)} />
      </div>
    </li>
  );
};

/** In groups by their time. */
const Groups = ({ related }: { related: Match[] }) => (
  <>
    {GROUPS.map(([when, title]) => {
      const group = related.filter((match) => match.when === when);
      if (group.length === 0) return null;
      group.sort((a, b) => firstDay(a).localeCompare(firstDay(b)));
      return (
        <section key={when} class="times">
          <h4>{say(title)}</h4>
          <ol>
            {group.map((match) => (
              <Statement key={keyOf(match)} match={match} />
            ))}
          </ol>
        </section>
      );
    })}
  </>
);

/** `quotation`: of the article, by which the rest is asked for. */
export const OtherTimes = ({ item, quotation }: { item: Item; quotation: Span | undefined }) => (
  <>
    <Groups related={item.related} />
    {item.more > 0 && quotation && (
      <div class="more">
        <Later
          label={sayCount('moreOnSubject', item.more)}
          load={async () => {
            const isShown = (match: Match) => item.related.some((one) => keyOf(one) === keyOf(match));
            return (await (await later()).rest(quotation)).filter((match) => !isShown(match));
          }}
          show={(rest) => (
            <>
              {rest.length < item.more && <p class="quiet">{say('firstOf', rest.length, item.more)}</p>}
              <Groups related={rest} />
            </>
          )}
        />
      </div>
    )}
  </>
);
