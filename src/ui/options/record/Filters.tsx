// What is looked for in the own record: words, who, where from, how sure, when; and in which order it is listed.

import { Component } from 'preact';
import type { ListedSite, ListQuery, Management, Sort } from '../../../own-record/index.ts';
import { say, sayCount } from '../../../words.ts';
import { Field } from './Field.tsx';

export type FiltersProps = {
  query: ListQuery;
  sites: readonly ListedSite[];
  /** Name of the person the list is of, where it is of one. */
  personName: string | null;
  people: Management['people'];
  change: (change: ListQuery, personName?: string | null) => void;
};

const SORTS: Record<Sort, string> = {
  kept: 'sortKept',
  'kept first': 'sortKeptFirst',
  said: 'sortSaid',
  'said first': 'sortSaidFirst',
  speaker: 'sortSpeaker',
};
/** In which order they are listed. */
export const Order = ({ sort, change }: { sort: Sort; change: FiltersProps['change'] }) => (
  <p class="line order">
    <label for="find-sort">{say('sort')}</label>
    <select id="find-sort" value={sort} onChange={(event) => change({ sort: event.currentTarget.value as Sort })}>
      {(Object.keys(SORTS) as Sort[]).map((one) => (
        <option key={one} value={one}>
          {say(SORTS[one])}
        </option>
      ))}
    </select>
  </p>
);

/** Names offered while one is typed. */
const OFFERED = 8;

type State = { typed: string; offered: { id: string; name: string }[] };

export class Filters extends Component<FiltersProps, State> {
  override state: State = { typed: this.props.personName ?? '', offered: [] };
  private asked = 0;

  override componentDidUpdate({ personName }: FiltersProps) {
    if (personName !== this.props.personName && this.props.personName !== null)
      this.setState({ typed: this.props.personName });
  }

  private type = async (typed: string) => {
    this.setState({ typed });
    this.asked += 1;
    const mine = this.asked;
    if (typed.trim() === '') {
      this.setState({ offered: [] });
      this.props.change({ person: '' }, null);
      return;
    }
    const found = await this.props.people.list({ text: typed, limit: OFFERED }).catch(() => null);
    if (!found || mine !== this.asked) return;
    const offered = found.rows.map(({ row }) => ({ id: row.id, name: row.name }));
    this.setState({ offered });
    const [exact, second] = offered.filter(({ name }) => name.toLowerCase() === typed.trim().toLowerCase());
    const only = exact && !second ? exact : null;
    if (only) this.props.change({ person: only.id }, only.name);
    else if (this.props.query.person) this.props.change({ person: '' }, null);
  };

  override render({ query, sites, change }: FiltersProps) {
    const { typed, offered } = this.state;
    const unknown = typed.trim() !== '' && !query.person;
    return (
      <search class="filters">
        <Field id="find-words" label={say('findWords')} wide>
          <input
            id="find-words"
            type="search"
            autocomplete="off"
            value={query.text ?? ''}
            onInput={(event) => change({ text: event.currentTarget.value })}
          />
        </Field>
        <Field id="find-person" label={say('findPerson')} note={unknown ? say('findPersonUnknown') : undefined}>
          <input
            id="find-person"
            type="search"
            list="find-people"
            autocomplete="off"
            value={typed}
            aria-describedby={unknown ? 'find-person-note' : undefined}
            onInput={(event) => void this.type(event.currentTarget.value)}
          />
          <datalist id="find-people">
            {offered.map(({ id, name }) => (
              <option key={id} value={name} />
            ))}
          </datalist>
        </Field>
        <Field id="find-sure" label={say('findSure')}>
          <select
            id="find-sure"
            value={query.sure ?? ''}
            onChange={(event) => change({ sure: event.currentTarget.value as '' } as unknown as ListQuery)}
          >
            <option value="">{say('sureAny')}</option>
            <option value="sure">{say('sureSure')}</option>
            <option value="as read">{say('sureAsRead')}</option>
            <option value="confirmed">{say('sureChecked')}</option>
          </select>
        </Field>
        <Field id="find-from" label={say('findFrom')}>
          <input
            id="find-from"
            type="date"
            value={query.from ?? ''}
            onChange={(event) => change({ from: event.currentTarget.value })}
          />
        </Field>
        <Field id="find-to" label={say('findTo')}>
          <input
            id="find-to"
            type="date"
            value={query.to ?? ''}
            onChange={(event) => change({ to: event.currentTarget.value })}
          />
        </Field>
        <Field id="find-site" label={say('findSite')}>
          <select
            id="find-site"
            value={query.site ?? ''}
            onChange={(event) => change({ site: event.currentTarget.value })}
          >
            <option value="">{say('everySite')}</option>
            {sites.map(({ site, sources }) => (
              <option key={site} value={site}>
                {say('siteWithArticles', site, sayCount('sources', sources))}
              </option>
            ))}
          </select>
        </Field>
      </search>
    );
  }
}
