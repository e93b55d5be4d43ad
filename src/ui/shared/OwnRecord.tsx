// The reader's own record as a whole: how much is kept, pause, forget everything (asked once). For pages of the extension's own, where
// nobody but the reader looks on.

import { Component } from 'preact';
import type { Keeping } from '../../messages.ts';
import { say, sayCount } from '../../words.ts';

export type OwnRecordHandlers = { setPaused: (paused: boolean) => void; forgetEverything: () => void };

type Props = { keeping: Keeping; handlers: OwnRecordHandlers };
type Asking = 'no' | 'asked' | 'done';

const told = (held: number, forgotten: boolean): string =>
  held > 0 ? sayCount('ownHolds', held) : say(forgotten ? 'forgotten' : 'ownHoldsNothing');

export class OwnRecord extends Component<Props, { asking: Asking }> {
  override state = { asking: 'no' as Asking };

  private focus = (element: HTMLElement | null) => element?.focus();

  private forget = () => {
    this.setState({ asking: 'done' });
    this.props.handlers.forgetEverything();
  };

  private question = () => (
    <fieldset class="asking">
      <legend>{sayCount('forgetAsk', this.props.keeping.held)}</legend>
      {/* The safe answer stands first, and has the keyboard. */}
      <button type="button" ref={this.focus} onClick={() => this.setState({ asking: 'no' })}>
        {say('forgetNo')}
      </button>
      <button type="button" class="grave" onClick={this.forget}>
        {say('forgetYes')}
      </button>
    </fieldset>
  );

  override render({ keeping, handlers }: Props) {
    const { asking } = this.state;
    const { held, remembering } = keeping;
    if (held === 0 && remembering === 'off' && asking !== 'done') return null;
    return (
      <section class="own" aria-label={say('ownRecord')}>
        <p role="status">{told(held, asking === 'done')}</p>
        <div class="own-line">
          {remembering !== 'off' && (
            <button type="button" onClick={() => handlers.setPaused(remembering === 'on')}>
              {say(remembering === 'on' ? 'pauseRemembering' : 'resumeRemembering')}
            </button>
          )}
          {held > 0 && asking !== 'asked' && (
            <button type="button" class="plain" onClick={() => this.setState({ asking: 'asked' })}>
              {say('forgetEverything')}
            </button>
          )}
        </div>
        {held > 0 && asking === 'asked' && this.question()}
      </section>
    );
  }
}
