// Taking words away: as text for a desk at once, as Markdown or CSL-JSON where asked. Tells that it worked, and where the browser refuses, shows
// what it would have copied.

import { Component } from 'preact';
import type { Cited } from '../../citation/index.ts';
import { say } from '../../words.ts';
import type { Form, Wanted } from '../later/index.tsx';
import { cutToName } from './cut.ts';
import { dateWords } from './dates.ts';
import { Later } from './Later.tsx';
import { later } from './later.ts';

/** `told` is null until something was copied: a hundred live regions would be kept for nothing. */
type State = { told: string | null; refused: string | null };

type Props = {
  /** What is copied, as far as its button is named by it. */
  words: string;
  /** Asked when something is copied, not when the button is drawn. */
  cited: (of: Wanted['cited']) => Cited;
};

export class Copy extends Component<Props, State> {
  override state: State = { told: null, refused: null };

  private copy = async (form: Form) => {
    // Said anew each time: what is said twice in the same words is not announced twice.
    this.setState({ told: '', refused: null });
    try {
      const { cited, copy } = await later();
      const refused = await copy(this.props.cited(cited), form, dateWords);
      this.setState({ told: say(refused === null ? 'copied' : 'copyRefused'), refused });
    } catch {
      this.setState({ told: say('workerSilent') });
    }
  };

  override render({ words }: Props, { told, refused }: State) {
    return (
      <div class="copy">
        <button
          type="button"
          class="plain"
          aria-label={say('copyWords', cutToName(words))}
          onClick={() => this.copy('text')}
        >
          {say('copy')}
        </button>
        <Later
          label="…"
          name={say('copyForms')}
          load={later}
          show={({ forms, cited }) => forms({ words, copy: this.copy, cited: () => this.props.cited(cited) })}
        />
        {told !== null && (
          <span role="status" class="quiet">
            {told}
          </span>
        )}
        {refused !== null && <pre dir="auto">{refused}</pre>}
      </div>
    );
  }
}

/** The browser's own key for copying takes the quotation the keyboard is at, where no words are selected: for `onKeyDown`. */
export const copyByKey = (event: KeyboardEvent): void => {
  const wanted =
    (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'c' && !String(getSelection());
  if (!wanted) return;
  const near = (event.target as Element).closest('.taken') ?? (event.currentTarget as Element).querySelector('.taken');
  near?.querySelector<HTMLElement>('.copy button')?.click();
};
