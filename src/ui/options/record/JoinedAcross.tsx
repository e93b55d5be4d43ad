// Whom of other corpora somebody of the record is taken for, to be told apart; and whom the reader told apart, to be joined again.

import { Component } from 'preact';
import type { CorrectionRow } from '../../../own-record/index.ts';
import { say } from '../../../words.ts';
import type { PeopleViewProps } from './props.ts';

type Props = PeopleViewProps & {
  /** `corpus/id`. */
  person: string;
  name: string;
};
type Apart = Extract<CorrectionRow, { kind: 'apart' }>;
type State = { joined: Awaited<ReturnType<PeopleViewProps['whoElse']>>; apart: Apart[] };

/** The two as the reader knows them; older corrections have their ids alone. */
const namesOf = ({ words, people }: Apart): string => words || people.join(' · ');

export class JoinedAcross extends Component<Props, State> {
  override state: State = { joined: [], apart: [] };

  override componentDidMount() {
    void this.look();
  }

  override componentDidUpdate({ version }: Props) {
    if (version !== this.props.version) void this.look();
  }

  private look = async () => {
    const { ask, whoElse, record, person } = this.props;
    const found = await ask(Promise.all([whoElse(person), record.corrections()]));
    if (!found) return;
    const [joined, corrections] = found;
    const apart = corrections.flatMap((row) => (row.kind === 'apart' && row.people.includes(person) ? [row] : []));
    this.setState({ joined, apart });
  };

  private setApart = async ({ id, name, corpus }: State['joined'][number]) => {
    const { act, record, person } = this.props;
    const names = `${this.props.name} · ${say('ofCorpus', name, corpus)}`;
    if (await act(record.setApart(person, id, names), () => say('toldApart', name, corpus))) await this.look();
  };

  private joinAgain = async (id: string) => {
    const { act, record } = this.props;
    if (await act(record.withdraw(id), () => say('toldJoinedAgain'))) await this.look();
  };

  override render() {
    const { joined, apart } = this.state;
    if (joined.length + apart.length === 0) return null;
    return (
      <ul class="sites-list">
        {joined.map((one) => (
          <li key={one.id}>
            <span>{say('joinedAcross', one.name, one.corpus)}</span>
            <button
              type="button"
              class="plain"
              aria-label={say('setApartThis', one.name, one.corpus)}
              onClick={() => void this.setApart(one)}
            >
              {say('setApart')}
            </button>
          </li>
        ))}
        {apart.map((one) => (
          <li key={one.id}>
            <span>{say('toldFromAcross', namesOf(one))}</span>
            <button
              type="button"
              class="plain"
              aria-label={say('joinAgainThis', namesOf(one))}
              onClick={() => void this.joinAgain(one.id)}
            >
              {say('joinAgain')}
            </button>
          </li>
        ))}
      </ul>
    );
  }
}
