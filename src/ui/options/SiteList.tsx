// A list of sites the reader makes: add one by typing or pasting, take one off. Says what was done; what is no site is refused with a sentence.

import { Component } from 'preact';
import { say } from '../../words.ts';
import { siteOf } from './sites.ts';

export type SiteListProps = {
  /** Unique on the page. */
  name: string;
  title: string;
  note: string;
  /** Said where the list is empty. */
  none: string;
  sites: readonly string[];
  /** The new list, and what was done to it in words. */
  change: (sites: string[], told: string) => void;
};

export class SiteList extends Component<SiteListProps, { typed: string; wrong: boolean }> {
  override state = { typed: '', wrong: false };
  private field: HTMLInputElement | null = null;

  private add = (event: Event) => {
    event.preventDefault();
    const site = siteOf(this.state.typed);
    if (site === null) {
      this.setState({ wrong: true });
      this.field?.focus();
      return;
    }
    const { sites, change } = this.props;
    this.setState({ typed: '', wrong: false });
    if (sites.includes(site)) change([...sites], say('siteThere', site));
    else change([...sites, site].sort(), say('siteAdded', site));
  };

  private remove = (site: string) => {
    const { sites, change } = this.props;
    change(
      sites.filter((one) => one !== site),
      say('siteRemoved', site),
    );
    // The button is gone with its line: the keyboard goes on where sites are added.
    this.field?.focus();
  };

  override render({ name, title, note, none, sites }: SiteListProps) {
    const { typed, wrong } = this.state;
    return (
      <section class="sites" aria-labelledby={`${name}-title`}>
        <h3 id={`${name}-title`}>{title}</h3>
        <p class="quiet note">{note}</p>
        {sites.length === 0 && <p>{none}</p>}
        <ul>
          {sites.map((site) => (
            <li key={site}>
              <bdi>{site}</bdi>
              <button
                type="button"
                class="plain"
                aria-label={say('siteRemove', site)}
                onClick={() => this.remove(site)}
              >
                {say('remove')}
              </button>
            </li>
          ))}
        </ul>
        <form class="line" onSubmit={this.add}>
          <label for={`${name}-field`}>{say('site')}</label>
          <input
            ref={(element) => {
              this.field = element;
            }}
            id={`${name}-field`}
            type="text"
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            placeholder="example.org"
            value={typed}
            aria-invalid={wrong}
            aria-describedby={wrong ? `${name}-wrong` : undefined}
            onInput={(event) => this.setState({ typed: event.currentTarget.value, wrong: false })}
          />
          <button type="submit">{say('siteAdd')}</button>
        </form>
        <p class="wrong" id={`${name}-wrong`} role="alert">
          {wrong && say('siteWrong')}
        </p>
      </section>
    );
  }
}
