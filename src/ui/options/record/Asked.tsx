// What cannot be taken back is asked once, where it was wished for. The safe answer stands first and has the keyboard.

import { Component } from 'preact';
import { say } from '../../../words.ts';

export type AskedProps = {
  /** What the button says; it should name what it is about. */
  label: string;
  question: string;
  yes: string;
  disabled?: boolean;
  onYes: () => void;
};

export class Asked extends Component<AskedProps, { asking: boolean }> {
  override state = { asking: false };
  private button: HTMLButtonElement | null = null;
  private focus = (element: HTMLElement | null) => element?.focus();

  private leave = () => this.setState({ asking: false }, () => this.button?.focus());

  override render({ label, question, yes, disabled = false, onYes }: AskedProps) {
    if (!this.state.asking)
      return (
        <button
          type="button"
          ref={(element) => {
            this.button = element;
          }}
          disabled={disabled}
          onClick={() => this.setState({ asking: true })}
        >
          {label}
        </button>
      );
    return (
      <fieldset class="asked">
        <legend>{question}</legend>
        <div class="line">
          <button type="button" ref={this.focus} onClick={this.leave}>
            {say('forgetNo')}
          </button>
          <button
            type="button"
            class="grave"
            onClick={() => {
              this.leave();
              onYes();
            }}
          >
            {yes}
          </button>
        </div>
      </fieldset>
    );
  }
}
