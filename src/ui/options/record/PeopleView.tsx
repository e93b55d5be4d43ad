// The people of the own record: who was read today, all of them by name or by how much is kept of them; one opens in place.

import { Component } from 'preact';
import type { ListedPerson, PersonRow } from '../../../own-record/index.ts';
import { say, sayCount } from '../../../words.ts';
import { Field } from './Field.tsx';
import { Pages } from './Pages.tsx';
import { PersonInFull } from './PersonInFull.tsx';
import type { PeopleViewProps } from './props.ts';

const PAGE = 25;
const REST = 120;
/** Names shown of those who were read today. */
const MOST_TODAY = 30;

type By = 'name' | 'statements';
type State = {
  text: string;
  sort: By;
  offset: number;
  found: { total: number; rows: ListedPerson[] } | null;
  /** Null until it is known: it stands above all others, and would push them down. */
  today: { person: PersonRow; statements: number }[] | null;
  open: string | null;
};

const midnight = (): number => new Date().setHours(0, 0, 0, 0);

export class PeopleView extends Component<PeopleViewProps, State> {
  override state: State = { text: '', sort: 'statements', offset: 0, found: null, today: null, open: null };
  private asked = 0;
  private heading: HTMLElement | null = null;
  private resting: ReturnType<typeof setTimeout> | undefined;

  override componentDidMount() {
    void this.look();
    void this.lookToday();
  }

  override componentDidUpdate({ version }: PeopleViewProps) {
    if (version === this.props.version) return;
    void this.look();
    void this.lookToday();
  }

  override componentWillUnmount() {
    clearTimeout(this.resting);
    this.asked += 1;
  }

  private look = async () => {
    this.asked += 1;
    const mine = this.asked;
    const { text, sort, offset } = this.state;
    const { ask, record } = this.props;
    const found = await ask(record.people.list({ ...(text.trim() ? { text } : {}), sort, offset, limit: PAGE }));
    if (!found || mine !== this.asked) return;
    if (found.rows.length === 0 && offset > 0) this.change({ offset: 0 });
    else this.setState({ found });
  };

  private lookToday = async () => {
    const today = await this.props.ask(this.props.record.people.keptSince(midnight()));
    this.setState({ today: today ?? this.state.today ?? [] });
  };

  private change = (change: Partial<Pick<State, 'text' | 'sort' | 'offset'>>) => {
    clearTimeout(this.resting);
    this.setState({ offset: 0, ...change } as State);
    this.resting = setTimeout(() => void this.look(), 'text' in change ? REST : 0);
  };

  private turn = (offset: number) => {
    this.change({ offset });
    this.heading?.scrollIntoView({ block: 'nearest' });
  };

  private today = () => {
    const { today } = this.state;
    if (!today || today.length === 0) return null;
    const more = today.length - MOST_TODAY;
    return (
      <section aria-labelledby="today">
        <h3 id="today">{say('readToday')}</h3>
        <ul class="today">
          {today.slice(0, MOST_TODAY).map(({ person, statements }) => (
            <li key={person.id}>
              <button type="button" class="plain" onClick={() => this.props.showStatements(person)}>
                <bdi>{person.name}</bdi>
              </button>
              <span class="quiet">{sayCount('statements', statements)}</span>
            </li>
          ))}
          {more > 0 && <li class="quiet">{sayCount('moreCount', more)}</li>}
        </ul>
      </section>
    );
  };

  override render(props: PeopleViewProps) {
    const { text, sort, offset, found, open, today } = this.state;
    if (!today) return <p class="wait">{say('optionsLoading')}</p>;
    return (
      <>
        {this.today()}
        <search class="filters">
          <Field id="people-name" label={say('findName')}>
            <input
              id="people-name"
              type="search"
              autocomplete="off"
              value={text}
              onInput={(event) => this.change({ text: event.currentTarget.value })}
            />
          </Field>
          <Field id="people-sort" label={say('sort')}>
            <select
              id="people-sort"
              value={sort}
              onChange={(event) => this.change({ sort: event.currentTarget.value as By })}
            >
              <option value="statements">{say('sortMost')}</option>
              <option value="name">{say('sortName')}</option>
            </select>
          </Field>
        </search>
        <p
          class={found ? 'count' : 'count wait'}
          role="status"
          ref={(element) => {
            this.heading = element;
          }}
        >
          {found ? sayCount('peopleCount', found.total) : say('optionsLoading')}
        </p>
        <ul class="statements">
          {found?.rows.map((listed) => (
            <li key={listed.row.id} class="statement">
              <div class="brief">
                <button
                  type="button"
                  class="plain name"
                  aria-expanded={open === listed.row.id}
                  onClick={() => this.setState({ open: open === listed.row.id ? null : listed.row.id })}
                >
                  <bdi>{listed.row.name}</bdi>
                </button>
                <p class="meta">
                  {sayCount('statements', listed.statements)}
                  {listed.row.note && (
                    <>
                      {' · '}
                      <bdi>{listed.row.note}</bdi>
                    </>
                  )}
                </p>
                {open === listed.row.id && (
                  <PersonInFull key={`${listed.row.id} ${props.version}`} {...props} listed={listed} />
                )}
              </div>
            </li>
          ))}
        </ul>
        {found && <Pages offset={offset} size={PAGE} total={found.total} goTo={this.turn} />}
      </>
    );
  }
}
