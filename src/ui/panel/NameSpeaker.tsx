// Naming who says a quotation, in words: for somebody the article does not name, or not so that it could be read. Whom it names stands in the choices of
// "Correct" already, and is offered here too.

import { Component } from 'preact';
import { say } from '../../words.ts';
import { cutToName } from '../shared/cut.ts';
import { Asking, takeFocus } from './Asking.tsx';

/** `words` name the button; `id` tells this field's offers from others; `names`: of the people of the article. */
type Props = { id: string; words: string; names: readonly string[]; onName: (name: string) => void };

export class NameSpeaker extends Component<Props, { open: boolean; name: string }> {
  override state = { open: false, name: '' };

  private done = () => {
    const name = this.state.name.trim();
    if (name !== '') this.props.onName(name);
  };

  override render({ id, words, names }: Props, { open, name }: { open: boolean; name: string }) {
    return (
      <Asking
        opener={say('nameSpeaker')}
        label={say('nameSpeakerOf', cutToName(words))}
        open={open}
        onToggle={() => this.setState({ open: !open, name: '' })}
        done={say('mend')}
        onDone={this.done}
        onClose={() => this.setState({ open: false })}
      >
        <label>
          <span>{say('mendSpeaker')}</span>
          <input
            type="text"
            ref={takeFocus}
            maxLength={200}
            autocomplete="off"
            list={`names-${id}`}
            value={name}
            onInput={({ currentTarget }) => this.setState({ name: currentTarget.value })}
          />
        </label>
        <datalist id={`names-${id}`}>
          {names.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      </Asking>
    );
  }
}
