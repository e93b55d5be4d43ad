// The own record as a list one searches, filters and sorts; what is chosen is marked as right, put together, parted or deleted; one opens in
// place. A page of it at a time, so that a hundred thousand are as quick as ten.

import { Component } from 'preact';
import type { Listed, ListedSite, ListQuery } from '../../../own-record/index.ts';
import { say, sayCount } from '../../../words.ts';
import { Chosen } from './Chosen.tsx';
import { Filters, Order } from './Filters.tsx';
import { Pages } from './Pages.tsx';
import type { RecordProps } from './props.ts';
import { StatementInFull } from './StatementInFull.tsx';
import { StatementLine } from './StatementLine.tsx';

/** Statements on a page. */
const PAGE = 25;
/** Rest of the hand before typed words are looked for, in ms: a letter more than a fast typist's. */
const REST = 120;

export type RecordViewProps = RecordProps & {
  /** Whose statements are shown at first. */
  person?: { id: string; name: string } | undefined;
};

type State = {
  query: ListQuery;
  personName: string | null;
  listed: Listed | null;
  /** Whether what is listed was asked for by anything; a newer question may be under way. */
  narrowed: boolean;
  sites: ListedSite[];
  chosen: ReadonlySet<string>;
  open: string | null;
};

/** The query without what is not asked for. */
const plain = (query: ListQuery): ListQuery =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value !== '' && value !== undefined)) as ListQuery;

/** How a record that holds nothing comes to hold something. */
const Beginning = () => (
  <>
    <p>{say('recordHow')}</p>
    <p class="line">
      <a href="#keeping">{say('viewKeeping')}</a> <a href="#bring-in">{say('viewBringIn')}</a>
    </p>
  </>
);

export class RecordView extends Component<RecordViewProps, State> {
  override state: State = {
    query: this.props.person ? { person: this.props.person.id } : {},
    personName: this.props.person?.name ?? null,
    listed: null,
    narrowed: false,
    sites: [],
    chosen: new Set(),
    open: null,
  };
  private asked = 0;
  private heading: HTMLElement | null = null;
  private resting: ReturnType<typeof setTimeout> | undefined;

  override componentDidMount() {
    void this.look();
    void this.lookSites();
  }

  override componentDidUpdate({ version }: RecordViewProps) {
    if (version === this.props.version) return;
    void this.look();
    void this.lookSites();
  }

  override componentWillUnmount() {
    clearTimeout(this.resting);
    this.asked += 1;
  }

  private lookSites = async () => {
    const sites = await this.props.ask(this.props.record.sites());
    if (sites) this.setState({ sites });
  };

  /** Asks for the page as the query is now; only the newest question's answer is shown. */
  private look = async () => {
    this.asked += 1;
    const mine = this.asked;
    const { query } = this.state;
    const listed = await this.props.ask(this.props.record.list({ ...plain(query), limit: PAGE }));
    if (!listed || mine !== this.asked) return;
    // The last page may be gone: what was on it was deleted.
    if (listed.rows.length === 0 && (query.offset ?? 0) > 0) return this.change({ offset: 0 });
    const there = new Set(listed.rows.map(({ row }) => row.id));
    const narrowed = Object.keys(plain(query)).some((key) => key !== 'offset' && key !== 'sort');
    this.setState({ listed, narrowed, chosen: new Set([...this.state.chosen].filter((id) => there.has(id))) });
  };

  private change = (change: ListQuery, personName?: string | null) => {
    clearTimeout(this.resting);
    this.setState(({ query, open, personName: before }) => ({
      query: { ...query, offset: 0, ...change },
      personName: personName === undefined ? before : personName,
      open: 'offset' in change ? open : null,
    }));
    // Several changes at once are one question.
    this.resting = setTimeout(() => void this.look(), 'text' in change ? REST : 0);
  };

  private choose = (ids: readonly string[], chosen: boolean) => {
    const all = new Set(this.state.chosen);
    for (const id of ids) chosen ? all.add(id) : all.delete(id);
    this.setState({ chosen: all });
  };

  private showPerson = (id: string, name: string) => this.change({ person: id }, name);

  /** Another page is read from its beginning, which the button that turned to it may be far below. */
  private turn = (offset: number) => {
    this.change({ offset });
    this.heading?.scrollIntoView({ block: 'nearest' });
  };

  private count = (): string => {
    const { listed, narrowed } = this.state;
    if (!listed) return say('optionsLoading');
    if (listed.total === 0) return say(narrowed ? 'findNothing' : 'ownHoldsNothing');
    return sayCount(narrowed ? 'found' : 'statements', listed.total);
  };

  override render(props: RecordViewProps) {
    const { query, personName, listed, sites, chosen, open } = this.state;
    const ids = listed?.rows.map(({ row }) => row.id) ?? [];
    const holdsNothing = listed?.total === 0 && !this.state.narrowed;
    return (
      <>
        <p class="lead">{say('recordLead')}</p>
        {!holdsNothing && (
          <Filters
            query={query}
            sites={sites}
            personName={personName}
            people={props.record.people}
            change={this.change}
          />
        )}
        <div class="outcome">
          <p
            class={listed ? 'count' : 'count wait'}
            role="status"
            ref={(element) => {
              this.heading = element;
            }}
          >
            {this.count()}
          </p>
          {!holdsNothing && <Order sort={query.sort ?? 'kept'} change={this.change} />}
        </div>
        {holdsNothing && <Beginning />}
        {ids.length > 0 && (
          <Chosen
            {...props}
            ids={ids}
            chosen={chosen}
            choose={this.choose}
            clear={() => this.setState({ chosen: new Set() })}
          />
        )}
        <ul class="statements">
          {listed?.rows.map((one) => (
            <StatementLine
              key={one.row.id}
              listed={one}
              chosen={chosen.has(one.row.id)}
              open={open === one.row.id}
              choose={(is) => this.choose([one.row.id], is)}
              toggle={() => this.setState({ open: open === one.row.id ? null : one.row.id })}
            >
              <StatementInFull {...props} id={one.row.id} showPerson={this.showPerson} />
            </StatementLine>
          ))}
        </ul>
        {listed && <Pages offset={query.offset ?? 0} size={PAGE} total={listed.total} goTo={this.turn} />}
      </>
    );
  }
}
