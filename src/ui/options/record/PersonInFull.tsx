// One person of the own record: name, other spellings, a note; who else they are; being forgotten, and not being kept again.

import { Component } from 'preact';
import type { ListedPerson, PersonChange } from '../../../own-record/index.ts';
import { OWN_CORPUS } from '../../../schema/own-corpus.ts';
import { say, sayCount } from '../../../words.ts';
import { cutOfName } from '../../shared/cut.ts';
import { Asked } from './Asked.tsx';
import { Field } from './Field.tsx';
import { JoinedAcross } from './JoinedAcross.tsx';
import type { PeopleViewProps } from './props.ts';

const OFFERED = 8;

type Props = PeopleViewProps & { listed: ListedPerson };
type State = {
  name: string;
  spellings: string;
  note: string;
  other: string;
  offered: { id: string; name: string; statements: number }[];
  unknown: boolean;
};

const lines = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];

export class PersonInFull extends Component<Props, State> {
  override state: State = {
    name: this.props.listed.row.name,
    spellings: (this.props.listed.row.aliases ?? []).join('\n'),
    note: this.props.listed.row.note ?? '',
    other: '',
    offered: [],
    unknown: false,
  };

  private save = (event: Event) => {
    event.preventDefault();
    const { act, record, listed } = this.props;
    const { row } = listed;
    const [name, aliases, note] = [this.state.name.trim(), lines(this.state.spellings), this.state.note.trim()];
    const change: PersonChange = {};
    if (name !== '' && name !== row.name) change.name = name;
    if (aliases.join('\n') !== (row.aliases ?? []).join('\n')) change.aliases = aliases;
    if (note !== (row.note ?? '')) change.note = note === '' ? null : note;
    if (Object.keys(change).length > 0) void act(record.people.change(row.id, change), () => say('toldPerson', name));
  };

  private typeOther = async (other: string) => {
    this.setState({ other, unknown: false });
    const { record, listed } = this.props;
    const found = await record.people.list({ text: other, limit: OFFERED }).catch(() => null);
    if (!found || this.state.other !== other) return;
    const offered = found.rows
      .filter(({ row }) => row.id !== listed.row.id)
      .map(({ row, statements }) => ({ id: row.id, name: row.name, statements }));
    this.setState({ offered });
  };

  private merge = (event: Event) => {
    event.preventDefault();
    const { act, record, listed } = this.props;
    const wanted = this.state.other.trim().toLowerCase();
    const [other] = this.state.offered.filter(({ name }) => name.toLowerCase() === wanted);
    if (!other) this.setState({ unknown: true });
    else void act(record.people.merge(listed.row.id, [other.id]), () => say('toldMerged', other.name, listed.row.name));
  };

  private details = () => {
    const { row } = this.props.listed;
    const { name, spellings, note } = this.state;
    const id = (field: string) => `${field}-${row.id}`;
    return (
      <form class="edit" onSubmit={this.save}>
        <Field id={id('name')} label={say('personName')}>
          <input
            id={id('name')}
            type="text"
            required
            autocomplete="off"
            value={name}
            onInput={(event) => this.setState({ name: event.currentTarget.value })}
          />
        </Field>
        <Field id={id('spellings')} label={say('personSpellings')} note={say('personSpellingsNote')}>
          <textarea
            id={id('spellings')}
            rows={2}
            aria-describedby={`${id('spellings')}-note`}
            value={spellings}
            onInput={(event) => this.setState({ spellings: event.currentTarget.value })}
          />
        </Field>
        <Field id={id('note')} label={say('personNote')}>
          <textarea
            id={id('note')}
            rows={2}
            value={note}
            onInput={(event) => this.setState({ note: event.currentTarget.value })}
          />
        </Field>
        <button type="submit">{say('save')}</button>
      </form>
    );
  };

  private others = () => {
    const { act, record, listed } = this.props;
    const { other, offered, unknown } = this.state;
    const id = `other-${listed.row.id}`;
    return (
      <section aria-label={say('samePerson')}>
        {listed.merged.length > 0 && (
          <ul class="sites-list">
            {listed.merged.map((one) => (
              <li key={one.id}>
                {say('alsoCalled')} <bdi>{one.name}</bdi>
                <button
                  type="button"
                  class="plain"
                  aria-label={say('unmergePerson', one.name)}
                  onClick={() => act(record.people.unmerge(one.id), () => say('toldUnmerged', one.name))}
                >
                  {say('unmerge')}
                </button>
              </li>
            ))}
          </ul>
        )}
        <form class="edit" onSubmit={this.merge}>
          <Field id={id} label={say('samePersonAs')} note={say('samePersonNote')}>
            <input
              id={id}
              type="search"
              list={`${id}-people`}
              autocomplete="off"
              required
              value={other}
              aria-invalid={unknown}
              aria-describedby={unknown ? `${id}-wrong` : `${id}-note`}
              onInput={(event) => void this.typeOther(event.currentTarget.value)}
            />
            <datalist id={`${id}-people`}>
              {offered.map((one) => (
                <option key={one.id} value={one.name}>
                  {sayCount('statements', one.statements)}
                </option>
              ))}
            </datalist>
            <p class="wrong" id={`${id}-wrong`} role="alert">
              {unknown && say('samePersonUnknown')}
            </p>
          </Field>
          <button type="submit">{say('merge')}</button>
        </form>
      </section>
    );
  };

  override render({ act, record, listed, showStatements }: Props) {
    const { id, name } = listed.row;
    const forgotten = (n: number) => sayCount('toldForgotten', n);
    return (
      <div class="full">
        <p>
          <button type="button" onClick={() => showStatements({ id, name })}>
            {say('allBy', cutOfName(name))}
          </button>
        </p>
        {this.details()}
        {this.others()}
        <JoinedAcross {...this.props} person={`${OWN_CORPUS}/${id}`} name={name} />
        <div class="line actions">
          <Asked
            label={say('forgetPerson')}
            question={say('forgetPersonAsk', name)}
            yes={say('forgetYes')}
            onYes={() => act(record.forget({ person: id }), forgotten)}
          />
          <Asked
            label={say('forgetPersonNever')}
            question={say('forgetPersonNeverAsk', name)}
            yes={say('forgetYes')}
            onYes={() => act(record.forget({ person: id, never: true }), forgotten)}
          />
        </div>
      </div>
    );
  }
}
