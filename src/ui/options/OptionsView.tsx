// The page as a whole: its name, the way to its views, the view that is open, and what was done last, said aloud.

import { Component } from 'preact';
import { say } from '../../words.ts';
import { Corpora } from './Corpora.tsx';
import { Keeping } from './Keeping.tsx';
import { Reading } from './Reading.tsx';
import { type OptionsHandlers, type OptionsState, type View, views } from './types.ts';

const TITLES: Record<View, string> = {
  reading: 'viewReading',
  keeping: 'viewKeeping',
  corpora: 'viewCorpora',
};

const Navigation = ({ view }: { view: View }) => (
  <nav aria-label={say('optionsNav')}>
    <ul>
      {views.map((one) => (
        <li key={one}>
          <a href={`#${one}`} aria-current={one === view ? 'page' : undefined}>
            {say(TITLES[one])}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

type Props = { state: OptionsState; handlers: OptionsHandlers };

const Open = ({ state, handlers }: Props) => {
  const { view, settings, access, covered } = state;
  if (!settings) return <p>{say('optionsLoading')}</p>;
  switch (view) {
    case 'reading':
      return <Reading settings={settings} access={access} handlers={handlers} />;
    case 'keeping':
      return <Keeping settings={settings} handlers={handlers} />;
    case 'corpora':
      return covered ? (
        <Corpora settings={settings} covered={covered} handlers={handlers} />
      ) : (
        <p>{say('optionsLoading')}</p>
      );
  }
};

export class OptionsView extends Component<Props> {
  private heading: HTMLElement | null = null;

  /** A view that was gone to has the keyboard at its heading, as a page has that was loaded. */
  override componentDidUpdate({ state }: Props) {
    if (state.view !== this.props.state.view) this.heading?.focus();
  }

  override render({ state, handlers }: Props) {
    return (
      <div class="page">
        <header>
          <h1>{say('extensionName')}</h1>
          <Navigation view={state.view} />
        </header>
        <main>
          <h2
            tabIndex={-1}
            ref={(element) => {
              this.heading = element;
            }}
          >
            {say(TITLES[state.view])}
          </h2>
          <Open key={state.view} state={state} handlers={handlers} />
        </main>
        <p class="told" role="status">
          {state.told}
        </p>
      </div>
    );
  }
}
