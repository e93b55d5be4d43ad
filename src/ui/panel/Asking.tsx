// A button, and the form it opens: done, taken back, left by Escape, and the keyboard then goes on where it was. What is asked in it is each
// place's own.

import { Component, type ComponentChildren } from 'preact';
import { say } from '../../words.ts';

type Props = {
  /** What the button says, and where that is not enough, what it is called. */
  opener: string;
  label?: string;
  open: boolean;
  onToggle: () => void;
  /** What is said for having filled it in. */
  done: string;
  onDone: () => void;
  onClose: () => void;
  children: ComponentChildren;
};

export class Asking extends Component<Props> {
  private opener: HTMLButtonElement | null = null;

  private hold = (element: HTMLButtonElement | null) => {
    this.opener = element;
  };
  private close = () => {
    this.props.onClose();
    this.opener?.focus();
  };
  private submit = (event: Event) => {
    event.preventDefault();
    this.props.onDone();
    this.close();
  };

  override render({ opener, label, open, onToggle, done, children }: Props) {
    return (
      <>
        <button type="button" class="plain" ref={this.hold} aria-expanded={open} aria-label={label} onClick={onToggle}>
          {opener}
        </button>
        {open && (
          <form
            class="asking"
            onSubmit={this.submit}
            onKeyDown={(event) => {
              if (event.key === 'Escape') this.close();
            }}
          >
            {children}
            <p class="buttons">
              <button type="submit">{done}</button>
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

/** The first field of a form that has just been opened. */
export const takeFocus = (element: HTMLElement | null) => element?.focus();
