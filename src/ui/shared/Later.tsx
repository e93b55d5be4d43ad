// A button that shows more once that has come: asked for at the first press, kept from then on. Where it does not come, that is said, and the next press
// asks again.

import { Component, type ComponentChildren } from 'preact';
import { say } from '../../words.ts';

type Props<Got> = {
  label: ComponentChildren;
  /** What it is called, where the label is a sign. */
  name?: string;
  load: () => Promise<Got>;
  /** `close` folds it again and gives the keyboard back to the button. */
  show: (got: Got, close: () => void) => ComponentChildren;
};
type State<Got> = { open: boolean; got: Got | null; failed: boolean };

export class Later<Got> extends Component<Props<Got>, State<Got>> {
  override state: State<Got> = { open: false, got: null, failed: false };
  private button: HTMLElement | null = null;
  private hold = (button: HTMLElement | null) => {
    this.button = button;
  };
  private toggle = async () => {
    const open = !this.state.open;
    this.setState({ open, failed: false });
    if (!open || this.state.got) return;
    try {
      const got = await this.props.load();
      this.setState({ got });
    } catch {
      this.setState({ open: false, failed: true });
    }
  };
  private close = () => {
    this.setState({ open: false });
    this.button?.focus();
  };

  override render({ label, name, show }: Props<Got>, { open, got, failed }: State<Got>) {
    return (
      <>
        <button
          type="button"
          class="plain"
          ref={this.hold}
          aria-label={name}
          aria-expanded={open}
          onClick={this.toggle}
        >
          {label}
        </button>
        {open && got && show(got, this.close)}
        {failed && (
          <span role="alert" class="quiet">
            {say('workerSilent')}
          </span>
        )}
      </>
    );
  }
}
