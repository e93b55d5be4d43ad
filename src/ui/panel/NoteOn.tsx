// A reader's note on a statement of the record: read where the statement is shown, written where it is wanted.

import { Component } from 'preact';
import { say } from '../../words.ts';
import { Asking, takeFocus } from './Asking.tsx';

type Props = { note: string; onNote: (note: string) => void };

export class NoteOn extends Component<Props, { writing: boolean; note: string }> {
  override state = { writing: false, note: '' };

  override render({ note, onNote }: Props, { writing, note: written }: { writing: boolean; note: string }) {
    return (
      <>
        {note && !writing && (
          <div class="own-note">
            <span class="unseen">{say('yourNote')} </span>
            <p dir="auto">{note}</p>
          </div>
        )}
        <Asking
          opener={say(note ? 'noteChange' : 'noteAdd')}
          open={writing}
          onToggle={() => this.setState({ writing: !writing, note })}
          done={say('noteSave')}
          onDone={() => onNote(this.state.note)}
          onClose={() => this.setState({ writing: false })}
        >
          <label>
            <span>{say('note')}</span>
            <textarea
              ref={takeFocus}
              rows={3}
              maxLength={10_000}
              value={written}
              onInput={({ currentTarget }) => this.setState({ note: currentTarget.value })}
            />
          </label>
        </Asking>
      </>
    );
  }
}
