// The search of the whole record while one types: words, person, days, source. Says plainly what was found, how much, and what silence means.

import type { Coverage } from '../../schema/corpus.ts';
import { apart, say, sayCount } from '../../words.ts';
import { CoverageNote } from '../shared/CoverageNote.tsx';
import { FoundStatement } from './FoundStatement.tsx';
import type { Order, PanelProps, PanelState, Question, SearchState } from './types.ts';

const ORDERS: Record<Order, string> = { best: 'orderBest', newest: 'orderNewest', oldest: 'orderOldest' };

/** A date as one types it, that can be asked for: a year, a month, a day; the rest is told as not understood. */
export const isDate = (text: string): boolean =>
  /^\s*\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?\s*$/.test(text);

/** Whether anything is asked; a date that is none asks nothing. */
export const isAsked = ({ words, speaker, from, to, source }: Question): boolean =>
  [words, speaker, source].some((text) => text.trim() !== '') || isDate(from) || isDate(to);

const Field = ({
  id,
  label,
  value,
  hint,
  wrong = false,
  onInput,
}: {
  id: string;
  label: string;
  value: string;
  hint?: string;
  wrong?: boolean;
  onInput: (value: string) => void;
}) => (
  <label>
    <span>{label}</span>
    <input
      type="text"
      id={`search-${id}`}
      value={value}
      autocomplete="off"
      spellcheck={false}
      placeholder={hint}
      aria-invalid={wrong || undefined}
      aria-describedby={wrong ? 'date-wrong' : undefined}
      onInput={({ currentTarget }) => onInput(currentTarget.value)}
    />
  </label>
);

/** What was found, in a sentence that is announced. */
const sentence = ({ status, found, question }: SearchState): string => {
  if (status === 'searching' && !found) return say('searching');
  if (status === 'asleep') return say('statusAsleep');
  if (status === 'failed') return say('searchFailed');
  if (!found || !isAsked(question)) return '';
  const { total, matches, atLeast, every } = found.finding;
  const alike = found.alike.length > 0 ? `${sayCount('foundAlike', found.alike.length)} ` : '';
  if (found.coverage.length === 0) return say('coverageNone');
  if (total === 0) return alike || say('foundNothing');
  const shown = matches.length < total ? say('foundOf', matches.length, total) : sayCount('foundCount', total);
  const some = every || question.words.trim() === '' ? '' : ` ${say('foundNotAll')}`;
  return `${alike}${atLeast ? say('foundAtLeast', matches.length, total) : shown}${some}`;
};

const Questions = ({ state, handlers }: PanelProps) => {
  const { question } = state.search;
  const wrong = (text: string) => text.trim() !== '' && !isDate(text);
  const set = (key: keyof Question) => (value: string) => handlers.ask({ [key]: value });
  return (
    <search>
      <Field id="words" label={say('searchWords')} value={question.words} onInput={set('words')} />
      <div class="narrow">
        <Field id="speaker" label={say('searchSpeaker')} value={question.speaker} onInput={set('speaker')} />
        <Field id="source" label={say('searchSource')} value={question.source} onInput={set('source')} />
        <Field
          id="from"
          label={say('searchFrom')}
          value={question.from}
          hint={say('dateForm')}
          wrong={wrong(question.from)}
          onInput={set('from')}
        />
        <Field
          id="to"
          label={say('searchTo')}
          value={question.to}
          hint={say('dateForm')}
          wrong={wrong(question.to)}
          onInput={set('to')}
        />
      </div>
      {(wrong(question.from) || wrong(question.to)) && (
        <p class="note" id="date-wrong">
          {say('dateWrong')}
        </p>
      )}
    </search>
  );
};

const Found = ({ state, handlers }: PanelProps) => {
  const { found, foundFor, question } = state.search;
  if (!found || !isAsked(question)) return null;
  const { alike, finding } = found;
  const common = { state, handlers, words: foundFor };
  return (
    <>
      {alike.length > 0 && (
        <section aria-label={say('alikeTitle')}>
          <h2>{say('alikeTitle')}</h2>
          <ol class="results">
            {alike.map((match) => (
              <FoundStatement key={match.corpus + match.statement} {...common} match={match} alike />
            ))}
          </ol>
        </section>
      )}
      {finding.matches.length > 0 && (
        <section aria-label={say('foundTitle')}>
          {alike.length > 0 && <h2>{say('foundTitle')}</h2>}
          <ol class="results">
            {finding.matches.map((match) => (
              <FoundStatement key={match.corpus + match.statement} {...common} match={match} />
            ))}
          </ol>
        </section>
      )}
      {finding.matches.length < finding.total && (
        <button type="button" class="more" onClick={() => handlers.more()}>
          {say('showMore')}
        </button>
      )}
      {finding.undated > 0 && <p class="quiet">{sayCount('foundUndated', finding.undated)}</p>}
    </>
  );
};

/** What can be searched, before anything is asked. */
const Lead = ({ covered }: { covered: PanelState['covered'] | undefined }) => (
  <>
    <p class="quiet">{say('searchLead')}</p>
    {covered && <p class="quiet">{holds(covered.coverage)}</p>}
  </>
);

const holds = (coverage: readonly Coverage[]): string => {
  if (coverage.length === 0) return say('coverageNone');
  const statements = coverage.reduce((all, one) => all + one.statements, 0);
  return say('searchHolds', sayCount('statements', statements), coverage.map(({ title }) => apart(title)).join('; '));
};

export const SearchTab = ({ state, handlers }: PanelProps) => {
  const { status, found, question, message } = state.search;
  return (
    <>
      <Questions state={state} handlers={handlers} />
      <div class="outcome">
        <p role="status" class={status === 'searching' ? 'quiet' : undefined}>
          {sentence(state.search)}
        </p>
        {found && found.finding.total > 1 && isAsked(question) && (
          <label class="order">
            <span class="unseen">{say('foundOrder')}</span>
            <select
              value={question.order}
              onChange={({ currentTarget }) => handlers.ask({ order: currentTarget.value as Order })}
            >
              {Object.entries(ORDERS).map(([order, key]) => (
                <option key={order} value={order}>
                  {say(key)}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {status === 'failed' && message && <p class="quiet">{message}</p>}
      {(status === 'failed' || status === 'asleep') && (
        <button type="button" onClick={() => handlers.retrySearch()}>
          {say('retry')}
        </button>
      )}
      {!isAsked(question) && <Lead covered={state.covered} />}
      {state.incognito && <p class="quiet note">{say('panelPrivate')}</p>}
      <Found state={state} handlers={handlers} />
      {found && <CoverageNote coverage={found.coverage} troubles={found.troubles} />}
    </>
  );
};
