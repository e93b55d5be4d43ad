// Forgetting, each asked once; the room the record takes and whether the browser may clear it; what was done last, to be taken back.

import { Component } from 'preact';
import type { Forgotten, ListedOperation, ListedSite, OperationKind, Space } from '../../../own-record/index.ts';
import { say, sayCount } from '../../../words.ts';
import { cut } from '../../shared/cut.ts';
import { AllowAgain } from './AllowAgain.tsx';
import { Asked } from './Asked.tsx';
import { Field } from './Field.tsx';
import type { RecordProps } from './props.ts';
import { LONGEST_IN_LIST } from './StatementLine.tsx';

export type ForgetViewProps = RecordProps & {
  /** Asks the browser to keep the record even where room is short; answers whether it will. To be called straight from a click. */
  persist: () => Promise<boolean>;
  undo: (operation: string) => void;
};

type State = {
  /** The record answered, or could not: what stands here depends on it as a whole. */
  looked: boolean;
  space: Space | null;
  sites: ListedSite[];
  site: string;
  done: ListedOperation[];
  /** The browser was asked to keep the record, and promised nothing. */
  refused: boolean;
};

const HOUR = 3_600_000;
/** What was done last, as far as it is listed. */
const MOST_DONE = 10;

const DID: Record<OperationKind, string> = {
  keep: 'didKeep',
  confirm: 'didCheck',
  remove: 'didRemove',
  correct: 'didCorrect',
  split: 'didSplit',
  link: 'didLink',
  merge: 'didMerge',
  unmerge: 'didUnmerge',
  'split person': 'didSplitPerson',
  'change person': 'didChangePerson',
  correction: 'didCorrection',
  withdraw: 'didWithdraw',
  apart: 'didApart',
  satire: 'didSatire',
};

/** Bytes in the units people know, as the reader's language writes them. */
const size = (bytes: number): string => {
  const [unit, by] = bytes < 1_000_000 ? ['kilobyte', 1_000] : ['megabyte', 1_000_000];
  const format = { style: 'unit', unit: unit as string, maximumFractionDigits: bytes < 10_000_000 ? 1 : 0 } as const;
  return new Intl.NumberFormat(say('dateLocale'), format).format(bytes / (by as number));
};

const time = (at: number): string =>
  new Intl.DateTimeFormat(say('dateLocale'), { dateStyle: 'medium', timeStyle: 'short' }).format(at);

export class ForgetView extends Component<ForgetViewProps, State> {
  override state: State = { looked: false, space: null, sites: [], site: '', done: [], refused: false };

  override componentDidMount() {
    void this.look();
  }

  override componentDidUpdate({ version }: ForgetViewProps) {
    if (version !== this.props.version) void this.look();
  }

  private look = async () => {
    const { ask, record } = this.props;
    const answers = await ask(
      Promise.all([record.space(), record.sites(), record.operations({ limit: MOST_DONE })] as const),
    );
    if (answers) this.setState({ looked: true, space: answers[0], sites: answers[1], done: answers[2].rows });
    else this.setState({ looked: true });
  };

  private forget = (what: Forgotten) =>
    this.props.act(this.props.record.forget(what), (n) =>
      'everything' in what ? say('forgotten') : sayCount('toldForgotten', n),
    );

  private space = () => {
    const { space } = this.state;
    if (!space) return null;
    return (
      <section aria-labelledby="space">
        <h3 id="space">{say('spaceTitle')}</h3>
        <p>
          {say(
            'spaceHolds',
            sayCount('statements', space.statements),
            sayCount('peopleCount', space.people),
            sayCount('sources', space.sources),
          )}{' '}
          {space.used !== null && say('spaceUsed', size(space.used))}
        </p>
        {space.persisted === true && <p class="quiet">{say('persisted')}</p>}
        {space.persisted === false && (
          <>
            <p class="quiet note">{say('persistNote')}</p>
            <button
              type="button"
              onClick={async () => {
                this.setState({ refused: !(await this.props.persist()) });
                await this.look();
              }}
            >
              {say('persistAsk')}
            </button>
            <p role="status">{this.state.refused && say('persistRefused')}</p>
          </>
        )}
      </section>
    );
  };

  private lastDone = () => {
    const { done } = this.state;
    if (done.length === 0) return null;
    return (
      <section aria-labelledby="last-done">
        <h3 id="last-done">{say('lastDone')}</h3>
        <ul class="done">
          {done.map(({ id, kind, at, about, fixed }) => (
            <li key={id}>
              <span>
                {say(DID[kind])}
                {about && (
                  <>
                    {': '}
                    <bdi>{cut(about, LONGEST_IN_LIST)}</bdi>
                  </>
                )}{' '}
                <span class="quiet">{time(at)}</span>
              </span>
              {fixed === null ? (
                <button
                  type="button"
                  class="plain"
                  aria-label={say('undoThis', say(DID[kind]), time(at))}
                  onClick={() => this.props.undo(id)}
                >
                  {say('keepUndo')}
                </button>
              ) : (
                <span class="quiet">{say(FIXED[fixed])}</span>
              )}
            </li>
          ))}
        </ul>
      </section>
    );
  };

  override render() {
    const { space, sites, site } = this.state;
    const held = space?.statements ?? 0;
    if (!this.state.looked) return null;
    return (
      <>
        {this.space()}
        {this.lastDone()}
        {held > 0 && (
          <section aria-labelledby="forget">
            <h3 id="forget">{say('forgetTitle')}</h3>
            <p class="quiet note">{say('forgetNote')}</p>
            <div class="line actions">
              <Asked
                label={say('forgetHour')}
                question={say('forgetHourAsk')}
                yes={say('forgetYes')}
                onYes={() => this.forget({ since: Date.now() - HOUR })}
              />
              <Asked
                label={say('forgetToday')}
                question={say('forgetTodayAsk')}
                yes={say('forgetYes')}
                onYes={() => this.forget({ since: new Date().setHours(0, 0, 0, 0) })}
              />
            </div>
            {sites.length > 0 && (
              <div class="line actions">
                <Field id="forget-site" label={say('forgetSite')}>
                  <select
                    id="forget-site"
                    value={site}
                    onChange={(event) => this.setState({ site: event.currentTarget.value })}
                  >
                    <option value="">{say('chooseSite')}</option>
                    {sites.map((one) => (
                      <option key={one.site} value={one.site}>
                        {say('siteWithArticles', one.site, sayCount('sources', one.sources))}
                      </option>
                    ))}
                  </select>
                </Field>
                {site !== '' && (
                  <Asked
                    label={say('forgetThisSite')}
                    question={say('forgetSiteAsk', site)}
                    yes={say('forgetYes')}
                    onYes={() => {
                      this.setState({ site: '' });
                      void this.forget({ site });
                    }}
                  />
                )}
              </div>
            )}
            <p class="quiet note">{say('forgetPersonWhere')}</p>
            <Asked
              label={say('forgetEverything')}
              question={sayCount('forgetAsk', held)}
              yes={say('forgetYes')}
              onYes={() => this.forget({ everything: true })}
            />
          </section>
        )}
        <AllowAgain record={this.props.record} ask={this.props.ask} />
      </>
    );
  }
}

const FIXED = { undone: 'fixedUndone', later: 'fixedLater', gone: 'fixedGone' } as const;
