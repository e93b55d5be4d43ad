// Somebody of whom nothing is to be kept, allowed again. Who they are is not listed: only a fingerprint of each name is kept, so the reader gives it.

import { Component } from 'preact';
import { say } from '../../../words.ts';
import type { RecordProps } from './props.ts';

type State = { name: string; told: string };

export class AllowAgain extends Component<Pick<RecordProps, 'record' | 'ask'>, State> {
  override state: State = { name: '', told: '' };

  private allow = async (event: Event) => {
    event.preventDefault();
    const { ask, record } = this.props;
    const name = this.state.name.trim();
    if (name === '') return;
    const never = await ask(record.people.isNever(name));
    if (never === null) return;
    if (!never) {
      this.setState({ told: say('allowNobody', name) });
      return;
    }
    if ((await ask(record.people.allow(name).then(() => true))) === null) return;
    this.setState({ name: '', told: say('allowDone', name) });
  };

  override render() {
    return (
      <section aria-labelledby="allow-again">
        <h3 id="allow-again">{say('allowTitle')}</h3>
        <p class="quiet note">{say('allowNote')}</p>
        <form class="line" onSubmit={this.allow}>
          <label for="allow-name">{say('allowName')}</label>
          <input
            id="allow-name"
            type="text"
            autocomplete="off"
            spellcheck={false}
            value={this.state.name}
            onInput={(event) => this.setState({ name: event.currentTarget.value, told: '' })}
          />
          <button type="submit">{say('allowYes')}</button>
        </form>
        <p role="status">{this.state.told}</p>
      </section>
    );
  }
}
