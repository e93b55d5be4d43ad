// Correcting who said it and when. A name that is on record means that person; another is made a new one. What is no date is refused.

import { Component } from 'preact';
import type { Management, StatementChange, StatementInFull } from '../../../own-record/index.ts';
import { parseEdtf } from '../../../text/edtf.ts';
import { say } from '../../../words.ts';
import { Field } from './Field.tsx';

type Props = {
  full: StatementInFull;
  people: Management['people'];
  save: (change: StatementChange) => Promise<void>;
  leave: () => void;
};
type State = { name: string; said: string; offered: string[]; wrong: boolean };

const OFFERED = 8;

export class EditStatement extends Component<Props, State> {
  override state: State = {
    name: this.props.full.speaker,
    said: this.props.full.row.said ?? '',
    offered: [],
    wrong: false,
  };
  private focus = (element: HTMLInputElement | null) => {
    if (element && !this.focused) element.focus();
    this.focused = true;
  };
  private focused = false;

  private typeName = async (name: string) => {
    this.setState({ name });
    const found = await this.props.people.list({ text: name, limit: OFFERED }).catch(() => null);
    if (found && this.state.name === name) this.setState({ offered: found.rows.map(({ row }) => row.name) });
  };

  private submit = (event: Event) => {
    event.preventDefault();
    const { full, save } = this.props;
    const [name, said] = [this.state.name.trim(), this.state.said.trim()];
    if (said !== '' && !parseEdtf(said)) {
      this.setState({ wrong: true });
      return;
    }
    const change: StatementChange = {};
    if (name !== '' && name !== full.speaker) change.speaker = { name };
    if (said !== (full.row.said ?? '')) change.said = said === '' ? null : said;
    if (Object.keys(change).length === 0) this.props.leave();
    else void save(change);
  };

  override render({ leave }: Props) {
    const { name, said, offered, wrong } = this.state;
    return (
      <form class="edit" onSubmit={this.submit}>
        <Field id="edit-speaker" label={say('editSpeaker')}>
          <input
            ref={this.focus}
            id="edit-speaker"
            type="text"
            list="edit-people"
            autocomplete="off"
            required
            value={name}
            onInput={(event) => void this.typeName(event.currentTarget.value)}
          />
          <datalist id="edit-people">
            {offered.map((one) => (
              <option key={one} value={one} />
            ))}
          </datalist>
        </Field>
        <Field id="edit-said" label={say('editSaid')} note={say('editSaidNote')}>
          <input
            id="edit-said"
            type="text"
            autocomplete="off"
            value={said}
            aria-invalid={wrong}
            aria-describedby={wrong ? 'edit-wrong' : 'edit-said-note'}
            onInput={(event) => this.setState({ said: event.currentTarget.value, wrong: false })}
          />
          <p class="wrong" id="edit-wrong" role="alert">
            {wrong && say('editSaidWrong')}
          </p>
        </Field>
        <div class="line">
          <button type="submit">{say('save')}</button>
          <button type="button" class="plain" onClick={leave}>
            {say('cancel')}
          </button>
        </div>
      </form>
    );
  }
}
