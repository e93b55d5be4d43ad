// A reader's note on a statement of the record: read where the statement is shown, written where it is wanted.

import { Component } from 'preact';
import { say } from '../../words.ts';

type Props = { note: string; onNote: (note: string) => void };

export class NoteOn extends Component<Props, { writing: boolean; note: string }> {
  override state = { writing: false, note: '' };
  private opener: HTMLButtonElement | null = null;

  private hold = (element: HTMLButtonElement | null) => {
    this.opener = element;
  };
  private first = (element: HTMLElement | null) => element?.focus();
  private close = () => {
    this.setState({ writing: false });
    this.opener?.focus();
  };
  private done = (event: Event) => {
    event.preventDefault();
    this.props.onNote(this.state.note);
    this.close();
  };

  override render({ note }: Props, { writing, note: written }: { writing: boolean; note: string }) {
    return (
      <>
        {note && !writing && (
          <p class="own-note" dir="auto">
            <span class="unseen">{say('yourNote')} </span>
            {note}
          </p>
        )}
        <button
          type="button"
          class="plain"
          ref={this.hold}
          aria-expanded={writing}
          onClick={() => this.setState({ writing: !writing, note })}
        >
          {say(note ? 'noteChange' : 'noteAdd')}
        </button>
        {writing && (
          <form
            class="asking"
            onSubmit={this.done}
            onKeyDown={(event) => {
              if (event.key === 'Escape') this.close();
            }}
          >
            <label>
              <span>{say('note')}</span>
              <textarea
                ref={this.first}
                rows={3}
                maxLength={10_000}
                value={written}
                onInput={({ currentTarget }) => this.setState({ note: currentTarget.value })}
              />
            </label>
            <p class="buttons">
              <button type="submit">{say('noteSave')}</button>
              <button type="button" class="plain" onClick={this.close}>
                {say('cancel')}
              </button>
            </p>
          </form>
        )}
      </>
    );
  }
}
