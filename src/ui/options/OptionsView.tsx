// The page as a whole: its name, the way to its views, the view that is open, and what was done last, said aloud.

import { Component } from 'preact';
import { say } from '../../words.ts';
import { BringInView } from './bring-in/BringInView.tsx';
import { Corpora } from './Corpora.tsx';
import { Keeping } from './Keeping.tsx';
import { Reading } from './Reading.tsx';
import { Corrections } from './record/Corrections.tsx';
import { ForgetView } from './record/ForgetView.tsx';
import { PeopleView } from './record/PeopleView.tsx';
import { RecordView } from './record/RecordView.tsx';
import { TakeOut } from './TakeOut.tsx';
import { type OptionsHandlers, type OptionsState, type Own, type View, views } from './types.ts';

const TITLES: Record<View, string> = {
  reading: 'viewReading',
  corpora: 'viewCorpora',
  keeping: 'viewKeeping',
  record: 'viewRecord',
  people: 'viewPeople',
  corrections: 'viewCorrections',
  'bring-in': 'viewBringIn',
  'take-out': 'viewTakeOut',
};

const Navigation = ({ view }: { view: View }) => (
  <nav aria-label={say('optionsNav')}>
    <ul>
      {views.map((one) => (
        <li key={one}>
          {/* Its name stands in the style once more, bold and unseen: no name becomes wider by being open. */}
          <a href={`#${one}`} aria-current={one === view ? 'page' : undefined} data-name={say(TITLES[one])}>
            {say(TITLES[one])}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

type Props = { state: OptionsState; handlers: OptionsHandlers; own: Own };

const Open = ({ state, handlers, own }: Props) => {
  const { view, settings, access, covered, version, person } = state;
  const record = { record: own.record, ask: own.ask, act: own.act, version };
  if (!settings) return <p class="wait">{say('optionsLoading')}</p>;
  switch (view) {
    case 'reading':
      return <Reading settings={settings} access={access} handlers={handlers} />;
    case 'corpora':
      return covered ? (
        <Corpora {...record} settings={settings} covered={covered} handlers={handlers} />
      ) : (
        <p class="wait">{say('optionsLoading')}</p>
      );
    case 'keeping':
      return (
        <>
          <Keeping settings={settings} handlers={handlers} />
          <ForgetView {...record} persist={own.persist} undo={handlers.undo} />
        </>
      );
    case 'record':
      return <RecordView {...record} key={person?.id} person={person ?? undefined} />;
    case 'people':
      return <PeopleView {...record} whoElse={own.whoElse} showStatements={handlers.showStatements} />;
    case 'corrections':
      return <Corrections {...record} settings={settings} handlers={handlers} />;
    case 'bring-in':
      return (
        <BringInView
          {...record}
          importer={own.importer}
          reason={own.reason}
          corpora={[...(covered?.coverage ?? []), ...(covered?.off ?? [])].map(({ id }) => id)}
        />
      );
    case 'take-out':
      return <TakeOut takeOut={own.takeOut} />;
  }
};

/** The bar of what was done last. The live region stands always, so that what comes into it is heard. */
const Told = ({ state: { told }, handlers }: Pick<Props, 'state' | 'handlers'>) => {
  const { undo, words } = told;
  return (
    <div class={words === '' ? 'told nothing' : 'told'}>
      <p role="status">{words}</p>
      {undo !== null && (
        <button type="button" onClick={() => handlers.undo(undo)}>
          {say('keepUndo')}
        </button>
      )}
      {words !== '' && (
        <button type="button" aria-label={say('dismiss')} onClick={handlers.dismiss}>
          ×
        </button>
      )}
    </div>
  );
};

export class OptionsView extends Component<Props> {
  private heading: HTMLElement | null = null;

  /** A view that was gone to has the keyboard at its heading, as a page has that was loaded. */
  override componentDidUpdate({ state }: Props) {
    if (state.view !== this.props.state.view) this.heading?.focus();
  }

  override render({ state, handlers, own }: Props) {
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
          <Open key={state.view} state={state} handlers={handlers} own={own} />
        </main>
        <Told state={state} handlers={handlers} />
      </div>
    );
  }
}
