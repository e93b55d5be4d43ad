// The page of the first run, and of the same choice later: a sample to try; one question, whether what is read is kept on this machine; how to
// begin. Nothing is chosen for the reader.

import type { Keeping } from '../../messages.ts';
import type { Settings } from '../../settings.ts';
import { say } from '../../words.ts';
import { OwnRecord, type OwnRecordHandlers } from '../shared/OwnRecord.tsx';
import { Sample } from './Sample.tsx';

export type WelcomeState = {
  keep: Settings['keep'];
  keeping: Keeping | null;
  /** The last choice could not be stored. */
  lost: boolean;
};
export type WelcomeHandlers = OwnRecordHandlers & { choose: (keep: 'all' | 'by hand') => void };

const ANSWERS = { all: 'welcomeChoseAll', 'by hand': 'welcomeChoseByHand' } as const;

const Choice = ({ state, handlers }: { state: WelcomeState; handlers: WelcomeHandlers }) => {
  const choice = (keep: 'all' | 'by hand', key: string) => (
    <button type="button" aria-pressed={state.keep === keep} onClick={() => handlers.choose(keep)}>
      {say(key)}
    </button>
  );
  return (
    <section class="question">
      <h2 id="question">{say('welcomeQuestion')}</h2>
      <p>{say('welcomeWhy')}</p>
      <ul class="facts">
        <li>{say('welcomeWhere')}</li>
        <li>{say('welcomeWhat')}</li>
        <li>{say('welcomeNot')}</li>
      </ul>
      <fieldset aria-labelledby="question">
        {choice('all', 'welcomeYes')}
        {choice('by hand', 'welcomeNotNow')}
      </fieldset>
      <p role="status">{state.lost ? say('settingNotKept') : state.keep && say(ANSWERS[state.keep])}</p>
    </section>
  );
};

export const WelcomeView = ({ state, handlers }: { state: WelcomeState; handlers: WelcomeHandlers }) => (
  <main>
    <h1>{say('extensionName')}</h1>
    <p class="lead">{say('welcomeLead')}</p>
    <Sample />
    <Choice state={state} handlers={handlers} />
    {state.keeping && <OwnRecord keeping={state.keeping} handlers={handlers} />}
    <section>
      <h2>{say('welcomeHow')}</h2>
      <p>{say('welcomeHover')}</p>
      <p>
        {say('welcomeSidebar')} <kbd>Alt</kbd> + <kbd>Shift</kbd> + <kbd>O</kbd>.
      </p>
    </section>
  </main>
);
